import LanguageModel

/// What Vietnamese in general says on which word follows on which: the restoration's language model, where there is one.
///
/// It knows whether a line's first word goes on with a cell's last ones, which no table is long enough to teach.
struct GeneralLanguage: Sendable {
  typealias State = NGramModel.State

  let model: NGramModel?

  /// A printed word as the model counts it.
  struct Run: Sendable {
    var words: [WordID]
    var endsClause: Bool
  }

  var start: State { model?.start ?? State(one: -1, two: -1, three: -1) }

  var empty: State { model?.empty ?? State(one: -1, two: -1, three: -1) }

  func run(_ word: Word) -> Run {
    guard let model else { return Run(words: [], endsClause: false) }
    let read = ClauseReader.read(word.text)
    let words = read.words.map { word -> WordID in
      switch word {
      case .word(let text): model.vocabulary.id(of: text) ?? LanguageModel.Vocabulary.unknown
      case .number: LanguageModel.Vocabulary.number
      case .code: LanguageModel.Vocabulary.code
      }
    }
    return Run(words: words, endsClause: read.endsClause)
  }

  /// The cost of a word after a state, in nats; nil where there is no model.
  func cost(of run: Run, after state: State) -> Double? {
    guard let model, let first = run.words.first else { return nil }
    // All but codes and runs with marks inside are one word to the model.
    if run.words.count == 1 { return -Double(model.extend(state, with: first).logProbability) }
    return extend(state, with: run)?.cost
  }

  /// Whether all of a printed word is in the vocabulary; any word is where there is no model.
  func knows(_ run: Run) -> Bool {
    model == nil || !run.words.contains(LanguageModel.Vocabulary.unknown)
  }

  /// The cost of a word after a state, in nats, and the state after it; nil where there is no model.
  func extend(_ state: State, with run: Run) -> (cost: Double, next: State)? {
    guard let model, !run.words.isEmpty else { return nil }
    var state = state
    var cost = 0.0
    for word in run.words {
      let step = model.extend(state, with: word)
      cost -= Double(step.logProbability)
      state = step.next
    }
    return (cost, run.endsClause ? model.start : state)
  }
}
