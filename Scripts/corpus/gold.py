"""`gold`: the gold JSON of an annotated plan."""
import argparse
import json
import pathlib
from xml.etree.ElementTree import Element

from . import annotated as a
from .goldcheck import check

INHERITED = ("lead", "coop", "deadline", "year")


class Reader:
    """Walks the source once, in reading order."""

    def __init__(self) -> None:
        self.document: dict = {"type": None, "number": None, "issuer": None, "place": None, "issued": None, "title": None, "citations": [], "recipients": [],
                               "recipientsOptional": [], "signatory": {"authority": None, "position": None, "name": None}, "signatoryAlternatives": []}
        self.sections: list[dict] = []
        self.tasks: list[dict] = []
        self.indicators: list[dict] = []
        self.path: list[tuple[int, dict, dict, bool]] = []  # level, section, what its members inherit, whether a table row
        self.bullets: dict[tuple[str, str], int] = {}
        self.same: list[tuple[str, str]] = []

    def read(self, root: Element) -> dict:
        for element in root.iter():
            if not isinstance(element.tag, str):
                continue
            for mark, method in (("data-doc", self._frame), ("data-section", self._section), ("data-title", self._title), ("data-task", self._task),
                                 ("data-indicator", self._row)):
                if element.get(mark) is not None:
                    method(element)
            if element.tag == "cite":
                self._citation(element)
            if element.tag != "tr" and any(child.tag == "ind" for child in element):
                self._targets(element)
        self._link()
        return {"document": self.document, "sections": self.sections, "tasks": self.tasks, "indicators": self.indicators}

    def _frame(self, element: Element) -> None:
        kind, words, d = element.get("data-doc"), element.get("data-value") or a.text(element), self.document
        match kind:
            case "type":
                d["type"] = {"code": element.get("data-code", "KH"), "name": element.get("data-name") or words.capitalize()}
            case "issuer":
                d["issuer"] = {"id": element.get("data-id") or a.slug(words), "name": words}
            case "recipient":
                optional = element.get("data-optional") is not None
                d["recipientsOptional" if optional else "recipients"].append(words.lstrip("- ").rstrip(".;,"))
            case "authority" | "position" | "name":
                d["signatory"][kind] = words
            case _:
                d[kind] = words

    def _citation(self, element: Element) -> None:
        made = a.citation(element)
        known = next((c for c in self.document["citations"] if c["number"] == made["number"]), None)
        if known is None:
            self.document["citations"].append(made)
        else:  # each number once: a later mention only adds what the first left open
            known.update({k: v for k, v in made.items() if known[k] is None and v is not None})

    def _section(self, element: Element) -> None:
        level = int(element.get("data-section"))
        if element.tag == "tr":
            cells = [a.text(cell) for cell in element.findall("td")]
            label, title = (cells[0], cells[1]) if len(cells) > 1 else (None, cells[0])
        else:
            label, title = a.labelled(element)
        self.path = [step for step in self.path if step[0] < level]
        parent = self.path[-1][1]["id"] if self.path else None
        section = {"id": element.get("data-id") or self._id(parent, label), "label": label, "title": title, "parent": parent,
                   "level": len(self.path) + 1, **a.extras(element)}
        self.sections.append(section)
        own = {"lead": a.agencies(element, "lead"), "coop": a.agencies(element, "coop"), "year": element.get("data-year"),
               "deadline": next((a.deadline(due) for due in element.iter("due")), None)}
        above = self.path[-1][2] if self.path else dict.fromkeys(INHERITED)
        inherited = {k: own[k] if own[k] is not None else above[k] for k in INHERITED}
        self.path.append((level, section, inherited, element.tag == "tr"))

    def _title(self, element: Element) -> None:
        section = self.sections[-1]
        section["title"] = " ".join(filter(None, [section["title"], a.text(element)]))

    def _id(self, parent: str | None, label: str | None) -> str:
        """The path of labels; one that repeats its parent's number is not doubled; bullets are counted within their section."""
        kind = (label or "").rstrip(".)")
        words = kind.split()
        if words and words[0].casefold() == "phụ":
            number = words[-1] if len(words) > 2 else "I"
            roman = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5}
            return f"PL{roman.get(number, number)}"
        if kind in ("", "-", "+", "•", "*"):
            mark = kind or "-"
            self.bullets[parent or "", mark] = count = self.bullets.get((parent or "", mark), 0) + 1
            return ".".join(filter(None, [parent, f"{mark}{count}"]))
        name = words[-1]
        head, _, rest = name.partition(".")
        if parent and rest and parent.split(".")[-1] == head:
            name = rest
        return ".".join(filter(None, [parent, name]))

    def _home(self, label: str | None, row: bool = False) -> tuple[str | None, dict]:
        """The section of a member with this label, and what it inherits.

        "3." stands beside "2.", not under it, unless one is a table row and the other is not; a closing paragraph stands under the whole part.
        """
        while self.path and _kind(label) is not None and _kind(self.path[-1][1]["label"]) == _kind(label) and self.path[-1][3] == row:
            self.path.pop()
        if label is None and not row:
            del self.path[1:]
        return (self.path[-1][1]["id"], self.path[-1][2]) if self.path else (None, dict.fromkeys(INHERITED))

    @staticmethod
    def _who(element: Element, mark: str, above: dict) -> list[dict]:
        own = a.agencies(element, mark)
        return own if own is not None else above[mark] or []

    def _row_id(self, section: str | None, label: str) -> str:
        """A row is named within its annex; where numbering starts again in a later group, within its group."""
        taken = {o["id"] for o in self.tasks + self.indicators + self.sections}
        id = self._id((section or "").split(".")[0] or None, label)
        return self._id(section, label) if id in taken else id

    def _task(self, element: Element) -> None:
        row = element.tag == "tr"
        if row:
            cells = {mark: cell for cell in element.findall("td") for mark in ("no", "what", "due", "out") if cell.get("data-cell") == mark}
            label, words = a.text(cells.get("no")) or None, a.text(cells["what"])
            due = cells.get("due")
        else:
            label, words = a.labelled(element)
            due = next(iter(element.iter("due")), None)
        section, above = self._home(label, row)
        annex = (section or "").startswith("PL")
        if due is not None and a.text(due):
            deadline = a.deadline(due)
        else:
            deadline = None if row or element.get("data-deadline") == "none" else above["deadline"]
        task = {"id": self._row_id(section, label) if row and annex and label else self._id(section, label), "origin": "annex" if annex else "body",
                "section": section, "label": label, "text": words,
                "lead": self._who(element, "lead", above), "cooperating": self._who(element, "coop", above),
                "deliverable": (a.text(cells.get("out")) if row else a.text(next(element.iter("out"), None))) or None,
                "deadline": deadline, "sameAs": [], **a.extras(element)}
        if next(element.iter("tail"), None) is not None:  # a tail "Thời hạn: …" may also be kept out of the text
            label, short = a.labelled(element)
            task["altText"] = [a.text(element, without="tail").removeprefix(label or "").strip()]
        self.tasks.append(task)
        self.same += [(task["id"], other) for other in (element.get("data-same") or "").split()]

    def _row(self, element: Element) -> None:
        """A row of an indicator table: one indicator for each cell with a target."""
        cells = {cell.get("data-cell"): cell for cell in element.findall("td")}
        targets = [cell for cell in element.findall("td") if cell.get("data-cell") == "target"]
        label = a.text(cells.get("no")) or None
        section, above = self._home(label, row=True)
        id = self._row_id(section, label)
        for cell in targets:
            year = cell.get("data-year") or element.get("data-year") or above["year"]
            self.indicators.append({
                "id": id if len(targets) == 1 else f"{id}.{year}", "label": label, "section": section, "name": a.text(cells["name"]),
                "unit": cell.get("data-unit") or element.get("data-unit") or a.text(cells.get("unit")) or None, **a.target(cell), "text": a.text(cell),
                "targetYear": int(year) if year else None, "responsible": a.agencies(element, "resp") or [], **a.extras(element), **a.extras(cell)})

    def _targets(self, element: Element) -> None:
        """Targets in a sentence: <ind><n>name</n> … <v>value</v></ind>, each value one indicator."""
        label, sentence = a.labelled(element)
        row, task = element.tag == "td", element.get("data-task") is not None or element.tag == "td"
        label = self.tasks[-1]["label"] if row else label
        section, above = self._home(label, row)
        id = self.tasks[-1]["id"] + ".i" if task else self._id(section, label)
        # Coordinated years share one name: every <v> of an <ind> is an indicator.
        found = [(ind, value) for ind in element.findall("ind") for value in ind.iter("v")]
        for number, (ind, value) in enumerate(found, 1):
            year = value.get("data-year") or ind.get("data-year") or above["year"]
            name = ind.get("data-name") or a.text(next(ind.iter("n"), None))
            self.indicators.append({
                "id": id if len(found) == 1 else f"{id}.{number}", "label": label, "section": section, "name": name,
                "unit": value.get("data-unit") or ind.get("data-unit") or ("%" if "%" in a.text(value) else None), **a.target(value), "text": a.text(value),
                "targetYear": int(year) if year else None, "responsible": a.agencies(ind, "resp") or (self.tasks[-1]["lead"] if task else []),
                "sentence": sentence, **a.extras(ind)})

    def _link(self) -> None:
        tasks = {t["id"]: t for t in self.tasks}
        for one, other in self.same:
            if other not in tasks:
                raise SystemExit(f"make-corpus: {one} is said to be the same as {other}, which is no task")
            for x, y in ((one, other), (other, one)):
                if y not in tasks[x]["sameAs"]:
                    tasks[x]["sameAs"].append(y)


def _kind(label: str | None) -> str | None:
    """Which sequence a label belongs to, so that members of one sequence are told to be neighbours; None: bullets and the like."""
    bare = (label or "").rstrip(".)")
    if all(part.isdigit() for part in bare.split(".")):
        return "number" + "." * bare.count(".")
    return "letter" if len(bare) == 1 and bare.isalpha() and bare.islower() else None


def run(arguments: argparse.Namespace) -> None:
    gold = Reader().read(a.parse(pathlib.Path(arguments.source).read_text(encoding="utf-8")))
    faults = list(check(gold))
    for fault in faults:
        print(f"make-corpus: {arguments.source}: {fault}")
    if faults:
        raise SystemExit(65)
    folder = pathlib.Path(arguments.output)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{len(gold['sections'])} sections, {len(gold['tasks'])} tasks, {len(gold['indicators'])} indicators, {len(gold['document']['citations'])} citations")
