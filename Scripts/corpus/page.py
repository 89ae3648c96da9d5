"""From a PDF page to its OCR lines and gold lines: the steps that both subcommands share."""
import random

from PIL import Image

from . import align, degrade, recognize
from .recognize import Word


def read_page(image: Image.Image, dpi: int, printed: list[Word], profile: str, model: str, rng: random.Random) -> tuple[str, list[str], Image.Image]:
    """The OCR text of the degraded page, its gold lines, and the degraded image."""
    scan = degrade.degrade(image, dpi, degrade.PROFILES[profile], rng)
    text, lines = recognize.recognize(scan.image, scan.dpi, model)
    placed = [Word(w.text, *scan.place(w.x0, w.y0, w.x1, w.y1), w.order) for w in printed]
    return text, align.gold_lines(placed, lines), scan.image
