// SPDX-License-Identifier: MIT
#include "export/output.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "graph/error.hpp"

namespace elchi {

namespace {

namespace fs = std::filesystem;

// The open descriptor that a name stands for, or -1. Opening /dev/stdout anew would start again at its first byte.
int standard_descriptor(const fs::path& file) {
    if (file == "-" || file == "/dev/stdout") {
        return STDOUT_FILENO;
    }
    return file == "/dev/stderr" ? STDERR_FILENO : -1;
}

// Devices, pipes and whatever a process lists under /proc cannot be replaced by renaming.
bool is_special(const fs::path& file) {
    if (standard_descriptor(file) >= 0 || file.string().starts_with("/proc/")) {
        return true;
    }
    std::error_code ignored;
    const fs::file_status status = fs::status(file, ignored);
    return fs::exists(status) && !fs::is_regular_file(status);
}

// A symbolic link keeps pointing where it did: the file behind it is replaced.
fs::path behind_links(const fs::path& file) {
    std::error_code error;
    if (!fs::is_symlink(fs::symlink_status(file, error))) {
        return file;
    }
    const fs::path target = fs::weakly_canonical(file, error);
    return error ? file : target;
}

}  // namespace

OutputBuffer::OutputBuffer(std::string& target) : block_(new char[capacity]), string_(&target) {}

OutputBuffer::OutputBuffer(const fs::path& file)
    : block_(new char[capacity]), file_(file), target_(behind_links(file)) {
    if (is_special(file)) {
        open_directly();
    } else {
        open_beside();
    }
}

OutputBuffer::~OutputBuffer() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
        if (!temporary_.empty()) {
            ::unlink(temporary_.c_str());
        }
    }
}

void OutputBuffer::open_directly() {
    const int standard = standard_descriptor(file_);
    descriptor_ = standard >= 0 ? ::dup(standard) : ::open(file_.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ < 0) {
        fail("cannot be opened for writing", errno);
    }
}

void OutputBuffer::open_beside() {
    // The process id keeps two runs that write the same file apart; what a killed run left behind is overwritten.
    temporary_ = target_;
    temporary_ += "." + std::to_string(::getpid()) + ".part";
    descriptor_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (descriptor_ < 0) {
        fail("cannot be created", errno);
    }
}

void OutputBuffer::finish() {
    flush();
    if (descriptor_ < 0) {
        return;
    }
    // Some file systems report a full disk only here.
    const int closed = ::close(descriptor_);
    const int error = errno;
    descriptor_ = -1;
    if (closed != 0) {
        if (!temporary_.empty()) {
            ::unlink(temporary_.c_str());
        }
        fail("cannot be written", error);
    }
    if (!temporary_.empty() && ::rename(temporary_.c_str(), target_.c_str()) != 0) {
        const int reason = errno;
        ::unlink(temporary_.c_str());
        fail("cannot be replaced", reason);
    }
}

void OutputBuffer::flush() {
    hand_on({block_.get(), used_});
    used_ = 0;
}

void OutputBuffer::write_large(std::string_view bytes) {
    flush();
    if (bytes.size() >= capacity) {
        hand_on(bytes);
    } else {
        *this << bytes;
    }
}

void OutputBuffer::hand_on(std::string_view bytes) {
    if (string_ != nullptr) {
        string_->append(bytes);
        return;
    }
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            fail("cannot be written", errno);
        }
    }
}

void OutputBuffer::fail(std::string_view action, int error) const {
    const std::string reason = std::generic_category().message(error);
    throw Error(file_.string(), 0, 0, std::string(action) + ": " + reason);
}

}  // namespace elchi
