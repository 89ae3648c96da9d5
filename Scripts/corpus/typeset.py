"""HTML to PDF, PDF to page images and to the words printed on each page."""
import io
import logging
import unicodedata

import pdfplumber
import pypdfium2
import weasyprint
from PIL import Image
from weasyprint.text.fonts import FontConfiguration

from .recognize import Word

for name in ("weasyprint", "fontTools", "pdfminer"):
    logging.getLogger(name).setLevel(logging.ERROR)


def to_pdf(html: str, css: str = "", pages: int | None = None) -> bytes:
    """PDF of the HTML; with `pages`, only the first so many."""
    fonts = FontConfiguration()
    sheets = [weasyprint.CSS(string=css, font_config=fonts)] if css else []
    document = weasyprint.HTML(string=html).render(stylesheets=sheets, font_config=fonts)
    if pages is not None:
        document = document.copy(document.pages[:pages])
    return document.write_pdf()


def printed_words(pdf: bytes) -> list[list[Word]]:
    """The words of each page, in points from the top left."""
    result = []
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            # In text flow, so that the order tells the cells of a table row apart.
            words = page.extract_words(x_tolerance=1, y_tolerance=2, keep_blank_chars=False, use_text_flow=True)
            result.append([Word(unicodedata.normalize("NFC", w["text"]), w["x0"], w["top"], w["x1"], w["bottom"], order)
                           for order, w in enumerate(words)])
            page.close()
    return result


def page_images(pdf: bytes, dpi: int) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L") for page in document]
    finally:
        document.close()
