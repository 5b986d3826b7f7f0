"""Archives that lie (row 5), and what Word does to a text (row 6)."""

import struct
import zlib

from . import formats
from .folder import CHINESE, ENGLISH


def bomb(folder, parts, name):
    """The same archive with 1000 times its size of blanks in the part `name`."""
    blanks = " " * folder.size(300_000_000, 30_000_000)
    return formats.archive([(part, text.replace(">", ">" + blanks, 1) if part == name else text) for part, text in parts])


def lie(archive, size):
    """The sizes that the directory gives, changed to `size`."""
    result = bytearray(archive)
    start = result.find(b"PK\x01\x02")
    while start >= 0:
        struct.pack_into("<L", result, start + 24, size)
        start = result.find(b"PK\x01\x02", start + 4)
    start = result.find(b"PK\x03\x04")
    while start >= 0:
        struct.pack_into("<L", result, start + 22, size)
        start = result.find(b"PK\x03\x04", start + 4)
    return bytes(result)


def write(folder):
    kinds = {
        "docx": (formats.word_parts(formats.paragraph(ENGLISH)), "word/document.xml"),
        "xlsx": (formats.sheet_parts([["zh", "en"], [CHINESE, ENGLISH]]), "xl/worksheets/sheet1.xml"),
    }
    for kind, (parts, main) in kinds.items():
        good = formats.archive(parts)
        folder.process(5, f"good.{kind}", good)
        folder.process(5, f"stored.{kind}", formats.archive(parts, 0))
        folder.limit(5, f"bomb.{kind}", bomb(folder, parts, main))
        folder.limit(5, f"small-lie.{kind}", lie(good, 10))
        folder.limit(5, f"large-lie.{kind}", lie(good, 0xFFFFFFF0))
        for share in (4, 2):
            folder.diagnose(5, f"truncated-{share}.{kind}", good[:len(good) // share], ".")
        folder.diagnose(5, f"empty.{kind}", b"", ".")
        folder.diagnose(5, f"text.{kind}", ENGLISH.encode(), ".")
        folder.diagnose(5, f"xml.{kind}", parts[2][1].encode(), ".")
        folder.diagnose(5, f"encrypted.{kind}", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2_000), ".")
        folder.diagnose(5, f"no-part.{kind}", formats.archive(parts[:2]), ".")
        damaged = bytearray(formats.archive(parts, 0))
        place = damaged.find(b"wisdom")
        damaged[place] ^= 0x20
        folder.limit(5, f"crc.{kind}", bytes(damaged))
        slip = parts + [("../../slip.txt", "slipped"), ("/tmp/glosslint-slip.txt", "slipped"), ("..\\slip.txt", "slipped")]
        folder.limit(5, f"slip.{kind}", formats.archive(slip))
        folder.limit(5, f"twice.{kind}", formats.archive(parts + [parts[-1]]))
        folder.limit(5, f"many.{kind}", formats.archive(
            parts + [(f"word/x{index}.xml", "x") for index in range(folder.size(60_000, 3_000))]))
        folder.limit(5, f"not-xml.{kind}", formats.archive([(part, "<a><b>" if part == main else text) for part, text in parts]))
        for seed in range(folder.size(30, 5)):
            noisy = bytearray(good)
            for _ in range(10):
                noisy[folder.random.randrange(len(noisy))] = folder.random.randrange(256)
            folder.limit(5, f"noise-{seed}.{kind}", bytes(noisy))
    folder.limit(5, "deflate.docx", good[:40] + zlib.compress(b"x" * 10_000) + good[40:])
    word(folder)


def word(folder):
    run = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    split = "".join(run.format(part) for part in ["Three wis", "dom", " ci", "ties were built."])
    folder.process(6, "split.docx", formats.archive(formats.word_parts(f"<w:p>{split}</w:p>")))
    inserted = f'<w:p><w:ins w:id="1" w:author="a">{run.format("One wisdom city.")}</w:ins></w:p>'
    folder.process(6, "inserted.docx", formats.archive(formats.word_parts(inserted)))
    deleted = ('<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>One wisdom city.</w:delText></w:r></w:del>'
               + run.format("A smart city.") + "</w:p>")
    folder.process(6, "deleted.docx", formats.archive(formats.word_parts(deleted)), finds=0)
    field = ('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "wisdom city"</w:instrText></w:r>'
             '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run.format("A wisdom city.")
             + '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>')
    folder.process(6, "field.docx", formats.archive(formats.word_parts(field)))
    open_fields = '<w:p>' + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 10_000 + run.format(ENGLISH) + "</w:p>"
    folder.limit(6, "open-fields.docx", formats.archive(formats.word_parts(open_fields)))
    folder.limit(6, "no-preserve.docx", formats.archive(formats.word_parts(
        "<w:p><w:r><w:t>Three wisdom </w:t></w:r><w:r><w:t> cities.</w:t></w:r></w:p>")))
    many = "".join(run.format(letter) for letter in "a wisdom city " * folder.size(5_000, 500))
    folder.process(6, "letters.docx", formats.archive(formats.word_parts(f"<w:p>{many}</w:p>")))
