import LanguageModel
import Lexicon
import VietnameseText

/// A line of a table prepared for decoding: its words' numbers in the columns' languages.
struct TableTokens {
  var words: [Word]
  /// The words' numbers: digits count by their shape only.
  var ids: [Int]
  /// The same without marks, for columns of few words that are known whatever became of their marks.
  var plainIds: [Int]
  /// The words' widths summed up, a blank with each: words i..<j take `ends[j] - ends[i]` hundredths of a letter.
  var ends: [Int]
  /// Whether something stood on the line that could not be read.
  var isUnreadable: Bool
  /// Blank lines before this one.
  var blanks: Int
  var hasRules: Bool
  /// Whether a capitalized word opens a deadline's condition ("Sau khi …"): what follows may be any text.
  var opensCondition: [Bool]
  /// Whether one stands so shortly before a word that it may belong to that condition.
  var isConditional: [Bool]
  /// Whether a word is a date, digits with strokes between and no letters, or opens one: "Quý II/2025", "Năm 2026".
  var isDate: [Bool]
  /// The words as the general language model counts them; for each the cost after the word before alone
  /// (nil without a model), and the state after it with all of the line before.
  var runs: [GeneralLanguage.Run]
  var generalCosts: [Double?]
  var states: [GeneralLanguage.State]
  /// What the general language says of each word at the beginning of a text.
  var openingCosts: [Double?]
  /// What each word's case costs after the word before on the line, and what it is to the word that follows.
  var caseCosts: [Double]
  var contexts: [CapitalModel.Context]
  /// What a clause's end costs behind each word, after the word before on the line.
  var endCosts: [Double]
  /// What it costs to leave each word out as debris.
  var omissions: [Double]
  /// What the costs ask of each word: plain values.
  var marks: [Marks]
  /// Whether the page ends between the line before and this one.
  var breaksPage: Bool

  private static func isDate(_ word: Word) -> Bool {
    word.shape.hasDigit && !word.shape.hasLower && !word.shape.hasUpper && word.text.contains("/")
  }

  private static func isYearOrQuarter(_ word: Word) -> Bool {
    word.shape.hasDigit && !word.shape.hasLower
      || RomanNumeral.usual(
        word.text.trimmingMarks.split(separator: "/").first.map(String.init) ?? "") != nil
  }

  /// How many words of a condition a line of a column for deadlines holds at most behind its first.
  private static let conditionReach = 5

  init(
    line: TextLine, blanks: Int, breaksPage: Bool, numbers: inout WordNumbers,
    general: GeneralLanguage
  ) {
    words = line.words
    marks = line.words.map { Marks($0) }
    self.breaksPage = breaksPage
    // Nothing small opens a date or a condition.
    let openers = line.words.map { $0.startsUpper ? Folding.fold($0.text) : nil }
    let namesTime = openers.map { $0.map(general.timeUnits.contains) ?? false }
    isDate = line.words.indices.map { index in
      Self.isDate(line.words[index])
        || index + 1 < line.words.count && namesTime[index]
          && Self.isYearOrQuarter(line.words[index + 1])
    }
    let opens = openers.map { $0.map(general.conditionOpeners.contains) ?? false }
    opensCondition = opens
    isConditional = opens.indices.map { index in
      opens[max(0, index - Self.conditionReach)..<index].contains(true)
    }
    runs = line.words.map(general.run)
    generalCosts = []
    openingCosts = []
    omissions = []
    states = []
    var state = general.start
    for (index, run) in runs.enumerated() {
      let short =
        index == 0 ? general.start : general.extend(general.empty, with: runs[index - 1])?.next
      generalCosts.append(general.extend(short ?? state, with: run)?.cost)
      let opening = general.extend(general.start, with: run)?.cost
      openingCosts.append(opening)
      omissions.append(
        index == 0 && line.words.count > 1 && line.words[1].startsUpper
          && Self.headsGroup(line.words[0])
          ? DebrisCost.numeral
          : DebrisCost.omission(
            line.words[index], isKnown: general.knows(run),
            isUsual: index > 0
              && ((generalCosts[index] ?? .infinity) < DebrisCost.expected
                || namesTime[index - 1])
          ))
      state = general.extend(state, with: run)?.next ?? state
      states.append(state)
    }
    let runs = runs
    let contexts = zip(line.words, runs).map { general.context(after: $0, $1) }
    self.contexts = contexts
    caseCosts = line.words.indices.map { index in
      index == 0
        ? 0 : general.caseCost(of: line.words[index], runs[index], after: contexts[index - 1])
    }
    endCosts = line.words.indices.map { index in
      general.endCost(of: runs[index], after: index > 0 ? contexts[index - 1].word : nil)
    }
    ids = line.words.map { numbers.number($0) }
    plainIds = line.words.map { numbers.plainNumber($0) }
    ends = [0]
    for word in line.words { ends.append((ends.last ?? 0) + word.advance) }
    isUnreadable = line.isUnreadable
    self.blanks = blanks
    hasRules = line.words.contains { $0.ruleBefore }
  }
}

extension TableTokens {
  /// The words' numbers as the language of a column counts them.
  func ids(for role: ColumnHeads.Role) -> [Int] { role == .unit ? plainIds : ids }
}

extension TableTokens {
  /// The letters' cases, digits and last mark of a word, and whether a rule stands before it.
  struct Marks: Sendable {
    let startsUpper: Bool
    let startsLower: Bool
    let isCapitals: Bool
    let hasDigit: Bool
    let endsClause: Bool
    let endsComma: Bool
    let ruleBefore: Bool
    /// Whether letters that could not be read stand before the word, and behind it.
    let lossBefore: Bool
    let lossAfter: Bool
    let length: Int
    /// In hundredths of a letter, with a blank.
    let advance: Int
    /// Whether the word is a number that may be a value: digits without letters or strokes, no year.
    let isValue: Bool
    /// Whether the word compares ("≥"), and whether it goes on with a range ("-20").
    let isSign: Bool
    let goesOnRange: Bool

    init(_ word: Word) {
      startsUpper = word.startsUpper
      startsLower = word.startsLower
      isCapitals = word.isCapitals
      hasDigit = word.shape.hasDigit
      endsClause = word.endsClause
      endsComma = word.endsComma
      ruleBefore = word.ruleBefore
      lossBefore = word.lossBefore
      lossAfter = word.lossAfter
      length = word.shape.length
      advance = word.advance
      let scalars = word.text.unicodeScalars
      isValue =
        word.shape.hasDigit && !word.shape.hasUpper && !word.shape.hasLower
        && !scalars.contains("/") && word.text != "0%"
        && !(Int(word.text.trimmingMarks).map { (1990...2100).contains($0) } ?? false)
      isSign = !scalars.isEmpty && scalars.allSatisfy { "≥≤<>=".unicodeScalars.contains($0) }
      goesOnRange = scalars.first.map { "-–".unicodeScalars.contains($0) } ?? false
    }
  }
}

extension TableTokens {
  /// Whether a word of a cell's fragment was printed, as far as its shape and the words beside it tell.
  ///
  /// A dash alone is mostly what is left of a rule, but one between two words of one cell joins them: "Quý I - III",
  /// "2026 - 2027".
  func isPrint(
    _ word: Int, within fragment: Range<Int>, of role: ColumnHeads.Role? = nil
  ) -> Bool {
    if omissions[word] >= DebrisCost.print { return true }
    guard words[word].text == "-" || words[word].text == "–" else { return false }
    // "Quý III/2024 -" over "Quý I/2025": a time goes on in the cell's next line, whatever stands in the next column.
    if role == .deadline,
      fragment.contains(word - 1) && words[word - 1].shape.hasDigit
        && word + 1 == fragment.upperBound
        || word == fragment.lowerBound && fragment.contains(word + 1)
          && (words[word + 1].shape.hasDigit || words[word + 1].startsUpper)
    {
      return true
    }
    func isSure(_ other: Int) -> Bool {
      fragment.contains(other) && omissions[other] >= DebrisCost.print
        && words[other].firstCase != .mark
    }
    guard isSure(word - 1) else { return false }
    // What stands at the line's end goes on where a number or a numeral does.
    return isSure(word + 1)
      || word + 1 == words.count
        && (words[word - 1].shape.hasDigit
          || RomanNumeral.usual(words[word - 1].text.trimmingMarks) != nil)
  }

  /// Whether a word may be a group's label: a Roman numeral or a capital letter.
  private static func headsGroup(_ word: Word) -> Bool {
    let text = word.text.trimmingMarks
    return RomanNumeral.usual(text) != nil || GroupLabel.isLetter(text)
  }
}

/// Numbers for the words of the columns' languages.
struct WordNumbers {
  private var numbers: [String: Int] = [:]

  /// The numbers of the words as they are printed, so that each form is made once; and those without marks.
  private var printed: [String: Int] = [:]
  private var plain: [String: Int] = [:]

  mutating func number(_ word: Word) -> Int {
    number(printed: word.text) { word.shape.hasDigit }
  }

  /// The number of a measure's word, without its marks: all that count by something ("kg/ha/vụ", "Lần/năm") have one.
  mutating func plainNumber(_ word: Word) -> Int {
    if let known = plain[word.text] { return known }
    let made = number(measure: word.text) { word.shape.hasDigit }
    plain[word.text] = made
    return made
  }

  /// The numbers of a measure's words.
  mutating func plainNumbers(of text: String) -> [Int] {
    text.split(separator: " ").map { part in
      let text = String(part)
      return number(measure: text) { Self.hasDigit(text) }
    }
  }

  /// The numbers of a text's words.
  mutating func numbers(of text: String) -> [Int] {
    text.split(separator: " ").map { part in
      let text = String(part)
      return number(printed: text) { Self.hasDigit(text) }
    }
  }

  private static let ratio = "#ratio"

  private mutating func number(measure text: String, hasDigit: () -> Bool) -> Int {
    Self.isRatio(text)
      ? number(Self.ratio) : number(printed: Folding.stripMarks(text), hasDigit: hasDigit)
  }

  /// Whether a word is of letters with a stroke between them.
  private static func isRatio(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count > 1
      && parts.allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy(\.isLetter) }
  }

  private static func hasDigit(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      scalar.value < 0x80
        ? (0x30...0x39).contains(scalar.value) : scalar.properties.numericType != nil
    }
  }

  private mutating func number(printed text: String, hasDigit: () -> Bool) -> Int {
    if let known = printed[text] { return known }
    let made = number(Self.form(text, hasDigit: hasDigit()))
    printed[text] = made
    return made
  }

  private mutating func number(_ form: String) -> Int {
    if let number = numbers[form] { return number }
    numbers[form] = numbers.count
    return numbers.count - 1
  }

  /// One form for all numbers of a shape, so that one date stands for all.
  private static func form(_ text: String, hasDigit: Bool) -> String {
    guard hasDigit else {
      // "Quý II/" at a line's end: the numeral is a number.
      let isNumeral =
        text.unicodeScalars.count <= 5 && text.utf8.contains { "IVXLC".utf8.contains($0) }
        && RomanNumeral.usual(text.trimmingMarks.split(separator: "/").first.map(String.init) ?? "")
          != nil
      if isNumeral { return "#roman" }
      // With its marks: "vũ" is not "vụ". Restoration gave them back; what it missed is a new word.
      if text.unicodeScalars.allSatisfy(\.isLetter) { return Folding.fold(text) }
      let letters = text.unicodeScalars.filter(\.isLetter)
      return letters.isEmpty ? text : Folding.fold(String(scalars: letters))
    }
    // A bare sign with a ring too many.
    if text == "0%" { return "%" }
    if text.contains("%") { return "#percent" }
    let letters = text.contains(where: \.isLetter)
    if text.contains("/") { return letters ? "#code" : "#date" }
    if letters { return "#mixed" }
    if let value = Int(text.trimmingMarks) {
      if (1990...2100).contains(value) { return "#year" }
      // A month and a year whose stroke was lost.
      if text.utf8.count >= 5, (1990...2100).contains(value % 10_000) { return "#date" }
    }
    return "#number"
  }
}
