import LanguageModel

/// Finds the likeliest path through a lattice, and how sure each of its arcs is.
///
/// Viterbi beam search over (position, language model state); the kept hypotheses and the edges between them are a
/// smaller lattice, over which forward-backward gives each arc's posterior.
struct Decoder: Sendable {
  /// An arc of the best path with its posterior, and the other readings of the same stretch.
  struct Decision {
    var arc: Lattice.Arc
    /// The units that the arc reads.
    var units: Range<Int>
    var posterior: Double
    /// What the arc cost the best path by language model, natural logarithm; calibration weighs it.
    var languageCost: Float
    /// What the model remembered before the arc: another cell's words or a beginning where one was taken up.
    var before: NGramModel.State
    /// Where a cell's piece begins with the arc: the unit before which the piece ended that goes on here, -1 where
    /// none does; nil where the arc goes on where the one before it ended.
    var goesOnFrom: Int?
    var alternatives: [(reading: Candidate.Reading, posterior: Double)]
  }

  let model: NGramModel
  /// How words begin the cells of tables; nil where that is not known.
  var openings: CellOpenings?
  /// How much the channel weighs against the language model.
  var channelWeight: Float = 1
  /// Posteriors are taken at a temperature, because the model's factors are not independent.
  var posteriorScale: Float = 0.75
  var beamWidth = 20
  var beamDepth: Float = 12
  /// The same where a first reading found nothing hard.
  private static let easyWidth = 6
  private static let easyDepth: Float = 8
  /// How many more hypotheses live where a cell may begin, for its beginnings.
  var openingWidth = 20
  /// A decoder for a first reading, which looks for what is sure only.
  var narrow: Decoder {
    var narrow = self
    narrow.beamWidth = 5
    narrow.openingWidth = 8
    narrow.beamDepth = 8
    return narrow
  }

  /// How much the word counts with which a cell goes on in a line below: it is counted there once more.
  private static let foresight: Float = 0.7

  /// - Parameters:
  ///   - memory: what the document said elsewhere; nil in the first pass.
  ///   - trellis: the decoder's workspace; what it holds from another lattice is forgotten.
  func decode(
    _ lattice: Lattice, from start: NGramModel.State, memory: DocumentMemory? = nil,
    in trellis: inout Trellis
  ) -> [Decision] {
    guard lattice.count > 0 else { return [] }
    trellis.begin(start)
    var words = WordScores(model: model, memory: memory, openings: openings)
    var cells = CellMemory(model: model)
    for position in 0..<lattice.count {
      let isHard = lattice.isHard[position]
      let beamDepth = isHard ? beamDepth : min(beamDepth, Self.easyDepth)
      var width = isHard ? beamWidth : min(beamWidth, Self.easyWidth)
      if let word = lattice.word(goingOnBefore: position) {
        trellis.foresee(at: position) {
          Self.foresight * model.extend($0, with: word).logProbability
        }
      }
      if lattice.breaks[position] != .none {
        open(at: position, lattice, &cells, &trellis)
        width += openingWidth
      }
      trellis.select(position, width: width, depth: beamDepth)
      guard trellis.active.count > 0 else { continue }
      words.begin(lattice, at: position, channelWeight: channelWeight)
      // What the line below adds to a node is not known when the node is made.
      let next = lattice.word(goingOnBefore: position + 1) == nil ? beamDepth : .infinity
      let afterNext = lattice.word(goingOnBefore: position + 2) == nil ? beamDepth : .infinity
      for place in 0..<trellis.active.count {
        let index = trellis.active[place]
        let node = trellis.nodes[Int(index)]
        words.score(after: node.state)
        for arc in 0..<words.arcs.count {
          let own = words.arcs[arc]
          var state = node.state
          var weight = own.weight
          if own.reading >= 0 {
            let step = words.results[Int(own.reading)]
            weight += step.logProbability
            state = step.next
          }
          if own.forgets { state = model.empty }
          if own.endsClause { state = model.start }
          let end = Int(own.end)
          trellis.extend(
            index, node.score, at: position, by: arc, to: end, state, weight: weight,
            depth: end == position &+ 1 ? next : afterNext)
        }
      }
    }
    return trellis.decisions(
      lattice, scale: posteriorScale, channelWeight: channelWeight)
  }

  /// Lets a cell begin, or go on, before a position.
  private func open(
    at position: Int, _ lattice: Lattice, _ cells: inout CellMemory, _ trellis: inout Trellis
  ) {
    guard let best = trellis.best(at: position) else { return }
    let kind = lattice.breaks[position]
    if kind == .lineStart { cells.endLine(trellis.ends(of: best, at: position, lattice)) }
    for opening in kind == .blank ? cells.continuations : cells.openings[...] {
      trellis.move(
        from: best, at: position, to: opening.state, cost: max(kind.cost + opening.cost, 0),
        origin: opening.origin)
    }
  }
}
