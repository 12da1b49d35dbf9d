#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Every command and option of --help stands in the manual page and in README.md; the page is well-formed mdoc.
. "$(dirname "$0")/support.sh"

page=$source_folder/docs/elchi.1
wrong=0
mapfile -t commands < <("$elchi" --help | sed -n '/^Subcommands:/,$ s/^  \([a-z]\+\).*/\1/p')
[[ ${#commands[@]} -ge 6 ]] || fail 'no commands found in --help'
for command in "${commands[@]}"; do
    grep -qE "^\.(Ss|It Cm|Nm elchi) .*$command|^\.Ss $command" "$page" || { echo "elchi.1: no command $command"; wrong=1; }
    grep -qF "elchi $command" "$source_folder/README.md" || { echo "README.md: no command $command"; wrong=1; }
    while IFS= read -r option; do
        grep -qE "^\.It .*Fl Fl ${option#--}( |$)" "$page" || { echo "elchi.1: no $option (of $command)"; wrong=1; }
        grep -qF -- "$option" "$source_folder/README.md" || { echo "README.md: no $option (of $command)"; wrong=1; }
    done < <("$elchi" "$command" --help | grep -oE '^  (-[a-z],)?--[a-z-]+' | grep -oE -- '--[a-z-]+')
done
if command -v mandoc >/dev/null; then
    mandoc -Tlint -W warning "$page" || wrong=1
else
    echo 'mandoc is not installed: the page was not linted'
fi
exit $wrong
