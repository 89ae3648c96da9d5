import Foundation
import Testing
import VietnameseText

@Suite("Text in normal form stays, other text is brought to it")
struct NormalizationTests {
  @Test(
    "Latin, Greek, Cyrillic and Vietnamese letters, marks and signs come out as Foundation has them",
    arguments: [UInt32(1)...0x5FF, 0x1E00...0x27FF])
  func scalars(range: ClosedRange<UInt32>) {
    for value in range {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in [String(Character(scalar)), "a" + String(Character(scalar)) + "\u{301}"] {
        let expected = text.precomposedStringWithCanonicalMapping.unicodeScalars
        #expect(Normalization.nfc(text).unicodeScalars.elementsEqual(expected))
      }
    }
  }

  @Test("letters and marks apart become one letter")
  func composed() {
    #expect(Normalization.nfc("e\u{302}\u{301}").unicodeScalars.elementsEqual(["ế"]))
  }
}
