#!/bin/sh
# SPDX-License-Identifier: MIT
# jena.sh OVERLAY CLASS ARGUMENT...: runs a command of Apache Jena from Debian's jars, for example riotcmd.riot or arq.arq.
set -eu
overlay=$1
shift

# Debian's libapache-jena-java has no commands, and its Xerces looks for resources in xerces/ while the jar holds them in
# org/apache/jena/ext/xerces/. A copy at the place where they are sought, first in the class path, is enough.
if [ ! -d "$overlay/xerces" ]; then
  mkdir -p "$overlay/jar"
  unzip -qo /usr/share/java/jena-core.jar 'org/apache/jena/ext/xerces/*' -d "$overlay/jar"
  cp -r "$overlay/jar/org/apache/jena/ext/xerces" "$overlay/xerces"
fi

path=$overlay
for jar in jena-arq jena-base jena-core jena-cmds jena-iri jena-shacl jena-shex jena-tdb jena-tdb2 jena-dboe-base \
  jena-dboe-index jena-dboe-storage jena-dboe-trans-data jena-dboe-transaction jena-rdfconnection slf4j-api slf4j-simple \
  commons-cli commons-csv commons-codec commons-compress commons-io commons-lang3 gson thrift libthrift protobuf \
  titanium-json-ld jsonld-java httpclient httpcore jackson-core jackson-databind jackson-annotations caffeine guava \
  dexx.collection; do
  if [ -e "/usr/share/java/$jar.jar" ]; then path=$path:/usr/share/java/$jar.jar; fi
done
exec java -Xshare:auto -XX:TieredStopAtLevel=1 -cp "$path" "$@"
