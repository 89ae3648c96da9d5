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
    var alternatives: [(reading: Candidate.Reading, posterior: Double)]
  }

  let model: NGramModel
  /// How much the channel weighs against the language model.
  var channelWeight: Float = 0.9
  /// Posteriors are taken at a temperature, because the model's factors are not independent.
  var posteriorScale: Float = 0.75
  var beamWidth = 10
  var beamDepth: Float = 14

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
    for position in 0..<lattice.count {
      trellis.select(position, width: beamWidth, depth: beamDepth)
      guard trellis.active.count > 0 else { continue }
      let arcs = lattice.arcs[position]
      words.begin(arcs)
      for place in 0..<trellis.active.count {
        let index = trellis.active[place]
        let state = trellis.nodes[Int(index)].state
        words.score(after: state)
        for arc in arcs.indices {
          let cost = arcs[arc].cost * channelWeight
          var next = state
          var weight = -cost
          if let step = words.step(arc) {
            weight += step.logProbability
            next = step.next
          }
          if arcs[arc].forgets { next = model.empty }
          if arcs[arc].endsClause { next = model.start }
          trellis.extend(
            index, at: position, by: arc, to: arcs[arc].to, next, weight: weight, depth: beamDepth)
        }
      }
    }
    return trellis.decisions(
      lattice, scale: posteriorScale, channelWeight: channelWeight)
  }
}
