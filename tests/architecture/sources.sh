#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: sources.sh ROOT
# Every source and header is listed in the CMakeLists.txt of its library (the lists are written by hand), is pure ASCII
# (words of a human language belong to a pack, a table or a fixture) and names its licence; no two headers define one type.
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

# Two types of one name in the one namespace link without a word and crash.
if grep -rhoE --include='*.hpp' '^(class|struct|enum class) [A-Za-z]+' graph extract export cli | awk '{ print $NF }' |
    sort | uniq -d | grep .; then
    echo 'defined in more than one header'
    wrong=1
fi
exit $wrong
