import VietnameseText

/// Takes the tokens of a line apart into units.
package enum UnitReader {
  /// The units of one token (a run between blanks), in order.
  package static func units(of token: some StringProtocol, token index: Int) -> [Unit] {
    let scalars = Array(token.unicodeScalars)
    guard let first = scalars.firstIndex(where: isCore), let last = scalars.lastIndex(where: isCore)
    else {
      return [Unit(kind: .mark, prefix: "", core: scalars, suffix: "", token: index)]
    }
    var start = first
    var end = last + 1
    // A sign right before a number belongs to it; a percent sign is a core scalar already.
    if start > 0, isComparison(scalars[start - 1]), isDigit(scalars[start]) { start -= 1 }
    // Apostrophes at the end are often the horn of ơ and ư.
    var tail = 0
    while end < scalars.count, isApostrophe(scalars[end]) || scalars[end] == "?" {
      end += 1
      tail += 1
    }
    let prefix = String(scalars: scalars[..<start])
    let suffix = String(scalars: scalars[end...])
    let core = Array(scalars[start..<end])
    if isAddress(core) {
      return [Unit(kind: .address, prefix: prefix, core: core, suffix: suffix, token: index)]
    }
    if let number = perMille(core) {
      return [Unit(kind: .number, prefix: prefix, core: number, suffix: "‰" + suffix, token: index)]
    }
    if isNumber(core) {
      return [Unit(kind: .number, prefix: prefix, core: core, suffix: suffix, token: index)]
    }
    // "$20" beside other numbers was "≤ 20" or "≥ 20": which sign it was is lost, the number is not.
    if core.count > 2, core[0] == "$", core[1...].allSatisfy(isDigit) {
      let number = Array(core[1...])
      return [Unit(kind: .number, prefix: prefix, core: number, suffix: suffix, token: index)]
    }
    if core.allSatisfy({ !isDigit($0) && !$0.isLetter && !isLetterLike($0) }) {
      return [Unit(kind: .mark, prefix: prefix, core: core, suffix: suffix, token: index)]
    }
    if isCount(core) {
      return [Unit(kind: .code, prefix: prefix, core: core, suffix: suffix, token: index)]
    }
    if let sign = DocumentCode.gluedSign(core) {
      // "s62918/KH-BVHTTDL": the number sign ran into the number.
      let number = Array(core[sign...])
      return [
        Unit(kind: .word, prefix: prefix, core: Array(core[..<sign]), suffix: " ", token: index),
        Unit(kind: .code, prefix: "", core: number, suffix: suffix, token: index),
      ]
    }
    if DocumentCode.isLike(core) {
      return [Unit(kind: .code, prefix: prefix, core: core, suffix: suffix, token: index)]
    }
    var units = split(core, prefix: prefix, suffix: suffix, token: index)
    units[units.count - 1].tail = tail
    return units
  }

  /// Cuts a core where punctuation stands between two words that the OCR ran together.
  private static func split(
    _ core: [Unicode.Scalar], prefix: String, suffix: String, token: Int
  ) -> [Unit] {
    var units: [Unit] = []
    var pending = prefix
    var isJoined = false
    var start = 0
    var index = 0
    while index < core.count {
      guard isJoint(core[index]) || isAmpersand(core, index), index > start else {
        index += 1
        continue
      }
      var next = index
      while next < core.count,
        isJoint(core[next]) || !isCore(core[next]) || isAmpersand(core, next)
      { next += 1 }
      let isStop = core[index] == "."
      // "16.000" and "1.1" stay whole; so does a stop after one letter inside a spoilt word.
      if next >= core.count || (isStop && (next - start < 2 || core.count - next < 2)) {
        index = next
        continue
      }
      let piece = Array(core[start..<index])
      units.append(
        Unit(
          kind: kind(of: piece), prefix: pending, core: piece,
          suffix: String(scalars: core[index..<next]),
          token: token, isCertain: isJoined || isAmpersand(core, index)))
      pending = ""
      // No rule and no speck looks like "NN&PTNT".
      isJoined = isAmpersand(core, index)
      start = next
      index = next
    }
    let piece = Array(core[start...])
    units.append(
      Unit(
        kind: kind(of: piece), prefix: pending, core: piece, suffix: suffix, token: token,
        isCertain: isJoined))
    return units
  }

  private static func kind(of core: [Unicode.Scalar]) -> Unit.Kind {
    isNumber(core) ? .number : .word
  }

  package static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  static func isComparison(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "<" || scalar == ">" || scalar == "≥" || scalar == "≤" || scalar == "="
  }

  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "’" || scalar == "‘" || scalar == "`" || scalar == "´"
  }

  /// Letters, digits, and the signs that the OCR writes for letters ("¢6", "$6", "m&i", "S@").
  static func isCore(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      let value = scalar.value
      return (0x61...0x7A).contains(value) || (0x41...0x5A).contains(value) || isDigit(scalar)
        || scalar == "&" || scalar == "$" || scalar == "@" || scalar == "%" || scalar == "#"
    }
    return scalar.isLetter || scalar == "¢" || scalar == "€" || scalar == "£"
      || scalar == "®" || scalar == "©" || scalar == "§" || scalar == "¥" || scalar == "°"
      || scalar.properties.canonicalCombiningClass != .notReordered
  }

  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "/" || scalar == "-" || scalar == "–" || scalar == "—" || scalar == ","
      || scalar == ";" || scalar == ":" || scalar == "(" || scalar == ")" || scalar == "."
      || scalar == "“" || scalar == "”" || scalar == "|" || scalar == "…" || scalar == "["
      || scalar == "]"
  }

  /// Digits with ".", ",", "/", "-", "%" and the like between them, a sign before.
  private static func isNumber(_ core: [Unicode.Scalar]) -> Bool {
    var digits = 0
    for scalar in core {
      if isDigit(scalar) {
        digits += 1
      } else if !isJoint(scalar) && scalar != "%" && !isComparison(scalar) && scalar != "+" {
        return false
      }
    }
    return digits > 0
  }

  /// The number before a sign that engines without "‰" read as a percent sign and a letter ("4%o").
  private static func perMille(_ core: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard core.count > 2, core.last == "o" || core.last == "0", core[core.count - 2] == "%" else {
      return nil
    }
    let number = Array(core.dropLast(2))
    return isNumber(number) && !number.contains("%") ? number : nil
  }

  /// "&" between capitals joins two abbreviations ("KH&CN"); between small letters it is a spoilt letter ("m&i").
  private static func isAmpersand(_ core: [Unicode.Scalar], _ index: Int) -> Bool {
    core[index] == "&" && index > 0 && index + 1 < core.count
      && core[index - 1].isUpper && core[index + 1].isUpper
  }

  /// A number with capitals that belong to it ("5G", "2B", "QH15"): no OCR reads a syllable so.
  private static func isCount(_ core: [Unicode.Scalar]) -> Bool {
    let capitals = core.prefix { (0x41...0x5A).contains($0.value) }.count
    if capitals >= 2, core.count - capitals >= 2, core.count <= 6,
      core[capitals...].allSatisfy(isDigit)
    {
      return true
    }
    guard core.count <= 4, let first = core.first, isDigit(first), let last = core.last,
      (0x41...0x5A).contains(last.value)
    else { return false }
    return core.allSatisfy { isDigit($0) || (0x41...0x5A).contains($0.value) }
  }

  /// A sign that may stand for a letter all by itself ("@" for "ở").
  private static func isLetterLike(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "@" || scalar == "¢" || scalar == "$" || scalar == "€" || scalar == "£"
      || scalar == "®" || scalar == "©"
  }

  private static func isAddress(_ core: [Unicode.Scalar]) -> Bool {
    guard core.count >= 6, core[0] == "h" || core[0] == "w" || core.contains("@") else {
      return false
    }
    let text = String(scalars: core[...])
    if text.hasPrefix("http") || text.hasPrefix("www.") { return true }
    guard let at = text.firstIndex(of: "@"), at != text.startIndex else { return false }
    return text[at...].contains(".")
  }
}
