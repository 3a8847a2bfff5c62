#!/usr/bin/env python3
"""Every error code that the sources use has a sentence for people in resources/data/sentences.tsv.

usage: sentences.py ROOT       prints one line a code without a sentence, exit 1 if there is any
"""
import re
import sys
from pathlib import Path

# refused("code"…), refused(condition ? "code" : "other"…), Error{"code"…}, fail({"code"…}), error.code = "code"
CALL = re.compile(r'\b(?:refused|misused|hindered|damaged|wrong|failed)\(\s*([^,;()]*(?:\([^()]*\))?[^,;()]*)')
PLAIN = re.compile(r'(?:\bError|\bfail\()\{\s*"([a-z][a-z0-9_]*)"|\bcode\s*=\s*"([a-z][a-z0-9_]*)"')
CODE = re.compile(r'"([a-z][a-z0-9_]*)"')


def codes_in(text: str):
    text = re.sub(r"//[^\n]*", "", text)
    for call in CALL.finditer(text):
        yield from CODE.findall(call.group(1))
    for plain in PLAIN.finditer(text):
        yield next(code for code in plain.groups() if code)


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    root = Path(sys.argv[1])
    table = (root / "resources/data/sentences.tsv").read_text(encoding="utf-8")
    known = {line.split("\t")[0] for line in table.splitlines() if "\t" in line}
    missing = {}
    for folder in ("core", "sync", "app"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                for code in codes_in(path.read_text(encoding="utf-8")):
                    if code not in known:
                        missing.setdefault(code, path.relative_to(root))
    for code, path in sorted(missing.items()):
        print(f"{path}: no sentence for \"{code}\"")
    print(f"{len(known)} rows known, {len(missing)} codes without a sentence")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
