"""Paragraphs of running administrative Vietnamese, and the contexts of its rare syllables."""
import collections
import lzma
import random
import re
import unicodedata

VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxyàằầèềìòồờùừỳáắấéếíóốớúứýảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹạặậẹệịọộợụựỵ"
MARKED = set("ăâđêôơưàằầèềìòồờùừỳáắấéếíóốớúứýảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹạặậẹệịọộợụựỵ")
LETTERS = re.compile(rf"[{VIETNAMESE}]+")
DEBRIS = re.compile(r"\*\*|##|\||https?:|www\.|\.{4,}|…{2,}|_{2,}|<[a-z/]|\\|﻿")
RARE = 12  # a syllable seen at most so often counts as rare


def running(line: str) -> bool:
    """Looks like prose of an official document rather than markup, a form or a price list."""
    if not 25 <= len(line) <= 900 or DEBRIS.search(line):
        return False
    letters = [c for c in line.lower() if c.isalpha()]
    if len(letters) < 0.68 * len(line):
        return False
    words = line.lower().split()
    native = sum(1 for w in words if LETTERS.fullmatch(w.strip("\"“”‘’()[].,;:!?-–/%")))
    return native >= 0.7 * len(words) and sum(c in MARKED for c in letters) >= 0.12 * len(letters)


def _read(path: str) -> list[str]:
    opener = lzma.open if path.endswith(".xz") else open
    with opener(path, "rt", encoding="utf-8") as file:
        return [" ".join(unicodedata.normalize("NFC", line).split()) for line in file]


class TextSource:
    """Weighed files of paragraphs, each cut to the asked share so that two runs can use different text."""

    def __init__(self, files: list[str], part: str) -> None:
        low, high = (float(x) for x in part.split(":"))
        self.files: list[list[str]] = []
        self.weights: list[float] = []
        counts: collections.Counter[str] = collections.Counter()
        where: dict[str, list[tuple[int, int]]] = collections.defaultdict(list)
        seen: set[str] = set()
        for entry in files:
            path, _, weight = entry.partition("=")
            lines = _read(path)
            lines = lines[int(low * len(lines)):int(high * len(lines))]
            kept = []
            for line in lines:
                if line not in seen and running(line):
                    seen.add(line)
                    kept.append(line)
            if not kept:
                continue
            number = len(self.files)
            for index, line in enumerate(kept):
                for syllable in set(LETTERS.findall(line.lower())):
                    counts[syllable] += 1
                    if counts[syllable] <= RARE:
                        where[syllable].append((number, index))
            self.files.append(kept)
            self.weights.append(float(weight or 1))
        if not self.files:
            raise SystemExit("make-corpus: no usable text in the given files")
        # Sorted: a set's order would differ between runs and break repeatability.
        self.rare = sorted(s for s, n in counts.items() if n <= RARE and any(c in MARKED for c in s) and len(s) <= 7)
        self.where = {s: where[s] for s in self.rare}

    def paragraphs(self, rng: random.Random) -> list[str]:
        """A few consecutive paragraphs: neighbours look like a document, random ones do not."""
        lines = rng.choices(self.files, self.weights)[0]
        start = rng.randrange(len(lines))
        return lines[start:start + rng.randint(2, 6)]

    def fragment(self, rng: random.Random, low: int, high: int) -> str:
        """A run of words from within a sentence, as a table cell might hold."""
        lines = rng.choices(self.files, self.weights)[0]
        words = re.sub(r"^([-+•]|[0-9.]+|[a-zđ]\))\s+", "", rng.choice(lines)).split()
        length = rng.randint(low, high)
        start = rng.randrange(max(1, len(words) - length)) if rng.random() < 0.5 else 0
        text = " ".join(words[start:start + length]).strip(" ,;:.-–")
        return text[:1].upper() + text[1:] if rng.random() < 0.8 else text

    def rare_line(self, rng: random.Random) -> str:
        """Contexts of rare syllables, put together: a page of plain sampling would hardly ever print them."""
        pieces = []
        for _ in range(rng.randint(2, 4)):
            syllable = rng.choice(self.rare)
            number, index = rng.choice(self.where[syllable])
            words = self.files[number][index].split()
            at = next((i for i, w in enumerate(words) if syllable in LETTERS.findall(w.lower())), 0)
            pieces.append(" ".join(words[max(0, at - rng.randint(1, 4)):at + rng.randint(2, 5)]).strip(" ,;:.-–"))
        return rng.choice(["", "- ", "+ "]) + rng.choice([", ", "; ", " - "]).join(pieces) + rng.choice([".", ";", "./.", ""])
