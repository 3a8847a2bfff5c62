#!/usr/bin/env python3
"""House rules over the sources: who may include what, and a few things that are never written.

usage: tidy.py ROOT        prints one line a violation, exit 1 if there is any
"""
import re
import subprocess
import sys
from pathlib import Path

MAX_LINES = 600
SOURCE_FOLDERS = ("app", "core", "sync", "ui", "tests")

# Libraries by the start of the name between angle brackets; all else is the standard library or POSIX.
LIBRARIES = {
    "qt": re.compile(r"^(Q[A-Z]|Qt[A-Z]|qt?[a-z]*\.h$)"),
    "json": re.compile(r"^boost/(json|describe|mp11|algorithm)(/|\.hpp)"),
    "beast": re.compile(r"^boost/(beast/http/|asio/buffer)"),
    "boost": re.compile(r"^boost/(?!(json|describe|mp11|algorithm)(/|\.hpp))"),
    "sodium": re.compile(r"^sodium"),
    "openssl": re.compile(r"^openssl/"),
    "icu": re.compile(r"^unicode/"),
    "sqlite": re.compile(r"^sqlite3"),
    "libpq": re.compile(r"^(libpq|postgres)"),
    "zstd": re.compile(r"^zstd|^zdict"),
    "fmt": re.compile(r"^fmt/"),
    "expected": re.compile(r"^tl/"),
    "qrencode": re.compile(r"^qrencode"),
    "poppler": re.compile(r"^poppler"),
    "gtest": re.compile(r"^(gtest|gmock|rapidcheck)"),
}
BASE = {"json", "sodium", "openssl", "icu", "zstd", "fmt", "expected"}

# Folder -> (folders it may include, libraries it may include). The longest folder that fits a file counts.
ARROWS = {
    "core": ({"core"}, BASE),
    "core/store": ({"core", "core/store"}, BASE | {"sqlite"}),
    "sync/desk": ({"core", "core/store", "sync/exchange", "sync/desk"}, BASE),
    "sync/exchange": ({"core", "sync/exchange"}, BASE),
    "sync/engine": ({"core", "sync/exchange", "sync/engine"}, BASE),
    "sync/client": ({"core", "sync/exchange", "sync/engine", "sync/client"}, BASE | {"qt", "beast"}),
    "sync/relay": ({"core", "core/store", "sync/exchange", "sync/desk", "sync/relay"}, BASE | {"boost", "beast"}),
    "sync/county": ({"core", "core/store", "sync/exchange", "sync/county"}, BASE | {"boost", "beast", "sqlite", "libpq"}),
    "sync/sim": ({"core", "core/store", "sync/exchange", "sync/engine", "sync/desk", "sync/county", "sync/relay", "sync/sim"}, BASE | {"sqlite"}),
    "ui": ({"core", "ui"}, BASE | {"qt", "qrencode", "poppler"}),
    "app": (None, None),
    "tests": (None, None),
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
MARKER = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
TWO_CALLS = re.compile(r"(\w+\([^()]*\)(?:\.\w+)+)\.c?begin\(\), *\S*?\1\.c?end\(\)")
GONE = re.compile(r"for \([^;]*: [^;]*\)\.value\(\)\)")
# These take any text for markup if it looks like it, so pages show text through ui::PlainLabel, which never does.
GUESSING_WIDGET = re.compile(r"\b(QLabel|QMessageBox|QErrorMessage|QTextBrowser)\b|\bnew QTextEdit\b")
GUESSING_CALL = re.compile(r"\b(setToolTip|setWhatsThis|setHtml|insertHtml|setMarkdown)\(")
HARMLESS_TEXT = re.compile(r"tr\(|[pP]lain|QString\(\)")
PLAIN_WIDGET = "ui/widgets/plain_label."


def folder_of(path: str) -> str:
    """The folder of ARROWS a path below the root belongs to, or ''."""
    fits = [folder for folder in ARROWS if path.startswith(folder + "/")]
    return max(fits, key=len, default="")


def library_of(name: str) -> str:
    return next((library for library, pattern in LIBRARIES.items() if pattern.match(name)), "")


def check_include(path: str, mark: str, name: str):
    folders, libraries = ARROWS[folder_of(path)]
    if mark == '"':
        if name.endswith(".moc") or name.startswith("moc_"):
            return
        target = folder_of(name)
        if not target:
            yield f'"{name}" is not named from the root of the project'
        elif folders is not None and target not in folders:
            yield f"{folder_of(path)} may not include {target} ({name})"
    else:
        library = library_of(name)
        if libraries is not None and library and library not in libraries:
            yield f"{folder_of(path)} may not include {library} (<{name}>)"


def check_line(path: str, line: str):
    if TWO_CALLS.search(line):
        yield "begin and end of two calls: when each gives a value of its own, the range has no end"
    if GONE.search(line):
        yield "a range in the value of a result that is gone before the first round"
    include = INCLUDE.match(line)
    if include:
        yield from check_include(path, *include.groups())
    marker = MARKER.search(line)
    if marker:
        yield f"{marker.group(1)} left behind"
    if path.startswith(("ui/", "app/")) and not path.startswith(PLAIN_WIDGET) and not include:
        if GUESSING_WIDGET.search(line):
            yield "a widget that may take stored text for markup; use ui::PlainLabel"
        if GUESSING_CALL.search(line) and not HARMLESS_TEXT.search(line):
            yield "text that is neither tr() nor plain could be taken for markup"


def check_file(path: str, text: str):
    """Yields (line number, message) for one source file."""
    if not folder_of(path):
        yield 1, "no rule says what may be included here; add the folder to ARROWS"
        return
    lines = text.split("\n")
    if len(lines) > MAX_LINES + 1:
        yield len(lines), f"longer than {MAX_LINES} lines: perhaps two ideas"
    if path.endswith(".h") and not any(line.strip() == "#pragma once" for line in lines):
        yield 1, "#pragma once is missing"
    for number, line in enumerate(lines, 1):
        for message in check_line(path, line):
            yield number, message


def sources(root: Path):
    for folder in SOURCE_FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                yield path


# What may stand at the top; notes of the day and build results do not belong into the repository.
TOP_LEVEL = {"CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md", "app", "core", "dev", "resources", "sync",
             "tests", "translations", "ui"}


def top_level(root: Path):
    """Names at the top of what git holds; of nothing when this is no git checkout."""
    listing = subprocess.run(["git", "-C", root, "ls-tree", "--name-only", "HEAD"], capture_output=True, text=True)
    return listing.stdout.split("\n")[:-1] if listing.returncode == 0 else []


def violations(root: Path):
    for name in top_level(root):
        if not name.startswith(".") and name not in TOP_LEVEL:
            yield f"{name}: not part of the agreed top level"
    for path in sources(root):
        name = path.relative_to(root).as_posix()
        for number, message in check_file(name, path.read_text(encoding="utf-8")):
            yield f"{name}:{number}: {message}"


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    found = list(violations(Path(sys.argv[1])))
    print("\n".join(found) or "no violations")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
