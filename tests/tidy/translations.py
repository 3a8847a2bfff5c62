#!/usr/bin/env python3
"""Fails when a text of the desktop program has no Chinese translation.

usage: translations.py LUPDATE ROOT     LUPDATE is Qt's collector of texts; it works on a copy of the translation file
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
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "fengqiao_zh_CN.ts"
        shutil.copy(root / "translations" / copy.name, copy)
        subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", "-I", ".", "-recursive", "ui", "app",
                        "-extensions", "cpp,h", "-ts", copy], cwd=root, check=True)
        found = list(untranslated(copy))
    print("\n".join(found) or "every text is translated")
    if found:
        print("\n./dev translate writes them into translations/fengqiao_zh_CN.ts; fill them in there.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
