// SPDX-License-Identifier: MIT
// A block of bytes made of arrays, one after the other, which are used where they lie. Little-endian; each array has
// its size before it and begins at a multiple of eight bytes of the block.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

namespace elchi {

/// What may lie in a section: the same bytes for the same value, without padding.
template <typename Value>
concept Flat = std::is_trivially_copyable_v<Value> && std::has_unique_object_representations_v<Value> &&
               alignof(Value) <= 8;

class SectionWriter {
public:
    template <Flat Value>
    void add(std::span<const Value> values) {
        add_bytes(values.data(), values.size_bytes());
    }

    /// The block; its size is a multiple of eight.
    [[nodiscard]] std::string take() { return std::move(bytes_); }

private:
    void add_bytes(const void* data, std::size_t size) {
        const std::uint64_t before = size;
        bytes_.append(reinterpret_cast<const char*>(&before), sizeof before);
        if (size != 0) {
            bytes_.append(static_cast<const char*>(data), size);
        }
        bytes_.resize((bytes_.size() + 7) / 8 * 8, '\0');
    }

    std::string bytes_;
};

/// REQUIRES: the block begins at an address that is a multiple of eight, and outlives what is read from it.
class SectionReader {
public:
    explicit SectionReader(std::span<const std::byte> block) : rest_(block) {}

    /// The next array, in place. Throws std::invalid_argument when the block is too short for it.
    template <Flat Value>
    [[nodiscard]] std::span<const Value> next() {
        const std::span<const std::byte> bytes = next_bytes();
        if (bytes.size() % sizeof(Value) != 0) {
            throw std::invalid_argument("a section ends within a value");
        }
        return {reinterpret_cast<const Value*>(bytes.data()), bytes.size() / sizeof(Value)};
    }

    [[nodiscard]] bool at_end() const { return rest_.empty(); }

private:
    std::span<const std::byte> next_bytes() {
        std::uint64_t size = 0;
        if (rest_.size() < sizeof size) {
            throw std::invalid_argument("a section is missing");
        }
        std::memcpy(&size, rest_.data(), sizeof size);
        rest_ = rest_.subspan(sizeof size);
        if (size > rest_.size()) {
            throw std::invalid_argument("a section is cut off");
        }
        const std::span<const std::byte> bytes = rest_.first(size);
        rest_ = rest_.subspan(std::min<std::size_t>((size + 7) / 8 * 8, rest_.size()));
        return bytes;
    }

    std::span<const std::byte> rest_;
};

}  // namespace elchi
