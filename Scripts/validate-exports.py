#!/usr/bin/env python3
"""Open what vanban exports, and its archive, with independent readers.

usage: validate-exports.py BINARY

The plans of Corpus/ are converted, exported in every form and archived. CSV is read by Python's csv, XLSX by openpyxl,
iCalendar by icalendar and dateutil, Markdown by markdown-it, the archive by Python's sqlite3; all must say what the plans' JSON says.
"""
import calendar
import csv
import datetime
import io
import json
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import unicodedata

import icalendar
import openpyxl
from dateutil.rrule import rrulestr
from markdown_it import MarkdownIt

import plans

failures = 0


def check(what, good, detail=""):
    global failures
    failures += not good
    print(f"  {what:66} {'' if good else f'FAILED {detail}'}".rstrip())


def run(binary, *arguments, given=None):
    return subprocess.run([binary, *map(str, arguments)], input=given, stdout=subprocess.PIPE, check=True).stdout


def period(edtf):
    """First and last day of an EDTF value, None for an open end, told anew: nothing of vanban's own code is used."""
    parts = [part.split("/") for part in edtf.strip("{}").split(",")]
    firsts = [None if part[0] == ".." else one(part[0])[0] for part in parts]
    lasts = [None if part[-1] == ".." else one(part[-1])[1] for part in parts]
    return None if None in firsts else min(firsts), None if None in lasts else max(lasts)


def one(edtf):
    parts = [int(part) for part in edtf.split("-")]
    if len(parts) == 3:
        return (datetime.date(*parts),) * 2
    if len(parts) == 1:
        return datetime.date(parts[0], 1, 1), datetime.date(parts[0], 12, 31)
    year, part = parts
    first = {33: 1, 34: 4, 35: 7, 36: 10, 40: 1, 41: 7}.get(part, part)
    months = 1 if part <= 12 else 3 if part <= 36 else 6
    end = first + months - 1
    return datetime.date(year, first, 1), datetime.date(year, end, calendar.monthrange(year, end)[1])


def folded(lines):
    """Lower case without marks, one blank between words."""
    plain = unicodedata.normalize("NFD", " ".join(lines).lower().replace("đ", "d"))
    return " ".join(re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c))))


def names(agencies):
    return "; ".join(agency["name"] for agency in agencies)


def check_csv(binary, folder, found):
    text = (folder / "tasks.csv").read_bytes()
    check("CSV begins with a byte order mark", text.startswith(b"\xef\xbb\xbf"))
    rows = list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"), newline=""), strict=True))
    tasks = [task for plan in found for task in plan["tasks"]]
    check("CSV has a row for each task", len(rows) == len(tasks))

    def bare(text):
        return text[1:] if text[:2] in ("'=", "'+", "'-", "'@") else text

    same = [
        (bare(row["Nhiệm vụ"]), row["Mã"], bare(row["Chủ trì"])) == (task["text"], bare(task["id"]), names(task["lead"]))
        for row, task in zip(rows, tasks)
    ]
    check("CSV says what the JSON says", all(same))
    risky = [value for row in rows for value in row.values() if len(value) > 1 and value[0] in "=+@\t\r"]
    check("CSV has no formula", not risky, risky[:3])


def check_xlsx(folder, found):
    book = openpyxl.load_workbook(folder / "plans.xlsx")
    check("XLSX has its sheets", book.sheetnames == ["Nhiệm vụ", "Chỉ tiêu", "Đề mục", "Văn bản"], book.sheetnames)
    for sheet in book:
        check(f"{sheet.title}: first row frozen, filters over all rows",
              sheet.freeze_panes == "A2" and sheet.auto_filter.ref == sheet.dimensions,
              f"{sheet.freeze_panes} {sheet.auto_filter.ref} {sheet.dimensions}")
        check(f"{sheet.title}: no formula", all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row))
    sheet = book["Nhiệm vụ"]
    head = [cell.value for cell in sheet[1]]
    rows = [dict(zip(head, row)) for row in sheet.iter_rows(min_row=2, values_only=True)]
    tasks = [(plan, task) for plan in found for task in plan["tasks"]]
    check("XLSX has a row for each task", len(rows) == len(tasks))
    check("XLSX says what the JSON says", all(row["Nhiệm vụ"] == task["text"] for row, (_, task) in zip(rows, tasks)))
    days = []
    for row, (plan, task) in zip(rows, tasks):
        due = (task["deadline"] or {}).get("due")
        days.append((row["Từ ngày"] and row["Từ ngày"].date(), row["Đến ngày"] and row["Đến ngày"].date())
                    == (period(due) if due else (None, None)))
        issued = plan["document"]["issued"]
        days.append(row["Ngày ban hành"] == (datetime.datetime.fromisoformat(issued) if issued else None))
    check("XLSX days are days, not text", all(days))
    sizes = [len(plan["indicators"]) for plan in found]
    check("XLSX has a row for each indicator", book["Chỉ tiêu"].max_row == 1 + sum(sizes))


def check_calendar(folder, name, kind, found):
    data = (folder / name).read_bytes()
    lines = data.split(b"\r\n")
    check(f"{name}: lines end in CR LF, 75 octets at most", lines[-1] == b"" and b"\n" not in b"".join(lines)
          and all(len(line) <= 75 for line in lines))
    entries = list(icalendar.Calendar.from_ical(data).walk(kind))
    uids = [str(entry["UID"]) for entry in entries]
    check(f"{name}: each UID once", len(uids) == len(set(uids)) > 0)
    wrong = []
    for plan in found:
        # A plan whose day could not be read has no stamp that tells its entries.
        if not plan["document"]["issued"]:
            continue
        issued = datetime.date.fromisoformat(plan["document"]["issued"])
        for task in plan["tasks"]:
            for entry in entries:
                uid = str(entry["UID"])
                stem = f"{plan['document']['number']}.{task['id']}@vanban"
                if not uid.endswith("." + stem) or not uid.startswith(str(issued)):
                    continue
                due = task["deadline"]["due"]
                shown = entry["DUE"].dt if kind == "VTODO" else entry["DTSTART"].dt
                if due and not task["deadline"]["recurrence"] and shown != period(due)[1]:
                    wrong.append((uid, shown))
                if task["text"] not in str(entry["SUMMARY"]) or str(entry["DTSTAMP"].dt)[:10] != str(issued):
                    wrong.append((uid, "summary or stamp"))
    check(f"{name}: days, words and stamps are the plans'", not wrong, wrong[:3])
    return entries


def check_recurrences(binary, database, entries):
    """What dateutil makes of the calendar's rules is what the archive answers."""
    first, last = datetime.datetime(2023, 1, 1), datetime.datetime(2031, 12, 31)
    expected = set()
    for entry in entries:
        # A plan whose issuer could not be read is known by its source, not by its number.
        known = re.fullmatch(r"[^.]+\.[^.]+\.([^.]+)\.(.+?)(?:\.again)?@vanban", str(entry["UID"]))
        if "RRULE" in entry and known and not re.match(r"[0-9a-f]{64}\.", str(entry["UID"])):
            start = datetime.datetime.combine(entry["DTSTART"].dt, datetime.time())
            rule = rrulestr(entry["RRULE"].to_ical().decode(), dtstart=start)
            number, task = known.groups()
            days = rule.between(first, last, inc=True)
            # RFC 5545 counts the start, whether the rule has it or not; ours always does.
            if rule.after(start, inc=True) != start:
                check("a rule's first day is its start", False, entry["UID"])
            expected |= {(number, task, str(day.date())) for day in days}
    rows = json.loads(run(binary, "archive", "tasks", "--db", database, "--due", "2023/2031", "--format", "json"))
    # A row of two tellings shows the deadline of one; the other may be the one that recurs.
    answered = {(row["plan"]["number"], told, row["due"]) for row in rows
                if row["also"] or (row["deadline"] or {}).get("recurrence") for told in [row["task"], *row["also"]]}
    missing = {day for day in expected if day not in answered}
    check(f"dateutil and the archive agree on {len(expected)} recurring days", expected and not missing, list(missing)[:3])


def check_markdown(binary, folder, found):
    for plan, name in zip(found, sorted(folder.glob("plans/*.json"))):
        text = run(binary, "export", name, "--format", "md").decode()
        tokens = MarkdownIt("commonmark").enable("table").parse(text)
        headings = sum(token.type == "heading_open" for token in tokens)
        rows = sum(token.type == "tr_open" for token in tokens) - sum(token.type == "thead_open" for token in tokens)
        told = [i for i in plan["indicators"] if not (i["section"] or "").startswith("PL")]
        expected = len(plan["sections"]) + 1 + bool(told)
        table_rows = sum(task["origin"] == "annex" for task in plan["tasks"]) + len(plan["indicators"])
        check(f"Markdown {name.stem}: a heading for each section, a row for each of a table",
              (headings, rows) == (expected, table_rows), ((headings, rows), (expected, table_rows)))


def check_archive(binary, database, found):
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        check("sqlite3 finds the archive sound", connection.execute("PRAGMA integrity_check").fetchone() == ("ok",))
        count = connection.execute("SELECT count(*), sum(tasks) FROM plan").fetchone()
        check("sqlite3 counts the plans and tasks", count == (len(found), sum(len(plan["tasks"]) for plan in found)), count)
        hits = connection.execute("SELECT count(*) FROM words WHERE words MATCH '\"uy ban nhan dan\"'").fetchone()
        expected = sum("uy ban nhan dan" in folded(plan["text"]) for plan in found)
        check("sqlite3 finds words without marks", hits == (expected,) and expected, (hits, expected))
    start, end = datetime.date(2024, 5, 1), datetime.date(2025, 6, 30)
    expected = set()
    for plan in found:
        for task in plan["tasks"]:
            deadline = task["deadline"]
            if deadline and deadline["due"] and not deadline["recurrence"]:
                day = period(deadline["due"])[1]
                if day and start <= day <= end:
                    expected.add((plan["document"]["number"], task["id"], str(day)))
    rows = json.loads(run(binary, "archive", "tasks", "--db", database, "--due", f"{start}/{end}", "--format", "json"))
    answered = {(row["plan"]["number"], told, row["due"]) for row in rows for told in [row["task"], *row["also"]]}
    check(f"the archive answers {len(expected)} tasks that fall due in a time", expected <= answered, expected - answered)


def main(binary):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for text in plans.corpus():
            run(binary, "convert", "--quiet", "-o", folder / "plans" / text.parent.name, text)
        for made in (folder / "plans").glob("*/*.json"):
            made.rename(folder / "plans" / f"{made.parent.name}.json")
            made.parent.rmdir()
        found = [json.loads(made.read_text("utf-8")) for made in sorted((folder / "plans").glob("*.json"))]
        for output in ("tasks.csv", "plans.xlsx", "events.ics"):
            run(binary, "export", folder / "plans", "-o", folder / output)
        run(binary, "export", folder / "plans", "--component", "todo", "-o", folder / "todos.ics")
        database = folder / "plans.sqlite"
        run(binary, "archive", "add", folder / "plans", "--db", database)
        before = database.read_bytes()
        run(binary, "archive", "add", folder / "plans", "--db", database)
        check("a second addition changes no byte", database.read_bytes() == before)
        check_csv(binary, folder, found)
        check_xlsx(folder, found)
        entries = check_calendar(folder, "events.ics", "VEVENT", found)
        check_calendar(folder, "todos.ics", "VTODO", found)
        check_markdown(binary, folder, found)
        check_archive(binary, database, found)
        check_recurrences(binary, database, entries)
    return 1 if failures else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
