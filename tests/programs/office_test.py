#!/usr/bin/env python3
"""Offices of a township: a question to the judge asked without a line and answered, a referral from the police with its way
back, somebody who only asks, and where a dispute belongs."""
import subprocess
import sys

from station import Station, assigned, expect


def text_of(pdf):
    done = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, timeout=30, check=True)
    return "".join(done.stdout.decode().split())


def printed(desk, paper, subject, words):
    out = desk.station.folder / f"{paper}-{desk.account}.pdf"
    desk.do("print", paper, "--subject", subject, "-o", out)
    text = text_of(out)
    for word in words:
        expect(word in text, word, "is not to be found in", paper, text)


def mine(desk):
    return [task["code"] for task in desk.do("tasks") if task["mine"]]


def guidance(station, dispatcher, liaison, judge):
    dispute = assigned(dispatcher)
    for desk in (dispatcher, liaison):
        desk.sync()
    liaison.act("dispute.accept", dispute)
    liaison.sync()
    station.stop()
    said = liaison.one("guidance", "extract", dispute)["extract"]
    expect("申请人" in said and "谢宇航" not in said and "154" not in said, "the extract names nobody:", said)
    question = {"steps": {"guidanceNumber": "@number", "dispute": dispute, "wanted": ["law", "video"]},
                "content": {"question": "谢宇航的损失没有票据，怎么算？", "extract": said}}
    code, records, _ = liaison.raw("act", "guidance.ask", "--file", station.file(question))
    expect(code == 1 and records[0]["error"]["code"] == "guidance_names", "no names without need", records)
    question["content"]["question"] = "申请人的损失没有票据，怎么算？"
    request = liaison.act("guidance.ask", **question)
    expect(liaison.raw("sync")[0] == 3, "there is no line")
    printed(liaison, "guidance", request, ["法律指导单", "申请人的损失没有票据", "汪正华"])
    station.serve()
    liaison.sync()
    judge.sync()
    expect(mine(judge) == ["guidance_answer"], "what the judge has to do", judge.do("tasks"))
    [seen] = judge.do("guidance", "list", "--open")
    expect(seen["judge"] == "wangzhenghua" and seen["subject"] == request, seen)
    expect(judge.do("dispute", "list") == [], "the request, not the dossier")
    refusal = judge.refused("guidance.answer", request, steps={"manner": "law"}, content={"text": "可以鉴定。"})
    expect(refusal["code"] == "missing_field", refusal)
    judge.act("guidance.answer", request, steps={"manner": "law", "minutes": 25}, content={"text": "可以申请评估，也可以参照市场价。", "law": "《民法典》第1184条"})
    judge.act("guidance.plan", request, steps={"at": 1772676000000, "manner": "video", "fallback": "phone"})
    judge.sync()
    liaison.sync()
    expect("guidance_answer_plan" in mine(liaison), liaison.do("tasks"))
    liaison.act("guidance.answer_plan", request, steps={"agree": True})
    station.at("2026-03-05T11:00:00+08:00")
    liaison.act("guidance.held", request, steps={"result": "fallback", "used": "phone"}, content={"record": "线路断了，改用电话谈了二十分钟"})
    answer = next(row for row in judge.do("acts", "log") if row["kind"] == "guidance.answer")
    liaison.act("dispute.guided", dispute, steps={"guidance": request, "answer": answer["id"]}, content={"text": "可以申请评估，也可以参照市场价。"})
    liaison.act("guidance.close", request, steps={"useful": "yes"})
    expect(liaison.sync()["refused"] == 0)
    judge.sync()
    counted = judge.one("guidance", "tally")
    expect(counted["requests"] == 1 and counted["minutes"] == 25 and counted["answers"] == {"law": 1} and counted["useful"] == 1, counted)
    printed(liaison, "guidance", request, ["不是裁判", "《民法典》第1184条", "改用电话"])
    return dispute


def referral(station, police, township):
    civil = {"steps": {"orderNumber": "@number", "what": "refer", "to": "org-shiguling", "pages": 6, "criminalSigns": True, "originNumber": "石公（治）字12号"},
             "content": {"matter": "两家为排水打架，已劝开", "demand": "请组织调解", "people": ["周福来"]}, "identity": {"contacts": "15400000099"}}
    code, records, _ = police.raw("act", "order.send", "--file", station.file(civil))
    expect(code == 1 and records[0]["error"]["code"] == "police_first", records)
    civil["steps"]["policeDecision"] = "石公不立字〔2026〕3号"
    order = police.act("order.send", **civil)
    far = dict(civil, steps=dict(civil["steps"], to="org-yunxi"))
    code, records, _ = police.raw("act", "order.send", "--file", station.file(far))
    expect(code == 1 and records[0]["error"]["code"] == "outside_territory", records)
    police.sync()
    township.sync()
    expect("order_receive" in mine(township), township.do("tasks"))
    township.act("order.receive", order, steps={"pages": 5})
    township.act("order.report", order, steps={"result": "settled"}, content={"report": "当天说和，已登记口头协议"})
    township.sync()
    police.sync()
    [row] = police.do("order", "list", "--open")
    expect(row["result"] == "settled" and row["state"] == "reported", row)
    printed(police, "order", order, ["矛盾纠纷移送函", "公调对接", "发出6页，实收5页", "当天说和"])
    police.act("order.close", order)
    expect(police.do("order", "list", "--open") == [])
    expect(police.sync()["refused"] == 0)


def asking(liaison):
    asked = liaison.act("consultation.record", steps={"consultationNumber": "@number", "manner": "visit", "type": "D07", "ways": ["mediation", "litigation"]},
                        content={"question": "借条丢了还能要钱吗？", "answer": "转账记录也是证据。"})
    [row] = liaison.do("consultation", "list")
    expect(row["subject"] == asked and row["number"].startswith("LQZX"), row)
    liaison.sync()
    ways = liaison.do("ways", "--type", "D03")
    expect(len(ways) == 16 and [way for way in ways if way["code"] == "litigation"][0]["open"] is True, ways)


def county(station):
    station.serve()
    dispatcher, liaison, judge, police, township = (station.enrol(name) for name in ("xujing", "fangxiaohong", "wangzhenghua", "leidongsheng", "heguangtian"))
    for desk in (dispatcher, liaison, judge, police, township):
        desk.sync()
    dispute = guidance(station, dispatcher, liaison, judge)
    referral(station, police, township)
    asking(liaison)
    found = liaison.one("route", dispute)
    expect(found["level"] == "township" and found["reasons"][0]["article"] == "《实施意见》第7条", "damage goes to the township first", found)
    for desk in (dispatcher, liaison, judge, police, township):
        expect(desk.raw("sync")[0] == 0)
        expect(desk.one("verify")["verified"] is True)
        expect(desk.do("attention") == [], desk.account, desk.do("attention"))


with Station(sys.argv[1], "2026-03-04T09:00:00+08:00") as place:
    county(place)
