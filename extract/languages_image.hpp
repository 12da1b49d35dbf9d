// SPDX-License-Identifier: MIT
// All language packs of a folder in one file that is mapped, not parsed, at start: share/elchi/languages.image beside
// the folder share/elchi/languages that it was made of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "extract/language_pack.hpp"
#include "graph/gazetteer.hpp"
#include "graph/ontology.hpp"

namespace elchi {

/// Hexadecimal hash of all tables that extraction depends on.
[[nodiscard]] std::string data_fingerprint(const std::filesystem::path& languages, const Gazetteer& gazetteer,
                                           const Ontology& ontology);

/// The bytes of the image: the same for the same data, whatever the order of the folder. Throws Error with
/// file:line:column on a wrong pack.
[[nodiscard]] std::string compile_image(const std::filesystem::path& languages, const Gazetteer& gazetteer,
                                        const Ontology& ontology);

/// The name of the image of a folder of packs.
[[nodiscard]] std::filesystem::path image_beside(const std::filesystem::path& languages);

class LanguagesImage {
public:
    /// Maps an image. Throws Error when the file is damaged or no image. Empty when there is no such file, when it was
    /// made of other data than those of the fingerprint, or for another version of the program.
    static std::optional<LanguagesImage> open(const std::filesystem::path& file, std::string_view fingerprint);

    LanguagesImage(LanguagesImage&& other) noexcept;
    LanguagesImage& operator=(LanguagesImage&& other) noexcept;
    LanguagesImage(const LanguagesImage&) = delete;
    LanguagesImage& operator=(const LanguagesImage&) = delete;
    ~LanguagesImage();

    /// The packs, by tag; they must not outlive the image. Throws Error when the image is damaged.
    [[nodiscard]] std::vector<LanguagePack> packs(const Gazetteer& gazetteer) const;

private:
    explicit LanguagesImage(const std::filesystem::path& file);
    void check() const;

    std::filesystem::path file_;
    std::span<std::byte> bytes_;  // mapped for reading only
};

}  // namespace elchi
