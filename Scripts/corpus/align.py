"""Tells, for each line the engine read, what is printed there."""
import unicodedata

from .recognize import Line, Word

NOISE = "⟂"


def gold_lines(printed: list[Word], lines: list[Line]) -> list[str]:
    """One gold line for each OCR line: blank for blank, NOISE where nothing is printed."""
    owned: list[list[Word]] = [[] for _ in lines]
    for word in printed:
        index = _owner(word, lines)
        if index is not None:
            owned[index].append(word)
    gold = []
    for line, words in zip(lines, owned):
        if not line.text.strip():
            gold.append("")
        else:
            gold.append(" ".join(unicodedata.normalize("NFC", w.text) for w in reading_order(words)) if words else NOISE)
    return gold


def _owner(word: Word, lines: list[Line]) -> int | None:
    """The OCR line that read this printed word: the one whose words cover most of it.

    Word boxes come first because a line's box can span the half-line offsets of neighbouring table cells and cover
    words it never read. A word no OCR word covers goes to the line around its centre (read as nothing), or to none.
    """
    best, covered = None, 0.0
    for index, line in enumerate(lines):
        area = sum(_overlap(word, other) for other in line.words)
        if area > covered:
            best, covered = index, area
    if best is not None and covered >= 0.2 * (word.x1 - word.x0) * (word.y1 - word.y0):
        return best
    x, y = (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2
    around = []
    for index, line in enumerate(lines):
        if line.words:
            x0, y0, x1, y1 = line.box
            if x0 <= x <= x1 and y0 <= y <= y1:
                around.append((abs(y - (y0 + y1) / 2), index))
    return min(around)[1] if around else None


def _overlap(a: Word, b: Word) -> float:
    return max(0.0, min(a.x1, b.x1) - max(a.x0, b.x0)) * max(0.0, min(a.y1, b.y1) - max(a.y0, b.y0))


def reading_order(words: list[Word]) -> list[Word]:
    """Words of one OCR line in reading order, when several printed lines fell into it.

    Side by side (cells of a table row, even at different heights) reads left to right; one above the other reads
    line by line and is never interleaved. So: printed runs, grouped into columns where they overlap horizontally.
    """
    columns: list[list[list[Word]]] = []
    for run in sorted(_runs(words), key=lambda r: r[0].x0):
        left = run[0].x0
        slack = 0.25 * (run[0].y1 - run[0].y0)  # touching neighbours are side by side
        for column in columns:
            if left < max(r[-1].x1 for r in column) - slack:
                column.append(run)
                break
        else:
            columns.append([run])
    ordered: list[Word] = []
    for column in columns:
        rows: list[list[Word]] = []
        for run in sorted(column, key=lambda r: r[0].y1):
            if rows and _same_row(rows[-1][-1], run[0]):
                rows[-1] = sorted(rows[-1] + run, key=lambda w: w.x0)
            else:
                rows.append(list(run))
        ordered += [word for row in rows for word in row]
    return ordered


def _same_row(a: Word, b: Word) -> bool:
    return abs(a.y1 - b.y1) < 0.35 * min(a.y1 - a.y0, b.y1 - b.y0)


def _runs(words: list[Word]) -> list[list[Word]]:
    """Words that follow each other in the document and on the page. A wide gap starts a new run: it may be a column boundary.

    Position alone would join the neighbouring cells of a narrow table; document order parts them, for the next cell
    begins after the last line of this one.
    """
    runs: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.order):
        last = runs[-1][-1] if runs else None
        if last and word.order == last.order + 1 and _same_row(last, word) and -2 < word.x0 - last.x1 < 1.2 * (word.y1 - word.y0):
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs
