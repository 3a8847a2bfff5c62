#!/usr/bin/env python3
"""A PC without a line whose year ends: turned away, prolonged by the county, delivered and renewed, through the finished programs."""
import sys

from station import Station, assigned, expect


def names(desk):
    """Under which certificates this desk's own acts stand, oldest first."""
    return list(dict.fromkeys(row["id"].split("/")[0][:30] for row in desk.do("acts", "log") if row["account"] == desk.account))


def turned_away(got, word):
    code, records, said = got
    expect(code != 0 and records[0]["error"]["code"] == word, "not turned away with", word, got)
    expect(said.strip(), word, "says nothing to people")


def note(desk, dispute, place):
    desk.act("dispute.amend", dispute, content={"fields": {"place": place}})


def story(station):
    station.serve()
    desk, second = station.enrol("xujing"), station.enrol("xujing", "second")
    desk.sync()
    dispute = assigned(desk)
    desk.sync()
    station.stop() # no line from here on
    county, up, down = station.folder / "county", station.folder / "up.fqb", station.folder / "down.fqb"
    note(desk, dispute, "村口")
    desk.one("bundle", "export", up)

    station.now = "2027-03-03T09:00:00+08:00"
    turned_away(station.raw("county", "bundle", county, up, down), "certificate_expired")
    turned_away(station.raw("county", "prolong", county, "--account", "nobody"), "no_such_account")
    [done] = station.county("prolong", county, "--account", "xujing")
    expect(done == {"account": "xujing", "prolonged": 2, "until": "2027-06-01T09:00:00+08:00"}, done)
    [answered] = station.county("bundle", county, up, down) # the very file that was turned away
    expect((answered["acts"], answered["accepted"]) == (1, 1), answered)
    expect(desk.one("bundle", "import", down)["waiting"] == 0)
    expect(len(names(desk)) == 1, names(desk))

    # The next trip brings the new name, since nothing is saved while the stick is away.
    note(desk, dispute, "望江台")
    desk.one("bundle", "export", up)
    station.county("bundle", county, up, down)
    expect(desk.one("bundle", "import", down)["waiting"] == 0)
    note(desk, dispute, "老槐树下")
    expect(len(names(desk)) == 2, names(desk))

    # Long after the county's patience the PC is served as any other; the one that stayed silent is not.
    station.now = "2027-06-10T09:00:00+08:00"
    station.serve()
    expect(desk.sync()["refused"] == 0)
    turned_away(second.raw("sync"), "certificate_expired")
    station.county("prolong", county, "--account", "xujing")
    second.sync()
    expect(second.one("digest") == desk.one("digest"))
    for one in (desk, second):
        expect(one.one("verify")["verified"] is True)
    expect(desk.do("attention") == [], "nothing was refused, nothing is in doubt")


with Station(sys.argv[1], "2026-03-02T09:00:00+08:00") as place:
    story(place)
