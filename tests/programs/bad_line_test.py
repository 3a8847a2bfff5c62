#!/usr/bin/env python3
"""RELIABILITY 3.4: real programs over a line that delays, splits, resets, half-closes, stalls, garbles and doubles connections
under a seed. Nothing is lost, nothing is done twice, garbled bytes never get past TLS, and all end alike.

usage: bad_line_test.py PROGRAMS [FIRST-LAST]    the seeds; FENGQIAO_LINE_SEEDS names them too. By hand 1-200. In every
twentieth seed silence lasts until a program gives up by its own clock, which takes minutes.
"""
import os
import random
import socket
import sys
import threading
import time

from bad_line import BadLine
from station import Station, assigned, expect

# What a bad line may cost: the round, never more. Anything else (exit code 4: damaged, forged) would have passed TLS.
TROUBLE = 3


def story(programs, seed):
    dice = random.Random(f"people {seed}")
    with Station(programs, "2026-03-02T09:00:00+08:00") as station:
        station.serve()
        with BadLine(seed, station.port, patient=seed % 20 == 0) as line:
            county, station.port = station.port, line.port # what desks are told
            court, village, second = station.enrol("xujing"), station.enrol("fangxiaohong"), station.enrol("fangxiaohong", "second")
            desks = [court, village, second]
            for desk in desks:
                desk.sync()
            dispute = assigned(court)
            for desk in desks:
                desk.sync()
            village.act("dispute.accept", dispute)
            village.sync()
            second.sync()

            line.gentle = False
            saved = {desk: set() for desk in desks}
            failed = rounds = 0
            killed = dice.randrange(4, 12)
            for step in range(16):
                desk = dice.choice([village, second])
                if dice.random() < 0.5:
                    record = desk.one("act", "dispute.amend", "--subject", dispute, "--file",
                                      station.file({"content": {"fields": {dice.choice(["place", "demand", "narrative"]): f"第{step}回"}}}))
                    expect(record["saved"] is True, record)
                    saved[desk].update(record["acts"])
                else:
                    desk = dice.choice(desks)
                    code, records, said = desk.raw("sync")
                    rounds += 1
                    failed += code != 0
                    expect(code in (0, TROUBLE), "seed", seed, "step", step, desk.account, "ended with", code, records, said)
                if step == killed: # the county is cut off in the middle, too
                    station.port = county
                    station.server.kill()
                    station.server.wait()
                    station.serve()
                    station.port = line.port

            # Nothing that waited has been called delivered, nothing delivered is missing.
            line.gentle = True
            for _ in range(2):
                for desk in desks:
                    result = desk.sync()
                    expect(result["refused"] == 0, result)
            rows = {desk: desk.do("acts", "log") for desk in desks}
            for desk, acts in saved.items():
                ids = [row["id"] for row in rows[desk]]
                expect(len(ids) == len(set(ids)), "seed", seed, "twice:", ids)
                delivered = {row["id"] for row in rows[desk] if row["delivery"] == "accepted"}
                expect(acts <= delivered, "seed", seed, "lost or still waiting:", acts - delivered)
            # What each holds of the dispute is every act of everybody, once.
            everything = set().union(*saved.values())
            for desk in desks:
                amended = [row["id"] for row in rows[desk] if row["kind"] == "dispute.amend"]
                expect(sorted(amended) == sorted(everything), "seed", seed, desk.folder.name, "holds", len(amended), "of", len(everything))
                expect(desk.one("verify")["verified"] is True)
            expect(village.one("digest") == second.one("digest"), "seed", seed, "digests differ")
            station.port = county
            print(f"seed {seed}: {len(everything)} acts, {rounds} rounds, {failed} cut, {line.number} connections",
                  " ".join(f"{kind} {count}" for kind, count in sorted(line.met.items())), flush=True)
            return failed, line.met


def gentle_line_waits():
    """On a busy machine a county may need long for an answer; a gentle line has more patience than that."""
    with socket.create_server(("127.0.0.1", 0)) as county:
        def answer_late():
            desk, _ = county.accept()
            with desk:
                question = desk.recv(100)
                time.sleep(1)
                desk.sendall(question)

        threading.Thread(target=answer_late, daemon=True).start()
        with BadLine(0, county.getsockname()[1], reach=0.3) as line, socket.create_connection(("127.0.0.1", line.port), 10) as desk:
            desk.sendall(b"late")
            expect(desk.recv(100) == b"late", "a gentle line was cut while the county was busy")


def line_that_ended_is_gone():
    """On a busy machine it took a connection of the next story's line now and then, and carried it to a county of before."""
    with socket.create_server(("127.0.0.1", 0)) as county:
        with BadLine(0, county.getsockname()[1]) as line:
            pass
        expect(not line.listening.is_alive(), "a line still listens after its end")
        with socket.socket() as desk:
            expect(desk.connect_ex(("127.0.0.1", line.port)) != 0, "a line still takes connections after its end")


gentle_line_waits()
line_that_ended_is_gone()
wanted = sys.argv[2] if len(sys.argv) > 2 else os.environ.get("FENGQIAO_LINE_SEEDS", "1-3")
first, _, last = wanted.partition("-")
began, cut, met = time.monotonic(), 0, {}
for number in range(int(first), int(last or first) + 1):
    failed, fates = story(sys.argv[1], number)
    cut += failed
    for kind, count in fates.items():
        met[kind] = met.get(kind, 0) + count
print(f"{number - int(first) + 1} seeds, {cut} rounds cut, {time.monotonic() - began:.0f} s,", " ".join(f"{kind} {count}" for kind, count in sorted(met.items())))
expect(cut > 0, "a bad line that cuts nothing tests nothing")
