#!/usr/bin/env python3
"""A PC whose outbox was put back from elsewhere finds its chain closed. One trip over the line connects it again, also when the county
has judged nothing under its name yet, and it saves on."""
import shutil
import sys

from station import LODGED, Desk, Station, expect


def outbox_of(desk):
    [found] = desk.folder.rglob("outbox")
    return found


def lodge(desk, number):
    return desk.act("dispute.lodge", **{**LODGED, "steps": {**LODGED["steps"], "courtNumber": f"（2026）明0826诉前调{number}号"}})


def story(station):
    station.serve()
    desk = station.enrol("xujing")
    desk.sync()
    copy = Desk(station, "xujing", station.folder / "desk-copy")
    shutil.copytree(desk.folder, copy.folder)
    lodge(desk, 1)
    lodge(copy, 2)
    shutil.copy(outbox_of(copy), outbox_of(desk))
    first = desk.sync()
    second = desk.sync()
    expect(first["accepted"] + second["accepted"] == 1, "what was saved before did not arrive", first, second)
    lodge(desk, 3) # refused with 'forked' as long as the chain is closed
    expect(desk.sync()["accepted"] == 1)
    expect(desk.one("verify")["verified"] is True)


with Station(sys.argv[1], "2026-03-02T09:00:00+08:00") as place:
    story(place)
