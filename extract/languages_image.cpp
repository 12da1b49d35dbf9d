// SPDX-License-Identifier: MIT
#include "extract/languages_image.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "extract/sections.hpp"
#include "graph/error.hpp"
#include "graph/fingerprint.hpp"
#include "graph/tsv.hpp"

namespace elchi {

namespace {

namespace fs = std::filesystem;

// To be raised whenever the meaning of the bytes changes.
constexpr std::uint32_t format_version = 1;
constexpr std::array<char, 8> image_magic{'e', 'l', 'c', 'h', 'i', 'p', 'k', '\n'};

// At the front of the file; the blocks of the packs, each a section, follow it.
struct Header {
    std::array<char, 8> magic = image_magic;
    std::uint64_t size = 0;      // of the file
    std::uint64_t checksum = 0;  // of all that comes after it
    std::array<char, 16> fingerprint{};
    std::uint32_t version = format_version;
    std::uint32_t packs = 0;
};
static_assert(Flat<Header> && sizeof(Header) % 8 == 0);
constexpr std::size_t checked_from = offsetof(Header, fingerprint);

// Four streams of words, because the multiplications of one wait for each other.
std::uint64_t checksum(std::span<const std::byte> bytes) {
    constexpr std::uint64_t prime = 1099511628211ULL;
    std::array<std::uint64_t, 4> lanes{1, 2, 3, 4};
    for (; bytes.size() >= sizeof lanes; bytes = bytes.subspan(sizeof lanes)) {
        decltype(lanes) words;
        std::memcpy(&words, bytes.data(), sizeof words);
        for (std::size_t i = 0; i < lanes.size(); ++i) {
            lanes[i] = std::rotl((lanes[i] ^ words[i]) * prime, 29);
        }
    }
    std::uint64_t all = 0;
    for (const std::byte rest : bytes) {
        all = std::rotl((all ^ static_cast<std::uint64_t>(rest)) * prime, 29);
    }
    for (const std::uint64_t lane : lanes) {
        all = std::rotl((all ^ lane) * prime, 29);
    }
    return all;
}

[[noreturn]] void damaged(const fs::path& file, const std::string& what) {
    throw Error(file.string(), 0, 0, "damaged: " + what + "; build or install it again, or remove it");
}

}  // namespace

// The hash of all tables, in the order of their names.
std::string data_fingerprint(const fs::path& languages, const Gazetteer& gazetteer, const Ontology& ontology) {
    if (!fs::is_directory(languages)) {
        throw Error(languages.string(), 0, 0, "no language packs here");
    }
    std::vector<fs::path> files;
    const auto follow = fs::directory_options::follow_directory_symlink;
    for (const auto& entry : fs::recursive_directory_iterator(languages, follow)) {
        if (entry.path().extension() == ".tsv" && entry.is_regular_file()) {
            files.push_back(entry.path().lexically_relative(languages));
        }
    }
    std::ranges::sort(files);
    std::uint64_t hash = fnv1a(gazetteer.fingerprint() + ontology.fingerprint());
    for (const fs::path& file : files) {
        hash = fnv1a(read_file(languages / file), fnv1a(file.generic_string(), hash));
    }
    return hexadecimal(hash);
}

std::string compile_image(const fs::path& languages, const Gazetteer& gazetteer, const Ontology& ontology) {
    SectionWriter sections;
    Header header;
    // Before the tables are read: an image of tables that change meanwhile must not pass for one of what they become.
    std::ranges::copy(data_fingerprint(languages, gazetteer, ontology), header.fingerprint.begin());
    for (const std::string& tag : pack_tags(languages)) {
        sections.add<char>(compile_pack(languages, tag, gazetteer));
        ++header.packs;
    }
    std::string image(sizeof header, '\0');
    image += sections.take();
    header.size = image.size();
    std::memcpy(image.data(), &header, sizeof header);
    header.checksum = checksum(std::as_bytes(std::span(image)).subspan(checked_from));
    std::memcpy(image.data(), &header, sizeof header);
    return image;
}

fs::path image_beside(const fs::path& languages) {
    fs::path file = languages;
    return file += ".image";
}

LanguagesImage::LanguagesImage(const fs::path& file) : file_(file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat status {};
    const bool known = descriptor >= 0 && ::fstat(descriptor, &status) == 0;
    const auto size = known ? static_cast<std::size_t>(status.st_size) : 0;
    void* address =
        size == 0 ? MAP_FAILED : ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0);
    const int error = errno;
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    if (known && size == 0) {
        damaged(file, "empty");
    }
    if (address == MAP_FAILED) {
        throw Error(file.string(), 0, 0, std::string("cannot be read: ") + std::strerror(error));
    }
    bytes_ = {static_cast<std::byte*>(address), size};
}

LanguagesImage::LanguagesImage(LanguagesImage&& other) noexcept
    : file_(std::move(other.file_)), bytes_(std::exchange(other.bytes_, {})) {}

LanguagesImage& LanguagesImage::operator=(LanguagesImage&& other) noexcept {
    std::swap(file_, other.file_);
    std::swap(bytes_, other.bytes_);
    return *this;
}

LanguagesImage::~LanguagesImage() {
    if (!bytes_.empty()) {
        ::munmap(bytes_.data(), bytes_.size());
    }
}

void LanguagesImage::check() const {
    Header header;
    if (bytes_.size() < sizeof header) {
        damaged(file_, "cut off");
    }
    std::memcpy(&header, bytes_.data(), sizeof header);
    if (header.magic != image_magic) {
        damaged(file_, "not an image of language packs");
    }
    if (header.size != bytes_.size()) {
        damaged(file_, "cut off or grown");
    }
    if (header.checksum != checksum(bytes_.subspan(checked_from))) {
        damaged(file_, "the checksum does not fit");
    }
}

std::optional<LanguagesImage> LanguagesImage::open(const fs::path& file, std::string_view fingerprint) {
    // The format is little-endian; other machines read the tables.
    if (std::endian::native != std::endian::little || !fs::exists(file)) {
        return std::nullopt;
    }
    LanguagesImage image(file);
    image.check();
    Header header;
    std::memcpy(&header, image.bytes_.data(), sizeof header);
    const std::string_view made_of(header.fingerprint.data(), header.fingerprint.size());
    if (header.version != format_version || made_of != fingerprint) {
        return std::nullopt;
    }
    return image;
}

std::vector<LanguagePack> LanguagesImage::packs(const Gazetteer& gazetteer) const {
    Header header;
    std::memcpy(&header, bytes_.data(), sizeof header);
    std::vector<LanguagePack> packs;
    try {
        SectionReader sections(bytes_.subspan(sizeof header));
        for (std::uint32_t left = header.packs; left > 0; --left) {
            const LanguagePack& pack = packs.emplace_back(sections.next<std::byte>());
            if (pack.lexicon.entities() > gazetteer.entities().size()) {
                throw std::invalid_argument("names lead beyond the gazetteer");
            }
        }
        if (!sections.at_end()) {
            throw std::invalid_argument("bytes after the last pack");
        }
    } catch (const std::invalid_argument& wrong) {
        damaged(file_, wrong.what());
    }
    return packs;
}

}  // namespace elchi
