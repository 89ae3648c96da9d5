/// A column's language that is learnt no more: asked millions of times, it is handed about by reference.
final class FrozenLanguage: Sendable {
  let language: ColumnLanguage

  init(_ language: ColumnLanguage) { self.language = language }
}
