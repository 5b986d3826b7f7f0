"""Files of values: YAML (row 4), escapes of half a character (row 10), tables (row 20), PO (row 21)."""

from . import formats
from .folder import CHINESE, ENGLISH


def yaml(folder):
    bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"a{level}: &a{level} [{','.join([f'*a{level - 1}'] * 10)}]\n" for level in range(1, 10))
    folder.limit(4, "bomb.yml", bomb + f"text: {ENGLISH}\n")
    folder.limit(4, "self.yml", "a: &a [*a]\n")
    folder.process(4, "bomb.md", f"---\n{bomb}---\n\n{ENGLISH}\n")
    folder.raw("04-list.yml", bomb)
    folder.diagnose(4, "bomb-list.txt", ENGLISH + "\n", r"list\.yml:\d+", ["--glossary", "04-list.yml"])
    folder.raw("04-settings.yml", bomb)
    folder.diagnose(4, "bomb-settings.txt", ENGLISH + "\n", r"settings\.yml:\d+", ["--config", "04-settings.yml"])
    words = ["NO", "yes", "1.10", "2016-03-05", "0o14", "null", "~", "1e3", ".inf", "0x1F", "12:30:45"]
    rows = "".join(
        f"  - id: w{index}\n    zh: {{preferred: 词{index}}}\n    en: {{preferred: {word}}}\n"
        for index, word in enumerate(words))
    folder.raw("04-words.yml", "name: words\nlanguages: [zh, en]\nconcepts:\n" + rows)
    folder.limit(4, "words.txt", ENGLISH + "\n", ["--glossary", "04-words.yml"])
    folder.process(4, "words.yml", "en:\n" + "".join(f"  k{index}: {word}\n" for index, word in enumerate(words))
                   + f"  text: {ENGLISH}\n")
    folder.raw("04-selector.yml", "html:\n  ignore: ['" + "div " * 20_000 + "p']\n")
    folder.process(4, "selector.html", "<div>" * 500 + f"<span>{ENGLISH}</span>", arguments=[
        "--config", "04-selector.yml"])
    folder.raw("04-bad-selector.yml", "html:\n  ignore: ['p:not(']\n")
    folder.diagnose(4, "bad-selector.html", f"<p>{ENGLISH}", r"bad-selector\.yml:2:12: html\.ignore",
                    ["--config", "04-bad-selector.yml"])


def surrogates(folder):
    for name, escape in [("lone", "\\ud83d"), ("low", "\\ude00"), ("swapped", "\\ude00\\ud83d")]:
        folder.limit(10, f"{name}.json", f'{{"text": "{escape} {ENGLISH}"}}\n')
        folder.limit(10, f"{name}.yml", f'en:\n  text: "{escape} {ENGLISH}"\n')
        folder.limit(10, f"{name}.po", formats.po("§", CHINESE).replace("§", f"{escape} {ENGLISH}"))
    folder.process(10, "pair.json", f'{{"text": "\\ud83d\\ude00 {ENGLISH}"}}\n')


def tables(folder):
    row = f"{CHINESE},{ENGLISH}\n"
    folder.process(20, "newline.csv", f'zh,en\n{CHINESE},"One\ntwo ""quoted""\n{ENGLISH}"\n')
    folder.limit(20, "open-quote.csv", f'zh,en\n{row}{CHINESE},"never closed\n{row}')
    folder.limit(20, "stray-quote.csv", f'zh,en\n{CHINESE},a "b" c\n{CHINESE},"a" b\n{row}')
    folder.limit(20, "ragged.csv", f"zh,en\n{row}{CHINESE}\n{row[:-1]},more,cells\n\n{row}")
    folder.process(20, "sep.csv", f"sep=;\nzh;en\n{CHINESE};{ENGLISH}\n")
    folder.process(20, "blanks.csv", f"zh , en\n {CHINESE} , {ENGLISH} \n")
    folder.process(20, "formulas.csv", f"zh,en\n=1+1,=HYPERLINK(\"\"x\"\")\n@SUM,+cmd|' /C calc'!A0\n{row}")
    folder.limit(20, "wide.csv", "zh,en" + ",x" * folder.size(500_000, 20_000) + "\n" + row)
    folder.limit(20, "quotes.csv", "zh,en\n" + '"' * folder.size(1_000_000, 50_001))
    folder.limit(20, "empty.csv", "")
    folder.limit(20, "header.csv", "zh,en\n")
    folder.limit(20, "no-header.csv", row)
    folder.limit(20, "twice.csv", f"zh,en,en\n{row}")
    for ending, separator in [("csv", ","), ("tsv", "\t")]:
        folder.raw(f"20-list.{ending}", f"zh{separator}en\n城市{separator}city\n城市{separator}town\n 县 {separator} county \n")
        folder.limit(20, f"conflict-{ending}.txt", ENGLISH + "\n", ["--glossary", f"20-list.{ending}"])
    folder.raw("20-open.csv", 'zh,en\n城市,"city\n')
    folder.limit(20, "open-list.txt", ENGLISH + "\n", ["--glossary", "20-open.csv"])
    rows = [["zh", "en"], [CHINESE, ENGLISH]]
    formula = formats.sheet_parts(rows)
    formula[-1] = (formula[-1][0], formula[-1][1].replace(
        "</sheetData>", '<row><c r="A3" t="str"><f>WEBSERVICE("http://127.0.0.1:9")</f><v>值</v></c></row></sheetData>'))
    folder.process(20, "formula.xlsx", formats.archive(formula))
    far = formats.sheet_parts(rows)
    far[-1] = (far[-1][0], far[-1][1].replace(
        "</sheetData>", '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>'
        '<row r="99999999999999999999"><c r="ZZZZZZZZZZ1"><v>1</v></c></row></sheetData>'))
    folder.limit(20, "far.xlsx", formats.archive(far))
    shared = formats.sheet_parts(rows)
    shared[-1] = (shared[-1][0], shared[-1][1].replace(
        "</sheetData>", '<row><c t="s"><v>99999999999999999999</v></c><c t="s"><v>-1</v></c></row></sheetData>'))
    folder.limit(20, "shared.xlsx", formats.archive(shared))


def po(folder):
    unit = f'msgid "{CHINESE}"\nmsgstr "{ENGLISH}"\n'
    head = formats.po("", "").rsplit("\nmsgid", 1)[0]
    plural = f'msgid "一座"\nmsgid_plural "多座"\nmsgstr[0] "one"\nmsgstr[%s] "{ENGLISH}"\n'
    folder.limit(21, "index.po", f"{head}\n{plural % '99999999999'}\n{unit}")
    folder.limit(21, "negative.po", f"{head}\n{plural % '-1'}\n{unit}")
    folder.process(21, "nplurals.po", head + '"Plural-Forms: nplurals=99999999999999999999; plural=((((n;\\n"\n\n' + unit)
    folder.process(21, "obsolete.po", f"{head}\n{unit}\n#~ msgid \"旧\"\n#~ msgstr \"an old wisdom city\"\n")
    folder.process(21, "fuzzy.po", f"{head}\n#, fuzzy\n#| msgid \"旧\"\nmsgid \"新\"\nmsgstr \"a fuzzy wisdom city\"\n\n{unit}")
    folder.process(21, "domain.po", f'{head}\ndomain "other"\n\n{unit}')
    folder.process(21, "crlf.po", f"{head}\n{unit}".replace("\n", "\r\n"))
    folder.limit(21, "open.po", f'{head}\nmsgid "never closed\nmsgstr "x"\n\n{unit}')
    folder.limit(21, "words.po", f"{head}\nsome words\n\n{unit}")
    folder.limit(21, "lines.po", f'{head}\nmsgid ""\n' + '"a"\n' * folder.size(300_000, 10_000) + 'msgstr "b"\n')
    folder.process(21, "gbk.po", formats.po(ENGLISH, CHINESE, "GBK").encode("gbk"))
    folder.process(21, "utf16.po", formats.po(ENGLISH, CHINESE, "UTF-16").encode("utf-16"))
    folder.process(21, "charset.po", formats.po(ENGLISH, CHINESE, "CHARSET"))


def write(folder):
    yaml(folder)
    surrogates(folder)
    tables(folder)
    po(folder)
