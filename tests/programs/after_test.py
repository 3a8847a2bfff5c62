#!/usr/bin/env python3
"""After the agreement: paid in two parts with the line down, visited, filed, bound as one PDF, only read from then on."""
import subprocess
import sys

from station import Station, assigned, expect, signed


def text_of(pdf):
    done = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, timeout=30, check=True)
    return "".join(done.stdout.decode().split())


def codes(desk):
    return [task["code"] for task in desk.do("tasks") if task.get("mine", True)]


def road(station):
    station.serve()
    dispatcher, liaison, mediator = (station.enrol(name) for name in ("xujing", "fangxiaohong", "duandefu"))
    dispatcher.sync()
    dispute = assigned(dispatcher)
    dispatcher.sync()
    liaison.sync()
    signed(liaison, mediator, dispute, "2026-03-02")
    mediator.sync()
    expect("record_performance" in codes(mediator), codes(mediator))

    station.at("2026-06-23T09:00:00+08:00")
    mediator.sync()
    expect("remind_performance" in codes(mediator), "seven days before the day", codes(mediator))
    station.stop()  # no line from here to the last receipt
    mediator.act("dispute.remind_performance", dispute, steps={"clause": 1, "manner": "电话"})
    expect("remind_performance" not in codes(mediator))
    error = mediator.refused("dispute.urge_performance", dispute, steps={"clause": 1, "manner": "电话"}, content={"contact": "苏兴旺", "answer": "好"})
    expect(error["code"] == "not_due", error)
    mediator.act("dispute.perform", dispute, steps={"clause": 1}, content={"fen": 2000000, "way": "现金", "witness": "方小红"})
    station.at("2026-06-29T09:00:00+08:00")
    error = mediator.refused("dispute.perform", dispute, steps={"clause": 1}, content={"fen": 2630001, "way": "现金"})
    expect(error["code"] == "over_promised", error)
    mediator.act("dispute.perform", dispute, steps={"clause": 1}, content={"fen": 2630000, "way": "转账"})
    expect(mediator.state(dispute) == "v0", "the last receipt opens the time of visits")
    for paper, words in (("voucher-1", "贰万元整"), ("calendar", "46,300.00"), ("voluntary", "都已按期履行完毕")):
        out = station.folder / f"{paper}.pdf"
        mediator.do("print", paper, "--subject", dispute, "-o", out)
        expect(words in text_of(out), paper, "does not say", words)

    station.serve()
    sent = mediator.sync()
    expect(sent["accepted"] == 3 and sent["refused"] == 0, sent)
    station.at("2026-07-15T09:00:00+08:00")
    mediator.sync()
    expect("visit" in codes(mediator), codes(mediator))
    error = mediator.refused("dispute.archive", dispute)
    expect(error["code"] == "visit_due", error)
    mediator.act("dispute.visit", dispute, steps={"manner": "上门", "with": ["p1", "p2"], "performed": "done", "unusual": False, "newSigns": False,
                                                  "satisfaction": {"p1": "good"}, "marks": {"p1": "指印"}},
                 content={"mind": "双方平和", "opinions": "没有"})
    error = mediator.refused("dispute.archive", dispute)
    expect(error["code"] == "dossier_incomplete", error)
    mediator.act("dispute.archive", dispute, content={"explained": {"identity": "当事人只带了复印件，已核对"}, "checkedBy": "方小红"})
    expect(mediator.state(dispute) == "z0")
    expect(mediator.refused("dispute.visit", dispute, steps={"manner": "电话", "with": ["p1"], "performed": "done"},
                            content={"mind": "平和", "opinions": "无"})["code"] == "closed")
    out = station.folder / "dossier.pdf"
    made = mediator.one("print", "dossier", "--subject", dispute, "-o", out)
    printed = text_of(out)
    for words in ("人民调解卷宗", "西竹坪人调卷〔2026〕第", "卷内目录", "人民调解协议书", "人民调解回访记录", "卷宗情况说明", "当事人只带了复印件",
                  f"共{made['pages'] - 3}页"):
        expect(words in printed, words, "is not in the dossier")
    sent = mediator.sync()
    expect(sent["refused"] == 0, sent)
    liaison.sync()
    expect(liaison.state(dispute) == "z0")
    expect(codes(mediator) == ["patrol"], "nothing of the dispute is left to do", codes(mediator))

    # The officer of the justice office sees the steps only; he calls for the dossier, reads it, reviews it.
    officer = station.enrol("guyaqin")
    officer.sync()
    error = officer.refused("dispute.review", dispute, steps={"score": 95}, content={"remarks": "好"})
    expect(error["code"] == "not_called", error)
    officer.act("dispute.call_review", dispute)
    officer.sync()
    expect("谢宇航" in str(officer.do("dispute", "show", dispute)), "called for, it can be read")
    expect(codes(officer) == ["review_dossier"], codes(officer))
    officer.act("dispute.review", dispute, steps={"score": 95, "defects": ["facts_differ"]}, content={"remarks": "首期日期与事实写法不一"})
    sent = officer.sync()
    expect(sent["refused"] == 0, sent)
    error = mediator.refused("dispute.call_review", dispute)
    expect(error["code"] == "no_right", error)


with Station(sys.argv[1], "2026-03-02T09:00:00+08:00") as place:
    road(place)
