#!/usr/bin/env python3
"""Fails when a text of the desktop program has no Chinese translation, or a number in it no English plural.

usage: translations.py LUPDATE ROOT     LUPDATE is Qt's collector of texts; it works on copies of the translation files
"""
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path


def untranslated(path):
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = list(translation) or [translation]
            if translation.get("type") == "unfinished" or any(not (form.text or "").strip() for form in forms):
                yield f"{context.findtext('name')}: {message.findtext('source')}"


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    lupdate, root = sys.argv[1], Path(sys.argv[2])
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for name, only in (("fengqiao_zh_CN.ts", []), ("fengqiao_en.ts", ["-pluralonly"])):
            copy = Path(folder) / name
            shutil.copy(root / "translations" / name, copy)
            subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", "-I", ".", "-recursive", "ui", "app",
                            "-extensions", "cpp,h", *only, "-ts", copy], cwd=root, check=True)
            found += [f"{name}: {text}" for text in untranslated(copy)]
    print("\n".join(found) or "every text is translated")
    if found:
        print("\n./dev translate writes them into translations/; fill them in there.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
