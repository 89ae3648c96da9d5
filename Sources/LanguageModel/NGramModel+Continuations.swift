extension NGramModel {
  /// The natural logarithm of a word's probability after a state, and the state after the word.
  public func extend(_ state: State, with word: WordID) -> (logProbability: Float, next: State) {
    var word = word
    var bigram: Int32 = -1
    var step = Step(logProbability: 0, next: state)
    bigrams(after: state, &word, count: 1, into: &bigram)
    extend(state, with: &word, count: 1, bigrams: &bigram, into: &step)
    return (step.logProbability, step.next)
  }

  /// A word's log probability after a state, and the state after the word.
  public struct Step: BitwiseCopyable, Sendable {
    /// The natural logarithm.
    public var logProbability: Float
    /// The state after the word.
    public var next: State

    /// Made of its parts.
    public init(logProbability: Float, next: State) {
      self.logProbability = logProbability
      self.next = next
    }
  }

  /// The nodes of the state's last word and each of the words; -1 where the model has none.
  ///
  /// States that end in the same word share them.
  public func bigrams(
    after state: State, _ words: UnsafePointer<WordID>, count: Int,
    into nodes: UnsafeMutablePointer<Int32>
  ) {
    let base = file.bytes.baseAddress.unsafelyUnwrapped
    if state.one < 0 {
      nodes.update(repeating: -1, count: count)
    } else if let map {
      map.nodes(after: Int(state.one), words, count: count, into: nodes)
    } else {
      let twos = range(base, of: state.one, children.0)
      for index in 0..<count {
        var rest = twos
        nodes[index] = child(base, in: &rest, self.words.0, words[index])
      }
    }
  }

  /// As `extend(_:with:)` for each of the words, where `bigrams(after:_:count:into:)` was asked before.
  ///
  /// The words ascend: what comes before a word among the state's continuations is not sought again for the next.
  public func extend(
    _ state: State, with words: UnsafePointer<WordID>, count: Int, bigrams: UnsafePointer<Int32>,
    into steps: UnsafeMutablePointer<Step>
  ) {
    let base = file.bytes.baseAddress.unsafelyUnwrapped
    var penalties: (Float, Float, Float) = (0, 0, 0)
    if state.three >= 0 { penalties.2 = value(base, backoff.2, state.three, 6) }
    penalties.1 = penalties.2
    if state.two >= 0 { penalties.1 += value(base, backoff.1, state.two, 5) }
    penalties.0 = penalties.1
    if state.one >= 0 { penalties.0 += value(base, backoff.0, state.one, 4) }
    // The state's continuations: the same for all words.
    var threes = range(base, of: state.two, children.1)
    var fours = range(base, of: state.three, children.2)
    for index in 0..<count {
      steps[index] = step(base, words[index], bigram: bigrams[index], &threes, &fours, penalties)
    }
  }

  /// Where a node's children are: the first's index and how many there are.
  @inline(__always)
  private func range(_ base: UnsafeRawPointer, of node: Int32, _ starts: Int) -> (
    start: Int, count: Int
  ) {
    guard node >= 0 else { return (0, 0) }
    let place = starts &+ 4 &* Int(node)
    let start = Int(base.load(fromByteOffset: place, as: UInt32.self))
    let end = Int(base.load(fromByteOffset: place &+ 4, as: UInt32.self))
    return (start, end &- start)
  }

  /// The step to one word.
  ///
  /// An n-gram is in the model only if its end is: the end occurs at least as often, and the least counts of training
  /// do not fall with the order. So nothing longer is sought where the shorter is missing.
  ///
  /// - Parameters:
  ///   - threes: the children of the state's last two words, from the word's place on.
  ///   - fours: the children of the state's last three words, from the word's place on.
  ///   - penalties: the back-off weights of the state, added up, by the order that is fallen back to.
  @inline(__always)
  private func step(
    _ base: UnsafeRawPointer, _ word: WordID, bigram two: Int32,
    _ threes: inout (start: Int, count: Int), _ fours: inout (start: Int, count: Int),
    _ penalties: (Float, Float, Float)
  ) -> Step {
    var next = State(one: Int32(word), two: two, three: -1)
    guard two >= 0 else {
      let own = value(base, probability.0, Int32(word), 0)
      return Step(logProbability: penalties.0 + own, next: next)
    }
    let three = child(base, in: &threes, words.1, word)
    guard three >= 0 else {
      let own = value(base, probability.1, two, 1)
      return Step(logProbability: penalties.1 + own, next: next)
    }
    next.three = three
    let four = child(base, in: &fours, words.2, word)
    guard four >= 0 else {
      let own = value(base, probability.2, three, 2)
      return Step(logProbability: penalties.2 + own, next: next)
    }
    return Step(logProbability: value(base, probability.3, four, 3), next: next)
  }

  @inline(__always)
  private func value(_ base: UnsafeRawPointer, _ array: Int, _ index: Int32, _ table: Int) -> Float
  {
    let code = base.load(fromByteOffset: array + Int(index), as: UInt8.self)
    return centers.withUnsafeBufferPointer { $0[table * 256 + Int(code)] }
  }

  /// The child among a node's children by its last word, by binary search; -1 where there is none. The range begins
  /// with the word's place then.
  @inline(__always)
  private func child(
    _ base: UnsafeRawPointer, in range: inout (start: Int, count: Int), _ table: Int,
    _ word: WordID
  ) -> Int32 {
    guard range.count > 0 else { return -1 }
    let first = base + (table &+ 2 &* range.start)
    // Halves without branches: which way the search goes cannot be foretold. A difference below 0 has its six highest
    // bits set and so shifts the step away.
    var index: UInt64 = 0
    var width = UInt64(range.count)
    while width > 1 {
      let half = width &>> 1
      let middle = first.load(fromByteOffset: 2 &* Int(index &+ half), as: UInt16.self)
      index &+= half &>> ((UInt64(word) &- UInt64(middle)) &>> 58)
      width &-= half
    }
    range.start &+= Int(index)
    range.count &-= Int(index)
    guard first.load(fromByteOffset: 2 &* Int(index), as: UInt16.self) == word else { return -1 }
    return Int32(truncatingIfNeeded: range.start)
  }
}
