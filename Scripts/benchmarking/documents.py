"""The documents that are measured: what the OCR read and what was printed, line by line."""
import dataclasses
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SHARED = ROOT.parent / "shared"
NOISE = "⟂"


@dataclasses.dataclass(frozen=True)
class Document:
    name: str
    ocr: list[str]
    printed: list[str]  # one line for each line of `ocr`; NOISE where nothing was printed

    def printed_as_input(self) -> list[str]:
        return ["" if line.strip() == NOISE else line for line in self.printed]


def read(path: pathlib.Path) -> list[str]:
    """Lines without page breaks and without blank ones at the end."""
    lines = path.read_text(encoding="utf-8").replace("\f", "").split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    return lines


def folder(path: pathlib.Path) -> Document:
    """A folder with ocr.txt and gold.txt."""
    ocr, printed = read(path / "ocr.txt"), read(path / "gold.txt")
    printed += [""] * (len(ocr) - len(printed))
    return Document(path.name, ocr + [""] * (len(printed) - len(ocr)), printed)


def corpus() -> list[Document]:
    """The plans that the project keeps, with their tables."""
    return [folder(p.parent) for p in sorted((ROOT / "Corpus").glob("*/ocr.txt"))]


def real() -> list[Document]:
    """The beginnings of real provincial documents."""
    found = [folder(p.parent) for p in sorted((SHARED / "eval/dev-real").glob("*/ocr.txt"))]
    if not found:
        print("skipped: real documents (no ../shared/eval/dev-real)", file=sys.stderr)
    return found


def source() -> pathlib.Path | None:
    """A whole plan of 26 pages, a real scan, without its printed text."""
    path = SHARED / "source/726-KH-UBND.ocr.txt"
    if not path.exists():
        print("skipped: time and memory of the source plan (no ../shared/source)", file=sys.stderr)
        return None
    return path
