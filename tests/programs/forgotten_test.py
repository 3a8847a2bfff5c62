#!/usr/bin/python3
"""A person forgot the password: the request on a stick, two people with a half each at a machine of their own, the answer on a
stick, the digits by telephone. What had not been sent goes to the county afterwards, and its journal says who opened the desk."""
import json
import os
import sys

from station import Station, expect

NEW = "bamboo-slope-7"


def error(outcome):
    code, records, said = outcome
    expect(len(records) == 1 and said.strip(), outcome)
    return code, records[0]["error"]["code"]


def main(programs):
    with Station(programs, "2026-03-02T09:00:00+08:00") as station:
        station.serve()
        desk = station.enrol("fangxiaohong")
        desk.sync()
        station.stop()
        subject = desk.act("dispute.register", steps={"number": "@number", "type": "D06", "source": "walk_in", "parties": [{"id": "p1", "side": "applicant"}, {"id": "p2", "side": "respondent"}]},
                           content={"fields": {"p1.name": "谢宇航", "p2.name": "苏兴旺", "narrative": "为滴水沟争吵。", "demand": "恢复排水", "place": "西竹坪村"}})

        # The two halves leave the server's machine; the whole key was never there.
        keys, away = station.folder / "county/keys", station.folder / "away"
        away.mkdir()
        expect(not (keys / "recovery.key").exists(), "the whole recovery key lies on the server")
        halves = []
        for n in (1, 2):
            half = keys / f"recovery-{n}.half"
            expect(half.stat().st_mode & 0o077 == 0, half, "is for everybody's eyes")
            halves.append(half.rename(away / half.name))

        stick = station.folder / "stick"
        stick.mkdir()
        asked = desk.one("recovery", "ask", stick / "a.txt")
        expect(len(asked["request"].replace(" ", "")) == 16, asked)
        expect(b"fengqiao" not in (stick / "a.txt").read_bytes(), "the request holds the password")

        def opened(*more, answer=stick / "b.txt", who="fangxiaohong", pair=halves, request=stick / "a.txt"):
            return station.raw("recovery", "open", request, answer, "--for", who, "--half", pair[0], "--half", pair[1], "--book", away / "book", *more)
        two = ("--by", "heguangtian", "--by", "luwenqing")
        expect(error(opened(*two, who="duandefu")) == (1, "recovery_other_account"))
        expect(error(opened(*two, pair=[halves[0], halves[0]])) == (1, "recovery_halves"))
        expect(error(opened("--by", "heguangtian", "--by", "heguangtian")) == (1, "recovery_openers"))
        expect(error(opened(*two, request=away / "recovery-1.half"))[1] == "recovery_file")
        expect(not (away / "book").exists() and not (stick / "b.txt").exists(), "something was written though nothing was opened")
        os.mkfifo(stick / "pipe")
        expect(error(opened(*two, request=stick / "pipe")) == (3, "cannot_read"), "a pipe is waited for")
        expect(error(opened(*two, answer=stick / "pipe")) == (2, "file_stands"))
        (away / "book").unlink()
        code, [answer], _ = opened(*two)
        expect(code == 0 and answer["request"] == asked["request"], answer)
        [entry] = [json.loads(line) for line in (away / "book").read_text().splitlines()]
        expect(entry["account"] == "fangxiaohong" and entry["by"] == ["heguangtian", "luwenqing"] and "digits" not in entry, entry)
        expect(answer["digits"].encode() not in (stick / "b.txt").read_bytes(), "the digits go with the file")

        fresh = station.folder / "new-password"
        fresh.write_text(NEW + "\n")
        finish = ("--password-file", fresh, "recovery", "finish", stick / "b.txt", "--digits")
        expect(error(desk.raw(*finish, "0000 0000 0000 0000")) == (3, "recovery_digits"))
        expect(error(desk.raw("recovery", "finish", stick / "a.txt", "--digits", answer["digits"])) == (4, "recovery_file"))
        desk.do("outbox") # the old password still opens it
        # That was remembering it: the answer is void, and a new one is needed.
        expect(error(desk.raw(*finish, answer["digits"])) == (1, "recovery_not_asked"))
        asked = desk.one("recovery", "ask", stick / "a.txt")
        code, [answer], _ = opened(*two)
        expect(code == 0 and answer["request"] == asked["request"], answer)
        done = desk.one(*finish, answer["digits"].replace(" ", ""))
        expect(done["finished"] is True and done["waiting"] == 2, "the registration and the record wait:", done)
        expect(error(desk.raw("outbox")) == (3, "wrong_password"))
        expect(error(desk.raw(*finish, answer["digits"])) == (1, "recovery_not_asked"))

        (station.folder / "password").write_text(NEW + "\n")
        station.serve()
        expect(desk.sync()["accepted"] == 2)
        expect(desk.one("dispute", "show", subject)["number"], "the registration is lost")
        expect([act["kind"] for act in desk.do("acts", "log")].count("directory.recovered") == 1)
        expect(desk.do("verify") is not None)

        # A county from before had the key in one piece.
        (keys / "recovery.key").write_text("00" * 32 + "\n")
        split = station.raw("recovery", "split", station.folder / "county")
        expect(error(split) == (4, "damaged_county"), "a key that is not this county's")
        expect("recovery.key" in split[2] and "备份" in split[2], "which file it is, and what helps:", split[2])
        (keys / "recovery.key").unlink()
        expect(error(station.raw("recovery", "split", station.folder / "county")) == (2, "recovery_is_split"))
    print("ok")


if __name__ == "__main__":
    main(sys.argv[1])
