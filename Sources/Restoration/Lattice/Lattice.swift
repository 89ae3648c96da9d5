import LanguageModel

/// What may have been printed, as arcs over the units of a stretch of text.
struct Lattice {
  /// A reading of one unit, or of several that the OCR cut apart.
  struct Arc {
    /// How many units it reads.
    var span: Int
    var reading: Candidate.Reading
    /// The words that the language model reads; none for marks and debris, and none for unknown words, after
    /// which it remembers nothing: what follows a name says little of the next word.
    var first: WordID?
    var second: WordID?
    var third: WordID?
    var cost: Float
    /// Punctuation of the unit's core that stays behind the reading.
    var tail = ""
    /// Whether the model's memory ends with the arc.
    var forgets = false

    /// Whether the arc stands before another: arcs are sorted by their words, so that a word is asked for once.
    func precedes(_ other: Arc) -> Bool {
      (first ?? 0, second ?? 0, third ?? 0, cost)
        < (other.first ?? 0, other.second ?? 0, other.third ?? 0, other.cost)
    }
  }

  /// How many units there are; arcs run between the positions 0 … count.
  var count: Int
  /// By the position where they begin.
  var arcs: [[Arc]]
  /// By unit, whether a clause ends after it, so that the next word begins one.
  var endsClause: [Bool]
  /// By unit, whether a cell of a table may begin before it.
  var breaks: [CellBreak]
  /// By the unit before which a cell's piece ended, the word with which the piece goes on in a line below, as a
  /// first reading told.
  var goingOn: [Int: WordID] = [:]
  /// By unit, whether a first reading noted nothing of it for the document's memory.
  var isFresh: [Bool]
  /// By unit, whether a first reading found it, or a near one, hard to read.
  var isHard: [Bool]

  init(count: Int) {
    self.count = count
    arcs = Array(repeating: [], count: count)
    endsClause = Array(repeating: false, count: count)
    breaks = Array(repeating: .none, count: count)
    isHard = Array(repeating: false, count: count)
    isFresh = Array(repeating: false, count: count)
  }

  /// The word with which the piece that ended before a unit goes on in a line below; nil where none is known to.
  @inline(__always)
  func word(goingOnBefore unit: Int) -> WordID? { goingOn.isEmpty ? nil : goingOn[unit] }
}
