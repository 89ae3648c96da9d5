import PlanDocument
import Testing

@testable import Segmentation

@Suite("Heads of tables as different hands word them")
struct HeadWordingTests {
  private func columns(_ lines: String) -> [ColumnRole]? {
    Given.outline("KẾ HOẠCH\nA\n\nPHỤ LỤC\n\nDANH MỤC\n\n" + lines).tables.first?.columns
  }

  private let targets = """
    1 Tỷ lệ hộ dân dùng nước sạch % 95 Sở Xây dựng
    2 Số trạm bơm được nâng cấp trạm 64 Sở Tài chính
    3 Tỷ lệ rác thải được thu gom % 88 Sở Xây dựng
    """

  @Test("What has a unit, a year's number and no time is measured, whatever its column is called")
  func measured() {
    #expect(
      columns("TT Hạng mục ĐVT Kế hoạch năm 2026 Đơn vị chịu trách nhiệm\n" + targets)
        == [.ordinal, .indicator, .unit, .target(year: 2026), .responsible])
  }

  @Test("A note in parentheses that no head has is none of it")
  func notes() {
    #expect(
      columns("TT Chỉ tiêu ĐVT Năm 2026 (dự kiến cả năm) Đơn vị theo dõi\n" + targets)
        == [.ordinal, .indicator, .unit, .target(year: 2026), .responsible])
  }

  @Test("“Chỉ tiêu” before “Thực hiện năm 2025” is a column of its own")
  func reached() {
    #expect(
      columns(
        """
        TT Chỉ tiêu Thực hiện năm 2025 Chỉ tiêu năm 2026 Cơ quan theo dõi
        1 Tỷ lệ hộ dân dùng nước sạch 90 95 Sở Xây dựng
        2 Số trạm bơm được nâng cấp 60 64 Sở Tài chính
        3 Tỷ lệ rác thải được thu gom 80 88 Sở Xây dựng
        """)
        == [
          .ordinal, .indicator, .baseline(year: 2025), .target(year: 2026), .responsible,
        ])
  }

  @Test(
    "Who, when and what by other words",
    arguments: [
      ("TT Biện pháp khắc phục Tập thể, cá nhân chịu trách nhiệm Thời gian khắc phục"),
      ("TT Nội dung kiểm tra, giám sát Khoa, phòng thực hiện Thời gian tiến hành"),
      ("TT Việc phải làm Công chức phụ trách Thời hạn xử lý"),
      ("TT Tên báo cáo, tờ trình Đơn vị chuẩn bị Thời hạn gửi hồ sơ"),
    ])
  func tasks(head: String) {
    #expect(
      columns(
        head + """

          1 Rà soát quy chế làm việc Sở Nội vụ 30/6/2025
          2 Kiểm tra an toàn thực phẩm tại chợ Sở Y tế Tháng 9/2025
          3 Tập huấn kỹ năng số cho cán bộ xã Sở Nội vụ Quý IV/2025
          """)
        == [.ordinal, .task, .lead, .deadline])
  }

  @Test(
    "“Kết quả năm” holds what was reached, and the year of the column beside is the target's"
  )
  func results() {
    #expect(
      columns(
        """
        Kết quả
        TT Chỉ tiêu Đơn vị tính năm Chỉ tiêu Cơ quan theo dõi
        năm 2026
        2025
        1 Tỷ lệ hộ dân dùng nước sạch % 90 95 Sở Xây dựng
        2 Số trạm bơm được nâng cấp trạm 60 64 Sở Tài chính
        3 Tỷ lệ rác thải được thu gom % 80 88 Sở Xây dựng
        """)
        == [
          .ordinal, .indicator, .unit, .baseline(year: nil), .target(year: 2026), .responsible,
        ])
  }

  @Test("Of two columns of times the second says when a task is due")
  func times() {
    #expect(
      columns(
        """
        TT Nhiệm vụ Cơ quan chủ trì Thời gian thực hiện Thời gian hoàn thành
        1 Rà soát quy chế làm việc Sở Nội vụ Quý II/2025 30/6/2025
        2 Kiểm tra an toàn thực phẩm tại chợ Sở Y tế Quý III/2025 Tháng 9/2025
        3 Tập huấn kỹ năng số cho cán bộ xã Sở Nội vụ Năm 2025 Quý IV/2025
        """)
        == [.ordinal, .task, .lead, .start, .deadline])
  }
}
