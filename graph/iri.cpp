// SPDX-License-Identifier: MIT
#include "graph/iri.hpp"

#include <algorithm>

namespace elchi {

namespace {

bool letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool digit(char c) { return c >= '0' && c <= '9'; }
bool hexadecimal(char c) { return digit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

void encode(std::string& out, char c) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    out.push_back('%');
    out.push_back(digits[byte >> 4U]);
    out.push_back(digits[byte & 15U]);
}

bool forbidden(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0x20 || byte == 0x7F || std::string_view("<>\"{}|^\\`").find(c) != std::string_view::npos;
}

// U+0080 to U+009F and the private use area U+E000 to U+F8FF and U+FFF0 to U+FFFF are no letters of an IRI (RFC 3987,
// ucschar). Length of such a sequence at the front of the text, or 0.
std::size_t outlaw_length(std::string_view text) {
    const auto at = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    if (at(0) == 0xC2 && at(1) < 0xA0) {
        return std::min<std::size_t>(2, text.size());
    }
    const bool private_use = at(0) == 0xEE || (at(0) == 0xEF && at(1) <= 0xA3);
    const bool special = at(0) == 0xEF && at(1) == 0xBF && at(2) >= 0xB0;
    return private_use || special ? std::min<std::size_t>(3, text.size()) : 0;
}

// Where the host of "scheme://host/path" begins and ends; [ and ] may stand there (IPv6).
std::pair<std::size_t, std::size_t> host(std::string_view text) {
    const std::size_t slashes = text.find("://");
    if (slashes == std::string_view::npos || !is_absolute_iri(text) || text.find(':') != slashes) {
        return {0, 0};
    }
    return {slashes + 3, std::min(text.find_first_of("/?#", slashes + 3), text.size())};
}

bool is_web_url(std::string_view text) {
    const bool web = text.starts_with("http://") || text.starts_with("https://");
    const auto [begin, end] = host(text);
    return web && end > begin;
}

// "." and ".." as whole segments would be resolved away.
void append_segment(std::string& out, std::string_view segment) {
    if (segment == "." || segment == "..") {
        for (std::size_t i = 0; i < segment.size(); ++i) {
            encode(out, '.');
        }
        return;
    }
    constexpr std::string_view plain_signs = "-._~:";
    for (std::size_t at = 0; at < segment.size(); ++at) {
        const char c = segment[at];
        const bool beyond_ascii = static_cast<unsigned char>(c) >= 0x80;
        if (const std::size_t outlaw = outlaw_length(segment.substr(at)); outlaw != 0) {
            std::ranges::for_each(segment.substr(at, outlaw), [&](char byte) { encode(out, byte); });
            at += outlaw - 1;
        } else if (beyond_ascii || letter(c) || digit(c) || plain_signs.find(c) != std::string_view::npos) {
            out.push_back(c);
        } else {
            encode(out, c);
        }
    }
}

}  // namespace

std::string article_vertex_id(std::string_view article_id) { return "article:" + std::string(article_id); }

std::string report_id(std::string_view article_id, std::string_view local_id) {
    return std::string(article_id) + '#' + std::string(local_id);
}

bool is_absolute_iri(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || !letter(text[0])) {
        return false;
    }
    return std::ranges::all_of(text.substr(0, colon), [](char c) {
        return letter(c) || digit(c) || c == '+' || c == '-' || c == '.';
    });
}

std::string encode_iri(std::string_view text) {
    const auto [host_begin, host_end] = host(text);
    std::string out;
    out.reserve(text.size());
    bool fragment = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const bool in_host = at >= host_begin && at < host_end;
        const bool lone_percent =
            c == '%' && !(at + 2 < text.size() && hexadecimal(text[at + 1]) && hexadecimal(text[at + 2]));
        if (const std::size_t outlaw = outlaw_length(text.substr(at)); outlaw != 0) {
            std::ranges::for_each(text.substr(at, outlaw), [&](char byte) { encode(out, byte); });
            at += outlaw - 1;
        } else if (forbidden(c) || lone_percent || ((c == '[' || c == ']') && !in_host) || (c == '#' && fragment)) {
            encode(out, c);
        } else {
            out.push_back(c);
        }
        fragment = fragment || c == '#';
    }
    return out;
}

std::string encode_path(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (true) {
        const std::size_t slash = text.find('/');
        append_segment(out, text.substr(0, slash));
        if (slash == std::string_view::npos) {
            return out;
        }
        out.push_back('/');
        text.remove_prefix(slash + 1);
    }
}

std::string id_to_iri(std::string_view id, std::string_view base) {
    constexpr std::string_view article = "article:";
    if (id.starts_with(article)) {
        const std::string_view url = id.substr(article.size());
        if (is_web_url(url) && !url.starts_with(base) && encode_iri(url) == url) {
            return std::string(url);
        }
    }
    // The first colon parts kind and name; a slash before it may not look like that part.
    const std::size_t colon = id.find(':');
    const std::string_view kind = id.substr(0, colon);
    std::string out(base);
    append_segment(out, kind);
    if (colon != std::string_view::npos) {
        out.push_back('/');
        out += encode_path(id.substr(colon + 1));
    }
    return out;
}

}  // namespace elchi
