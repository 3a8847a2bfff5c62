#!/usr/bin/env python3
"""The counter of a point without a line: slips of a hotline once each, the same matter by two channels, how it stands with code
and identity only, appointments, the way in for people of old age, and an oral agreement from what stands there already."""
import subprocess
import sys

from station import Station, expect

SLIPS = """channel,external_id,received_at,caller,caller_phone,other,type,matter,demand,place
12368,12368-2026-77,2026-03-02 08:10,周福来,15400000099,周绍武,邻里,隔壁修房把排水沟堵了,疏通水沟,西竹坪村二组
12348,48-9,2026-03-02 08:40,金小红,,,,想问租房押金退不退,,
"""


def words_of(desk, paper, subject):
    out = desk.station.folder / f"{paper}.pdf"
    desk.do("print", paper, "--subject", subject, "-o", out)
    done = subprocess.run(["pdftotext", "-layout", out, "-"], capture_output=True, timeout=30, check=True)
    return "".join(done.stdout.decode().split())


def slips(station, liaison):
    file = station.folder / "slips.csv"
    file.write_text(SLIPS)
    *taken, summary = liaison.do("import", "slips", file)
    expect(summary == {"slips": 2, "saved": 2, "known": 0, "refused": []}, summary)
    again = liaison.one("import", "slips", file)
    expect(again["saved"] == 0 and again["known"] == 2, "a slip is taken once", again)
    dispute = taken[0]["subject"]
    shown = liaison.one("dispute", "show", dispute)
    reception = shown["steps"]["reception"]
    expect(reception["channel"] == "12368" and reception["externalNumber"] == "12368-2026-77", reception)
    expect(shown["steps"]["source"] == "hotline", shown["steps"]["source"])
    [duty] = [task for task in shown["duties"] if task["code"] == "notice"]
    expect(duty["facts"]["arrived"] == "3月2日8时10分" and duty["due"] == "2026-03-03", duty)
    # The same two people come on foot: told, not forbidden.
    other = station.folder / "walk.jsonl"
    other.write_text('{"channel":"mediation_platform","external_id":"P-5","caller":"周福来","caller_phone":"15400000099","other":"周绍武","matter":"水沟的事"}\n')
    first, _ = liaison.do("import", "slips", other)
    expect([one["channel"] for one in first["similar"]] == ["12368"], "the duplicate finder names the channel", first)
    # A line that cannot be read keeps no other out.
    other.write_text('{"channel":\n[]\n{"channel":"12345","external_id":"45-1","caller":"周福来","matter":"路灯的事"}\n')
    ended, records, said = liaison.raw("import", "slips", other)
    expect((ended, records[-1]["saved"], [(one["slip"], one["code"]) for one in records[-1]["refused"]])
           == (1, 1, [(1, "malformed"), (2, "malformed")]), records)
    expect("第 2 张没有收下" in said, said)
    return dispute


def progress(liaison, dispute):
    text = words_of(liaison, "receipt_slip", dispute)
    code = text.split("查询码")[1][:8]
    expect(code.isdigit(), text)
    for wrong, proof, reason in ((("%08d" % ((int(code) + 1) % 10**8)), "id_card", "query_code"), (code, "none", "query_proof")):
        status, records, said = liaison.raw("dispute", "progress", dispute, "--code", wrong, "--proof", proof)
        expect(status == 1 and records[0]["error"]["code"] == reason and said.strip(), reason, records)
        expect("state" not in records[0], "nothing is told", records)
    told = liaison.one("dispute", "progress", dispute, "--code", code, "--proof", "id_card")
    expect(told["stateName"] and told["next"] == "2026-03-03", told)


def bookings(station, liaison):
    for hour, name in (("10:30", "周绍文"), ("09:00", "金小红")):
        liaison.act("consultation.book", steps={"consultationNumber": "@number", "at": f"2026-03-03T{hour}:00+08:00"}, content={"matter": "想问分家的事", "name": name})
    listed = liaison.do("consultation", "bookings", "--day", "2026-03-03")
    expect([one["name"] for one in listed] == ["金小红", "周绍文"], "by the hour", listed)
    expect("预约单" in words_of(liaison, "booking_slip", listed[0]["subject"]))
    expect(liaison.refused("consultation.end_booking", listed[0]["subject"], steps={"outcome": "absent"})["code"] == "future")
    liaison.act("consultation.end_booking", listed[0]["subject"], steps={"outcome": "answered"}, content={"answer": "讲了怎么分家"})
    expect(len(liaison.do("consultation", "bookings")) == 1)


def assisted(liaison):
    fields = {"p1.name": "周绍文", "p2.name": "周平", "demand": "每月给五百元", "place": "西竹坪村二组"}
    entry = {"steps": {"number": "@number", "type": "D02", "source": "walk_in", "parties": [{"id": "p1", "side": "applicant"}, {"id": "p2", "side": "respondent"}],
                       "assisted": {"toldBy": "p1", "told": sorted(fields), "heard": True, "ownMeaning": True, "mark": "fingerprint"}},
             "content": {"fields": fields}}
    status, records, said = liaison.raw("act", "dispute.register", "--file", liaison.station.file(entry))
    expect(status == 1 and records[0]["error"] ["code"] == "read_back" and "念" in said, records, said)
    entry["steps"]["assisted"]["readHash"] = "0" * 64
    status, records, _ = liaison.raw("act", "dispute.register", "--file", liaison.station.file(entry))
    expect(records[0]["error"]["code"] == "read_back_stale", records)
    entry["steps"]["modes"] = [{"party": "p1", "mode": "online"}]
    status, records, _ = liaison.raw("act", "dispute.register", "--file", liaison.station.file(entry))
    expect(records[0]["error"]["code"] == "mode_not_asked", "online that nobody asked aloud", records)


def oral(station, mediator):
    """R-001-1.2c: an oral agreement in a handful of entries; nothing is typed twice."""
    file = station.file({"type": "民间借贷", "parties": [{"name": "江莉"}, {"name": "于正华", "role": "被申请人"}], "narrative": "欠饭钱", "demand": "还清", "amount": "300", "place": "西竹坪村"})
    dispute = mediator.one("dispute", "new", "--file", file)["subject"]
    mediator.act("dispute.notice", dispute, steps={"version": "2026-11", "notForced": True, "knew": {"p1": "no"}, "knewMarks": {"p1": "签名"}})
    mediator.act("dispute.choose", dispute, steps={"way": "mediation"})
    for party in ("p1", "p2"):
        mediator.act("dispute.consent", dispute, steps={"party": party, "answer": "agreed", "manner": "当面", "askedAlone": True, "saidBy": "party"})
    mediator.act("dispute.begin", dispute, steps={"rightsTold": True})
    mediator.act("dispute.oral_agreement", dispute, steps={"number": "西竹坪人调字〔2026〕第1号", "notForced": True, "confirmed": {"p1": "2026-03-02", "p2": "2026-03-02"}},
                 content={"clauses": [{"debtor": "p2", "creditor": "p1", "fen": 30000, "capitals": "叁佰元整", "due": "2026-03-02", "way": "现金"}]})
    shown = mediator.one("dispute", "show", dispute)
    expect(shown["state"] == "g2" and shown["steps"]["reception"]["resultFreeOn"] == "2026-03-02", shown["state"])
    expect(shown["steps"]["reception"]["knew"] == {"p1": "no"}, shown["steps"]["reception"])


def main():
    with Station(sys.argv[1], "2026-03-02T09:00:00+08:00") as station:
        station.serve()
        liaison, mediator = station.enrol("fangxiaohong"), station.enrol("duandefu")
        liaison.sync()
        mediator.sync()
        station.stop() # all of it without a line
        dispute = slips(station, liaison)
        progress(liaison, dispute)
        bookings(station, liaison)
        assisted(liaison)
        oral(station, mediator)
        line = liaison.one("guidance", "line")
        expect(line["poor"] is False, line)
        station.serve()
        expect(liaison.sync()["refused"] == 0, "the county takes what was done without a line")
        expect(mediator.sync()["refused"] == 0)
    print("counter: ok")


if __name__ == "__main__":
    main()
