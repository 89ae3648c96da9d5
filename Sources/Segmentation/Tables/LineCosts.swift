/// The costs of a line's words in each column, worked out once for the line.
struct LineCosts {
  let tokens: TableTokens
  let model: TableModel
  let weights: TableWeights
  private let traits: [TableModel.Traits]
  private let languages: [FrozenLanguage]
  private let hasDeadline: Bool
  private let hasTarget: Bool
  /// How many words are cut; none of a line that is too long.
  let count: Int
  /// For each column the costs of the words as continuations of their fragment.
  private let insides: [Double]
  /// For each column the width above which a fragment is too wide, in hundredths of a letter; infinite where unknown.
  private let limits: [Double]
  /// For each column and word, the first word with which a fragment that ends here is not too wide.
  private let narrow: [Int16]

  /// - Parameter languages: the columns' languages.
  init(_ tokens: TableTokens, model: TableModel, languages: [FrozenLanguage]) {
    self.tokens = tokens
    self.model = model
    self.languages = languages
    weights = model.weights
    let traits = model.traits
    self.traits = traits
    hasDeadline = model.hasDeadline
    hasTarget = traits.contains { $0.role == .target }
    let count = tokens.words.count <= LineCutter.longest ? tokens.words.count : 0
    self.count = count
    let limits = traits.map { 100 * (($0.width ?? .infinity) + model.weights.slack) }
    self.limits = limits
    narrow = limits.flatMap { limit in
      var first = 0
      return (0..<count).map { word in
        while Double(tokens.ends[word + 1] - tokens.ends[first]) > limit { first += 1 }
        return Int16(first)
      }
    }
    var insides: [Double] = []
    insides.reserveCapacity(model.columns.count * count)
    for column in traits.indices {
      for index in 0..<count {
        insides.append(
          index == 0
            ? 0
            : Self.inside(
              tokens, index, languages[column], traits[column], model.weights))
      }
    }
    self.insides = insides
  }

  /// The cost of a word that goes on with its fragment.
  func inside(_ column: Int, _ word: Int) -> Double { insides[column * count + word] }

  /// What a word adds to the cost of a fragment's being wider than its column.
  @inline(__always)
  func excess(_ column: Int, _ from: Int, _ word: Int) -> Double {
    from >= narrow[column &* count &+ word] ? 0 : tooWide(column, from, word)
  }

  private func tooWide(_ column: Int, _ from: Int, _ word: Int) -> Double {
    let limit = limits[column]
    let over = (Double(tokens.ends[word + 1] - tokens.ends[from]) - limit) / 100
    let before = max(0, (Double(tokens.ends[word] - tokens.ends[from]) - limit) / 100)
    return min(weights.excess * over, weights.mostExcess)
      - min(weights.excess * before, weights.mostExcess)
  }

  /// The cost of leaving a word out as debris.
  func omission(_ word: Int) -> Double {
    let isValue = hasTarget && tokens.marks[word].isValue && tokens.marks[word].length > 1
    return weights.omission * tokens.omissions[word] + (isValue ? weights.lostValue : 0)
  }

  private static func inside(
    _ tokens: TableTokens, _ index: Int, _ frozen: FrozenLanguage,
    _ traits: TableModel.Traits, _ weights: TableWeights
  ) -> Double {
    let ids = tokens.ids(for: traits.role)
    let last = ids[index - 1]
    let id = ids[index]
    let before = tokens.marks[index - 1]
    let isConditional = traits.role == .deadline && tokens.isConditional[index]
    let known = frozen.language.look(
      id, after: last, isSeparated: before.endsComma || before.endsClause,
      listStart: weights.listStart)
    let mixture = isConditional ? traits.conditional : traits.mixture(after: before.hasDigit)
    var cost = mixture.cost(known.cost, tokens.generalCosts[index])
    let word = tokens.marks[index]
    // A rule between two words of one cell, a capital in the middle of a sentence: both speak for a cut.
    if word.ruleBefore { cost += weights.ruleInside }
    // Where letters beside a word were lost, what it follows on is not known.
    let heed = word.lossBefore ? weights.besideLoss : 1
    cost +=
      heed
      * casing(
        tokens.caseCosts[index], word, isKnown: known.isKnown,
        isExpected: before.endsClause || before.endsComma, flat: weights.capitalInside, traits,
        weights)
    if traits.role == .target || traits.role == .indicator, before.isValue,
      word.isSign || word.isValue && !word.goesOnRange
    {
      cost += weights.secondValue
    }
    if traits.role == .lead, before.endsComma || before.endsClause,
      !frozen.language.has(id, after: last)
    {
      cost += weights.furtherLead
    }
    cost +=
      heed
      * head(
        id, after: last, frozen.language, traits,
        isSeparated: before.endsComma || before.endsClause, weights)
    // "31/12/2024 1.085": behind a whole date a number is another cell's.
    if traits.role == .deadline, word.hasDigit, tokens.isDate[index - 1], before.hasDigit,
      !word.goesOnRange
    {
      cost += weights.secondValue / 2
    }
    if traits.role == .unit {
      if word.isValue { cost += weights.bareMeasure }
      if !known.isKnown, tokens.words[index].text.hasPrefix("%") { cost += weights.secondValue }
    }
    if !traits.isText, !isConditional, !known.isKnown, word.startsLower,
      !isUsual(tokens.generalCosts[index], weights),
      !frozen.language.joins(id), !frozen.language.joins(last)
    {
      cost += heed * strangeness(traits, weights)
    }
    return cost
  }

  /// What a word's case says against its going on with its cell: in a sentence the capital after this very word,
  /// in a name that the column has never had any capital.
  private static func casing(
    _ cost: Double, _ word: TableTokens.Marks, isKnown: Bool, isExpected: Bool, flat: Double,
    _ traits: TableModel.Traits, _ weights: TableWeights
  ) -> Double {
    if !traits.isText, isKnown { return 0 }
    var made = word.startsUpper && !isExpected && !isKnown ? flat : 0.0
    made += min(weights.casing * cost, weights.mostCasing)
    return traits.isName ? weights.casingName * made : made
  }

  /// What it costs that a name begins in a column of names right behind another's words.
  private static func head(
    _ id: Int, after last: Int, _ language: ColumnLanguage, _ traits: TableModel.Traits,
    isSeparated: Bool, _ weights: TableWeights
  ) -> Double {
    guard traits.isName, !isSeparated, !language.joins(last), !language.has(id, after: last),
      language.has(id, after: ColumnLanguage.start)
    else { return 0 }
    return weights.newName
  }

  /// Whether the general language expects a word: what goes on well is not strange, though the column
  /// has never had it.
  private static func isUsual(_ cost: Double?, _ weights: TableWeights) -> Bool {
    (cost ?? .infinity) < weights.usual
  }

  /// The cost of a small word where a column of names and dates has never had it: unknown names are written
  /// with capitals, dates with digits, so such a word belongs to the text beside.
  private static func strangeness(
    _ traits: TableModel.Traits, _ weights: TableWeights
  ) -> Double {
    traits.role == .deadline ? weights.strange / 2 : weights.strange
  }

  /// The cost of beginning a fragment with a word, after what the cell already holds.
  func link(_ column: Int, _ index: Int, _ state: CellState, line: Int) -> Double {
    let word = tokens.marks[index]
    let traits = traits[column]
    let id = tokens.ids(for: traits.role)[index]
    let known = languages[column].language.look(
      id, after: state.last, isSeparated: state.endsComma || state.endsClause,
      listStart: weights.listStart)
    let isConditional = traits.role == .deadline && state.isConditional
    let general =
      state.isEmpty
      ? tokens.openingCosts[index]
      : model.general.cost(of: tokens.runs[index], after: state.state)
    let mixture = isConditional ? traits.conditional : traits.mixture(after: state.endsNumber)
    var cost = mixture.cost(known.cost, general)
    if hasDeadline, tokens.isDate[index], !traits.isMain, traits.role != .deadline {
      // A date that opens a fragment has a column of its own.
      cost += weights.dateElsewhere
    }
    // Each cut must be worth its while.
    cost += traits.cut
    if index > 0 {
      // A boundary inside the line: rules mark it where the OCR kept them.
      if word.ruleBefore {
        cost += weights.ruleCut
      } else if tokens.hasRules {
        cost += weights.noRule
      }
    }
    cost += measuring(traits, index, state)
    if state.isEmpty {
      if !word.startsLower { return cost }
      // "trên 90" begins a target as well as "Trên 90".
      let isUsual = traits.role == .target && known.isKnown && leadsToValue(index, within: 1)
      let share = (isUsual ? 0.5 : 1) * (word.lossBefore ? weights.startInLoss : 1)
      return cost + share * smallStart(traits)
    }
    let heed = word.lossBefore || state.endsInLoss ? weights.besideLoss : 1
    cost += again(traits, index, state)
    if state.isOpen, word.hasDigit || word.isCapitals { return min(cost, 0.5) }
    if traits.role == .lead, state.endsComma || state.endsList,
      !languages[column].language.has(id, after: state.last)
    {
      cost += weights.furtherLead
    }
    cost +=
      heed
      * Self.head(
        id, after: state.last, languages[column].language, traits,
        isSeparated: state.endsComma || state.endsClause || state.endsList, weights)
    let gap = line - state.lastLine - 1
    if gap > 0 { cost += min(weights.gap * Double(gap), 4 * weights.gap) }
    cost +=
      heed
      * Self.casing(
        model.general.caseCost(of: tokens.words[index], tokens.runs[index], after: state.context),
        word,
        isKnown: known.isKnown, isExpected: state.endsClause || state.endsComma,
        flat: weights.capitalLink, traits, weights)
    if state.endsClause && word.startsLower { cost += heed * weights.smallAfterStop }
    if !word.startsLower, gap > 0, state.isWhole,
      languages[column].language.cost(ColumnLanguage.end, after: state.last) < 3
    {
      // What ended lines ago does not begin anew in the same row.
      cost += heed * (traits.isMain ? weights.reopenMain : weights.reopen)
    } else if traits.isMain, state.isWhole, word.startsUpper {
      cost += heed * weights.newSentence
    }
    if !traits.isMain, !isConditional, !known.isKnown, !Self.isUsual(general, weights),
      !languages[column].language.joins(id),
      !languages[column].language.joins(state.last)
    {
      // Cells beside the main one are short and formulaic: what goes on with them is known or set off.
      if !state.endsComma && !state.endsClause {
        cost += heed * (traits.isText ? weights.unannounced / 2 : weights.unannounced)
      }
      if !traits.isText, word.startsLower { cost += heed * Self.strangeness(traits, weights) }
    }
    if let width = traits.width, gap <= 0 {
      // The typesetter broke the line because the next word found no room.
      let needed = Double(state.width + word.advance) / 100
      let room = width * weights.fill - needed
      if room > 0 { cost += min(weights.room * room, weights.mostRoom) }
    }
    return cost
  }

  /// The cost of a cell that begins with a small letter: measures do, most others do not.
  private func smallStart(_ traits: TableModel.Traits) -> Double {
    if traits.isMain { return weights.smallMain }
    switch traits.role {
    case .unit: return 0
    case .deadline: return weights.smallDeadline
    default: return weights.smallStart
    }
  }

  /// What a clause's end costs behind a fragment: a word alone stands after the cell's last one.
  private func endCost(_ fragment: ClosedRange<Int>, _ state: CellState) -> Double {
    let last = fragment.upperBound
    guard fragment.count == 1 else { return tokens.endCosts[last] }
    return model.general.endCost(of: tokens.runs[last], after: state.context.word)
  }

  /// The cells' states after the line is cut.
  ///
  /// - Parameter height: the line's place in its row, in half lines.
  func cells(
    _ cells: [CellState], after cut: [(word: Int, column: Int)], line: Int, height: Int
  ) -> [CellState] {
    var made = cells
    var index = 0
    while index < cut.count {
      let column = cut[index].column
      guard column >= 0 else {
        index += 1
        continue
      }
      let first = cut[index].word
      var last = first
      var next = index
      var isUnbroken = true
      var hasValue = cells[column].hasValue
      while next < cut.count, cut[next].column == column || cut[next].column < 0 {
        if cut[next].column == column {
          isUnbroken = isUnbroken && cut[next].word <= last + 1
          last = cut[next].word
          hasValue = hasValue || tokens.marks[last].isValue
        }
        next += 1
      }
      var state = tokens.states[last]
      if last - first < 2 || !isUnbroken {
        // The line's own memory reaches back into the next column: begin with the cell's.
        state = cells[column].isEmpty ? model.general.start : cells[column].state
        for place in cut[index..<next] where place.column == column {
          state = model.general.extend(state, with: tokens.runs[place.word])?.next ?? state
        }
      }
      let word = tokens.words[last]
      made[column] = CellState(
        last: tokens.ids(for: traits[column].role)[last], lastLine: line,
        width: tokens.ends[last + 1] - tokens.ends[first],
        top: cells[column].isEmpty ? height : cells[column].top, bottom: height,
        endsClause: word.endsClause, endCost: endCost(first...last, cells[column]),
        endsComma: word.endsComma,
        endsNumber: word.shape.hasDigit, hasValue: hasValue,
        opensRange: word.shape.last == "-" || word.shape.last == "–",
        isOpen: word.shape.length > 1 && (word.shape.last == "/" || word.shape.last == "-"),
        endsList: word.shape.last == ";" || word.shape.last == ":", endsInLoss: word.lossAfter,
        isConditional: cells[column].isEmpty
          ? tokens.opensCondition[first] : cells[column].isConditional,
        context: tokens.contexts[last],
        state: state)
      index = next
    }
    return made
  }
}
