#!/usr/bin/env python3
"""kill -9 at any moment: no act that was answered with "saved" is missing afterwards. Second argument: rounds (30)."""
import json
import os
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
    # The moment is told by a timer that the program takes along: whoever would wait for it outside is late on a busy machine. Time by the
    # clock reaches waits for the disk, time of the processor means the same moment however much else the machine has to do. Nobody
    # catches the signals, so they end the program as SIGKILL does.
    whole = {signal.ITIMER_REAL: 0.5, signal.ITIMER_PROF: 0.1}
    ended = {signal.ITIMER_REAL: -signal.SIGALRM, signal.ITIMER_PROF: -signal.SIGPROF}
    killed = number = 0
    while number < count or (killed < count // 3 and number < 5 * count):
        number += 1
        command = [station.programs / "fengqiaoctl", "--json", "--profile", desk.folder, "act", "dispute.amend", "--subject", dispute,
                   "--file", note(station, number)]
        timer = random.choice(list(whole))
        moment = random.uniform(0.001, 1.1 * whole[timer])
        began, used = time.monotonic(), os.times()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=station.environment(),
                                   preexec_fn=lambda: signal.setitimer(timer, moment))
        answer, _ = process.communicate(timeout=60)
        now = os.times()
        if process.returncode == 0: # how long a save takes follows the machine
            whole[timer] = time.monotonic() - began if timer == signal.ITIMER_REAL else sum(now[2:4]) - sum(used[2:4])
        else:
            expect(process.returncode == ended[timer], "round", number, "ended with", process.returncode, answer)
            whole[timer] *= 1.05 # it may have become longer
        killed += process.returncode != 0
        for line in answer.decode().splitlines():
            record = json.loads(line)
            expect(record.get("saved") is True, "after", killed, "kills an act is answered with", record)
            saved.update(record["acts"])
        if number % 10 == 0 or number >= count:
            missing = saved - {row["id"] for row in desk.do("acts", "log")}
            expect(not missing, "round", number, "was shown as saved and is gone:", missing)
    expect(killed >= count // 3, "of", number, "rounds only", killed, "were killed in time")
    expect(desk.one("verify")["verified"] is True)
    waiting = len([row for row in desk.do("acts", "log") if row["delivery"] != "accepted"])
    station.serve()
    result = desk.sync()
    expect(result["refused"] == 0 and result["accepted"] == waiting, "of", waiting, "acts the county took", result)
    print(f"{number} rounds, {killed} killed in time, {len(saved)} acts shown as saved, none missing")


seed = random.randrange(1 << 30)
print("seed", seed)
random.seed(seed)
with Station(sys.argv[1], "2026-03-02T09:00:00+08:00") as place:
    rounds(place, int(sys.argv[2]) if len(sys.argv) > 2 else 30)
