"""What the court has to do with its points, through the finished programs: papers served through a point, files for the court's
services, the digest of a month, where posters hang, films by their hash, early warning for a project, whose court a village
is, what stands beside a PC; by line and by stick."""
import csv
import hashlib
import io
import json
import sys

from station import Station, assigned, expect


def rows(desk, form, *options):
    return [row for row in desk.do("statistics", form, *options) if "row" in row]


def share(*desks):
    for desk in desks:
        desk.sync()


def a_paper_is_served(court, point):
    task = court.act("order.send", steps={"orderNumber": "@number", "what": "assign", "service": "serve", "to": "org-xizhuping", "pages": 2},
                     content={"matter": "送达开庭传票", "demand": "三日内送到", "materials": "传票1件", "recipient": "苏兴旺"}, identity={"contacts": "西竹坪村三组"})
    share(court, point)
    point.act("order.receive", task, steps={"pages": 2})
    served = {"on": "2026-03-02", "manner": "family"}
    expect(point.refused("order.report", task, steps={"result": "served", "served": served}, content={"receiver": "李秀珍", "relation": "妻子"})["code"] == "served_without_mark")
    point.act("order.report", task, steps={"result": "served", "served": served | {"mark": "signature"}}, content={"receiver": "李秀珍", "relation": "妻子"})
    pdf = place.folder / "receipt.pdf"
    point.one("print", "serve_receipt", "--subject", task, "-o", pdf)
    expect(pdf.read_bytes().startswith(b"%PDF"))
    share(point, court)
    [line] = rows(court, "court_services", "--period", "2026")
    expect((line["service"], line["state"], line["result"]) == ("代为送达", "已反馈", "同住成年家属签收"), line)
    court.act("order.close", task)


def the_services_get_files(court, above):
    asked = above.act("order.send", steps={"orderNumber": "@number", "what": "entrust", "service": "preservation", "to": "org-court-shiguling", "pages": 3},
                      content={"matter": "冻结账户", "demand": "请办理保全", "people": ["谢宇航"]}, identity={"contacts": "15400000099"})
    share(above, court)
    file = place.folder / "services.csv"
    expect(court.one("export", "partner", "--partner", "services", "--format", "csv", "-o", file)["rows"] == 1)
    text = file.read_text("utf-8-sig")
    [head, line] = list(csv.reader(io.StringIO(text, newline="")))
    record = dict(zip(head, line))
    expect(record["请办的服务"] == "保全" and record["结果"] == "" and "15400000099" not in text, record)
    answer = place.folder / "answer.jsonl"
    answer.write_text(json.dumps({"ourNumber": record["本系统编号"], "theirId": "（2026）明0826财保5号", "outcome": "已受理", "report": "已移送保全组"}, ensure_ascii=False) + "\n")
    told = court.do("import", "partner", answer, "--partner", "services")[-1]
    expect((told["written"], told["known"], told["unknown"]) == (1, 0, 0), told)
    expect(court.do("import", "partner", answer, "--partner", "services")[-1]["known"] == 1, "a repeat changes nothing")
    share(court, above)
    [line] = [one for one in rows(above, "court_services", "--period", "2026") if one["service"] == "保全"]
    expect((line["result"], line["external"]) == ("已受理", "（2026）明0826财保5号"), line)
    above.act("order.close", asked)


def the_digest_is_issued(court, point):
    assigned(court)
    due = [one for one in court.do("tasks") if one["code"] == "digest"]
    expect(len(due) == 1 and due[0]["due"] == "2026-03-10" and due[0]["facts"]["period"] == "2026-02", due)
    pack = place.folder / "digest.json"
    made = court.one("library", "digest", "--month", "2026-02", "-o", pack)
    expect(made["item"] == "digest-org-court-shiguling-2026-02", made)
    body = json.loads(pack.read_text())
    parts = body["items"][0]["text"]["sections"]
    expect([one["title"] for one in parts] == ["基本情况", "发现的问题", "下一步"], parts)
    parts[1]["text"] = "借款不写借条的多。"
    pack.write_text(json.dumps(body, ensure_ascii=False))
    expect(court.do("library", "publish", pack)[-1]["published"] == 1)
    share(court, point)
    expect(not [one for one in court.do("tasks") if one["code"] == "digest"])
    expect("借款不写借条的多。" in json.dumps(point.one("library", "show", made["item"]), ensure_ascii=False))
    [line] = [one for one in rows(point, "digests", "--period", "2026-02") if one["row"] == made["item"]]
    expect(line["on"] == "2026-03-02" and line["gaps"] == "—", line)


def posters_and_films(court, point):
    poster = {"label": {"id": "poster-bridge", "sort": "poster", "version": 1}, "text": {"title": "有纠纷先来谈", "sections": [{"title": "", "text": "不收费。"}]}}
    pack = lambda *items: place.file(json.dumps({"format": "fengqiao-library", "version": 1, "name": "试", "items": list(items)}, ensure_ascii=False))
    court.do("library", "publish", pack(poster))
    share(court, point)
    point.one("library", "hang", "poster-bridge", "--place", "村部宣传栏")
    [line] = rows(point, "posters", "--period", "2026")
    expect((line["item"], line["place"], line["gaps"]) == ("有纠纷先来谈", "村部宣传栏", "—"), line)
    share(point, court)
    poster["label"]["version"] = 2
    court.do("library", "publish", pack(poster))
    share(court, point)
    expect([one["gaps"] for one in rows(court, "posters", "--period", "2026")] == ["已有第2版，请换"])
    expect([one["code"] for one in point.do("tasks") if one["kind"] == "library.take_down"] == ["poster_old"])
    point.one("library", "take-down", "poster-bridge")
    expect(rows(point, "posters", "--period", "2026") == [])
    film = place.folder / "bridge.mp4"
    film.write_bytes(b"film" * 5000)
    made = court.one("library", "film", film, "--id", "film-bridge", "--title", "枫桥故事", "--minutes", "8", "-o", place.folder / "film.json")
    expect(made["sha256"] == hashlib.sha256(b"film" * 5000).hexdigest() and made["bytes"] == 20000, made)
    court.do("library", "publish", place.folder / "film.json")
    share(court, point)
    expect(point.one("library", "film-check", "film-bridge", film)["same"])
    film.write_bytes(b"film" * 4999)
    code, [wrong], _ = point.raw("library", "film-check", "film-bridge", film)
    expect(code == 1 and wrong["error"]["code"] == "film_differs", wrong)


def a_project_is_warned_of(court, point):
    clue = court.act("clue.report", steps={"clueNumber": "@number", "organisation": "org-xizhuping", "heard": "partner"},
                     content={"place": "水库工地", "sign": "征地补偿没有谈拢", "project": "青岩水库", "plan": "村里先开会"})
    share(court, point)
    expect(clue in [one["subject"] for one in point.do("clue", "list")])
    [line] = rows(point, "projects", "--period", "2026")
    expect(line["name"] == "青岩水库", line)


def whose_court_it_is(court):
    [line] = [one for one in rows(court, "dockings", "--period", "2026") if one["row"] == "org-xizhuping"]
    expect(line["until"] == "现在" and line["open"] == 0, line)


def what_stands_beside_the_pc(point):
    point.one("equipment", "--printer", "yes", "--scanner", "no")
    point.sync()
    seen = lambda: [one for one in place.county("devices", place.folder / "county") if one["account"] == "fangxiaohong"]
    expect("no_scanner" in seen()[0]["faults"] and "no_printer" not in seen()[0]["faults"], seen())
    # Without a line the stick brings it.
    point.one("equipment", "--scanner", "yes", "--printer", "no")
    place.stop()
    point.one("bundle", "export", place.folder / "a.fqb")
    place.county("bundle", place.folder / "county", place.folder / "a.fqb", place.folder / "b.fqb")
    expect("no_printer" in seen()[0]["faults"] and "no_scanner" not in seen()[0]["faults"], seen())
    point.one("bundle", "import", place.folder / "b.fqb")
    place.serve()


with Station(sys.argv[1], "2026-03-02T09:00:00+08:00") as place:
    place.serve()
    clerk, village, township = place.enrol("xujing"), place.enrol("fangxiaohong"), place.enrol("heguangtian")
    share(clerk, village, township)
    a_paper_is_served(clerk, village)
    the_services_get_files(clerk, township)
    the_digest_is_issued(clerk, village)
    posters_and_films(clerk, village)
    a_project_is_warned_of(clerk, village)
    whose_court_it_is(clerk)
    what_stands_beside_the_pc(village)
    print("the court and its points are joined")
