#!/bin/bash
# SPDX-License-Identifier: MIT
# run.sh WORK_DIR GRAPH_DIR [JUDGE...]: do other programs read Elchi's files as Elchi meant them?
# GRAPH_DIR holds demo.graphml, demo.ttl, demo.nt and demo.json of one graph. One line a judge; exit code 1 if any differs.
# Needs the packages of packages.txt and what fetch.sh fetches. READ_GRAPHML names the built reader (CMakeLists.txt); without
# it the reader is compiled here.
# The judges are called by name.
# shellcheck disable=SC2317
set -u -o pipefail
if [ $# -lt 2 ]; then
  sed -n '3,6s/^# //p' "$0" >&2
  exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1" || exit 1
work=$(cd "$1" && pwd)
graphs=$(cd "$2" && pwd) || exit 1
shift 2
# The packages of Debian belong to Debian's python, not to whichever comes first in PATH.
python=/usr/bin/python3
export PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8
ttl=$graphs/demo.ttl nt=$graphs/demo.nt graphml=$graphs/demo.graphml json=$graphs/demo.json

complain() {  # FILE
  # The cause of a failure in python stands in its last line.
  if grep -q '^Traceback' "$1"; then
    echo "NOT EQUAL: $(tail -n 1 "$1")"
    return 1
  fi
  echo "NOT EQUAL: $(grep -v -e '^INFO' -e '^[A-Z][a-z][a-z] [0-9]*, [0-9]* ' "$1" | head -n 4 | tr '\n' ' ' | cut -c 1-400)"
  return 1
}

# Each judge prints what it read and "equal" or "NOT EQUAL: ...", and returns 1 for the latter.
judge_serdi() {
  serdi -e -i turtle -o ntriples "$ttl" > "$work/serdi.nt" 2> "$work/talk" || { complain "$work/talk"; return; }
  "$python" "$here/same_triples.py" "$nt" "$work/serdi.nt"
}

judge_rapper() {
  rapper -q -i turtle -o ntriples "$ttl" > "$work/rapper.nt" 2> "$work/talk" || { complain "$work/talk"; return; }
  if [ -s "$work/talk" ]; then complain "$work/talk"; return; fi
  "$python" "$here/same_triples.py" "$nt" "$work/rapper.nt"
}

judge_riot() {
  # riot also returns 1 for what it only warns of: relative IRIs, impossible dates.
  "$here/jena.sh" "$work/jena" riotcmd.riot --validate "$ttl" > "$work/talk" 2>&1 || { complain "$work/talk"; return; }
  "$here/jena.sh" "$work/jena" riotcmd.riot --output=ntriples "$ttl" > "$work/riot.nt" 2> "$work/talk" || { complain "$work/talk"; return; }
  "$python" "$here/same_triples.py" "$nt" "$work/riot.nt"
}

judge_arq() {
  rm -rf "$work/arq"
  mkdir -p "$work/arq"
  local query plain
  # Jena makes an IRI of the path and refuses one with a blank.
  plain=$(mktemp -d) || return
  ln -s "$ttl" "$plain/demo.ttl"
  for query in "$here"/queries/*.rq; do
    "$here/jena.sh" "$work/jena" arq.arq --data "$plain/demo.ttl" --query "$query" --results=json \
      > "$work/arq/$(basename "$query" .rq).json" 2> "$work/talk" || { complain "$work/talk"; return; }
  done
  rm -r "$plain"
  "$python" "$here/answers.py" "$json" "$work/arq"
}

judge_oxigraph() {
  local library triples answers
  library=$("$here/fetch.sh" oxigraph 2> "$work/talk") || { complain "$work/talk"; return; }
  rm -rf "$work/oxigraph"
  mkdir -p "$work/oxigraph"
  PYTHONPATH=$library "$python" "$here/ask_oxigraph.py" "$ttl" "$here/queries" "$work/oxigraph.nt" "$work/oxigraph" \
    2> "$work/talk" || { complain "$work/talk"; return; }
  triples=$("$python" "$here/same_triples.py" "$nt" "$work/oxigraph.nt") || { echo "$triples"; return 1; }
  answers=$("$python" "$here/answers.py" "$json" "$work/oxigraph") || { echo "$answers"; return 1; }
  echo "${triples%: equal}, $answers"
}

judge_virtuoso() {
  "$here/virtuoso.sh" "$work" "$graphs" | sed 's/^virtuoso: //'
}

judge_xmllint() {
  xmllint --noout "$graphml" 2> "$work/talk" || { complain "$work/talk"; return; }
  echo "$(stat -c %s "$graphml") bytes, well-formed: equal"
}

judge_boost() {
  local reader=${READ_GRAPHML:-$work/read_graphml}
  if [ ! -x "$reader" ]; then
    g++ -std=c++20 -O1 "$here/read_graphml.cpp" -o "$reader" -lboost_graph 2> "$work/talk" || { complain "$work/talk"; return; }
  fi
  "$reader" "$graphml" > "$work/boost.txt" 2> "$work/talk" || { complain "$work/talk"; return; }
  "$python" "$here/same_graph.py" boost "$json" "$work/boost.txt"
}

judge_networkx() {
  "$python" "$here/same_graph.py" networkx "$json" "$graphml"
}

judge_gephi() {
  local jar
  jar=$("$here/fetch.sh" gephi 2> "$work/talk") || { complain "$work/talk"; return; }
  mkdir -p "$work/gephi/home"
  javac -cp "$jar" -d "$work/gephi" "$here/GephiJudge.java" 2> "$work/talk" || { complain "$work/talk"; return; }
  java -Djava.awt.headless=true -Djava.io.tmpdir="$work/gephi/home" -Duser.home="$work/gephi/home" -cp "$jar:$work/gephi" \
    GephiJudge "$graphml" > "$work/gephi.jsonl" 2> "$work/talk" || { complain "$work/talk"; return; }
  "$python" "$here/same_in_gephi.py" "$graphml" "$work/gephi.jsonl"
}

judge_docs() {
  "$python" "$here/same_queries.py" "$here/queries" "$here/../../docs/triple-stores.md"
}

judges=${*:-xmllint boost networkx gephi serdi rapper riot arq oxigraph virtuoso docs}
failed=0
for judge in $judges; do
  begin=$(date +%s%N)
  if said=$("judge_$judge" 2> "$work/crash"); then verdict=0; else verdict=1; fi
  # A judge that breaks says why on standard error and has judged nothing.
  if [ $verdict = 1 ]; then
    failed=1
    case $said in *'NOT EQUAL'*) ;; *) said="NOT EQUAL: $said $(tail -n 1 "$work/crash")" ;; esac
  fi
  printf '%s: %.600s (%d.%d s)\n' "$judge" "$said" $((($(date +%s%N) - begin) / 1000000000)) $((($(date +%s%N) - begin) / 100000000 % 10))
done
exit $failed
