"""`plan`: one document typeset, degraded, read, and its printed text aligned line for line."""
import argparse
import html
import pathlib
import random

from . import degrade, fonts, typeset
from .page import read_page

PLAIN = """@page { size: A4; margin: 20mm 15mm 20mm 30mm; } body { line-height: 1.3; } p { margin: 0 0 5pt 0; text-align: justify; text-indent: 12.7mm; }"""


def run(arguments: argparse.Namespace) -> None:
    source = pathlib.Path(arguments.source)
    text = source.read_text(encoding="utf-8")
    css = ""
    if source.suffix.lower() not in (".html", ".htm"):
        paragraphs = "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())
        text = f'<html lang="vi"><body>{paragraphs}</body></html>'
        css = PLAIN
    # A document without a typeface of its own would be set in whatever the machine calls serif.
    if arguments.font or css:
        family = arguments.font or "Tinos"
        if family in fonts.WEIGHTS and family not in fonts.available():
            raise SystemExit(f"make-corpus: {family} is not installed here, or lacks Vietnamese letters")
        css += f' body, body * {{ font-family: "{family}" !important; }}'
    if arguments.size:
        css += f" body {{ font-size: {arguments.size}pt !important; }}"
    pdf = typeset.to_pdf(text, css)

    rng = random.Random(f"plan:{arguments.seed}")
    dpi = arguments.dpi or degrade.draw_dpi(degrade.PROFILES[arguments.noise], rng)
    ocr, gold = [], []
    for image, printed in zip(typeset.page_images(pdf, dpi), typeset.printed_words(pdf)):
        page, lines, _ = read_page(image, dpi, printed, arguments.noise, arguments.engine_model, rng)
        # The engine, given one image at a time, marks no page ends. A form feed on a line of its own keeps both files in step.
        ocr.append(page.replace("\f", "") + "\f\n")
        gold.append("\n".join(lines) + "\f\n")
    folder = pathlib.Path(arguments.output)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "doc.pdf").write_bytes(pdf)
    (folder / "ocr.txt").write_text("".join(ocr), encoding="utf-8", newline="")
    (folder / "gold.txt").write_text("".join(gold), encoding="utf-8", newline="")
    if "".join(ocr).count("\n") != "".join(gold).count("\n"):
        raise SystemExit("make-corpus: OCR and gold have different numbers of lines")
