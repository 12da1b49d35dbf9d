#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# An output is complete or absent; a full disk and a folder that may not be written are one clear line and exit code 1.
. "$(dirname "$0")/support.sh"

mkdir made
printf ' date 2025-11-12 A headline\nA body.\n' >a.txt

expect 0 extract a.txt -o made/records.jsonl
only records.jsonl
lines 0 out
cp made/records.jsonl before.jsonl

for command in 'extract a.txt' 'text a.txt' 'ids' '--help' '--version' 'extract --help' 'show a.txt country:KZ'; do
    code=0
    # shellcheck disable=SC2086 # words of a command line
    "$elchi" $command >/dev/full 2>err || code=$?
    [[ $code == 1 ]] || fail "elchi $command >/dev/full: exit code $code"
done
expect 1 extract a.txt -o /dev/full
says '/dev/full'
lines 1 err
ln -s /dev/full made/full.ttl
expect 1 build a.txt -o made/full.ttl
rm made/full.ttl

expect 1 extract a.txt -o none/records.jsonl
says 'none/records.jsonl'
lines 1 err
if [[ $(id -u) != 0 ]]; then
    mkdir sealed && chmod a-w sealed
    expect 1 extract a.txt -o sealed/records.jsonl
    says 'sealed/records.jsonl'
fi

# The good files of an earlier run stay as they were when a later run fails.
expect 1 extract a.txt none.txt -o made/records.jsonl
cmp -s made/records.jsonl before.jsonl || fail 'an earlier output was touched'
only records.jsonl

# A run that is killed leaves no output by that name, and --resume goes on with what it had done.
sed 's/headline/second/' a.txt >b.txt
expect 0 extract a.txt b.txt -o made/both.jsonl
head -n 1 made/both.jsonl >made/resumed.jsonl.999999999.part
printf '{"cut' >>made/resumed.jsonl.999999999.part
expect 0 extract a.txt b.txt --resume -o made/resumed.jsonl
cmp -s made/both.jsonl made/resumed.jsonl || fail 'a resumed run wrote other bytes'
only both.jsonl$'\n'records.jsonl$'\n'resumed.jsonl
sed 's/"revision":0/"revision":7/' made/both.jsonl >made/resumed.jsonl
cp made/resumed.jsonl kept.jsonl
expect 0 extract a.txt b.txt --resume -o made/resumed.jsonl
cmp -s kept.jsonl made/resumed.jsonl || fail 'records of an earlier run were not kept'
printf 'more.\n' >>a.txt
expect 0 extract a.txt b.txt --resume -o made/resumed.jsonl
[[ $(grep -c '"revision":7' made/resumed.jsonl) == 1 ]] || fail 'an article that changed was not read again'
