/// The way from the root of a part to where a parser is: `body/tbl[1]/tr[2]/tc[1]/p[1]`.
struct WordPlaces {
  private struct Place {
    let name: String
    /// 1-based, among those of the name in the same place.
    let index: Int
    var counts: [String: Int] = [:]
  }

  private var places: [Place] = [Place(name: "", index: 0)]

  /// How many steps a path shows at its start and at its end. Tables in tables may nest deeper than anyone reads.
  private static let mostSteps = 20

  mutating func enter(_ name: String) {
    let index = places[places.count - 1].counts[name, default: 0] + 1
    places[places.count - 1].counts[name] = index
    places.append(Place(name: name, index: index))
  }

  mutating func leave() {
    if places.count > 1 { places.removeLast() }
  }

  /// Costs no more than the steps that it shows.
  var path: String {
    let steps = places.dropFirst()
    if steps.count <= 2 * Self.mostSteps { return Self.path(steps) }
    return Self.path(steps.prefix(Self.mostSteps)) + "/…/" + Self.path(steps.suffix(Self.mostSteps))
  }

  private static func path(_ steps: ArraySlice<Place>) -> String {
    steps.map { place in
      ["body", "hdr", "ftr"].contains(place.name) ? place.name : "\(place.name)[\(place.index)]"
    }.joined(separator: "/")
  }
}
