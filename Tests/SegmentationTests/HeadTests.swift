import Testing

@testable import Segmentation

@Suite("The head of a document")
struct HeadTests {
  @Test("A type that lost a capital is a type, and a spoilt “ngày” before a day and a month is one")
  func spoilt() {
    let frame = Given.outline(
      """
      NGÂN HÀNG NHÀ NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

      VIỆT NAM Độc lập - Tự do - Hạnh phúc
      Số: 41/KH-NHNN Hà Nội, ngdty 18 tháng 4 năm 2025
      kế HOẠCH

      Tăng cường an toàn thanh toán số

      I. MỤC ĐÍCH
      """
    ).frame
    #expect(frame.typeName?.text == "kế HOẠCH")
    #expect(frame.issuer.map(\.text) == ["NGÂN HÀNG NHÀ NƯỚC VIỆT NAM"])
    #expect(frame.placeAndDate?.text == "Hà Nội, ngày 18 tháng 4 năm 2025")
  }

  @Test(
    "“Số:” of which only the colon is left still parts issuer and number; the star below an issuer is none of it"
  )
  func spoiltNumber() {
    let frame = Given.outline(
      """
      TỈNH ỦY CÀ MAU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      ok
      56: 96/KH-UBND Cà Mau, ngày 27 tháng 3 năm 2024
      KẾ HOẠCH

      Giải quyết việc làm

      I. MỤC ĐÍCH
      """
    ).frame
    #expect(frame.issuer.map(\.text) == ["TỈNH ỦY CÀ MAU"])
    #expect(frame.number?.text == "96/KH-UBND")
  }

  @Test("Issuer and motto, number and date are told apart where their columns ran together")
  func columnsOnOneLine() {
    let frame = Given.outline(
      """
      ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

      TỈNH QUẢNG BÌNH Độc lập - Tự do - Hạnh phúc
      Số: 86/KH-UBND Quảng Bình, ngày 17 tháng 01 năm 2024
      KẾ HOẠCH

      Cải cách hành chính nhà nước và nâng cao sự hài lòng
      của người dân trên địa bàn tỉnh Quảng Bình năm 2024

      Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ:
      """
    ).frame
    #expect(frame.issuer.map(\.text) == ["ỦY BAN NHÂN DÂN TỈNH QUẢNG BÌNH"])
    #expect(frame.number?.text == "86/KH-UBND")
    #expect(frame.placeAndDate?.text == "Quảng Bình, ngày 17 tháng 01 năm 2024")
    #expect(frame.typeName?.text == "KẾ HOẠCH")
    #expect(
      frame.title?.text
        == "Cải cách hành chính nhà nước và nâng cao sự hài lòng của người dân trên địa bàn tỉnh Quảng Bình năm 2024"
    )
    #expect(frame.title?.source.first == 7)
  }

  @Test("A head that runs on through its lines is read all the same")
  func runningHead() {
    let frame = Given.outline(
      """
      ỦY BAN NHÂN DÂN TỈNH HÀ NAM CỘNG HÒA XÃ HỘI CHỦ
      NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 41/KH-UBND Hà
      Nam, ngày 16 tháng 10 năm 2025

      KẾ HOẠCH
      PHÁT TRIỂN NGHỀ DỆT TRUYỀN THỐNG TRÊN ĐỊA
      BÀN TỈNH HÀ NAM

      Căn cứ Luật Du lịch;
      """
    ).frame
    #expect(frame.issuer.map(\.text) == ["ỦY BAN NHÂN DÂN TỈNH HÀ NAM"])
    #expect(frame.number?.text == "41/KH-UBND")
    #expect(frame.placeAndDate?.text == "Hà Nam, ngày 16 tháng 10 năm 2025")
    #expect(
      frame.title?.text == "PHÁT TRIỂN NGHỀ DỆT TRUYỀN THỐNG TRÊN ĐỊA BÀN TỈNH HÀ NAM")
  }

  @Test("A superior body's line comes first")
  func superiorBody() {
    let frame = Given.outline(
      """
      UBND TỈNH LAI CHÂU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      SỞ Y TẾ Độc lập - Tự do - Hạnh phúc
      Số: 12/KH-SYT Lai Châu, ngày 02 tháng 3 năm 2025
      KẾ HOẠCH
      Phòng, chống dịch bệnh năm 2025
      """
    ).frame
    #expect(frame.issuer.map(\.text) == ["UBND TỈNH LAI CHÂU", "SỞ Y TẾ"])
    #expect(frame.title?.text == "Phòng, chống dịch bệnh năm 2025")
  }

  @Test("The right column may have been read before the left one")
  func rightColumnFirst() {
    let frame = Given.outline(
      """
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc
      Yên Thành, ngày 09 tháng 3 năm 2026

      ỦY BAN NHÂN DÂN
      XÃ YÊN THÀNH
      Số: 27/KH-UBND

      KẾ HOẠCH

      Phòng cháy, chữa cháy rừng năm 2026

      Căn cứ Luật Lâm nghiệp;
      """
    ).frame
    #expect(frame.issuer.map(\.text) == ["ỦY BAN NHÂN DÂN XÃ YÊN THÀNH"])
    #expect(frame.number?.text == "27/KH-UBND")
    #expect(frame.placeAndDate?.text == "Yên Thành, ngày 09 tháng 3 năm 2026")
  }
}
