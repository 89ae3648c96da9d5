import VietnameseText

/// The number of an official document, taken apart: the State's number/type-issuer ("726/KH-UBND",
/// "78/2025/NĐ-CP"), letters without a type ("05/BNV-VP"), the Party's number-type/issuer ("57-NQ/TW").
public struct DocumentNumber: Sendable, Equatable {
  /// The number without blanks.
  public var text: String
  /// The part that names the type ("NQ", "CTr", "QH" of "QH15"); nil for a letter.
  public var typeCode: String?
  /// Whether it is written as the Party writes numbers.
  public var isParty: Bool

  /// Takes a text that is one number.
  public init?(_ text: String) {
    let words = WordSequence(text)
    guard let found = Self.find(words, at: 0, isType: { _ in true }),
      found.end == words.words.count
    else { return nil }
    self = found.number
  }

  init(text: String, typeCode: String?, isParty: Bool) {
    self.text = text
    self.typeCode = typeCode
    self.isParty = isParty
  }

  /// The number with the type's code that the words before it say, where the OCR spoilt it: "223/CD-TTg" behind
  /// "Công điện" is "223/CĐ-TTg".
  public func mended(to code: String) -> DocumentNumber {
    guard !code.isEmpty, typeCode != code else { return self }
    let mark: Character = isParty ? "-" : "/"
    guard let start = text.lastIndex(of: mark).map({ text.index(after: $0) }) ?? nil else {
      return self
    }
    // The Party's code stands before the slash: "57-NQ/TW".
    let opening = isParty ? text.firstIndex(of: "-").map { text.index(after: $0) } ?? start : start
    let rest = text[opening...]
    let end = rest.firstIndex(where: { $0 == "-" || $0 == "/" }) ?? text.endIndex
    let written = text[opening..<end]
    guard written != code, Self.lookAlike(String(written), code) else { return self }
    var mended = self
    mended.text = text[..<opening] + code + text[end...]
    mended.typeCode = code
    return mended
  }

  /// The number with a known body's short name in the place of one that a letter was spoilt in: "26/NQ-HPND".
  func mended(bodies: [String]) -> DocumentNumber {
    guard let start = text.lastIndex(of: "-") else { return self }
    let tail = text[text.index(after: start)...]
    for body in bodies where body.count == tail.count && body != tail {
      if zip(body, tail).count(where: { $0 != $1 }) == 1 {
        var mended = self
        mended.text = text[...start] + body
        return mended
      }
    }
    return self
  }

  /// Whether two codes differ only in what the OCR takes for one another: Đ, D and B; case.
  private static func lookAlike(_ a: String, _ b: String) -> Bool {
    func key(_ text: String) -> [Character] {
      text.uppercased().map { "ĐDBÐ".contains($0) ? "D" : $0 }
    }
    return key(a) == key(b)
  }

  /// The number at a word and the index after it.
  ///
  /// - Parameter isType: whether a code is one of a document type.
  static func find(
    _ text: WordSequence, at start: Int, isType: (String) -> Bool
  ) -> (number: DocumentNumber, end: Int)? {
    let figures = text.number(start) == nil ? spoiltFigures(text, start) : nil
    guard text.number(start) != nil || figures != nil, text.words[start].plain.utf8.count <= 5,
      start == 0 || text.words[start].blankBefore || text.mark(start - 1) != nil
    else { return nil }
    var found: (number: DocumentNumber, end: Int)?
    switch text.mark(start + 1) {
    case "/": found = state(text, start, isType)
    case "-": found = party(text, start, isType)
    default: return nil
    }
    if let figures, let read = found?.number.text {
      found?.number.text = figures + read.drop { $0 != "/" && $0 != "-" }
    }
    return found
  }

  /// The figures behind "số" of which the OCR made letters ("O8/CT-UBND"); nil where any other letter is among them.
  private static func spoiltFigures(_ text: WordSequence, _ start: Int) -> String? {
    guard text.words.indices.contains(start), text.folded(start - 1) == "số" else { return nil }
    let word = text.text[text.words[start].range]
    guard word.contains(where: \.isNumber) else { return nil }
    var figures = ""
    for letter in word {
      switch letter {
      case _ where letter.isASCII && letter.isNumber: figures.append(letter)
      case "O", "o": figures += "0"
      case "l", "I", "i": figures += "1"
      default: return nil
      }
    }
    return figures
  }

  private static func state(
    _ text: WordSequence, _ start: Int, _ isType: (String) -> Bool
  ) -> (number: DocumentNumber, end: Int)? {
    var index = start + 2
    let hasYear =
      text.number(index).map { (1945...2099).contains($0) } == true && text.mark(index + 1) == "/"
    if hasYear { index += 2 }
    if hasYear, let law = law(text, index) {
      var found = number(text, start..<index + 1, "QH")
      found.text = found.text.prefix { $0 != "/" } + "/\(text.text(start + 2..<start + 3))/" + law
      return (found, index + 1)
    }
    guard let first = symbol(text, index) else { return nil }
    // Joint documents part type and issuers by a slash: "01/2016/TTLT/BNV-BTC".
    if hasYear, isType(first), text.mark(index + 1) == "/", symbol(text, index + 2) != nil {
      let end = symbols(text, from: index + 2).end
      return (number(text, start..<end, first), end)
    }
    let (symbols, end) = symbols(text, from: index)
    let type = first.prefix { !$0.isNumber }
    if symbols.count == 1 {
      // Laws: "72/2025/QH15", "01/2021/UBTVQH15".
      guard first != type || hasYear, hasYear, type.hasSuffix("QH") else { return nil }
    }
    let isTyped = isType(String(type)) && (symbols.count > 1 || type == "QH")
    guard isTyped || symbols.count > 1 && type.count > 1 && isCapitals(first) else {
      return symbols.count == 1 ? (number(text, start..<end, nil), end) : nil
    }
    return (number(text, start..<end, isTyped ? String(type) : nil), end)
  }

  /// "QH15" of a law's number, of whose Q the OCR makes a nought or an O, or both.
  private static func law(_ text: WordSequence, _ index: Int) -> String? {
    guard text.words.indices.contains(index), text.words[index].kind == .letters,
      !["-", "/"].contains(text.mark(index + 1) ?? "")
    else { return nil }
    let raw = text.text[text.words[index].range]
    let assembly = String(raw.drop { $0 != "H" }.dropFirst().map { "Il".contains($0) ? "1" : $0 })
    let opening = raw.prefix { $0 != "H" }
    guard raw.count == opening.count + 1 + assembly.count, (1...2).contains(opening.count),
      opening.allSatisfy({ "Q0OG".contains($0) }), (1...2).contains(assembly.count),
      assembly.allSatisfy(\.isNumber)
    else { return nil }
    return "QH" + assembly
  }

  private static func party(
    _ text: WordSequence, _ start: Int, _ isType: (String) -> Bool
  ) -> (number: DocumentNumber, end: Int)? {
    let code = afterDash(text, start + 1)
    guard let type = symbol(text, code), isType(type), text.mark(code + 1) == "/",
      symbol(text, code + 2) != nil
    else { return nil }
    let end = symbols(text, from: code + 2).end
    return (number(text, start..<end, type, isParty: true), end)
  }

  /// The index after a dash, or after two that were read for one ("68- -NQ/TW"); the index itself where there is none.
  private static func afterDash(_ text: WordSequence, _ index: Int) -> Int {
    guard text.mark(index) == "-" else { return index }
    let isTwice =
      text.mark(index + 1) == "-" && !text.words[index].blankBefore
      && text.words.indices.contains(index + 2) && !text.words[index + 2].blankBefore
    return index + (isTwice ? 2 : 1)
  }

  private static func number(
    _ text: WordSequence, _ range: Range<Int>, _ type: String?, isParty: Bool = false
  ) -> DocumentNumber {
    let raw = text.text(range).unicodeScalars.filter { !$0.isBlank }
    // A dash at a line's end or in a wide gap is read twice.
    let plain = String(scalars: raw).replacing("--", with: "-")
    return DocumentNumber(text: plain, typeCode: type, isParty: isParty)
  }

  /// The symbols with dashes between them.
  private static func symbols(_ text: WordSequence, from start: Int) -> (list: [String], end: Int) {
    var list: [String] = []
    var index = start
    while let next = symbol(text, index) {
      list.append(next)
      index += 1
      let next = afterDash(text, index)
      guard next > index, symbol(text, next) != nil,
        // "05/KH-UBND - Kế hoạch": a dash with blanks around it is none of the number.
        !(text.words[index].blankBefore && text.words[next].blankBefore)
      else { break }
      index = next
    }
    // "1552/BTTTT-TTH": the dash belongs to the number only if a symbol follows.
    return (list, index)
  }

  private static func symbol(_ text: WordSequence, _ index: Int) -> String? {
    guard text.words.indices.contains(index), text.words[index].kind == .letters,
      text.words[index].startsUpper
    else { return nil }
    let raw = String(text.text[text.words[index].range])
    // Codes are capitals but for a letter or two ("CTr", "TTg", "QyĐ").
    let lower = raw.unicodeScalars.count(where: { $0.isLower })
    return lower <= 2 && raw.count - lower >= 1 && raw.count <= 14 ? raw : nil
  }

  private static func isCapitals(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { !$0.isLower }
  }
}
