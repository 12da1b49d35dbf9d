# SPDX-License-Identifier: MIT
"""ask_oxigraph.py DEMO.ttl QUERIES OUT.nt RESULTS: loads the Turtle, writes N-Triples and answers queries/*.rq."""
import pathlib
import sys

import pyoxigraph


def main():
    turtle, queries, triples, results = map(pathlib.Path, sys.argv[1:])
    # The store would write 1.0 as 1; the parser keeps literals as they are.
    read = pyoxigraph.parse(path=str(turtle), format=pyoxigraph.RdfFormat.TURTLE)
    pyoxigraph.serialize((quad.triple for quad in read), str(triples), format=pyoxigraph.RdfFormat.N_TRIPLES)
    store = pyoxigraph.Store()
    store.bulk_load(path=str(turtle), format=pyoxigraph.RdfFormat.TURTLE)
    for query in sorted(queries.glob("*.rq")):
        answer = store.query(query.read_text(encoding="utf-8"))
        answer.serialize(str(results / (query.stem + ".json")), pyoxigraph.QueryResultsFormat.JSON)


if __name__ == "__main__":
    main()
