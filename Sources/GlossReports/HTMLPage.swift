/// A page for people that needs nothing else: no scripts, no fonts or pictures from elsewhere, and a policy that lets a
/// browser load none.
enum HTMLPage {
  /// - Parameters:
  ///   - title: as text.
  ///   - style: what the page needs beyond the style that all have.
  ///   - body: as markup.
  static func text(title: String, style: String, body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8"/>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
    base-uri 'none'; form-action 'none'"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="generator" content="glosslint"/>
    <title>\(Markup.escaped(title))</title>
    <style>
    \(baseStyle)
    \(style)
    </style>
    </head>
    <body>
    \(body)
    </body>
    </html>

    """
  }

  /// Light, and dark where the reader's system is.
  private static let baseStyle = """
    :root {
      color-scheme: light dark;
      --paper: #fff; --ink: #1c1f24; --faint: #5b6470; --line: #dce0e5; --band: #f3f5f7; --accent: #0b57a4;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --paper: #16181c; --ink: #e4e7eb; --faint: #9aa3ae; --line: #33383f; --band: #202429; --accent: #8cc0f5;
      }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 system-ui, sans-serif; }
    main { max-width: 84rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; }
    h1 { margin: 0 0 .5rem; font-size: 1.4rem; line-height: 1.3; overflow-wrap: anywhere; }
    main > p { margin: 0 0 1rem; }
    a { color: var(--accent); }
    """
}
