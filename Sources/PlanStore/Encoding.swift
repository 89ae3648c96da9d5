import PlanDocument

// Every key is written, `null` where there is nothing to say, as in the plan's own JSON.

extension PlanEntry {
  enum CodingKeys: String, CodingKey {
    case number, issuer, issued, title, tasks, indicators, grade, file, sha256, otherScanOf
  }

  /// Writes every key.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(number, forKey: .number)
    try container.encode(issuer, forKey: .issuer)
    try container.encode(issued, forKey: .issued)
    try container.encode(title, forKey: .title)
    try container.encode(tasks, forKey: .tasks)
    try container.encode(indicators, forKey: .indicators)
    try container.encode(grade, forKey: .grade)
    try container.encode(file, forKey: .file)
    try container.encode(sha256, forKey: .sha256)
    try container.encode(otherScanOf, forKey: .otherScanOf)
  }
}

extension PlanMention {
  enum CodingKeys: String, CodingKey { case number, issuer, issued, file }

  /// Writes every key.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(number, forKey: .number)
    try container.encode(issuer, forKey: .issuer)
    try container.encode(issued, forKey: .issued)
    try container.encode(file, forKey: .file)
  }
}

extension TaskEntry {
  enum CodingKeys: String, CodingKey {
    case due, earliest, role, text, lead, cooperating, deliverable, deadline, plan, task, also
    case source, confidence
  }

  /// Writes every key.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(due, forKey: .due)
    try container.encode(earliest, forKey: .earliest)
    try container.encode(role, forKey: .role)
    try container.encode(text, forKey: .text)
    try container.encode(lead, forKey: .lead)
    try container.encode(cooperating, forKey: .cooperating)
    try container.encode(deliverable, forKey: .deliverable)
    try container.encode(deadline, forKey: .deadline)
    try container.encode(plan, forKey: .plan)
    try container.encode(task, forKey: .task)
    try container.encode(also, forKey: .also)
    try container.encode(source, forKey: .source)
    try container.encode(confidence, forKey: .confidence)
  }
}

extension IndicatorEntry {
  enum CodingKeys: String, CodingKey {
    case name, plan, targetYear, comparison, value, upper, unit, text, responsible, indicator
    case source, confidence
  }

  /// Writes every key.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(plan, forKey: .plan)
    try container.encode(targetYear, forKey: .targetYear)
    try container.encode(comparison, forKey: .comparison)
    try container.encode(value, forKey: .value)
    try container.encode(upper, forKey: .upper)
    try container.encode(unit, forKey: .unit)
    try container.encode(text, forKey: .text)
    try container.encode(responsible, forKey: .responsible)
    try container.encode(indicator, forKey: .indicator)
    try container.encode(source, forKey: .source)
    try container.encode(confidence, forKey: .confidence)
  }
}

extension SearchEntry {
  enum CodingKeys: String, CodingKey {
    case plan, title, count, snippet, line, section, heading
  }

  /// Writes every key.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(plan, forKey: .plan)
    try container.encode(title, forKey: .title)
    try container.encode(count, forKey: .count)
    try container.encode(snippet, forKey: .snippet)
    try container.encode(line, forKey: .line)
    try container.encode(section, forKey: .section)
    try container.encode(heading, forKey: .heading)
  }
}
