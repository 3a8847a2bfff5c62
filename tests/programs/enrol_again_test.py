#!/usr/bin/env python3
"""A one-time code is used up by an enrolment that succeeds and by nothing else: neither by one for a desk that this profile has
already, nor by a password that the county's answer shows to be weak.

usage: enrol_again_test.py PROGRAMS
"""
import sys

from station import PASSWORD, Desk, Station, expect


def main(station):
    station.serve()
    first = station.enrol("fangxiaohong")
    first.sync()
    code = station.invite("fangxiaohong")
    again = ("enrol", "--county", f"https://127.0.0.1:{station.port}", "--code", code)
    ended, records, said = first.raw(*again)
    expect(ended == 2 and records[-1]["error"]["code"] == "desk_exists", "enrolled twice in one profile:", ended, records, said)
    expect(first.one("verify")["verified"] is True)

    second = Desk(station, "fangxiaohong", station.folder / "second")
    (station.folder / "password").write_text("fangxiaohong-Q7xw\n")
    ended, records, said = second.raw(*again)
    expect(ended == 1 and records[-1]["error"]["code"] == "weak_password", "a password with the account in it:", ended, records, said)
    (station.folder / "password").write_text(PASSWORD + "\n")
    second.do(*again)
    second.sync()
    expect(first.one("digest") == second.one("digest"), "two devices of one person differ")

    # Other people of the same PC are not in the way.
    other = Desk(station, "xujing", first.folder)
    other.do("enrol", "--county", f"https://127.0.0.1:{station.port}", "--code", station.invite("xujing"))
    other.sync()
    third = Desk(station, "xujing", station.folder / "third")
    ended, records, _ = third.raw(*again)
    expect(ended == 1 and records[-1]["error"]["code"] == "wrong_code", "a code that was used:", ended, records)


with Station(sys.argv[1], "2026-03-02T09:00:00+08:00") as place:
    main(place)
