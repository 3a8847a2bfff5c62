#!/usr/bin/env python3
"""import … FILE.xlsx: what Excel, WPS and LibreOffice write is read as it was shown, and what only looks like a workbook is refused.
usage: workbook_test.py PROGRAMS"""
import io
import sys
import zipfile

from station import Station, expect

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REFERENCES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
# Style 1 is the known format 14, style 2 a format of the file's own, style 3 a number with the letter d in quotes.
STYLES = f"""<styleSheet xmlns="{MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>
<numFmt numFmtId="165" formatCode="0.00&quot; days&quot;"/></numFmts>
<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>"""
STRINGS = f"""<sst xmlns="{MAIN}"><si><t>人民调解纠纷登记</t></si><si><r><t>LQ2025</t></r><r><rPr><b/></rPr><t>1100001</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>
<si><t xml:space="preserve">=1+1</t></si></sst>"""


def book(rows, strings=STRINGS, styles=STYLES, properties="", target="worksheets/sheet1.xml", sheet=None, head=""):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", f'<?xml version="1.0" encoding="UTF-8"?>{head}<workbook xmlns="{MAIN}" xmlns:r="{REFERENCES}">{properties}'
                         '<sheets><sheet name="登记" sheetId="7" r:id="rId3"/><sheet name="第二" sheetId="1" r:id="rId1"/></sheets></workbook>')
        package.writestr("xl/_rels/workbook.xml.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                         f'<Relationship Id="rId1" Target="worksheets/other.xml"/><Relationship Id="rId3" Target="{target}"/></Relationships>')
        if strings:
            package.writestr("xl/sharedStrings.xml", strings)
        if styles:
            package.writestr("xl/styles.xml", styles)
        package.writestr("xl/" + "worksheets/sheet1.xml", sheet or f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>')
    return out.getvalue()


def inline(reference, words):
    return f'<c r="{reference}" t="inlineStr"><is><t>{words}</t></is></c>'


HEADER = "".join(inline(column + "3", words) for column, words in
                 zip("ABCDEFGH", ["id", "type", "parties.1.name", "parties.1.role", "parties.2.name", "parties.2.role", "registered_on", "amount"]))
# Day 45722 is 2025-03-06: 45658 is 2025-01-01, and January and February have 59 days (45658 + 59 + 5).
ROW = ('<c r="A5" t="s"><v>1</v></c>' + inline("B5", "邻里纠纷") + '<c r="C5" t="s"><v>2</v></c>' + inline("D5", "申请人") + '<c r="E5" t="str"><f>"乙"&amp;1</f><v>乙1</v></c>'
       + inline("F5", "被申请人") + '<c r="G5" s="2"><v>45722</v></c><c r="H5" s="3"><v>46300.5</v></c>')


def given(station, name, data):
    path = station.folder / name
    path.write_bytes(data)
    return path


def as_it_was_shown(station, desk):
    # A title over the table, an empty row between, cells that have only a look.
    rows = f'<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="3">{HEADER}</row><row r="5">{ROW}<c r="Z5" s="1"/></row><row r="9"/>'
    record = desk.one("import", "disputes", given(station, "shown.xlsx", book(rows)))
    expect((record["saved"], record["refused"]) == (1, []), record)
    out = station.folder / "shown.jsonl"
    desk.do("export", "disputes", "-o", out)
    words = out.read_text(encoding="utf-8")
    for wanted in ('"LQ20251100001"', '"=1+1"', '"乙1"', '"2025-03-06"', '"46300.5'):
        expect(wanted in words, wanted, "is not in", words)
    # The same day counted from 1904, 1462 days fewer; names with a prefix; the path of the part from the root.
    rows = rows.replace("45722", "44260").replace("1100001", "1100002").replace("<v>1</v>", "<v>3</v>", 1)
    strings = STRINGS.replace("</sst>", "<si><t>LQ20251100002</t></si></sst>")
    sheet = f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
    for name in ("row", "c", "v", "f", "is", "t"):
        sheet = sheet.replace(f"<{name}>", f"<x:{name}>").replace(f"<{name} ", f"<x:{name} ").replace(f"</{name}>", f"</x:{name}>").replace(f"<{name}/", f"<x:{name}/")
    data = book("", strings=strings, properties='<workbookPr date1904="1"/>', target="/xl/worksheets/sheet1.xml", sheet=sheet)
    expect(desk.one("import", "disputes", given(station, "prefix.xlsx", data))["saved"] == 1)
    desk.do("export", "disputes", "-o", out)
    expect(out.read_text(encoding="utf-8").count('"2025-03-06"') == 2, out.read_text(encoding="utf-8"))


def a_refused_row_is_named_as_the_sheet_counts(station, desk):
    row = ROW.replace('邻里纠纷', '没有这种\n纠纷').replace('<v>1</v>', '<v>0</v>')
    rows = f'<row r="3">{HEADER}</row><row r="5">{row}</row><row r="7">{row.replace("5", "7", 1)}</row>'
    ended, [record], _ = desk.raw("import", "disputes", given(station, "rows.xlsx", book(rows)))
    expect(ended == 1 and [one["line"] for one in record["refused"]] == [5, 7], record)
    ended, [record], _ = desk.raw("import", "roster", given(station, "people.xlsx", book(
        f'<row r="2">{inline("A2", "用户")}{inline("B2", "姓名")}</row><row r="6">{inline("A6", "x")}{inline("B6", "某人")}</row>')))
    expect(ended == 2 and record["error"]["facts"]["line"] == 6, record)


def what_is_refused(station, desk):
    def refused(code, data, cell=None):
        for what in ("disputes", "roster"):
            ended, [record], said = desk.raw("import", what, given(station, "wrong.xlsx", data))
            expect(ended == 2 and record["error"]["code"] == code, code, ended, record)
            expect(cell is None or (record["error"]["facts"]["cell"] == cell and cell in said), cell, record, said)

    def cell(words):
        return book(f'<row r="3">{HEADER}</row><row r="5">{words}</row>')

    refused("workbook_long_number", cell('<c r="C5"><v>630102197204219985</v></c>'), "C5")
    refused("workbook_long_number", cell('<c r="AB5"><v>6.3010219720421901E+17</v></c>'), "AB5")
    refused("workbook_bad_cell", cell('<c r="D5" t="e"><v>#REF!</v></c>'), "D5")
    refused("workbook_bad_cell", cell('<c r="D5" t="s"><v>3</v></c>'), "D5")
    refused("workbook_bad_cell", cell('<c r="D5" t="s"><v>-1</v></c>'), "D5")
    refused("workbook_bad_cell", cell('<c r="D5"><v>nan</v></c>'), "D5")
    for day in ("60", "0.5", "-1", "1e9"):  # 1900 had no 29 February
        refused("workbook_bad_cell", cell(f'<c r="D5" s="1"><v>{day}</v></c>'), "D5")
    whole = cell("")
    refused("not_a_workbook", b"")
    refused("not_a_workbook", whole[:len(whole) // 2])
    refused("not_a_workbook", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))  # .xls, or xlsx with a password
    refused("not_a_workbook", "id,type\r\n".encode())
    refused("not_a_workbook", book("", sheet="<worksheet>"))
    refused("not_a_workbook", book("", target="../../../../etc/passwd"))
    # An entity that would grow or read a file is never opened up: it stays the five letters that it is.
    entity = book(f'<row r="3">{HEADER}</row><row r="5">{ROW.replace("<is><t>邻里纠纷", "<is><t>&amp;e;", 1)}</row>', head='<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]>')
    ended, [record], _ = desk.raw("import", "disputes", given(station, "entity.xlsx", entity))
    expect(ended == 1 and record["saved"] == 0, record)
    refused("too_large", cell(inline("XFD5", "远")))
    refused("too_large", book(f'<row r="999999999999">{HEADER}</row>'))
    refused("too_large", book("<row/>" * 200_001))
    refused("too_large", book("", sheet=f"<worksheet><sheetData>{' ' * (65 * 1024 * 1024)}</sheetData></worksheet>"))


with Station(sys.argv[1], "2026-03-02T09:00:00+08:00") as place:
    place.serve()
    liaison = place.enrol("fangxiaohong")
    liaison.sync()
    as_it_was_shown(place, liaison)
    a_refused_row_is_named_as_the_sheet_counts(place, liaison)
    what_is_refused(place, liaison)
