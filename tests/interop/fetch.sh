#!/bin/sh
# SPDX-License-Identifier: MIT
# fetch.sh gephi|oxigraph: fetches once what the judges need and Debian does not have, and prints where it is. Works
# offline as soon as it is there. It is kept in $ELCHI_CACHE, else ${XDG_CACHE_HOME:-~/.cache}/elchi.
set -eu
cache=${ELCHI_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/elchi}
gephi=0.10.1
oxigraph=0.5.13

# Fetched beside and renamed, so that a broken download is never taken for the whole thing.
beside() {
  mkdir -p "$cache"
  partial=$(mktemp -d "$cache/fetch.XXXXXX")
  trap 'rm -rf "$partial"' EXIT
}

case ${1:-} in
  gephi)
    found=$cache/gephi-toolkit-$gephi-all.jar
    if [ ! -s "$found" ]; then
      beside
      mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy \
        -Dartifact=org.gephi:gephi-toolkit:$gephi:jar:all -DoutputDirectory="$partial" >&2
      mv "$partial/gephi-toolkit-$gephi-all.jar" "$found"
    fi
    ;;
  oxigraph)
    found=$cache/pyoxigraph-$oxigraph
    if [ ! -d "$found" ]; then
      beside
      /usr/bin/python3 -m pip install --quiet --no-deps --disable-pip-version-check --target "$partial/python" \
        pyoxigraph==$oxigraph >&2
      mv "$partial/python" "$found"
    fi
    ;;
  *)
    echo "usage: fetch.sh gephi|oxigraph" >&2
    exit 2
    ;;
esac
echo "$found"
