import PlanDocument
import VietnameseText

/// The text with its letters as Vietnamese has them: marks in their order, no letters of other alphabets.
///
/// Mended are marks that stand apart from their letters in an order that Unicode does not compose (a tone before the
/// letter's own mark), Iceland's eth for đ in a text with Vietnamese letters, wide forms, and letters of other
/// alphabets in Latin words.
struct SoundLetters {
  private(set) var text = ""
  private(set) var warnings: [PlanWarning] = []

  private let alien: AlienLetters
  private var replacesEth = false
  private var replacesWords = false

  /// Nil, and quickly so, where nothing is to be mended.
  init?(_ utf8: ArraySlice<UInt8>, _ alien: AlienLetters) {
    guard Self.mayNeedMending(utf8) else { return nil }
    self.alien = alien
    let source = String(decoding: utf8, as: UTF8.self)
    replacesEth = VietnameseCensus(utf8).isVietnamese
    replacesWords = !source.unicodeScalars.contains {
      AlienLetters.isAlien($0) && $0.properties.isAlphabetic && alien.latin(for: $0) == nil
    }
    var replaced = LineNotes(
      code: "letters-replaced",
      message: "letters of another alphabet were read as the Latin ones that they look like")
    var view = String.UnicodeScalarView()
    var line = 1
    var word: [Unicode.Scalar] = []
    for scalar in source.unicodeScalars {
      let wide = (0xFF01...0xFF5E).contains(scalar.value)
      let scalar = wide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      if scalar.properties.isAlphabetic || Self.isMark(scalar) {
        word.append(scalar)
        continue
      }
      if flush(&word, into: &view) { replaced.note(line) }
      view.append(scalar)
      if scalar == "\n" { line += 1 }
    }
    if flush(&word, into: &view) { replaced.note(line) }
    text = String(view)
    warnings = replaced.warnings
    if view.elementsEqual(source.unicodeScalars) { return nil }
  }

  /// Whether a letter stands in the text that is no plain Latin one: first bytes of combining marks, Greek, Cyrillic,
  /// wide forms and the like, and eth.
  private static func mayNeedMending(_ utf8: ArraySlice<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in utf8 {
      if (0xCC...0xD3).contains(byte) || byte == 0xC9 || last == 0xC6 && byte == 0x89
        || last == 0xEF && (byte == 0xBC || byte == 0xBD)
        || last == 0xC3 && (byte == 0x90 || byte == 0xB0)
      {
        return true
      }
      last = byte
    }
    return false
  }

  /// Writes a word out; returns whether a letter of another alphabet was replaced in it.
  private func flush(
    _ word: inout [Unicode.Scalar], into view: inout String.UnicodeScalarView
  ) -> Bool {
    defer { word.removeAll(keepingCapacity: true) }
    let replaced = replaceAliens(&word)
    if replacesEth {
      for index in word.indices {
        if word[index] == "\u{D0}" { word[index] = "Đ" }
        if word[index] == "\u{F0}" { word[index] = "đ" }
      }
    }
    view.append(contentsOf: word.contains(where: Self.isMark) ? Self.composed(word) : word)
    return replaced
  }

  /// Replaces letters of other alphabets in a word that holds Latin ones, or that looks Latin as a whole.
  private func replaceAliens(_ word: inout [Unicode.Scalar]) -> Bool {
    let aliens = word.count { alien.latin(for: $0) != nil }
    guard aliens > 0 else { return false }
    let unknown = word.contains { AlienLetters.isAlien($0) && alien.latin(for: $0) == nil }
    let letters = word.count { !Self.isMark($0) }
    guard !unknown, aliens < letters || replacesWords && letters > 1 else { return false }
    for index in word.indices {
      if let latin = alien.latin(for: word[index]) { word[index] = latin }
    }
    return true
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }

  /// The word with each letter's marks taken into it, in whichever order they stand.
  private static func composed(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var index = 0
    while index < word.count {
      let first = word[index]
      var end = index + 1
      while end < word.count, isMark(word[end]) { end += 1 }
      var rest: [Unicode.Scalar] = []
      var letter = Letter(first)
      for mark in word[(index + 1)..<end] where letter?.take(mark) != true { rest.append(mark) }
      let whole = end > index + 1 ? letter?.scalar : nil
      if let whole {
        result.append(whole)
        result.append(contentsOf: rest)
      } else {
        result.append(contentsOf: word[index..<end])
      }
      index = end
    }
    return result
  }
}

extension Letter {
  /// Takes a combining mark in, where the letter has none of its kind; false where it cannot.
  fileprivate mutating func take(_ mark: Unicode.Scalar) -> Bool {
    var changed = self
    switch mark.value {
    case 0x302: changed.quality = .circumflex
    case 0x306: changed.quality = .breve
    case 0x31B: changed.quality = .horn
    case 0x300, 0x340: changed.tone = .grave
    case 0x301, 0x341: changed.tone = .acute
    case 0x309: changed.tone = .hook
    case 0x303: changed.tone = .tilde
    case 0x323: changed.tone = .dot
    default: return false
    }
    let isTaken = changed.tone != tone ? tone != .level : quality != .plain
    guard !isTaken, changed != self else { return false }
    // Some steps pass through letters that Unicode has none for; the whole is what counts.
    self = changed
    return true
  }
}
