"""Kill batches at random moments and let --resume finish them.

usage: kills.py BINARY [--kills N] [--plans N] [--seed S]

An uninterrupted batch says what must come out. Then, N times: a batch with two jobs is killed (SIGKILL) at a moment
that the seed chooses, from its first millisecond to its last; the manifest must promise nothing that is not on the
disk; and the same command with --resume must give the same plans and the same manifest, milliseconds aside.
"""
import argparse
import hashlib
import json
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import shuffled


def tree(folder):
    """The files below a folder, each by its hash; the manifest without its times."""
    found = {}
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        data = file.read_bytes()
        if file.name == "manifest.ndjson":
            entries = [json.loads(line) for line in data.decode("utf-8").splitlines()]
            data = json.dumps([{**entry, "milliseconds": 0} for entry in entries]).encode()
        found[str(file.relative_to(folder))] = hashlib.sha256(data).hexdigest()
    return found


def promises(folder):
    """What a manifest promises and the disk does not hold."""
    manifest = folder / "manifest.ndjson"
    if not manifest.exists():
        return
    for line in manifest.read_bytes().split(b"\n")[:-1]:
        entry = json.loads(line)
        if entry["output"]:
            file = folder / entry["output"]["path"]
            if not file.exists() or hashlib.sha256(file.read_bytes()).hexdigest() != entry["output"]["sha256"]:
                yield entry["path"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--plans", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        shuffled.Shuffler(options.seed).write(folder / "in", options.plans, most=6)
        (folder / "in" / "empty.txt").write_bytes(b"")
        (folder / "in" / "a.pdf.txt").write_bytes(b"%PDF-1.7\n")

        def batch(output, *more):
            return [options.binary, "batch", str(folder / "in"), "-o", str(folder / output), "--jobs", "2", "--quiet", *more]

        start = time.monotonic()
        whole = subprocess.run(batch("whole"), stderr=subprocess.PIPE)
        seconds = time.monotonic() - start
        expected = tree(folder / "whole")
        good = midway = 0
        for number in range(options.kills):
            output = folder / "killed"
            shutil.rmtree(output, ignore_errors=True)
            process = subprocess.Popen(batch("killed"), stderr=subprocess.DEVNULL)
            # Moments that change nothing, before and after the work, are tried as well, but seldom.
            time.sleep(chance.uniform(0, seconds * 1.05))
            process.send_signal(signal.SIGKILL)
            process.wait()
            manifest = output / "manifest.ndjson"
            done = manifest.read_bytes().count(b"\n") if manifest.exists() else 0
            midway += 0 < done < options.plans + 2
            if chance.random() < 0.3 and done:
                # As a power cut may leave it: the last line torn.
                with manifest.open("r+b") as file:
                    file.truncate(manifest.stat().st_size - chance.randint(1, 60))
            broken = list(promises(output)) if output.exists() else []
            again = subprocess.run(batch("killed", "--resume"), stderr=subprocess.PIPE)
            found = tree(output)
            faults = [f"promised and not there: {path}" for path in broken]
            if again.returncode != whole.returncode:
                faults.append(f"status {again.returncode}, not {whole.returncode}: {again.stderr.decode()[-300:]}")
            faults += [f"differs: {path}" for path in sorted(set(expected) | set(found)) if expected.get(path) != found.get(path)]
            good += not faults
            print(f"  kill {number + 1}: after {done} of {options.plans + 2}; {'; '.join(faults[:5]) or 'resumed'}", flush=True)
    print(f"kills: {good} of {options.kills} resumed with the output of an uninterrupted run ({midway} were killed midway)")
    return 0 if good == options.kills else 1


if __name__ == "__main__":
    sys.exit(main())
