#!/usr/bin/env python3
"""Every requirement that resources/requirements.json calls served is shown by tests that exist.

A row has its id, its article in the source documents, what these ask, and one of:
  tests          at least one: served; names as in the sources, see below
  tests, missing served in part; what is missing is said
  tests empty    not served yet
  same_as        repeats other rows
A test is named Suite.name (GoogleTest), file_stem.slot (QtTest) or programs/file_stem (drives the finished programs).

usage: requirements.py ROOT [--whole]    prints what is wrong and a count; exit 1 if anything is wrong
                                         --whole: a row not served in full is wrong too
"""
import json
import re
import sys
from pathlib import Path

GOOGLE_TEST = re.compile(r"\b(?:TEST|TEST_F|TEST_P|RC_GTEST_PROP|RC_GTEST_FIXTURE_PROP)\(\s*(\w+)\s*,\s*(\w+)")
SLOTS = re.compile(r"private slots:(.*?)(?:\n\s*(?:private|public|protected):|\n};)", re.DOTALL)
SLOT = re.compile(r"^\s*void (\w+)\(\);", re.MULTILINE)
ROW_KEYS = {"id", "article", "asks", "who", "shows", "refuses", "tests", "missing", "same_as"}


def known_tests(root: Path) -> set[str]:
    """Names of all tests in the sources below ROOT/tests."""
    names = {f"programs/{path.stem}" for path in (root / "tests/programs").glob("*_test.py")}
    for path in (root / "tests").rglob("*"):
        if path.suffix not in (".cpp", ".h"):
            continue
        text = path.read_text(encoding="utf-8")
        names.update(f"{suite}.{name}" for suite, name in GOOGLE_TEST.findall(text))
        for slots in SLOTS.findall(text):
            names.update(f"{path.stem}.{name}" for name in SLOT.findall(slots))
    return names


def faults(document: dict, tests: set[str], whole: bool) -> list[str]:
    found = []
    ids = [row["id"] for row in document["rows"]]
    found += [f"{id_}: stands twice" for id_ in sorted({id_ for id_ in ids if ids.count(id_) > 1})]
    for row in document["rows"]:
        name = row["id"]
        found += [f"{name}: unknown member {key}" for key in sorted(row.keys() - ROW_KEYS)]
        if not row.get("article") or not row.get("asks"):
            found.append(f"{name}: without its article or what it asks")
        if "same_as" in row:
            found += [f"{name}: same as {other}, which is no row" for other in row["same_as"] if other not in ids]
            continue
        found += [f"{name}: no test is called {test}" for test in row["tests"] if test not in tests]
        if row.get("missing") and not row["tests"]:
            found.append(f"{name}: something is said to be missing, and no test shows the rest")
        if whole and (not row["tests"] or row.get("missing")):
            found.append(f"{name}: {row.get('missing', 'not served')}")
    found += [f"{row.get('article')}: not servable, and no reason given"
              for row in document["notServable"] if not row.get("reason") or not row.get("matter")]
    return found


def main() -> int:
    if len(sys.argv) not in (2, 3) or sys.argv[2:] not in ([], ["--whole"]):
        print(__doc__, file=sys.stderr)
        return 2
    root = Path(sys.argv[1])
    document = json.loads((root / "resources/requirements.json").read_text(encoding="utf-8"))
    found = faults(document, known_tests(root), whole=len(sys.argv) == 3)
    for fault in found:
        print(fault)
    own = [row for row in document["rows"] if "same_as" not in row]
    served = sum(1 for row in own if row["tests"] and "missing" not in row)
    partly = sum(1 for row in own if row["tests"] and "missing" in row)
    print(f"{len(own)} requirements: {served} served, {partly} in part, {len(own) - served - partly} not yet; "
          f"{len(document['rows']) - len(own)} repeat others, {len(document['notServable'])} matters software cannot serve")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
