// SPDX-License-Identifier: MIT
#include "cli/data_paths.hpp"

#include <cstdlib>
#include <system_error>

#include "graph/error.hpp"

namespace elchi {

namespace {

namespace fs = std::filesystem;

bool is_folder(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

fs::path beside_program() {
    std::error_code ignored;
    return fs::read_symlink("/proc/self/exe", ignored).parent_path().parent_path() / "share" / "elchi";
}

fs::path root_folder(const std::string& named) {
    if (!named.empty()) {
        return named;
    }
    if (const char* variable = std::getenv("ELCHI_DATA"); variable != nullptr && *variable != '\0') {
        return variable;
    }
    const fs::path beside = beside_program();
    return is_folder(beside) ? beside : fs::path(ELCHI_DATA_FOLDER);
}

fs::path part(const fs::path& root, const char* name) {
    fs::path folder = root / name;
    std::error_code ignored;
    if (!is_folder(folder) || fs::is_empty(folder, ignored)) {
        throw Error(folder.string(), 0, 0, "missing from the data folder; --data DIR or ELCHI_DATA names another one");
    }
    return folder;
}

}  // namespace

DataPaths find_data(const std::string& named) {
    const fs::path root = root_folder(named);
    if (!is_folder(root)) {
        throw Error(root.string(), 0, 0, "no such data folder; --data DIR or ELCHI_DATA names another one");
    }
    return {part(root, "gazetteer"), part(root, "ontology"), part(root, "languages")};
}

}  // namespace elchi
