/// Why an input is refused: nothing of it is converted, and the message says what is wrong and where.
public enum IngestionError: Error, Sendable, Equatable {
  /// No bytes at all.
  case empty
  /// Blanks, line ends and page breaks only.
  case blank
  /// Not text; `kind` names the format where the first bytes give it away ("PDF").
  case binary(kind: String?)
  /// Not UTF-8, and no encoding that ICU knows fits; the line of the first byte that does not decode.
  case undecodable(line: Int)
  /// More bytes than the reader takes.
  case tooLarge(bytes: Int?, limit: Int)
  /// A line of more bytes than the reader takes.
  case lineTooLong(line: Int, bytes: Int, limit: Int)

  /// The input line the error is about, 1-based; nil where it concerns the whole input.
  public var line: Int? {
    switch self {
    case .undecodable(let line), .lineTooLong(let line, _, _): line
    case .empty, .blank, .binary, .tooLarge: nil
    }
  }
}

extension IngestionError {
  /// A stable kebab-case word that programs can test.
  public var code: String {
    switch self {
    case .empty: "empty"
    case .blank: "blank"
    case .binary: "binary"
    case .undecodable: "undecodable"
    case .tooLarge: "too-large"
    case .lineTooLong: "line-too-long"
    }
  }
}

extension IngestionError: CustomStringConvertible {
  /// One sentence for people, without the input's name and line.
  public var description: String {
    switch self {
    case .empty:
      "the input is empty"
    case .blank:
      "the input holds blanks only"
    case .binary(let kind?):
      "the input is \(kind), not text; give the text that an OCR program made of it"
    case .binary(nil):
      "the input is binary data, not text"
    case .undecodable:
      "the input is not UTF-8 and its encoding was not recognised; convert it to UTF-8"
    case .tooLarge(let bytes, let limit):
      "the input \(bytes.map { "has \($0)" } ?? "has more") bytes; at most \(limit) are taken"
    case .lineTooLong(_, let bytes, let limit):
      "the line has \(bytes) bytes; at most \(limit) are taken, so this is no text of a page"
    }
  }
}
