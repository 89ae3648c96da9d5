import LanguageModel

/// Finds the likeliest path through a lattice, and how sure each of its arcs is.
///
/// Viterbi beam search over (position, language model state); the kept hypotheses and the edges between them are a
/// smaller lattice, over which forward-backward gives each arc's posterior.
struct Decoder: Sendable {
  /// An arc of the best path with its posterior, and the other readings of the same stretch.
  struct Decision {
    var arc: Lattice.Arc
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
  /// How much the channel weighs against the language model.
  var channelWeight: Float = 0.9
  /// Posteriors are taken at a temperature, because the model's factors are not independent.
  var posteriorScale: Float = 0.75
  var beamWidth = 10
  var beamDepth: Float = 14
  /// How many more hypotheses live where a cell may begin, for its beginnings.
  private static let openingWidth = 16
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
    var words = WordScores(model: model, memory: memory)
    var cells = CellMemory(model: model)
    for position in 0..<lattice.count {
      var width = beamWidth
      if let word = lattice.word(goingOnBefore: position) {
        trellis.foresee(at: position) {
          Self.foresight * model.extend($0, with: word).logProbability
        }
      }
      if lattice.breaks[position] != .none {
        open(at: position, lattice, &cells, &trellis)
        width += Self.openingWidth
      }
      trellis.select(position, width: width, depth: beamDepth)
      guard trellis.active.count > 0 else { continue }
      let arcs = lattice.arcs[position]
      words.begin(arcs)
      for place in 0..<trellis.active.count {
        let index = trellis.active[place]
        let state = trellis.nodes[Int(index)].state
        words.score(after: state)
        for arc in arcs.indices {
          var next = state
          var weight = -arcs[arc].cost * channelWeight
          if let step = words.step(arc) {
            weight += step.logProbability
            next = step.next
          }
          if arcs[arc].forgets { next = model.empty }
          if arcs[arc].endsClause { next = model.start }
          trellis.extend(
            index, at: position, by: arc, to: arcs[arc].to, next, weight: weight,
            // What the next line adds there is not known yet.
            depth: lattice.word(goingOnBefore: arcs[arc].to) == nil ? beamDepth : .infinity)
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
