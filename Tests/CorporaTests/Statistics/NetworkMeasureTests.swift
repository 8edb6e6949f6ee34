import Testing

@testable import Corpora

@Suite struct NetworkMeasureTests {
  /// The karate club of Zachary (1977): 34 members, 78 friendships.
  static let club = graph(
    of: """
      0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-10 0-11 0-12 0-13 0-17 0-19 0-21 0-31 1-2 1-3 1-7 1-13 1-17 1-19 1-21 1-30 \
      2-3 2-7 2-8 2-9 2-13 2-27 2-28 2-32 3-7 3-12 3-13 4-6 4-10 5-6 5-10 5-16 6-16 8-30 8-32 8-33 9-33 13-33 14-32 \
      14-33 15-32 15-33 18-32 18-33 19-33 20-32 20-33 22-32 22-33 23-25 23-27 23-29 23-32 23-33 24-25 24-27 24-31 \
      25-31 26-29 26-33 27-33 28-31 28-33 29-32 29-33 30-32 30-33 31-32 31-33 32-33
      """,
    nodes: 34
  )

  static func graph(of links: String, nodes: Int) -> WeightedGraph {
    WeightedGraph(
      nodes: nodes,
      links: links.split(separator: " ").map { link in
        let ends = link.split(separator: "-").compactMap { Int($0) }
        return (ends[0], ends[1], 1)
      }
    )
  }

  /// What networkx 3.6.1 gives.
  @Test(arguments: [(0, 0.4376), (33, 0.3041), (32, 0.1452), (2, 0.1437), (31, 0.1383), (11, 0.0)])
  func betweennessIsThePublishedOne(node: Int, value: Double) throws {
    let found = try Self.club.betweenness()
    #expect(abs(found[node] - value) < 0.00005)
  }

  @Test func degreesAreThePublishedOnes() {
    #expect(abs(Self.club.degreeCentrality(of: 33) - 0.5152) < 0.00005)
    #expect(Self.club.degree(of: 0) == 16)
    #expect(Self.club.strength(of: 33) == 17)
  }

  /// The greatest modularity that is known for this graph is 0.4198; networkx finds 0.4188 with most seeds.
  @Test(arguments: 0..<12) func communitiesAreAsGoodAsThePublishedOnes(seed: Int) throws {
    let found = try Communities(of: Self.club, seed: seed)
    #expect(found.modularity > 0.4187 && found.modularity < 0.41980)
    #expect(abs(Communities.modularity(of: found.groups, in: Self.club) - found.modularity) < 1e-12)
    #expect(Set(found.groups) == [0, 1, 2, 3])
    let again = try Communities(of: Self.club, seed: seed)
    #expect(again.groups == found.groups)
  }

  @Test(arguments: [
    (links: "0-1 1-2 2-3 3-4", nodes: 5, between: [0, 0.5, 0.6667, 0.5, 0], parts: [0, 0, 0, 0, 0]),
    (links: "0-1 3-4 4-5", nodes: 6, between: [0, 0, 0, 0, 0.1, 0], parts: [1, 1, 2, 0, 0, 0]),
    (links: "", nodes: 2, between: [0, 0], parts: [0, 1]),
    (links: "0-0", nodes: 1, between: [0], parts: [0]),
    (links: "", nodes: 0, between: [], parts: []),
  ]) func smallGraphs(links: String, nodes: Int, between: [Double], parts: [Int]) throws {
    let graph = Self.graph(of: links, nodes: nodes)
    let found = try graph.betweenness()
    #expect(found.count == between.count && zip(found, between).allSatisfy { abs($0 - $1) < 0.0001 })
    #expect(graph.components() == parts)
    let communities = try Communities(of: graph)
    #expect(communities.groups.count == nodes)
  }

  @Test func heavyLinksMakeCommunities() throws {
    let links = [(0, 1, 5.0), (1, 2, 1.0), (2, 3, 5.0), (3, 0, 1.0)]
    let graph = WeightedGraph(nodes: 4, links: links.map { (first: $0.0, second: $0.1, weight: $0.2) })
    let communities = try Communities(of: graph)
    #expect(communities.groups == [0, 0, 1, 1])
  }
}
