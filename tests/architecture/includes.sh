#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: includes.sh ROOT
# Reads the include lines of graph, extract, export and cli and fails on a wrong arrow:
#   graph: standard library, Boost, RapidJSON      extract: graph, ICU, RapidJSON
#   export: graph, Boost                           cli: all of them, CLI11
set -euo pipefail
cd "$1"

allowed() {
    case $1 in
        graph) echo '^(graph|boost|rapidjson)/' ;;
        extract) echo '^(extract|graph|unicode|rapidjson)/' ;;
        export) echo '^(export|graph|boost)/' ;;
        cli) echo '^(cli|extract|export|graph|boost|CLI)/' ;;
    esac
}

# Standard headers have no folder (<vector>) or are those of POSIX (<sys/stat.h>).
system='^([a-z_0-9]+(\.h)?|sys/[a-z]+\.h)$'
wrong=0
for folder in graph extract export cli; do
    [[ -d $folder ]] || continue
    while IFS= read -r line; do
        file=${line%%:*}
        header=$(sed -E 's/.*#[[:blank:]]*include[[:blank:]]*["<]([^">]*)[">].*/\1/' <<<"$line")
        if [[ $line == *\"*\"* && $header != */* ]]; then
            echo "$file: \"$header\" is not named from the root of the project"
            wrong=1
        elif ! grep -qE "$(allowed "$folder")|$system" <<<"$header"; then
            echo "$file: $folder may not include $header"
            wrong=1
        fi
    done < <(grep -rE --include='*.hpp' --include='*.cpp' '^[[:blank:]]*#[[:blank:]]*include' "$folder" | sort)
done
exit $wrong
