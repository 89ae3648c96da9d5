import Foundation

extension Trellis {
  /// The best path's arcs with their posteriors, and other readings that are likely enough.
  ///
  /// Forward-backward over the hypotheses that the search went on from. Each edge holds a fraction of what flows into
  /// its end; a node's posterior is what its edges' ends hand back. So no logarithm is needed on the way back, and
  /// nothing can overflow on any length.
  ///
  /// - Parameters:
  ///   - scale: the exponent at which the paths' probabilities count.
  ///   - channelWeight: how much the arcs' costs weighed in the search.
  mutating func decisions(_ lattice: Lattice, scale: Float, channelWeight: Float) -> [Decoder
    .Decision]
  {
    finish(at: lattice.count)
    guard active.count > 0 else { return [] }
    var flows = TrivialBuffer<Flow>(capacity: nodes.count)
    flows.fill(Flow(), count: nodes.count)
    flows[0].logForward = 0
    for index in 0..<edges.count {
      let edge = edges[index]
      guard nodes[Int(edge.to)].isAlive else { continue }
      let from = settled(edge.from, &flows, scale)
      let log = from + Double(edge.weight * scale)
      var target = flows[Int(edge.to)]
      if target.sum == 0 { target.reference = log }
      let share = exp(Float(log - target.reference))
      target.sum += share
      flows[Int(edge.to)] = target
      edges[index].weight = share
    }
    var total = 0.0
    var reference = -Double.infinity
    for place in 0..<active.count {
      reference = max(reference, settled(active[place], &flows, scale))
    }
    for place in 0..<active.count {
      total += exp(flows[Int(active[place])].logForward - reference)
    }
    for place in 0..<active.count {
      let index = Int(active[place])
      flows[index].posterior = Float(exp(flows[index].logForward - reference) / total)
    }
    // By position, where its arcs' posteriors begin.
    var starts = TrivialBuffer<Int32>(capacity: lattice.count)
    var arcs = 0
    for position in 0..<lattice.count {
      starts.append(Int32(truncatingIfNeeded: arcs))
      arcs += lattice.arcs[position].count
    }
    var posteriors = TrivialBuffer<Float>(capacity: arcs)
    posteriors.fill(0, count: arcs)
    for index in stride(from: edges.count - 1, through: 0, by: -1) {
      let edge = edges[index]
      guard nodes[Int(edge.to)].isAlive else { continue }
      let end = flows[Int(edge.to)]
      let posterior = end.posterior * edge.weight / end.sum
      flows[Int(edge.from)].posterior += posterior
      if edge.arc >= 0 {
        posteriors[Int(starts[Int(edge.position)] &+ edge.arc)] += posterior
      }
    }
    var decisions: [Decoder.Decision] = []
    decisions.reserveCapacity(lattice.count)
    var node = active[0]
    while nodes[Int(node)].bestEdge >= 0 {
      let edge = edges[Int(nodes[Int(node)].bestEdge)]
      let step = nodes[Int(node)].score - nodes[Int(edge.from)].score
      node = edge.from
      guard edge.arc >= 0 else {
        decisions[decisions.count - 1].goesOnFrom = Int(-2 - edge.arc)
        continue
      }
      let position = Int(edge.position)
      let own = posteriors.start + Int(starts[position])
      let arc = lattice.arcs[position][Int(edge.arc)]
      decisions.append(
        Decoder.Decision(
          arc: arc, units: position..<(position + arc.span),
          posterior: Double(min(1, own[Int(edge.arc)])),
          languageCost: -step - lattice.arcs[position][Int(edge.arc)].cost * channelWeight,
          before: nodes[Int(node)].state, goesOnFrom: nil,
          alternatives: Self.alternatives(lattice.arcs[position], own, chosen: Int(edge.arc))))
    }
    return decisions.reversed()
  }

  /// The likeliest arcs beside the chosen one.
  private static func alternatives(
    _ arcs: [Lattice.Arc], _ posteriors: UnsafeMutablePointer<Float>, chosen: Int
  ) -> [(reading: Candidate.Reading, posterior: Double)] {
    var others: [Int] = []
    for index in arcs.indices where index != chosen && posteriors[index] > 0.01 {
      others.append(index)
    }
    if others.count > 1 {
      others.sort { (posteriors[$0], $1) > (posteriors[$1], $0) }
    }
    return others.prefix(3).map { (arcs[$0].reading, Double(posteriors[$0])) }
  }

  /// What flows through a node.
  private struct Flow: BitwiseCopyable {
    /// The logarithm of the first incoming path's probability.
    var reference = 0.0
    /// The sum of the incoming paths' probabilities, in units of the first one's.
    var sum: Float = 0
    var posterior: Float = 0
    /// The logarithm of all incoming paths' probability; NaN until it is asked for.
    var logForward = Double.nan
  }

  /// The logarithm of all incoming paths' probability, once all edges into the node are known.
  @inline(__always)
  private func settled(_ node: Int32, _ flows: inout TrivialBuffer<Flow>, _ scale: Float) -> Double
  {
    let flow = flows[Int(node)]
    guard flow.logForward.isNaN else { return flow.logForward }
    let foreseen = Double(nodes[Int(node)].foreseen * scale)
    let settled = flow.reference + Double(log(flow.sum)) + foreseen
    flows[Int(node)].logForward = settled
    return settled
  }
}
