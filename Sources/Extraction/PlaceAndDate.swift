/// "Hải Dương, ngày 20 tháng 02 năm 2025" taken apart.
struct PlaceAndDate {
  /// "Hải Dương".
  var place: String?
  /// ISO 8601; nil where the date was left open or cannot be.
  var issued: String?

  init(_ text: String) {
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    if let comma = text.firstIndex(of: ",") {
      place = String(text[..<comma]).trimmed
    } else if let digit = text.firstIndex(where: \.isNumber) {
      // The comma was lost: the place stands before the word for "day".
      let words = text[..<digit].split(separator: " ")
      if words.count >= 2 { place = words.dropLast().joined(separator: " ").trimmed }
    }
    if place?.isEmpty == true { place = nil }
    let date = numbers.suffix(3)
    guard date.count == 3, let year = date.last, (1945...2099).contains(year),
      let day = date.first, (1...31).contains(day), let month = date.dropFirst().first,
      (1...12).contains(month)
    else { return }
    issued = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
