"""vanban's own figures, beside what is asked of each."""
import pathlib

from . import doubt, vietnamese_ocr as pages_read
from .comparison import speed
from .documents import ROOT, Document, source
from .errors import Numbers, Tally
from .peers import strip
from .tables import row
from .tool import Tool


def tell(tool: Tool, sets: dict[str, list[Document]], vietnamese_ocr: bool) -> None:
    """Prints the table."""
    print(*row("what", *sets, "asked", "beyond"), sep="\n")
    print("|" + "---|" * (len(sets) + 3))

    def tell_row(what: str, figures: list[str], asked: str, beyond: str) -> None:
        print(*row(what, *figures, asked, beyond), sep="\n", flush=True)

    asked = {"real documents": ("≤ 0.010", "≤ 0.006"), "plans with tables": ("≤ 0.040", "≤ 0.025")}
    restored = {name: [tool.restore(d.ocr) for d in found] for name, found in sets.items()}
    tallies = {name: _tally(found, restored[name]) for name, found in sets.items()}
    tell_row("SER", [f"{t.rate:.4f}" for t in tallies.values()], *(
        "; ".join(asked[n][i] for n in sets) for i in (0, 1)))
    tell_row("exact, case included", [f"{t.exact:.4f}" for t in tallies.values()], "≥ 0.985", "≥ 0.993")

    tell_row("syllables changed, printed text in", [
        f"{_tally(f, [tool.restore(d.printed_as_input()) for d in f]).rate:.5f}" for f in sets.values()], "≤ 0.0005", "0.0001")
    numbers = []
    for name, found in sets.items():
        count = Numbers()
        for document, text in zip(found, restored[name]):
            count.add(document, text)
        numbers.append(f"{count.share:.4f} ({count.right - count.kept} of {count.right} lost)")
    tell_row("number tokens right, of those that the OCR had right", numbers, "≥ 0.999", "1.0")
    tell_row("SER, marks stripped from the printed text", [
        f"{_tally(f, [tool.restore([strip(line) for line in d.printed_as_input()]) for d in f]).rate:.4f}" for f in sets.values()],
        "≤ 0.006", "≤ 0.003")
    if vietnamese_ocr:
        _tell_vietnamese_ocr(tool, sets, tell_row)
    samples = [[s for d in found for s in doubt.samples(d, tool.tokens(d.ocr))] for found in sets.values()]
    tell_row("expected calibration error", [f"{doubt.calibration_error(s):.4f}" for s in samples], "≤ 0.02", "≤ 0.01")
    tell_row("share of all errors among the 5 % least sure syllables",
             [f"{doubt.share_among_least_sure(s):.2f}" for s in samples], "≥ 0.7", "≥ 0.85")
    _tell_cost(tool, sets)


def _tally(found: list[Document], texts: list[list[str]]) -> Tally:
    tally = Tally()
    for document, text in zip(found, texts):
        tally.add(document, text)
    return tally


def _tell_vietnamese_ocr(tool: Tool, sets: dict[str, list[Document]], tell_row) -> None:
    cells = []
    for name, found in sets.items():
        pages = pages_read.documents(found) if name == "plans with tables" else []
        if not pages:
            cells.append("–")
            continue
        raw = _tally(pages, [d.ocr for d in pages]).rate
        rate = _tally(pages, [tool.restore(d.ocr) for d in pages]).rate
        cells.append(f"{rate:.4f} of {raw:.4f}: {rate / max(raw, 1e-9):.2f}")
    tell_row("SER, OCR with the Vietnamese model, against its raw SER", cells, "≤ half", "≤ a quarter")


def _tell_cost(tool: Tool, sets: dict[str, list[Document]]) -> None:
    print("\n" + row("what", "figure", "asked", "beyond")[0] + "\n|---|---|---|---|")
    print(*row("syllables/s, one core, release, start not counted", f"{speed(tool, sets):,.0f}", "≥ 50,000", "≥ 150,000"), sep="\n")
    if plan := source():
        run = min((tool.run("restore", "--quiet", str(plan)) for _ in range(5)), key=lambda r: r.seconds)
        print(*row("a real plan of 26 pages, cold process start to restored text",
                   f"{run.seconds:.2f} s, {run.megabytes:.0f} MB", "≤ 0.5 s, ≤ 200 MB", "≤ 0.2 s, ≤ 100 MB"), sep="\n")
    size = sum(p.stat().st_size for p in pathlib.Path(ROOT / "Dictionaries").rglob("*") if p.is_file())
    print(*row("`Dictionaries/`", f"{size / 1e6:.1f} MB", "≤ 40 MB", "≤ 25 MB"), sep="\n")
