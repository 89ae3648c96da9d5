/// What the document says of itself: type, number, issuer, date, title, what it cites, whom it goes to.
public struct DocumentHeader: Codable, Sendable, Equatable {
  public var type: DocumentType?
  public var number: String?
  public var issuer: Agency?
  public var place: String?
  /// ISO 8601 date.
  public var issued: String?
  public var title: String?
  public var citations: [Citation]
  /// The "Nơi nhận" list.
  public var recipients: [String]
  public var signatory: Signatory

  public init(
    type: DocumentType? = nil, number: String? = nil, issuer: Agency? = nil, place: String? = nil,
    issued: String? = nil, title: String? = nil, citations: [Citation] = [],
    recipients: [String] = [], signatory: Signatory = Signatory()
  ) {
    self.type = type
    self.number = number
    self.issuer = issuer
    self.place = place
    self.issued = issued
    self.title = title
    self.citations = citations
    self.recipients = recipients
    self.signatory = signatory
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(type, forKey: .type)
    try container.encode(number, forKey: .number)
    try container.encode(issuer, forKey: .issuer)
    try container.encode(place, forKey: .place)
    try container.encode(issued, forKey: .issued)
    try container.encode(title, forKey: .title)
    try container.encode(citations, forKey: .citations)
    try container.encode(recipients, forKey: .recipients)
    try container.encode(signatory, forKey: .signatory)
  }
}

/// A document type by its code in Decree 30/2020/NĐ-CP ("KH") and its name ("Kế hoạch").
public struct DocumentType: Codable, Sendable, Equatable, Hashable {
  public var code: String
  public var name: String

  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}

/// A document that the plan cites; each number stands once in a plan.
public struct Citation: Codable, Sendable, Equatable {
  public var type: String?
  public var number: String?
  /// ISO 8601 date, or a year where only that is said.
  public var issued: String?
  public var issuer: String?

  public init(type: String?, number: String?, issued: String?, issuer: String?) {
    self.type = type
    self.number = number
    self.issued = issued
    self.issuer = issuer
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(type, forKey: .type)
    try container.encode(number, forKey: .number)
    try container.encode(issued, forKey: .issued)
    try container.encode(issuer, forKey: .issuer)
  }
}

/// Who signed, and on whose authority ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH").
public struct Signatory: Codable, Sendable, Equatable {
  public var authority: String?
  public var position: String?
  public var name: String?

  public init(authority: String? = nil, position: String? = nil, name: String? = nil) {
    self.authority = authority
    self.position = position
    self.name = name
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(authority, forKey: .authority)
    try container.encode(position, forKey: .position)
    try container.encode(name, forKey: .name)
  }
}
