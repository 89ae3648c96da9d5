/// Years named in a text: four digits from 1945 to 2099 that stand alone.
enum Years {
  /// All years, in the text's order.
  static func all(in text: String) -> [Int] {
    text.split { !$0.isNumber }.compactMap { run in
      guard run.count == 4, let year = Int(run), (1945...2099).contains(year) else { return nil }
      return year
    }
  }

  /// The last year named; "giai đoạn 2023 - 2025" is about 2025.
  static func last(in text: String) -> Int? { all(in: text).last }

  /// The year, where the text names just one.
  static func only(in text: String) -> Int? {
    let years = Set(all(in: text))
    return years.count == 1 ? years.first : nil
  }
}
