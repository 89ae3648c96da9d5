/// The shape of a Vietnamese syllable: onset, rime, tone.
///
/// The inventory of onsets and rimes is that of the national orthography (Hoàng Phê, Từ điển chính tả);
/// syllables ending in c, ch, p or t carry only the acute or the dot tone.
public struct Syllable: Sendable, Hashable {
  /// The consonants before the rime; empty where there are none.
  public var onset: String
  /// Lower case, without tone: "iêng".
  public var rime: String
  /// The tone.
  public var tone: Tone

  /// Takes a lower-case NFC word apart; nil where it is no possible Vietnamese syllable.
  public init?(_ word: String) {
    var tone = Tone.level
    var plain = String.UnicodeScalarView()
    var length = 0
    for scalar in word.unicodeScalars {
      guard var letter = Letter(scalar), !letter.isUpper else { return nil }
      if letter.tone != .level {
        guard tone == .level else { return nil }
        tone = letter.tone
        letter.tone = .level
      }
      guard let toneless = letter.scalar else { return nil }
      plain.append(toneless)
      length += 1
      if length > 7 { return nil }
    }
    let text = String(plain)
    for onset in Self.onsets where text.hasPrefix(onset) {
      let rime = String(text.dropFirst(onset.count))
      guard Self.rimes.contains(rime) else { continue }
      let isStopped = ["c", "ch", "p", "t"].contains { rime.hasSuffix($0) }
      if isStopped && tone != .acute && tone != .dot { return nil }
      self.onset = onset
      self.rime = rime
      self.tone = tone
      return
    }
    return nil
  }

  /// Longest first, so that "ngh" is tried before "ng"; the empty onset last.
  private static let onsets =
    "ngh ng nh ch gh gi kh ph qu th tr b c d đ g h k l m n p r s t v x"
    .split(separator: " ").map(String.init) + [""]

  private static let rimes: Set<String> = Set(
    """
    a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êng êc
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu iê
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oc oi om on ong ooc oong op ot
    ô ôc ôi ôm ôn ông ôông ôp ôt ơ ơi ơm ơn ơp ơt ơng ơc
    u ua uân uâng uât uây uc uê uênh uêch ui um un ung uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyn uyu uơ uô
    ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu ươ
    y yêm yên yêt yêu yêng
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
