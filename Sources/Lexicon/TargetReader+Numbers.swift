extension TargetReader {
  /// A number with the decimal comma and dots between thousands: "98,5", "1.200", "0,8", "01".
  func number(at index: Int) -> (value: Double, end: Int)? {
    guard text.number(index) != nil, text.words[index].plain.utf8.count <= 9 else { return nil }
    var digits = text.words[index].plain
    var end = index + 1
    while text.mark(end) == ".", !text.words[end].blankBefore, isGlued(end + 1),
      text.words[end + 1].plain.utf8.count == 3, digits.utf8.count <= 3 || end > index + 1
    {
      digits += text.words[end + 1].plain
      end += 2
    }
    if [",", "."].contains(text.mark(end)), !text.words[end].blankBefore, isGlued(end + 1),
      text.words[end + 1].plain.utf8.count <= 3
    {
      let rest = text.words[end + 1].plain
      // "4,500": no decimal fraction ends in a nought after two figures more; the dot between thousands was read as a comma.
      let isThousands =
        end == index + 1 && rest.utf8.count == 3 && rest.hasSuffix("0") && digits.utf8.count <= 3
        && !digits.hasPrefix("0")
      digits += (isThousands ? "" : ".") + rest
      end += 2
    }
    return Double(digits).map { ($0, end) }
  }

  private func isGlued(_ index: Int) -> Bool {
    text.number(index) != nil && !text.words[index].blankBefore
  }

  /// "14/16 xã", "42/100.000 trẻ": so many of so many.
  func fraction(at index: Int) -> (value: Double, end: Int)? {
    guard let part = number(at: index), text.mark(part.end) == "/",
      index == 0 || text.mark(index - 1) != "/",
      let whole = number(at: part.end + 1), part.value <= whole.value,
      text.mark(whole.end) != "/"
    else { return nil }
    if whole.value >= 1000,
      CalendarReader(text: text).year(part.end + 1) == nil
    {
      return (part.value, whole.end)
    }
    guard let unit = unit(at: whole.end), !unit.name.hasPrefix("%"),
      phrases.match(.time, WordSequence(unit.name), at: 0) == nil
    else { return nil }
    return (part.value, whole.end)
  }

  /// "hai mô hình", "ít nhất ba dự án": a number in words, right before what it counts and behind what compares or makes it.
  func spelledNumber(at index: Int) -> (value: Double, end: Int)? {
    guard let value = Self.spelledNumbers[text.folded(index)], let unit = unit(at: index + 1),
      phrases.match(.time, WordSequence(unit.name), at: 0) == nil, unit.name != "lần",
      phrases.comparison(text, endingAt: index) != nil
        || phrases.start(.direction, text, endingAt: index) != nil
    else { return nil }
    return (Double(value), index + 1)
  }

  private static let spelledNumbers = [
    "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
  ]
}
