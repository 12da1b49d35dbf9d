// SPDX-License-Identifier: MIT
#include "extract/read/byte_source.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "extract/read/discover.hpp"

namespace elchi {

namespace {

constexpr std::size_t block_size = std::size_t{1} << 18;

}  // namespace

ByteSource::ByteSource(const std::filesystem::path& file) {
    descriptor_ = file == standard_input ? ::dup(STDIN_FILENO) : ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor_ < 0) {
        fail(errno);
    }
}

ByteSource::ByteSource(std::string bytes) : block_(std::move(bytes)) {}

ByteSource::~ByteSource() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
}

void ByteSource::fail(int error) { failure_ = "cannot be read: " + std::generic_category().message(error); }

std::string_view ByteSource::ahead() {
    if (begin_ == block_.size() && descriptor_ >= 0 && failure_.empty()) {
        block_.resize(block_size);
        begin_ = 0;
        ssize_t count = 0;
        do {
            count = ::read(descriptor_, block_.data(), block_.size());
        } while (count < 0 && errno == EINTR);
        if (count < 0) {
            fail(errno);
        }
        block_.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    return std::string_view(block_).substr(begin_);
}

Piece ByteSource::line(std::string& line) {
    line.clear();
    Piece piece = Piece::none;
    for (std::string_view bytes = ahead(); !bytes.empty(); bytes = ahead()) {
        const std::size_t end = bytes.find('\n');
        const std::string_view part = bytes.substr(0, end);
        piece = piece == Piece::too_long || line.size() + part.size() > article_limit ? Piece::too_long : Piece::whole;
        if (piece == Piece::whole) {
            line += part;
        }
        consume(part.size() + (end == std::string_view::npos ? 0 : 1));
        if (end != std::string_view::npos) {
            break;
        }
    }
    return piece;
}

Piece ByteSource::rest(std::string& bytes) {
    bytes.clear();
    for (std::string_view part = ahead(); !part.empty(); part = ahead()) {
        if (bytes.size() + part.size() > article_limit) {
            return Piece::too_long;
        }
        bytes += part;
        consume(part.size());
    }
    return bytes.empty() ? Piece::none : Piece::whole;
}

}  // namespace elchi
