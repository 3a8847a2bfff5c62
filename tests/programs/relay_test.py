#!/usr/bin/env python3
"""A village whose line is down for days: a neighbour's PC carries, and nobody takes its word for the county's."""
import json
import re
import select
import shutil
import signal
import socket
import subprocess
import sys
import time

from carrier import Relay
from station import Station, assigned, expect

SAID = "已交邻近电脑转交，尚未收到县里回执"


def by(desk, relay, *more):
    return desk.do("sync", "--relay", relay.address, *more)


def until_answered(desk, relay, patience=60):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        [got] = by(desk, relay)
        if got["answers"]:
            return got
        time.sleep(0.5)
    expect(False, "no answer within", patience, "seconds")


def waiting(desk):
    return [row for row in desk.do("acts", "log") if row["delivery"] == "waiting"]


def wrong(got, code, word):
    ended, records, said = got
    expect(ended == code and records[-1]["error"]["code"] == word, "expected", word, "and got", ended, records, said)
    expect(said.strip() and "没有办成" not in said, word, "has no sentence:", said)


def story(station):
    station.serve()
    dispatcher, liaison, second = station.enrol("xujing"), station.enrol("fangxiaohong"), station.enrol("fangxiaohong", "second")
    dispatcher.sync()
    dispute, other = assigned(dispatcher), assigned(dispatcher)
    dispatcher.sync()
    liaison.sync()
    second.sync()
    station.stop()  # from here on nobody has a line
    wrong(liaison.raw("sync", "--relay", "127.0.0.1:9"), 3, "relay_away")
    wrong(liaison.raw("sync", "--relay", "somewhere"), 2, "bad_address")

    relay = Relay(station)
    told = relay.start("--silent")
    expect(told["held"] == 0 and len(told["relay"]) == 64, told)
    wrong(station.raw(*relay.command()[2:], "--silent"), 3, "relay_in_use")
    station.now = "2026-03-03T10:00:00+08:00"
    liaison.act("dispute.accept", dispute)
    [left] = by(liaison, relay)
    expect(left["waiting"] == 1 and left["answers"] == 0, left)
    promise = left["promise"]
    expect(promise["acts"] == 1 and promise["fresh"] and promise["bytes"] % 65536 == 0 and len(promise["proof"]) == 356, left)

    # The promise is a promise: nothing counts as sent, and the list says so.
    expect(len(waiting(liaison)) == 1)
    [row] = liaison.do("outbox")
    expect(row["received"] is False and row["relays"] == [{"relay": relay.key, "parcel": promise["parcel"], "at": "2026-03-02T09:00:00+08:00"}], row)
    shown = subprocess.run([station.programs / "fengqiaoctl", "--profile", liaison.folder, "outbox"], capture_output=True, text=True, timeout=60, env=station.environment())
    expect(SAID in shown.stdout and shown.returncode == 0, shown.stdout, shown.stderr)
    [again] = by(liaison, relay)
    expect(again["promise"]["parcel"] == promise["parcel"] and not again["promise"]["fresh"], "left twice:", again)
    # Nobody who has the relay's disk learns anything from it.
    carried = list((relay.folder / "parcels").iterdir())
    expect([file.name for file in carried] == [promise["parcel"]], carried)
    for file in relay.folder.rglob("*"):
        if file.is_file():
            expect(re.fullmatch(r"relay\.key(\.copy)?|lock|[0-9a-f]{64}(\.copy)?", file.name), file.name, "tells something")
            content = file.read_bytes()
            for word in ("谢宇航", "fangxiaohong", "dispute.accept", "org-xizhuping"):
                expect(word.encode() not in content, word, "is readable in", file)

    # The power goes at the relay's; the second laptop leaves its own there afterwards.
    relay.stop(signal.SIGKILL)
    told = relay.start("--silent")
    expect(told["held"] == 1 and told["lost"] == 0 and told["relay"] == relay.key, told)
    second.act("dispute.accept", other)
    [left] = by(second, relay)
    expect(left["promise"]["acts"] == 1 and left["held"] == 1, "sees its own alone", left)
    expect(len(list((relay.folder / "parcels").iterdir())) == 2)

    # Days later the line is up, at the relay's house only.
    station.now = "2026-03-06T10:00:00+08:00"
    relay.stop(signal.SIGKILL)
    station.serve()
    relay.start("--silent")
    got = until_answered(liaison, relay)
    expect(got["accepted"] == 1 and got["waiting"] == 0, got)
    expect(liaison.do("outbox") == [] and not waiting(liaison))
    got = until_answered(second, relay)
    expect(got["accepted"] == 1 and got["waiting"] == 0, got)
    expect(relay.get("/v1/relay")["line"] is True)
    # Until nothing of its own is under way: what was asked before the news cannot bring them.
    quiet = by(liaison, relay, "--relay-key", relay.key, "--wait", "20")
    expect(all(record["accepted"] == 0 for record in quiet) and quiet[-1]["held"] == 0, quiet)
    wrong(liaison.raw("sync", "--relay", relay.address, "--relay-key", "00" * 32), 1, "relay_is_another")
    dispatcher.sync()
    expect(dispatcher.state(dispute) == liaison.state(dispute))

    # News come the same way, and --wait stays until they are there.
    second.act("dispute.amend", other, content={"fields": {"place": "村口"}})
    second.sync()
    records = by(liaison, relay, "--wait", "20")
    expect(sum(record["answers"] for record in records) >= 1, records)
    expect(liaison.one("digest") == second.one("digest"), records)

    # A relay that takes everything and brings nothing: its word emptied nothing, so the line still sends it.
    station.stop()
    liar = Relay(station, "liar")
    liar.start("--silent")
    liaison.act("dispute.name_mediator", dispute, steps={"mediator": "duandefu"})
    [left] = by(liaison, liar)
    expect(left["promise"]["fresh"], left)
    liar.stop(signal.SIGKILL)
    for kind in ("parcels", "records"):
        shutil.rmtree(liar.folder / kind)
    liar.start("--silent")
    [left] = by(liaison, liar)
    expect(len(left["missing"]) == 1 and left["promise"]["fresh"] and left["waiting"] == 1, left)
    liar.stop()
    station.serve()
    sent = liaison.sync()
    expect(sent["accepted"] == 1 and sent["sent"] == 1, sent)
    expect(liaison.do("outbox") == [])
    # What it held goes up after all, and has no second effect.
    liar.start("--silent")
    got = until_answered(liaison, liar)
    expect(got["accepted"] == 0 and got["waiting"] == 0, got)
    liar.stop()

    # Another county's relay; garbage; a folder whose key rotted.
    with Station(station.programs, station.now) as elsewhere:
        elsewhere.port = station.port
        foreign = Relay(elsewhere)
        foreign.start("--silent")
        wrong(liaison.raw("sync", "--relay", foreign.address), 1, "relay_of_other_county")
        foreign.stop()
    with socket.create_server(("127.0.0.1", 0)) as nonsense:
        client = subprocess.Popen([station.programs / "fengqiaoctl", "--json", "--profile", liaison.folder, "sync", "--relay", f"127.0.0.1:{nonsense.getsockname()[1]}"],
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=station.environment())
        expect(select.select([nonsense], [], [], 20)[0], "nobody comes")
        peer, _ = nonsense.accept()
        with peer:
            peer.recv(4096)
            peer.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"a\":1,}\n")
        said, _ = client.communicate(timeout=30)
        expect(client.returncode == 4 and json.loads(said)["error"]["code"] == "not_a_relay", said)
    for name in ("relay.key", "relay.key.copy"):
        (liar.folder / name).write_text("x")
    wrong(station.raw(*liar.command()[2:], "--silent"), 4, "damaged_relay")
    wrong(station.raw("relay", "run", station.folder / "x", "--server", "http://county", "--ca", relay.ca), 2, "bad_county")

    # Found by asking, where the network lets questions through.
    relay.stop()
    relay.start()
    ended, found, said = liaison.raw("relay", "find", "--seconds", "2")
    if ended == 0:
        expect([(one["relay"], one["ours"]) for one in found if one["relay"] == relay.key] == [(relay.key, True)], found)
    else:
        print("no multicast here:", said.strip())
    relay.stop()
    for desk in (liaison, second):
        desk.sync()
        expect(desk.one("verify")["verified"] is True)
    expect(liaison.one("digest") == second.one("digest"))


with Station(sys.argv[1], "2026-03-02T09:00:00+08:00") as place:
    story(place)
