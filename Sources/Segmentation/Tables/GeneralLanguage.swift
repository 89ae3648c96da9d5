import LanguageModel
import VietnameseText

/// What Vietnamese in general says on which word follows on which: the restoration's language model, where there is one.
///
/// It knows whether a line's first word goes on with a cell's last ones, which no table is long enough to teach.
struct GeneralLanguage: Sendable {
  typealias State = NGramModel.State

  let model: NGramModel?
  /// How likely a word has a capital after another; nil where there is no model.
  var capitals: CapitalModel?
  /// How likely a clause ends behind a word; nil where there is no model.
  var ends: ClauseEndModel?
  /// The first words of conditions that stand for a deadline ("sau"), folded.
  var conditionOpeners: Set<String> = []
  /// The words for what a calendar counts ("quý"), folded.
  var timeUnits: Set<String> = []

  /// A printed word as the model counts it: one word, but for codes and runs with marks inside.
  struct Run: Sendable {
    /// How many words it is, and the first and the last of them.
    let count: Int
    let first: WordID
    let last: WordID
    let endsClause: Bool
    /// All of them where they are several: one alone is asked for by the million and needs no look into memory.
    private let several: [WordID]

    init(_ words: [WordID] = [], endsClause: Bool = false) {
      count = words.count
      first = words.first ?? LanguageModel.Vocabulary.unknown
      last = words.last ?? LanguageModel.Vocabulary.unknown
      several = words.count > 1 ? words : []
      self.endsClause = endsClause
    }

    /// All words in their order.
    func forEach(_ body: (WordID) -> Void) {
      if count == 1 { body(first) } else { several.forEach(body) }
    }

    func contains(_ word: WordID) -> Bool { count == 1 ? first == word : several.contains(word) }
  }

  var start: State { model?.start ?? State(one: -1, two: -1, three: -1) }

  var empty: State { model?.empty ?? State(one: -1, two: -1, three: -1) }

  func run(_ word: Word) -> Run {
    guard let model else { return Run() }
    let read = ClauseReader.read(word.text)
    let words = read.words.map { word -> WordID in
      switch word {
      case .word(let text): model.vocabulary.id(of: text) ?? LanguageModel.Vocabulary.unknown
      case .number: LanguageModel.Vocabulary.number
      case .code: LanguageModel.Vocabulary.code
      }
    }
    return Run(words, endsClause: read.endsClause)
  }

  /// The cost of a word after a state, in nats; nil where there is no model.
  func cost(of run: Run, after state: State) -> Double? {
    guard let model, run.count > 0 else { return nil }
    if run.count == 1 { return -Double(model.extend(state, with: run.first).logProbability) }
    return extend(state, with: run)?.cost
  }

  /// What a printed word is to the case of the word that follows.
  func context(after word: Word, _ run: Run) -> CapitalModel.Context {
    if word.endsClause { return .clauseEnd }
    if word.endsComma { return .comma }
    guard run.count > 0 else { return .clauseEnd }
    if let mark = word.shape.last, !mark.isLetter, !word.shape.hasDigit {
      return .clauseEnd
    }
    switch run.last {
    case LanguageModel.Vocabulary.number: return .number
    case ..<LanguageModel.Vocabulary.firstWord: return .clauseEnd
    default: return word.isCapitals && word.shape.length > 1 ? .abbreviation : .word(run.last)
    }
  }

  /// The cost of a printed word's case in a context, in nats; nothing where the word has none that counts.
  func caseCost(of word: Word, _ run: Run, after context: CapitalModel.Context) -> Double {
    guard let capitals, run.count == 1, word.startsUpper || word.startsLower,
      !(word.isCapitals && word.shape.length > 1),
      word.text.unicodeScalars.first.map(\.isLetter) ?? false
    else { return 0 }
    return capitals.cost(of: run.first, isCapital: word.startsUpper, after: context)
  }

  /// The cost of a clause's end behind a printed word, in nats; nothing where no model tells.
  func endCost(of run: Run, after before: WordID?) -> Double {
    guard let ends, run.count > 0 else { return 0 }
    return ends.cost(of: run.last, after: before)
  }

  /// Whether all of a printed word is in the vocabulary; any word is where there is no model.
  func knows(_ run: Run) -> Bool {
    model == nil || !run.contains(LanguageModel.Vocabulary.unknown)
  }

  /// The cost of a word after a state, in nats, and the state after it; nil where there is no model.
  func extend(_ state: State, with run: Run) -> (cost: Double, next: State)? {
    guard let model, run.count > 0 else { return nil }
    var state = state
    var cost = 0.0
    run.forEach { word in
      let step = model.extend(state, with: word)
      cost -= Double(step.logProbability)
      state = step.next
    }
    return (cost, run.endsClause ? model.start : state)
  }
}
