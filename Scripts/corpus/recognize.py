"""Reads a page image with Tesseract: its plain text, and the boxes of the words in each line of that text."""
import dataclasses
import functools
import os
import subprocess
import tempfile

from PIL import Image


@dataclasses.dataclass
class Word:
    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    order: int = 0  # of a printed word: its place in the document's own text


@dataclasses.dataclass
class Line:
    """A line of the text output; blank ones have no words and no box."""
    text: str
    words: list[Word]

    @property
    def box(self) -> tuple[float, float, float, float]:
        return (min(w.x0 for w in self.words), min(w.y0 for w in self.words), max(w.x1 for w in self.words), max(w.y1 for w in self.words))


@functools.cache
def _model(name: str) -> str:
    """The name this installation knows: the script models sit in script/ or beside the languages, by distribution."""
    known = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=True).stdout.splitlines()[1:]  # after a heading
    for candidate in (name, name.removeprefix("script/"), f"script/{name}"):
        if candidate in known:
            return candidate
    raise SystemExit(f"make-corpus: Tesseract has no model {name}; it has {', '.join(known)}")


def recognize(image: Image.Image, dpi: int, model: str) -> tuple[str, list[Line]]:
    """The engine's text as `tesseract IMAGE - -l MODEL` prints it, and its lines with boxes.

    Both outputs come from one run, so that the text is the engine's own rather than one rebuilt from boxes.
    """
    with tempfile.TemporaryDirectory(prefix="corpus-") as folder:
        path = os.path.join(folder, "page.png")
        image.save(path, dpi=(dpi, dpi), compress_level=1)
        base = os.path.join(folder, "out")
        environment = dict(os.environ, OMP_THREAD_LIMIT="1")
        subprocess.run(["tesseract", path, base, "-l", _model(model), "txt", "tsv"], check=True, env=environment,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with open(base + ".txt", encoding="utf-8", newline="") as file:
            text = file.read()
        with open(base + ".tsv", encoding="utf-8", newline="") as file:
            boxes = _boxed_lines(file.read())
    return text, _marry(text, boxes)


def _boxed_lines(tsv: str) -> list[list[Word]]:
    lines: dict[tuple[str, ...], list[Word]] = {}
    for row in tsv.split("\n")[1:]:
        cells = row.split("\t")
        if len(cells) < 12 or cells[0] != "5" or not cells[11].strip():
            continue
        x, y, w, h = (float(c) for c in cells[6:10])
        lines.setdefault(tuple(cells[1:5]), []).append(Word(cells[11], x, y, x + w, y + h))
    return list(lines.values())


def _marry(text: str, boxes: list[list[Word]]) -> list[Line]:
    """Gives each text line its boxes. Both outputs walk the same result in the same order; the texts are compared to be sure."""
    result, position = [], 0
    for raw in text.replace("\f", "").split("\n"):
        if not raw.strip():
            result.append(Line(raw, []))
            continue
        words: list[Word] = []
        for ahead in range(position, min(position + 4, len(boxes))):
            if " ".join(w.text for w in boxes[ahead]).split() == raw.split():
                words, position = boxes[ahead], ahead + 1
                break
        result.append(Line(raw, words))
    return result
