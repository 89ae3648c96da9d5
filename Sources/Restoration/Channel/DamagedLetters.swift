import LanguageModel

/// A heavily spoilt word: some of its letters are spoilt as the channel knows, any other may be anything.
///
/// A mixture, letter by letter, of the channel's emissions with noise. It lets words through that look little like what
/// was seen, so that it is asked for words alone that something else speaks for.
struct DamagedLetters: ~Copyable {
  /// What it costs that a word is spoilt so: few are.
  static let entry: Float = 2
  /// What it costs a letter of such a word that it is sound.
  private static let sound: Float = 0.4
  /// By how many characters it became, what it costs that a letter is noise.
  private static let noise: [Float] = [4.5, 5.2, 9, 14]
  /// What it costs the engine to miss a blank between two words.
  static let lostBlank: Float = 3

  /// The costs of having given the first 0 … n seen characters, infinite behind the word.
  typealias Row = SIMD16<Float>
  /// The longest seen word that a row has room for.
  static let longest = 15

  private let count: Int
  /// The emission table's row by position and length; below 0 where training never saw the string.
  private let rows: [Int32]
  private let emissions: EmissionTable
  /// By printed symbol, where its costs begin in `costs`; below 0 where they were not asked for yet.
  private var places: TrivialBuffer<Int32>
  /// What one letter costs by the length of what it gave and by the position behind it, a row for each length.
  private var costs = TrivialBuffer<Float>(capacity: 16 * Self.step)
  /// Room for a row, behind what stands for the characters before the word's first.
  private var shifted = TrivialBuffer<Float>(capacity: EmissionTable.longest + Row.scalarCount)
  private static let step = (EmissionTable.longest + 1) * Row.scalarCount

  /// - Parameter seen: `longest` characters at most.
  init(_ seen: [Unicode.Scalar], emissions: EmissionTable) {
    precondition(seen.count <= Self.longest)
    count = seen.count
    self.emissions = emissions
    rows = emissions.rows(of: seen)
    places = TrivialBuffer<Int32>(capacity: PrintedSymbol.count)
    places.fill(-1, count: PrintedSymbol.count)
    shifted.fill(.infinity, count: EmissionTable.longest + Row.scalarCount)
  }

  /// What each beginning of the seen word costs before any letter: all but the empty one is out of reach.
  var start: Row {
    var row = Row(repeating: .infinity)
    row[0] = 0
    return row
  }

  /// What each beginning of the seen word costs after a word's further letters; nil where none costs as little as the
  /// bound. What costs more than the bound may be told as any cost above it.
  ///
  /// - Parameters:
  ///   - letters: the word's letters in lower case.
  ///   - shape: the case in which they are printed.
  mutating func extend(
    _ row: Row, by letters: [UInt8], _ shape: WordShape, within bound: Float
  ) -> Row? {
    let bounds = Row(repeating: bound)
    var row = row
    var isUpper = shape != .lower
    for letter in letters {
      row = extended(row, by: isUpper ? letter + PrintedSymbol.half : letter)
      guard any(row .<= bounds) else { return nil }
      isUpper = shape == .upper
    }
    return row
  }

  /// What each beginning costs after one more letter.
  @inline(__always)
  private mutating func extended(_ row: Row, by symbol: UInt8) -> Row {
    var place = Int(places[Int(symbol)])
    // Room for more letters may be made elsewhere: where it lies is asked for after that.
    if place < 0 { place = fill(symbol) }
    let costs = costs.start + place
    let middle = UnsafeMutableRawPointer(shifted.start + EmissionTable.longest)
    middle.storeBytes(of: row, as: Row.self)
    var best = row + Self.load(costs)
    for length in 1...EmissionTable.longest {
      let cost =
        Self.load(shifted.start + (EmissionTable.longest - length))
        + Self.load(costs + length * Row.scalarCount)
      best.replace(with: cost, where: cost .< best)
    }
    return best
  }

  /// Works out a letter's costs; returns where they begin.
  private mutating func fill(_ symbol: UInt8) -> Int {
    let place = costs.count
    costs.resize(place + Self.step)
    let own = costs.start + place
    own.update(repeating: .infinity, count: Self.step)
    for length in 0...min(EmissionTable.longest, count) {
      for end in length...count {
        let known = rows[(end - length) * 4 + length]
        let sound =
          known >= 0
          ? emissions.cost(row: known, length: length, symbol: symbol) + Self.sound : .infinity
        own[length * Row.scalarCount + end] = min(Self.noise[length], sound)
      }
    }
    places[Int(symbol)] = Int32(place)
    return place
  }

  @inline(__always)
  private static func load(_ pointer: UnsafeMutablePointer<Float>) -> Row {
    UnsafeRawPointer(pointer).loadUnaligned(as: Row.self)
  }
}
