#!/usr/bin/env python3
"""kill -9 at any moment: no act that was answered with "saved" is missing afterwards. Second argument: rounds (30)."""
import json
import random
import signal
import subprocess
import sys
import time

from station import Station, assigned, expect


def note(station, number):
    return station.file({"content": {"fields": {"place": f"第{number}处"}}})


def rounds(station, count):
    station.serve()
    desk = station.enrol("xujing")
    desk.sync()
    station.stop()
    dispute = assigned(desk)
    saved = {row["id"] for row in desk.do("acts", "log")}
    began = time.monotonic()
    saved.update(desk.one("act", "dispute.amend", "--subject", dispute, "--file", note(station, 0))["acts"])
    whole = time.monotonic() - began
    killed = 0
    for number in range(1, count + 1):
        command = [station.programs / "fengqiaoctl", "--json", "--profile", desk.folder, "act", "dispute.amend", "--subject", dispute,
                   "--file", note(station, number)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=station.environment())
        time.sleep(random.uniform(0, 1.1 * whole))
        process.send_signal(signal.SIGKILL)
        answer, _ = process.communicate(timeout=60)
        killed += process.returncode == -signal.SIGKILL
        for line in answer.decode().splitlines():
            record = json.loads(line)
            expect(record.get("saved") is True, "after", killed, "kills an act is answered with", record)
            saved.update(record["acts"])
        if number % 10 == 0 or number == count:
            missing = saved - {row["id"] for row in desk.do("acts", "log")}
            expect(not missing, "round", number, "was shown as saved and is gone:", missing)
    expect(killed > 0, "no round was killed in time")
    expect(desk.one("verify")["verified"] is True)
    waiting = len([row for row in desk.do("acts", "log") if row["delivery"] != "accepted"])
    station.serve()
    result = desk.sync()
    expect(result["refused"] == 0 and result["accepted"] == waiting, "of", waiting, "acts the county took", result)
    print(f"{count} rounds, {killed} killed in time, {len(saved)} acts shown as saved, none missing")


seed = random.randrange(1 << 30)
print("seed", seed)
random.seed(seed)
with Station(sys.argv[1], "2026-03-02T09:00:00+08:00") as place:
    rounds(place, int(sys.argv[2]) if len(sys.argv) > 2 else 30)
