import Testing

@testable import Segmentation

@Suite("Labels and levels come from the sequence")
struct LabelSequenceTests {
  @Test("I. is above 1., which is above a) and -")
  func levels() {
    let outline = Given.outline(
      """
      I. MỤC ĐÍCH, YÊU CẦU

      1. Mục đích

      - Tạo chuyển biến rõ nét về kỷ luật.

      II. NHIỆM VỤ

      1. Cải cách thể chế

      a) Sở Nội vụ chủ trì:

      - Tham mưu ban hành Kế hoạch.
      """)
    #expect(outline.sections.map(\.id) == ["I", "I.1", "II", "II.1", "II.1.a"])
    #expect(outline.sections.map(\.level) == [1, 2, 1, 2, 3])
    #expect(outline.items.map(\.id) == ["I.1.-1", "II.1.a.-1"])
    #expect(outline.items.map(\.section) == ["I.1", "II.1.a"])
  }

  @Test("A numeral that lost a stroke is the next in the count")
  func lostStroke() {
    let outline = Given.outline(
      """
      I. MỤC ĐÍCH

      - Một.

      II. MỤC TIÊU

      - Hai.

      II. NHIỆM VỤ

      - Ba.

      IV. TỔ CHỨC THỰC HIỆN

      - Bốn.
      """)
    #expect(outline.sections.map(\.label) == ["I.", "II.", "III.", "IV."])
    #expect(outline.sections.map(\.id) == ["I", "II", "III", "IV"])
  }

  @Test(
    "“1.” before capitals is what is left of a numeral, where numbers had been counted on; a dash before a number is a speck"
  )
  func lostNumeral() {
    let outline = Given.outline(
      """
      I. MỤC ĐÍCH

      1. Mục đích

      II. NHIỆM VỤ

      1. Rà soát

      2. Xây dựng

      1. TỔ CHỨC THỰC HIỆN

      - 1. Văn phòng Điều phối

      2. Phòng Tài chính

      3. Phòng Nội vụ
      """)
    #expect(
      outline.sections.map(\.id).suffix(4) == ["III", "III.1", "III.2", "III.3"])
  }

  @Test("A second d) is đ), and a letter that the OCR lost is the next one")
  func secondD() {
    let outline = Given.outline(
      """
      1. Phân công

      a) Sở Nội vụ chủ trì rà soát.

      b) Sở Y tế chủ trì rà soát.

      ¢) Sở Tài chính chủ trì rà soát.

      d) Sở Xây dựng chủ trì rà soát.

      d) Sở Tư pháp chủ trì rà soát.

      e) Sở Công Thương chủ trì rà soát.

      ) Sở Ngoại vụ chủ trì rà soát.
      """)
    #expect(outline.items.compactMap(\.label) == ["a)", "b)", "c)", "d)", "đ)", "e)", "g)"])
  }

  @Test("A label that ran into its text is a label")
  func runInto() {
    #expect(Given.labels("I.MỤC ĐÍCH\n\n- Một.\n\nII.NỘI DUNG\n\n- Hai.") == ["I I.", "II II."])
  }

  @Test("The number that a label repeats from its parent is not doubled in the id")
  func dotted() {
    let outline = Given.outline(
      """
      II. NỘI DUNG

      2. Nhiệm vụ cụ thể

      2.1. Nâng cao nhận thức

      a) Sở Y tế chủ trì:

      - Tuyên truyền.

      2.2. Hoàn thiện thể chế

      - Rà soát.
      """)
    #expect(outline.sections.map(\.id) == ["II", "II.2", "II.2.1", "II.2.1.a", "II.2.2"])
  }

  @Test("A heading that ran into the text before it starts a part of its own")
  func inside() {
    let outline = Given.outline(
      """
      KẾ HOẠCH
      A

      Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung cụ thể như
      sau: I. MỤC ĐÍCH, YÊU CẦU 1. Cụ thể hóa đầy đủ các nội dung chỉ đạo
      của Tỉnh ủy. 2. Việc triển khai phải nghiêm túc. II. NHIỆM VỤ 1. Rà soát
      các quy định. - Công bố kết quả.
      """)
    #expect(outline.sections.map(\.id) == ["I", "II", "II.1"])
    #expect(outline.items.map(\.id) == ["I.1", "I.2", "II.1.-1"])
  }

  @Test("An exact label is kept where the count begins in the middle")
  func middle() {
    #expect(
      Given.labels("II. NỘI DUNG\n\n- Một.\n\nIII. KINH PHÍ\n\n- Hai.") == ["II II.", "III III."])
  }

  @Test("A label that lost its point, or was read for another, is what the count asks for")
  func lostPoint() {
    let outline = Given.outline(
      """
      I. MỤC TIÊU
      1 Mục tiêu chung

      Mọi hộ dân được dùng nước sạch.

      2. Mục tiêu cụ thể

      Đến năm 2026 có 95% số hộ được dùng nước sạch.

      II. PHẠM VI

      - Toàn huyện.

      UT. NHIỆM VỤ VÀ GIẢI PHÁP
      4. Tuyên truyền, vận động

      a) Tổ chức tuần lễ nước sạch tại các xã.

      b) In tờ rơi hướng dẫn sử dụng nước tiết kiệm.

      2. Xây dựng công trình

      a) Nâng cấp trạm bơm.
      """)
    #expect(
      outline.sections.map(\.id) == ["I", "I.1", "I.2", "II", "III", "III.1", "III.2"])
    #expect(outline.sections.map(\.label) == ["I.", "1.", "2.", "II.", "III.", "1.", "2."])
    #expect(outline.items.suffix(3).map(\.id) == ["III.1.a", "III.1.b", "III.2.a"])
  }

  @Test(
    "Strokes that ran together without a point are the numeral that the count asks for, words in capitals none"
  )
  func strokes() {
    let outline = Given.outline(
      """
      KẾ HOẠCH
      A

      I. MỤC ĐÍCH

      - Làm tốt.

      II. MỤC TIÊU

      - Mọi hộ dân được dùng nước sạch.

      TDL NHIỆM VỤ, GIẢI PHÁP TRỌNG TÂM

      1. Tuyên truyền, vận động

      - In tờ rơi.

      HTX DỊCH VỤ NƯỚC SẠCH
      """)
    #expect(outline.sections.map(\.id) == ["I", "II", "III", "III.1"])
    #expect(outline.sections[2].title == "NHIỆM VỤ, GIẢI PHÁP TRỌNG TÂM")
  }

  @Test("A number that a printed plan leaves out stays left out")
  func skippedNumber() {
    let outline = Given.outline(
      """
      I. NHIỆM VỤ

      1. Tuyên truyền

      - Treo băng rôn.

      3. Kiểm tra

      - Lập đoàn kiểm tra.
      """)
    #expect(outline.sections.map(\.id) == ["I", "I.1", "I.3"])
  }

  @Test("Strokes with a foot and points with a double are what the count asks for")
  func feet() {
    let outline = Given.outline(
      """
      L MỤC TIÊU, YÊU CẦU

      1. Mục tiêu

      Mọi xã có trạm bơm.

      I. NGUYÊN TẮC

      - Công khai.

      iL. NHIỆM VỤ

      1. Thể chế

      1.1: Cục Thủy lợi xây dựng định mức vận hành trạm bơm.

      1:2. Vụ Pháp chế thẩm định định mức.

      IV. KINH PHÍ

      Theo dự toán được giao.
      """)
    #expect(
      outline.sections.map(\.id) == ["I", "I.1", "II", "III", "III.1", "IV"])
    #expect(outline.items.map(\.id).filter { $0.hasPrefix("III") } == ["III.1.1", "III.1.2"])
  }
}
