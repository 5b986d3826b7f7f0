"""Names of files (row 24)."""

import os
import unicodedata

from .folder import ENGLISH


def write(folder):
    text = ENGLISH + "\n"
    for name in ["with space.txt", "100%.txt", "a#b?c.txt", "智慧城市.txt", "-leading.txt", "'quoted\".txt", "line\nend.txt",
                 "\u202eright.txt", "::error::.txt", "%0A.txt", "*.txt", "[a].txt", "$(id).txt", "a\\b.txt",
                 unicodedata.normalize("NFD", "é") + ".txt", "x" * 200 + ".txt"]:
        folder.process(24, name, text)
    loop = folder.path / "24-loop"
    loop.mkdir(exist_ok=True)
    for name, target in [("again", "."), ("up", ".."), ("missing", "nothing"), ("self.md", "self.md")]:
        if not os.path.lexists(loop / name):
            os.symlink(target, loop / name)
    (loop / "page.md").write_text(text)
    folder.expected.append({"row": 24, "file": "24-loop", "arguments": [], "expect": "limit", "message": "", "finds": 0})
    fifo = folder.path / "24-pipe.txt"
    if not fifo.exists():
        os.mkfifo(fifo)
    folder.expected.append({"row": 24, "file": "24-pipe.txt", "arguments": [], "expect": "diagnose", "message": ".", "finds": 0})
    folder.expected.append({"row": 24, "file": "24-absent.txt", "arguments": [], "expect": "diagnose", "message": "no such file", "finds": 0})
    folder.expected.append({"row": 24, "file": "/dev/null", "arguments": [], "expect": "limit", "message": "", "finds": 0})
    folder.expected.append({"row": 24, "file": "/dev/stdin", "arguments": [], "expect": "limit", "message": "", "finds": 0})
    folder.expected.append({"row": 24, "file": "/dev/zero", "arguments": [], "expect": "limit", "message": "", "finds": 0})
    locked = folder.path / "24-locked.txt"
    if locked.exists():
        locked.chmod(0o600)
    locked.write_text(text)
    locked.chmod(0)
    folder.expected.append({"row": 24, "file": "24-locked.txt", "arguments": [], "expect": "limit", "message": "", "finds": 0})
