"""The phrases of made-up tables, one set of them: tasks, agencies, products, deadlines, indicators."""
import pathlib
import random

HERE = pathlib.Path(__file__).parent
ROMAN = ["", "I", "II", "III", "IV"]
LEVELS = {"p": 6, "m": 2, "d": 1.5, "c": 1.5, "g": 1}


def _rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


class Bank:
    """The phrases of set A (fitting) or B (checking): nothing that a table of one set holds stands in one of the other but what is usual everywhere."""

    def __init__(self, chosen: str) -> None:
        self.tasks = [(row[1], row[2] if len(row) > 2 else "") for row in _rows("table-tasks.tsv") if chosen in row[0]]
        self.kinds: dict[str, list[list[str]]] = {}
        for part, kind, *fields in _rows("table-phrases.tsv"):
            if chosen in part:
                self.kinds.setdefault(kind, []).append(fields)

    def texts(self, kind: str) -> list[str]:
        return [fields[0] for fields in self.kinds.get(kind, [])]


class Cast:
    """What one table draws from: its place, its few agencies, its ways of writing deadlines. Real tables repeat themselves so."""

    def __init__(self, bank: Bank, rng: random.Random) -> None:
        self.bank, self.rng = bank, rng
        self.year = rng.choice([2022, 2023, 2024, 2025, 2025, 2026])
        self.level = rng.choices(list(LEVELS), list(LEVELS.values()))[0]
        self.province, self.district, self.commune = rng.choice(bank.kinds["place"])
        names = [self.fill(name) for name in bank.texts(f"agency-{self.level}")]
        rng.shuffle(names)
        self.agencies = names[: rng.randint(5, 14)]
        self.collective = [self.fill(name) for name in bank.texts(f"coop-{self.level}")]
        self.separator = rng.choice([", ", ", ", "; ", "; ", ",<br>", ";<br>"])
        self.stop = rng.random() < 0.12
        # "Sở Y tế, các đơn vị liên quan": most write a collective name small where it does not come first.
        self.lowers = rng.random() < 0.6
        self.forms = rng.sample(range(len(DEADLINES)), rng.randint(2, 6))
        self.bank_products = rng.sample(bank.texts("product"), min(12, len(bank.texts("product"))))
        # How often a cell stays empty, how often the product is a usual one.
        self.empty = {"coop": rng.choice([0, 0, 0.15, 0.3]), "due": rng.choice([0, 0, 0.05]), "out": rng.choice([0, 0, 0.1, 0.3]), "lead": 0,
                      "note": 0.75, "fund": rng.choice([0.1, 0.5])}
        self.usual = rng.choice([0.3, 0.5, 0.8])
        self.tails = rng.choice([0.1, 0.4, 0.7])

    def fill(self, text: str) -> str:
        return text.replace("{p}", self.province).replace("{d}", self.district).replace("{c}", self.commune).replace("{y}", str(self.year))

    def names(self, pool: list[str], counts: list[int]) -> str:
        count = min(self.rng.choice(counts), len(pool))
        found = self.rng.sample(pool, count)
        # Collective names come last.
        found.sort(key=lambda name: (name.startswith("Các"), name.startswith("UBND các")))
        if self.lowers:
            found[1:] = [name[0].lower() + name[1:] if name.startswith("Các ") else name for name in found[1:]]
        if len(found) > 1 and found[-1].startswith("các ") and self.rng.random() < 0.2:
            found[-2:] = [found[-2] + " và " + found[-1]]
        return self.separator.join(found) + ("." if self.stop else "")

    def task(self, text: str) -> str:
        tails = self.bank.texts("tail")
        while self.rng.random() < self.tails and len(text) < 420:
            text += self.rng.choice(tails)
        return text

    def cell(self, role: str, product: str) -> str:
        rng = self.rng
        if rng.random() < self.empty.get(role, 0):
            return ""
        if role == "lead":
            return self.names(self.agencies, [1, 1, 1, 1, 1, 2, 2, 3])
        if role == "coop":
            return self.names(self.agencies + self.collective * 2 if rng.random() < 0.7 else self.collective, [1, 1, 2, 2, 3, 4])
        if role == "due":
            return DEADLINES[rng.choice(self.forms)](rng, rng.choice([self.year, self.year, self.year + 1]))
        if role == "out":
            return product if product and rng.random() > self.usual else rng.choice(self.bank_products)
        return rng.choice(self.bank.texts(role))


def _month(rng: random.Random) -> str:
    month = rng.randint(1, 12)
    return f"{month:02d}" if rng.random() < 0.4 else str(month)


DEADLINES = [
    lambda r, y: f"Tháng {_month(r)}/{y}",
    lambda r, y: f"Trong tháng {_month(r)}/{y}",
    lambda r, y: f"Quý {r.choice(ROMAN[1:])}/{y}",
    lambda r, y: f"Quý {r.choice(ROMAN[1:])} năm {y}",
    lambda r, y: f"Quý {r.choice(['I - II', 'II - III', 'III - IV', 'II, III', 'II và IV'])}/{y}",
    lambda r, y: "Thường xuyên",
    lambda r, y: r.choice(["Hằng năm", "Hàng năm"]),
    lambda r, y: r.choice(["Hằng quý", "Hằng tháng", "6 tháng, hằng năm", "Định kỳ 6 tháng, năm"]),
    lambda r, y: f"Trước ngày {r.randint(5, 30)}/{r.randint(3, 12)}/{y}",
    lambda r, y: f"Trước {r.randint(10, 30)}/{r.randint(3, 12)}/{y}",
    lambda r, y: f"{r.choice(['30/6', '31/12', '15/10', '30/9', '20/11'])}/{y}",
    lambda r, y: f"{y} - {y + r.randint(1, 5)}",
    lambda r, y: f"Năm {y}",
    lambda r, y: str(y),
    lambda r, y: f"Trước ngày {r.randint(10, 28)} tháng {r.choice(['cuối quý', '12 hằng năm', '6 hằng năm'])}",
    lambda r, y: f"Ngày {r.randint(10, 28)} hằng tháng",
    lambda r, y: f"Quý {r.choice(ROMAN[1:])}/{y} và các năm tiếp theo",
    lambda r, y: r.choice(["Theo lộ trình", "Theo tiến độ dự án", "Theo yêu cầu của Trung ương", "Sau khi có hướng dẫn của Bộ"]),
    lambda r, y: f"Giai đoạn {y} - {y + 5}",
    lambda r, y: f"Đến hết năm {y}",
    lambda r, y: f"{_month(r)}/{y}",
    lambda r, y: f"{_month(r)}/{y} và thường xuyên",
    lambda r, y: f"Tháng {r.randint(1, 6)} - {r.randint(7, 12)}/{y}",
    lambda r, y: f"Thường xuyên trong năm {y}",
    lambda r, y: f"Hoàn thành trước tháng {_month(r)}/{y}",
    lambda r, y: f"{r.choice(['6 tháng đầu', '6 tháng cuối'])} năm {y}",
    lambda r, y: f"Trong {r.choice([15, 30, 45])} ngày kể từ ngày ban hành Kế hoạch",
    lambda r, y: "Thường xuyên, liên tục",
]
