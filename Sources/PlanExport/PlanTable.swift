import PlanDocument

/// The tables that plans fill: one for each kind of thing that a plan holds.
public enum PlanTable: String, Sendable, CaseIterable {
  case documents, sections, tasks, indicators

  /// The table over several plans, in their order.
  public func table(of plans: [Plan]) -> Table {
    switch self {
    case .documents: Self.documents(plans)
    case .sections: Self.sections(plans)
    case .tasks: Self.tasks(plans)
    case .indicators: Self.indicators(plans)
    }
  }

  private static let planColumns = [
    (title: "Số kế hoạch", width: 16), (title: "Cơ quan ban hành", width: 30),
    (title: "Ngày ban hành", width: 12),
  ]

  private static func cells(of plan: Plan) -> [Cell] {
    [
      Cell(plan.document.number), Cell(plan.document.issuer?.name),
      Cell(day: plan.document.issued),
    ]
  }

  private static func names(_ agencies: [Agency]) -> Cell {
    Cell(agencies.map(\.name).joined(separator: "; "))
  }

  private static func documents(_ plans: [Plan]) -> Table {
    Table(
      name: "Văn bản",
      columns: planColumns + [
        ("Loại văn bản", 14), ("Trích yếu", 60), ("Nơi ban hành", 16), ("Người ký", 24),
        ("Số nhiệm vụ", 10), ("Số chỉ tiêu", 10), ("Độ tin cậy", 10), ("Tệp nguồn", 30),
      ],
      rows: plans.map { plan in
        let signatory = plan.document.signatory
        return cells(of: plan) + [
          Cell(plan.document.type?.name), Cell(plan.document.title), Cell(plan.document.place),
          Cell([signatory.position, signatory.name].compactMap { $0 }.joined(separator: " ")),
          .integer(plan.tasks.count), .integer(plan.indicators.count), .number(plan.quality.mean),
          .text(plan.source.name),
        ]
      })
  }

  private static func sections(_ plans: [Plan]) -> Table {
    Table(
      name: "Đề mục",
      columns: planColumns + [
        ("Mã", 12), ("Cấp", 6), ("Nhãn", 8), ("Tiêu đề", 70), ("Thuộc", 12), ("Dòng", 8),
      ],
      rows: plans.flatMap { plan in
        plan.sections.map { section in
          cells(of: plan) + [
            .text(section.id), .integer(section.level), Cell(section.label), Cell(section.title),
            Cell(section.parent), .integer(section.source.first),
          ]
        }
      })
  }

  private static func tasks(_ plans: [Plan]) -> Table {
    Table(
      name: "Nhiệm vụ",
      columns: planColumns + [
        ("Mã", 14), ("Nhiệm vụ", 70), ("Chủ trì", 30), ("Phối hợp", 30), ("Sản phẩm", 24),
        ("Thời hạn", 20), ("Từ ngày", 12), ("Đến ngày", 12), ("EDTF", 14), ("Thường xuyên", 10),
        ("Lặp lại", 24), ("Điều kiện", 24), ("Trùng với", 14), ("Độ tin cậy", 10), ("Dòng", 8),
      ],
      rows: plans.flatMap { plan in
        plan.tasks.map { task in
          let deadline = task.deadline
          let periods = deadline?.due.flatMap(DuePeriod.periods) ?? []
          // Of several days the last ends the task; each of them stands in the EDTF.
          let from = periods.compactMap(\.first).min()
          let to = periods.contains { $0.last == nil } ? nil : periods.compactMap(\.last).max()
          return cells(of: plan) + [
            .text(task.id), .text(task.text), names(task.lead), names(task.cooperating),
            Cell(task.deliverable), Cell(deadline?.text), from.map(Cell.date) ?? .empty,
            to.map(Cell.date) ?? .empty, Cell(deadline?.due),
            deadline?.ongoing == true ? .text("có") : .empty, Cell(deadline?.recurrence),
            Cell(deadline?.condition), Cell(task.sameAs.joined(separator: "; ")),
            .number(task.confidence), .integer(task.source.first),
          ]
        }
      })
  }

  private static func indicators(_ plans: [Plan]) -> Table {
    Table(
      name: "Chỉ tiêu",
      columns: planColumns + [
        ("Mã", 14), ("Chỉ tiêu", 70), ("Đơn vị", 12), ("So sánh", 8), ("Giá trị", 10),
        ("Cận trên", 10), ("Nguyên văn", 20), ("Năm", 8), ("Chịu trách nhiệm", 30),
        ("Độ tin cậy", 10), ("Dòng", 8),
      ],
      rows: plans.flatMap { plan in
        plan.indicators.map { indicator in
          cells(of: plan) + [
            .text(indicator.id), .text(indicator.name), Cell(indicator.unit),
            Cell(indicator.comparison?.rawValue), indicator.value.map(Cell.number) ?? .empty,
            indicator.upper.map(Cell.number) ?? .empty, Cell(indicator.text),
            indicator.targetYear.map(Cell.integer) ?? .empty, names(indicator.responsible),
            .number(indicator.confidence), .integer(indicator.source.first),
          ]
        }
      })
  }
}
