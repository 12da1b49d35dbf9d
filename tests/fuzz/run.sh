#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: run.sh FOLDER_OF_FUZZERS SECONDS
# Each fuzzer starts from the seeds and the test articles; what it finds stays in build/fuzz/found.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
found=build/fuzz/found
for name in articles extract records; do
    mkdir -p "$found/$name"
    inputs=(tests/fuzz/seeds/"$name")
    [[ $name == articles ]] && inputs+=(tests/gold/ru tests/gold/uz-Latn)
    "$1/fuzz_$name" -max_total_time="$2" -max_len=65536 -rss_limit_mb=1024 -timeout=10 -print_final_stats=1 \
        -artifact_prefix="$found/$name-" "$found/$name" "${inputs[@]}"
done
