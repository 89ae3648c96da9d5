import LanguageModel

/// Where the cells of the two lines above stopped, so that a line's pieces can go on there.
struct CellMemory {
  /// A state that a piece of this line may begin in.
  struct Opening {
    var state: NGramModel.State
    /// What this beginning costs beside the others.
    var cost: Float
    /// The unit before which the piece ended that goes on here; -1 where none does.
    var origin: Int32 = -1
  }

  /// The state in which a piece ended, and the unit before which it did.
  struct End {
    var state: NGramModel.State
    var origin: Int32
  }

  /// What it costs to go on in the line above, in the one above that, and to begin anew.
  private static let above: Float = 2
  private static let further: Float = 2.8
  private static let clause: Float = 2.5
  private static let anything: Float = 2.4
  /// No line has more pieces that are told apart.
  private static let most = 12

  private var last: [End] = []
  private var before: [End] = []

  /// All beginnings that a piece may have now.
  private(set) var openings: [Opening]

  /// The beginnings that go on in a cell of the lines above.
  var continuations: ArraySlice<Opening> { openings[fresh.count...] }

  private let fresh: [Opening]

  init(model: NGramModel) {
    fresh = [
      Opening(state: model.start, cost: Self.clause),
      Opening(state: model.empty, cost: Self.anything),
    ]
    openings = fresh
  }

  /// Ends a line: notes where its pieces ended.
  mutating func endLine(_ ends: [End]) {
    before = last
    last = Array(ends.prefix(Self.most))
    openings = fresh
    for (ends, cost) in [(last, Self.above), (before, Self.further)] {
      for end in ends where !openings.contains(where: { $0.state == end.state }) {
        openings.append(Opening(state: end.state, cost: cost, origin: end.origin))
      }
    }
  }
}
