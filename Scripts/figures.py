#!/usr/bin/env python3
"""Measure restoration, extraction, time and memory, and fail where a figure is worse than its bound.

usage: figures.py BINARY

Uses the scorers and documents of ../shared/eval and ../shared/source; says what it leaves out without them.
SER is the syllable error rate, F1 that over all the slots of a plan; both are explained in the scorers.
"""
import json
import os
import subprocess
import sys
import tempfile
import time

import plans

# A figure worse than this is a regression: from which plan on, the highest SER, and the lowest F1 with OCR text in and with
# printed text in. The plans from d34 on are harder: layouts and phrases that those before lack; of those from d64 on four
# are unread; those from d76 on have layouts that none before has.
BOUNDS = [(1, 0.12, 0.74, 0.92), (34, 0.13, 0.66, 0.88), (64, 0.12, 0.74, 0.86), (76, 0.14, 0.66, 0.76)]
MOST_SER_REAL = 0.007
LEAST_ANNEX_ROWS = 76
# Half a second on an idle machine; on machines that share their processors a run can take several times that.
MOST_SECONDS = 4.0
MOST_MEGABYTES = 200

SOURCE_HEAD = {
    "number": "726/KH-UBND",
    "issuer": "ubnd-tinh-hai-duong",
    "place": "Hải Dương",
    "issued": "2025-02-20",
    "type": "KH",
}
SOURCE_SECTIONS = [f"II.2.{n}" for n in range(1, 11)]

failures = 0


def tell(what, figure, good, bound):
    """Prints a figure, and counts it where it is out of its bound."""
    global failures
    failures += not good
    print(f"  {what:44} {figure:>10}  bound {bound:>8}  {'' if good else 'FAILED'}".rstrip())


def bounds(name):
    """The bounds of a plan's SER and of its F1 with OCR text and with printed text in; plans are named d1_…, d2_…."""
    number = int(name[1:].split("_")[0])
    return max(bound for bound in BOUNDS if bound[0] <= number)[1:]


def restored(binary, text):
    run = subprocess.run([binary, "restore", "--quiet", str(text)], stdout=subprocess.PIPE, check=True)
    lines = run.stdout.decode("utf-8").split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    return lines


def measured(command):
    """Seconds, megabytes and output of a command: the best of three, as the machine has other things to do."""
    runs = []
    for _ in range(3):
        with tempfile.TemporaryFile() as output:
            start = time.monotonic()
            process = subprocess.Popen(command, stdout=output)
            _, status, usage = os.wait4(process.pid, 0)
            seconds = time.monotonic() - start
            if status:
                sys.exit(f"{command[0]} failed")
            output.seek(0)
            runs.append((seconds, usage.ru_maxrss / 1024, output.read()))
    return min(runs)


def main(binary):
    if not (plans.SHARED / "eval").is_dir():
        print("skipped: all figures (no ../shared/eval)")
        return 0
    sys.path.insert(0, str(plans.SHARED / "eval"))
    import score_plan
    import score_text

    for text in plans.corpus():
        name = text.parent.name
        print(name)
        most_ser, least_f1, least_f1_printed = bounds(name)
        total, errors, _ = score_text.score(
            score_text.read(text.with_name("gold.txt")), restored(binary, text))
        tell("SER", f"{errors / total:.4f}", errors / total <= most_ser, f"<= {most_ser}")
        gold = json.loads(text.with_name("gold.json").read_text(encoding="utf-8"))
        tally, _ = score_plan.score(gold, plans.convert(binary, text))
        for part in ("document", "section", "task", "indicator"):
            print(f"  {'F1 ' + part:44} {tally.f1(part)[0]:10.4f}")
        overall = tally.f1()[0]
        tell("F1 overall", f"{overall:.4f}", overall >= least_f1, f">= {least_f1}")
        tally, _ = score_plan.score(gold, plans.convert(binary, text.with_name("gold.txt")))
        printed = tally.f1()[0]
        tell("F1 overall, printed text in", f"{printed:.4f}", printed >= least_f1_printed,
             f">= {least_f1_printed}")

    real = plans.shared("eval/dev-real/*/ocr.txt", "SER on real documents")
    if real:
        scores = [
            score_text.score(score_text.read(t.with_name("gold.txt")), restored(binary, t)) for t in real]
        rate = sum(s[1] for s in scores) / sum(s[0] for s in scores)
        print(f"dev-real ({len(real)} documents)")
        tell("SER, pooled", f"{rate:.4f}", rate <= MOST_SER_REAL, f"<= {MOST_SER_REAL}")

    for text in plans.shared("source/726-KH-UBND.ocr.txt", "the source plan"):
        print(text.name)
        seconds, megabytes, output = measured([binary, "convert", "--quiet", str(text)])
        plan = json.loads(output)
        document = plan["document"]
        head = {
            **{key: document[key] for key in ("number", "place", "issued")},
            "issuer": (document["issuer"] or {}).get("id"),
            "type": (document["type"] or {}).get("code"),
        }
        for key, value in SOURCE_HEAD.items():
            tell(f"document.{key}", str(head[key]), head[key] == value, value)
        ids = {section["id"] for section in plan["sections"]}
        found = sum(id in ids for id in SOURCE_SECTIONS)
        tell("sections II.2.1 to II.2.10", found, found == len(SOURCE_SECTIONS), len(SOURCE_SECTIONS))
        rows = sum(
            task["id"].startswith("PL2.") and bool(task["text"]) and task["deadline"] is not None
            for task in plan["tasks"])
        tell("rows of annex II with text and deadline", rows, rows >= LEAST_ANNEX_ROWS,
             f">= {LEAST_ANNEX_ROWS}")
        tell("seconds, start to JSON, best of three", f"{seconds:.2f}", seconds <= MOST_SECONDS, f"<= {MOST_SECONDS}")
        tell("megabytes resident", f"{megabytes:.0f}", megabytes <= MOST_MEGABYTES, f"<= {MOST_MEGABYTES}")

    print(f"{failures} figures out of bounds" if failures else "all figures within bounds")
    return 1 if failures else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
