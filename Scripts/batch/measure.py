"""Measure a batch: many plans against few, two jobs against one, memory.

usage: measure.py BINARY [--plans 5000] [--few 100] [--seed S]

The plans are the sections of the Corpus texts, shuffled. Time is the processor time of all processes for each
character, which a busy machine disturbs little, and the wall time. Memory is the resident memory of all processes of the batch
together, pages that they share counted once for each (RSS) and once in all (PSS), looked at twice a second.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import time

import shuffled


def family(parent):
    """A process and its children."""
    try:
        children = pathlib.Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    except OSError:
        children = []
    return [parent, *map(int, children)]


def memory(processes):
    """RSS and PSS in MB of processes together."""
    rss = pss = 0
    for process in processes:
        try:
            for line in pathlib.Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
                if line.startswith("Rss:"):
                    rss += int(line.split()[1])
                elif line.startswith("Pss:"):
                    pss += int(line.split()[1])
        except OSError:
            pass
    return rss / 1024, pss / 1024


class Run:
    """One batch, measured."""

    def __init__(self, binary, folder, output, jobs):
        command = [binary, "batch", str(folder), "-o", str(output), "--jobs", str(jobs), "--quiet"]
        self.rss = self.pss = 0.0
        start = time.monotonic()
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        over = threading.Event()

        def watch():
            while not over.wait(0.5):
                rss, pss = memory(family(process.pid))
                self.rss, self.pss = max(self.rss, rss), max(self.pss, pss)

        watcher = threading.Thread(target=watch)
        watcher.start()
        _, status, usage = os.wait4(process.pid, 0)
        self.seconds = time.monotonic() - start
        over.set()
        watcher.join()
        # The processor time of a waited-for process holds that of the children it waited for.
        self.processor = usage.ru_utime + usage.ru_stime
        self.status = os.waitstatus_to_exitcode(status)
        entries = [json.loads(line) for line in (output / "manifest.ndjson").read_text(encoding="utf-8").splitlines()]
        self.converted = sum(entry["status"] in ("success", "partial") for entry in entries)
        self.total = len(entries)

    def tell(self, name, characters):
        print(f"  {name:28} {self.converted} of {self.total} converted, {self.seconds:8.1f} s, processor {self.processor:8.1f} s, "
              f"{1e6 * self.processor / characters:.2f} µs a character, RSS {self.rss:.0f} MB, PSS {self.pss:.0f} MB", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--plans", type=int, default=5000)
    parser.add_argument("--few", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        many = shuffled.Shuffler(options.seed).write(folder / "many", options.plans)
        few = shuffled.Shuffler(options.seed).write(folder / "few", options.few)
        print(f"  {options.plans} plans of {many / options.plans:.0f} characters on average")
        runs = {}
        for name, inputs, jobs, characters in (
                ("few, 1 job", "few", 1, few), ("few, 2 jobs", "few", 2, few), ("few, 1 job, again", "few", 1, few),
                ("few, 2 jobs, again", "few", 2, few), ("many, 2 jobs", "many", 2, many)):
            runs[name] = Run(options.binary, folder / inputs, folder / f"out-{name}", jobs)
            runs[name].tell(name, characters)
        same = all(
            file.read_bytes() == (folder / "out-few, 2 jobs" / file.relative_to(folder / "out-few, 1 job")).read_bytes()
            for file in (folder / "out-few, 1 job").rglob("*.json"))
    one = min(runs["few, 1 job"].seconds, runs["few, 1 job, again"].seconds)
    two = min(runs["few, 2 jobs"].seconds, runs["few, 2 jobs, again"].seconds)
    base = min(runs["few, 2 jobs"].processor, runs["few, 2 jobs, again"].processor) / few
    change = 100 * (runs["many, 2 jobs"].processor / many / base - 1)
    all_converted = all(run.converted == run.total for run in runs.values())
    largest = max(run.rss for run in runs.values())
    good = all_converted and same and change <= 5 and one / two >= 1.8 and largest <= 300
    print(f"batch: {'all' if all_converted else 'NOT all'} converted; time a character at {options.plans} against {options.few}: {change:+.1f} % "
          f"(asked at most +5); 2 jobs against 1: {one / two:.2f} times (asked 1.8), {'the same' if same else 'DIFFERENT'} bytes; "
          f"memory {largest:.0f} MB (asked 300){'' if good else '; NOT as asked'}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
