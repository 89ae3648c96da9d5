import Foundation
import PlanDocument

/// A measurable target's value.
public struct Target: Sendable, Equatable {
  /// How the measured value is to stand to `value`; nil where no number could be read.
  public var comparison: Indicator.Comparison?
  /// The number, the bottom of a range.
  public var value: Double?
  /// The top of a range.
  public var upper: Double?
  /// What the number counts ("%", "điểm").
  public var unit: String?
  /// The phrase as printed.
  public var text: String

  /// A target's value.
  public init(
    comparison: Indicator.Comparison?, value: Double?, upper: Double? = nil, unit: String? = nil,
    text: String
  ) {
    self.comparison = comparison
    self.value = value
    self.upper = upper
    self.unit = unit
    self.text = text
  }
}

/// A target set in running text, and what it measures.
public struct TargetMention: Sendable, Equatable {
  /// The value that is to be reached.
  public var target: Target
  /// What is measured: "Tỷ lệ hồ sơ tiếp nhận trực tuyến".
  public var name: String
  /// The year that the sentence sets for it, where it does.
  public var year: Int?
  /// Whether that year rather belongs to what is counted: "100% công chức tuyển dụng năm 2022 hoàn thành …".
  public var yearQualifies = false
  /// The year that the sentence sets for another target, behind or before which this one stands.
  public var sharedYear: Int?
  /// The place of the target's phrase in the text that was searched.
  public var range: Range<String.Index>
}

/// Reads measurable targets: numbers, percentages, ranges and ranks with their comparisons.
public struct TargetGrammar: Sendable {
  let phrases: TargetPhrases

  init(_ table: TabSeparatedTable) throws {
    phrases = try TargetPhrases(table)
  }

  /// The target of a table's cell: "≥ 90", "50 - 55", "trên 40%", "Nhóm 12 tỉnh, thành phố dẫn đầu".
  ///
  /// - Parameter unit: what the row's unit column says.
  /// - Returns: nil where the cell holds no number; the words alone are no measurable target.
  public func parse(cell: String, unit: String? = nil) -> Target? {
    let text = WordSequence(cell)
    let reader = TargetReader(text: text, phrases: phrases)
    let printed = cell.trimmingCharacters(in: .whitespacesAndNewlines)
    var best: (weight: Int, target: Target)?
    for index in text.words.indices {
      guard let found = reader.quantity(at: index, isCell: true) else { continue }
      // Debris beside the number is a digit or two: what says more than a bare digit is the target.
      let isCompared = found.target.comparison != .equal
      let weight =
        (isCompared ? 4 : 0) + (found.target.unit != nil ? 2 : 0)
        + (found.target.value ?? 0 >= 10 ? 1 : 0)
      if weight > best?.weight ?? -1 { best = (weight, found.target) }
    }
    if var target = best?.target {
      target.text = printed
      // "85 trở" whose "lên" stands in the line above or below: few targets are "trở xuống".
      if target.comparison == .equal, text.folded(text.words.count - 1) == "trở" {
        target.comparison = .atLeast
      }
      if let unit, !unit.isEmpty { target.unit = unit }
      return target
    }
    return nil
  }

  /// Whether a measured thing is a share by its name's first words ("Tỷ lệ …"), to be given in per cent.
  public func namesShare(_ name: String) -> Bool {
    phrases.match(.share, WordSequence(name), at: 0) != nil
  }

  /// Whether a name's first words say that it is measured ("Số …", "Tỷ lệ …").
  public func namesMeasure(_ name: String) -> Bool {
    namesShare(name) || phrases.match(.measure, WordSequence(name), at: 0) != nil
  }

  /// What numbers count, as far as it is known.
  public var units: [String] { phrases.units }

  /// The known unit that a text is but for its marks ("hạ" for "ha"); nil where it is one as it stands, or none
  /// or more than one is.
  public func unit(withMarks text: String) -> String? {
    let words = WordSequence(text).words.map(\.plain)
    guard let found = phrases.plainUnits[words.joined(separator: " ")], found.count == 1,
      let unit = found.first,
      WordSequence(unit).words.map(\.folded) != WordSequence(text).words.map(\.folded)
    else { return nil }
    guard text.first?.isUppercase ?? false, let first = unit.first else { return unit }
    return first.uppercased() + unit.dropFirst()
  }

  /// Whether a text begins with a known unit.
  public func namesUnit(_ text: String) -> Bool {
    phrases.match(.unit, WordSequence(text), at: 0) != nil
  }

  /// The targets that running text sets, in its order, two of one sentence being one each.
  public func mentions(in sentence: String) -> [TargetMention] {
    mentions(in: WordSequence(sentence))
  }

  /// The targets that running text sets, cut into words already.
  public func mentions(in text: WordSequence) -> [TargetMention] {
    let reader = TargetReader(text: text, phrases: phrases)
    var found: [TargetReader.Quantity] = []
    var index = 0
    // What was reached is no target, nor what is told of it.
    var reached = 0
    while index < text.words.count {
      let sibling = found.last.flatMap { reader.follows($0, at: index) ? $0.target.unit : nil }
      if let quantity = reader.quantity(at: index, isCell: false, sibling: sibling) {
        index = quantity.words.upperBound
        if reader.isReached(quantity) { reached = reader.endOfReached(from: index) }
        // "25 sản phẩm OCOP đạt 3 sao trở lên": stars say which products.
        let isGrade = phrases.match(.grade, text, at: quantity.numberEnd) != nil
        if quantity.words.lowerBound >= reached, !isGrade { found.append(quantity) }
      } else {
        index += 1
      }
    }
    found = found.indices.filter {
      !reader.names($0, among: found) && !reader.isBase($0, of: found)
    }.map { found[$0] }
    let naming = TargetNaming(text: text, phrases: phrases, quantities: found)
    let names = naming.names()
    return found.indices.filter { !naming.qualifies($0) }.map { number in
      TargetMention(
        target: found[number].target, name: names[number], year: naming.year(number),
        yearQualifies: naming.yearQualifies(number), sharedYear: naming.sharedYear(number),
        range: text.range(found[number].words))
    }
  }
}
