/// How much of an input is UTF-8: counts that tell damaged UTF-8 from another encoding.
///
/// Text in another encoding hardly ever has a valid sequence of two bytes or more by accident.
struct UTF8Census {
  /// Valid sequences of two bytes or more.
  var valid = 0
  /// Sequences that are no UTF-8.
  var invalid = 0
  /// 1-based.
  var lineOfFirstInvalid = 1

  init(_ bytes: ArraySlice<UInt8>) {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var line = 1
    var afterReturn = false
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let sequence):
        if sequence.count > 1 { valid += 1 }
        let first = sequence.first
        if first == 0x0D || (first == 0x0A && !afterReturn) { line += 1 }
        afterReturn = first == 0x0D
      case .error:
        if invalid == 0 { lineOfFirstInvalid = line }
        invalid += 1
        afterReturn = false
      case .emptyInput:
        return
      }
    }
  }
}
