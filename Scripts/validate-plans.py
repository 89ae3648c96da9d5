#!/usr/bin/env python3
"""Validate emitted plans by an independent validator.

usage: validate-plans.py BINARY

Holds each plan of Corpus/, and of ../shared/source where it is, against the schema that `BINARY schema` prints
(PyPI jsonschema, draft 2020-12), and against what a schema cannot say: NFC, ids that are unique and point to
something, one line of text for each line of the input.
"""
import json
import subprocess
import sys
import unicodedata

from jsonschema import Draft202012Validator

import plans


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for member in value.values():
            yield from strings(member)
    elif isinstance(value, list):
        for element in value:
            yield from strings(element)


def faults(plan, text):
    """What is wrong with a plan that its schema cannot see."""
    sections = [s["id"] for s in plan["sections"]]
    tasks = [t["id"] for t in plan["tasks"]]
    indicators = [i["id"] for i in plan["indicators"]]
    for kind, ids in (("section", sections), ("task", tasks), ("indicator", indicators)):
        for id in sorted({id for id in ids if ids.count(id) > 1}):
            yield f"{kind} id {id} is there {ids.count(id)} times"
    for section in plan["sections"]:
        if section["parent"] is not None and section["parent"] not in sections:
            yield f"section {section['id']} has the parent {section['parent']}, which is none"
    for part in plan["tasks"] + plan["indicators"]:
        if part["section"] is not None and part["section"] not in sections:
            yield f"{part['id']} is in the section {part['section']}, which is none"
        for other in part.get("sameAs", []):
            if other not in tasks:
                yield f"{part['id']} is the same as {other}, which is no task"
    numbers = [c["number"] for c in plan["document"]["citations"] if c["number"]]
    for number in sorted({n for n in numbers if numbers.count(n) > 1}):
        yield f"citation {number} is there {numbers.count(number)} times"

    lines = text.read_text(encoding="utf-8").replace("\f", "").split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    if not len(lines) == len(plan["text"]) == plan["source"]["lines"]:
        yield f"{len(lines)} lines in, {len(plan['text'])} out, source.lines {plan['source']['lines']}"
    for part in plan["sections"] + plan["tasks"] + plan["indicators"]:
        first, last = part["source"]["lines"]
        if not 1 <= first <= last <= len(lines):
            yield f"{part['id']} has the lines {first} to {last}"
    for string in strings(plan):
        if unicodedata.normalize("NFC", string) != string:
            yield f"no NFC: {string!r}"


def main(binary):
    schema = json.loads(subprocess.run([binary, "schema"], stdout=subprocess.PIPE, check=True).stdout)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)

    # A schema that lets everything pass would prove nothing.
    if validator.is_valid({}) or validator.is_valid([]):
        sys.exit("the schema takes anything for a plan")

    bad = 0
    texts = plans.corpus() + plans.shared("source/*.txt", "validation of the source plan")
    for text in texts:
        plan = plans.convert(binary, text)
        found = [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(plan)]
        found += faults(plan, text)
        print(f"{text.parent.name}/{text.name}: {'valid' if not found else f'{len(found)} faults'}")
        for fault in found[:20]:
            print(f"  {fault}")
        bad += bool(found)
    return 1 if bad else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
