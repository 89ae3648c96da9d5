import Testing
import VietnameseText

@testable import Segmentation

@Suite("What is compared and counted quickly comes out as by the rules")
struct QuickComparisonTests {
  @Test("the distance of two words is that of the whole table")
  func distances() {
    var random = SplitMix()
    for _ in 0..<4000 {
      let left = Self.word(&random)
      let right = Bool.random(using: &random) ? Self.word(&random) : Self.spoilt(left, &random)
      for limit in 0...4 {
        let whole = Self.distance(Array(left.utf8), Array(right.utf8))
        #expect(
          FuzzyMatch.distance(left, right, limit: limit) == (whole <= limit ? whole : nil),
          "\(left) \(right) \(limit)")
      }
    }
  }

  @Test("the logarithm takes the number apart as the standard library does")
  func logarithm() {
    var random = SplitMix()
    let numbers =
      [0, -1, 1, 2, 0.5, .leastNonzeroMagnitude, .leastNormalMagnitude, .greatestFiniteMagnitude]
      + (0..<5000).map { _ in Double(bitPattern: .random(in: 0..<0x7FF0 << 48, using: &random)) }
    for x in numbers {
      #expect(ColumnLanguage.log(x).bitPattern == Self.log(x).bitPattern, "\(x)")
    }
  }

  @Test("the key of every scalar is of letters and digits")
  func keys() {
    var other: [Unicode.Scalar] = []
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let plain = Folding.stripMarks(String(scalar)).unicodeScalars.filter {
        ("0"..."9").contains($0) || $0.properties.isAlphabetic
      }
      let key = plain.map(\.properties.lowercaseMapping).joined()
      if Vocabulary.key(of: "A\(scalar)") != "a" + key { other.append(scalar) }
    }
    #expect(other == [])
  }

  @Test("dashes, brackets and full stops at the ends are left out")
  func trimming() {
    #expect("(12.)".trimmingMarks == "12")
    #expect("số".trimmingMarks == "số")
    #expect("—|".trimmingMarks == "")
    #expect("a-b".trimmingMarks == "a-b")
  }

  @Test("a language that learns leaves its copies as they are")
  func copies() {
    var counts = LanguageCounts()
    counts.learn([1, 2, 3])
    let seed = ColumnLanguage(counts, novelty: 0.5, ending: 0.1)
    let before = seed.cost(5, after: 4)
    var learned = seed
    learned.learn(repeated: [[4, 5], [4, 5]])
    #expect(seed.cost(5, after: 4) == before)
    #expect(learned.cost(5, after: 4) < before)
    #expect(learned.has(5, after: 4) && !seed.has(5, after: 4))
  }

  @Test("equal rows of columns are one chain")
  func chains() {
    var chains = ColumnChains()
    let task = TableHead.Column(role: .task, year: nil)
    let target = TableHead.Column(role: .target, year: 2030)
    let first = chains.chain(ColumnChains.empty, with: task)
    let second = chains.chain(first, with: target)
    #expect(chains.chain(ColumnChains.empty, with: task) == first)
    #expect(chains.chain(first, with: target) == second)
    #expect(chains.chain(first, with: task) != second)
    #expect(chains.columns(of: second) == [task, target])
    #expect(chains.hasTarget(second) && !chains.hasTarget(first))
  }

  private static func word(_ random: inout some RandomNumberGenerator) -> String {
    String(
      (0..<Int.random(in: 0...9, using: &random)).map { _ in
        ["a", "b", "n", "g", "đ", "ế"].randomElement(using: &random) ?? "a"
      }.joined())
  }

  private static func spoilt(
    _ word: String, _ random: inout some RandomNumberGenerator
  ) -> String {
    var letters = Array(word)
    for _ in 0..<Int.random(in: 0...2, using: &random) where !letters.isEmpty {
      let place = Int.random(in: 0..<letters.count, using: &random)
      if Bool.random(using: &random) { letters.remove(at: place) } else { letters[place] = "x" }
    }
    return String(letters)
  }

  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, byte) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let up = row[j + 1]
        row[j + 1] = min(diagonal + (byte == other ? 0 : 1), up + 1, row[j] + 1)
        diagonal = up
      }
    }
    return row[b.count]
  }

  private static func log(_ x: Double) -> Double {
    guard x > 0 else { return -40 }
    let z = (x.significand - 1) / (x.significand + 1)
    let z2 = z * z
    let series = 2 * z * (1 + z2 * (1.0 / 3 + z2 * (1.0 / 5 + z2 * (1.0 / 7 + z2 / 9))))
    return Double(x.exponent) * 0.6931471805599453 + series
  }
}

/// Steele, Lea and Flood's generator: the same numbers in every run.
private struct SplitMix: RandomNumberGenerator {
  private var state: UInt64 = 726

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
