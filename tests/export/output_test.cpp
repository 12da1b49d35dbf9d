// SPDX-License-Identifier: MIT
#include "export/output.hpp"

#include <filesystem>
#include <string>

#include "graph/error.hpp"
#include "graph/tsv.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/folder.hpp"

using namespace elchi;
namespace fs = std::filesystem;

namespace {

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a string receives every byte in order, whatever the size of the pieces", "[export][output]") {
    std::string text;
    std::string expected;
    OutputBuffer out(text);
    for (int i = 0; i < 30; ++i) {
        const std::string piece(static_cast<std::size_t>(i) * 17'000, static_cast<char>('a' + i % 26));
        out << std::string_view(piece) << '\n';
        expected.append(piece).append("\n");
    }
    out.finish();
    CHECK(text == expected);
}

TEST_CASE("a file appears under its name only when it is finished", "[export][output]") {
    const test::TemporaryFolder folder;
    const fs::path file = folder.path() / "graph.ttl";
    OutputBuffer out(file);
    out << std::string_view("whole");
    CHECK_FALSE(fs::exists(file));
    out.finish();
    CHECK(read_file(file) == "whole");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("an output that is given up leaves the old file and nothing else", "[export][output]") {
    const test::TemporaryFolder folder;
    const fs::path file = folder.write("graph.ttl", "old");
    {
        OutputBuffer out(file);
        out << std::string_view("half");
    }
    CHECK(read_file(file) == "old");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a link to a file stays a link and the file behind it is replaced", "[export][output]") {
    const test::TemporaryFolder folder;
    const fs::path file = folder.write("real.ttl", "old");
    const fs::path link = folder.path() / "link.ttl";
    fs::create_symlink("real.ttl", link);
    OutputBuffer out(link);
    out << std::string_view("new");
    out.finish();
    CHECK(fs::is_symlink(link));
    CHECK(read_file(file) == "new");
}

TEST_CASE("a full disk is one clear error", "[export][output]") {
    OutputBuffer out(fs::path("/dev/full"));
    out << std::string_view("lost");
    CHECK_THROWS_WITH(out.finish(), "/dev/full: cannot be written: No space left on device");
    CHECK(fs::is_character_file("/dev/full"));
}

TEST_CASE("a full disk is noticed before the end of a long output", "[export][output]") {
    OutputBuffer out(fs::path("/dev/full"));
    const std::string block(1 << 20, 'x');
    CHECK_THROWS_AS(out << std::string_view(block), Error);
}

TEST_CASE("a folder that does not exist is an error that names the file", "[export][output]") {
    CHECK_THROWS_WITH(OutputBuffer(fs::path("/nonexistent/graph.ttl")),
                      "/nonexistent/graph.ttl: cannot be created: No such file or directory");
}

TEST_CASE("a folder is no file to write", "[export][output]") {
    const test::TemporaryFolder folder;
    CHECK_THROWS_AS(OutputBuffer(folder.path()), Error);
    CHECK(fs::is_directory(folder.path()));
}
