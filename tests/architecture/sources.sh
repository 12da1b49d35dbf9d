#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: sources.sh ROOT
# Every source and header is listed in the CMakeLists.txt of its library (the lists are written by hand), is pure ASCII
# (words of a human language belong to a pack, a table or a fixture) and names its licence.
set -euo pipefail
cd "$1"
wrong=0
while IFS= read -r file; do
    folder=${file%%/*}
    if ! grep -qE "^[[:blank:]]*${file#*/}\)?[[:blank:]]*$" "$folder/CMakeLists.txt"; then
        echo "$file: not listed in $folder/CMakeLists.txt"
        wrong=1
    fi
done < <(find graph extract export cli -name '*.cpp' -o -name '*.hpp' | sort)

while IFS= read -r file; do
    if LC_ALL=C grep -nP '[^\x00-\x7F]' "$file"; then
        echo "$file: not ASCII"
        wrong=1
    fi
    if ! head -n 2 "$file" | grep -q 'SPDX-License-Identifier: MIT'; then
        echo "$file: no SPDX line"
        wrong=1
    fi
done < <(find graph extract export cli tests -name '*.cpp' -o -name '*.hpp' -o -name CMakeLists.txt | sort)
exit $wrong
