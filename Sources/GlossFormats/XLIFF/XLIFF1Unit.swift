internal import GlossText
internal import GlossXML

/// A `trans-unit` while it is read. What is said of its segments may stand after their texts, so nothing of it is added
/// before its end.
struct XLIFF1Unit {
  private static let doneStates: Set = ["translated", "final", "signed-off"]
  private static let lockedStates: Set = ["final", "signed-off"]

  private let id: String
  private let fileName: String
  private let isApproved: Bool
  private let vendorState: SegmentState
  var languages: LanguagePair
  var targetState: String?
  /// For ids of segments what SDL's tools say of them.
  var segmentStates: [String: SegmentState] = [:]
  private var source: UnitContent?
  private var segmentedSource: UnitContent?
  private var target: UnitContent?

  init(_ attributes: XMLAttributes, fileName: String, languages: LanguagePair) {
    id = attributes[XMLName("id")] ?? ""
    isApproved = attributes[XMLName("approved")] == "yes"
    vendorState = VendorState.unit(attributes)
    (self.fileName, self.languages) = (fileName, languages)
  }

  mutating func take(_ content: UnitContent, of element: String) {
    switch element {
    case "source": source = source ?? content
    case "seg-source": segmentedSource = segmentedSource ?? content
    default: target = target ?? content
    }
  }

  private var state: SegmentState {
    var state = vendorState
    if isApproved { state = SegmentState(isDone: true, isLocked: true) }
    if let targetState {
      if Self.doneStates.contains(targetState) { state.isDone = true }
      if Self.lockedStates.contains(targetState) { state.isLocked = true }
    }
    return state
  }

  private func state(ofSegment id: String) -> SegmentState {
    guard let own = segmentStates[id] else { return state }
    return SegmentState(isDone: own.isDone || state.isDone, isLocked: own.isLocked || state.isLocked)
  }

  private func path(_ segment: String? = nil) -> String {
    UnitPath.name(file: fileName, unit: id, segment: segment)
  }

  /// Adds the unit, or its segments where both sides have them. `end` is where a target that is absent would stand.
  func add(to pairs: inout UnitPairs, end: Int) {
    guard let whole = source ?? segmentedSource else { return }
    guard let target else {
      return pairs.add(
        source: whole.whole, target: .empty(at: end), state: state, languages: languages, path: path())
    }
    let segmented = segmentedSource ?? whole
    guard let linked = Self.link(segmented.segments, target.segments, end: target.whole) else {
      // The state of the one segment that a whole target answers to.
      let state = segmentStates.count == 1 ? segmentStates.keys.first.map(state(ofSegment:)) ?? state : state
      return pairs.add(source: whole, target: target, state: state, languages: languages, path: path())
    }
    for (id, source, target) in linked {
      pairs.add(
        source: source, target: target, state: state(ofSegment: id), languages: languages, path: path(id))
    }
    pairs.addSubflows(source: segmented, target: target, state: state, languages: languages, path: path())
  }

  /// The segments of the source, each with that of the target that has its id; an id that comes several times is the
  /// first there and the first here, and so on. Nil when the sides are not cut alike: no segments on one of them, or
  /// one of the target's that the source does not have.
  private static func link(
    _ source: [(id: String, draft: SegmentDraft)], _ target: [(id: String, draft: SegmentDraft)], end: SegmentDraft
  ) -> [(id: String, source: SegmentDraft, target: SegmentDraft)]? {
    guard !source.isEmpty, !target.isEmpty else { return nil }
    var waiting: [String: [SegmentDraft]] = [:]
    for (id, draft) in target.reversed() { waiting[id, default: []].append(draft) }
    let gap = end.map.sourceRange(of: end.text.count..<end.text.count).lowerBound
    let linked = source.map { ($0.id, $0.draft, waiting[$0.id]?.popLast() ?? .empty(at: gap)) }
    return waiting.values.allSatisfy(\.isEmpty) ? linked : nil
  }
}
