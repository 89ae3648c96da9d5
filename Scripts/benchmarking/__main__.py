"""The whole run: documents, peers, vanban, tables."""
import argparse
import sys

from . import documents, figures, peers
from .comparison import compare
from .tool import Tool


def main() -> None:
    parser = argparse.ArgumentParser(prog="benchmark")
    parser.add_argument("binary")
    parser.add_argument("--without-peers", action="store_true", help="measure vanban only")
    parser.add_argument("--without-vietnamese-ocr", action="store_true", help="make no pages with the Vietnamese model")
    arguments = parser.parse_args()

    tool = Tool(arguments.binary)
    sets = {"real documents": documents.real(), "plans with tables": documents.corpus()}
    sets = {name: found for name, found in sets.items() if found}
    print("### Error rate and speed on the same lines\n")
    compare(tool, sets, {} if arguments.without_peers else peers.PEERS)
    print("\n### Figures of restoration\n")
    figures.tell(tool, sets, vietnamese_ocr=not arguments.without_vietnamese_ocr)
    sys.stdout.flush()


main()
