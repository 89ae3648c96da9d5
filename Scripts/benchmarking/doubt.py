"""Calibration: whether a restored syllable is right as often as its confidence says."""
import dataclasses

from rapidfuzz.distance import Levenshtein

from .documents import NOISE, Document
from .errors import fold, syllables


@dataclasses.dataclass(frozen=True)
class Sample:
    confidence: float
    errors: int  # 0 where the syllable is right; one left out counts with its neighbour


def samples(document: Document, lines: list[dict]) -> list[Sample]:
    """One sample for each restored syllable; printed syllables that were left out count with the one before, or after."""
    result: list[Sample] = []
    for printed, line in zip(document.printed, lines):
        if printed.strip() == NOISE:
            continue
        got = [(fold(s), t["confidence"]) for t in line["tokens"] if t["kind"] == "word" for s in syllables(t["restored"])]
        wrong = [0] * len(got)
        lost = 0
        for tag, _, at in Levenshtein.editops([fold(s) for s in syllables(printed)], [s for s, _ in got]):
            if tag == "delete":
                if not got:
                    lost += 1
                else:
                    wrong[max(0, min(at, len(got)) - 1)] += 1
            else:
                wrong[at] += 1
        result += [Sample(confidence, errors) for (_, confidence), errors in zip(got, wrong)]
        # A line that was left out as a whole: nobody was told to doubt it.
        result += [Sample(1, lost)] if lost else []
    return result


def calibration_error(samples: list[Sample], bins: int = 20) -> float:
    """Expected calibration error (Naeini et al. 2015) over bins of equal width."""
    groups: list[list[Sample]] = [[] for _ in range(bins)]
    for sample in samples:
        groups[min(bins - 1, int(sample.confidence * bins))].append(sample)
    gaps = (abs(sum(s.confidence for s in g) - sum(s.errors == 0 for s in g)) for g in groups)
    return sum(gaps) / max(1, len(samples))


def share_among_least_sure(samples: list[Sample], part: float = 0.05) -> float:
    """The share of all errors that lie among the least sure syllables."""
    ordered = sorted(samples, key=lambda s: s.confidence)
    least = ordered[:round(part * len(ordered))]
    return sum(s.errors for s in least) / max(1, sum(s.errors for s in ordered))
