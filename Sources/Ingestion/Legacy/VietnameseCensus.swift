/// A quick look at UTF-8 bytes: how many letters above ASCII there are, and how many that only Vietnamese has.
struct VietnameseCensus {
  /// Letters and signs above ASCII.
  private(set) var marked = 0
  /// Those of them that only Vietnamese uses (ă, đ, ơ, ư and what stands from U+1EA0 on).
  private(set) var vietnamese = 0
  /// ASCII signs with which encodings in ASCII write marks.
  private(set) var signs = 0

  /// Whether the text has its Vietnamese letters, so that no other encoding is to be sought behind it.
  var isVietnamese: Bool { vietnamese * 20 >= marked && vietnamese > 0 }

  init(_ utf8: some Sequence<UInt8>) {
    var last: UInt8 = 0
    for byte in utf8 {
      if byte >= 0xC0 {
        marked += 1
      } else if byte >= 0x80 {
        switch (last, byte) {
        case (0xE1, 0xBA...0xBB), (0xC4, 0x82...0x83), (0xC4, 0x90...0x91), (0xC6, 0xA0...0xA1),
          (0xC6, 0xAF...0xB0):
          vietnamese += 1
        default: break
        }
      } else if byte == 0x5E || byte == 0x2B || byte == 0x2A || byte == 0x60 || byte == 0x7E {
        signs += 1
      }
      last = byte
    }
  }

  /// Whether only Vietnamese has a letter.
  static func isVietnameseOnly(_ value: UInt32) -> Bool {
    switch value {
    case 0x102, 0x103, 0x110, 0x111, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1EA0...0x1EF9: true
    default: false
    }
  }
}
