"""HTML of pages that look like administrative documents: body text and bordered tables."""
import html
import random
import re

from . import phrases
from .textsource import TextSource



def page(source: TextSource, rng: random.Random, font: str, table: bool) -> tuple[str, str]:
    """HTML of one page, and its kind (body or table)."""
    landscape = rng.random() < (0.45 if table else 0.04)
    size = rng.choice([9.5, 10, 10.5, 11, 11.5, 12, 13] if table else [10, 11, 12, 12.5, 13, 13, 13.5, 14, 14, 14, 14.5, 15])
    width, height = (297, 210) if landscape else (210, 297)
    side = rng.uniform(15, 25 if table else 30)
    style = f"""@page {{ size: {width}mm {height}mm; margin: {rng.uniform(14, 22):.1f}mm {side - 3:.1f}mm 12mm {side:.1f}mm; }}
    body {{ font-family: "{font}"; font-size: {size}pt; line-height: {rng.uniform(1.12, 1.5):.2f}; hyphens: none; letter-spacing: {rng.choice([0, 0, 0, -0.15, 0.15, 0.3])}pt; }}
    p {{ margin: 0 0 {rng.choice([0, 3, 4, 6])}pt 0; text-align: {rng.choice(['justify', 'justify', 'justify', 'left'])}; text-indent: {rng.choice([0, 10, 12.7])}mm; }}
    .c {{ text-align: center; text-indent: 0; }} .head td {{ vertical-align: top; text-align: center; }} .head {{ width: 100%; }} .head p {{ text-align: center; text-indent: 0; }}
    .grid {{ border-collapse: collapse; width: 100%; font-size: {size}pt; table-layout: fixed; line-height: {rng.uniform(1.08, 1.3):.2f}; letter-spacing: 0; }}
    .grid td, .grid th {{ border: {rng.choice([0.4, 0.5, 0.75, 1])}pt solid black; padding: {rng.choice([1, 2, 3])}pt {rng.choice([2, 3, 4])}pt; vertical-align: {rng.choice(['top', 'middle', 'middle'])};
      text-align: {rng.choice(['left', 'justify', 'left'])}; }} .grid .c {{ text-align: center; }} .grid th {{ text-align: center; }}"""
    characters = (width - 2 * side) / (size * 0.46 * 0.3528)
    lines = (height - 34) / (size * 1.3 * 0.3528)
    parts: list[str] = []
    if rng.random() < 0.8:
        parts.append(f'<p class="c">{rng.randint(2, 60)}</p>')
    if table:
        parts += _annex(rng) if rng.random() < 0.4 else []
        parts.append(_table(source, rng, lines))
    else:
        if rng.random() < 0.18:
            parts += _head(source, rng)
        budget = characters * lines
        while budget > 0:
            for text in _paragraphs(source, rng):
                parts.append(_paragraph(text, rng))
                budget -= max(len(text), characters * 0.6) + 0.2 * characters
        if rng.random() < 0.1:
            parts.insert(rng.randrange(1, len(parts)) if len(parts) > 1 else 0, _closing(rng))
    return f'<html lang="vi"><head><style>{style}</style></head><body>{"".join(parts)}</body></html>', "table" if table else "body"


def _escape(text: str) -> str:
    return html.escape(text, quote=False)


def _paragraphs(source: TextSource, rng: random.Random) -> list[str]:
    draw = rng.random()
    # Generated paragraphs are one line each where a sampled batch has four paragraphs of several: hence the larger draw.
    if draw < 0.30:
        return [phrases.line(rng) for _ in range(rng.randint(1, 3))]
    if draw < 0.42:
        return [source.rare_line(rng)]
    return source.paragraphs(rng)


def _paragraph(text: str, rng: random.Random) -> str:
    """Style by the way the paragraph begins, as the genre does, with some disorder."""
    inner, css = _escape(text), ""
    short = len(text) < 110
    if text.isupper():
        css = rng.choice(["font-weight:bold", "font-weight:bold", "font-weight:bold;text-align:center;text-indent:0", ""])
    elif re.match(r"(Điều|Chương|Mục|Phần|Phụ lục)\s", text) or (short and re.match(r"\d+(\.\d+)*\.?\s", text)):
        css = rng.choice(["font-weight:bold", "font-weight:bold", "font-weight:bold;font-style:italic", ""])
    elif text.startswith("("):
        css = rng.choice(["font-style:italic;text-align:center;text-indent:0", ""])
    elif text.startswith(("Căn cứ", "Theo đề nghị")):
        css = rng.choice(["font-style:italic", "font-style:italic", ""])
    else:
        css = rng.choices(["", "font-style:italic", "font-weight:bold", "font-weight:bold;font-style:italic"], [0.83, 0.08, 0.07, 0.02])[0]
        if short and rng.random() < 0.08:
            inner, css = _escape(text.upper()), rng.choice(["font-weight:bold;text-align:center;text-indent:0", "font-weight:bold", ""])
        elif not css and rng.random() < 0.12:
            words = inner.split(" ")
            cut = min(len(words), rng.randint(2, 12))
            tag = rng.choice(["b", "i"])
            inner = f"<{tag}>{' '.join(words[:cut])}</{tag}> {' '.join(words[cut:])}"
    return f'<p style="{css}">{inner}</p>'


def _head(source: TextSource, rng: random.Random) -> list[str]:
    province = rng.choice(phrases.PROVINCES)
    issuer = rng.choice([f"ỦY BAN NHÂN DÂN<br>TỈNH {province.upper()}", f"HỘI ĐỒNG NHÂN DÂN<br>TỈNH {province.upper()}", f"UBND TỈNH {province.upper()}<br><b>{rng.choice(phrases.AGENCIES).upper()}</b>",
                         "THỦ TƯỚNG CHÍNH PHỦ", "CHÍNH PHỦ", f"{rng.choice(phrases.AGENCIES).upper()}"])
    day = f"{province}, ngày {rng.randint(1, 31):02d} tháng {rng.randint(1, 12):02d} năm {rng.randint(2015, 2026)}"
    left = rng.randint(36, 45)
    head = (f'<table class="head"><tr><td style="width:{left}%"><b>{issuer}</b><p>Số: {_escape(phrases.code(rng))}</p></td>'
            f'<td><b>{phrases.NATION}</b><p><b>{phrases.MOTTO}</b></p><p><i>{day}</i></p></td></tr></table>')
    kind = rng.choice(["KẾ HOẠCH", "QUYẾT ĐỊNH", "NGHỊ QUYẾT", "CHỈ THỊ", "BÁO CÁO", "THÔNG BÁO", "CHƯƠNG TRÌNH", "TỜ TRÌNH", "ĐỀ ÁN", "HƯỚNG DẪN", "PHƯƠNG ÁN"])
    title = source.fragment(rng, 10, 30)
    return [head, f'<p class="c" style="margin-top:8pt"><b>{kind}</b></p>', f'<p class="c"><b>{_escape(title)}</b></p>']


def _closing(rng: random.Random) -> str:
    to = "".join(f"- {_escape(rng.choice(phrases.AGENCIES))};<br>" for _ in range(rng.randint(3, 7)))
    authority, post, name = phrases.signature(rng)
    return (f'<table class="head"><tr><td style="width:50%;text-align:left;font-size:85%"><b><i>Nơi nhận:</i></b><br>{to}- Lưu: VT, {rng.choice(["CNTT", "KGVX", "TH"])}.</td>'
            f'<td><b>{authority}<br>{post}</b><p style="margin-top:{rng.randint(20, 50)}pt"><b>{name}</b></p></td></tr></table>')


def _annex(rng: random.Random) -> list[str]:
    return [f'<p class="c"><b>{rng.choice(["Phụ lục", "PHỤ LỤC", "Phụ lục số"])} {rng.choice(phrases.ROMAN[:6])}</b></p>',
            f'<p class="c"><b>{rng.choice(["DANH MỤC NHIỆM VỤ TRỌNG TÂM", "BẢNG PHÂN CÔNG NHIỆM VỤ", "CÁC CHỈ TIÊU CHỦ YẾU", "HỆ THỐNG CHỈ TIÊU ĐÁNH GIÁ", "DANH MỤC CÁC ĐỀ ÁN, DỰ ÁN"])} {phrases.date(rng).upper()}</b></p>',
            f'<p class="c"><i>(Kèm theo Kế hoạch số {_escape(phrases.code(rng))} ngày {rng.randint(1, 30):02d}/{rng.randint(1, 12):02d}/{rng.randint(2018, 2026)} của UBND tỉnh {rng.choice(phrases.PROVINCES)})</i></p>']


# A column: its possible titles, its share of the width, and what fills a cell.
def _columns(source: TextSource, rng: random.Random) -> list[tuple[str, float, str]]:
    tasks = [(rng.choice(["STT", "TT", "Stt"]), 0.6, "index"), (rng.choice(["Nội dung công việc", "Nhiệm vụ", "Nội dung", "Tên nhiệm vụ", "Nhiệm vụ, giải pháp"]), 4, "task"),
             (rng.choice(["Cơ quan chủ trì", "Đơn vị chủ trì", "Chủ trì"]), 1.7, "agency"), (rng.choice(["Cơ quan phối hợp", "Đơn vị phối hợp", "Phối hợp"]), 1.9, "agencies"),
             (rng.choice(["Thời gian hoàn thành", "Thời hạn", "Thời gian", "Tiến độ"]), 1.2, "deadline"), (rng.choice(["Kết quả", "Sản phẩm", "Sản phẩm đầu ra", "Kết quả, sản phẩm"]), 1.5, "product"),
             (rng.choice(["Ghi chú", "Căn cứ"]), 1.2, "note")]
    figures = [(rng.choice(["STT", "TT"]), 0.6, "index"), (rng.choice(["Chỉ tiêu", "Tên chỉ tiêu", "Nội dung chỉ tiêu"]), 4, "short"), (rng.choice(["Đơn vị tính", "ĐVT", "Đơn vị"]), 1, "unit"),
               ("Hiện trạng năm 2024", 1, "figure"), ("Mục tiêu đến năm 2025", 1.1, "figure"), ("Mục tiêu đến năm 2030", 1.1, "figure"), (rng.choice(["Cơ quan theo dõi, đánh giá", "Đơn vị chủ trì"]), 1.6, "agency")]
    if rng.random() < 0.7:
        columns = tasks[:rng.choice([4, 5, 6, 6, 6, 7])]
    else:
        columns = [c for i, c in enumerate(figures) if i < 3 or rng.random() < 0.75]
    return [(t, w * rng.uniform(0.85, 1.2), k) for t, w, k in columns]


def _table(source: TextSource, rng: random.Random, lines: float) -> str:
    columns = _columns(source, rng)
    total = sum(w for _, w, _ in columns)
    rows = []
    if rng.random() < 0.7:
        rows.append("<tr>" + "".join(f"<th>{t}</th>" for t, _, _ in columns) + "</tr>")
    counter = rng.randint(1, 30)
    for _ in range(int(lines / 3)):
        if rng.random() < 0.08:
            title = rng.choice([rng.choice(phrases.HEADINGS), rng.choice(phrases.HEADINGS).capitalize(), source.fragment(rng, 4, 12)])
            rows.append(f'<tr><td class="c"><b>{rng.choice(phrases.ROMAN)}</b></td><td colspan="{len(columns) - 1}"><b>{_escape(title)}</b></td></tr>')
            continue
        cells = []
        for _, _, kind in columns:
            centred = kind in ("index", "unit", "figure", "deadline") or (kind in ("agency", "product") and rng.random() < 0.4)
            cells.append(f'<td{" class=c" if centred else ""}>{_escape(_cell(source, rng, kind, counter))}</td>')
        rows.append("<tr>" + "".join(cells) + "</tr>")
        counter += 1
    group = "".join(f'<col style="width:{100 * w / total:.1f}%">' for _, w, _ in columns)
    return f'<table class="grid"><colgroup>{group}</colgroup>{"".join(rows)}</table>'


def _cell(source: TextSource, rng: random.Random, kind: str, counter: int) -> str:
    if kind == "index":
        return rng.choice([str(counter), str(counter), str(counter), f"{rng.randint(1, 9)}.{counter}", "-"])
    if kind == "task":
        return rng.choice(["", "", "- "]) + (source.rare_line(rng) if rng.random() < 0.07 else source.fragment(rng, 6, 26))
    if kind == "short":
        return source.fragment(rng, 4, 14)
    if kind == "agency":
        return rng.choice(phrases.AGENCIES)
    if kind == "agencies":
        return rng.choice(["; ", ", ", ", "]).join(rng.sample(phrases.AGENCIES, rng.choice([1, 1, 2, 2, 3])))
    if kind == "deadline":
        return phrases.deadline(rng)
    if kind == "product":
        return rng.choice(phrases.PRODUCTS) if rng.random() < 0.6 else source.fragment(rng, 2, 7)
    if kind == "unit":
        return rng.choice(phrases.UNITS)
    if kind == "figure":
        return rng.choice([phrases.measure(rng), phrases.number(rng), phrases.number(rng), "-", "100%", "100"])
    return rng.choice(["", "", phrases.code(rng), source.fragment(rng, 2, 6)])
