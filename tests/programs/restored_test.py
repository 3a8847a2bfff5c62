#!/usr/bin/env python3
"""The county's disk died and yesterday's folder was put back: two desks bring back what came after it, receipts and all."""
import json
import shutil
import sys

from station import Station, assigned, expect


def put_back(station):
    shutil.rmtree(station.folder / "county")
    shutil.copytree(station.folder / "backup", station.folder / "county")


def story(station):
    station.serve()
    court, village, second = station.enrol("xujing"), station.enrol("fangxiaohong"), station.enrol("fangxiaohong", "second")
    court.sync()
    first = assigned(court)
    court.sync()
    village.sync()
    second.sync()
    station.stop()
    shutil.copytree(station.folder / "county", station.folder / "backup")

    station.now = "2026-03-02T15:00:00+08:00"
    station.serve()
    village.act("dispute.accept", first)
    village.sync()
    fresh = assigned(court)
    court.sync()
    village.sync()
    village.act("dispute.accept", fresh)
    village.sync()

    # A receipt with its place in the journal, and two desks that see one journal.
    act = [row for row in village.do("acts", "log") if row["kind"] == "dispute.accept"][-1]
    expect(village.one("receipt", act["id"])["proven"] is False, "a proof without a question")
    village.sync()
    shown = village.one("receipt", act["id"])
    expect(shown["proven"] is True and shown["verdict"]["accepted"] is True, shown)
    second.sync()
    head = station.file(json.dumps(second.one("head")))
    expect(village.one("head", "--compare", head)["same"] is True, "two desks, one journal")
    before = {row["id"]: (row["delivery"], row["received"], row["place"]) for row in village.do("acts", "log")}

    stood = village.state(fresh)

    # The old folder without a word: nothing is taken from it and nothing given to it.
    station.stop()
    put_back(station)
    station.serve()
    code, records, _ = village.raw("sync")
    expect(code == 4 and records[-1]["error"]["code"] == "county_went_back", code, records)
    code, records, _ = village.raw("verify")
    expect(code == 4 and records[0]["what"] == "county" and "county_went_back" in records[0]["record"], code, records)

    # The administrator says so; the village comes before the court, whose assignment its work stands on.
    station.stop()
    [row] = station.county("restored", station.folder / "county")
    expect(row["epoch"] > 1, row)
    station.serve()
    village.sync()
    expect(village.state(fresh) == stood, "what the county lost stays in sight:", village.state(fresh))
    court.sync()
    village.sync()
    court.sync()
    after = {row["id"]: (row["delivery"], row["received"], row["place"]) for row in village.do("acts", "log")}
    expect(before.items() <= after.items(), "receipts changed:", {k: (before[k], after.get(k)) for k in before if before[k] != after.get(k)})
    second.sync()
    for desk in (court, village, second):
        expect(desk.one("verify")["verified"] is True)
    expect(court.state(fresh) == stood, court.state(fresh))

    station.stop()
    station.county("restored", station.folder / "county", "--close")
    station.serve()
    third = station.enrol("fangxiaohong", "third")
    for desk in (village, second, third):
        desk.sync()
    expect(len({desk.one("digest")["digest"] for desk in (village, second, third)}) == 1, "digests differ")


with Station(sys.argv[1], "2026-03-02T09:00:00+08:00") as place:
    story(place)
