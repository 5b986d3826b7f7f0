/// Weights as a byte: the square root, so that the small weights of long rows keep two digits.
enum WeightCode {
  static func code(_ weight: Float) -> UInt8 {
    UInt8(max((min(max(weight, 0), 1).squareRoot() * 255).rounded(), 1))
  }

  static func weight(_ code: UInt8) -> Float {
    let root = Float(code) / 255
    return root * root
  }
}
