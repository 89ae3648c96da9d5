"""`truth`: the cells of a plan's tables out of its gold JSON, in the form that `tables` writes."""
import argparse
import json
import pathlib
import shutil

FIELDS = {"lead": "lead", "cooperating": "cooperating"}


def _names(agencies: list[dict]) -> str:
    return ", ".join(agency["name"] for agency in agencies)


def lines(gold: dict) -> list[str]:
    """The rows of annexes, and of the section of the body whose tasks are numbered and have products of their own."""
    titles = {section["id"]: (section["label"] or "", section["title"] or "") for section in gold["sections"]}
    found: list[str] = []
    serial, group = 0, None

    def put(kind: str, label: str, role: str, text: str | None) -> None:
        if text:
            found.append("\t".join([str(serial if kind == "row" else 0), kind, label, role, " ".join(text.split())]))

    def enter(section: str | None) -> None:
        nonlocal group
        # A group row is a section inside an annex.
        if section != group and section and "." in section:
            put("group", titles[section][0], "title", titles[section][1])
        group = section

    numbered: dict[str, list[dict]] = {}
    for task in gold["tasks"]:
        if task["origin"] == "body" and (task["label"] or "").rstrip(".").isdigit() and task.get("deliverable"):
            numbered.setdefault(task["section"], []).append(task)
    inside = max(numbered.values(), key=len, default=[])
    section = inside[0]["section"] if len(inside) >= 5 else None
    for indicator in _rows(gold["indicators"]):
        serial += 1
        first = indicator[0]
        enter(first["section"])
        label = (first["label"] or "").rstrip(".")
        put("row", label, "indicator", first["name"])
        put("row", label, "unit", first["unit"])
        for one in indicator:
            put("row", label, "target", one["text"])
        put("row", label, "responsible", _names(first["responsible"]))
    group = None
    for task in gold["tasks"]:
        if task["origin"] != "annex" and (section is None or task["section"] != section or not (task["label"] or "").rstrip(".").isdigit()):
            continue
        serial += 1
        if task["origin"] == "annex":
            enter(task["section"])
        label = (task["label"] or "").rstrip(".")
        put("row", label, "task", task["text"])
        put("row", label, "lead", _names(task["lead"]))
        put("row", label, "cooperating", _names(task["cooperating"]))
        put("row", label, "deliverable", task.get("deliverable"))
        put("row", label, "deadline", (task["deadline"] or {}).get("text"))
    return found


def _rows(indicators: list[dict]) -> list[list[dict]]:
    """The indicators of annexes, those of one row together."""
    rows: list[list[dict]] = []
    for one in indicators:
        if not one["id"].startswith("PL"):
            continue
        if rows and (rows[-1][0]["label"], rows[-1][0]["section"]) == (one["label"], one["section"]):
            rows[-1].append(one)
        else:
            rows.append([one])
    return rows


def run(arguments: argparse.Namespace) -> None:
    for source in map(pathlib.Path, arguments.plans):
        found = lines(json.loads((source / "gold.json").read_text(encoding="utf-8")))
        if not found:
            continue
        folder = pathlib.Path(arguments.output) / source.name
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("ocr.txt", "gold.txt"):
            shutil.copy(source / name, folder / name)
        (folder / "truth.tsv").write_text(f"#layout\t{source.name}\n" + "\n".join(found) + "\n", encoding="utf-8")
