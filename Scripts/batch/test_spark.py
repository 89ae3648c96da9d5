"""Hold a conversion on Spark against `vanban batch`, and kill a worker midway.

usage: test_spark.py BINARY [--plans N]

Starts a Spark master and two workers, processes of their own on this machine, and ends them again. A folder that
holds what Spark stumbles over (empty files, names with blanks, marks and per cent signs, files that are no text) is
converted to NDJSON; then again to Parquet while one worker and its executor are killed; then records with ids of all
types from NDJSON. Each must give the plans, and the refusals, of a batch: none lost, none twice.
"""
import argparse
import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

import pyspark

import shuffled

HOME = pathlib.Path(pyspark.__file__).parent
SCRIPTS = shuffled.ROOT / "Scripts"
ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8", "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_DAEMON_MEMORY": "256m",
               "SPARK_HOME": str(HOME), "SPARK_NO_DAEMONIZE": "1"}


def free_port():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return server.getsockname()[1]


class Cluster:
    """A standalone Spark: a master and two workers of one core."""

    def __init__(self, folder):
        self.folder = folder
        port, self.web = free_port(), free_port()
        self.master = f"spark://127.0.0.1:{port}"
        self.processes = [self.start("master", "master.Master", "--host", "127.0.0.1", "--port", port, "--webui-port", self.web)]
        for number in (1, 2):
            self.processes.append(self.start(
                f"worker-{number}", "worker.Worker", "--host", "127.0.0.1", "--cores", 1, "--memory", "900m",
                "--webui-port", free_port(), "--work-dir", folder / f"work-{number}", self.master))
        self.wait()

    def start(self, name, kind, *arguments):
        log = open(self.folder / f"{name}.log", "wb")
        return subprocess.Popen(
            [str(HOME / "bin" / "spark-class"), f"org.apache.spark.deploy.{kind}", *map(str, arguments)],
            env=ENVIRONMENT, stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def wait(self):
        for _ in range(240):
            time.sleep(0.5)
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.web}/json/", timeout=5) as page:
                    if json.load(page)["aliveworkers"] == 2:
                        return
            except OSError:
                pass
        sys.exit("spark: the workers did not come up: "
                 + "".join(log.read_text(errors="replace")[-500:] for log in self.folder.glob("*.log")))

    def end(self):
        for process in self.processes:
            process.kill()
        for process in self.processes:
            process.wait()


def descendants(process):
    """The processes below a process."""
    try:
        children = [int(child) for thread in pathlib.Path(f"/proc/{process}/task").iterdir()
                    for child in (thread / "children").read_text().split()]
    except OSError:
        return []
    return children + [below for child in children for below in descendants(child)]


def command(process):
    try:
        return pathlib.Path(f"/proc/{process}/cmdline").read_bytes().decode("utf-8", "replace")
    except OSError:
        return ""


def convert(cluster, *arguments):
    return subprocess.Popen(
        [str(SCRIPTS / "spark-convert"), *map(str, arguments), "--master", cluster.master, "--conf", "spark.executor.memory=512m",
         "--conf", "spark.driver.host=127.0.0.1", "--conf", "spark.ui.enabled=false"],
        env=ENVIRONMENT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=open(cluster.folder / "driver.log", "ab"))


def finish(cluster, process, what):
    if process.wait(timeout=900) != 0:
        sys.exit(f"spark: {what} failed:\n" + (cluster.folder / "driver.log").read_text(errors="replace")[-3000:])


def kill_worker(cluster, process):
    """Kills a worker and its executor once that has begun to convert."""
    worker = cluster.processes[1]
    while process.poll() is None:
        below = descendants(worker.pid)
        if any("stream-worker" in command(child) for child in below):
            # The executor's Java first: what it ran ends with it.
            for child in [child for child in below if "CoarseGrainedExecutorBackend" in command(child)] + [worker.pid]:
                os.kill(child, signal.SIGKILL)
            return True
        time.sleep(0.05)
    return False


def outcome(reply):
    return reply["plan"] if "plan" in reply else reply["error"]["code"]


def batch(binary, folder, output):
    """What a batch makes of a folder: each path's plan or refusal."""
    subprocess.run([binary, "batch", str(folder), "-o", str(output), "--quiet"], stderr=subprocess.DEVNULL)
    expected = {}
    for line in (output / "manifest.ndjson").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        expected[entry["path"]] = (
            json.loads((output / entry["output"]["path"]).read_text(encoding="utf-8")) if entry["output"] else entry["reason"]["code"])
    return expected


def compare(what, expected, replies, faults):
    """Notes what a run of Spark lost, doubled or changed."""
    ids = [json.dumps(id) for id, _ in replies]
    wanted = {json.dumps(id): value for id, value in expected}
    found = dict(zip(ids, (value for _, value in replies)))
    wrong = [f"lost {id}" for id in wanted if id not in found] + [f"not asked for: {id}" for id in found if id not in wanted]
    wrong += [f"twice: {id}" for id in found if ids.count(id) > 1]
    wrong += [f"another answer: {id}" for id in wanted if id in found and wanted[id] != found[id]]
    print(f"  {what}: {len(ids)} answers, {'the same as batch' if not wrong else '; '.join(wrong[:5])}", flush=True)
    faults += wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--plans", type=int, default=60)
    options = parser.parse_args()
    faults = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        inputs = folder / "in"
        shuffled.Shuffler(3).write(inputs, options.plans, most=6)
        text = (inputs / "000" / "plan-00000.txt").read_text(encoding="utf-8")
        (inputs / "Kế hoạch").mkdir()
        for name in ("Kế hoạch số 1 (bản cuối).txt", "100%25 + ?#&.txt", " x.txt", "ke\u0302\u0301 hoach.txt"):
            (inputs / "Kế hoạch" / name).write_text(text, encoding="utf-8")
        (inputs / "empty.txt").write_bytes(b"")
        (inputs / "pdf.txt").write_bytes(b"%PDF-1.7\n\0\0")
        (inputs / "utf-16.txt").write_bytes(text.encode("utf-16"))
        (inputs / ".hidden.txt").write_text(text, encoding="utf-8")
        (inputs / "other.doc").write_text(text, encoding="utf-8")
        expected = batch(options.binary, inputs, folder / "batch")

        cluster = Cluster(folder)
        try:
            finish(cluster, convert(cluster, inputs, "-o", folder / "ndjson", "--partitions", 6), "the folder")
            replies = [json.loads(line) for part in (folder / "ndjson").glob("part-*")
                       for line in part.read_text(encoding="utf-8").split("\n") if line]
            compare("folder to NDJSON", expected.items(), [(reply["id"], outcome(reply)) for reply in replies], faults)

            records = folder / "records.ndjson"
            ids = [1, 1.5, "a", None, [1, {"b": 2}], True, {"c": []}, "không"]
            records.write_text("".join(json.dumps({"id": id, "text": text}) + "\n" for id in ids) + '{"id":9}\n', encoding="utf-8")
            finish(cluster, convert(cluster, records, "-o", folder / "ids", "--input", "ndjson", "--partitions", 3), "the records")
            direct = subprocess.run([options.binary, "stream"], stdin=records.open("rb"), stdout=subprocess.PIPE, check=True)
            wanted = [(reply["id"], outcome(reply)) for reply in map(json.loads, direct.stdout.splitlines())]
            replies = [json.loads(line) for part in (folder / "ids").glob("part-*")
                       for line in part.read_text(encoding="utf-8").split("\n") if line]
            compare("NDJSON, ids of all types", wanted, [(reply["id"], outcome(reply)) for reply in replies], faults)

            process = convert(cluster, inputs, "-o", folder / "parquet", "--format", "parquet", "--partitions", 12)
            killed = kill_worker(cluster, process)
            finish(cluster, process, "the folder, a worker killed")
            if not killed:
                faults.append("no worker was killed: the conversion was over too soon")
            session = pyspark.sql.SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
            rows = session.read.parquet(str(folder / "parquet")).collect()
            compare("folder to Parquet, a worker killed midway", expected.items(),
                    [(row.id, json.loads(row.plan) if row.plan else row.error_code) for row in rows], faults)
            session.stop()
        finally:
            cluster.end()
    print(f"spark: {len(expected)} files on a master and two workers, one of them killed: "
          + ("the same plans as batch, nothing lost" if not faults else f"{len(faults)} faults"))
    return 1 if faults else 0


if __name__ == "__main__":
    import pyspark.sql
    sys.exit(main())
