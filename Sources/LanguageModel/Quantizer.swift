/// Eight-bit codes for a set of values: 256 bins of equal population, each standing for its mean.
///
/// As in KenLM (Heafield 2011) and Whittaker & Raj (2001).
struct Quantizer {
  /// The value that each code stands for, ascending; 256 of them.
  var centers: [Float]

  init(values: [Float]) {
    let sorted = values.sorted()
    guard let last = sorted.last else {
      centers = [Float](repeating: 0, count: 256)
      return
    }
    centers = (0..<256).map { bin in
      let low = sorted.count * bin / 256
      let high = sorted.count * (bin + 1) / 256
      guard high > low else { return low < sorted.count ? sorted[low] : last }
      return sorted[low..<high].reduce(0, +) / Float(high - low)
    }
  }

  /// The code of the nearest center.
  func code(_ value: Float) -> UInt8 {
    var low = 0
    var high = 255
    while low < high {
      let middle = (low + high) / 2
      if centers[middle] < value { low = middle + 1 } else { high = middle }
    }
    if low > 0 && value - centers[low - 1] < centers[low] - value { low -= 1 }
    return UInt8(low)
  }
}
