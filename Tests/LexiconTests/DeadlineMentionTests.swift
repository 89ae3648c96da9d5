import Lexicon
import PlanDocument
import Testing

@Suite("The deadline that a sentence says")
struct DeadlineMentionTests {
  let grammar = TestLexicon.shared.deadlines

  func deadline(_ sentence: String) -> Deadline? {
    grammar.deadline(in: WordSequence(sentence))?.deadline
  }

  @Test(
    "The smallest phrase that says it, and what it says",
    arguments: [
      (
        "diễn tập ứng cứu sự cố, 06 tháng một lần.",
        Deadline(text: "06 tháng một lần", recurrence: "FREQ=MONTHLY;INTERVAL=6")
      ),
      (
        "kiểm tra an toàn thực phẩm, thường xuyên trong năm 2025.",
        Deadline(text: "thường xuyên trong năm 2025", due: "2025", ongoing: true)
      ),
      (
        "trực ban 24/24 giờ; thường xuyên lưu giữ nhật ký.",
        Deadline(text: "thường xuyên", ongoing: true)
      ),
      (
        "duy trì đường dây nóng thường xuyên, kể cả ngày nghỉ.",
        Deadline(text: "thường xuyên", ongoing: true)
      ),
      (
        "Công an tỉnh tuần tra thường xuyên kể cả ngày nghỉ.",
        Deadline(text: "thường xuyên", ongoing: true)
      ),
      (
        "kiểm tra công vụ năm 2024 tại các cơ quan, hoàn thành trong tháng 02/2024.",
        Deadline(text: "trong tháng 02/2024", due: "2024-02")
      ),
      (
        "phát sóng ít nhất hai kỳ mỗi tháng, hoàn thành trong tháng 3/2024 và thường xuyên.",
        Deadline(text: "trong tháng 3/2024 và thường xuyên", due: "2024-03", ongoing: true)
      ),
      (
        "tham mưu xử lý những nơi chậm tiến độ, thực hiện thường xuyên.",
        Deadline(text: "thường xuyên", ongoing: true)
      ),
      (
        "sửa đổi các văn bản không còn phù hợp, hoàn thành trước ngày 30/11/2024.",
        Deadline(text: "trước ngày 30/11/2024", due: "2024-11-30")
      ),
      (
        "hoàn thành trong tháng 12/2024 và các năm tiếp theo.",
        Deadline(text: "trong tháng 12/2024 và các năm tiếp theo", due: "2024-12", ongoing: true)
      ),
      (
        "Công khai kết quả trên Cổng Dịch vụ công quốc gia, thực hiện hằng tháng.",
        Deadline(text: "hằng tháng", recurrence: "FREQ=MONTHLY")
      ),
      (
        "Ban hành Kế hoạch năm 2024, gửi Sở Nội vụ trước ngày 31/01/2024 để theo dõi, tổng hợp.",
        Deadline(text: "trước ngày 31/01/2024", due: "2024-01-31")
      ),
      (
        "Báo cáo kết quả thực hiện trước ngày 15 tháng cuối quý gửi Sở Nội vụ tổng hợp.",
        Deadline(
          text: "trước ngày 15 tháng cuối quý",
          recurrence: "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15")
      ),
      (
        "Báo cáo tiến độ trước ngày 20 hằng tháng trên Hệ thống thông tin báo cáo.",
        Deadline(
          text: "trước ngày 20 hằng tháng", recurrence: "FREQ=MONTHLY;BYMONTHDAY=20")
      ),
      (
        "thông qua, hoàn thành sau khi Chính phủ ban hành nghị định hướng dẫn.",
        Deadline(
          text: "sau khi Chính phủ ban hành nghị định hướng dẫn",
          condition: "sau khi Chính phủ ban hành nghị định hướng dẫn")
      ),
      (
        "tham mưu UBND thành phố tổ chức họp giao ban hằng quý.",
        Deadline(text: "hằng quý", recurrence: "FREQ=MONTHLY;INTERVAL=3")
      ),
      (
        "Tham mưu tổ chức sơ kết, tổng kết Kế hoạch trong quý IV năm 2025.",
        Deadline(text: "trong quý IV năm 2025", due: "2025-36")
      ),
      (
        "Sắp xếp bộ máy (hoàn thành trong tháng 12/2024)",
        Deadline(text: "trong tháng 12/2024", due: "2024-12")
      ),
      (
        "lắp đặt tại các xã còn lại, hoàn thành 12/2025 và các năm tiếp theo.",
        Deadline(text: "12/2025 và các năm tiếp theo", due: "2025-12", ongoing: true)
      ),
      (
        "Các phòng nộp số liệu vào ngày 5 hằng tháng và đối chiếu vào ngày 20 hằng tháng.",
        Deadline(text: "vào ngày 5 hằng tháng", recurrence: "FREQ=MONTHLY;BYMONTHDAY=5")
      ),
      (
        "Thay thế dần thiết bị đã cũ theo lộ trình.",
        Deadline(text: "theo lộ trình", condition: "theo lộ trình")
      ),
      (
        "mua sắm thiết bị phòng thí nghiệm, kiểm kê tài sản năm 2025 và trước tháng 10 hằng năm.",
        Deadline(
          text: "năm 2025 và trước tháng 10 hằng năm", due: "2025",
          recurrence: "FREQ=YEARLY;BYMONTH=10")
      ),
      (
        "Mở lớp bồi dưỡng. Thời gian: Quý II/2025.",
        Deadline(text: "Quý II/2025", due: "2025-34")
      ),
      (
        "(Kế hoạch gửi về Sở Nội vụ chậm nhất vào ngày 26/02/2025)",
        Deadline(text: "chậm nhất vào ngày 26/02/2025", due: "2025-02-26")
      ),
    ])
  func said(sentence: String, expected: Deadline) {
    #expect(deadline(sentence) == expected)
  }

  @Test(
    "A time that only qualifies a noun is no deadline",
    arguments: [
      "đưa nội dung thực hiện vào kế hoạch thanh tra hằng năm.",
      "bố trí kinh phí trong dự toán ngân sách hằng năm.",
      "Thẩm định dự toán, bố trí kinh phí trong dự toán chi thường xuyên hằng năm của Bộ.",
      "theo Nghị định số 107/2020/NĐ-CP ngày 14/9/2020 của Chính phủ.",
      "Mở chuyên mục hằng tuần giới thiệu mô hình chuyển đổi số hiệu quả.",
      "Xây dựng Kế hoạch cải cách hành chính năm 2024 của tỉnh.",
      "theo Chiến lược thủy lợi tỉnh Nam Định đến năm 2030 và hướng dẫn của bộ.",
      "Chương trình mục tiêu quốc gia giai đoạn 2021 - 2030.",
      "xử lý trong vòng 24 giờ và trả kết quả trong 05 ngày làm việc.",
      "chỉ đạo các Tổ công tác kiểm tra sau khi được giao nhiệm vụ.",
      "bảo đảm kinh phí thường xuyên.",
    ])
  func decoys(sentence: String) {
    #expect(deadline(sentence) == nil)
  }
}
