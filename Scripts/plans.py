"""The plans that the checks convert: the project's own, and those beside it where they are."""
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


def corpus():
    """The OCR texts that the project keeps; there must be some."""
    texts = sorted((ROOT / "Corpus").glob("*/ocr.txt"))
    if not texts:
        sys.exit("Corpus/ holds no plan")
    return texts


def shared(pattern, what):
    """Files of ../shared; says what is left out where they are not there."""
    found = sorted(SHARED.glob(pattern))
    if not found:
        print(f"skipped: {what} (no ../shared/{pattern})")
    return found


def convert(binary, text):
    """The plan that vanban makes of a text."""
    run = subprocess.run([binary, "convert", "--quiet", str(text)], stdout=subprocess.PIPE, check=True)
    return json.loads(run.stdout)
