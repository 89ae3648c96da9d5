"""Pages of the project's plans, read with Tesseract's Vietnamese model: made once with Scripts/make-corpus, kept in .build."""
import os
import pathlib
import subprocess
import sys

from .documents import NOISE, ROOT, Document, folder

PROFILES = ("scan", "soft", "low")


def documents(plans: list[Document]) -> list[Document]:
    """Each plan's printed lines, typeset anew, worn as by three scanners, and read."""
    languages = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True).stdout.split() if _has_tesseract() else []
    made: list[Document] = []
    for plan in plans:
        for number, profile in enumerate(PROFILES):
            place = ROOT / ".build/benchmark" / f"{plan.name}-{profile}"
            if not (place / "ocr.txt").exists():
                if "vie" not in languages and not _install():
                    print("skipped: OCR with the Vietnamese model (no tesseract-ocr-vie)", file=sys.stderr)
                    return []
                languages = ["vie"]
                _make(plan, profile, number + 41, place)
            made.append(folder(place))
    return made


def _has_tesseract() -> bool:
    return any((pathlib.Path(p) / "tesseract").exists() for p in os.environ.get("PATH", "").split(":"))


def _install() -> bool:
    """make-corpus installs the engine and its models where it may."""
    subprocess.run([ROOT / "Scripts/make-corpus", "--help"], capture_output=True)
    found = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True) if _has_tesseract() else None
    return bool(found and "vie" in found.stdout.split())


def _make(plan: Document, profile: str, seed: int, place: pathlib.Path) -> None:
    place.mkdir(parents=True, exist_ok=True)
    text = place / "source.txt"
    text.write_text("".join(f"{line}\n" for line in plan.printed if line.strip() and line.strip() != NOISE), encoding="utf-8")
    print(f"reading {plan.name} with the Vietnamese model ({profile})", file=sys.stderr)
    subprocess.run([ROOT / "Scripts/make-corpus", "plan", text, "-o", place, "--engine-model", "vie", "--noise", profile,
                    "--seed", str(seed)], check=True, stdout=sys.stderr)
