"""vanban beside its peers: the same lines, the same count of errors, one run."""
import sys
import time
from collections.abc import Callable

from .documents import Document
from .errors import Tally, syllables
from .tables import row
from .tool import Tool


def compare(tool: Tool, sets: dict[str, list[Document]], peers: dict[str, Callable]) -> None:
    """Prints a table: for each tool the syllable error rate by set, and syllables read a second on one core.

    A program's start counts for none of them: peers are loaded before, and vanban's start is taken off its time.
    """
    print(*row("", *(f"SER, {name}" for name in sets), "syllables/s, one core"), sep="\n")
    print("|" + "---|" * (len(sets) + 2))
    print(*row("the OCR text itself", *(f"{_rate(found, [d.ocr for d in found]):.3f}" for found in sets.values()), "–"), sep="\n")
    for name, make in peers.items():
        print(f"benchmark: {name}", file=sys.stderr)
        peer = make()
        rates, count, seconds = [], 0, 0.0
        for found in sets.values():
            start = time.process_time() + _children()
            texts = [[peer(line) for line in document.ocr] for document in found]
            seconds += time.process_time() + _children() - start
            count += sum(len(syllables(line)) for document in found for line in document.ocr)
            rates.append(f"{_rate(found, texts):.3f}")
        print(*row(name, *rates, f"{count / max(seconds, 1e-9):,.0f}"), sep="\n")
    rates = [f"**{_rate(found, [tool.restore(d.ocr) for d in found]):.4f}**" for found in sets.values()]
    print(*row("**vanban**", *rates, f"**{speed(tool, sets):,.0f}**"), sep="\n")


def speed(tool: Tool, sets: dict[str, list[Document]]) -> float:
    """Syllables of OCR text restored in a second of processor time, less the time to start; each document is new to it."""
    lines = [line for found in sets.values() for document in found for line in document.ocr + [""]]
    count = sum(len(syllables(line)) for line in lines)
    start = min(tool.measured(["Kế hoạch"]) for _ in range(3))
    return count / max(1e-9, min(tool.measured(lines) for _ in range(3)) - start)


def _rate(found: list[Document], texts: list[list[str]]) -> float:
    tally = Tally()
    for document, text in zip(found, texts):
        tally.add(document, text)
    return tally.rate


def _children() -> float:
    """Processor time of programs that a peer runs (hunspell), as far as the system tells it before they end."""
    import pathlib
    import os
    total = 0.0
    for task in pathlib.Path("/proc/self/task").glob("*/children"):
        for child in task.read_text().split():
            try:
                fields = pathlib.Path(f"/proc/{child}/stat").read_text().rsplit(") ", 1)[1].split()
                total += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
            except OSError:
                pass
    return total
