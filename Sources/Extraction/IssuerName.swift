import Foundation
import Lexicon
import PlanDocument

/// The issuer's name written out from the capitals of the document's head.
struct IssuerName: Sendable {
  let lexicon: Lexicon

  /// The issuer that the head's lines name; the last where a superior body stands first.
  func issuer(_ lines: [String]) -> Agency? {
    let text = lines.joined(separator: " ")
      .trimmingCharacters(in: .whitespaces.union(.punctuationCharacters))
    guard !text.isEmpty else { return nil }
    let words = WordSequence(text)
    let mentions = lexicon.agencies.mentions(in: words)
    if let last = mentions.last, last.words.upperBound == words.words.count {
      return writtenOut(last.agency)
    }
    if let line = lines.last {
      let words = WordSequence(line)
      if let mention = lexicon.agencies.mentions(in: words).last, mention.words.lowerBound == 0 {
        return writtenOut(Agency(name: mention.agency.name + rest(words, mention.words.upperBound)))
      }
      return writtenOut(Agency(name: sentenceCase(words)))
    }
    return writtenOut(Agency(name: sentenceCase(words)))
  }

  /// The words behind the part of a name that is known, as a proper name is written: "BỆNH VIỆN ĐA KHOA" "KIẾN AN".
  private func rest(_ words: WordSequence, _ start: Int) -> String {
    guard start < words.words.count else { return "" }
    let rest = WordSequence(words.text(start..<words.words.count))
    return (words.words[start].blankBefore ? " " : "")
      + lexicon.administrativeUnits.recased(rest, isProper: true)
  }

  /// UBND and HĐND in full; the id keeps them short.
  private func writtenOut(_ agency: Agency) -> Agency {
    var name = agency.name
    for short in ["UBND", "HĐND"] where name.hasPrefix(short) {
      if let long = lexicon.abbreviations.long(of: short) {
        name = long + name.dropFirst(short.count)
      }
    }
    return Agency(id: agency.id, name: name)
  }

  private func sentenceCase(_ words: WordSequence) -> String {
    let name = lexicon.administrativeUnits.recased(words)
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
