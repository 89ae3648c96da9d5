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
  /// The keys that lead here, the last one first: a list that encoders share, made an array only where one is asked for.
  private indirect enum Path {
    case root
    case key(any CodingKey, of: Path)
  }
  private var path = Path.root
  private var depth = 0
  var codingPath: [any CodingKey] {
    var keys: [any CodingKey] = []
    var path = path
    while case .key(let key, let parent) = path {
      keys.append(key)
      path = parent
    }
    return keys.reversed()
  }
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
  fileprivate func put<Value: Encodable>(_ value: Value) throws {
    if let scalar = try scalar(value) {
      node.value = scalar
    } else if depth == 1, let elements = value as? [any Encodable], elements.count > 64 {
      // A long plan has a hundred thousand corrections: they are encoded one by one as they are written.
      node.value = .deferred(count: elements.count) { try Self.encode(elements[$0]) }
    } else {
      try value.encode(to: self)
    }
  }

  /// The text of a scalar; nil of any other value.
  private func scalar<Value: Encodable>(_ value: Value) throws -> JSONText? {
    // Which type it is, is asked for first: a cast that fails takes long, and so does a protocol.
    switch Value.self {
    case is String.Type: (value as? String).map { .string($0) }
    case is Bool.Type: (value as? Bool).map { .bool($0) }
    case is Int.Type: (value as? Int).map { .integer($0) }
    case is Double.Type: (value as? Double).map { .number($0) }
    case is Float.Type: (value as? Float).map { .number(Double($0)) }
    case is Int64.Type, is Int32.Type, is Int16.Type, is Int8.Type,
      is UInt.Type, is UInt64.Type, is UInt32.Type, is UInt16.Type, is UInt8.Type:
      try (value as? any BinaryInteger).map { try integer($0) }
    default: nil
    }
  }

  private func integer(_ value: some BinaryInteger) throws -> JSONText {
    guard let integer = Int(exactly: value) else {
      throw EncodingError.invalidValue(
        value, .init(codingPath: codingPath, debugDescription: "the integer is too large"))
    }
    return .integer(integer)
  }

  fileprivate func member(_ key: any CodingKey) -> OrderedEncoder {
    var child = OrderedEncoder()
    child.path = .key(key, of: path)
    child.depth = depth + 1
    node.members.append((key.stringValue, child.node))
    return child
  }

  fileprivate func put(_ scalar: JSONText, forKey key: any CodingKey) {
    member(key).node.value = scalar
  }

  fileprivate func element() -> OrderedEncoder {
    var child = OrderedEncoder()
    child.path = path
    child.depth = depth
    node.elements.append(child.node)
    return child
  }

  private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: OrderedEncoder
    var codingPath: [any CodingKey] { encoder.codingPath }

    func encodeNil(forKey key: Key) { encoder.put(.null, forKey: key) }
    func encode(_ value: String, forKey key: Key) { encoder.put(.string(value), forKey: key) }
    func encode(_ value: Bool, forKey key: Key) { encoder.put(.bool(value), forKey: key) }
    func encode(_ value: Int, forKey key: Key) { encoder.put(.integer(value), forKey: key) }
    func encode(_ value: Double, forKey key: Key) { encoder.put(.number(value), forKey: key) }
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
    func encode(_ value: String) { encoder.element().node.value = .string(value) }
    func encode(_ value: Int) { encoder.element().node.value = .integer(value) }
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
