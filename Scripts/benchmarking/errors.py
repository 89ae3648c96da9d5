"""Error rates: how many syllables, of those that were printed, a text has wrong."""
import collections
import re
import unicodedata

from rapidfuzz.distance import Levenshtein

from .documents import NOISE, Document

SYLLABLE = re.compile(r"[^\W_]+")
# Digits with letters at their side are no number: OCR writes "1é" for "lệ".
NUMBER = re.compile(r"(?<![^\W_])[0-9]+(?![^\W_])")
# The two places of the tone mark in open syllables are one spelling; behind q there is only one.
PLACES = {new: old for new, old in zip(
    "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split(), "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split())}


def syllables(line: str) -> list[str]:
    """Runs of letters and digits, NFC."""
    return SYLLABLE.findall(unicodedata.normalize("NFC", line))


def fold(syllable: str) -> str:
    """Small letters, the tone mark of oa, oe and uy at its traditional place."""
    text = syllable.lower()
    if text[-2:] in PLACES and not text.startswith("q"):
        text = text[:-2] + PLACES[text[-2:]]
    return text


class Tally:
    """Syllables printed and errors (substituted, left out, put in), pooled over lines."""

    def __init__(self) -> None:
        self.printed = self.errors = self.inexact = 0

    def add(self, document: Document, restored: list[str]) -> None:
        restored = restored + [""] * (len(document.printed) - len(restored))
        for printed, got in zip(document.printed, restored):
            if printed.strip() == NOISE:
                continue
            left, right = syllables(printed), syllables(got)
            self.printed += len(left)
            self.errors += Levenshtein.distance([fold(s) for s in left], [fold(s) for s in right])
            operations = Levenshtein.editops(_cased(left), _cased(right))
            self.inexact += sum(o.tag != "insert" for o in operations)

    @property
    def rate(self) -> float:
        """Syllable error rate, without case."""
        return self.errors / max(1, self.printed)

    @property
    def exact(self) -> float:
        """Share of the printed syllables that came back, in their case as well."""
        return 1 - self.inexact / max(1, self.printed)


def _cased(line: list[str]) -> list[str]:
    return [fold(s) if s.islower() else s for s in line]


class Numbers:
    """Number tokens (runs of digits) that the OCR had right, and how many of them still stand in the restored line."""

    def __init__(self) -> None:
        self.right = self.kept = 0
        self.lost: list[tuple[str, str]] = []

    def add(self, document: Document, restored: list[str]) -> None:
        for printed, ocr, got in zip(document.printed, document.ocr, restored + [""] * len(document.printed)):
            if printed.strip() == NOISE:
                continue
            right = _numbers(printed) & _numbers(ocr)
            kept = right & _numbers(got)
            self.right += right.total()
            self.kept += kept.total()
            if kept != right:
                self.lost.append((ocr, got))

    @property
    def share(self) -> float:
        return self.kept / max(1, self.right)


def _numbers(line: str) -> collections.Counter:
    return collections.Counter(NUMBER.findall(line))
