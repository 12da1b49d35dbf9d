#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: run.sh BUILD_FOLDER COMPILER
# Installs, moves the installation, runs the installed program, and builds a program that finds the package.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
work=$(mktemp -d "${TMPDIR:-/tmp}/elchi installation XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"

cmake --install "$1" --prefix "$work/first" >/dev/null
mv first 'moved here'
prefix="$work/moved here"
test -x "$prefix/bin/elchi"
find "$prefix" -name elchi.1 | grep -q man/man1
find "$prefix" -name LICENSE | grep -q doc/
test -s "$prefix/share/elchi/languages.image"
for part in gazetteer ontology languages vocabulary schema; do
    test -n "$(ls "$prefix/share/elchi/$part")"
done
find "$prefix" -xtype l | (! grep .)
"$prefix/bin/elchi" --version
"$prefix/bin/elchi" ids country:KZ | grep -q '^country:KZ'

flags=$(sed -n 's/^CMAKE_CXX_FLAGS_DEBUG:STRING=//p' "$1/CMakeCache.txt")
cmake -G Ninja -S "$here" -B build -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_CXX_COMPILER="$2" \
    -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG="$flags" >/dev/null
cmake --build build
./build/consumer "$prefix/share/elchi"
