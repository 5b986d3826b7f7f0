"""Entities that grow or point elsewhere (rows 1 and 2) and endless nesting (row 3)."""

from . import formats
from .folder import CHINESE, ENGLISH

TBX = ('<?xml version="1.0"?>%s<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="en"><text><body>'
       '<conceptEntry id="a"><langSec xml:lang="zh"><termSec><term>城市%s</term></termSec></langSec>'
       '<langSec xml:lang="en"><termSec><term>city</term></termSec></langSec></conceptEntry></body></text></tbx>\n')
SRX = ('<?xml version="1.0"?>%s<srx version="2.0" xmlns="http://www.lisa.org/srx20"><header segmentsubflows="yes" cascade="yes"/>'
       '<body><languagerules><languagerule languagerulename="a"><rule break="yes"><beforebreak>\\.%s</beforebreak>'
       '<afterbreak>\\s</afterbreak></rule></languagerule></languagerules><maprules><languagemap languagepattern=".*" '
       'languagerulename="a"/></maprules></body></srx>\n')


def bombs(light):
    laughs = '<!ENTITY e0 "ha ">' + "".join(
        f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">' for level in range(1, 10))
    length = 20_000 if light else 200_000
    return {
        "laughs": (f"<!DOCTYPE x [{laughs}]>", "&e9;"),
        "quadratic": (f'<!DOCTYPE x [<!ENTITY e "{"a" * length}">]>', "&e;" * (length // 10)),
        "parameters": ('<!DOCTYPE x [<!ENTITY % a "aaaaaaaaaa"><!ENTITY % b "%a;%a;%a;%a;"><!ENTITY % c "<!ENTITY e \'%b;%b;\'>">'
                       "%c;]>", "&e;"),
        "recursive": ('<!DOCTYPE x [<!ENTITY a "&b;"><!ENTITY b "&a;">]>', "&a;"),
    }


EXTERNAL = {
    "passwd": ('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', "&e;"),
    "neighbour": ('<!DOCTYPE x [<!ENTITY e SYSTEM "secret.txt">]>', "&e;"),
    "web": ('<!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:9/x">]>', "&e;"),
    "parameter": ('<!DOCTYPE x [<!ENTITY % e SYSTEM "file:///etc/passwd">%e;]>', ""),
    "dtd": ('<!DOCTYPE x SYSTEM "file:///etc/passwd">', ""),
    "internal": ('<!DOCTYPE x [<!ENTITY e "wisdom city">]>', "&e;"),
    "xinclude": ("", '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" parse="text" href="secret.txt"/>'),
}


def xml(folder, row, name, doctype, text):
    for kind, make in formats.XML_TEXT.items():
        # Put where a text stands, in the source.
        content = make(ENGLISH, "城市§", doctype=doctype).replace("§", text)
        folder.limit(row, f"{name}.{kind}", content)
    body = formats.paragraph("A city §.").replace("§", text)
    folder.limit(row, f"{name}.docx", formats.archive(formats.word_parts(body, doctype)))
    parts = formats.sheet_parts([["zh", "en"], [CHINESE, "A city §."]], doctype)
    folder.limit(row, f"{name}.xlsx", formats.archive([(part, content.replace("§", text)) for part, content in parts]))
    # A browser knows no entities of a page: the rest is read.
    folder.process(row, f"{name}.html", f"{doctype}<html><p>{text}<p>{ENGLISH}</html>", finds=0)
    folder.process(row, f"{name}.xhtml", f'<?xml version="1.0"?>{doctype}<html><p>{text}</p><p>{ENGLISH}</p></html>', finds=0)
    folder.raw(f"{row:02}-{name}.tbx", TBX % (doctype, text))
    folder.limit(row, f"{name}.tbx.txt", ENGLISH + "\n", ["--add-glossary", f"{row:02}-{name}.tbx"])
    folder.raw(f"{row:02}-{name}.srx", SRX % (doctype, text))
    folder.limit(row, f"{name}.srx.txt", ENGLISH + "\n", ["--srx", f"{row:02}-{name}.srx"])


def nesting(folder):
    deep = folder.size(100_000, 20_000)
    opened = {
        "xlf": "<g id='1'>", "tmx": "<hi>",
        "xliff": "<pc id='1'>",
    }
    for kind, tag in opened.items():
        name = tag[1:].split(" ")[0].rstrip(">")
        text = tag * deep + "x" + f"</{name}>" * deep
        content = formats.XML_TEXT[kind]("city §", CHINESE).replace("§", text)
        folder.limit(3, f"deep.{kind}", content)
    body = "<w:sdt><w:sdtContent>" * deep + formats.paragraph(ENGLISH) + "</w:sdtContent></w:sdt>" * deep
    folder.limit(3, "deep.docx", formats.archive(formats.word_parts(body)))
    rows = formats.sheet_parts([["zh", "en"], [CHINESE, "§"]])
    folder.limit(3, "deep.xlsx", formats.archive([(part, text.replace("§", "<r>" * deep)) for part, text in rows]))
    folder.raw("03-deep.tbx", TBX % ("", "<hi>" * deep + "</hi>" * deep))
    folder.limit(3, "deep.tbx.txt", ENGLISH + "\n", ["--add-glossary", "03-deep.tbx"])
    folder.raw("03-deep.srx", SRX % ("", "<x>" * deep + "</x>" * deep))
    folder.limit(3, "deep.srx.txt", ENGLISH + "\n", ["--srx", "03-deep.srx"])
    for tag in ("div", "b", "table", "a", "font", "svg", "select", "p", "blockquote", "ul><li"):
        name = tag.split(">")[0]
        folder.process(3, f"deep-{name}.html", f"<{tag}>" * (deep * 2) + f"</{name}><p>{ENGLISH}</p>", finds=0)
    folder.process(3, "attributes.html", "<p " + " ".join(f"a{index}=1" for index in range(deep)) + f">{ENGLISH}</p>")
    for name, mark, count in [
        ("quotes", "> ", 5_000), ("brackets", "[", 20_000), ("pictures", "![", 20_000), ("links", "[a](", 20_000),
        ("stars", "*a ", 20_000), ("strong", "**a ", 20_000), ("underscores", "_", 20_000), ("backticks", "`a``", 20_000),
        ("items", "- ", 5_000), ("tags", "<a ", 20_000), ("comments", "<!-- ", 20_000), ("entities", "&a", 20_000),
        ("tildes", "~a ", 20_000), ("autolinks", "<http:", 20_000), ("escapes", "\\", 20_001), ("cdata", "<![CDATA[", 20_000),
    ]:
        folder.process(3, f"{name}.md", mark * count + f"x\n\n{ENGLISH}\n", finds=0)
    folder.process(3, "table.md", "|a" * 2_000 + "|\n" + "|-" * 2_000 + "|\n" + "|b\n" * 2_000 + f"\n{ENGLISH}\n", finds=0)
    folder.process(3, "definitions.md", "".join(f"[a{index}]: x\n" for index in range(10_000)) + "[a1]" * 10_000
                   + f"\n\n{ENGLISH}\n", finds=1)
    folder.limit(3, "deep.json", "[" * deep)
    folder.limit(3, "deep-objects.json", '{"a":' * deep + "1" + "}" * deep)
    folder.limit(3, "deep.yml", "en: " + "[" * deep)
    folder.limit(3, "deep-lines.yml", "".join(" " * level + "a:\n" for level in range(2_000)))


def write(folder):
    for name, (doctype, text) in bombs(folder.light).items():
        xml(folder, 1, name, doctype, text)
    for name, (doctype, text) in EXTERNAL.items():
        xml(folder, 2, name, doctype, text)
    nesting(folder)
