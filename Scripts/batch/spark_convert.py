"""Convert plans on Apache Spark: `vanban stream` in each task.

usage: spark_convert.py INPUT -o OUT [--format ndjson|parquet] [--input folder|ndjson|parquet]
                        [--glob PATTERN] [--partitions N] [--vanban PROGRAM] [--dictionaries DIR]
                        [--id COLUMN] [--text COLUMN] [--any-document] [--master URL] [--conf KEY=VALUE]…

INPUT is a folder of texts, or a data set of NDJSON or Parquet with a column of ids and one of texts; any file system
that Spark reads (file, HDFS, S3). OUT is a folder that Spark writes: lines {"id": …, "plan": {…}} or
{"id": …, "error": {…}}, or Parquet with the columns id, plan (JSON), error_code, error_message. Of a folder, the ids
are the files' paths below it, as `vanban batch` names them, and the plans are the same.

Spark distributes, retries and places; without --master it runs on this machine alone. Program and dictionaries must lie
at the same path on every node.
"""
import argparse
import base64
import json
import subprocess
import sys
import urllib.parse

from pyspark.sql import SparkSession
from pyspark.sql.types import StringType, StructField, StructType


class Stream:
    """A `vanban stream` for one task. A record whose process dies is tried once more in a new one: it may have been
    killed from outside. If that dies as well the record is answered with an error, and the task goes on."""

    def __init__(self, command):
        self.command = command
        self.process = None

    def ask(self, record):
        """The answer to a record, which is an object or a line of JSON."""
        line = (record if isinstance(record, str) else json.dumps(record)).encode("utf-8", "replace") + b"\n"
        for _ in range(2):
            if self.process is None:
                self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            try:
                self.process.stdin.write(line)
                self.process.stdin.flush()
                answer = self.process.stdout.readline()
            except BrokenPipeError:
                answer = b""
            if answer.endswith(b"\n"):
                return answer[:-1].decode("utf-8")
            status = self.end()
            # Wrong usage, dictionaries that are not there: no record's fault, and no other will fare better.
            if status in (64, 69, 78, 126, 127):
                raise RuntimeError(f"{self.command[0]} ended with status {status}")
        error = {"code": "crashed", "message": f"vanban stream ended with status {status}"}
        id = (json.loads(record) if isinstance(record, str) else record).get("id")
        return json.dumps({"id": id, "error": error}, ensure_ascii=False, separators=(",", ":"))

    def end(self):
        if self.process is None:
            return 0
        process, self.process = self.process, None
        try:
            process.stdin.close()
        except BrokenPipeError:
            pass
        process.stdout.close()
        return process.wait()


def converter(command):
    """What a task does with its records: an answer for each, in order."""
    def convert(records):
        stream = Stream(command)
        try:
            for record in records:
                yield stream.ask(record)
        finally:
            stream.end()
    return convert


def folder_records(spark, folder, pattern, partitions):
    """The files of a folder tree as records. Spark leaves out empty files; they are records all the same."""
    context = spark.sparkContext
    hadoop = context._jvm.org.apache.hadoop.fs
    path = hadoop.Path(folder)
    system = path.getFileSystem(context._jsc.hadoopConfiguration())
    root = system.makeQualified(path)
    prefix = root.toString().rstrip("/") + "/"

    names, empty = [], []
    files = system.listFiles(root, True)
    matcher = context._jvm.org.apache.hadoop.fs.GlobFilter(pattern)
    while files.hasNext():
        file = files.next()
        name = file.getPath().toString().removeprefix(prefix)
        if any(part.startswith(".") for part in name.split("/")) or not matcher.accept(file.getPath()):
            continue
        (names if file.getLen() else empty).append(name)
    if not names and not empty:
        sys.exit(f"spark-convert: {folder} holds no file {pattern}")

    records = context.parallelize([{"id": name, "base64": ""} for name in sorted(empty)], 1)
    if not names:
        return records
    frame = (spark.read.format("binaryFile").option("recursiveFileLookup", "true").option("pathGlobFilter", pattern)
             .load(root.toString()).select("path", "content"))

    def record(row):
        # The column holds a URI, in which a file's name may be escaped.
        name = row.path.removeprefix(prefix)
        if name == row.path:
            name = urllib.parse.unquote(row.path).split(urllib.parse.unquote(prefix), 1)[-1]
        return {"id": name, "base64": base64.b64encode(row.content).decode("ascii")}

    found = frame.rdd.map(record).filter(lambda r: not any(part.startswith(".") for part in r["id"].split("/")))
    return found.union(records).repartition(partitions or context.defaultParallelism * 4)


def data_records(frame, id, text, partitions):
    """The rows of a data set as records."""
    for column in (id, text):
        if column not in frame.columns:
            sys.exit(f"spark-convert: the data set has no column {column}, but {', '.join(frame.columns)}")
    rows = frame.select(id, text).rdd.map(lambda row: {"id": row[0], "text": row[1]})
    return rows.repartition(partitions) if partitions else rows


def row(answer):
    """An answer as a row of Parquet; the plan's JSON stays the bytes that vanban wrote."""
    reply = json.loads(answer)
    id = reply["id"] if isinstance(reply["id"], str) else json.dumps(reply["id"], ensure_ascii=False)
    error = reply.get("error")
    plan = None if error else answer[answer.index(',"plan":') + len(',"plan":'):-1]
    return id, plan, error and error["code"], error and error["message"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input")
    parser.add_argument("-o", "--output", required=True)
    parser.add_argument("--format", choices=["ndjson", "parquet"], default="ndjson")
    parser.add_argument("--input", dest="kind", choices=["folder", "ndjson", "parquet"], default="folder")
    parser.add_argument("--glob", default="*.txt")
    parser.add_argument("--partitions", type=int)
    parser.add_argument("--vanban", required=True)
    parser.add_argument("--dictionaries", required=True)
    parser.add_argument("--id", default="id")
    parser.add_argument("--text", default="text")
    parser.add_argument("--any-document", action="store_true")
    parser.add_argument("--master")
    parser.add_argument("--conf", action="append", default=[], metavar="KEY=VALUE")
    options = parser.parse_args()

    command = [options.vanban, "stream", "--dictionaries", options.dictionaries]
    command += ["--any-document"] if options.any_document else []
    # File names in Vietnamese need a UTF-8 locale wherever a file is opened.
    builder = SparkSession.builder.appName("vanban").config("spark.executorEnv.LC_ALL", "C.UTF-8")
    if options.master:
        builder = builder.master(options.master)
    for setting in options.conf:
        builder = builder.config(*setting.split("=", 1))
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("WARN")
    if options.kind == "folder":
        records = folder_records(spark, options.input, options.glob, options.partitions)
    elif options.kind == "ndjson":
        # As text, so that an id of any type, and a line that is no JSON, reach vanban as they are.
        lines = spark.read.text(options.input).rdd.map(lambda line: line.value)
        records = lines.repartition(options.partitions) if options.partitions else lines
    else:
        records = data_records(spark.read.parquet(options.input), options.id, options.text, options.partitions)

    answers = records.mapPartitions(converter(command))
    if options.format == "ndjson":
        answers.map(lambda answer: (answer,)).toDF(StructType([StructField("value", StringType())])).write.text(options.output)
    else:
        fields = [StructField(name, StringType()) for name in ("id", "plan", "error_code", "error_message")]
        answers.map(row).toDF(StructType(fields)).write.parquet(options.output)
    spark.stop()


if __name__ == "__main__":
    main()
