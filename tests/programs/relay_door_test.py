#!/usr/bin/env python3
"""A hostile laptop on the house's network and a relay: silent connections, bodies without end, rubbish, many small files. What the
relay holds in memory stays small, and a desk leaves its work there as on any other day."""
import hashlib
import pathlib
import random
import socket
import sys
import threading
import time

from carrier import Relay
from station import Station, assigned, expect

MEBI = 1024 * 1024
PATIENCE = 20


def connect(relay, last):
    """From one of the addresses of 127.0.0.0/8, which all are this PC's."""
    line = socket.create_connection(("127.0.0.1", relay.port), PATIENCE, source_address=(f"127.0.0.{last}", 0))
    line.settimeout(PATIENCE)
    return line


def put(name, length, label):
    return (f"PUT /v1/parcels/{name} HTTP/1.1\r\nHost: x\r\nFengqiao-Label: {label}\r\nFengqiao-Latch: {label}\r\n"
            f"Content-Length: {length}\r\n\r\n").encode()


def status(line):
    try:
        answer = line.recv(200)
    except OSError:
        return 0
    return int(answer.split()[1]) if answer.startswith(b"HTTP/1.1 ") else 0


def memory(relay):
    for row in pathlib.Path(f"/proc/{relay.process.pid}/status").read_text().splitlines():
        if row.startswith("VmRSS:"):
            return int(row.split()[1]) // 1024
    return 0


def silent(relay):
    return [connect(relay, 10 + i // 8) for i in range(160)]


def endless(relay):
    """Bodies of 16 MiB from sixteen addresses, all but their last bytes."""
    held, most = [], 0

    def send(last):
        try:
            line = connect(relay, last)
            held.append(line)
            line.sendall(put("ab" * 32, 16 * MEBI, "cd" * 32))
            for _ in range(63):
                line.sendall(bytes(MEBI // 4))
        except OSError:
            pass # turned away
    senders = [threading.Thread(target=send, args=(40 + i % 16,)) for i in range(48)]
    for sender in senders:
        sender.start()
    while any(sender.is_alive() for sender in senders):
        most = max(most, memory(relay))
        time.sleep(0.05)
    expect(most < 200, "the relay held", most, "MiB")
    return held


def rubbish(relay):
    """Whatever the bytes, it goes on."""
    dice = random.Random(7)
    whole = put("ab" * 32, 3, "cd" * 32) + b"abc"
    names = ["../../relay.key", "..%2f..%2frelay.key", "ab" * 31 + "..", "ab" * 33, "AB" * 32 + "/", "%61b" * 21, "\x00" * 64, "ab" * 31 + "\xff\xfe"]
    for name in names:
        line = connect(relay, 90)
        line.sendall(put(name, 3, "cd" * 32) + b"abc")
        expect(status(line) in (0, 400, 404), name, "was taken")
        line.close()
    for i in range(60):
        broken = bytearray(whole)
        for _ in range(dice.randint(1, 8)):
            broken[dice.randrange(len(broken))] = dice.randrange(256)
        line = connect(relay, 91 + i % 4)
        line.sendall(bytes(broken[:dice.randint(1, len(broken))]))
        line.shutdown(socket.SHUT_WR)
        expect(status(line) in (0, 400, 404, 405, 413, 429), bytes(broken))
        line.close()


def headers_alone(relay):
    """RFC 9110, 9.3.2: nothing stands behind the header that HEAD gets, or what follows on the connection would be misread."""
    line = connect(relay, 89)
    line.sendall(b"".join(method + b" /v1/relay HTTP/1.1\r\nHost: x\r\nConnection: " + how + b"\r\n\r\n" for method, how in ((b"HEAD", b"keep-alive"), (b"GET", b"close"))))
    came = b""
    while part := line.recv(4096):
        came += part
    line.close()
    expect(came.partition(b"\r\n\r\n")[2].startswith(b"HTTP/1.1 200 "), "behind the header that HEAD gets:", came)


def small(relay, file):
    """The same sound file under new labels, as fast as it goes."""
    name, taken = hashlib.sha256(file).hexdigest(), 0
    for i in range(120):
        line = connect(relay, 100)
        line.sendall(put(name, len(file), hashlib.sha256(str(i).encode()).hexdigest()) + file)
        taken += status(line) == 200
        line.close()
    expect(0 < taken <= 70, "one address left", taken, "parcels in a moment")


def main(programs):
    with Station(programs, "2026-03-02T09:00:00+08:00") as station:
        station.serve()
        dispatcher, liaison = station.enrol("xujing"), station.enrol("fangxiaohong")
        dispatcher.sync()
        dispute = assigned(dispatcher)
        dispatcher.sync()
        liaison.sync()
        station.stop()  # nobody has a line
        relay = Relay(station)
        relay.start("--silent")
        rubbish(relay)
        headers_alone(relay)
        crowd = silent(relay) + endless(relay)
        liaison.act("dispute.accept", dispute)
        [left] = liaison.do("sync", "--relay", relay.address)
        expect(left["promise"]["acts"] == 1, "a desk leaves its work among strangers:", left)
        for line in crowd:
            line.close()
        [parcel] = (relay.folder / "parcels").iterdir()
        small(relay, parcel.read_bytes())
        expect(relay.process.poll() is None and memory(relay) < 200, "the relay holds", memory(relay), "MiB")
        relay.stop()
    print("ok")


if __name__ == "__main__":
    main(sys.argv[1])
