"""The library through the finished programs: published at the court, read in the village without a line, newer replaces
older and never the other way round; a typical case that says nobody; who is on duty and whom to call."""
import json
import sys

from station import Station, expect

GUIDE = {"label": {"id": "guide-bees", "sort": "guide", "version": 1, "types": ["D03"], "levels": ["village"]},
         "text": {"title": "养蜂和喷药的纠纷怎么调", "summary": "先约好喷药的时间。", "sections": [{"title": "先看时间", "text": "花期喷药以前，提前一天告诉养蜂的人家。"}]}}


def pack(*items):
    return json.dumps({"format": "fengqiao-library", "version": 1, "name": "试", "items": list(items)}, ensure_ascii=False)


def version(number, text):
    return {"label": GUIDE["label"] | {"version": number}, "text": GUIDE["text"] | {"sections": [{"title": "先看时间", "text": text}]}}


def the_pack_is_published(court, village):
    told = court.do("library", "publish", "--shipped", "--dry-run")
    expect(told[-1]["published"] == 0 and all(one["fate"] == "first" for one in told[:-1]), told[-1])
    told = court.do("library", "publish", "--shipped")
    count = told[-1]["published"]
    expect(count >= 68 and told[-1]["older"] == 0, told[-1])
    expect(court.do("library", "publish", "--shipped")[-1] == {"published": 0, "same": count, "older": 0, "clash": 0, "secondCopy": True})
    expect(court.sync()["accepted"] == count)
    village.sync()
    expect(len(village.do("library", "list")) == count)
    # Nobody in the village publishes.
    code, [*_, wrong], _ = village.raw("library", "publish", place.file(pack(GUIDE)))
    expect(code == 1 and wrong["error"]["code"] == "no_right", wrong)


def it_is_read_without_a_line(village):
    place.stop()
    for typed in ("沟", "排水", "物业费"):
        found = village.do("library", "search", typed)
        expect(found and all(typed in one["snippet"] for one in found), typed, found[:2])
    expect(village.do("library", "search", "鼋") == [])
    fitting = village.do("library", "list", "--sort", "guide", "--type", "D13", "--level", "township")
    expect([one["item"] for one in fitting] == ["guide-wages"], fitting)
    whole = village.one("library", "show", "law-mediation-33")
    expect(whole["text"]["law"]["article"] == "第三十三条" and whole["label"].get("checked") is False, whole)
    pdf = place.folder / "guide.pdf"
    printed = village.one("print", "library_item", "--subject", whole["subject"], "-o", pdf)
    expect(pdf.read_bytes().startswith(b"%PDF"), printed)
    place.serve()


def newer_replaces_older(court, village):
    expect(court.do("library", "publish", place.file(pack(GUIDE)))[-1]["published"] == 1)
    expect(court.do("library", "publish", place.file(pack(version(2, "花期不喷药。"))))[-1]["published"] == 1)
    court.sync()
    village.sync()
    expect(village.one("library", "show", "guide-bees")["text"]["sections"][0]["text"] == "花期不喷药。")
    code, told, said = court.raw("library", "publish", place.file(pack(GUIDE)))
    expect(code == 1 and told[0]["fate"] == "older" and told[-1]["error"]["code"] == "library_older" and said, told)
    code, told, _ = court.raw("library", "publish", place.file(pack(version(2, "另一种说法。"))))
    expect(code == 1 and told[-1]["error"]["code"] == "library_clash", told)
    # An act made by hand does not get round it, neither here nor at the county.
    subject = village.one("library", "show", "guide-bees")["subject"]
    wrong = court.refused("library.renew", subject, steps={"label": GUIDE["label"]}, content={"text": GUIDE["text"]})
    expect(wrong["code"] == "library_older", wrong)
    court.do("library", "publish", place.file(pack(version(3, "提前两天告诉。"))))
    court.sync()
    village.sync()
    expect(village.one("library", "show", "guide-bees")["label"]["version"] == 3)
    code, [wrong], _ = court.raw("library", "publish", place.file(pack(GUIDE).replace('"summary"', '"sumary"')))
    expect(code == 4 and wrong["error"]["code"] == "malformed", wrong)


def it_comes_by_stick(court, village):
    court.do("library", "publish", place.file(pack(version(4, "带着资料走。"))))
    out, back = place.folder / "court.fqb", place.folder / "court-back.fqb"
    court.do("bundle", "export", out)
    place.county("bundle", place.folder / "county", out, back)
    court.do("bundle", "import", back)
    out, back = place.folder / "village.fqb", place.folder / "village-back.fqb"
    village.do("bundle", "export", out)
    place.county("bundle", place.folder / "county", out, back)
    village.do("bundle", "import", back)
    expect(village.one("library", "show", "guide-bees")["text"]["sections"][0]["text"] == "带着资料走。")
    expect(village.do("verify") is not None)


def what_is_out_of_force_warns(court, village):
    court.do("library", "mark", "guide-bees", "--standing", "repealed", "--reason", "新指引已发布", "--replaced-by", "guide-neighbours")
    court.sync()
    village.sync()
    shown = village.one("library", "show", "guide-bees")
    expect(shown["standing"] == "repealed" and shown["reason"] == "新指引已发布" and shown["replacedBy"] == "guide-neighbours", shown)
    [row] = village.do("library", "search", "养蜂")
    expect(row["standing"] == "repealed", row)


def a_case_says_nobody(village):
    subject = village.act("dispute.register",
                          steps={"number": "@number", "type": "D03", "source": "walk_in", "parties": [{"id": "p1", "side": "applicant"}, {"id": "p2", "side": "respondent"}]},
                          content={"fields": {"p1.name": "侯春梅", "p2.name": "李国庆", "place": "西竹坪村", "demand": "李国庆赔3000元",
                                              "narrative": "侯春梅（电话154-2433-6666）说，住西竹坪村7组18号的国庆在2026年2月6日挖断了水管，邻居田大柱看见了。"}},
                          identity={"fields": {"p1.phone": "15424336666", "p2.address": "柳泉县石鼓岭镇西竹坪村7组18号"}})
    out = place.folder / "case.json"
    code, [wrong], _ = village.raw("library", "anonymise", "--subject", subject, "-o", out)
    expect(code == 1 and wrong["error"]["code"] == "case_open", wrong)
    village.act("dispute.withdraw_claim", subject, steps={"party": "p1"}, content={"reason": "水管已经修好"})
    code, [wrong], said = village.raw("library", "anonymise", "--subject", subject, "-o", out)
    expect(code == 1 and wrong["error"]["code"] == "library_leak" and not out.exists(), wrong)
    expect([one["text"] for one in wrong["error"]["facts"]["left"]] == ["田大柱"] and "认出" in said, wrong, said)
    made = village.one("library", "anonymise", "--subject", subject, "-o", out, "--also", "田大柱")
    words = out.read_text("utf-8")
    for secret in ("侯春梅", "李国庆", "国庆", "154", "6666", "西竹坪", "石鼓岭", "7组", "18号", "2月6日", "田大柱"):
        expect(secret not in words, secret, "is still there", words)
    expect("3000元" in words and made["item"].startswith("case-"), words)
    expect(village.one("library", "check", out, "--subject", subject)["left"] == 0)
    out.write_text(words.replace("看见了", "侯春梅家看见了"), "utf-8")
    code, [wrong], _ = village.raw("library", "check", out, "--subject", subject)
    expect(code == 1 and wrong["error"]["code"] == "library_leak", wrong)


def who_is_on_duty(village, other):
    place.stop() # the point plans without a line
    told = village.one("rota", "set", "--on", "2026-03-02", "--until", "2026-03-06", "--half", "morning", "--who", "duandefu")
    expect(told["halfDays"] == 5, told)
    duties = [one for one in village.do("tasks") if one["code"] == "rota_gap"]
    expect(len(duties) == 1 and duties[0]["due"] == "2026-03-02", duties)
    village.do("rota", "set", "--on", "2026-03-02", "--half", "afternoon", "--name", "侯春梅", "--phone", "0826-5550011")
    expect(not [one for one in village.do("tasks") if one["code"] == "rota_gap"])
    code, [wrong], _ = village.raw("rota", "set", "--on", "2027-03-02", "--who", "duandefu")
    expect(code == 1 and wrong["error"]["code"] == "rota_day", wrong)
    place.serve()
    village.sync()
    other.sync()
    seen = other.do("rota", "show", "--organisation", "org-xizhuping")
    expect([(one["on"], one["half"], one["name"]) for one in seen][:2] == [("2026-03-02", "morning", "段德福"), ("2026-03-02", "afternoon", "侯春梅")], seen[:2])
    card = {one["role"]: one for one in village.do("contacts")}
    expect(card["本站负责人"]["people"][0]["name"] == "方小红" and "vacancy" not in card["联系点法官"], card)
    expect(card["今天值班"]["people"][0]["name"] == "段德福", card["今天值班"])
    expect("vacancy" in {one["role"]: one for one in other.do("contacts")}["今天值班"], "a point without a roster is told so")
    pdf = place.folder / "card.pdf"
    subject = village.one("rota", "set", "--on", "2026-03-03", "--half", "afternoon", "--who", "fangxiaohong")["subject"]
    for paper in ("contacts", "rota"):
        village.one("print", paper, "--subject", subject, "-o", pdf)
        expect(pdf.read_bytes().startswith(b"%PDF"), paper)


with Station(sys.argv[1], "2026-03-02T09:00:00+08:00") as place:
    place.serve()
    clerk, point, above = place.enrol("xujing"), place.enrol("fangxiaohong"), place.enrol("heguangtian")
    for desk in (clerk, point, above):
        desk.sync()
    the_pack_is_published(clerk, point)
    it_is_read_without_a_line(point)
    newer_replaces_older(clerk, point)
    it_comes_by_stick(clerk, point)
    what_is_out_of_force_warns(clerk, point)
    a_case_says_nobody(point)
    who_is_on_duty(point, above)
print("ok")
