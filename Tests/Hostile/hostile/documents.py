"""Characters of every kind in every format (rows 11 and 13 to 18), pages and Markdown (rows 22 and 23), and text that
looks like a report (row 25)."""

import json

from . import formats
from .folder import CHINESE, ENGLISH

CHARACTERS = {
    "separators": (11, "One\u2028two\u2029three\u0085four"),
    "bidi": (13, "One \u202etwo\u202c \u2066three\u2069 \u200efour\u200f \u061cfive \u202afrom\u202b"),
    "unclosed-bidi": (13, "One \u202e two \u2067 three"),
    "blanks": (14, "One\u200btwo\u200cthree\u200dfour\u2060five\u00adsix\u00a0seven\u202feight\u3000nine\u034ften\u180e."),
    "tags": (14, "One \U000e0001\U000e0041\U000e007f two"),
    "radicals": (15, "⼈⽂ ⺠⻄ 豈更 \U0002f800 \ufa0e\ufa12 \ue5e5\uf8ff"),
    "variations": (16, "葛\U000e0100 ☃\ufe0e❤\ufe0f 👨\u200d👩\u200d👧\u200d👦 🇨🇳🇨 ｶﾞｷﾞ A\u030a\u0301"),
    "full-width": (17, "１２３ ＡＢＣ ，。；：？！ （） 〇○零 ·•・‧．— —— – ― ‑ “” ‘’ \" ' 《》〈〉"),
    "traditional": (18, "發髮裡里為爲後后 乾隆 干隆"),
    "report": (25, "::error file=a::b ##[group] ]]> <b>bold</b> %0A%0D &amp; </script> ${{ x }} | ` \\ \" '"),
    "numbers": (16, "99999999999999999999999999999999 1e999999999 ٣٤٥ ½ Ⅷ 〇〇〇〇 一一一一一一一一一一一一一一一一一一一一"),
}


def characters(folder):
    for name, (row, text) in CHARACTERS.items():
        for kind, make in formats.ALL.items():
            folder.process(row, f"{name}.en.{kind}", make(f"{text}. {ENGLISH}", CHINESE + text))
    accents = "e" + "\u0301" * 5_000
    emoji = "👩" + "\u200d👩" * folder.size(20_000, 2_000)
    ideographs = "豈" * folder.size(50_000, 5_000)
    for name, text in [("accents", accents), ("emoji", emoji), ("compatibility", ideographs)]:
        for kind in ("txt", "md", "html", "xlf", "csv", "docx"):
            # So many ideographs make a paragraph Chinese.
            finds = 0 if name == "compatibility" else 1
            folder.process(16, f"{name}.en.{kind}", formats.ALL[kind](f"{text} {ENGLISH}", CHINESE), finds)


def lines(folder):
    for name, end in [("crlf", "\r\n"), ("cr", "\r")]:
        for kind, make in formats.PLAIN.items():
            folder.process(11, f"{name}.{kind}", make(ENGLISH, CHINESE).replace("\n", end))
    for kind, make in formats.PLAIN.items():
        folder.process(11, f"no-end.{kind}", make(ENGLISH, CHINESE).rstrip("\n"))
    for kind in ("txt", "md", "html"):
        mixed = "One.\r\nTwo.\rThree.\n\n\rFour.\x0b\x0cFive.\n" + ENGLISH
        folder.process(11, f"mixed.{kind}", mixed)
        folder.process(11, f"blank-lines.{kind}", "\n" * folder.size(1_000_000, 50_000) + ENGLISH)


def escapes(folder):
    """Text that a terminal would obey, where the format can hold it."""
    text = "\x1b[31mred\x1b[0m \x07 \x9b31m \x1b]0;title\x07"
    for kind in ("txt", "md", "html", "csv", "tsv", "json", "po", "yml"):
        folder.limit(25, f"ansi.{kind}", formats.ALL[kind](f"{text} {ENGLISH}", CHINESE))


def pages(folder):
    def page(name, body, finds=1):
        folder.process(22, name + ".html", body, finds)

    page("script", f"<script>var a = 'wisdom city'</script><style>.wisdom-city{{}}</style><p>{ENGLISH}")
    page("left-out", "<script>wisdom city</script><style>wisdom city</style><!-- wisdom city --><template>wisdom city"
         "</template><svg><text>wisdom city</text></svg><math><mi>wisdom city</mi></math><noscript>wisdom city</noscript>"
         "<p hidden>wisdom city</p><p translate=no>wisdom city</p><p class=notranslate>wisdom city</p>", 0)
    page("inline", "<p>Three <b>wis</b>d<!-- x -->om&#32;<i>cit</i>ies.")
    page("break-chance", "<p>Three wis<wbr>dom cities.")
    page("entities", "<p>Three wisdom&nbspcities &amp &lt &copy2016 &notit; &#x1F600 &#0; &#xD800; &#99999999999;")
    page("attributes", "<img alt='wisdom city'><a title='wisdom city'>x</a><meta name=description content='wisdom city'>", 3)
    page("ruby", f"<p><ruby>智<rp>(</rp><rt>zhi</rt><rp>)</rp></ruby> {ENGLISH}")
    page("pre", f"<pre>\nOne\n  two\n{ENGLISH}\n</pre>")
    page("unclosed", f"<div><p><b><i>One<table><tr><td>two<ul><li>three<p>{ENGLISH}")
    page("plaintext", f"<plaintext></plaintext><b>{ENGLISH}")
    page("misplaced", f"<table>One {ENGLISH}<tr><td>two</table></body></html><p>three")
    page("frames", "<frameset><frame src=a></frameset>" + ENGLISH, 0)
    page("nul", f"<p>One\0two</p><p>{ENGLISH}".replace("\0", "&#0;"))
    page("conditional", f"<!--[if IE]><p>wisdom city<![endif]--><![CDATA[x]]><?php echo 1 ?><p>{ENGLISH}")
    page("open-comment", f"<p>{ENGLISH}<!-- never closed")
    page("open-tag", f"<p>{ENGLISH}<a href='")
    page("bogus", f"</><//><!><?><!doctype><p>{ENGLISH}</p></nothing></br></p>")
    page("hreflang", "<link rel=alternate hreflang=zh href='../../../../etc/passwd'>"
         f"<link rel=alternate hreflang=zh href='http://127.0.0.1:9/'><link rel=alternate hreflang='' href=''><p>{ENGLISH}")
    page("base", f"<base href='file:///etc/'><link rel=alternate hreflang=zh href='passwd'><p>{ENGLISH}")
    for seed in range(folder.size(100, 10)):
        noise = "".join(folder.random.choice(
            ["<", ">", "&", "<p>", "</p>", "<b>", "</b>", "<table>", "<td>", "<svg>", "<template>", "<!--", "-->", "<a ", "=", "'",
             '"', "x", " ", "\n", "&amp", "&#", ";", "</", "<select>", "<title>", "<pre>", "<li>", "中", "\u0301"])
            for _ in range(2_000))
        folder.process(22, f"noise-{seed}.html", noise, 0)


def markdown(folder):
    def page(name, text, finds=1):
        folder.process(23, name + ".md", text, finds)

    page("broken-front-matter", f"---\ntitle: [unclosed\n  - : : {{\n---\n\n{ENGLISH}\n")
    page("open-front-matter", f"---\ntitle: News\n\n{ENGLISH}\n")
    page("front-matter-only", "---\ntitle: A wisdom city\n---")
    page("code", f"```\nwisdom city\n```\n\n    wisdom city\n\n`wisdom city`\n\n~~~ x\nwisdom city\n~~~\n\n{ENGLISH}\n")
    page("open-fence", f"{ENGLISH}\n\n```\nwisdom city\n")
    page("html", f"<div>\n\n{ENGLISH}\n\n</div>\n\n<script>\nwisdom city\n</script>\n\n<!-- wisdom city -->\n")
    page("links", "[wisdom city](http://wisdom-city.example 'wisdom city') ![wisdom city](a.png) <http://wisdom.city>\n\n[x]: wisdom-city\n",
         2)
    page("table", f"| a | b |\n|---|:-:|\n| {ENGLISH} | x \\| y |\n| short |\n| too | many | cells |\n")
    page("notes", f"Text[^1][^missing].\n\n[^1]: {ENGLISH}\n[^1]: Again.\n")
    page("comments", f"<!-- glosslint:disable -->\n<!-- glosslint:disable-next-line spacing -- why -->\n<!-- <!-- --> -->\n\n{ENGLISH}\n", 0)
    page("setext", f"{ENGLISH}\n===\n\n---\n***\n")
    page("break", "Three wisdom  \ncities and wisdom\\\ncities.\n", 2)
    page("escapes", "Three wisdom &amp; \\*cities\\*. Three *wisdom* **cities**.\n")
    for seed in range(folder.size(100, 10)):
        noise = "".join(folder.random.choice(
            ["*", "**", "_", "`", "```\n", "[", "](", ")", "![", "> ", "- ", "1. ", "# ", "|", "|-|\n", "\n", "\n\n", "    ", "\\", "<", ">",
             "<b>", "<!--", "-->", "&amp;", "~~", "[^1]", ": ", "---\n", "x", " ", "中"])
            for _ in range(2_000))
        folder.process(23, f"noise-{seed}.md", noise, 0)


def write(folder):
    characters(folder)
    lines(folder)
    escapes(folder)
    pages(folder)
    markdown(folder)
    plain = formats.txt(ENGLISH)
    folder.process(25, "json.txt", json.dumps({"findings": []}) + "\n" + plain)
