import GlossTerms
import GlossText
import Testing

@Suite("Terms in French")
struct FrenchTests {
  private func found(_ text: String, _ term: String) throws -> [Found] {
    try Found.all(in: text, "zh\tfr\n词\t\(term)", try #require(LanguageTag("fr")))
  }

  @Test(
    "Articles, elisions and contractions come and go",
    arguments: [
      ("Nous saluons l'initiative Ceinture et Route.", "initiative Ceinture et Route", .exact),
      ("Nous saluons l\u{2019}Initiative Ceinture et Route.", "l'initiative Ceinture et Route", .cased),
      ("un plan d'action pour la santé", "plan d'action", .exact), ("un plan d\u{2019}action", "plan d'action", .exact),
      ("le développement du marché", "développement de marché", .folded),
      ("le développement des marchés", "développement du marché", .inflected),
      ("la réforme de l'offre", "réforme de offre", .folded), ("l'accès aux services", "accès à service", .inflected),
      ("parce qu'une ville verte", "qu'une ville verte", .exact),
      ("recherche & développement", "recherche et développement", .folded),
      ("une « ville éponge »", "ville éponge", .exact), ("aujourd'hui la ville", "aujourd'hui la ville", .exact),
    ] as [(String, String, TermMatch.Fidelity)])
  func small(_ text: String, _ term: String, _ fidelity: TermMatch.Fidelity) throws {
    #expect(try found(text, term).map(\.fidelity) == [fidelity])
  }

  @Test(
    "Plural, feminine and verb forms",
    arguments: [
      ("villes éponges", "ville éponge"), ("objectifs centenaires", "objectif centenaire"),
      ("réformes structurelles", "réforme structurel"),
      ("les secrétaires généraux", "secrétaire général"), ("assemblées générales", "assemblée général"),
      ("tableaux de bord", "tableau de bord"),
      ("coopérations gagnantes", "coopération gagnant"), ("une économie numérisée", "économie numériser"),
      ("politiques actives", "politique actif"),
      ("des produits coûteux", "produit coûteuse"), ("approfondissant la réforme", "approfondir la réforme"),
      ("les travaux", "travail"), ("directrices", "directeur"), ("chinoises", "chinois"), ("renforcées", "renforcer"),
      ("QUALITÉ", "qualité"), ("qualite\u{301}", "qualité"),
    ])
  func forms(_ text: String, _ term: String) throws {
    #expect(try found("On parle de \(text) ici.", term).count == 1)
    #expect(try found("On parle de \(term) ici.", text).count == 1)
  }

  @Test(
    "Words with one stem to a stemmer that are no forms of each other",
    arguments: [
      ("organe", "organisation"), ("général", "génération"), ("port", "porte"), ("parti", "partie"),
      ("nation", "national"),
      ("commun", "commune"), ("état", "étatique"), ("sites", "site web"), ("offre", "coffre"),
      ("politique", "politesse"), ("mais", "maison"), ("son", "sons"),
    ])
  func falseFriends(_ text: String, _ term: String) throws {
    #expect(try found("On parle de \(text) ici.", term).isEmpty)
    #expect(try found("On parle de \(term) ici.", text).filter { $0.words == term }.isEmpty)
  }

  @Test("A deprecated form is told from the allowed one by its spelling")
  func status() throws {
    let table = "zh\tfr\tfr.deprecated\n一带一路\tInitiative Ceinture et Route\tUne ceinture, une route"
    let french = try #require(LanguageTag("fr"))
    #expect(
      try Found.all(in: "L'Initiative « Ceinture et Route » avance.", table, french).map(\.terms)
        == [["Initiative Ceinture et Route"]])
    #expect(
      try Found.all(in: "Le projet « Une ceinture, une route » avance.", table, french).map(\.terms)
        == [["Une ceinture, une route"]])
  }

  @Test("Near misses are found by the same words")
  func nearMisses() throws {
    let termbase = try Lists.termbase("zh\tfr\n词\tRéforme Structurelle de l'Offre Nationale")
    let french = try #require(LanguageTag("fr"))
    let page = try Tokens("La Réforme Structurale de l'Offre Nationale avance.")
    let misses = try NearMissFinder(termbase, language: french).nearMisses(in: page.utf8, tokens: page.tokens)
    #expect(misses.map { page.utf8.string($0.range) } == ["Réforme Structurale de l'Offre Nationale"])
  }
}
