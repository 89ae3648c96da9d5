/// What the document says of itself: type, number, issuer, date, title, what it cites, whom it goes to.
public struct DocumentHeader: Codable, Sendable, Equatable {
  /// The document's type.
  public var type: DocumentType?
  /// The reference number ("726/KH-UBND").
  public var number: String?
  /// Who issued it.
  public var issuer: Agency?
  /// Where it was issued.
  public var place: String?
  /// ISO 8601 date.
  public var issued: String?
  /// The summary (trích yếu).
  public var title: String?
  /// The documents it cites.
  public var citations: [Citation]
  /// The "Nơi nhận" list.
  public var recipients: [String]
  /// Who signed.
  public var signatory: Signatory

  /// A value of the given parts.
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

  /// Writes every key, `null` where the document does not say.
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
  /// The code ("KH").
  public var code: String
  /// The name as printed.
  public var name: String

  /// A value of the given parts.
  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}

/// A document that the plan cites; each number stands once in a plan.
public struct Citation: Codable, Sendable, Equatable {
  /// The document's type.
  public var type: String?
  /// The reference number ("726/KH-UBND").
  public var number: String?
  /// ISO 8601 date, or a year where only that is said.
  public var issued: String?
  /// Who issued it.
  public var issuer: String?

  /// A value of the given parts.
  public init(type: String?, number: String?, issued: String?, issuer: String?) {
    self.type = type
    self.number = number
    self.issued = issued
    self.issuer = issuer
  }

  /// Writes every key, `null` where the document does not say.
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
  /// On whose behalf ("TM. ỦY BAN NHÂN DÂN").
  public var authority: String?
  /// The signatory's office ("CHỦ TỊCH").
  public var position: String?
  /// The name as printed.
  public var name: String?

  /// A value of the given parts.
  public init(authority: String? = nil, position: String? = nil, name: String? = nil) {
    self.authority = authority
    self.position = position
    self.name = name
  }

  /// Writes every key, `null` where the document does not say.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(authority, forKey: .authority)
    try container.encode(position, forKey: .position)
    try container.encode(name, forKey: .name)
  }
}
