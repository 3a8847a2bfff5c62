#!/usr/bin/env python3
"""Lists as tables: what import disputes and export read and write."""
import csv
import io
import json
import os
import stat
import sys
import zipfile

from station import Station, expect

FIRST = {"id": "LQ20251100001", "type": "山林土地纠纷", "parties": [
    {"name": "邹艳芳", "sex": "女", "birth": "1972-04-21", "id_number": "630102197204219985", "phone": "15461656476",
     "address": "红枫坳乡", "role": "申请人"},
    {"name": "曾爱华", "sex": "女", "birth": "1995-09-18", "role": "被申请人"}],
    "narrative": "田埂逐渐移位，她说：\"量过，多占6分\"。\n第二行", "amount": "3769.17", "occurred_on": "2024-12-02",
    "registered_on": "2025-03-05", "assigned_on": "2025-03-07", "accepted_on": "2025-03-08", "extension_days": 5,
    "appraisal": {"kind": "伤情鉴定", "from": "2025-03-10", "to": "2025-03-20"}, "closed_on": "2025-04-01", "county": "柳泉县",
    "township": "红枫坳乡", "village": "北槐河村", "level": "村", "organisation": "红枫坳乡北槐河村人民调解委员会",
    "mediator": "熊世荣", "outcome": "当事人拒绝调解", "agreement": None}
FORMULA = {"id": "LQ20251100002", "type": "邻里纠纷", "parties": [
    {"name": "=HYPERLINK(1)", "role": "申请人"}, {"name": "'@乙", "role": "被申请人"}, {"name": "-丙", "role": "第三人"}],
    "narrative": "+1-2", "registered_on": "2025-05-06", "outcome": "调解中", "extension_days": 0}


def flat(record):
    cells = {}
    for key, value in record.items():
        if key == "parties":
            for number, party in enumerate(value, 1): # one apostrophe before a formula's sign is taken for a spreadsheet's
                cells |= {f"parties.{number}.{part}": text if text[0] != "'" else "'" + text for part, text in party.items()}
        elif key == "appraisal":
            cells |= {f"appraisal.{part}": text for part, text in (value or {}).items()}
        elif value is not None:
            cells[key] = str(value)
    return cells


def table(records, line_end="\r\n"):
    rows = [flat(record) for record in records]
    columns = list(dict.fromkeys(column for row in rows for column in row))
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, lineterminator=line_end, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def file(station, name, data):
    path = station.folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def held(desk):
    path = desk.folder / "held.jsonl"
    desk.do("export", "disputes", "--format", "jsonl", "-o", path)
    records = [json.loads(line) for line in path.read_text().splitlines()]
    for record in records:
        del record["subject"] # each desk makes its own
    return sorted(records, key=lambda record: record["id"])


def lines_that_are_refused(station, desk):
    bad = '{"id":"B1","type":"没有这种纠纷"}\n[]\n'
    ended, [record], said = desk.raw("import", "disputes", file(station, "bad.jsonl", bad))
    expect(ended == 1, "nothing was taken, so it ends with 1, not", ended)
    expect((record["lines"], record["saved"], [(r["line"], r["code"]) for r in record["refused"]]) == (2, 0, [(1, "bad_type"), (2, "malformed")]), record)
    expect(record["error"] == {"code": "lines_refused", "article": "", "facts": {"refused": 2, "lines": 2, "taken": 0}}, record)
    expect("一行都没有收下" in said and "其余" not in said, "nothing was taken:", said)
    expect("没有收下" in said and "bad_type" not in said, "people read sentences:", said)
    ended, [record], said = desk.raw("import", "disputes", file(station, "part.jsonl", json.dumps(FIRST) + "\n[]\n"))
    expect((ended, record["saved"], len(record["refused"])) == (1, 1, 1), "one in, one not:", ended, record)
    expect("有1行没有收下，其余1行都在" in said, said)
    strange = [FIRST | {"id": f"B{n}"} | {name: 12} for n, name in enumerate(["closed_on", "registered_on", "occurred_on", "extension_days"], 2)]
    strange[3]["extension_days"] = "五天"
    ended, [record], said = desk.raw("import", "disputes", file(station, "strange.jsonl", "\n".join(map(json.dumps, strange))))
    expect((ended, record["saved"]) == (1, 0), "of another form is not left out:", record)
    expect(not any(name in said for name in ("_on", "days")) and "办结日期" in said and "登记日期" in said, "fields by their words:", said)
    ended, [record], _ = desk.raw("import", "disputes", file(station, "again.jsonl", json.dumps(FIRST)))
    expect((ended, record["saved"], record["known"], record["refused"]) == (0, 0, 1, []), record)


def fresh(station, name):
    """Another PC of the liaison, with the county's directory."""
    desk = station.enrol("fangxiaohong", name)
    desk.sync()
    return desk


def the_same_from_a_table(station, wanted):
    both = table([FIRST, FORMULA])
    spreadsheets = {"plain.csv": both.encode(), "mark.csv": b"\xef\xbb\xbf" + both.encode(), "old.csv": both.encode("gb18030"),
                    "lines": table([FIRST, FORMULA], "\n").encode()}
    for name, data in spreadsheets.items():
        desk = fresh(station, name)
        record = desk.one("import", "disputes", file(station, name, data))
        expect((record["lines"], record["saved"], record["refused"]) == (2, 2, []), name, record)
        expect(held(desk) == wanted, name, held(desk), "instead of", wanted)


def a_table_that_cannot_be_read(station, desk):
    def refused(code, data, facts):
        ended, [record], said = desk.raw("import", "disputes", file(station, "wrong.csv", data))
        expect(ended == 2 and record["error"]["code"] == code and record["error"]["facts"] == facts, data, ended, record)
        expect(said.strip() and "没有办成" not in said, said)

    refused("unknown_field", "id,type,telephone\r\n1,邻里纠纷,2\r\n", {"field": "telephone"})
    refused("unknown_field", "id,type,id\r\n1,邻里纠纷,2\r\n", {"field": "id"})
    refused("unknown_field", "id,parties.0.name\r\n", {"field": "parties.0.name"})
    refused("malformed", 'id,type\r\n1,"邻里\r\n', {"what": "csv", "line": 2})
    refused("bad_encoding", b"id,type\r\n\xff\xfe\xfa,\x80\r\n", {})
    ended, [record], _ = desk.raw("import", "disputes", file(station, "long.csv", "id,type\r\n\r\n1,邻里纠纷,zu viel\r\n"))
    expect((ended, record["refused"][0]["line"], record["refused"][0]["code"]) == (1, 3, "malformed"), record)


def round_trip(station, desk, wanted):
    path = station.folder / "all.csv"
    expect(desk.one("export", "disputes", "--format", "csv", "-o", path)["rows"] == 2)
    raw = path.read_bytes()
    expect(raw.startswith(b"\xef\xbb\xbf") and b"\r\n" in raw, "a spreadsheet wants the mark and CRLF")
    for row in csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")):
        expect(not any(cell.startswith(tuple("=+-@")) for cell in row), row)
        expect(not any("630102197204219985" in cell or "15461656476" in cell for cell in row), "numbers are not exported")
    other = fresh(station, "round")
    expect(other.one("import", "disputes", path)["saved"] == 2)
    expect(held(other) == wanted, held(other), "instead of", wanted)
    again = station.folder / "again.csv"
    other.do("export", "disputes", "--format", "csv", "-o", again)
    rows = [sorted([cell for column, cell in row.items() if column != "subject"] for row in csv.DictReader(io.StringIO(file.read_text("utf-8-sig"), newline="")))
            for file in (path, again)]
    expect(rows[0] == rows[1])
    expect(desk.one("import", "disputes", path)["known"] == 2, "what came from here is known here")


def workbook(station, desk, wanted):
    path = station.folder / "all.xlsx"
    expect(desk.one("export", "disputes", "--format", "xlsx", "-o", path)["rows"] == 2)
    with zipfile.ZipFile(path) as book:
        expect(book.testzip() is None)
        words, sheet = book.read("xl/sharedStrings.xml").decode(), book.read("xl/worksheets/sheet1.xml").decode()
    expect("=HYPERLINK(1)" in words and "<f>" not in sheet, "a formula is text like any other")
    expect("LQ20251100001" in words and "邹艳芳" in words)
    # It takes the place of what is there only when that is a file: /dev/null was one afterwards.
    pipe = station.folder / "pipe.xlsx"
    os.mkfifo(pipe)
    code, records, said = desk.raw("export", "disputes", "--format", "xlsx", "-o", pipe)
    expect(code == 3 and records[-1]["error"]["code"] == "cannot_write" and said and stat.S_ISFIFO(pipe.lstat().st_mode), code, records)
    other = fresh(station, "book")
    expect(other.one("import", "disputes", path)["saved"] == 2)
    expect(held(other) == wanted, held(other), "instead of", wanted)


with Station(sys.argv[1], "2026-03-02T09:00:00+08:00") as place:
    place.serve()
    liaison = fresh(place, "first")
    lines_that_are_refused(place, liaison)
    liaison.do("import", "disputes", file(place, "two.jsonl", json.dumps(FORMULA, ensure_ascii=False)))
    shown = held(liaison)
    expect([record["id"] for record in shown] == ["LQ20251100001", "LQ20251100002"], shown)
    expect(shown[0]["narrative"] == FIRST["narrative"] and shown[0]["amount"] == "3769.17" and shown[0]["outcome"] == "当事人拒绝调解", shown[0])
    expect(shown[0]["appraisal"] == FIRST["appraisal"] and shown[0]["mediator"] == "熊世荣", shown[0])
    expect([party["name"] for party in shown[1]["parties"]] == ["=HYPERLINK(1)", "'@乙", "-丙"], shown[1])
    the_same_from_a_table(place, shown)
    a_table_that_cannot_be_read(place, liaison)
    round_trip(place, liaison, shown)
    workbook(place, liaison, shown)
