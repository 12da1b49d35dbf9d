// SPDX-License-Identifier: MIT
// Bytes of a file, of standard input or of memory, read in blocks; lines and wholes up to a limit.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace elchi {

/// The longest line of JSON Lines and the longest plain text that is read; what is longer is one bad article.
inline constexpr std::size_t article_limit = std::size_t{64} << 20;

/// How a piece of input ended.
enum class Piece { none, whole, too_long };

class ByteSource {
public:
    /// Opens a file, "-" for standard input; failure() says when it cannot be opened.
    explicit ByteSource(const std::filesystem::path& file);
    /// Reads from memory.
    explicit ByteSource(std::string bytes);
    ~ByteSource();

    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;

    /// The bytes at the front, as many as are at hand; none at the end and after a failure.
    std::string_view ahead();

    /// The next line without its "\n", skipped to its end when longer than article_limit; Piece::none at the end.
    Piece line(std::string& line);
    /// All that is left, unless it is longer than article_limit.
    Piece rest(std::string& bytes);

    /// Why the file could not be opened or read on; empty when all is well.
    [[nodiscard]] const std::string& failure() const { return failure_; }

private:
    void consume(std::size_t count) { begin_ += count; }
    void fail(int error);

    std::string failure_;
    int descriptor_ = -1;
    std::string block_;
    std::size_t begin_ = 0;
};

}  // namespace elchi
