import LanguageModel

extension LatticeBuilder {
  /// Words run together, and how hard the channel and the model find them.
  private struct Run {
    var words: [(word: WordID, shape: WordShape)]
    var cost: Float
    var state: NGramModel.State
    var ease: Float

    var score: Float { cost - ease }

    var candidate: Candidate? {
      switch words.count {
      case 2:
        Candidate(
          reading: .pair(words[0].word, words[0].shape, words[1].word, words[1].shape), cost: cost)
      case 3:
        Candidate(
          reading: .triple(
            words[0].word, words[0].shape, words[1].word, words[1].shape, words[2].word,
            words[2].shape), cost: cost)
      default: nil
      }
    }
  }

  /// What it costs the engine to miss a blank.
  private static let lostBlank: Float = 3

  /// Two words run together, or three, where each reads well by itself.
  func runs(_ core: [Unicode.Scalar], _ context: CaseContext) -> [Candidate] {
    let inner = context == .clauseStart ? CaseContext.running : context
    // By the position where they end, the easiest readings of the letters so far as one word and as two.
    var single: [[Run]] = Array(repeating: [], count: core.count + 1)
    var double = single
    var triple: [Run] = []
    for end in 2...core.count {
      let isWhole = end == core.count
      if !isWhole {
        let start = Run(words: [], cost: 0, state: models.language.empty, ease: 0)
        extend(
          [start], ranked(Array(core[..<end]), context, isPart: true), by: 0, into: &single[end])
      }
      guard end >= 4 else { continue }
      for cut in 2...(end - 2) where end - cut <= 8 {
        let right =
          isWhole || core.count >= 7 ? ranked(Array(core[cut..<end]), inner, isPart: true) : []
        guard !right.isEmpty else { continue }
        extend(single[cut], right, by: Self.lostBlank, into: &double[end])
        if isWhole { extend(double[cut], right, by: Self.lostBlank, into: &triple) }
      }
      double[end].sort { $0.score < $1.score }
      double[end].removeLast(max(0, double[end].count - 8))
    }
    triple.sort { $0.score < $1.score }
    return (double[core.count] + triple.prefix(4)).compactMap(\.candidate)
  }

  private func extend(
    _ runs: [Run], _ next: [Candidate], by cost: Float, into result: inout [Run]
  ) {
    for run in runs {
      for candidate in next.prefix(12) {
        guard case .word(let word, let shape) = candidate.reading else { continue }
        let step = models.language.extend(run.state, with: word)
        result.append(
          Run(
            words: run.words + [(word, shape)], cost: run.cost + candidate.cost + cost,
            state: step.next, ease: run.ease + step.logProbability))
      }
    }
  }
}
