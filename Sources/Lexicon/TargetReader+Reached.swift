extension TargetReader {
  /// Whether a sentence tells at a number of what was reached: "toàn tỉnh đã có 98 xã", "đã cấp trên 850.000 tài khoản".
  ///
  /// "Tỷ lệ hồ sơ tái sử dụng dữ liệu đã số hóa đạt 80%" tells of what is measured.
  func isReached(_ quantity: Quantity) -> Bool {
    // "số vụ cháy đã giảm 21%"
    if quantity.reachStart < quantity.words.lowerBound,
      text.folded(quantity.reachStart - 1) == "đã"
    {
      return true
    }
    return !measureOpensClause(before: quantity.words.lowerBound)
      && (max(0, quantity.reachStart - Self.verb)..<quantity.reachStart).contains { place in
        text.folded(place) == "đã"
          && !text.words[place..<quantity.reachStart].contains { $0.kind == .mark }
      }
  }

  /// How many words "đã" and its verb take up.
  private static let verb = 3

  /// Where the clause ends that tells of what was reached: at a semicolon, a full stop, or where what is aimed at begins.
  func endOfReached(from start: Int) -> Int {
    text.words.indices[start...].first { index in
      [";", "."].contains(text.mark(index) ?? "") && text.words.indices.contains(index + 1)
        && text.words[index + 1].blankBefore
        || phrases.match(.aim, text, at: index) != nil
    } ?? text.words.count
  }

  /// Whether a number is where what the next one says starts from: "từ 96,2% năm 2022 lên 99% năm 2025".
  func isBase(_ number: Int, of quantities: [Quantity]) -> Bool {
    guard number + 1 < quantities.count else { return false }
    let (one, next) = (quantities[number], quantities[number + 1])
    guard one.target.unit == next.target.unit,
      text.folded(one.words.lowerBound) == "từ" || text.folded(one.words.lowerBound - 1) == "từ",
      one.words.upperBound < next.words.lowerBound,
      case let gap = one.words.upperBound..<next.words.lowerBound, (2...7).contains(gap.count)
    else { return false }
    let rises = gap.contains { ["lên", "xuống", "còn"].contains(text.folded($0)) }
    return rises && !gap.contains { [",", ";", "."].contains(text.mark($0) ?? "") }
  }
}
