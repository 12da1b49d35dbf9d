#!/bin/bash
# SPDX-License-Identifier: MIT
# virtuoso.sh WORK_DIR GRAPH_DIR: loads demo.ttl into a fresh Virtuoso twice, asks queries/*.rq and checks the answers.
# The server listens on loopback only, keeps all its files in WORK_DIR/virtuoso and is gone when this script is.
set -u -o pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
work=$(cd "$1" && pwd)/virtuoso
graphs=$(cd "$2" && pwd)
python=/usr/bin/python3
iri=urn:elchi:demo
server=

differs() {
  echo "virtuoso: NOT EQUAL: $*"
  exit 1
}

stop() {
  if [ -n "$server" ] && kill -0 "$server" 2>/dev/null; then
    kill -TERM "$server" 2>/dev/null
    for _ in $(seq 100); do
      kill -0 "$server" 2>/dev/null || break
      sleep 0.1
    done
    kill -KILL "$server" 2>/dev/null
    wait "$server" 2>/dev/null
  fi
  rm -rf "$work/db"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

write_ini() {
  cat > "$work/virtuoso.ini" <<INI
[Database]
DatabaseFile = $work/db/virtuoso.db
ErrorLogFile = $work/virtuoso.log
LockFile = $work/db/virtuoso.lck
TransactionFile = $work/db/virtuoso.trx
xa_persistent_file = $work/db/virtuoso.pxa
ErrorLogLevel = 7
FileExtend = 200
MaxCheckpointRemap = 2000
Striping = 0
TempStorage = TempDatabase
[TempDatabase]
DatabaseFile = $work/db/temp.db
TransactionFile = $work/db/temp.trx
MaxCheckpointRemap = 2000
Striping = 0
[Parameters]
ServerPort = 127.0.0.1:$1
DisableUnixSocket = 1
CaseMode = 2
DirsAllowed = $work
NumberOfBuffers = 20000
MaxDirtyBuffers = 15000
MaxQueryMem = 500M
ThreadsPerQuery = 2
SchedulerInterval = 10
[HTTPServer]
ServerPort = 127.0.0.1:$2
ServerRoot = $work/db
MaxClientConnections = 4
ServerThreads = 4
Charset = UTF-8
[SPARQL]
ResultSetMaxRows = 1000000
MaxQueryCostEstimationTime = 0
MaxQueryExecutionTime = 60
INI
}

# Another process may take a port between its choice and the server's start, hence more than one try.
start() {
  for _ in 1 2 3; do
    rm -rf "$work/db"
    mkdir -p "$work/db"
    rm -f "$work/virtuoso.log"
    read -r sql http < <("$python" -c '
import socket
sockets = [socket.socket() for _ in range(2)]
for s in sockets: s.bind(("127.0.0.1", 0))
print(*(s.getsockname()[1] for s in sockets))')
    write_ini "$sql" "$http"
    (cd "$work/db" && exec virtuoso-t -f -c "$work/virtuoso.ini") > "$work/virtuoso.out" 2>&1 &
    server=$!
    for _ in $(seq 600); do
      kill -0 "$server" 2>/dev/null || break
      if grep -q 'Server online' "$work/virtuoso.log" 2>/dev/null \
        && curl -sf -o /dev/null -G "$base/sparql" --data-urlencode 'query=ASK {}' --noproxy '*'; then
        return 0
      fi
      base=http://127.0.0.1:$http
      sleep 0.1
    done
    kill -KILL "$server" 2>/dev/null
    wait "$server" 2>/dev/null
  done
  differs "the server did not start: $(tail -n 3 "$work/virtuoso.log" "$work/virtuoso.out" 2>/dev/null | tr '\n' ' ')"
}

send() {  # METHOD FILE TYPE GRAPH
  local status
  status=$(curl -s --noproxy '*' --digest -u dba:dba -X "$1" -T "$2" -H "Content-Type: $3" -o "$work/reply" -w '%{http_code}' \
    "$base/sparql-graph-crud-auth?graph-uri=$4")
  case $status in
    2*) ;;
    *) differs "$1 of $(basename "$2"): HTTP $status: $(tr '\n' ' ' < "$work/reply" | cut -c 1-300)" ;;
  esac
}

count() {  # GRAPH
  curl -sf --noproxy '*' -G "$base/sparql" -H 'Accept: text/csv' \
    --data-urlencode "query=SELECT (COUNT(*) AS ?n) FROM <$1> WHERE { ?s ?p ?o }" | tail -n 1 | tr -d '"\r'
}

base=
rm -rf "$work"
mkdir -p "$work/results"

start
triples=$(LC_ALL=C sort -u "$graphs/demo.nt" | grep -c .)
send PUT "$graphs/demo.ttl" text/turtle "$iri"
once=$(count "$iri")
send POST "$graphs/demo.ttl" text/turtle "$iri"
twice=$(count "$iri")
if [ "$once" != "$triples" ]; then differs "$once triples after the first load, $triples were written"; fi
if [ "$twice" != "$triples" ]; then differs "$twice triples after the second load, $triples after the first"; fi

for query in "$here"/queries/*.rq; do
  result=$work/results/$(basename "$query" .rq).json
  curl -sf --noproxy '*' -G "$base/sparql" -H 'Accept: application/sparql-results+json' --data-urlencode "query@$query" \
    --data-urlencode "default-graph-uri=$iri" -o "$result" || differs "$(basename "$query") was refused"
done
answers=$("$python" "$here/answers.py" "$graphs/demo.json" "$work/results") || differs "${answers#NOT EQUAL: }"

isql-vt "127.0.0.1:$sql" dba dba exec='shutdown;' > "$work/shutdown.out" 2>&1
for _ in $(seq 150); do
  kill -0 "$server" 2>/dev/null || break
  sleep 0.1
done
if kill -0 "$server" 2>/dev/null; then differs "the server did not stop"; fi
wait "$server"
grep -q 'Server shutdown complete' "$work/virtuoso.log" || differs "the server stopped uncleanly: $(tail -n 2 "$work/virtuoso.log" | tr '\n' ' ')"
echo "virtuoso: $once triples, loaded again $twice; ${answers}"
