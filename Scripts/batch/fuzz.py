"""Give vanban hostile inputs and hold every answer against the JSON Schema.

usage: fuzz.py BINARY [--inputs N] [--seed S] [--jobs J] [--only NUMBER] [--keep DIR]

Each job drives a `vanban stream` of its own and waits for each answer. An input that crashes the converter, takes
longer than 20 seconds or gets an answer that is wrong is kept as a file in DIR, and named. The inputs depend on the
seed alone. --only repeats a single one.
"""
import argparse
import json
import multiprocessing
import os
import pathlib
import select
import subprocess
import sys
import time
import unicodedata

import jsonschema_rs

import mutations

SECONDS = 20
CODES = {"not-json", "not-an-object", "not-utf-8", "too-deep", "no-text", "text-not-string", "not-base64", "too-large",
         "line-too-long", "empty", "blank", "binary", "undecodable"}


def refuse_constant(name):
    raise ValueError(name)


class Stream:
    """A running `vanban stream`, asked one record at a time."""

    def __init__(self, binary):
        self.command = [binary, "stream", "--any-document", "--time-limit", str(SECONDS)]
        self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, line):
        """The answer's line; None where none comes."""
        try:
            self.process.stdin.write(line + b"\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            return None
        ready, _, _ = select.select([self.process.stdout], [], [], SECONDS + 30)
        answer = self.process.stdout.readline() if ready else b""
        return answer if answer.endswith(b"\n") else None

    def end(self):
        self.process.stdin.close()
        return self.process.wait(timeout=60)

    def kill(self):
        self.process.kill()
        self.process.wait()


def faults(plan):
    """What is wrong with a plan that its schema cannot see."""
    sections = [section["id"] for section in plan["sections"]]
    tasks = [task["id"] for task in plan["tasks"]]
    for kind, ids in (("section", sections), ("task", tasks), ("indicator", [i["id"] for i in plan["indicators"]])):
        if len(set(ids)) < len(ids):
            yield f"{kind} ids are not unique: {next(id for id in ids if ids.count(id) > 1)}"
    known, tasks = set(sections), set(tasks)
    for section in plan["sections"]:
        if section["parent"] is not None and section["parent"] not in known:
            yield f"section {section['id']} has the parent {section['parent']}, which is none"
    lines = plan["source"]["lines"]
    if len(plan["text"]) != lines:
        yield f"{lines} lines in, {len(plan['text'])} out"
    for part in plan["sections"] + plan["tasks"] + plan["indicators"]:
        first, last = part["source"]["lines"]
        if not 1 <= first <= last <= lines:
            yield f"{part['id']} has the lines {first} to {last} of {lines}"
    for part in plan["tasks"] + plan["indicators"]:
        if part["section"] is not None and part["section"] not in known:
            yield f"{part['id']} is in the section {part['section']}, which is none"
    for task in plan["tasks"]:
        if not tasks.issuperset(task["sameAs"]):
            yield f"{task['id']} is the same as what is no task"


def judge(line, answer, validator):
    """What is wrong with an answer, as kind and words; None where nothing is."""
    if answer is None:
        return "crash", "the stream ended, or hangs"
    try:
        text = answer.decode("utf-8")
        reply = json.loads(text, parse_constant=refuse_constant)
    except ValueError as error:
        return "violation", f"the answer is not JSON: {error}"
    if set(reply) not in ({"id", "plan"}, {"id", "error"}):
        return "violation", f"the answer has the keys {sorted(reply)}"
    try:
        record = json.loads(line, parse_constant=refuse_constant)
        id = record.get("id") if isinstance(record, dict) else None
        if reply["id"] != id and reply.get("error", {}).get("code") not in ("too-deep", "not-utf-8"):
            return "violation", f"the id {id!r} came back as {reply['id']!r}"
    except (ValueError, RecursionError):
        pass
    if "error" in reply:
        code = reply["error"]["code"]
        if code in ("crashed", "fault"):
            return "crash", reply["error"]["message"]
        if code == "timed-out":
            return "hang", reply["error"]["message"]
        return None if code in CODES else ("violation", f"the error has the code {code}")
    error = next(validator.iter_errors(reply["plan"]), None)
    if error is not None:
        return "violation", f"{'/'.join(map(str, error.instance_path))}: {error.message[:200]}"
    plan = text[text.index(',"plan":'):]
    if not unicodedata.is_normalized("NFC", plan):
        return "violation", "the plan is not NFC"
    fault = next(faults(reply["plan"]), None)
    return fault and ("violation", fault)


def work(binary, seed, numbers, keep, report):
    schema = json.loads(subprocess.run([binary, "schema"], stdout=subprocess.PIPE, check=True).stdout)
    validator = jsonschema_rs.Draft202012Validator(schema)
    if validator.is_valid({}):
        sys.exit("the schema takes anything for a plan")
    mutator = mutations.Mutator(seed)
    stream = Stream(binary)
    for number in numbers:
        line, done = mutator.record(number)
        start = time.monotonic()
        answer = stream.ask(line)
        seconds = time.monotonic() - start
        fault = judge(line, answer, validator)
        if answer is None:
            stream.kill()
            stream = Stream(binary)
        if fault:
            file = pathlib.Path(keep) / f"seed-{seed}-input-{number}.ndjson"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(line + b"\n")
            fault = (*fault, str(file), "+".join(done))
        report.put((number, seconds, b'"plan":' in (answer or b"")[:2000], fault))
    if stream.end() != 0:
        report.put((numbers[-1], 0, False, ("crash", "the stream did not end with 0", "", "")))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--inputs", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--only", type=int)
    parser.add_argument("--keep", default=str(mutations.shuffled.ROOT / ".build" / "fuzz"))
    options = parser.parse_args()
    numbers = range(options.inputs) if options.only is None else [options.only]

    report = multiprocessing.Queue()
    parts = [numbers[job::options.jobs] for job in range(options.jobs)]
    workers = [
        multiprocessing.Process(target=work, args=(options.binary, options.seed, part, options.keep, report))
        for part in parts if len(part)
    ]
    start = told = time.monotonic()
    for worker in workers:
        worker.start()
    counts = {"crash": 0, "hang": 0, "violation": 0}
    done = plans = 0
    slowest = (0.0, 0)
    while done < len(numbers):
        try:
            number, seconds, is_plan, fault = report.get(timeout=SECONDS + 60)
        except Exception:
            sys.exit("fuzz: a job died or hangs")
        done += 1
        plans += is_plan
        slowest = max(slowest, (seconds, number))
        if fault:
            kind, words, file, mutation = fault
            counts[kind] += 1
            print(f"input {number} ({mutation}): {kind}: {words}; kept as {file}", flush=True)
        if time.monotonic() - told > 30:
            told = time.monotonic()
            print(f"  {done} of {len(numbers)}, {done / (told - start):.0f} a second, {sum(counts.values())} bad", flush=True)
    for worker in workers:
        worker.join()
    seconds = time.monotonic() - start
    print(f"  {plans} of them were converted, the others refused; slowest: input {slowest[1]}, {slowest[0]:.2f} s")
    print(f"fuzz: {done} inputs of seed {options.seed} in {seconds:.0f} s: {counts['crash']} crashes, {counts['hang']} hangs, "
          f"{counts['violation']} wrong answers")
    return 1 if sum(counts.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
