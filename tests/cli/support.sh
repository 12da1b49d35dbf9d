#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Sourced by the tests of the command line: usage TEST.sh ELCHI SOURCE_FOLDER. Each runs in a folder of its own.
set -euo pipefail
elchi=$1
# shellcheck disable=SC2034 # for the tests
source_folder=$2
work=$(mktemp -d "${TMPDIR:-/tmp}/elchi cli XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"

fail() {
    echo "FAILED: $*" >&2
    echo "--- standard error:" >&2
    head -c 2000 err >&2 || true
    exit 1
}

# expect CODE ARGUMENTS...: runs the program into the files out and err and compares the exit code.
expect() {
    local wanted=$1 code=0
    shift
    "$elchi" "$@" >out 2>err || code=$?
    [[ $code == "$wanted" ]] || fail "elchi $*: exit code $code, not $wanted"
}

# says TEXT: standard error has the text.
says() { grep -qF -- "$1" err || fail "not said: $1"; }

# lines N FILE
lines() { [[ $(wc -l <"$2") == "$1" ]] || fail "$2 has $(wc -l <"$2") lines, not $1"; }

# only FILES...: nothing else lies in the folder out/.
only() {
    local there
    there=$(ls -A made)
    [[ $there == "$*" ]] || fail "in the output folder: $there"
}
