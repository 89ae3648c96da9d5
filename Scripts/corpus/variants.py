"""Relatives of Tinos whose marks sit elsewhere.

Times New Roman, which the decree asks for, is not free. Free look-alikes share its letters but not the place of its marks, and
that place decides what the engine makes of them: "số" is read "sb" only where the acute stands beside the circumflex
and touches it. So the marks of Tinos (Apache licence) are moved a little, differently in each variant.
"""
import functools
import pathlib
import random
import subprocess
import tempfile

from fontTools.ttLib import TTFont

BASE = "Tinos"
COUNT = 12
FACES = {"Regular": ("normal", "normal"), "Bold": ("bold", "normal"), "Italic": ("normal", "italic"), "Bold Italic": ("bold", "italic")}
VIETNAMESE = "".join(chr(c) for c in [*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA)])
STACKED = ("circumflexacute", "circumflexgrave", "circumflexhook", "circumflextilde", "breveacute", "brevegrave", "brevehook", "brevetilde")


def name(number: int) -> str:
    return f"{BASE} V{number}"


def css(family: str, folder: str) -> str:
    """The @font-face rules of a variant; nothing for other families."""
    if not family.startswith(f"{BASE} V"):
        return ""
    faces = build(int(family.removeprefix(f"{BASE} V")), folder)
    return "".join(f'@font-face {{ font-family: "{family}"; src: url("{pathlib.Path(path).as_uri()}"); font-weight: {weight}; font-style: {style}; }}\n'
                   for path, (weight, style) in zip(faces, FACES.values()))


@functools.cache
def build(number: int, folder: str) -> list[str]:
    """The four faces of one variant, written to the folder unless they are there."""
    made = []
    for face in FACES:
        path = pathlib.Path(folder) / f"{BASE}-V{number}-{face.replace(' ', '')}.ttf"
        if not path.exists():
            source = subprocess.run(["fc-match", "-f", "%{file}", f"{BASE}:style={face}"], capture_output=True, text=True, check=True).stdout
            font = TTFont(source)
            _move(font, random.Random(f"variant:{number}"))
            # Written aside and renamed: several jobs may want the same variant at once.
            with tempfile.NamedTemporaryFile(dir=folder, delete=False) as file:
                font.save(file.name)
            pathlib.Path(file.name).rename(path)
        made.append(str(path))
    return made


def _move(font: TTFont, rng: random.Random) -> None:
    glyphs, cmap = font["glyf"], font.getBestCmap()
    unit = font["head"].unitsPerEm / 2048
    above = (rng.uniform(-50, 70) * unit, rng.uniform(-90, 50) * unit)
    below = (0.0, rng.uniform(-40, 110) * unit)
    tone = {"acute": (rng.uniform(-120, 120), rng.uniform(-90, 170)), "grave": (rng.uniform(-120, 120), rng.uniform(-90, 170)),
            "hook": (rng.uniform(-100, 100), rng.uniform(-80, 130)), "tilde": (rng.uniform(-40, 40), rng.uniform(-60, 80))}
    for stacked in STACKED:
        if stacked in glyphs.keys():
            kind = stacked.removeprefix("circumflex").removeprefix("breve")
            _move_top_contour(glyphs[stacked], tone[kind][0] * unit, tone[kind][1] * unit, kind)
    done = set()
    for letter in VIETNAMESE:
        glyph = glyphs[cmap[ord(letter)]] if ord(letter) in cmap else None
        if glyph is None or not glyph.isComposite() or id(glyph) in done:
            continue
        done.add(id(glyph))
        for part in glyph.components[1:]:
            dx, dy = below if "dot" in part.glyphName else above
            part.x, part.y = round(part.x + dx), round(part.y + dy)
    _squeeze(font, rng.uniform(0.92, 1.05), rng.uniform(0.82, 1.0))
    for key in glyphs.keys():  # the boxes of moved glyphs are stale
        glyphs[key].recalcBounds(glyphs)


def _squeeze(font: TTFont, all_letters: float, eth: float) -> None:
    """Narrows every letter a little, as a word processor's character scale does, and Đ more: its bowl differs most between Times faces."""
    glyphs, metrics = font["glyf"], font["hmtx"].metrics
    for key in glyphs.keys():
        glyph, factor = glyphs[key], all_letters * (eth if key == "Eth" else 1)
        if glyph.isComposite():
            for part in glyph.components:
                part.x = round(part.x * all_letters)
        elif glyph.numberOfContours > 0:
            for i, (x, y) in enumerate(glyph.coordinates):
                glyph.coordinates[i] = (round(x * factor), y)
        advance, bearing = metrics[key]
        wide = eth if key in ("Eth", "uni0110", "Dcroat") else 1
        metrics[key] = (round(advance * all_letters * wide), round(bearing * all_letters * wide))


def _move_top_contour(glyph, dx: float, dy: float, kind: str) -> None:
    """Moves the tone of a stacked mark: the contour further out in its own direction."""
    if glyph.isComposite() or glyph.numberOfContours != 2:
        return
    ends = glyph.endPtsOfContours
    spans = [range(0, ends[0] + 1), range(ends[0] + 1, ends[1] + 1)]
    middle = [(sum(glyph.coordinates[i][0] for i in s) / len(s), sum(glyph.coordinates[i][1] for i in s) / len(s)) for s in spans]
    score = [m[1] + (m[0] if kind in ("acute", "hook") else -m[0] if kind == "grave" else 0) for m in middle]
    for i in spans[score.index(max(score))]:
        x, y = glyph.coordinates[i]
        glyph.coordinates[i] = (round(x + dx), round(y + dy))
