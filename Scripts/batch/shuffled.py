"""Plans in any number: the sections of the Corpus texts, shuffled.

Each plan has the head of one text that calls itself a plan, and sections of all, so that no two are alike and each
reads like a plan. The same seed gives the same plans.
"""
import json
import pathlib
import random
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
HEADING = re.compile(r"^\s*(?:[IVX]+|[0-9]{1,2})[.,)]\s")


def sections(text):
    """The head of a text, and the stretches that begin with a heading."""
    parts = [[]]
    for line in text.split("\n"):
        if HEADING.match(line):
            parts.append([])
        parts[-1].append(line)
    return parts[0], parts[1:]


def is_plan(gold):
    """Whether a text calls itself a plan, not a decision or a programme."""
    kind = json.loads(gold.read_text(encoding="utf-8"))["document"]["type"]
    return kind is not None and kind["code"] == "KH"


class Shuffler:
    """Makes plans of the Corpus texts."""

    def __init__(self, seed=1, names=("ocr.txt",)):
        self.random = random.Random(seed)
        texts = sorted(path for name in names for path in ROOT.glob(f"Corpus/*/{name}"))
        if not texts:
            sys.exit("Corpus/ holds no plan")
        parts = {path: sections(path.read_text(encoding="utf-8").replace("\f", "\n")) for path in texts}
        self.pool = [section for _, found in parts.values() for section in found]
        self.parts = [part for path, part in parts.items() if part[1] and is_plan(path.with_name("gold.json"))]

    def plan(self, most=40):
        """A plan of up to that many sections."""
        head, own = self.random.choice(self.parts)
        chosen = [self.random.choice(own)] + self.random.sample(
            self.pool, self.random.randint(1, min(most, len(self.pool))))
        return "\n".join(head + [line for section in chosen for line in section]) + "\n"

    def write(self, folder, count, most=40):
        """Writes that many plans below a folder, a hundred to a subfolder; gives the number of characters."""
        characters = 0
        for number in range(count):
            file = pathlib.Path(folder) / f"{number // 100:03}" / f"plan-{number:05}.txt"
            file.parent.mkdir(parents=True, exist_ok=True)
            text = self.plan(most)
            characters += len(text)
            file.write_text(text, encoding="utf-8")
        return characters
