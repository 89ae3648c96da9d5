"""`tables`: plans made up around one table each, with the table's cells as they were printed, for fitting the decoder of flattened tables."""
import argparse
import concurrent.futures
import dataclasses
import html
import os
import pathlib
import random
import sys

from . import degrade, typeset, variants
from .page import read_page
from .tablebank import ROMAN, Bank, Cast

# Typefaces, scanners and column orders of the two sets; the usual orders stand in both.
FONTS = {"A": ["Tinos", "Tinos V1", "Tinos V4", "Tinos V7", "Liberation Serif", "FreeSerif", "TeX Gyre Termes", "Gentium Plus"],
         "B": ["Tinos V2", "Tinos V9", "Charis SIL", "Linux Libertine O", "TeX Gyre Pagella", "Noto Serif"]}
NOISE = {"A": ["thin-300", "thin-300", "office", "scan", "crisp", "copy-thin", "adaptive"], "B": ["thin-300", "office", "copy-smear", "soft", "crisp"]}
ORDERS = {"A": {"lead coop due": 3, "lead coop out due": 4, "lead coop due out": 4, "lead due": 2, "lead due out": 2, "out lead coop due": 1.5, "due lead coop": 1,
                "out due lead coop": 1, "lead coop due out note": 1, "lead coop out due fund": 1, "lead out due": 1.5, "lead coop out": 1, "lead coop due note": 1},
          "B": {"lead coop due": 2, "lead coop out due": 3, "lead coop due out": 2, "due lead coop out": 1.5, "out lead due": 1, "lead out coop due": 1, "lead coop": 0.5,
                "lead coop out due note": 1, "due out lead coop": 1}}
WIDTHS = {"no": 0.55, "what": 4, "lead": 1.8, "coop": 2, "due": 1.25, "out": 1.7, "fund": 1.1, "note": 0.9, "name": 4, "unit": 1, "target": 1.1, "resp": 2}
ROLES = {"what": "task", "lead": "lead", "coop": "cooperating", "due": "deadline", "out": "deliverable", "fund": "funding", "note": "note", "name": "indicator",
         "unit": "unit", "resp": "responsible", "no": "ordinal"}


@dataclasses.dataclass
class Made:
    """A plan's markup, the truth about its table (lines of TSV), and the layout in words."""
    markup: str
    truth: list[str]
    layout: str
    font: str


class Writer:
    """Composes one plan."""

    def __init__(self, chosen: str, rng: random.Random, kind: str) -> None:
        self.bank, self.rng, self.kind = Bank(chosen), rng, kind
        self.cast = Cast(self.bank, rng)
        self.font = rng.choice(FONTS[chosen])
        if kind == "tasks":
            self.order = ["no", "what"] + rng.choices(list(ORDERS[chosen]), list(ORDERS[chosen].values()))[0].split()
        else:
            targets = rng.choice([1, 1, 1, 2, 2, 3])
            self.years = [self.cast.year + 5 * i for i in range(targets)] if targets > 1 else [self.cast.year]
            self.order = ["no", "name"] + rng.choice([["unit"], ["unit"], []]) + ["target"] * targets + rng.choice([["resp"], ["resp"], ["resp", "coop"], []])
        self.landscape = rng.random() < (0.75 if len(self.order) > 5 else 0.3)
        self.inside = rng.random() < 0.25
        self.size = rng.choice([10.5, 11, 11, 11.5, 12, 12, 12.5, 13]) - (0.5 if len(self.order) > 6 else 0)
        self.valign = rng.choice(["top", "middle", "middle"])
        self.groups = rng.choice(["", "", "I", "I", "A", "run"]) if kind == "tasks" else rng.choice(["", "I", "I", "A"])
        self.restart = bool(self.groups) and rng.random() < 0.4
        self.dot = "." if rng.random() < 0.25 else ""
        self.truth: list[str] = []

    def columns(self) -> str:
        """The columns as the truth names them: with the years that the heads name."""
        years = iter(getattr(self, "years", []))
        return " ".join((f"target:{next(years)}" if self.headed else "target") if role == "target" else ROLES[role] for role in self.order)

    def made(self) -> Made:
        rows, told = self.rows()
        table = self.table(rows)
        where = "body" if self.inside else "landscape" if self.landscape else "portrait"
        layout = f"{' '.join(self.order)}; {where}; {self.valign}; groups {self.groups or 'none'}; {self.size}pt"
        return Made(self.page(table, told), [f"#layout\t{layout}", f"#columns\t{self.columns()}"] + self.truth, layout, self.font)

    # The table

    def rows(self) -> tuple[list[str], list[str]]:
        """The rows' markup, and sentences of the body that tell some of the same tasks."""
        rng, rows, told = self.rng, [], []
        count = rng.randint(12, 22) if self.kind == "tasks" else rng.randint(12, 20)
        items = rng.sample(self.bank.tasks if self.kind == "tasks" else self.bank.kinds["indicator"], min(count, 18 if self.kind != "tasks" else 99))
        titles = rng.sample(self.bank.texts("group"), 5)
        starts = sorted(rng.sample(range(2, len(items) - 2), rng.randint(1, 3))) if self.groups else []
        number, group, index = 0, 0, 0
        while index < len(items):
            if self.groups and (index == 0 or index in starts):
                group += 1
                rows.append(self.group(group, titles[group - 1]))
                if self.restart:
                    number = 0
            number += 1
            parts = rng.randint(2, 4) if rng.random() < (0.06 if self.kind == "tasks" else 0.12) and index + 4 < len(items) else 0
            if parts:
                # A row that only heads its sub-rows.
                title = rng.choice(self.bank.texts("group"))
                rows.append(self.row(f"{number}{self.dot}", title, None, head=True))
                for part in range(1, parts + 1):
                    rows.append(self.row(f"{number}.{part}{self.dot}", None, items[index]))
                    index += 1
                continue
            text = self.cast.task(items[index][0]) if self.kind == "tasks" else items[index][0]
            rows.append(self.row(f"{number}{self.dot}", text, items[index]))
            if rng.random() < 0.33:
                told.append(text)
            index += 1
        return rows, told

    def group(self, number: int, title: str) -> str:
        label = {"I": ROMAN[number] if number < 5 else "V", "A": "ABCDE"[number - 1], "run": ROMAN[number] if number < 5 else "V"}[self.groups]
        if self.rng.random() < 0.3:
            title = title.upper()
        self.note("group", label, "title", title)
        bold = "<b>" + html.escape(title) + "</b>"
        if self.groups == "run":
            return f'<tr><td colspan="{len(self.order)}"><b>{label}. {html.escape(title)}</b></td></tr>'
        return f'<tr><td class="c"><b>{label}</b></td><td colspan="{len(self.order) - 1}">{bold}</td></tr>'

    def row(self, label: str, text: str | None, item, head: bool = False) -> str:
        cells = []
        self.serial = getattr(self, "serial", 0) + 1
        targets = self.targets(item[2]) if item and self.kind != "tasks" else []
        years = iter(getattr(self, "years", []))
        for role in self.order:
            key = ROLES.get(role, role)
            if role == "no":
                words = label
            elif role in ("what", "name"):
                words = text if text is not None else (self.cast.task(item[0]) if role == "what" else item[0])
            elif head:
                words = ""
            elif role == "target":
                year = next(years)
                words, key = targets.pop(0), f"target {year}" if len(self.years) > 1 or self.headed else "target"
            elif role == "unit":
                words = item[1]
            elif role == "resp":
                words = self.cast.names(self.cast.agencies, [1, 1, 1, 2])
            else:
                words = self.cast.cell(role, item[1])
            shown = words.replace("&", "&amp;").replace("<br>", "\n").replace("<", "&lt;").replace("\n", "<br>")
            if words and role != "no":
                self.note("head" if head else "row", label.rstrip("."), key, words)
            centred = role in ("no", "unit", "target", "due") or role in self.centred
            cells.append(f'<td{" class=c" if centred else ""}>{shown}</td>')
        return "<tr>" + "".join(cells) + "</tr>"

    def targets(self, values: str) -> list[str]:
        found = values.split("|")
        wanted = self.order.count("target")
        made = [found[min(i, len(found) - 1)] for i in range(wanted)] if wanted > 1 else [self.rng.choice(found)]
        if "unit" not in self.order:
            made = [value + "%" if self.rng.random() < 0.7 else value for value in made]
        return made

    def note(self, kind: str, label: str, role: str, text: str) -> None:
        plain = " ".join(text.replace("<br>", " ").split())
        self.truth.append("\t".join([str(getattr(self, "serial", 0) if kind != "group" else 0), kind, label, role, plain]))

    @property
    def centred(self) -> set[str]:
        if not hasattr(self, "_centred"):
            self._centred = {role for role in ("lead", "coop", "out", "resp", "fund") if self.rng.random() < 0.4}
        return self._centred

    @property
    def headed(self) -> bool:
        """Whether the targets' heads name their years."""
        if not hasattr(self, "_headed"):
            self._headed = self.kind != "tasks" and (self.order.count("target") > 1 or self.rng.random() < 0.5)
        return self._headed

    def table(self, rows: list[str]) -> str:
        rng = self.rng
        widths = [WIDTHS[role] * rng.uniform(0.8, 1.25) for role in self.order]
        heads, years = [], iter(getattr(self, "years", []))
        for role in self.order:
            if role == "target":
                year = next(years)
                heads.append(rng.choice(self.bank.texts("head-target")).replace("{y}", str(year)) if self.headed else rng.choice(self.bank.texts("head-target-alone")))
            else:
                heads.append(rng.choice(self.bank.texts(f"head-{role}")))
        if rng.random() < 0.15:
            heads = [head.upper() for head in heads]
        columns = "".join(f'<col style="width:{100 * w / sum(widths):.1f}%">' for w in widths)
        line = "<tr>" + "".join(f"<th>{head}</th>" for head in heads) + "</tr>"
        if rng.random() < 0.12:
            line += "<tr>" + "".join(f'<td class="c"><i>({i})</i></td>' for i in range(1, len(heads) + 1)) + "</tr>"
        tag = "thead" if rng.random() < 0.6 else "tbody"
        return f'<table class="grid"><colgroup>{columns}</colgroup><{tag}>{line}</{tag}><tbody>{"".join(rows)}</tbody></table>'

    # The plan around it

    def page(self, table: str, told: list[str]) -> str:
        rng, cast = self.rng, self.cast
        rule, high = rng.choice([0.4, 0.5, 0.75, 1]), rng.uniform(1.08, 1.35)
        number, code = rng.randint(12, 1900), {"p": "KH-UBND", "m": "KH-BTC", "d": "KH-UBND", "c": "KH-UBND", "g": "KH-TU"}[cast.level]
        issuer = {"p": f"ỦY BAN NHÂN DÂN<br>TỈNH {cast.province.upper()}", "m": "BỘ TÀI CHÍNH", "d": f"ỦY BAN NHÂN DÂN<br>HUYỆN {cast.district.upper()}",
                  "c": f"ỦY BAN NHÂN DÂN<br>XÃ {cast.commune.upper()}", "g": f"TỈNH ỦY {cast.province.upper()}"}[cast.level]
        by = {"p": "UBND tỉnh", "m": "Bộ Tài chính", "d": "UBND huyện", "c": "UBND xã", "g": "Tỉnh ủy"}[cast.level]
        place = {"m": "Hà Nội", "d": cast.district, "c": cast.commune}.get(cast.level, cast.province)
        authority = {"m": "BỘ TRƯỞNG", "g": "T/M BAN THƯỜNG VỤ<br>BÍ THƯ"}.get(cast.level, "TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH")
        body = rng.sample(self.bank.texts("body"), 2)
        style = f"""@page {{ size: A4; margin: 20mm {rng.uniform(13, 18):.1f}mm 18mm {rng.uniform(20, 28):.1f}mm; }}
        @page wide {{ size: A4 landscape; margin: {rng.uniform(14, 20):.1f}mm {rng.uniform(12, 20):.1f}mm 14mm {rng.uniform(12, 22):.1f}mm; }}
        body {{ font-family: "{self.font}"; font-size: {rng.choice([13, 13.5, 14])}pt; line-height: {rng.uniform(1.15, 1.4):.2f}; }}
        p {{ margin: 0 0 5pt 0; text-align: justify; text-indent: 12mm; }} .c {{ text-align: center; text-indent: 0; }} .b {{ font-weight: bold; }}
        .head {{ width: 100%; }} .head td {{ text-align: center; vertical-align: top; }} .new {{ break-before: page; }} .wide {{ page: wide; break-before: page; }}
        .grid {{ border-collapse: collapse; width: 100%; table-layout: fixed; font-size: {self.size}pt; line-height: {high:.2f}; margin: 6pt 0; }}
        .grid td, .grid th {{ border: {rule}pt solid black; padding: {rng.choice([1, 2, 3])}pt {rng.choice([2, 3, 4])}pt; vertical-align: {self.valign};
          text-align: {rng.choice(['left', 'left', 'justify'])}; }} .grid td.c {{ text-align: center; }} .grid th {{ text-align: center; vertical-align: middle; }}"""
        head = (f'<table class="head"><tr><td style="width:38%"><b>{issuer}</b><br>Số: {number}/{code}</td><td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>'
                f'Độc lập - Tự do - Hạnh phúc</b><br><i>{place}, ngày {rng.randint(3, 28):02d} tháng 02 năm {cast.year}</i></td></tr></table>'
                f'<p class="c b">KẾ HOẠCH</p><p class="c b">{cast.fill(rng.choice(self.bank.texts("topic")))}</p>')
        duties = "".join(f"<p>- {html.escape(text)}.</p>" for text in told)
        first = f'<p class="b">I. MỤC ĐÍCH, YÊU CẦU</p><p>1. {body[0]}</p><p>2. {body[1]}</p><p class="b">II. NHIỆM VỤ, GIẢI PHÁP</p>{duties}'
        last = (f'<p class="b">III. TỔ CHỨC THỰC HIỆN</p><p>Các cơ quan, đơn vị được phân công tổ chức thực hiện, báo cáo kết quả về {by} trước ngày 15 tháng 12./.</p>'
                f'<table class="head"><tr><td style="width:50%;text-align:left;font-size:80%"><b><i>Nơi nhận:</i></b><br>- Như trên;<br>- Lưu: VT.</td>'
                f'<td><b>{authority}</b></td></tr></table>')
        if self.inside:
            content = f"{first}<p>Phân công cụ thể như sau:</p>{table}{last}"
        else:
            title = "PHÂN CÔNG NHIỆM VỤ" if self.kind == "tasks" else "HỆ THỐNG CHỈ TIÊU CHỦ YẾU"
            content = (f'{first}{last}<div class="{"wide" if self.landscape else "new"}"><p class="c b">{rng.choice(["PHỤ LỤC", "Phụ lục I", "Phụ lục"])}</p><p class="c b">{title}</p>'
                       f'<p class="c"><i>(Kèm theo Kế hoạch số {number}/{code} của {by})</i></p>{table}</div>')
        return f'<html lang="vi"><head><meta charset="utf-8"><style>{style}</style></head><body>{head}{content}</body></html>'


def _make(task: tuple[str, int, int, str, str]) -> str:
    """Makes one plan. All chance comes from the seed and the number, so --jobs does not change the result."""
    chosen, seed, number, kind, output = task
    name = f"{kind}-{seed}-{number:03d}"
    folder = pathlib.Path(output) / name
    if (folder / "truth.tsv").exists():
        return f"{name}: there already"
    rng = random.Random(f"tables:{chosen}:{seed}:{kind}:{number}")
    made = Writer(chosen, rng, kind).made()
    noise = rng.choice(NOISE[chosen])
    fonts = os.environ.get("CORPUS_FONTS") or "/tmp"
    pdf = typeset.to_pdf(made.markup, variants.css(made.font, fonts))
    dpi = degrade.draw_dpi(degrade.PROFILES[noise], rng)
    ocr, gold = [], []
    for image, printed in zip(typeset.page_images(pdf, dpi), typeset.printed_words(pdf)):
        page, lines, _ = read_page(image, dpi, printed, noise, "eng", rng)
        ocr.append(page.replace("\f", "") + "\f\n")
        gold.append("\n".join(lines) + "\f\n")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "doc.pdf").write_bytes(pdf)
    (folder / "ocr.txt").write_text("".join(ocr), encoding="utf-8", newline="")
    (folder / "gold.txt").write_text("".join(gold), encoding="utf-8", newline="")
    # The truth comes last: whoever reads the folder meanwhile takes no half-made plan.
    (folder / "truth.tsv").write_text(made.truth[0] + f"; {made.font}; {noise} {dpi}\n" + "\n".join(made.truth[1:]) + "\n", encoding="utf-8")
    return f"{name}: {made.layout}"


def run(arguments: argparse.Namespace) -> None:
    os.makedirs(os.environ.get("CORPUS_FONTS") or "/tmp", exist_ok=True)
    wanted = [(arguments.bank, arguments.seed, number, "tasks", arguments.output) for number in range(arguments.count)]
    wanted += [(arguments.bank, arguments.seed, number, "indicators", arguments.output) for number in range(arguments.indicators)]
    # Both kinds from the beginning on, so that the first few make a set already.
    wanted.sort(key=lambda task: task[2] / max(1, arguments.count if task[3] == "tasks" else arguments.indicators))
    with concurrent.futures.ProcessPoolExecutor(arguments.jobs) as pool:
        for job, task in zip([pool.submit(_make, task) for task in wanted], wanted):
            try:
                print(job.result(), file=sys.stderr, flush=True)
            except Exception as error:  # one bad page must not end a run of a hundred
                print(f"{task[3]} {task[2]}: {error!r}", file=sys.stderr, flush=True)
