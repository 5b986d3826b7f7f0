"""A text and its Chinese in every format that is read."""

import csv
import io
import json
import zipfile
from xml.sax.saxutils import escape

XML = '<?xml version="1.0" encoding="%s"?>\n'
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def txt(english, chinese=""):
    return english + "\n"


def md(english, chinese=""):
    return "# News\n\n" + english + "\n"


def html(english, chinese="", charset="utf-8"):
    return f'<!DOCTYPE html><html lang="en"><meta charset="{charset}"><title>News</title><p>{escape(english)}</p></html>\n'


def xlf(english, chinese, encoding="UTF-8", doctype="", extra=""):
    return (XML % encoding + doctype + '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'
            '<file original="a" source-language="zh" target-language="en" datatype="plaintext"><body>' + extra
            + f'<trans-unit id="1"><source>{escape(chinese)}</source><target>{escape(english)}</target></trans-unit>'
            '</body></file></xliff>\n')


def xliff(english, chinese, encoding="UTF-8", doctype="", extra=""):
    return (XML % encoding + doctype + '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="zh" '
            'trgLang="en"><file id="f">' + extra + f'<unit id="1"><segment><source>{escape(chinese)}</source>'
            f'<target>{escape(english)}</target></segment></unit></file></xliff>\n')


def tmx(english, chinese, encoding="UTF-8", doctype="", extra=""):
    return (XML % encoding + doctype + '<tmx version="1.4"><header creationtool="a" creationtoolversion="1" segtype="sentence" '
            'o-tmf="a" adminlang="en" srclang="zh" datatype="plaintext"/><body>' + extra
            + f'<tu><tuv xml:lang="zh"><seg>{escape(chinese)}</seg></tuv><tuv xml:lang="en"><seg>{escape(english)}</seg>'
            '</tuv></tu></body></tmx>\n')


def po(english, chinese, charset="UTF-8"):
    def quoted(text):
        return json.dumps(text, ensure_ascii=False)
    return (f'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset={charset}\\n"\n\n'
            f"msgid {quoted(chinese)}\nmsgstr {quoted(english)}\n")


def table(rows, separator):
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator="\n").writerows(rows)
    return out.getvalue()


def csv_(english, chinese):
    return table([["zh", "en"], [chinese, english]], ",")


def tsv(english, chinese):
    return table([["zh", "en"], [chinese, english]], "\t")


def json_(english, chinese=""):
    return json.dumps({"page": {"title": "News", "text": english}}, ensure_ascii=False, indent=1) + "\n"


def yml(english, chinese=""):
    return "en:\n  title: News\n  text: " + json.dumps(english, ensure_ascii=False) + "\n"


def archive(members, compression=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as file:
        for name, content in members:
            info = zipfile.ZipInfo(name, (2016, 3, 5, 0, 0, 0))
            info.compress_type = compression
            file.writestr(info, content)
    return out.getvalue()


def word_parts(body, doctype="", encoding="UTF-8"):
    """The members of a DOCX whose body is `body`."""
    types = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return [
        ("[Content_Types].xml", XML % "UTF-8"
         + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
         'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
         f'ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{types}"/></Types>'),
        ("_rels/.rels", XML % "UTF-8" + f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" '
         f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'),
        ("word/document.xml", XML % encoding + doctype + f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'),
    ]


def paragraph(text):
    return f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def docx(english, chinese="", **options):
    return archive(word_parts(paragraph(english), **options))


def sheet_parts(rows, doctype=""):
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    cells = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>' for cell in row)
        + "</row>" for row in rows)
    return [
        ("[Content_Types].xml", XML % "UTF-8"
         + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
         'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
         f'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/>'
         f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{types}.worksheet+xml"/></Types>'),
        ("_rels/.rels", XML % "UTF-8" + f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" '
         f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        ("xl/_rels/workbook.xml.rels", XML % "UTF-8" + f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" '
         f'Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'),
        ("xl/workbook.xml", XML % "UTF-8" + f'<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}"><sheets><sheet name="Texts" '
         'sheetId="1" r:id="r1"/></sheets></workbook>'),
        ("xl/worksheets/sheet1.xml", XML % "UTF-8" + doctype
         + f'<worksheet xmlns="{SHEET}"><sheetData>{cells}</sheetData></worksheet>'),
    ]


def xlsx(english, chinese, **options):
    return archive(sheet_parts([["zh", "en"], [chinese, english]], **options))


TEXT = {"txt": txt, "md": md, "html": html}
XML_TEXT = {"xlf": xlf, "xliff": xliff, "tmx": tmx}
STRINGS = {"po": po, "csv": csv_, "tsv": tsv, "json": json_, "yml": yml}
CONTAINERS = {"docx": docx, "xlsx": xlsx}
# Those that are one file of text.
PLAIN = {**TEXT, **XML_TEXT, **STRINGS}
ALL = {**PLAIN, **CONTAINERS}
