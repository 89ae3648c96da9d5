"""Hostile inputs: Corpus texts spoilt in every way that a file, a program or an enemy could spoil them."""
import base64
import json
import random

import shuffled

BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
COMBINING = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323\u0489\u20dd"
INVISIBLE = "\u200b\u200c\u200d\ufeff\u00ad\u2060\u180e"
LABELS = ["I.", "IV.", "1.", "1.1.", "1.1.1.1.1.1.1.1", "a)", "đ)", "-", "+", "*", "•", "(1)", "Điều 1.", "PHỤ LỤC I",
          "TT", "STT", "| 1 |", "A.", "Phần thứ nhất", "Mục 1", "Chương I"]
PHRASES = ["trước ngày 31/02/9999", "Quý V/0000", "trong tháng 13/2025", "ngày 00/00/0000", "hằng quý", "hằng năm, thường xuyên",
           "đạt 100%; đạt 999999999999999999999%", "từ 12% đến -15%", "trên 1e309 người", "từ 0,0,0,0% trở lên", "Sở Sở Sở Sở",
           "Sở Nội vụ chủ trì, phối hợp với Sở Sở", "UBND các huyện, thị xã, thành phố và và", "số 99999999999999999999/KH-UBND",
           "Số:    /KH-", "KẾ HOẠCH", "Nơi nhận:", "KT. CHỦ TỊCH", "năm 2024-2025-2026-2027", "giai đoạn 2030 - 2020",
           "chậm nhất", "<script>", "{\"id\":1}", "%s%n%x", "\\u0000", "../../etc/passwd", "=1+1"]


def bits(random, data):
    data = bytearray(data)
    for _ in range(random.choice([1, 3, 20, 200])):
        if data:
            data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    return bytes(data)


def bytes_(random, data):
    data = bytearray(data)
    for _ in range(random.choice([1, 5, 50])):
        place = random.randint(0, len(data))
        data[place:place] = bytes(random.choice([[0], [0x80], [0xFF, 0xFE], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0x0C],
                                                 [0x0D], [0x85], [0x1A], [0xF5, 0x80], [random.randrange(256)]]))
    return bytes(data)


def truncate(random, data):
    start = random.choice([0, 0, random.randint(0, len(data))])
    return data[start:random.randint(start, len(data))]


def cut(random, data):
    first = random.randint(0, len(data))
    return data[:first] + data[min(len(data), first + random.randint(1, 200)):]


def double(random, data):
    first = random.randint(0, len(data))
    piece = data[first:first + random.choice([1, 3, 30, 300])]
    return data[:first] + piece * random.choice([2, 10, 60]) + data[first:]


def nulls(random, data):
    place = random.randint(0, len(data))
    return data[:place] + b"\0" * random.choice([1, 8, 9, 5000]) + data[place:]


def encoding(random, data):
    text = data.decode("utf-8", "replace")
    name = random.choice(["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "cp1258", "latin-1", "utf-7", "cp1252"])
    return text.encode(name, "replace")


def textual(change):
    """A mutation of the text rather than of its bytes."""
    def mutate(random, data):
        return change(random, data.decode("utf-8", "replace")).encode("utf-8", "replace")
    mutate.__name__ = change.__name__
    return mutate


def scatter(random, text, signs, times):
    letters = list(text)
    for _ in range(times):
        letters.insert(random.randint(0, len(letters)), random.choice(signs))
    return "".join(letters)


@textual
def bidi(random, text):
    return scatter(random, text, BIDI, random.choice([3, 100, 1000]))


@textual
def combining(random, text):
    place = random.randint(0, len(text))
    flood = "".join(random.choice(COMBINING) for _ in range(random.choice([3, 50, 3000])))
    return text[:place] + flood + text[place:]


@textual
def invisible(random, text):
    return scatter(random, text, INVISIBLE, random.choice([3, 100]))


@textual
def one_line(random, text):
    joint = random.choice(["", " ", "\u2028", "\v", "\r", "\x85"])
    return text.replace("\n", joint) * random.choice([1, 1, 5])


@textual
def long_word(random, text):
    word = random.choice(["a", "ế", "ng", "ﬁ", "1", ".", "/", "-", "|", "𝐀", "👩‍👩‍👧", "ð"]) * random.choice([50, 500, 5000])
    place = random.randint(0, len(text))
    return text[:place] + word + text[place:]


@textual
def labels(random, text):
    lines = text.split("\n")
    for _ in range(random.choice([5, 50, 200])):
        lines.insert(random.randint(0, len(lines)), random.choice(LABELS) + random.choice(["", " ", " x", "\t"]))
    return "\n".join(lines)


@textual
def nesting(random, text):
    deep = random.choice(["(", "[", "1.", "a.", "\"", "“", "I.1.", "| ", "((a) "]) * random.choice([10, 200, 2000])
    place = random.randint(0, len(text))
    return text[:place] + deep + text[place:]


@textual
def phrases(random, text):
    words = text.split(" ")
    for _ in range(random.choice([1, 5, 30])):
        words.insert(random.randint(0, len(words)), random.choice(PHRASES))
    return " ".join(words)


@textual
def lines(random, text):
    found = text.split("\n")
    if random.random() < 0.5:
        random.shuffle(found)
    else:
        found = [random.choice(found) for _ in range(random.choice([10, 60]))]
    return "\n".join(found)


@textual
def words(random, text):
    found = text.split(" ")
    random.shuffle(found)
    return " ".join(found)


@textual
def letter_case(random, text):
    return random.choice([str.upper, str.lower, str.swapcase, str.title])(text)


@textual
def table(random, text):
    cells = text.split()
    width = random.randint(2, 9)
    rows = [" | ".join(cells[n:n + width]) for n in range(0, len(cells), width)]
    return "PHU LUC\nTT Nhiem vu Chu tri Phoi hop Thoi gian\n" + "\n".join(
        f"{random.choice(['', n, 'I', '|'])} {row}" for n, row in enumerate(rows))


@textual
def foreign(random, text):
    start, end = random.choice([(0x20, 0x7F), (0x80, 0x250), (0x300, 0x370), (0x600, 0x700), (0x1E00, 0x2000), (0x2000, 0x2070),
                                (0x3000, 0x3100), (0xAC00, 0xAD00), (0xE000, 0xE100), (0xFE00, 0x10000), (0x1F300, 0x1F700)])
    return scatter(random, text, [chr(code) for code in range(start, end) if not 0xD800 <= code < 0xE000], random.choice([5, 100]))


@textual
def breaks(random, text):
    return text.replace("\n", random.choice(["\r\n", "\r", "\n\n\n", "\f", "\n\f\n", "\u2029"]))


@textual
def digits(random, text):
    return "".join(random.choice("0123456789") if letter.isdigit() or random.random() < 0.02 else letter for letter in text)


MUTATIONS = [bits, bytes_, truncate, cut, double, nulls, encoding, bidi, combining, invisible, one_line, long_word, labels, nesting,
             phrases, lines, words, letter_case, table, foreign, breaks, digits]


class Mutator:
    """Input number N of a seed: always the same, whoever asks, in whatever order."""

    def __init__(self, seed):
        self.seed = seed
        self.texts = [path.read_text(encoding="utf-8") for path in sorted(shuffled.ROOT.glob("Corpus/d*/*.txt"))]
        self.lines = [text.split("\n") for text in self.texts]

    def text(self, number):
        """The bytes of a spoilt piece of a plan, and the names of what was done to it."""
        chance = random.Random(f"{self.seed}/{number}")
        found = chance.choice(self.lines)
        count = chance.choice([2, 5, 10, 20])
        start = chance.choice([0, chance.randrange(max(1, len(found) - count))])
        data = "\n".join(found[start:start + count]).encode("utf-8")
        done = []
        for _ in range(chance.choice([1, 1, 2, 3])):
            mutation = chance.choice(MUTATIONS)
            data = mutation(chance, data)
            done.append(mutation.__name__)
        return data[:chance.choice([2_000, 20_000, 200_000])], done

    def record(self, number):
        """A line for `vanban stream`, and what is in it: mostly well formed with a hostile text, else spoilt itself."""
        data, done = self.text(number)
        chance = random.Random(f"{self.seed}/{number}/record")
        id = chance.choice([number, str(number), None, [number, {"a": [1.5e300, "ế"]}], {"n": number}, True, "", "\u202e"])
        if chance.random() < 0.85:
            return json.dumps({"id": id, "base64": base64.b64encode(data).decode()}).encode(), done
        text = data.decode("utf-8", chance.choice(["replace", "surrogateescape"]))
        record = {"id": id, "text": text}
        kind = chance.choice(["plain", "ascii", "bits", "cut", "types", "deep", "keys", "raw", "blank", "inserted"])
        line = json.dumps(record, ensure_ascii=kind == "ascii" or not text.isprintable()).encode("utf-8", "surrogatepass")
        if kind == "bits":
            line = bits(chance, line)
        elif kind == "cut":
            line = line[:chance.randint(0, len(line))]
        elif kind == "types":
            line = json.dumps({"id": id, "text": chance.choice([None, 1, [], {}, True, [text]])}).encode()
        elif kind == "deep":
            depth = chance.choice([10, 500, 600, 100_000])
            line = b'{"id":' + b"[" * depth + b"]" * chance.choice([depth, depth - 1]) + b',"text":"x"}'
        elif kind == "keys":
            line = b'{"text":"a","id":1,"text":' + json.dumps(text[:200]).encode() + b',"x":{"id":2},"id":3}'
        elif kind == "raw":
            line = data
        elif kind == "blank":
            line = chance.choice([b"", b" ", b"\r", b"null", b"[]", b"0", b'""', b"{}", b'{"id":1}', b'\xef\xbb\xbf{"id":1,"text":"a"}'])
        elif kind == "inserted":
            place = chance.randint(0, len(line))
            line = line[:place] + chance.choice([b"\0", b"\xff", b"\t", b"\\", b'"', b"\\u", b"\\ud800", b"}", b"{"]) + line[place:]
        return line.replace(b"\n", b" "), done + ["record-" + kind]
