import Foundation

/// The language model's file: a header, the words, then a trie of n-grams in parallel arrays.
///
/// All numbers are little-endian. A node of order n holds its last word, its quantized log probability and
/// back-off weight, and where its children begin; children of one node are sorted by word.
/// ```
/// magic "VBLM0001" | wordBytes u32 | counts of orders 1…4 u32×4 | centers f32×256 × (4 probabilities + 3 back-offs)
/// words, UTF-8, each ended by "\n", padded to 4
/// order n = 1…4: child u32×(count+1) (n < 4) | word u16×count, padded to 4 (n > 1) | p u8×count | b u8×count (n < 4), padded to 4
/// ```
enum ModelFile {
  static let magic = "VBLM0001"

  static func write(vocabulary: Vocabulary, model: KneserNey, to path: String) throws {
    var bytes = Data(magic.utf8)
    var words = Data(vocabulary.words.joined(separator: "\n").utf8)
    words.append(0x0A)
    pad(&words)
    append(UInt32(words.count), to: &bytes)
    // Every word is a unigram node, at the index of its id, whether it was counted or not.
    let nodes = [vocabulary.words.count] + model.orders[1...].map(\.grams.count)
    for count in nodes { append(UInt32(count), to: &bytes) }
    let probability = model.orders.map { Quantizer(values: $0.logProbability) }
    let backoff = model.orders[..<3].map { Quantizer(values: $0.logBackoff) }
    for quantizer in probability + backoff {
      for center in quantizer.centers { append(center.bitPattern, to: &bytes) }
    }
    bytes.append(words)
    for order in 0..<4 {
      let table = model.orders[order]
      var grams = table.grams
      var logProbability = table.logProbability
      var logBackoff = table.logBackoff
      if order == 0 {
        grams = vocabulary.words.indices.map(UInt64.init)
        let lowest = table.logProbability.min() ?? -20
        logProbability = [Float](repeating: lowest, count: grams.count)
        logBackoff = [Float](repeating: 0, count: grams.count)
        for (index, gram) in table.grams.enumerated() {
          logProbability[Int(gram)] = table.logProbability[index]
          logBackoff[Int(gram)] = table.logBackoff[index]
        }
      }
      if order < 3 {
        let children = model.orders[order + 1].grams
        var next = 0
        for gram in grams {
          while next < children.count && children[next] >> 16 < gram { next += 1 }
          append(UInt32(next), to: &bytes)
        }
        append(UInt32(children.count), to: &bytes)
      }
      if order > 0 {
        for gram in grams { append(UInt16(truncatingIfNeeded: gram), to: &bytes) }
        pad(&bytes)
      }
      for value in logProbability { bytes.append(probability[order].code(value)) }
      if order < 3 { for value in logBackoff { bytes.append(backoff[order].code(value)) } }
      pad(&bytes)
    }
    try bytes.write(to: URL(fileURLWithPath: path), options: .atomic)
  }

  private static func append<T: FixedWidthInteger>(_ value: T, to bytes: inout Data) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private static func pad(_ bytes: inout Data) {
    while bytes.count % 4 != 0 { bytes.append(0) }
  }
}
