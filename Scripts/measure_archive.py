"""Make plans out of those in Corpus, archive them and time questions; started by Scripts/measure-archive."""
import copy
import hashlib
import json
import pathlib
import random
import re
import resource
import shutil
import statistics
import subprocess
import sys
import time
import unicodedata

import plans

# An office waits no longer than this for an answer, in milliseconds.
MOST_MILLISECONDS = 100
RUNS = 15
YEARS = range(2019, 2027)


def provinces():
    table = (plans.ROOT / "Dictionaries/administrative-units.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if not line.startswith("#")]
    return [row[1] for row in rows if row[0] in ("province", "city")]


def slug(name):
    plain = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in plain if not unicodedata.combining(c))).strip("-")


def variants(originals, count, seed=5):
    """Plans of other provinces and years, their parts taken from the originals and shuffled."""
    chance = random.Random(seed)
    places = provinces()
    for index in range(count):
        plan = copy.deepcopy(chance.choice(originals))
        old_year = int((plan["document"]["issued"] or "2024")[:4])
        place, year = places[index % len(places)], chance.choice(YEARS)
        shift = year - old_year
        issuer = f"Ủy ban nhân dân tỉnh {place}"

        def moved(text):
            return text and re.sub(r"\b20[1-4]\d\b", lambda m: str(int(m[0]) + shift), text)

        plan["source"]["sha256"] = hashlib.sha256(str(index).encode()).hexdigest()
        plan["source"]["name"] = f"{slug(place)}/{index}.txt"
        document = plan["document"]
        document["number"] = f"{index + 1}/KH-UBND"
        document["issuer"] = {"id": "ubnd-tinh-" + slug(place), "name": issuer}
        document["place"] = place
        document["issued"] = f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        document["title"] = moved(document["title"])
        for task in plan["tasks"]:
            other = chance.choice(chance.choice(originals)["tasks"])
            for key in ("text", "lead", "cooperating", "deliverable", "deadline"):
                task[key] = copy.deepcopy(other[key])
            if task["deadline"]:
                task["deadline"]["due"] = moved(task["deadline"]["due"])
                task["deadline"]["text"] = moved(task["deadline"]["text"])
        for indicator in plan["indicators"]:
            if indicator["value"] is not None and indicator["comparison"] != "range":
                indicator["value"] = round(indicator["value"] * chance.uniform(0.5, 1), 1)
            indicator["targetYear"] = year + chance.randint(0, 5)
            # Offices call the same thing by somewhat different names.
            if chance.random() < 0.3:
                indicator["name"] += " trên địa bàn tỉnh " + place
        lines = plan["text"]
        for place_ in range(len(lines)):
            if chance.random() < 0.5:
                lines[place_] = moved(chance.choice(chance.choice(originals)["text"]))
        plan["corrections"] = []
        yield plan


def questions(originals):
    """A name and the arguments for every kind of question."""
    agencies = [agency["id"] for plan in originals for task in plan["tasks"] for agency in task["lead"]]
    busiest = max(set(agencies), key=agencies.count)
    return {
        "list, all plans": ["list"],
        "list, one issuer": ["list", "--issuer", "ubnd tinh nghe an"],
        "tasks, all": ["tasks"],
        f"tasks of {busiest}": ["tasks", "--agency", busiest],
        f"tasks of {busiest}, lead": ["tasks", "--agency", busiest, "--role", "lead"],
        f"tasks of {busiest}, due 2025": ["tasks", "--agency", busiest, "--due", "2025"],
        f"tasks of {busiest}, overdue": ["tasks", "--agency", busiest, "--overdue", "--as-of", "2025-07-01"],
        "tasks due in a month": ["tasks", "--due", "2025-05"],
        "tasks due in 11 years": ["tasks", "--due", "2020/2030"],
        "tasks overdue": ["tasks", "--overdue", "--as-of", "2025-07-01"],
        "tasks due in a month, one issuer": ["tasks", "--due", "2025-05", "--issuer", "ubnd tinh nghe an"],
        "tasks due in 2025, plans of 2024": ["tasks", "--due", "2025", "--issued", "2024"],
        "indicators, side by side": ["indicators", "ho", "so", "truc", "tuyen"],
        "indicators, a word of most names": ["indicators", "ty", "le"],
        "search, without marks": ["search", "so tai chinh"],
        "search, with marks": ["search", "Sở Tài chính"],
        "search, in every plan": ["search", "uy ban nhan dan"],
        "search, commonest syllable": ["search", "cac"],
        "search, two phrases": ["search", "so noi vu", "chuyen doi so"],
        "search, prefix": ["search", "cong ngh*"],
        "search, one year": ["search", "so tai chinh", "--issued", "2025"],
        "search, not there": ["search", "khong co cum tu nay"],
    }


def timed(binary, arguments):
    """Milliseconds: waiting for and working in the database, waiting for and working in the whole process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    run = subprocess.run([binary, "archive", *arguments, "--timing"], capture_output=True, check=True)
    waited = (time.perf_counter() - start) * 1000
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    worked = (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000
    query = re.search(rb"([0-9.]+) ms, ([0-9.]+) ms of them", run.stderr)
    return float(query[1]), float(query[2]), waited, worked


def make(binary, folder, originals, count):
    """Makes the plans and archives them, twice: the second time nothing is new."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with open(folder / "plans.ndjson", "w", encoding="utf-8") as out:
        for plan in variants(originals, count):
            out.write(json.dumps(plan, ensure_ascii=False) + "\n")
    for what in ("add", "add again"):
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        run = subprocess.run(
            [binary, "archive", "add", "--db", folder / "plans.sqlite", folder / "plans.ndjson"],
            stderr=subprocess.PIPE, check=True)
        waited, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
        worked = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        told = run.stderr.decode().strip().removeprefix("vanban: ")
        print(f"{what}: {told}; {waited:.1f} s, a plan {waited / count * 1000:.1f} ms, {worked / count * 1000:.1f} ms of them at work")
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"most memory of a process {memory:.0f} MB")


def main(binary, folder, count, keep, reuse):
    folder = pathlib.Path(folder)
    database = folder / "plans.sqlite"
    originals = [plans.convert(binary, text) for text in plans.corpus()]
    if not (reuse and database.exists()):
        make(binary, folder, originals, count)
    print(f"database {database.stat().st_size / 1e6:.0f} MB\n", flush=True)

    bare = statistics.median(
        elapsed(lambda: subprocess.run([binary, "--version"], stdout=subprocess.DEVNULL)) for _ in range(RUNS))
    print(f"{'':40} {'database, ms':>16} {'whole process, ms':>20}   (starting the program alone: {bare:.0f})")
    print(f"{'question':40} {'wall':>8} {'work':>7} {'wall':>12} {'work':>7}")
    slow = 0
    for what, arguments in questions(originals).items():
        times = [timed(binary, [*arguments, "--db", str(database)]) for _ in range(RUNS)]
        query, work, process, all_work = (statistics.median(column) for column in zip(*times))
        # The machine may be busy with other things: only what the program itself needs can be too much.
        slow += all_work > MOST_MILLISECONDS
        told = "  SLOW" if all_work > MOST_MILLISECONDS else ""
        print(f"{what:40} {query:8.1f} {work:7.1f} {process:12.1f} {all_work:7.1f}{told}")
    if not keep:
        shutil.rmtree(folder)
    return 1 if slow else 0


def elapsed(work):
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    rest = [argument for argument in sys.argv[3:] if not argument.startswith("--")]
    reuse = "--reuse" in sys.argv
    keep = reuse or "--keep" in sys.argv
    sys.exit(main(sys.argv[1], sys.argv[2], int(rest[0]) if rest else 5000, keep, reuse))
