"""vanban as a program: text in, text or tokens out, with its time and memory."""
import dataclasses
import json
import pathlib
import subprocess
import sys
import tempfile


# A process counts as its own the memory of the one that it was forked from: the measuring is done by a small one.
MEASURE = """
import json, os, subprocess, sys, time
start = time.monotonic()
process = subprocess.Popen(sys.argv[2:])
_, status, usage = os.wait4(process.pid, 0)
figures = [time.monotonic() - start, usage.ru_utime, usage.ru_maxrss]
with open(sys.argv[1], "w") as file:
    json.dump(figures, file)
sys.exit(1 if status else 0)
"""


@dataclasses.dataclass
class Run:
    output: str
    seconds: float      # wall time
    user: float         # processor time of the process and its threads
    megabytes: float    # resident at most


class Tool:
    def __init__(self, binary: str) -> None:
        self.binary = binary

    def run(self, *arguments: str) -> Run:
        with tempfile.TemporaryFile() as output, tempfile.NamedTemporaryFile("r") as figures:
            command = [sys.executable, "-I", "-S", "-c", MEASURE, figures.name, self.binary, *arguments]
            if subprocess.run(command, stdout=output).returncode:
                raise SystemExit(f"{self.binary} {' '.join(arguments)} failed")
            seconds, user, kilobytes = json.load(figures)
            output.seek(0)
            return Run(output.read().decode("utf-8"), seconds, user, kilobytes / 1024)

    def _with(self, lines: list[str], *arguments: str) -> str:
        # Blank lines at the end of the input count for nothing; a file is how plans come.
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "plan.txt"
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
            return self.run("restore", "--quiet", *arguments, str(path)).output

    def restore(self, lines: list[str]) -> list[str]:
        """The restored lines."""
        if not any(line.strip() for line in lines):
            return lines
        return self._with(lines).split("\n")[:len(lines)]

    def measured(self, lines: list[str]) -> float:
        """Seconds of processor time that restoring takes, the start included."""
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "plan.txt"
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
            return self.run("restore", "--quiet", str(path)).user

    def tokens(self, lines: list[str]) -> list[dict]:
        """The restored lines with their tokens, as `restore --format json` gives them."""
        return [json.loads(line) for line in self._with(lines, "--format", "json").splitlines()]
