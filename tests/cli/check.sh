#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# elchi check: the project's packs name nothing that is not there; wrong tables and failing corpora are told apart.
. "$(dirname "$0")/support.sh"

expect 0 check
grep -qE '^uz: [0-9]+ sentences, [0-9]+ right; [0-9]+ acts? missed, [0-9]+ extra$' out || fail 'no figures of uz'
grep -qE '^ru: ' out || fail 'no figures of ru'
says 'are well-formed'
expect 0 check --verbose uz
grep -qE '^    uz/[a-z-]+ +[0-9]+ right, [0-9]+ wrong$' out || fail 'no figures of frames'
! grep -q '^ru: ' out || fail 'a pack that was not asked for'
expect 1 check xx
says 'xx: no such language pack'

mkdir data
cp -rL "$source_folder/graph/gazetteer" "$source_folder/graph/ontology" data/
mkdir -p data/languages/toy
printf 'key\tvalue\nscripts\tLatn\n' >data/languages/toy/pack.tsv
printf 'stem\tclass\tconcept\nmet\t-\tact.meet\nslept\t-\tact.sleep\n' >data/languages/toy/lexicon.tsv
printf 'id\tevent\ttrigger\tslots\nm\tmeet\tact.meet\tparticipant=actor@any{2}!\n' >data/languages/toy/frames.tsv
printf '= Nobody met nobody.\nnothing\n= Ada met Bob.\nmeet actual\n' >data/languages/toy/corpus.txt
# From here on the program reads these tables.
export ELCHI_DATA=$work/data

expect 0 check toy
grep -qx 'toy: 2 sentences, 1 right; 1 act missed, 0 extra' out || fail 'figures'
grep -qx "$work/data/languages/toy/corpus.txt:3: Ada met Bob." out || fail 'the sentence that failed'
grep -qx '    missed: meet actual' out || fail 'what it missed'
says "warning: $work/data/languages/toy/lexicon.tsv:3:3: no rule of this pack asks for \"act.sleep\""
expect 1 check --strict toy
expect 0 check --quiet toy
[[ ! -s err ]] || fail 'not quiet'
code=0
"$elchi" check toy >/dev/full 2>err || code=$?
[[ $code == 1 ]] || fail "a full disk: exit code $code"

printf '= Ada met Bob.\nmet actual\n' >data/languages/toy/corpus.txt
expect 1 check
says 'toy/corpus.txt:2:1: unknown type of event "met"'
printf '= Nobody met nobody.\nnothing\n' >data/languages/toy/corpus.txt
expect 0 check --strict

printf 'id\tevent\ttrigger\tslots\nm\tmeat\tact.meet\tparticipant=actor@any{2}!\n' >data/languages/toy/frames.tsv
expect 1 check --quiet
says 'toy/frames.tsv:2:2: no type of event of the ontology: "meat"'
printf 'id\tevent\ttrigger\tslots\nm\tmeet\tact.meet\tparticipant=actors@any\n' >data/languages/toy/frames.tsv
expect 1 check
says 'toy/frames.tsv:2: unknown slot kind "actors"'
