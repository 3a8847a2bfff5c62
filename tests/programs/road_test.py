#!/usr/bin/env python3
"""One dispute from the court's assignment to the ruling served, the line down in the middle; then what is left on the disk."""
import base64
import hashlib
import subprocess
import sys

from station import AGREED, LODGED, Station, assigned, expect

# Told at the table: none of it may be read from the disk of a lost PC.
# Two characters in UTF-16 could stand there by chance; three do not.
SECRETS = ["谢宇航", "苏兴旺", "无人机", "药液飘散", "柳泉县石鼓岭镇西竹坪村7组18号", "15412342961", "15411702390", "4630000", "肆万陆仟叁佰元整",
           "双方各说损失", "西竹坪人调字", "诉前调112号", "fengqiao-2026", "dispute.session"]


def ruling():
    """The smallest PDF that every reader opens."""
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                   b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"], 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 4\n0000000000 65535 f \n" + table + b"trailer<</Root 1 0 R/Size 4>>\nstartxref\n%d\n%%%%EOF\n" % len(out)


def text_of(pdf):
    done = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, timeout=30, check=True)
    return "".join(done.stdout.decode().split())


def road(station):
    station.serve()
    dispatcher, liaison, mediator, judge = (station.enrol(name) for name in ("xujing", "fangxiaohong", "duandefu", "luwenqing"))
    second = station.enrol("fangxiaohong", "second")
    once = ["enrol", "--county", f"https://127.0.0.1:{station.port}", "--code", station.invite("fangxiaohong")]
    expect(station.raw("--profile", station.folder / "third", *once)[0] == 0)
    code, said, _ = station.raw("--profile", station.folder / "thief", *once)
    expect(code == 1, "a one-time code was taken twice", code, said)

    dispatcher.sync()
    dispute = assigned(dispatcher)
    expect(dispatcher.one("dispute", "show", dispute)["content"]["fields"]["amount"]["now"]["value"] == "4630000", "yuan on the command line, fen in the dispute")
    expect(dispatcher.sync()["accepted"] == 2)
    expect(liaison.sync()["received"] > 0)
    expect([task["code"] for task in liaison.do("tasks")] == ["accept", "patrol"], "the liaison's duties", liaison.do("tasks"))
    expect(liaison.do("tasks")[0]["word"] == "确认接收", "a duty is called as on the desk", liaison.do("tasks"))

    station.stop()  # no line from here to the application
    station.now = "2026-03-03T10:00:00+08:00"
    liaison.act("dispute.accept", dispute)
    code, records, _ = liaison.raw("sync")
    expect(code == 3 and records[0]["error"]["code"] == "no_network", "without a line:", code, records)
    liaison.act("dispute.name_mediator", dispute, steps={"mediator": "duandefu"})

    station.serve()  # the mediator's own PC takes the dispute along, then stands alone
    liaison.sync()
    expect(mediator.sync()["received"] > 0)
    station.stop()
    mediator.act("dispute.answer_naming", dispute, steps={"accept": True})
    station.now = "2026-03-04T10:00:00+08:00"
    for party in ("p1", "p2"):
        mediator.act("dispute.consent", dispute, steps={"party": party, "answer": "agreed", "manner": "当面", "askedAlone": True})
    mediator.act("dispute.begin", dispute, steps={"rightsTold": True})
    for day, result, record in (("2026-03-04", "again", "双方各说损失。"), ("2026-03-05", "agreed", "谈定赔偿数额。")):
        station.now = day + "T15:00:00+08:00"
        mediator.act("dispute.session", dispute, content={"record": record, "readAloud": True},
                     steps={"on": day, "place": "村委会", "manner": "当面", "present": ["p1", "p2"], "result": result})
    mediator.act("dispute.draft", dispute, steps={"number": "西竹坪人调字〔2026〕第61号"}, content=AGREED)
    mediator.act("dispute.sign", dispute, steps={"signedOn": {"p1": day, "p2": day}, "mediatorSignedOn": day, "sealedOn": day})
    expect(mediator.state(dispute) == "g1")
    agreement = station.folder / "agreement.pdf"
    mediator.do("print", "agreement", "--subject", dispute, "-o", agreement)
    printed = text_of(agreement)
    for words in ("人民调解协议书", "谢宇航", "苏兴旺", "肆万陆仟叁佰元整"):
        expect(words in printed, words, "is not to be found in", printed)
    package = mediator.act("confirmation.prepare", steps={"dispute": dispute, "by": ["p1", "p2"]},
                           content={"names": {"p1": "谢宇航", "p2": "苏兴旺"}, "title": "谢宇航 与 苏兴旺", "facts": AGREED["facts"],
                                    "agreement": AGREED}, identity={"fields": LODGED["identity"]["fields"]})
    mediator.act("dispute.apply_confirmation", dispute, steps={"confirmation": package, "by": ["p1", "p2"]})
    mediator.act("confirmation.submit", package)
    numbers = {row["number"] for row in mediator.do("outbox")}
    expect(len(numbers) == 1 and all(numbers), "what waits of a package is called after its dispute:", numbers)

    station.serve()
    sent = mediator.sync()
    expect(sent["sent"] == sent["accepted"] == 11 and sent["refused"] == 0 and sent["roundTrips"] <= 2, "all in one exchange:", sent)
    again = mediator.sync()
    expect(again["sent"] == again["accepted"] == 0, "nothing goes up twice:", again)

    judge.sync()
    judge.act("confirmation.accept", package, steps={"caseNumber": "（2026）明0826民特12号"})
    judge.act("confirmation.ask_supplement", package, steps={"due": "2026-03-15"}, content={"asked": "请补身份证复印件。"})
    expect(judge.sync()["accepted"] == 2)
    mediator.sync()
    card = station.folder / "身份证.jpg"
    card.write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)) * 40)
    mediator.one("attach", card, "--subject", dispute, "--purpose", "evidence")
    code, [told], _ = mediator.raw("act", "confirmation.answer", "--subject", package, "--file", station.file({"content": {"answer": "已补。", "attachments": ["2"]}}))
    expect(code == 2 and told["error"]["code"] == "no_such_attachment", told)
    mediator.act("confirmation.answer", package, content={"answer": "已补。", "attachments": ["1"]})
    mediator.sync()
    judge.sync()
    seen = station.folder / "seen.jpg"
    judge.one("attachment", "get", "1", "--subject", package, "-o", seen)
    expect(seen.read_bytes() == card.read_bytes(), "the judge sees what was missing")
    points = "scope court window joint standing identity will law clarity".split()
    judge.act("confirmation.review", package, steps={"points": [{"code": point, "answer": "yes"} for point in points], "heard": ["p1", "p2"]})
    pdf = ruling()
    mark = hashlib.sha256(pdf).hexdigest()
    judge.act("confirmation.rule", package, steps={"rulingNumber": "（2026）明0826民特12号", "rulingHash": mark},
              content={"rulingText": "双方达成的调解协议有效。", "rulingPdf": base64.b64encode(pdf).decode()})
    expect(judge.sync()["accepted"] == 2)

    mediator.sync()
    expect(mediator.state(package) == "j7")
    out = station.folder / "ruling.pdf"
    mediator.do("print", "ruling", "--subject", package, "-o", out)
    expect(out.read_bytes() == pdf, "the ruling is printed byte for byte as the judge made it")
    mediator.act("confirmation.print", package, steps={"hash": mark, "copies": 3})
    for party in ("p1", "p2"):
        mediator.act("confirmation.serve", package, steps={"party": party, "manner": "当面", "identityChecked": True})
    expect(mediator.state(package) == "j9")
    mediator.sync()

    liaison.sync()
    second.sync()
    expect(liaison.one("digest") == second.one("digest"), "two devices of one village differ")
    for desk in (liaison, second, mediator, judge):
        expect(desk.one("verify")["verified"] is True)
        expect(desk.do("attention") == [], desk.account, "has something to attend to")
    return mediator


def nothing_readable(folder):
    read = 0
    for file in folder.rglob("*"):
        if not file.is_file():
            continue
        stored = file.read_bytes()
        read += len(stored)
        for secret in SECRETS:
            for coding in ("utf-8", "utf-16-le", "utf-16-be", "gbk"):
                expect(secret.encode(coding) not in stored, secret, "stands in", file.name, "as", coding)
    expect(read > 100_000, "only", read, "bytes were looked at")


with Station(sys.argv[1], "2026-03-02T09:00:00+08:00") as place:
    nothing_readable(road(place).folder)
