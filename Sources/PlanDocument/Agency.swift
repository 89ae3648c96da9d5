import VietnameseText

/// An agency by its canonical name; the id is that name's slug, so that one agency has one id in every plan.
public struct Agency: Codable, Sendable, Equatable, Hashable {
  /// The lower-case ASCII slug of the name.
  public var id: String
  /// The canonical name.
  public var name: String

  /// A value of the given parts.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }

  /// An agency whose id is the slug of its name.
  public init(name: String) {
    self.init(id: Slug.make(name), name: name)
  }
}
