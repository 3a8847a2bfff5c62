#!/usr/bin/env python3
"""What the rules refuse is refused at the desk, with the article; and two desks that wrote the same field lose nothing."""
import sys

from station import Station, assigned, expect

ARTICLE = "《实施意见》第15条"


def refusals(station, desk, dispute):
    def refused(code, kind, article=None, **parts):
        error = desk.refused(kind, dispute, **parts)
        expect(error["code"] == code, kind, parts, "should be refused as", code, "but is", error)
        expect(error["article"] == article if article else error["article"], kind, "names no article:", error)

    both = {"p1": "2026-03-10", "p2": "2026-03-10"}
    station.now = "2026-03-10T10:00:00+08:00"
    refused("consent", "dispute.extend", ARTICLE, steps={"days": 10, "consents": {"p1": "2026-03-10"}})
    refused("over_30", "dispute.extend", ARTICLE, steps={"days": 31, "consents": both})
    refused("days", "dispute.extend", ARTICLE, steps={"days": 0, "consents": both})
    refused("already_accepted", "dispute.accept")
    refused("no_right", "dispute.court_file", steps={"filingNumber": "1"})
    desk.act("dispute.extend", dispute, steps={"days": 20, "consents": both}, content={"reason": "等评估。"})
    refused("over_30", "dispute.extend", ARTICLE, steps={"days": 11, "consents": both})
    shown = desk.one("dispute", "show", dispute)["deadlines"]
    # Received on 3 March: 30 days end on 2 April, 20 more on 22 April (a Wednesday).
    expect(shown["end"] == "2026-04-22", shown)
    station.now = "2026-04-23T10:00:00+08:00"
    station.stop()
    station.serve()
    desk.sync()
    late = {"p1": "2026-04-23", "p2": "2026-04-23"}
    refused("expired", "dispute.extend", ARTICLE, steps={"days": 5, "consents": late})


def two_desks(station, first, second, dispute):
    def amend(desk, **fields):
        desk.act("dispute.amend", dispute, content={"fields": fields})

    station.stop()
    amend(first, narrative="药液飘过田埂。", place="西竹坪村")
    amend(second, narrative="药液顺风飘入蚕室。", place="西竹坪村")
    station.serve()
    for desk in (first, second, first):
        desk.sync()
    for desk in (first, second):
        items = desk.do("attention")
        expect([(item["what"], item["field"]) for item in items] == [("contested", "narrative")], desk.folder.name, items)
        shown = str(items)
        expect("药液飘过田埂。" in shown and "药液顺风飘入蚕室。" in shown, "both versions stay:", items)
    expect(first.one("digest") == second.one("digest"))
    first.act("dispute.settle_field", dispute, content={"field": "narrative", "value": "药液顺风飘入蚕室。"})
    first.sync()
    second.sync()
    for desk in (first, second):
        expect(desk.do("attention") == [], desk.folder.name, desk.do("attention"))
        now = desk.one("dispute", "show", dispute)["content"]["fields"]["narrative"]["now"]["value"]
        expect(now == "药液顺风飘入蚕室。", now)


def refused_stays(station, first, second, dispute, other):
    """Both receive the same assignment without a line: the second is refused, keeps its reason and blocks nothing."""
    station.stop()
    for desk in (first, second):
        desk.act("dispute.accept", dispute)
    second.act("dispute.amend", other, content={"fields": {"place": "后山"}})
    station.serve()
    expect(first.sync()["accepted"] == 1)
    result = second.sync()
    expect((result["accepted"], result["refused"]) == (1, 1), "one refused, the other not held up:", result)
    [item] = second.do("attention")
    expect((item["what"], item["kind"], item["code"]) == ("refused", "dispute.accept", "already_accepted"), item)
    expect(item["article"], item)
    first.sync()
    expect(first.one("digest") == second.one("digest"))


def replaced_meanwhile(station, dispatcher, liaison):
    """A mediator works on without a line and does not know that another has his dispute: what he wrote is handed on."""
    first, next_one = station.enrol("duandefu"), station.enrol("zhangpeng")
    dispute = assigned(dispatcher)
    for desk in (dispatcher, liaison):
        desk.sync()
    liaison.act("dispute.accept", dispute)
    told = liaison.refused("dispute.begin", dispute, steps={"rightsTold": True})
    expect(told["code"] == "not_mediator" and told["facts"]["named"] is False, "nobody is named yet:", told)
    liaison.act("dispute.name_mediator", dispute, steps={"mediator": "duandefu"})
    for desk in (liaison, first):
        desk.sync()
    first.act("dispute.answer_naming", dispute, steps={"accept": True})
    for desk in (first, liaison):
        desk.sync()
    liaison.act("dispute.replace_mediator", dispute, steps={"mediator": "zhangpeng", "partiesTold": True}, content={"reason": "病假"})
    liaison.sync()
    first.act("dispute.amend", dispute, content={"fields": {"place": "后山田埂"}})
    result = first.sync()
    expect((result["refused"], result["accepted"]) == (1, 1), "the act is refused, a proposal taken:", result)
    expect(result["sent"] == 2, "both of them went up:", result)
    expect(first.do("attention") == [], "what is handed on needs nobody here any more:", first.do("attention"))
    next_one.sync()
    expect("judge_proposal" in [task["code"] for task in next_one.do("tasks")], next_one.do("tasks"))


with Station(sys.argv[1], "2026-03-02T09:00:00+08:00") as place:
    place.serve()
    dispatcher, liaison = place.enrol("xujing"), place.enrol("fangxiaohong")
    twin = place.enrol("fangxiaohong", "second")
    dispatcher.sync()
    one, two = assigned(dispatcher), assigned(dispatcher)
    for each in (dispatcher, liaison, twin):
        each.sync()
    place.stop()
    place.now = "2026-03-03T10:00:00+08:00"
    place.serve()
    liaison.act("dispute.accept", one)
    liaison.sync()
    twin.sync()
    two_desks(place, liaison, twin, one)
    refused_stays(place, liaison, twin, two, one)
    replaced_meanwhile(place, dispatcher, liaison)
    refusals(place, liaison, one)
