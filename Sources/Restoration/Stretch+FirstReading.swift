import LanguageModel

extension Stretch {
  /// What a first, narrow reading is sure of.
  struct FirstReading: Sendable {
    /// Words, each with what stood before it.
    var words: [(before: NGramModel.State, word: WordID)] = []
    /// All words that it is sure of, whatever stood before them.
    var sure: [WordID] = []
    /// Single words that it is sure of, with the letters that they were seen as.
    var spellings: [(word: WordID, core: UInt64)] = []
    /// Words that have their marks, and those of them that are read with others than they have.
    var marked = 0
    var changed = 0
  }

  /// Reads quickly, to learn what the document repeats and how far its marks can be trusted.
  mutating func firstReading() -> FirstReading {
    var first = FirstReading()
    let decoder = models.decoder.narrow
    let models = models
    let lines = lines
    var trellis = Trellis()
    for index in paragraphs.indices {
      let hasMarks = damage[paragraphs[index].lines[0]] == .slight
      var wasSure = true
      var next: [Int: WordID] = [:]
      var own: [FirstWord] = []
      read(paragraphs[index], decoder, nil, [:], [], in: &trellis) { reading in
        let arc = reading.decision.arc
        let isSure = reading.decision.posterior >= DocumentMemory.surety
        let isNoted =
          arc.first != nil && isSure
          && (wasSure || reading.decision.before == models.language.start)
        for _ in reading.decision.units {
          own.append(FirstWord(reading.decision, isNoted: isNoted))
        }
        guard let word = arc.first else { return }
        if isSure, arc.span == 1, case .word = arc.reading {
          let place = reading.places[reading.places.startIndex]
          first.spellings.append(
            (word, DocumentSpellings.hash(of: lines[place.line].units[place.unit].core)))
        }
        if hasMarks, isSure {
          switch arc.reading {
          case .same: first.marked += 1
          case .word:
            first.marked += 1
            first.changed += 1
          default: break
          }
        }
        if isSure {
          first.sure.append(word)
          if let second = arc.second { first.sure.append(second) }
          if let third = arc.third { first.sure.append(third) }
        }
        if isSure, let origin = reading.decision.goesOnFrom, origin > 0, next[origin] == nil {
          next[origin] = word
        }
        let before = reading.decision.before
        if isSure, wasSure || before == models.language.start {
          first.words.append((before, word))
          // Words that ran together come one after another.
          var state = before
          var last = word
          for next in [arc.second, arc.third] {
            guard let next else { break }
            state = models.language.extend(state, with: last).next
            first.words.append((state, next))
            last = next
          }
        }
        wasSure = isSure
      }
      goingOn[index] = next
      firstWords[index] = own
    }
    return first
  }
}
