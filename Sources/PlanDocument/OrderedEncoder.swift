/// Turns an `Encodable` value into `JSONText` with the keys in the order in which they were encoded.
///
/// Foundation's encoder can sort keys but not keep their order, and the contract's order is how people read a plan.
struct OrderedEncoder: Encoder {
  /// Where an encoder or one of its containers puts what it is given.
  fileprivate final class Node {
    var value: JSONText?
    var members: [(key: String, node: Node)] = []
    var elements: [Node] = []
    var isObject = false

    var text: JSONText {
      if let value { return value }
      if isObject { return .object(members.map { ($0.key, $0.node.text) }) }
      return .array(elements.map(\.text))
    }
  }

  fileprivate let node = Node()
  var codingPath: [any CodingKey] = []
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  static func encode(_ value: some Encodable) throws -> JSONText {
    let encoder = OrderedEncoder()
    try encoder.put(value)
    return encoder.node.text
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    node.isObject = true
    return KeyedEncodingContainer(Keyed<Key>(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { Unkeyed(encoder: self) }

  func singleValueContainer() -> any SingleValueEncodingContainer { Single(encoder: self) }

  /// Scalars are written at once: their own `encode(to:)` would ask for a container that asks for them again.
  fileprivate func put(_ value: some Encodable) throws {
    switch value {
    case let value as String: node.value = .string(value)
    case let value as Bool: node.value = .bool(value)
    case let value as Double: node.value = .number(value)
    case let value as Float: node.value = .number(Double(value))
    case let value as any BinaryInteger:
      guard let integer = Int(exactly: value) else {
        throw EncodingError.invalidValue(
          value, .init(codingPath: codingPath, debugDescription: "the integer is too large"))
      }
      node.value = .integer(integer)
    default:
      // A long plan has a hundred thousand corrections: they are encoded one by one as they are written.
      if codingPath.count == 1, let elements = value as? [any Encodable], elements.count > 64 {
        node.value = .deferred(count: elements.count) { try Self.encode(elements[$0]) }
      } else {
        try value.encode(to: self)
      }
    }
  }

  fileprivate func member(_ key: any CodingKey) -> OrderedEncoder {
    let child = OrderedEncoder(codingPath: codingPath + [key])
    node.members.append((key.stringValue, child.node))
    return child
  }

  fileprivate func element() -> OrderedEncoder {
    let child = OrderedEncoder(codingPath: codingPath)
    node.elements.append(child.node)
    return child
  }

  private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: OrderedEncoder
    var codingPath: [any CodingKey] { encoder.codingPath }

    func encodeNil(forKey key: Key) { encoder.member(key).node.value = .null }
    func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
      try encoder.member(key).put(value)
    }
    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> { encoder.member(key).container(keyedBy: type) }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      encoder.member(key).unkeyedContainer()
    }
    func superEncoder() -> any Encoder { encoder }
    func superEncoder(forKey key: Key) -> any Encoder { encoder.member(key) }
  }

  private struct Unkeyed: UnkeyedEncodingContainer {
    let encoder: OrderedEncoder
    var codingPath: [any CodingKey] { encoder.codingPath }
    var count: Int { encoder.node.elements.count }

    func encodeNil() { encoder.element().node.value = .null }
    func encode<T: Encodable>(_ value: T) throws { try encoder.element().put(value) }
    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type
    ) -> KeyedEncodingContainer<Nested> { encoder.element().container(keyedBy: type) }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
      encoder.element().unkeyedContainer()
    }
    func superEncoder() -> any Encoder { encoder.element() }
  }

  private struct Single: SingleValueEncodingContainer {
    let encoder: OrderedEncoder
    var codingPath: [any CodingKey] { encoder.codingPath }

    func encodeNil() { encoder.node.value = .null }
    func encode<T: Encodable>(_ value: T) throws { try encoder.put(value) }
  }
}
