"""`pairs`: training pairs by the hundred pages, one OCR line a row."""
import argparse
import collections
import concurrent.futures
import os
import pathlib
import random
import sys
import tempfile
import time

from . import degrade, fonts, layouts, typeset, variants
from .page import read_page
from .textsource import TextSource

# Set once in each worker: the text is too large to send along with every page.
_source: TextSource
_choices: dict


def _weights(text: str) -> dict[str, float]:
    result = {}
    for entry in text.split(","):
        name, _, weight = entry.partition(":")
        result[name] = float(weight or 1)
    return result


def _start(files: list[str], part: str, choices: dict) -> None:
    global _source, _choices
    _source, _choices = TextSource(files, part), choices


def _draw(weights: dict[str, float], rng: random.Random) -> str:
    return rng.choices(list(weights), list(weights.values()))[0]


def _make(number: int) -> list[str]:
    """The rows of one page. All chance comes from the seed and the page's number, so --jobs does not change the result."""
    rng = random.Random(f"pairs:{_choices['seed']}:{number}")
    font, profile, model = (_draw(_choices[k], rng) for k in ("fonts", "profiles", "models"))
    markup, kind = layouts.page(_source, rng, font, rng.random() < _choices["tables"])
    pdf = typeset.to_pdf(markup, variants.css(font, _choices["variants"]), pages=1)
    dpi = degrade.draw_dpi(degrade.PROFILES[profile], rng)
    image, printed = typeset.page_images(pdf, dpi)[0], typeset.printed_words(pdf)[0]
    text, gold, scan = read_page(image, dpi, printed, profile, model, rng)
    name = f"{_choices['seed']}-{number:05d}"
    if _choices["images"]:
        scan.save(pathlib.Path(_choices["images"]) / f"{name}-{profile}-{dpi}.png")
    rows = []
    for read, line in zip(text.replace("\f", "").split("\n"), gold):
        if read.strip():
            cells = (name, font, str(dpi), profile, model, kind, line, read)
            rows.append("\t".join(" ".join(cell.split()) for cell in cells))
    return rows


def run(arguments: argparse.Namespace) -> None:
    families = {f: w for f, w in fonts.available().items()
                if f.split(" V")[0] not in arguments.exclude_fonts and (not arguments.fonts or f in arguments.fonts)}
    profiles = _weights(arguments.profiles) if arguments.profiles else {n: 1.0 for n, p in degrade.PROFILES.items() if not p.held}
    unknown = [n for n in profiles if n not in degrade.PROFILES]
    if unknown or not families:
        raise SystemExit(f"make-corpus: unknown profiles {unknown}" if unknown else "make-corpus: none of these fonts is here with Vietnamese letters")
    choices = {"seed": arguments.seed, "fonts": families, "profiles": profiles, "models": _weights(arguments.models),
               "tables": arguments.tables, "images": arguments.keep_images, "variants": os.environ.get("CORPUS_FONTS") or tempfile.gettempdir()}
    os.makedirs(choices["variants"], exist_ok=True)
    if arguments.keep_images:
        os.makedirs(arguments.keep_images, exist_ok=True)
    output = pathlib.Path(arguments.output)
    output.parent.mkdir(parents=True, exist_ok=True)
    done: set[int] = set()
    if arguments.resume and output.exists():
        with output.open(encoding="utf-8") as file:
            done = {int(line.split("\t", 1)[0].rsplit("-", 1)[1]) for line in file}
    wanted = [n for n in range(arguments.first_page, arguments.first_page + arguments.pages) if n not in done]
    print(f"fonts: {', '.join(families)}\npages: {len(wanted)} to make", file=sys.stderr)

    began, rows_made, made, failed = time.time(), 0, 0, collections.Counter()
    with output.open("a" if arguments.resume else "w", encoding="utf-8", newline="\n") as file, \
            concurrent.futures.ProcessPoolExecutor(arguments.jobs, initializer=_start, initargs=(arguments.text, arguments.part, choices)) as pool:
        pages = [pool.submit(_make, number) for number in wanted]
        for number, page in zip(wanted, pages):
            try:
                rows = page.result()
            except concurrent.futures.process.BrokenProcessPool:
                raise
            except Exception as error:  # one bad page must not end a run of hundreds
                failed[type(error).__name__] += 1
                print(f"page {number}: {error!r}", file=sys.stderr)
                continue
            # One write a page, then flush: whoever reads the file meanwhile finds whole pages.
            file.write("".join(row + "\n" for row in rows))
            file.flush()
            rows_made, made = rows_made + len(rows), made + 1
            if made % 10 == 0:
                print(f"{made}/{len(wanted)} pages, {rows_made} lines, {(time.time() - began) / made:.1f} s a page", file=sys.stderr)
    print(f"{made} pages, {rows_made} lines, failed: {dict(failed)}", file=sys.stderr)
