import Foundation
import Testing
import VietnameseText

@Suite("Text in normal form stays, other text is brought to it")
struct NormalizationTests {
  @Test("every scalar up to U+2FFF comes out as Foundation has it, alone and before a mark")
  func scalars() {
    for value in UInt32(1)...0x2FFF {
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
