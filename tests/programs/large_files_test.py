#!/usr/bin/env python3
"""Files that are larger than they look: sparse ones, workbooks that grow when they are unpacked, millions of lines that mean
nothing. Each is refused with a sentence, soon, and in bounded memory. RELIABILITY P25, F04-F11.

usage: large_files_test.py PROGRAMS
"""
import resource
import sys
import time
import zipfile

from station import Station, expect

MOST = 500 # MiB of a process
PATIENCE = 50 # seconds on a busy machine; alone each takes one or two

PARTS = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": '<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
}
HEAD = '<row><c t="inlineStr"><is><t>id</t></is></c><c t="inlineStr"><is><t>type</t></is></c></row>'


def workbook(path, rows, **more):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in PARTS.items():
            archive.writestr(name, text)
        archive.writestr("xl/worksheets/sheet1.xml", f"<worksheet><sheetData>{HEAD}{rows}</sheetData></worksheet>")
        for name, text in more.items():
            archive.writestr(f"xl/{name}.xml", text)
    return path


def refused(desk, code, file):
    begun = time.monotonic()
    exit_code, records, said = desk.raw("import", "disputes", file)
    expect(exit_code in (1, 2) and records[-1]["error"]["code"] == code, file, exit_code, records[-1], said[:200])
    expect(said.strip(), file, "says nothing to people")
    expect(time.monotonic() - begun < PATIENCE, file, "took", time.monotonic() - begun)
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    expect(most < MOST, file, "took", most, "MiB")


def main(programs):
    with Station(programs, "2026-12-31T09:00:00+08:00") as station:
        station.serve()
        desk = station.enrol("fangxiaohong")
        desk.sync()
        folder = station.folder
        for name in ("sparse.jsonl", "sparse.csv", "sparse.xlsx"):
            with open(folder / name, "wb") as file:
                file.truncate(20 * 10**9)
            refused(desk, "too_large", folder / name)
        book = folder / "b.xlsx"
        refused(desk, "too_large", workbook(book, "<a/>" * 5_000_000))
        refused(desk, "too_large", workbook(book, " " * 60_000_000))
        refused(desk, "too_large", workbook(book, '<row><c t="s"><v>0</v></c></row>' * 1000, sharedStrings="<sst><si><t>" + "x" * 1_000_000 + "</t></si></sst>"))
        lines = folder / "lines.jsonl"
        lines.write_text("{}\n" * 3_000_000)
        refused(desk, "too_many_refused", lines)
        expect(desk.one("verify")["verified"])
    print("ok")


if __name__ == "__main__":
    main(sys.argv[1])
