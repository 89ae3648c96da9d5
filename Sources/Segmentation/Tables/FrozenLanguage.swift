/// A column's language that is learnt no more.
struct FrozenLanguage: Sendable {
  let language: ColumnLanguage

  init(_ language: ColumnLanguage) { self.language = language }
}
