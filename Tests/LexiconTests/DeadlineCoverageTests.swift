import Lexicon
import PlanDocument
import Testing

@Suite("Deadlines that count from something, span quarters or come again")
struct DeadlineCoverageTests {
  let grammar = TestLexicon.shared.deadlines

  @Test(
    "What the sentence says",
    arguments: [
      (
        "áp dụng tưới luân phiên trong vòng 03 ngày kể từ ngày có thông báo của UBND huyện.",
        Deadline(
          text: "trong vòng 03 ngày kể từ ngày có thông báo của UBND huyện",
          condition: "03 ngày kể từ ngày có thông báo của UBND huyện")
      ),
      (
        "bố trí lực lượng chậm nhất 24 giờ sau khi nhận được đề nghị.",
        Deadline(
          text: "chậm nhất 24 giờ sau khi nhận được đề nghị",
          condition: "24 giờ sau khi nhận được đề nghị")
      ),
      (
        "Di dời các cơ sở gây ô nhiễm, sau khi cụm công nghiệp được nghiệm thu.",
        Deadline(
          text: "sau khi cụm công nghiệp được nghiệm thu",
          condition: "sau khi cụm công nghiệp được nghiệm thu")
      ),
      (
        "Thời gian thực hiện: từ quý III/2022 đến quý II/2023.",
        Deadline(text: "từ quý III/2022 đến quý II/2023", due: "2022-35/2023-34")
      ),
      (
        "đưa dữ liệu về một nơi, thực hiện từ quý II đến hết quý III/2026.",
        Deadline(text: "từ quý II đến hết quý III/2026", due: "2026-34/2026-35")
      ),
      (
        "phát bản tin nguồn nước vào ngày 01, 11 và 21 hằng tháng.",
        Deadline(
          text: "vào ngày 01, 11 và 21 hằng tháng",
          recurrence: "FREQ=MONTHLY;BYMONTHDAY=1,11,21")
      ),
      (
        "Ra quân làm thủy lợi từ tháng 3 đến tháng 11 năm 2024.",
        Deadline(text: "từ tháng 3 đến tháng 11 năm 2024", due: "2024-03/2024-11")
      ),
      ("tổng kết Kế hoạch vào quý I'V/2025.", Deadline(text: "vào quý I'V/2025", due: "2025-36")),
      (
        "thông tin đến các địa phương trước 16 giờ hằng ngày.",
        Deadline(text: "hằng ngày", recurrence: "FREQ=DAILY")
      ),
      (
        "tăng thời lượng phát thanh, ít nhất 03 buổi hằng tuần.",
        Deadline(text: "hằng tuần", recurrence: "FREQ=WEEKLY")
      ),
      (
        "giám sát dịch bệnh, duy trì suốt mùa khô.",
        Deadline(text: "suốt mùa khô", ongoing: true)
      ),
    ])
  func sentences(sentence: String, expected: Deadline) {
    #expect(grammar.deadline(in: WordSequence(sentence))?.deadline == expected)
  }

  @Test(
    "Times that only qualify a noun are none",
    arguments: [
      "Bố trí dự toán chi thường xuyên hằng năm theo quy định.",
      "Xây dựng kế hoạch thanh tra hằng năm, trình Giám đốc Sở phê duyệt.",
      "Đưa kết quả vào nội dung hội nghị giao ban hằng tháng của xã.",
    ])
  func decoys(sentence: String) {
    #expect(grammar.deadline(in: WordSequence(sentence)) == nil)
  }
}
