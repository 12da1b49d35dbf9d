#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: includes_self_test.sh
# Shows that includes.sh fails: each wrong include line alone in a tree, then a tree of right ones that must pass.
set -euo pipefail
check=$(dirname "$(readlink -f "$0")")/includes.sh
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT

put() { mkdir -p "$tree/$1"; printf '%s\n' "$2" >"$tree/$1/file.cpp"; }

while IFS='|' read -r folder line; do
    put "$folder" "$line"
    if "$check" "$tree" >"$tree/said"; then
        echo "not seen: $folder: $line"
        exit 1
    fi
    grep -q "^$folder/file.cpp: " "$tree/said"
    rm -r "${tree:?}/$folder"
done <<'LINES'
graph|#include "extract/article.hpp"
graph|#include "export/format.hpp"
graph|#include "cli/main.hpp"
graph|#include <unicode/utext.h>
graph|#include "tests/support/catch.hpp"
extract|#include "export/format.hpp"
extract|  #  include "cli/diagnostics.hpp"
export|#include "extract/article.hpp"
export|#include <rapidjson/writer.h>
cli|#include "tests/support/folder.hpp"
cli|#include <unicode/utext.h>
extract|#include "article.hpp"
LINES

put graph '#include <boost/graph/adjacency_list.hpp>'
put extract '#include "graph/tsv.hpp"'
put export '#include "graph/tsv.hpp"'
put cli '#include <sys/stat.h>'
"$check" "$tree"
