/// How much debris lies around each reading on its line: where words were lost, their letters became debris.
struct DebrisRuns {
  /// By reading, the letters of the debris between it and the next word of the line, and the one before.
  private(set) var after: [Double]
  private(set) var before: [Double]
  /// Whether nothing but debris stands before it on the line.
  private(set) var isOpening: [Bool]
  /// The share of debris among the line's letters.
  private(set) var share: [Double]

  init(_ readings: [Stretch.Reading], _ lines: [LineUnits]) {
    after = Array(repeating: 0, count: readings.count)
    before = after
    share = after
    isOpening = Array(repeating: false, count: readings.count)
    var start = 0
    while start < readings.count {
      let line = Self.line(readings[start])
      var end = start
      var all = 0.0
      var lost = 0.0
      var run = 0.0
      var last: Int?
      while end < readings.count, Self.line(readings[end]) == line {
        let reading = readings[end]
        let place = reading.places[reading.places.startIndex]
        let letters = Double(lines[place.line].units[place.unit].core.count)
        all += letters
        if reading.decision.arc.reading == .nothing {
          lost += letters
          run += letters
        } else {
          before[end] = run
          isOpening[end] = last == nil
          run = 0
          last = end
        }
        if let last { after[last] = run }
        end += 1
      }
      for index in start..<end { share[index] = all > 0 ? lost / all : 0 }
      start = end
    }
  }

  private static func line(_ reading: Stretch.Reading) -> Int {
    reading.places[reading.places.startIndex].line
  }
}
