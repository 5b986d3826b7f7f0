package import GlossFormats
internal import GlossSegmentation
package import GlossText

extension Document {
  /// The language its text is in. What its letters say goes before what it declares: templates of Chinese sites declare
  /// their English pages Chinese.
  ///
  /// - Parameter named: what the file's name tells; it decides where the letters do not.
  package func detectedLanguage(named: LanguageTag?) -> LanguageTag {
    let letters = Array(blocks.map(\.text).joined(separator: [0x0A]))
    return LanguageDetector.detect(letters)?.language ?? named ?? metadata.language ?? .english
  }
}
