"""Measure how processor time and memory grow with the length of hostile inputs.

usage: growth.py BINARY [--shapes NAME…] [--at-bound]

Each shape is converted in lengths that double from 16 KiB until a conversion takes a second or 1 MiB is reached. Time may
grow no faster than length: where the exponent between the last three lengths is above 1.25, two longer inputs must
confirm it before it counts. The memory of the largest input that is taken is reckoned from the last two lengths;
--at-bound converts it, which takes up to minutes a shape.
"""
import argparse
import math
import os
import pathlib
import random
import subprocess
import sys
import tempfile

import mutations

KIB = 1024
SHORTEST, LONGEST = 16 * KIB, 1024 * KIB
ENOUGH_SECONDS = 1.0
MOST_EXPONENT = 1.25
# What is under this many seconds is noise.
LEAST_SECONDS = 0.1
LIMIT = 4 << 20
MOST_MEGABYTES = 1500


def words(chance, count):
    syllables = "thuc hien ke hoach cai cach hanh chinh nha nuoc tinh uy ban nhan dan so noi vu xay dung".split()
    return " ".join(chance.choice(syllables) for _ in range(count))


def name(chance):
    return "".join(chance.choice("bcdghklmnpqrstvx") + chance.choice("aeiouy") for _ in range(3))


SHAPES = {
    "plan": lambda c, n: mutations.shuffled.Shuffler(n).plan(),
    "words": lambda c, n: words(c, 12) + "\n",
    "new words": lambda c, n: " ".join(name(c) for _ in range(12)) + "\n",
    "one paragraph": lambda c, n: words(c, 12) + " ",
    "one line each": lambda c, n: name(c) + "\n",
    "blank lines": lambda c, n: "\n" * 200 + "a",
    "pages": lambda c, n: "Sở Nội vụ\n\f",
    "labels": lambda c, n: f"{n + 1}. \n",
    "headings": lambda c, n: f"{n + 1}. {words(c, 4).capitalize()}\n",
    "letters": lambda c, n: f"{'abcdđeghiklmnopqrstuvxy'[n % 23]}) {words(c, 5)};\n",
    "bullets": lambda c, n: f"- {words(c, 9)};\n",
    "same bullet": lambda c, n: "- Tham muu UBND tinh ban hanh Ke hoach cai cach hanh chinh;\n",
    "romans": lambda c, n: "IVXLC"[n % 5] * (n % 4 + 1) + ". " + words(c, 3).upper() + "\n",
    "deep labels": lambda c, n: "1." * (n % 200 + 1) + " " + words(c, 3) + "\n",
    "brackets": lambda c, n: "(" * 40 + words(c, 3) + "\n",
    "annexes": lambda c, n: f"PHU LUC {n + 1}\n{words(c, 4).upper()}\n",
    "table": lambda c, n: f"{n + 1} {words(c, 8)} So Noi vu So Tai chinh Quy II/2025\n",
    "table cells": lambda c, n: f"| {n + 1} | {words(c, 6)} | So Noi vu | Cac so | Thang {n % 12 + 1} |\n",
    "table heads": lambda c, n: "TT Nhiem vu Co quan chu tri Co quan phoi hop Thoi gian\n",
    "agencies": lambda c, n: "Sở Nội vụ, Sở Tài chính, UBND các huyện, ",
    "agency tasks": lambda c, n: f"- Sở Nội vụ chủ trì, phối hợp với Sở Tài chính {words(c, 4)} trước ngày {n % 28 + 1}/6/2025.\n",
    "deadlines": lambda c, n: f"trước ngày {n % 28 + 1}/{n % 12 + 1}/2025, hằng quý, ",
    "targets": lambda c, n: f"- Phấn đấu đạt {n % 100}% {words(c, 5)}; từ {n % 50}% trở lên.\n",
    "citations": lambda c, n: f"Quyết định số {n}/QĐ-TTg ngày {n % 28 + 1}/3/2024; ",
    "recipients": lambda c, n: ("Nơi nhận:\n" if n == 0 else "") + f"- {words(c, 4)};\n",
    "digits": lambda c, n: "".join(c.choice("0123456789") for _ in range(30)) + " ",
    "debris": lambda c, n: "".join(c.choice("|~^_-=.,;:'\"!i1l") for _ in range(c.randint(1, 9))) + c.choice("  \n"),
    "long word": lambda c, n: "ngu" * 500,
    "combining": lambda c, n: "a" + "\u0301\u0323\u0309" * 200 + c.choice(" \n"),
    "bidi": lambda c, n: "\u202e\u2066Sở\u2069 " * 9 + "\n",
    "invisible": lambda c, n: "n\u200bă\u200dm\ufeff " * 9 + "\n",
    "nulls": lambda c, n: words(c, 30) + "\0",
    "emoji": lambda c, n: "👩\u200d👩\u200d👧 " * 5 + c.choice(" \n"),
    "punctuation": lambda c, n: ";,.:!?" * 5 + c.choice(" \n"),
    "capitals": lambda c, n: words(c, 12).upper() + "\n",
}
HEAD = "ỦY BAN NHÂN DÂN\nTỈNH QUẢNG BÌNH\nSố: 86/KH-UBND\nKẾ HOẠCH\nCải cách hành chính\n\n"


def text(shape, length):
    """A text of a shape, of so many bytes; lines longer than what is taken are broken."""
    chance = random.Random(shape)
    parts, size, line, number = [HEAD], 0, 0, 0
    while size < length:
        part = SHAPES[shape](chance, number)
        bytes = len(part.encode("utf-8"))
        if line + bytes > 100 * KIB and "\n" not in part:
            part, line = part + "\n", 0
        line = 0 if "\n" in part else line + bytes
        size += bytes
        number += 1
        parts.append(part)
    return "".join(parts).encode("utf-8")[:length]


def measure(binary, data, folder):
    """Processor seconds and megabytes of a conversion."""
    file = pathlib.Path(folder) / "hostile.txt"
    file.write_bytes(data)
    process = subprocess.Popen([binary, "convert", "--quiet", str(file)], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError(f"ended with status {os.waitstatus_to_exitcode(status)}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def exponent(shorter, longer):
    (first, start), (second, end) = shorter, longer
    return math.log(max(end, LEAST_SECONDS) / max(start, LEAST_SECONDS)) / math.log(second / first)


def reckoned(lengths, runs):
    """The memory of the largest input, from the slope between the last two."""
    slope = (runs[-1][1] - runs[-2][1]) / (lengths[-1] - lengths[-2])
    return runs[-1][1] + max(0, slope) * (LIMIT - lengths[-1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--shapes", nargs="*", choices=list(SHAPES), default=list(SHAPES))
    parser.add_argument("--at-bound", action="store_true")
    options = parser.parse_args()
    bad = []
    largest = 0.0
    with tempfile.TemporaryDirectory() as folder:
        idle_seconds, idle_megabytes = measure(options.binary, HEAD.encode(), folder)
        print(f"start: {idle_seconds:.2f} s, {idle_megabytes:.0f} MB; then processor seconds at 16, 32, 64 … KiB")
        for shape in options.shapes:
            try:
                lengths, runs, times = [], [], []

                def extend(length):
                    lengths.append(length)
                    runs.append(measure(options.binary, text(shape, length), folder))
                    times.append(max(0.0, runs[-1][0] - idle_seconds))

                extend(SHORTEST)
                while len(lengths) < 3 or (times[-1] < ENOUGH_SECONDS and lengths[-1] < LONGEST):
                    extend(2 * lengths[-1])
                grows = exponent((lengths[-3], times[-3]), (lengths[-1], times[-1]))
                if grows > MOST_EXPONENT:
                    extend(2 * lengths[-1])
                    extend(2 * lengths[-1])
                    grows = exponent((lengths[-3], times[-3]), (lengths[-1], times[-1]))
                megabytes = reckoned(lengths, runs)
                if megabytes > MOST_MEGABYTES and not options.at_bound:
                    # A line is restored as a whole: only beyond the longest line does memory show its slope.
                    for length in (LONGEST // 2, LONGEST):
                        if length > lengths[-1]:
                            extend(length)
                    megabytes = reckoned(lengths, runs)
                told = f"reckoned at {LIMIT >> 20} MiB"
                if options.at_bound:
                    seconds, megabytes = measure(options.binary, text(shape, LIMIT), folder)
                    told = f"at {LIMIT >> 20} MiB, in {seconds:.0f} s"
            except RuntimeError as error:
                bad.append(shape)
                print(f"  {shape:16} {error}  BAD")
                continue
            largest = max(largest, megabytes)
            is_bad = grows > MOST_EXPONENT or megabytes > MOST_MEGABYTES
            if is_bad:
                bad.append(shape)
            print(f"  {shape:16} " + " ".join(f"{seconds:6.2f}" for seconds in times)
                  + f"   length^{grows:.2f}   {megabytes:5.0f} MB {told}" + ("  BAD" if is_bad else ""), flush=True)
    print(f"growth: {len(options.shapes)} shapes, {len(bad)} bad{': ' + ', '.join(bad) if bad else ''}; at most {largest:.0f} MB "
          f"for an input of {LIMIT >> 20} MiB (bound {MOST_MEGABYTES})")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
