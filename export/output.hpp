// SPDX-License-Identifier: MIT
// Where exporters write: one block buffer in front of a file or a string. A file is complete or absent.
#pragma once

#include <cstddef>
#include <cstring>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace elchi {

/// Collects bytes and hands them on in large blocks. Nothing is promised before finish() has returned: an output that
/// is destroyed unfinished leaves no file behind.
class OutputBuffer {
public:
    /// Appends to a string that outlives the buffer.
    explicit OutputBuffer(std::string& target);
    /// Writes beside the file and renames at finish(). Devices, pipes and sockets are written directly; "-" is standard
    /// output. Throws Error when the file cannot be created.
    explicit OutputBuffer(const std::filesystem::path& file);
    ~OutputBuffer();

    OutputBuffer(const OutputBuffer&) = delete;
    OutputBuffer& operator=(const OutputBuffer&) = delete;

    OutputBuffer& operator<<(std::string_view bytes) {
        if (bytes.size() > capacity - used_) {
            write_large(bytes);
        } else if (!bytes.empty()) {
            std::memcpy(block_.get() + used_, bytes.data(), bytes.size());
            used_ += bytes.size();
        }
        return *this;
    }
    OutputBuffer& operator<<(char byte) {
        if (used_ == capacity) {
            flush();
        }
        block_[used_++] = byte;
        return *this;
    }

    /// Hands on what is left, checks that all of it was taken, and gives the file its name. Throws Error otherwise.
    void finish();

private:
    static constexpr std::size_t capacity = std::size_t{1} << 18;

    void open_beside();
    void open_directly();
    void flush();
    void write_large(std::string_view bytes);
    void hand_on(std::string_view bytes);
    [[noreturn]] void fail(std::string_view action, int error) const;

    std::unique_ptr<char[]> block_;
    std::size_t used_ = 0;
    std::string* string_ = nullptr;
    int descriptor_ = -1;
    std::filesystem::path file_;       ///< as the user named it
    std::filesystem::path target_;     ///< file_ with symbolic links followed
    std::filesystem::path temporary_;  ///< empty when written directly
};

}  // namespace elchi
