"""Encodings (row 7), byte order marks (row 8), and bytes that are none (row 9)."""

from . import formats
from .folder import CHINESE, ENGLISH

# Long enough for a detector; with characters beyond GBK where they are marked so.
LONG = "全市各级各部门认真贯彻落实会议精神，智慧城市建设取得新的进展，居民生活更加便利。"
TRADITIONAL = "全市各級各部門認真貫徹落實會議精神，智慧城市建設取得新的進展，居民生活更加便利。"
# Enough of it that the page is in English.
PAGE = "The people of the county welcome the plan and expect much of it in the years to come. " * 6 + ENGLISH
ASTRAL = "𠀀𡃁㐀"


def legacy(folder):
    for label, codec in [("gb2312", "gbk"), ("GBK", "gbk"), ("gb18030", "gb18030"), ("big5", "big5"), ("Big5-HKSCS", "big5hkscs")]:
        chinese = TRADITIONAL if "big5" in codec else LONG
        if codec == "gb18030":
            chinese += ASTRAL
        if codec == "big5hkscs":
            chinese += "𠝹啲"
        for kind, make in {"xlf": formats.xlf, "xliff": formats.xliff, "tmx": formats.tmx}.items():
            folder.process(7, f"{label}.{kind}", make(ENGLISH, chinese, encoding=label).encode(codec))
        folder.process(7, f"{label}.po", formats.po(ENGLISH, chinese, label).encode(codec))
        page = formats.html(chinese + " " + PAGE, charset=label)
        folder.process(7, f"{label}.en.html", page.encode(codec))
        late = page.replace("<meta", "<!--" + "x" * 2_000 + "--><meta")
        folder.process(7, f"{label}-late.en.html", late.encode(codec))
        missing = page.replace(f'<meta charset="{label}">', "")
        folder.process(7, f"{label}-missing.en.html", missing.encode(codec))
        for kind in ("txt", "md", "csv", "tsv", "json", "yml"):
            text = formats.ALL[kind](chinese + " " + PAGE, chinese)
            folder.process(7, f"{label}.en.{kind}", text.encode(codec))
            folder.process(7, f"{label}-said.en.{kind}", text.encode(codec), arguments=["--encoding", label])
    page = formats.html(TRADITIONAL + PAGE, charset="gb2312").encode("big5")
    folder.diagnose(7, "big5-as-gb2312.html", page, "says that it is GB18030 and looks like Big5")
    folder.process(7, "big5-as-gb2312-said.en.html", page, arguments=["--encoding", "big5"])
    page = formats.html(LONG + PAGE, charset="utf-8").encode("gbk")
    folder.diagnose(7, "gbk-as-utf-8.html", page, r"not valid UTF-8 at byte \d+")
    folder.process(7, "gbk-as-utf-8-said.en.html", page, arguments=["--encoding", "gbk"])
    folder.diagnose(7, "utf-8-said-big5.txt", (LONG + PAGE).encode(), r"not valid Big5", ["--encoding", "big5"])
    folder.process(7, "utf-8-as-gb2312.en.html", formats.html(LONG + PAGE, charset="gb2312").encode())
    for kind in formats.TEXT:
        folder.diagnose(7, f"hz.{kind}", formats.TEXT[kind](LONG + PAGE).encode("hz"), r"HZ \(hz-gb-2312\) at byte \d+")
    folder.diagnose(7, "iso-2022.txt", b"\x1b$)A\x0e" + b"VPND" * 10 + b"\x0f " + ENGLISH.encode(), "ISO-2022 at byte 0")
    folder.diagnose(7, "unknown.txt", ENGLISH.encode(), ".", ["--encoding", "no-such-label"])
    folder.diagnose(7, "short.txt", "县 ".encode("gbk") + ENGLISH.encode(), "not valid UTF-8 at byte 0")


def marks(folder):
    bom = "\ufeff"
    for kind, make in formats.PLAIN.items():
        text = make(ENGLISH, CHINESE)
        folder.process(8, f"bom.{kind}", bom + text)
        folder.process(8, f"middle.{kind}", make(ENGLISH[:6] + bom + " " + ENGLISH, CHINESE + bom))
        wide = text.replace('encoding="UTF-8"', 'encoding="UTF-16"').replace("charset=UTF-8", "charset=UTF-16")
        folder.process(8, f"utf-16le.{kind}", (bom + wide).encode("utf-16-le"))
        folder.process(8, f"utf-16be.{kind}", (bom + wide).encode("utf-16-be"))
        folder.process(8, f"utf-16le-unmarked.{kind}", wide.encode("utf-16-le"))
        folder.process(8, f"utf-16be-unmarked.{kind}", wide.encode("utf-16-be"))
        folder.diagnose(8, f"utf-16-cut.{kind}", (bom + wide).encode("utf-16-le")[:-1], r"byte \d+")
        if kind not in formats.XML_TEXT:
            folder.process(8, f"double.{kind}", bom + bom + text)
            folder.process(8, f"utf-32le.{kind}", (bom + text).encode("utf-32-le"))
            folder.process(8, f"utf-32be.{kind}", (bom + text).encode("utf-32-be"))
    # What Excel calls Unicode.
    folder.process(8, "excel.csv", (bom + formats.tsv(ENGLISH, CHINESE)).encode("utf-16-le"))
    folder.process(8, "excel.tsv", (bom + formats.tsv(ENGLISH, CHINESE).replace("\n", "\r\n")).encode("utf-16-le"))


MALFORMED = {
    "lone": b"\x80", "overlong": b"\xc0\xaf", "overlong-3": b"\xe0\x80\xaf", "cesu": b"\xed\xa0\xbd\xed\xb8\x80",
    "surrogate": b"\xed\xa0\x80", "beyond": b"\xf4\x90\x80\x80", "five": b"\xf8\x88\x80\x80\x80", "ff": b"\xff\xfe",
    "cut": "中".encode()[:2], "latin-1": "café".encode("latin-1"),
}


def malformed(folder):
    for kind, make in formats.PLAIN.items():
        for name, data in MALFORMED.items():
            before, after = make("Here § it is. " + ENGLISH, CHINESE).encode().split("§".encode(), 1)
            folder.diagnose(9, f"{name}.{kind}", before + data + after, f"byte {len(before + data.rstrip(bytes(range(128, 256))))}")
        text = make(ENGLISH + " 中", CHINESE).encode()
        end = text.rindex("中".encode()) + 2
        folder.diagnose(9, f"tail.{kind}", text[:end], f"byte {end - 2}")


def write(folder):
    legacy(folder)
    marks(folder)
    malformed(folder)
