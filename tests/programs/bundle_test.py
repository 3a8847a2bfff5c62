#!/usr/bin/env python3
"""A village without a line: everything goes to town and back as a file, through the finished programs."""
import random
import shutil
import sys

from station import Station, assigned, expect


def wrong(got, code, word, what):
    ended, records, said = got
    expect(ended == code and records[0]["error"]["code"] == word, what, ended, records, said)
    expect(said.strip(), what, "says nothing to people")


def story(station):
    station.serve()
    dispatcher, liaison = station.enrol("xujing"), station.enrol("fangxiaohong")
    second = station.enrol("fangxiaohong", "second")
    grid = station.enrol("lvyuee")
    dispatcher.sync()
    dispute = assigned(dispatcher)
    other = assigned(dispatcher)
    dispatcher.sync()
    liaison.sync()
    second.sync()
    grid.sync()
    station.stop()  # from here on the village has no line
    stick, county = station.folder / "stick", station.folder / "county"
    stick.mkdir()

    station.now = "2026-03-03T10:00:00+08:00"
    liaison.act("dispute.accept", dispute)
    page = station.folder / "page.jpg"
    page.write_bytes(random.Random(5).randbytes(1_300_000))
    liaison.one("attach", page, "--subject", dispute, "--purpose", "signed_page")
    out = liaison.one("bundle", "export", stick / "a.fqb")
    expect(out["acts"] == 2 and out["files"] > 1_300_000 and not out["more"], out)
    expect(out["bytes"] == (stick / "a.fqb").stat().st_size and out["bytes"] % 65536 == 0, out)
    content = (stick / "a.fqb").read_bytes()
    for word in ("谢宇航", "fangxiaohong", "dispute.accept", "org-xizhuping"):
        expect(word.encode() not in content, word, "is readable on the stick")

    # Nothing is taken for sent before the county has signed for it.
    expect(len([row for row in liaison.do("acts", "log") if row["delivery"] == "waiting"]) == 2)

    # What the county refuses: damage anywhere, something else, a stick of another county.
    for where in (0, 9, 40, 5000, 65535, 65536 + 7, len(content) // 2, len(content) - 1):
        bad = bytearray(content)
        bad[where] ^= 4
        (stick / "bad.fqb").write_bytes(bad)
        word = "not_a_bundle" if where == 0 else "bundle_damaged"
        wrong(station.raw("county", "bundle", county, stick / "bad.fqb", stick / "no.fqb"), 4, word, f"bit at {where}")
        wrong(liaison.raw("bundle", "import", stick / "bad.fqb"), 4, word, f"bit at {where}")
    for length in (0, 100, 65536, len(content) - 65536, len(content) - 1):
        (stick / "bad.fqb").write_bytes(content[:length])
        ended, records, said = station.raw("county", "bundle", county, stick / "bad.fqb", stick / "no.fqb")
        expect(ended == 4, length, ended, records, said)
    (stick / "bad.fqb").write_text("a letter to the county")
    wrong(station.raw("county", "bundle", county, stick / "bad.fqb", stick / "no.fqb"), 4, "not_a_bundle", "a letter")
    wrong(station.raw("county", "bundle", county, stick / "absent.fqb", stick / "no.fqb"), 2, "not_found", "nothing there")
    expect(not (stick / "no.fqb").exists(), "an answer to what was refused")
    with Station(station.programs, station.now) as elsewhere:
        wrong(elsewhere.raw("county", "bundle", elsewhere.folder / "county", stick / "a.fqb", stick / "no.fqb"), 1, "bundle_foreign", "another county")

    [answered] = station.county("bundle", county, stick / "a.fqb", stick / "b.fqb")
    expect((answered["account"], answered["acts"], answered["accepted"], answered["known"]) == ("fangxiaohong", 2, 2, 0), answered)
    # The courier lost the answer: the same stick gets it again, with one effect.
    [again] = station.county("bundle", county, stick / "a.fqb", stick / "b.fqb")
    expect((again["accepted"], again["known"]) == (0, 2), again)
    wrong(station.raw("county", "bundle", county, stick / "b.fqb", stick / "no.fqb"), 1, "bundle_wrong_way", "the answer, back to the county")
    wrong(liaison.raw("bundle", "import", stick / "a.fqb"), 1, "bundle_wrong_way", "the request, back at the village")
    wrong(second.raw("bundle", "import", stick / "b.fqb"), 1, "bundle_foreign", "another desk's answer")

    # Meanwhile the village goes on working.
    liaison.act("dispute.name_mediator", dispute, steps={"mediator": "duandefu"})
    got = liaison.one("bundle", "import", stick / "b.fqb")
    expect(got["accepted"] == 2 and got["waiting"] == 1 and not got["more"], got)
    digest = liaison.one("digest")
    wrong(liaison.raw("bundle", "import", stick / "b.fqb"), 1, "bundle_known", "twice")
    expect(liaison.one("digest") == digest)
    expect([f["state"] for f in liaison.do("attachment", "list", "--subject", dispute)] == ["sent"])

    # Leave to work without a line: seven days from the last answer, by whichever road.
    station.now = "2026-03-09T10:00:00+08:00"
    liaison.act("dispute.amend", dispute, content={"fields": {"place": "村口"}})
    station.now = "2026-03-11T10:00:00+08:00"
    expect(liaison.refused("dispute.amend", dispute, content={"fields": {"place": "望江台"}})["code"] == "lease_over")

    # A folder of sticks in one go, and two files of one desk in the wrong order.
    inbox, outbox = station.folder / "in", station.folder / "out"
    inbox.mkdir(), outbox.mkdir()
    liaison.one("bundle", "export", inbox / "one.fqb")
    liaison.one("bundle", "export", inbox / "two.fqb")
    second.one("bundle", "export", inbox / "three.fqb")
    shutil.copy(page, inbox / "page.jpg")
    answers = station.county("bundle", county, inbox, outbox)
    expect(len(answers) == 3 and sum(a["accepted"] for a in answers) == 2, answers)
    expect(sorted(f.name for f in outbox.iterdir()) == ["one-answer.fqb", "three-answer.fqb", "two-answer.fqb"])
    liaison.one("bundle", "import", outbox / "two-answer.fqb")
    wrong(liaison.raw("bundle", "import", outbox / "one-answer.fqb"), 1, "bundle_older", "the earlier one afterwards")
    liaison.act("dispute.amend", dispute, content={"fields": {"place": "望江台"}})
    second.one("bundle", "import", outbox / "three-answer.fqb")

    # The grid worker's clue comes to the committee by two sticks and no line.
    clue = grid.act("clue.report", steps={"clueNumber": "@number", "type": "D03", "heard": "seen"},
                    content={"place": "三组老槐树", "sign": "两家为屋檐滴水吵架", "people": ["周福来", "郑桂兰"]})
    grid.one("bundle", "export", stick / "grid.fqb")
    station.county("bundle", county, stick / "grid.fqb", stick / "grid-answer.fqb")
    expect(grid.one("bundle", "import", stick / "grid-answer.fqb")["accepted"] == 1)
    second.one("bundle", "export", stick / "second.fqb")
    station.county("bundle", county, stick / "second.fqb", stick / "second-answer.fqb")
    second.one("bundle", "import", stick / "second-answer.fqb")
    expect([row["subject"] for row in second.do("clue", "list")] == [clue], "the clue at the committee's second PC")

    # A locked PC: without a password, everybody's sealed outbox.
    password = station.folder / "password"
    password.rename(station.folder / "away")
    got = liaison.one("bundle", "export", stick / "locked.fqb", "--locked")
    expect(got["others"] == 1, got)
    (station.folder / "away").rename(password)
    [answered] = station.county("bundle", county, stick / "locked.fqb", stick / "unlocked.fqb")
    expect(answered["accepted"] == 1, answered)
    got = liaison.one("bundle", "import", stick / "unlocked.fqb")
    expect(got["accepted"] == 1 and got["waiting"] == 0, got)
    wrong(liaison.raw("bundle", "export", stick / "locked.fqb", "--locked"), 1, "nothing_to_carry", "all is receipted")

    # A full stick: no half file, and the old one stands.
    liaison.act("dispute.accept", other)
    before = (stick / "a.fqb").read_bytes()
    absent = liaison.raw("bundle", "export", station.folder / "absent" / "a.fqb")
    wrong(absent, 3, "no_folder", "no folder")
    expect(str(station.folder / "absent") in absent[2], "the folder is named", absent)
    (stick / "letter.doc").write_text("a letter")
    wrong(liaison.raw("bundle", "export", stick / "letter.doc"), 2, "file_stands", "another file of that name")
    expect((stick / "a.fqb").read_bytes() == before and (stick / "letter.doc").read_text() == "a letter")

    # The line is back; the two roads mix and end alike.
    liaison.one("bundle", "export", stick / "c.fqb")
    station.serve()
    liaison.sync()
    station.county("bundle", county, stick / "c.fqb", stick / "d.fqb")
    wrong(liaison.raw("bundle", "import", stick / "d.fqb"), 1, "bundle_older", "the line was quicker")
    second.sync()
    expect(liaison.one("digest") == second.one("digest"))
    for desk in (liaison, second):
        expect(desk.one("verify")["verified"] is True)
    # The server hears of what came by stick without being told.
    dispatcher.sync()
    expect(dispatcher.state(dispute) == second.state(dispute))
    station.stop()
    revoked = station.county("revoke", county, "--account", "fangxiaohong")
    expect(revoked[0]["revoked"] == 2, revoked)
    wrong(station.raw("county", "bundle", county, stick / "a.fqb", stick / "no.fqb"), 1, "revoked", "a PC that was lost")


with Station(sys.argv[1], "2026-03-02T09:00:00+08:00") as place:
    story(place)
