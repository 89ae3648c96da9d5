"""What must hold of any gold JSON: keys, ids, EDTF and RRULE syntax, links."""
import re
import unicodedata
from collections.abc import Iterator

from .annotated import slug

KEYS = {
    "document": {"type", "number", "issuer", "place", "issued", "title", "citations", "recipients", "signatory"},
    "sections": {"id", "label", "title", "parent", "level"},
    "tasks": {"id", "origin", "section", "label", "text", "lead", "cooperating", "deliverable", "deadline", "sameAs"},
    "indicators": {"id", "label", "section", "name", "unit", "comparison", "value", "upper", "text", "targetYear", "responsible"},
}
DAY = r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?|-3[3-6])?"
EDTF = re.compile(rf"{DAY}(?:/{DAY})?|\{{{DAY}(?:,{DAY})+\}}")
RRULE = re.compile(r"FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;(?:INTERVAL=\d+|BYMONTH=\d+(?:,\d+)*|BYMONTHDAY=-?\d+(?:,-?\d+)*|BYDAY=[A-Z0-9,+-]+))*")
SHORT = re.compile(r"^uy-ban-nhan-dan-")  # the issuer's name is written out, its id is not


def check(gold: dict) -> Iterator[str]:
    document = gold["document"]
    for key in ("type", "number", "issuer", "place", "issued", "title"):
        if not document.get(key):
            yield f"document: {key} is missing"
    if not re.fullmatch(DAY, document.get("issued") or ""):
        yield f"document: issued {document.get('issued')!r} is no date"
    yield from _missing("document", document, "document")
    if document.get("issuer") and document["issuer"]["id"] != SHORT.sub("ubnd-", slug(document["issuer"]["name"])):
        yield f"issuer id {document['issuer']['id']}"
    for c in document["citations"]:
        if not c["number"] and not c.get("optional") or (c["issued"] and not re.fullmatch(DAY, c["issued"])):
            yield f"citation {c}"
    for kind in ("sections", "tasks", "indicators"):
        ids = [o["id"] for o in gold[kind]]
        for id in sorted({i for i in ids if ids.count(i) > 1}):
            yield f"{kind}: id {id} is there twice"
        for o in gold[kind]:
            yield from _missing(kind, o, o["id"])
    known = {s["id"] for s in gold["sections"]}
    tasks = {t["id"] for t in gold["tasks"]}
    for s in gold["sections"]:
        if not s["title"] or (s["parent"] and s["parent"] not in known):
            yield f"section {s['id']}: title or parent {s['parent']}"
    for o in gold["tasks"] + gold["indicators"]:
        if o["section"] is not None and o["section"] not in known:
            yield f"{o['id']}: no section {o['section']}"
        for field in ("lead", "cooperating", "responsible"):
            for who in o.get(field, []):
                if who["id"] != slug(who["name"]) or who["name"] != unicodedata.normalize("NFC", who["name"]):
                    yield f"{o['id']}: agency {who}"
    for t in gold["tasks"]:
        d = t["deadline"]
        if not t["text"] or t["origin"] not in ("body", "annex"):
            yield f"{t['id']}: text or origin"
        if d and not (d["due"] or d["ongoing"] or d["recurrence"] or d["condition"]):
            yield f"{t['id']}: deadline {d['text']!r} says nothing"
        if d and d["due"] and not EDTF.fullmatch(d["due"]):
            yield f"{t['id']}: due {d['due']} is no EDTF"
        if d and d["recurrence"] and not RRULE.fullmatch(d["recurrence"]):
            yield f"{t['id']}: recurrence {d['recurrence']} is no RRULE"
        for other in t["sameAs"]:
            if other not in tasks:
                yield f"{t['id']}: sameAs {other}"
    for i in gold["indicators"]:
        if i["comparison"] not in ("=", ">=", "<=", ">", "<", "range") or (i["upper"] is not None) != (i["comparison"] == "range") or not i["name"]:
            yield f"{i['id']}: comparison {i['comparison']} {i['value']} {i['upper']}"


def _missing(kind: str, o: dict, name: str) -> Iterator[str]:
    for key in sorted(KEYS[kind] - o.keys()):
        yield f"{name}: no {key}"
