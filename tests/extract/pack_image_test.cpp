// SPDX-License-Identifier: MIT
#include "extract/languages_image.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <optional>
#include <random>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "extract/extractor.hpp"
#include "graph/error.hpp"
#include "graph/fingerprint.hpp"
#include "graph/record_json.hpp"
#include "graph/tsv.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/source.hpp"

using namespace elchi;

namespace {

std::filesystem::path packs_of_the_project() { return test::source_folder() / "extract" / "languages"; }

const std::string& image_of_the_project() {
    static const std::string bytes = compile_image(packs_of_the_project(), test::gazetteer(), test::ontology());
    return bytes;
}

std::string fingerprint_of_the_project() {
    return data_fingerprint(packs_of_the_project(), test::gazetteer(), test::ontology());
}

Article article(const std::string& language, const std::string& name) {
    Article result;
    result.id = language + '/' + name;
    result.body = read_file(test::source_folder() / "tests" / "gold" / language / name);
    result.published = "2025-11-14";
    return result;
}

// An image below a folder, opened for the data of the project and read to the end.
std::size_t count_packs(const test::TemporaryFolder& folder, const std::string& bytes) {
    const std::string file = folder.write("languages.image", bytes);
    const std::optional<LanguagesImage> image = LanguagesImage::open(file, fingerprint_of_the_project());
    return image ? image->packs(test::gazetteer()).size() : 0;
}

// A small language: one noun, one name.
struct SmallPacks {
    explicit SmallPacks(bool backwards) {
        std::vector<std::pair<std::string, std::string>> files{
            {"pack.tsv", "key\tvalue\ntag\txx\n"},
            {"classes.tsv", "class\tpos\nN\tnoun\n"},
            {"affixes.tsv", "id\tclass\tslot\taffix\ttags\np\tN\t1\ts\tpl\n"},
            {"lexicon.tsv", "stem\tclass\tconcept\nhouse\tN\tstate\nlong house\tN\tcoll.sides\n"},
        };
        std::vector<std::string> tags{"xx", "yy"};
        if (backwards) {
            std::ranges::reverse(files);
            std::ranges::reverse(tags);
        }
        for (const std::string& tag : tags) {
            for (const auto& [name, content] : files) {
                folder.write("languages/" + tag + '/' + name, content);
            }
        }
    }
    [[nodiscard]] std::filesystem::path languages() const { return folder.path() / "languages"; }
    [[nodiscard]] std::string compile() const {
        return compile_image(languages(), test::gazetteer(), test::ontology());
    }

    test::TemporaryFolder folder;
};

}  // namespace

TEST_CASE("an image and the tables that it was made of give the same records", "[extract][pack_image]") {
    const test::TemporaryFolder folder;
    folder.write("languages.image", image_of_the_project());
    std::filesystem::create_directory_symlink(packs_of_the_project(), folder.path() / "languages");
    const std::optional<LanguagesImage> image =
        LanguagesImage::open(image_beside(folder.path() / "languages"), fingerprint_of_the_project());
    REQUIRE(image.has_value());
    CHECK(image->packs(test::gazetteer()).size() == pack_tags(packs_of_the_project()).size());

    const Extractor mapped(folder.path() / "languages", test::gazetteer(), test::ontology());
    const Extractor parsed(packs_of_the_project(), test::gazetteer(), test::ontology(), PacksFrom::tables);
    for (const char* language : {"ru", "uz-Cyrl", "uz-Latn"}) {
        for (const char* name : {"d01.txt", "d02.txt", "d03.txt"}) {
            const EventRecord record = parsed.extract(article(language, name));
            CHECK_FALSE(record.events.empty());
            CHECK(to_json(mapped.extract(article(language, name))) == to_json(record));
        }
    }
}

TEST_CASE("an image is the same bytes whatever the order in which the tables were written", "[extract][pack_image]") {
    const SmallPacks one(false);
    const SmallPacks other(true);
    CHECK(one.compile() == one.compile());
    CHECK(one.compile() == other.compile());
}

TEST_CASE("an image knows the words of its pack", "[extract][pack_image]") {
    const SmallPacks small(false);
    const std::string file = small.folder.write("languages.image", small.compile());
    const auto image =
        LanguagesImage::open(file, data_fingerprint(small.languages(), test::gazetteer(), test::ontology()));
    REQUIRE(image.has_value());
    const std::vector<LanguagePack> packs = image->packs(test::gazetteer());
    REQUIRE(packs.size() == 2);
    const LanguagePack& pack = packs.front();
    CHECK(pack.tag == "xx");
    CHECK(pack.lexicon.analyse("house", pack.morphology).size() == 1);
    CHECK(pack.lexicon.analyse("houses", pack.morphology).size() == 1);
    CHECK(pack.lexicon.analyse("hous", pack.morphology).empty());
    const std::uint32_t first = pack.lexicon.step(0, pack.lexicon.analyse("long", pack.morphology).at(0).lexeme);
    REQUIRE(first != Lexicon::none);
    CHECK(pack.lexicon.entries(first).empty());
    const std::uint32_t second = pack.lexicon.step(first, pack.lexicon.analyse("house", pack.morphology).at(0).lexeme);
    REQUIRE(second != Lexicon::none);
    CHECK(pack.concepts.name(pack.lexicon.entries(second).front().concept_id) == "coll.sides");
}

TEST_CASE("an image of tables that have changed since is not used", "[extract][pack_image]") {
    const SmallPacks small(false);
    const std::string file = small.folder.write("languages.image", small.compile());
    CHECK(image_beside(small.languages()) == file);
    small.folder.write("languages/xx/lexicon.tsv", "stem\tclass\tconcept\ncastle\tN\tstate\n");
    CHECK_FALSE(LanguagesImage::open(file, data_fingerprint(small.languages(), test::gazetteer(), test::ontology())));
    CHECK_FALSE(LanguagesImage::open(small.folder.path() / "none.image", fingerprint_of_the_project()));
}

TEST_CASE("an image that is cut off is an error", "[extract][pack_image]") {
    const test::TemporaryFolder folder;
    const std::string& whole = image_of_the_project();
    CHECK(count_packs(folder, whole) > 0);
    CHECK_THROWS_AS(count_packs(folder, ""), Error);
    CHECK_THROWS_AS(count_packs(folder, whole + std::string(8, '\0')), Error);
    std::mt19937 random(1);
    for (int round = 0; round < 100; ++round) {
        CHECK_THROWS_AS(count_packs(folder, whole.substr(0, random() % whole.size())), Error);
    }
    CHECK_THROWS_WITH(count_packs(folder, whole.substr(0, 100)), Catch::Matchers::Contains("languages.image: damaged"));
}

TEST_CASE("an image with a wrong bit is an error", "[extract][pack_image]") {
    const test::TemporaryFolder folder;
    std::string bytes = image_of_the_project();
    std::mt19937 random(2);
    for (int round = 0; round < 100; ++round) {
        const std::size_t at = round < 48 ? static_cast<std::size_t>(round) : random() % bytes.size();
        const char right = bytes[at];
        bytes[at] = static_cast<char>(right ^ (1 << random() % 8));
        CHECK_THROWS_AS(count_packs(folder, bytes), Error);
        bytes[at] = right;
    }
}

TEST_CASE("a block that no checksum guards is read within its bounds", "[extract][pack_image]") {
    const std::string whole = compile_pack(packs_of_the_project(), "uz", test::gazetteer());
    std::mt19937 random(3);
    std::size_t refused = 0;
    for (int round = 0; round < 300; ++round) {
        std::string bytes = whole;
        for (std::size_t left = 1 + random() % 4; left > 0; --left) {
            bytes[random() % bytes.size()] = static_cast<char>(random());
        }
        bytes.resize(round % 3 == 0 ? random() % (bytes.size() / 8) * 8 : bytes.size());
        std::vector<std::uint64_t> block(bytes.size() / 8);
        std::memcpy(block.data(), bytes.data(), bytes.size());
        try {
            const LanguagePack pack(std::as_bytes(std::span(block)));
            for (const char* key : {"a", "uchrashdi", "prezident"}) {
                static_cast<void>(pack.lexicon.analyse(key, pack.morphology));
            }
        } catch (const std::invalid_argument&) {
            ++refused;
        }
    }
    CHECK(refused >= 100);
}

TEST_CASE("empty affixes that go on in a circle are an error", "[extract][pack_image]") {
    const SmallPacks small(false);
    small.folder.write("languages/xx/affixes.tsv", "id\tclass\tslot\taffix\ttags\tnext\np\tN\t1\t0\tpl\tN:1\n");
    CHECK_THROWS_WITH(LanguagePack::load(small.languages(), "xx", test::gazetteer()),
                      Catch::Matchers::Contains("circle"));
}

TEST_CASE("every pack has a serial of its own", "[extract][pack_image]") {
    const SmallPacks small(false);
    const LanguagePack one = LanguagePack::load(small.languages(), "xx", test::gazetteer());
    const LanguagePack two = LanguagePack::load(small.languages(), "xx", test::gazetteer());
    CHECK(one.serial() != two.serial());
}
