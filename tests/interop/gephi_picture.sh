#!/bin/sh
# SPDX-License-Identifier: MIT
# gephi_picture.sh FILE.graphml OUT.png|svg|pdf [WIDTH HEIGHT]: a picture of a graph file made by Gephi's own Preview.
# LABELS=40 names the 40 largest nodes only, UNNAMED=event leaves out the labels of nodes of a type, SKIP=article,place the
# nodes of these types; EDGE_LABELS=true writes what each edge means beside it. A PNG needs the packages default-jre, xauth
# and xvfb, because Gephi asks a screen for its image format; SVG and PDF need only those of packages.txt. SVG fails on
# letters beyond U+FFFF.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
jar=$("$here/fetch.sh" gephi)
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
javac -cp "$jar" -d "$classes" "$here/GephiPreview.java"
rm -f "$2"
case $2 in
  *.png) screen="xvfb-run -a" headless=false ;;
  *) screen='' headless=true ;;
esac
$screen java -Djava.awt.headless=$headless -Djava.io.tmpdir="$classes" -Duser.home="$classes" \
  -Dlabels="${LABELS:-1000000}" -Dedge.labels="${EDGE_LABELS:-false}" -Dskip="${SKIP:-}" \
  -Dunnamed="${UNNAMED:-}" -cp "$jar:$classes" GephiPreview "$@" > "$classes/talk" 2>&1 \
  || { cat "$classes/talk" >&2; exit 1; }
# Gephi logs what its renderers throw and goes on without them.
if grep -q -e SEVERE -e Exception "$classes/talk" || [ ! -s "$2" ]; then
  rm -f "$2"
  head -n 20 "$classes/talk" >&2
  exit 1
fi
