"""Command line of the corpus maker."""
import argparse

from . import degrade, gold, pairs, plan, tables, tabletruth


def main() -> None:
    parser = argparse.ArgumentParser(prog="make-corpus", description="aligned pairs of printed and OCR text")
    commands = parser.add_subparsers(dest="command", required=True)

    p = commands.add_parser("plan", help="one document: doc.pdf, ocr.txt, gold.txt, line for line")
    p.add_argument("source", help="HTML, or plain text with one paragraph a line")
    p.add_argument("-o", "--output", required=True, help="folder to write")
    p.add_argument("--font", help="typeface; default: the HTML's own, else Tinos")
    p.add_argument("--size", type=float, help="body size in points")
    p.add_argument("--dpi", type=int, help="scanner resolution; default: drawn from the profile")
    p.add_argument("--engine-model", default="eng", help="Tesseract model: eng, vie, fra, deu, script/Latin")
    p.add_argument("--noise", default="scan", choices=sorted(degrade.PROFILES), help="scanner profile")
    p.add_argument("--seed", type=int, default=1)
    p.set_defaults(run=plan.run)

    q = commands.add_parser("pairs", help="training pairs by the hundred pages, TSV")
    q.add_argument("--text", nargs="+", required=True, metavar="FILE[=WEIGHT]", help="plain or .xz text, one paragraph a line")
    q.add_argument("--part", default="0:1", help="share of each file to sample, e.g. 0:0.9, so that other runs can use the rest")
    q.add_argument("--pages", type=int, required=True)
    q.add_argument("--first-page", type=int, default=0, help="number of the first page, to extend an earlier run")
    q.add_argument("--seed", type=int, default=1)
    q.add_argument("-o", "--output", required=True)
    q.add_argument("--fonts", nargs="+", help="only these typefaces")
    q.add_argument("--exclude-fonts", nargs="+", default=[])
    q.add_argument("--profiles", help="NAME[:WEIGHT],…; default: all but those marked held")
    q.add_argument("--models", default="eng", help="NAME[:WEIGHT],… of Tesseract models")
    q.add_argument("--tables", type=float, default=0.25, help="share of table pages")
    q.add_argument("--jobs", type=int, default=2)
    q.add_argument("--resume", action="store_true", help="keep the pages that OUT already has")
    q.add_argument("--keep-images", metavar="DIR", help="also save each degraded page, for a look")
    q.set_defaults(run=pairs.run)

    t = commands.add_parser("tables", help="plans made up around one table each, with the table's cells: for vanban-train tables")
    t.add_argument("--count", type=int, required=True, help="tables of tasks")
    t.add_argument("--indicators", type=int, default=0, help="tables of indicators")
    t.add_argument("--bank", default="A", choices=["A", "B"], help="which phrases, typefaces and orders: A for fitting, B for checking")
    t.add_argument("--seed", type=int, default=1)
    t.add_argument("-o", "--out", dest="output", required=True, help="folder to write, one folder a plan")
    t.add_argument("--jobs", type=int, default=2)
    t.set_defaults(run=tables.run)

    u = commands.add_parser("truth", help="the cells of whole plans' tables out of their gold JSON, as 'tables' writes them")
    u.add_argument("plans", nargs="+", help="folders with ocr.txt, gold.txt, gold.json")
    u.add_argument("-o", "--out", dest="output", required=True, help="folder to write, one folder a plan")
    u.set_defaults(run=tabletruth.run)

    g = commands.add_parser("gold", help="gold.json of an annotated plan, checked")
    g.add_argument("source", help="annotated HTML")
    g.add_argument("-o", "--output", required=True, help="folder to write")
    g.set_defaults(run=gold.run)

    arguments = parser.parse_args()
    arguments.run(arguments)


if __name__ == "__main__":
    main()
