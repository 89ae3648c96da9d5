/// The two accepted places of the tone mark in open syllables with oa, oe and uy.
///
/// Decree 30/2020/NĐ-CP writes "hóa", "ủy", "thúy" (the traditional place, on the first letter); "hoá", "uỷ"
/// is the newer one. After q there is one form only ("quý"): the u belongs to the onset.
public enum TonePlacement {
  /// Moves the tone mark of a final oa, oe or uy to the first letter. Takes one NFC word of any case.
  public static func traditional(_ word: String) -> String {
    // Hardly any word ends so: its end is looked at before anything is taken apart.
    let ending = word.unicodeScalars
    guard let second = ending.last, second.value >= 0x80, let last = Letter(second),
      last.tone != .level, last.quality == .plain,
      let first = ending.dropLast().last.flatMap({ Letter($0) }), first.tone == .level,
      first.quality == .plain
    else { return word }
    let pair = (first.base, last.base)
    guard pair == ("o", "a") || pair == ("o", "e") || pair == ("u", "y") else { return word }
    var scalars = Array(word.unicodeScalars)
    let count = scalars.count
    if count >= 3, pair == ("u", "y"), let onset = Letter(scalars[count - 3]), onset.base == "q" {
      return word
    }
    var marked = first
    marked.tone = last.tone
    var plain = last
    plain.tone = .level
    guard let markedScalar = marked.scalar, let plainScalar = plain.scalar else { return word }
    scalars[count - 2] = markedScalar
    scalars[count - 1] = plainScalar
    return String(scalars: scalars)
  }

  /// Moves the tone mark in every word of a text.
  public static func traditional(inText text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var word = String.UnicodeScalarView()
    func flush() {
      guard !word.isEmpty else { return }
      result += traditional(String(word))
      word = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if Letter(scalar) != nil {
        word.append(scalar)
      } else {
        flush()
        result.unicodeScalars.append(scalar)
      }
    }
    flush()
    return result
  }
}
