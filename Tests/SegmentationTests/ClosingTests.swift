import Testing

@testable import Segmentation

@Suite("The end of a document")
struct ClosingTests {
  private func frame(_ closing: String) -> Frame {
    Given.outline("KẾ HOẠCH\nA\n\nI. MỤC ĐÍCH\n\n- Làm tốt./.\n\n" + closing).frame
  }

  @Test("Recipients on the left and the signature on the right are told apart line by line")
  func sideBySide() {
    let frame = frame(
      """
      Nơi nhận: TM. ỦY BAN NHÂN DÂN
      - Văn phòng Chính phủ; KT. CHỦ TỊCH

      - TT. Thành ủy, TT. HĐND thành phố; PHÓ CHỦ TỊCH

      - Các sở, ban, ngành; Lâm Trường Giang
      - Lưu: VT, NC.
      """)
    #expect(
      frame.recipients.map(\.text) == [
        "Văn phòng Chính phủ", "TT. Thành ủy, TT. HĐND thành phố", "Các sở, ban, ngành",
      ])
    #expect(frame.authority?.text == "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH")
    #expect(frame.position?.text == "PHÓ CHỦ TỊCH")
    #expect(frame.signatoryName?.text == "Lâm Trường Giang")
  }

  @Test("A semicolon before the name of who signs may have been read as a comma")
  func comma() {
    let frame = frame(
      """
      Nơi nhận: T/M BAN THƯỜNG VỤ
      - Các ban đảng, Văn phòng Tỉnh ủy; PHÓ BÍ THƯ

      - Các đảng ủy trực thuộc Tỉnh ủy, Lâm Trường Giang
      - Lưu: VT.
      """)
    #expect(frame.recipients.last?.text == "Các đảng ủy trực thuộc Tỉnh ủy")
    #expect(frame.signatoryName?.text == "Lâm Trường Giang")
  }

  @Test(
    "KT. is written above a deputy's signature, though his position could not be read",
    arguments: [("CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ("BỘ TRƯỞNG", "THỨ TRƯỞNG")])
  func deputies(title: String, deputy: String) {
    let frame = frame(
      """
      Nơi nhận: TM. ỦY BAN NHÂN DÂN
      - Văn phòng Chính phủ; KT. \(title)
      - Các sở, ban, ngành; Lâm Trường Giang
      """)
    #expect(frame.position == nil)
    #expect(frame.impliedPosition == deputy)
  }

  @Test("The recipients begin beside an authority, whatever became of their own head")
  func spoiltHead() {
    let frame = frame(
      """
      Nội phê a TM. ỦY BAN NHÂN DÂN
      - Văn phòng Chính phủ; CHỦ TỊCH
      - Các sở, ban, ngành; Lâm Trường Giang
      """)
    #expect(frame.recipients.map(\.text) == ["Văn phòng Chính phủ", "Các sở, ban, ngành"])
    #expect(frame.position?.text == "CHỦ TỊCH")
  }

  @Test("The office's own copy tells the recipients, where their head and the authority were lost")
  func ownCopy() {
    let frame = frame(
      """
      Bờ ao lọc ‘TIM. ỦY BAN NHÂN DÂN
      - Bộ Nông nghiệp và Môi trường;
      - Các sở, ban, ngành; PHÓ CHỦ TỊCH
      - UBND các huyện; Lâm Trường Giang
      - Lưu: VT, NN.
      """)
    #expect(
      frame.recipients.map(\.text)
        == ["Bộ Nông nghiệp và Môi trường", "Các sở, ban, ngành", "UBND các huyện"])
    #expect(frame.position?.text == "PHÓ CHỦ TỊCH")
    #expect(frame.signatoryName?.text == "Lâm Trường Giang")
  }

  @Test("A signature close above an annex is no part of the annex's title")
  func annexBelow() {
    let outline = Given.outline(
      """
      KẾ HOẠCH
      A

      I. MỤC ĐÍCH

      - Làm tốt./.

      Nơi nhận:
      - Bộ Tài chính;
      - Lưu: VT.

      TM. ỦY BAN NHÂN DÂN
      CHỦ TỊCH

      Đinh Quang Tạo

      Phụ lục
      NHIỆM VỤ PHÁT TRIỂN KINH TẾ TƯ NHÂN

      (Kèm theo Kế hoạch số 3174/KH-UBND ngày 12 tháng 9 năm 2025 của UBND tỉnh)
      """)
    #expect(outline.frame.authority?.text == "TM. ỦY BAN NHÂN DÂN")
    #expect(outline.frame.position?.text == "CHỦ TỊCH")
    #expect(outline.sections.last?.title == "NHIỆM VỤ PHÁT TRIỂN KINH TẾ TƯ NHÂN")
  }

  @Test("An entry whose bracket is open goes on behind the next one")
  func openBracket() {
    let frame = frame(
      """
      Nơi nhận: KT. BỘ TRƯỞNG
      - Thủ tướng Chính phủ (để báo
      - Văn phòng Chính phủ; cáo); THỨ TRƯỞNG
      - Lưu: VT.
      """)
    #expect(
      frame.recipients.map(\.text) == ["Thủ tướng Chính phủ (để báo cáo)", "Văn phòng Chính phủ"])
    #expect(frame.position?.text == "THỨ TRƯỞNG")
  }

  @Test("A closing that ran into one line is taken apart")
  func runIn() {
    let frame = frame(
      """
      Nơi nhận: - UBND các xã, phường; - Trung tâm Lưu
      trữ tỉnh; - Lưu: VT, TH12. KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn An
      """)
    #expect(frame.recipients.first?.text == "UBND các xã, phường")
    #expect(frame.position?.text == "PHÓ CHỦ TỊCH")
    #expect(frame.signatoryName?.text == "Nguyễn Văn An")
  }

  @Test("Entries beside an authority are recipients, though nothing is left of their head")
  func lostHead() {
    let outline = Given.outline(
      """
      KẾ HOẠCH
      A

      I. MỤC ĐÍCH

      - Làm tốt./.

      ỦY BAN NHÂN DÂN
      - Bộ Công Thương, Bộ Tài chính; KT. CHỦ TỊCH
      - Thường trực Tỉnh ủy; PHÓ CHỦ TỊCH
      - Lưu: VT. Nguyễn Văn An
      """)
    #expect(
      outline.frame.recipients.map(\.text) == [
        "Bộ Công Thương, Bộ Tài chính", "Thường trực Tỉnh ủy",
      ])
    #expect(outline.frame.signatoryName?.text == "Nguyễn Văn An")
    #expect(outline.items.map(\.piece.text) == ["Làm tốt./."])
  }
}
