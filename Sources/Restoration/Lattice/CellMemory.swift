import LanguageModel

/// Where the cells of the two lines above stopped, so that a line's pieces can go on there.
struct CellMemory {
  /// A state that a piece of this line may begin in.
  struct Opening {
    var state: NGramModel.State
    /// What this beginning costs beside the others.
    var cost: Float
  }

  /// What it costs to go on in the line above, in the one above that, and to begin anew.
  private static let above: Float = T("above", 2)
  private static let further: Float = T("further", 2.8)
  private static let clause: Float = T("clause", 1.8)
  private static let anything: Float = T("anything", 2.8)
  /// No line has more pieces that are told apart.
  private static let most = 12

  private var last: [NGramModel.State] = []
  private var before: [NGramModel.State] = []

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

  /// Ends a line: notes the states in which its pieces ended.
  mutating func endLine(_ states: [NGramModel.State]) {
    before = last
    last = Array(states.prefix(Self.most))
    openings = fresh
    for (states, cost) in [(last, Self.above), (before, Self.further)] {
      for state in states where !openings.contains(where: { $0.state == state }) {
        openings.append(Opening(state: state, cost: cost))
      }
    }
  }
}
