"""Markdown."""


def row(*cells: str) -> list[str]:
    return ["| " + " | ".join(str(c).replace("|", "\\|") for c in cells) + " |"]
