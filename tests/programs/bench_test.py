#!/usr/bin/env python3
"""Every bench does its work and prints its figures; how fast is no matter here."""
import os
import sys
import tempfile

from station import Station, expect

NAMES = {"append": 3, "open": 30, "first-paint": 30, "search": 30, "import": 30, "first-sync": 30, "incremental-sync": 5, "server-push": 30, "cut-push": 2,
         "county-load": 20, "county-storm": 3}

with tempfile.TemporaryDirectory() as folder:
    os.environ["TMPDIR"] = folder
    place = Station(sys.argv[1], "2026-03-02T09:00:00+08:00")
    for name, size in NAMES.items():
        code, figures, said = place.raw("bench", name, "--size", size, "--held", 60, "--devices", 20)
        expect(code == 0 and figures, name, code, figures, said)
        for figure in figures:
            expect({"name", "n", "seconds", "perSecond", "bytes"} <= set(figure), figure)
            expect(figure["seconds"] > 0, figure)
        expect(figures[0]["name"] == name and figures[0]["n"] > 0, figures[0])
    left = [entry for entry in os.listdir(folder) if entry.startswith("fengqiao-bench")]
    expect(not left, "left behind:", left)
    place.folder.rmdir()
