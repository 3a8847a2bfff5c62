#!/usr/bin/env python3
"""Fails when a translation file holds a text without its translation.

usage: translations.py FILE.ts…
"""
import sys
import xml.etree.ElementTree as ET


def untranslated(path):
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = list(translation) or [translation]
            if translation.get("type") == "unfinished" or any(not (form.text or "").strip() for form in forms):
                yield f"{path}: {context.findtext('name')}: {message.findtext('source')}"


def main() -> int:
    found = [line for path in sys.argv[1:] for line in untranslated(path)]
    print("\n".join(found) or "every text is translated")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
