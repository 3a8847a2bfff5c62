#!/usr/bin/env python3
"""A village's week: patrol, clue, dispute in one press; a red warning while the line is down; lowering by two persons."""
import subprocess
import sys

from station import Station, expect

REGISTERED = {"steps": {"number": "@number", "type": "D03", "source": "walk_in",
                        "parties": [{"id": "p1", "side": "applicant"}, {"id": "p2", "side": "respondent"}]},
              "content": {"fields": {"p1.name": "吴长根", "p2.name": "杜喆", "demand": "修水沟", "place": "西竹坪村"}}}


def text_of(pdf):
    done = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, timeout=30, check=True)
    return "".join(done.stdout.decode().split())


def printed(desk, paper, subject, words):
    out = desk.station.folder / f"{paper}.pdf"
    desk.do("print", paper, *(["--subject", subject] if subject else []), "-o", out)
    text = text_of(out)
    for word in words:
        expect(word in text, word, "is not to be found in", paper, text)


def patrols(station, mediator, grid):
    """The week's patrol with a clue, its measure, and a clue that becomes a dispute."""
    expect("patrol" in [task["code"] for task in mediator.do("tasks")], "this week's patrol is a duty")
    patrol = mediator.act("patrol.plan", steps={"patrolNumber": "@number", "focused": True, "partners": ["grid"]},
                          content={"route": "一组到三组", "places": ["水库", "老槐树"]})
    mediator.act("patrol.open", patrol)
    mediator.act("patrol.stop", patrol, steps={"number": 1, "result": "nothing"})
    clue = mediator.act("clue.report", steps={"clueNumber": "@number", "type": "D03", "heard": "seen", "patrol": patrol},
                        content={"place": "三组老槐树", "sign": "两家为屋檐滴水吵架", "people": ["周福来", "郑桂兰"]})
    mediator.act("patrol.stop", patrol, steps={"number": 2, "result": "clue", "clue": clue})
    refusal = mediator.refused("patrol.close", patrol, steps={"from": "", "to": ""})
    expect(refusal["code"] == "patrol_time", refusal)
    mediator.act("patrol.close", patrol, steps={"from": "08:30", "to": "10:10", "households": 12})
    expect("patrol" not in [task["code"] for task in mediator.do("tasks")], "walked and still a duty")
    [window] = mediator.do("patrol", "windows", "--count", "1")
    expect(window["patrols"] == 1 and window["clues"] == 1 and window["first"] == "2026-03-16", window)
    printed(mediator, "patrol_sheet", patrol, ["排查登记表", "第12周", "老槐树", "发现线索", "08:30至10:10"])

    expect(mediator.refused("clue.settle", clue, steps={"outcome": "settled"}, content={"reason": "说和了"})["code"] == "no_measures")
    turned = mediator.one("clue", "to-dispute", clue)
    expect(mediator.state(turned["subject"]) == "a1", "registered in one press")
    [row] = mediator.do("clue", "list", "--state", "a0")
    expect(row["dispute"] == turned["subject"], row)

    report = {"steps": {"patrolNumber": "@number", "from": "08:00", "to": "09:00"}, "content": {"route": "五组"}}
    code, records, _ = grid.raw("act", "patrol.zero_report", "--file", station.file(report))
    expect(code == 1 and records[0]["error"]["code"] == "zero_evidence", "a blank zero report", records)
    report["content"]["evidence"] = "走访杜家和村小学"
    zero = grid.act("patrol.zero_report", **report)
    printed(grid, "zero_report", zero, ["零报告", "五组", "走访杜家和村小学"])
    return clue


def red(station, liaison, police, township):
    """Hours of work, then a red warning, all without a line."""
    station.stop()
    disputes = [liaison.act("dispute.register", **REGISTERED) for _ in range(3)]
    station.now = "2026-03-17T14:00:00+08:00"
    low = {"steps": {"warningNumber": "@number", "colour": "yellow"}, "content": {"place": "三组水井旁", "facts": "有人拿着菜刀"}}
    code, records, _ = liaison.raw("act", "warning.raise", "--file", station.file(low))
    expect(code == 1 and records[0]["error"]["code"] == "colour_below_proposal", "rules propose red", records)
    warning = liaison.act("warning.raise", steps={"warningNumber": "@number", "colour": "red", "people": 12, "dispute": disputes[0]},
                          content={"place": "三组水井旁", "facts": "两家聚了十几个人，有人拿着菜刀", "people": ["周福来"], "calm": "已劝回屋"})
    liaison.act("dispute.raise_colour", disputes[0], steps={"colour": "red", "warning": warning}, content={"reason": "持刀"})
    expect(liaison.raw("sync")[0] == 3, "there is no line")
    expect([task["code"] for task in liaison.do("tasks")][0] == "warning_report", "what comes first", liaison.do("tasks"))
    printed(liaison, "warning_script", warning,
            ["红色预警须在2小时内（3月17日16:00前）报告", "石鼓岭派出所", "15400000021", "何广田", "三组水井旁", "菜刀", "现场有12人", "已劝回屋"])
    printed(liaison, "warning_notice", warning, ["预警通报", "红色预警", "石鼓岭镇人民调解委员会"])
    station.now = "2026-03-17T14:10:00+08:00"
    liaison.act("warning.report", warning, steps={"to": "org-police-shiguling", "manner": "phone"}, content={"receiver": "雷东升", "answer": "已派车"})
    expect(liaison.refused("warning.close", warning, content={"result": "散了"})["code"] == "colour_stands")

    station.serve()
    sent = liaison.sync()
    expect(sent["refused"] == 0 and sent["sent"] == sent["accepted"], "all in one exchange", sent)
    log = [row for row in liaison.do("acts", "log") if row["revision"] and row["account"] == "fangxiaohong"]
    first = min(log, key=lambda row: row["revision"])
    expect(first["kind"] == "warning.raise", "the county got first:", first)
    expect(all(row["claimed"] <= first["claimed"] for row in log if row["kind"] == "dispute.register"), "though it was written last")

    for desk in (police, township):
        expect(desk.sync()["received"] > 0)
        [seen] = desk.do("warning", "list", "--open")
        expect(seen["colour"] == "red" and seen["subject"] == warning, desk.account, seen)
    expect("warning_receive" in [task["code"] for task in police.do("tasks") if task["mine"]], police.do("tasks"))
    expect(police.do("clue", "list") == [] and police.do("dispute", "list") == [], "the police contact sees warnings to him, nothing else")
    police.act("warning.receive", warning, content={"answer": "已到场"})
    police.act("warning.measure", warning, steps={"code": "police"}, content={"what": "收缴菜刀，带离一人"})
    police.sync()
    return warning, disputes[0]


def lowered(station, liaison, police, township, warning, dispute):
    station.now = "2026-03-18T09:00:00+08:00"
    township.sync()
    township.act("warning.lower", warning, steps={"colour": "yellow"}, content={"reason": "人已散，刀已收"})
    expect(township.refused("warning.confirm_lowering", warning)["code"] == "second_person")
    # The township sees the steps of a coloured dispute, and nothing more.
    shown = township.one("dispute", "show", dispute)
    expect(shown["level"] == 1 and not shown["content"].get("fields"), "steps only:", shown["level"], shown["content"])
    township.act("dispute.lower_colour", dispute, steps={"colour": "yellow"}, content={"reason": "人已散"})
    expect(township.sync()["refused"] == 0)
    police.sync()
    police.act("warning.confirm_lowering", warning)
    expect(police.sync()["refused"] == 0)
    liaison.sync()
    [standing] = liaison.do("warning", "list", "--open")
    expect(standing["colour"] == "yellow", "two persons have lowered it", standing)
    liaison.act("dispute.confirm_lowering", dispute)
    expect([row["colour"] for row in liaison.do("dispute", "list", "--colour", "yellow")] == ["yellow"])
    liaison.act("warning.close", warning, content={"result": "双方各自回家，转入调解"})
    expect(liaison.sync()["refused"] == 0)
    township.sync()
    expect(township.do("warning", "list", "--open") == [])


def week(station):
    station.serve()
    liaison, mediator, township, police, grid = (station.enrol(name) for name in ("fangxiaohong", "duandefu", "heguangtian", "leidongsheng", "lvyuee"))
    for desk in (liaison, mediator, township, police, grid):
        desk.sync()
    clue = patrols(station, mediator, grid)
    for desk in (mediator, grid, liaison):
        expect(desk.raw("sync")[0] == 0)
    expect(len(liaison.do("clue", "list")) == 1, "the liaison has the committee's ledger")
    expect(grid.do("clue", "list") == [], "a grid worker sees own clues only")
    printed(liaison, "risk_ledger", None, ["风险台账", "三组老槐树", "已转为纠纷"])
    printed(liaison, "risk_entry", clue, ["风险线索登记表", "屋檐滴水"])
    warning, dispute = red(station, liaison, police, township)
    lowered(station, liaison, police, township, warning, dispute)
    for desk in (liaison, mediator, township, police, grid):
        expect(desk.raw("sync")[0] == 0)
        expect(desk.one("verify")["verified"] is True)
        expect(desk.do("attention") == [], desk.account, desk.do("attention"))
    for kind in ("clue", "patrol"):
        expect(liaison.raw(kind, *(["trend"] if kind == "clue" else ["windows"]))[0] == 0)


with Station(sys.argv[1], "2026-03-17T09:00:00+08:00") as place:
    week(place)
