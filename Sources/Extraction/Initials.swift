import Lexicon

extension WordSequence {
  /// The index behind the words of which letters are the initials, from a word on; nil where they are none of them.
  ///
  /// "VHTTDL" are those of "Văn hóa, Thể thao và Du lịch": dashes, commas and "và" have none, nor has "&" among letters.
  func initialsEnd(_ letters: String, from start: Int) -> Int? {
    var left = letters[...]
    var index = start
    while let letter = left.first {
      guard letter != "&" else {
        left.removeFirst()
        continue
      }
      guard words.indices.contains(index) else { return nil }
      if words[index].plain.first == letter {
        left.removeFirst()
      } else if !["và", "-", ","].contains(words[index].folded) {
        return nil
      }
      index += 1
    }
    return index
  }
}
