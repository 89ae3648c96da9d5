"""Typefaces that can print Vietnamese, weighed by how often offices use their like."""
import functools
import subprocess

from fontTools.ttLib import TTFont

from . import variants

# Times-like faces dominate: Decree 30/2020 prescribes Times New Roman, and these are its look-alikes.
WEIGHTS = {
    "Tinos": 5, "Liberation Serif": 3, "FreeSerif": 4, "TeX Gyre Termes": 4, "Linux Libertine O": 2, "Gentium Plus": 4, "Charis SIL": 1.5,
    "TeX Gyre Pagella": 1, "TeX Gyre Schola": 1, "TeX Gyre Bonum": 0.7, "Noto Serif": 1.5, "DejaVu Serif": 1.5, "Arimo": 2,
    "Liberation Sans": 1, "TeX Gyre Heros": 1, "Carlito": 1.5, "FreeSans": 0.7, "Noto Sans": 0.7, "DejaVu Sans": 0.7,
}
VARIANTS = 6  # weight of all the Tinos variants together
PROBE = "ếộữẵẫặỗỹởừựắẳỳỷỡẩệđươĐƯƠẾỘỮẴỐẬỆỰ"


def _covers(path: str) -> bool:
    try:
        cmap = TTFont(path, fontNumber=0, lazy=True).getBestCmap() or {}
    except Exception:  # a bitmap or damaged font file is simply not a candidate
        return False
    return all(ord(letter) in cmap for letter in PROBE)


@functools.cache
def available() -> dict[str, float]:
    """Families of WEIGHTS whose regular, bold and italic faces all contain the Vietnamese letters.

    Without the check the layout engine would silently borrow ế or ữ from another font, and the page would look like no print.
    """
    listing = subprocess.run(["fc-list", ":", "file", "family", "style"], capture_output=True, text=True, check=True).stdout
    faces: dict[str, dict[str, str]] = {}
    for line in listing.splitlines():
        path, _, rest = line.partition(": ")
        family, _, style = rest.partition(":style=")
        for name in family.split(","):
            if name in WEIGHTS:
                faces.setdefault(name, {}).setdefault(style.split(",")[0], path)
    found = {}
    for name, weight in WEIGHTS.items():
        styles = faces.get(name, {})
        plain = [s for s in styles if s in ("Regular", "Book", "Roman")]
        heavy = [s for s in styles if s in ("Bold",)]
        slant = [s for s in styles if s in ("Italic", "Oblique")]
        if plain and heavy and slant and all(_covers(styles[s]) for s in (plain[0], heavy[0], slant[0])):
            found[name] = weight
    if variants.BASE in found:
        found.update({variants.name(n): VARIANTS / variants.COUNT for n in range(variants.COUNT)})
    return found
