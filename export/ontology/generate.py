#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes elchi.ttl, the vocabulary of the RDF that Elchi writes, from terms.tsv and the tables of graph/ontology.

usage: generate.py [--check]

--check writes nothing and fails when elchi.ttl is not what the tables give. Both fail when a word has two meanings or
when export/vocabulary.hpp uses a word that no table describes.
"""
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
TABLES = HERE.parent.parent / "graph" / "ontology"
LANGUAGES = ["en", "ru", "kk", "uz-Cyrl", "uz"]

HEAD = """\
# SPDX-License-Identifier: MIT
# Made by generate.py; edit the tables, not this file.
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
@prefix schema: <https://schema.org/> .
@prefix elchi: <https://w3id.org/elchi/vocab#> .

<https://w3id.org/elchi/vocab> a owl:Ontology ;
    rdfs:label "Elchi: diplomatic events and agreements"@en ;
    rdfs:comment "The words of the graphs that Elchi makes of diplomatic news. Actors and events are those of SEM, passages those of Web Annotation, provenance that of PROV."@en .
"""

# What the relations of graph/ontology are in RDF. Those of None have another form there: parties and signatories are
# written as elchi:party and elchi:signatory of the agreement, articles as elchi:reportedIn.
RELATIONS = {"at": "sem:hasPlace", "part_of": "sem:subEventOf", "party_to": None, "signatory_of": None,
             "reported_in": None}

# Roles that agreements have too: as sub-properties of sem:hasActor they would make events of them.
SHARED_ROLES = {"party", "signatory"}

SCHEMES = [
    ("EventTypeScheme", "event_types.tsv", "", "sem:EventType", "Types of events"),
    ("ModalityScheme", "modalities.tsv", "", None, "Whether an event happened"),
    ("AgreementTypeScheme", "agreement_types.tsv", "", None, "Kinds of agreements"),
    ("StatusScheme", "statuses.tsv", "", None, "How far an agreement has come"),
    ("TopicScheme", "topics.tsv", "topic-", None, "Topics of agreements"),
    ("OfficeScheme", "offices.tsv", "office-", None, "Offices of persons"),
]

DATATYPES = [("CameoCode", "codes of CAMEO"), ("PloverCode", "types of PLOVER"), ("OfficeCode", "codes of offices")]


def table(path):
    lines = [line.rstrip("\n") for line in open(path, encoding="utf-8") if line.strip() and not line.startswith("#")]
    header = [name.strip() for name in lines[0].split("\t")]
    for line in lines[1:]:
        cells = [cell.strip() for cell in line.split("\t")]
        yield dict(zip(header, cells + [""] * (len(header) - len(cells))))


def text(value, language=None):
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"' + (f"@{language}" if language else "")


def labels(row):
    return ", ".join(text(row["label_" + language], language) for language in LANGUAGES if row.get("label_" + language))


class Vocabulary:
    def __init__(self):
        self.blocks = [HEAD]
        self.words = set()

    def add(self, word, *statements):
        if word in self.words:
            raise SystemExit(f"elchi:{word} has two meanings")
        self.words.add(word)
        self.blocks.append(f"elchi:{word} " + " ;\n    ".join(filter(None, statements)) + " .\n")

    def described(self, word, kind, row, parents=(), relation="rdfs:subPropertyOf", comment=""):
        parents = ", ".join(parents)
        self.add(word, f"a {kind}", parents and f"{relation} {parents}", f"rdfs:label {labels(row)}",
                 comment and f"rdfs:comment {text(comment, 'en')}")


def terms(vocabulary):
    kinds = {"class": ("owl:Class", "rdfs:subClassOf"), "object": ("owl:ObjectProperty", "rdfs:subPropertyOf"),
             "data": ("owl:DatatypeProperty", "rdfs:subPropertyOf")}
    for row in table(HERE / "terms.tsv"):
        kind, relation = kinds[row["kind"]]
        vocabulary.described(row["id"], kind, row, row["parents"].split(), relation, row["comment"])


def roles_and_relations(vocabulary):
    for row in table(TABLES / "roles.tsv"):
        parents = [] if row["id"] in SHARED_ROLES else ["sem:hasActor"]
        vocabulary.described(row["id"], "owl:ObjectProperty", row, parents)
    for row in table(TABLES / "relations.tsv"):
        parent = RELATIONS.get(row["id"], "")
        if parent is not None and row["id"] not in vocabulary.words:
            vocabulary.described(row["id"], "owl:ObjectProperty", row, filter(None, [parent]))


def notations(row, scheme):
    codes = [f"{text(row[name])}^^elchi:{datatype}"
             for name, datatype in (("cameo", "CameoCode"), ("plover", "PloverCode")) if row.get(name)]
    if scheme == "OfficeScheme":
        codes.append(f"{text(row['id'])}^^elchi:OfficeCode")
    return "skos:notation " + ", ".join(codes) if codes else ""


def concepts(vocabulary):
    for scheme, file, prefix, kind, label in SCHEMES:
        vocabulary.add(scheme, "a skos:ConceptScheme", f"rdfs:label {text(label, 'en')}")
        for row in table(TABLES / file):
            planned = row.get("cameo_planned")
            note = f"planned: CAMEO {planned}, PLOVER {row['plover_planned']}" if planned else ""
            parent = row.get("parent")
            vocabulary.add(prefix + row["id"], "a skos:Concept" + (f", {kind}" if kind else ""),
                           f"skos:inScheme elchi:{scheme}", parent and f"skos:broader elchi:{prefix}{parent}",
                           f"skos:prefLabel {labels(row)}", notations(row, scheme),
                           note and f"skos:scopeNote {text(note, 'en')}")


def check_program(vocabulary):
    source = (HERE.parent / "vocabulary.hpp").read_text(encoding="utf-8")
    missing = set(re.findall(r'\{&ours, "(\w+)"\}', source)) - vocabulary.words
    if missing:
        raise SystemExit("vocabulary.hpp uses words without a description: " + " ".join(sorted(missing)))


def main():
    vocabulary = Vocabulary()
    terms(vocabulary)
    roles_and_relations(vocabulary)
    for name, label in DATATYPES:
        vocabulary.add(name, "a rdfs:Datatype", f"rdfs:label {text(label, 'en')}")
    concepts(vocabulary)
    check_program(vocabulary)
    content = "\n".join(vocabulary.blocks)
    target = HERE / "elchi.ttl"
    if sys.argv[1:] == ["--check"]:
        if not target.exists() or target.read_text(encoding="utf-8") != content:
            raise SystemExit("elchi.ttl is not what the tables give: run export/ontology/generate.py")
    else:
        target.write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()
