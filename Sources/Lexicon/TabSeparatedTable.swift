import Foundation

/// A dictionary file: lines of fields with tabs between; "#" starts a comment line, blank lines count for nothing.
package struct TabSeparatedTable {
  package struct Row {
    package var line: Int
    package var fields: [String]

    /// The entries of a field that lists several, "; " between them.
    package func list(_ column: Int) -> [String] {
      guard column < fields.count else { return [] }
      return fields[column].split(separator: ";").map {
        String($0).trimmingCharacters(in: .whitespaces)
      }.filter { !$0.isEmpty }
    }
  }

  package var name: String
  package var rows: [Row]

  /// Reads a file whose rows have at least `columns` fields.
  package init(_ name: String, in directory: URL, columns: Int) throws {
    self.name = name
    let text: String
    do {
      text = try String(contentsOf: directory.appendingPathComponent(name), encoding: .utf8)
    } catch {
      throw LexiconError(
        file: name, line: nil, message: "cannot be read in \(directory.path): \(error)")
    }
    rows = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let line = line.hasSuffix("\r") ? line.dropLast() : line
      if line.hasPrefix("#") || line.allSatisfy(\.isWhitespace) { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= columns else {
        throw LexiconError(
          file: name, line: index + 1,
          message: "a row needs \(columns) fields with tabs between, this one has \(fields.count)")
      }
      rows.append(Row(line: index + 1, fields: fields))
    }
  }

  /// An error that names a row.
  package func error(_ row: Row, _ message: String) -> LexiconError {
    LexiconError(file: name, line: row.line, message: message)
  }

  /// The raw value of an enumeration in a field; an unknown word is an error that names the row.
  package func value<Value: RawRepresentable>(_ type: Value.Type, _ row: Row, _ column: Int) throws
    -> Value
  where Value.RawValue == String {
    guard let value = Value(rawValue: row.fields[column]) else {
      throw error(row, "“\(row.fields[column])” is no \(type)")
    }
    return value
  }
}
