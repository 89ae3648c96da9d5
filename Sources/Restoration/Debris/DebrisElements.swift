import Ingestion

/// The elements of a line that may be debris, as training and restoration both count them.
package struct DebrisElements {
  /// Units with what clings to them, and specks; rules are left out.
  package let strings: [String]

  /// Takes a line of text apart.
  package init(line text: String) {
    let line = LineReader().read(SourceLine(number: 1, page: 1, text: text))
    strings = DebrisReader.elements(of: line).map(\.text)
  }
}
