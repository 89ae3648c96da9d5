extension Array {
  /// The length of the longest sequence that two arrays have in common in their order, gaps aside.
  ///
  /// The table of Wagner and Fischer, a row at a time.
  ///
  /// - Parameter isSame: when two elements are taken for the same.
  public func commonSubsequence(
    with other: [Element], where isSame: (Element, Element) -> Bool
  ) -> Int {
    var row = [Int](repeating: 0, count: other.count + 1)
    for element in self {
      var diagonal = 0
      for (index, candidate) in other.enumerated() {
        let up = row[index + 1]
        row[index + 1] = isSame(element, candidate) ? diagonal + 1 : Swift.max(up, row[index])
        diagonal = up
      }
    }
    return row[other.count]
  }
}

extension Array where Element: Equatable {
  /// The length of the longest sequence that two arrays have in common in their order, gaps aside.
  public func commonSubsequence(with other: [Element]) -> Int {
    commonSubsequence(with: other, where: ==)
  }
}
