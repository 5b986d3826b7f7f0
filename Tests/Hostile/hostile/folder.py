"""Where the files go, and what is expected of them."""

import pathlib
import random

# What no output may hold: it stands in a file that the hostile ones point at.
SECRET = "secret-8d1f0c"

# One concept, so that each file can hold a slip that must be found behind what is hostile.
LIST = "id\tzh\ten\ten.deprecated\nsmart-city\t智慧城市\tsmart city\twisdom city\n"
ENGLISH = "Three wisdom cities were built in the province last year."
CHINESE = "去年全省建成三座智慧城市。"


class Folder:
    def __init__(self, path, light, seed):
        self.path = pathlib.Path(path)
        self.light = light
        self.random = random.Random(seed)
        self.expected = []
        self.path.mkdir(parents=True, exist_ok=True)
        self.raw("list.tsv", LIST)
        self.raw("secret.txt", SECRET)

    def size(self, full, light):
        return light if self.light else full

    def raw(self, name, content):
        """A file that others need."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)

    def process(self, row, name, content, finds=1, arguments=()):
        self._add(row, name, content, "process", arguments, finds=finds)

    def diagnose(self, row, name, content, message, arguments=()):
        self._add(row, name, content, "diagnose", arguments, message=message)

    def limit(self, row, name, content, arguments=()):
        self._add(row, name, content, "limit", arguments)

    def _add(self, row, name, content, expect, arguments, message="", finds=0):
        name = f"{row:02}-{name}"
        self.raw(name, content)
        self.expected.append(
            {"row": row, "file": name, "arguments": list(arguments), "expect": expect, "message": message,
             "finds": finds})
