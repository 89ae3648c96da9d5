import PlanDocument

/// Types of official documents by code and by name (Decree 30/2020/NĐ-CP and what stands outside its list).
public struct DocumentTypeTable: Sendable {
  private var byCode: [String: DocumentType] = [:]
  private var byName: PhraseTable<DocumentType> = PhraseTable()

  init(_ table: TabSeparatedTable) throws {
    for row in table.rows {
      let type = DocumentType(code: row.fields[0], name: row.fields[1])
      if !type.code.isEmpty { byCode[type.code] = type }
      for name in [type.name] + row.list(2) {
        byName.insert(name, name == type.name ? type : DocumentType(code: type.code, name: name))
      }
    }
  }

  /// The type that a code stands for in a document's number ("KH", "NĐ", "CTr"). Marks carry meaning here.
  public func type(code: String) -> DocumentType? { byCode[code] }

  /// The type that a heading names, in capitals or not, marks lost or not ("KẾ HOẠCH").
  public func type(named name: String) -> DocumentType? { byName.whole(WordSequence(name)) }

  /// The type whose name ends right before a word ("Chương trình hành động" before "số"), and where it starts.
  func type(_ text: WordSequence, endingAt end: Int) -> (type: DocumentType, start: Int)? {
    var found: (DocumentType, Int)?
    for start in stride(from: end - 1, through: max(0, end - 5), by: -1) {
      if let match = byName.longest(
        text, at: start,
        accepting: { $0.range.upperBound == end && ($0.mismatches == 0 || $0.wordCount > 1) })
      {
        found = (match.value, start)
      }
    }
    return found
  }
}
