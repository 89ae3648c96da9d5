import LanguageModel

/// What the language model and the document's memory say of one position's words after each of its hypotheses.
///
/// The words of a position are asked together, and hypotheses that end in the same word share what depends on that
/// word alone.
struct WordScores: ~Copyable {
  private let model: NGramModel
  private let memory: DocumentMemory?
  private let openings: CellOpenings?
  /// Whether a cell may begin at the position.
  private var isOpening = false
  /// The distinct first words of the arcs, ascending.
  private var words = TrivialBuffer<WordID>(capacity: 64)
  /// The arcs' distinct readings: a place in `words`, a second word or 0, a third word or 0.
  private var readings = TrivialBuffer<(word: Int32, second: WordID, third: WordID)>(capacity: 64)
  /// An arc as the innermost loop needs it.
  struct Arc: BitwiseCopyable {
    /// The place of its words among the position's distinct readings; below 0 where it has none.
    var reading: Int32
    /// What the channel and the document's liking for its words add to the score.
    var weight: Float
    /// The position where it ends.
    var end: Int32
    /// Whether the model remembers nothing after it.
    var forgets: Bool
    /// Whether a clause begins after it.
    var endsClause: Bool
  }

  private(set) var arcs = TrivialBuffer<Arc>(capacity: 64)
  /// The last words of the hypotheses met at this position.
  private var lastWords = TrivialBuffer<Int32>(capacity: 32)
  /// Whether the first reading noted nothing of the position.
  private var isFresh = false
  /// By last word and word: the bigram's node, and the probability by the document's memory.
  private var bigrams = TrivialBuffer<Int32>(capacity: 1024)
  private var remembered = TrivialBuffer<Float>(capacity: 1024)
  private var steps = TrivialBuffer<NGramModel.Step>(capacity: 64)
  /// By reading, the logarithm of its probability after the state asked for last, and the state after it.
  private(set) var results = TrivialBuffer<NGramModel.Step>(capacity: 64)

  init(model: NGramModel, memory: DocumentMemory?, openings: CellOpenings?) {
    self.model = model
    self.openings = openings
    self.memory = memory
  }

  /// Begins with a position's arcs, which are sorted by their words.
  ///
  /// - Parameter channelWeight: how much the channel weighs against the language model.
  mutating func begin(_ lattice: Lattice, at position: Int, channelWeight: Float) {
    words.removeAll()
    readings.removeAll()
    arcs.removeAll()
    lastWords.removeAll()
    bigrams.removeAll()
    remembered.removeAll()
    isFresh = lattice.isFresh[position]
    isOpening = lattice.breaks[position].opensCell
    for arc in lattice.arcs[position] {
      var own = Arc(
        reading: -1, weight: -arc.cost * channelWeight,
        end: Int32(truncatingIfNeeded: position + arc.span), forgets: arc.forgets,
        endsClause: lattice.endsClause[position + arc.span - 1])
      guard let first = arc.first else {
        arcs.append(own)
        continue
      }
      if let memory {
        own.weight +=
          memory.liking.share(of: first) + memory.liking.share(of: arc.second)
          + memory.liking.share(of: arc.third)
      }
      let isNew = words.count == 0 || words[words.count - 1] != first
      if isNew { words.append(first) }
      let second = arc.second ?? 0
      let third = arc.third ?? 0
      if isNew || readings[readings.count - 1].second != second
        || readings[readings.count - 1].third != third
      {
        readings.append((Int32(truncatingIfNeeded: words.count - 1), second, third))
      }
      own.reading = Int32(truncatingIfNeeded: readings.count - 1)
      arcs.append(own)
    }
    steps.resize(words.count)
    results.resize(readings.count)
  }

  /// Asks for all words after a state.
  mutating func score(after state: NGramModel.State) {
    guard words.count > 0 else { return }
    let slot = slot(of: state) &* words.count
    model.extend(
      state, with: UnsafePointer(words.start), count: words.count,
      bigrams: UnsafePointer(bigrams.start + slot), into: steps.start)
    if isOpening, let openings, state == model.start {
      for word in 0..<words.count {
        steps[word].logProbability = openings.mixed(steps[word].logProbability, words[word])
      }
    }
    if memory != nil {
      for word in 0..<words.count {
        steps[word].logProbability = DocumentMemory.mix(
          steps[word].logProbability, remembered[slot &+ word])
      }
    }
    for index in 0..<readings.count {
      let reading = readings[index]
      var step = steps[Int(reading.word)]
      if reading.second != 0 { go(on: reading.second, &step) }
      if reading.third != 0 { go(on: reading.third, &step) }
      results[index] = step
    }
  }

  /// Adds a further word of the same reading.
  private func go(on word: WordID, _ step: inout NGramModel.Step) {
    let own = model.extend(step.next, with: word)
    var logProbability = own.logProbability
    if let memory {
      logProbability = DocumentMemory.mix(
        logProbability, memory.probability(of: word, after: step.next, isFresh: isFresh))
    }
    step.logProbability += logProbability
    step.next = own.next
  }

  /// Where the state's last word stands among those met; asks for it where it was not met.
  private mutating func slot(of state: NGramModel.State) -> Int {
    for slot in 0..<lastWords.count where lastWords[slot] == state.one { return slot }
    let slot = lastWords.count
    lastWords.append(state.one)
    bigrams.resize((slot + 1) * words.count)
    model.bigrams(
      after: state, UnsafePointer(words.start), count: words.count,
      into: bigrams.start + slot * words.count)
    if let memory {
      remembered.resize((slot + 1) * words.count)
      for word in 0..<words.count {
        remembered[slot * words.count + word] = memory.probability(
          of: words[word], after: state, isFresh: isFresh)
      }
    }
    return slot
  }
}
