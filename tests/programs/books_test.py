"""Statistics, supervision and the roster through the finished programs: figures counted by hand, four eyes, the public list."""
import csv
import io
import json
import subprocess
import sys

from station import Station, expect


def record(number, kind, **more):
    return {"id": number, "type": kind, "state": "registered", "registered": "2026-02-02", "village": "西竹坪村", **more}


def figures(desk, form, *options):
    records = desk.do("statistics", form, *options)
    return {row["row"]: row for row in records if "row" in row}, records[-1]


def some_disputes(point):
    """Two walk-ins of February, one of March; the second is settled by word of mouth on 3 March with 500 yuan."""
    parties = {"parties": [{"id": "p1", "side": "applicant"}, {"id": "p2", "side": "respondent"}]}
    made = []
    for day, kind in (("2026-02-10", "D04"), ("2026-02-12", "D04"), ("2026-03-01", "D10")):
        place.now = f"{day}T09:00:00+08:00"
        made.append(point.act("dispute.register", steps={"number": "@number", "type": kind, "source": "walk_in", **parties},
                              content={"fields": {"p1.name": "侯春梅", "p2.name": "李国庆", "narrative": "墙根裂缝。", "demand": "修墙", "place": "西竹坪村"}}))
    place.now = "2026-03-02T09:00:00+08:00"
    return made


def the_figures(point, made):
    rows, foot = figures(point, "cases", "--period", "2026-Q1")
    expect((rows["D04"]["began"], rows["D10"]["began"], rows["sum"]["began"]) == (2, 1, 3), rows)
    expect((rows["sum"]["people"], rows["sum"]["agreed"], rows["sum"]["open"]) == (6, 0, 3), rows["sum"])
    expect(rows["sum"]["money"] == "0.00", "money is yuan with two decimals, as text (CONTRACT)", rows["sum"])
    expect(foot["waiting"] == 3 and foot["asOf"], foot)
    expect(foot["silent"] == [], "a village is sent nobody else's patrols, and calls nobody silent", foot["silent"])
    behind = [one["subject"] for one in point.do("statistics", "cases", "--period", "2026-Q1", "--row", "D04", "--column", "began")]
    expect(sorted(behind) == sorted(made[:2]), behind, made)
    rows, _ = figures(point, "cases", "--period", "2026-02", "--by", "month")
    expect(set(rows) == {"2026-02", "sum"} and rows["sum"]["began"] == 2, rows)
    rows, _ = figures(point, "rates", "--period", "2026")
    expect(rows["sum"]["good"] == "—", "nobody was asked, so there is no rate", rows["sum"])
    code, [wrong], said = point.raw("statistics", "success_rate")
    expect(code == 2 and wrong["error"]["code"] == "no_such_form" and "没有" in said, wrong, said)
    code, [wrong], _ = point.raw("statistics", "cases", "--period", "heuer")
    expect(code == 2 and wrong["error"]["code"] == "bad_period", wrong)


def the_register(point):
    rows = [row for row in point.do("statistics", "acceptance", "--period", "2026") if "row" in row]
    expect(len(rows) == 3 and rows[0]["c0"] == "2026-02-10" and rows[0]["c2"] == "侯春梅" and rows[2]["n"] == 3, rows)
    path = place.folder / "acceptance.csv"
    expect(point.one("export", "statistics", "--form", "acceptance", "--period", "2026", "--format", "csv", "-o", path)["rows"] == 3)
    lines = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    expect(lines[0][:3] == ["序号", "日期", "编号"] and lines[1][3:5] == ["侯春梅", "李国庆"], lines[:2])
    pdf = place.folder / "cases.pdf"
    printed = point.one("print", "figures", "--form", "cases", "--period", "2026-Q1", "-o", pdf)
    expect(printed["title"] == "人民调解案件情况统计表" and pdf.read_bytes().startswith(b"%PDF"), printed)


def the_roster(point, administrator, auditor):
    entry = {"name": "侯春梅", "sex": "女", "strengths": "邻里、婚姻", "workPhone": "0570-5550011"}
    steps = {"place": {"organisation": "org-xizhuping", "sort": "mediator", "court": "org-court-shiguling", "fullTime": True, "from": "2026-03-01"}}
    person = point.act("person.propose", steps=steps, content={"entry": entry}, identity={"phone": "15433336666", "address": "西竹坪村7组"})
    expect(point.refused("person.approve", person)["code"] == "no_right")
    point.sync()
    administrator.sync()
    administrator.act("person.approve", person)
    administrator.sync()
    point.sync()
    auditor.sync()
    for desk in (point, auditor):
        rows = [row for row in desk.do("statistics", "public_roster", "--period", "2026-03") if "row" in row]
        expect(len(rows) == 1 and rows[0]["c1"] == "侯春梅" and rows[0]["c6"] == "0570-5550011", rows)
        expect("15433336666" not in json.dumps(rows), "no private number in the public list")
    [listed] = point.do("roster", "list")
    expect((listed["name"], listed["state"], listed["fullTime"]) == ("侯春梅", "listed", True), listed)
    found = point.do("roster", "check")
    expect({"what": "short", "organisation": "org-shiguling", "name": "石鼓岭镇人民调解委员会", "need": 2, "have": 0} in found, found[:3])
    expect("org-xizhuping" not in [one.get("organisation") for one in found], found[:3])
    rows, _ = figures(point, "teams", "--period", "2026-03")
    expect((rows["org-xizhuping"]["full"], rows["org-xizhuping"]["short"]) == (1, 0), rows["org-xizhuping"])
    expect((rows["org-shiguling"]["need"], rows["org-shiguling"]["short"]) == (2, 2), rows["org-shiguling"])


def the_order(point, court):
    order = court.act("supervision.issue", steps={"sort": "urge", "supervisionNumber": "@number", "organisation": "org-xizhuping"},
                      content={"reason": "两件没有一次性告知", "demand": "三日内补上并说明"})
    court.sync()
    point.sync()
    due = [duty for duty in point.do("tasks") if duty.get("subject") == order]
    expect(len(due) == 1 and due[0]["code"] == "supervision_answer" and due[0]["due"] == "2026-03-09", due)
    expect(court.refused("supervision.answer", order, content={"answer": "好"})["code"] == "not_holder")
    point.act("supervision.answer", order, content={"answer": "都已补上"})
    point.sync()
    court.sync()
    court.act("supervision.lift", order, content={"reason": "已经补上"})
    rows = [row for row in court.do("statistics", "orders", "--period", "2026") if "row" in row]
    expect(len(rows) == 1 and rows[0]["c3"] and rows[0]["c7"] == "2026-03-02", rows)


def the_countys_own(point, administrator, auditor):
    """Reckoned where everything lies, beside the server that runs; nobody's name in it, and what is under five withheld."""
    folder = place.folder / "county"
    records = place.county("figures", folder, "cases", "--period", "2026-Q1")
    rows, foot = {row["row"]: row for row in records if "row" in row}, records[-1]
    expect((rows["sum"]["began"], rows["D04"]["began"]) == ("<5", "<5"), "three are few", rows)
    expect(foot["asOf"] == "2026-03-02T09:00:00+08:00" and foot["waiting"] == 0, foot)
    silent = [one["organisation"] for one in foot["silent"]]
    expect("org-xizhuping" not in silent and "org-shiguling" in silent, silent)
    expect(administrator.do("statistics", "cases", "--period", "2026-Q1")[-1]["form"] == "cases")
    own, _ = figures(administrator, "cases", "--period", "2026-Q1")
    expect(own["sum"]["began"] == 0, "the administrator's desk holds no dispute", own)
    asked, foot = figures(administrator, "cases", "--period", "2026-Q1", "--county")
    expect(asked == rows and "签名" in foot["notes"][-1], asked, foot)
    listed = place.county("figures", folder, "acceptance", "--period", "2026")
    expect(len([row for row in listed if "row" in row]) == 3 and "侯春梅" not in json.dumps(listed, ensure_ascii=False), listed)
    code, [wrong], said = point.raw("statistics", "cases", "--county")
    expect(code == 1 and wrong["error"]["code"] == "no_right" and said, wrong)
    code, [wrong], _ = place.raw("county", "figures", folder, "signals")
    expect(code == 1 and wrong["error"]["code"] == "no_right", wrong)
    expect(auditor.do("statistics", "signals", "--county")[-1]["form"] == "signals")
    table = place.folder / "county.xlsx"
    [written] = place.county("figures", folder, "suits", "--period", "2026", "--format", "xlsx", "-o", table)
    expect(written["rows"] > 2 and table.read_bytes().startswith(b"PK"), written)
    lines = subprocess.run([place.programs / "fengqiaoctl", "county", "figures", folder, "suits", "--period", "2026", "--format", "csv"], env=place.environment(),
                           capture_output=True, timeout=60, check=True).stdout.decode("utf-8-sig").splitlines()
    expect(lines[0].startswith('"项目"') and len(lines) == written["rows"] + 1, lines[:2])
    expect({"form": "cases", "title": "人民调解案件情况统计表"}.items() <= place.county("figures", folder)[0].items())


def the_signals(point, auditor):
    code, [wrong], _ = point.raw("statistics", "signals")
    expect(code == 1 and wrong["error"]["code"] == "no_right", wrong)
    foot = auditor.do("statistics", "signals")[-1]
    expect(foot["form"] == "signals" and foot["asOf"], "a desk that has synchronised says since when", foot)


with Station(sys.argv[1], "2026-02-10T08:00:00+08:00") as place:
    place.serve()
    liaison = place.enrol("fangxiaohong")
    liaison.sync()
    disputes = some_disputes(liaison)
    place.at("2026-03-02T09:00:00+08:00")
    the_figures(liaison, disputes)
    the_register(liaison)
    admin, dispatcher, watcher = (place.enrol(account) for account in ("admin", "xujing", "zhaiweimin"))
    for desk in (liaison, admin, dispatcher, watcher):
        desk.sync()
    the_countys_own(liaison, admin, watcher)
    the_roster(liaison, admin, watcher)
    the_order(liaison, dispatcher)
    the_signals(liaison, watcher)
