"""Reads an annotated plan: the text as it is printed, the readings that the text alone does not give as attributes.

`Scripts/corpus/README.md` lists the marks. Every string of the gold comes from the text of the source, so print and gold cannot differ.
"""
import json
import re
import unicodedata
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import tinyhtml5

LABEL = re.compile(r"((?:Phần|Chương|Mục|Điều|Phụ lục)\s+[IVX\d]+\.?|Phụ lục|[IVX]+\.|\d+(?:\.\d+)*[.)]?|[a-zđ]\)|[-+•*])\s+", re.IGNORECASE)
BLOCKS = {"br", "p", "div", "td"}  # start a new line
DATE = re.compile(r"ngày (\d{1,2})(?:/(\d{1,2})/| tháng (\d{1,2}) năm )(\d{4})")


def parse(html: str) -> Element:
    return tinyhtml5.parse(html, namespace_html_elements=False)


def text(element: Element | None, without: str | None = None) -> str:
    """The text as one line, composed; breaks count as spaces; elements named `without` are left out."""
    def pieces(node: Element) -> Iterator[str]:
        if without and node.tag == without:
            return
        if node.tag in BLOCKS:
            yield " "
        yield node.text or ""
        for child in node:
            yield from pieces(child)
            yield child.tail or ""
    return "" if element is None else unicodedata.normalize("NFC", " ".join("".join(pieces(element)).split()))


def slug(name: str) -> str:
    plain = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in plain if not unicodedata.combining(c))).strip("-")


def agency(name: str) -> dict:
    name = unicodedata.normalize("NFC", name.strip())
    return {"id": slug(name), "name": name[:1].upper() + name[1:]}


def agencies(element: Element, mark: str) -> list[dict] | None:
    """The agencies that the element names by its attribute `data-MARK` ("A | B"; empty: none) or marks inside with <MARK>; None: neither."""
    listed = element.get(f"data-{mark}")
    if listed is not None:
        return [agency(name) for name in listed.split("|") if name.strip()]
    found = [agency(e.get("name") or text(e)) for e in element.iter(mark)]
    return list({a["id"]: a for a in found}.values()) or None


def deadline(element: Element) -> dict:
    """A deadline whose phrase is the element's text and whose meaning its attributes give."""
    phrase = text(element).rstrip(".;,")
    condition = element.get("data-condition")
    return {"text": phrase, "due": element.get("data-due"), "ongoing": element.get("data-ongoing") is not None,
            "recurrence": element.get("data-rrule"), "condition": phrase if condition == "" else condition}


def target(element: Element) -> dict:
    """Comparison, value and upper bound: from `data-is` (">= 90", "range 12 15"), or from a plain figure in the text."""
    given = element.get("data-is")
    if given:
        sign, *numbers = given.split()
    else:
        plain = re.fullmatch(r"([≥≤<>=]?)\s*([\d.,]+)\s*%?", text(element))
        if not plain:
            raise SystemExit(f"make-corpus: {text(element)!r} needs data-is")
        sign = {"": "=", "≥": ">=", "≤": "<="}.get(plain[1], plain[1])
        numbers = [plain[2].replace(".", "").replace(",", ".")]
    values = [float(n) if "." in n else int(n) for n in numbers]
    return {"comparison": sign, "value": values[0], "upper": values[1] if len(values) > 1 else None}


def citation(element: Element) -> dict:
    """Type, number, date and issuer of "Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ"; attributes say what the text does not."""
    words = text(element)
    number, date = re.search(r"số (\S+)", words), DATE.search(words)
    issued = f"{date[4]}-{int(date[2] or date[3]):02}-{int(date[1]):02}" if date else None
    issuer = re.search(r"\bcủa (.+)$", words)
    kind = words.split(" số ")[0]
    return {"type": element.get("data-type") or kind[:1].upper() + kind[1:], "number": element.get("data-number") or (number and number[1]),
            "issued": element.get("data-issued") or issued, "issuer": element.get("data-issuer") or (issuer and issuer[1])}


def labelled(element: Element) -> tuple[str | None, str]:
    """The label at the start of the element (<no>, or recognised by its form) and the rest."""
    mark = element.find(".//no")
    if mark is not None:
        return text(mark), text(element, without="no")
    whole = text(element)
    found = LABEL.match(whole + " ")
    return (found[1], whole[found.end():]) if found else (None, whole)


def extras(element: Element) -> dict:
    """What the scorer also accepts: `data-optional`, `data-accept` (JSON merged into the object), `data-lead-accept` and the like."""
    more = json.loads(element.get("data-accept") or "{}")
    if "alt" in more:  # whole lists of agencies, each "A | B"
        more["alt"] = {field: [[agency(name) for name in listed.split("|") if name.strip()] for listed in lists] for field, lists in more["alt"].items()}
    for field in ("lead", "cooperating", "responsible"):
        listed = element.get(f"data-{field}-accept")
        if listed is not None:
            more[field + "Accept"] = [agency(name) for name in listed.split("|") if name.strip()]
    if element.get("data-optional") is not None:
        more["optional"] = True
    return more
