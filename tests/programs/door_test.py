#!/usr/bin/env python3
"""The county's door against people who mean harm: crowds that say nothing, bodies that never end, small frames that grow large.
Whoever has a certificate is served meanwhile, and the memory stays bounded. RELIABILITY P25, threat T6.

usage: door_test.py PROGRAMS
"""
import http.client
import resource
import socket
import ssl
import struct
import sys
import threading
import time

from station import LODGED, Station, assigned, expect

MEBI = 1024 * 1024
CROWD = 2300 # a county takes 2,000 connections
PATIENCE = 10 # seconds for one answer on a busy machine; nothing here waits for a time to pass


def context(station):
    return ssl.create_default_context(cafile=station.folder / "county" / "tls" / "ca.pem")


def ask(station, method="GET", path="/healthz", body=None):
    connection = http.client.HTTPSConnection("127.0.0.1", station.port, context=context(station), timeout=PATIENCE)
    connection.request(method, path, body=body)
    answer = connection.getresponse()
    text = answer.read()
    connection.close()
    return answer.status, text


def announced(station, path, size):
    """The answer to a body that is told of and not sent: the county answers before it, and may close on one that is."""
    connection = http.client.HTTPSConnection("127.0.0.1", station.port, context=context(station), timeout=PATIENCE)
    connection.putrequest("POST", path)
    connection.putheader("Content-Length", str(size))
    connection.endheaders()
    status = connection.getresponse().status
    connection.close()
    return status


def memory(station):
    """MiB that the server holds."""
    with open(f"/proc/{station.server.pid}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) // 1024


def served(station, desk):
    begun = time.monotonic()
    expect(ask(station)[0] == 200, "healthz")
    desk.sync()
    expect(time.monotonic() - begun < PATIENCE, "served after", time.monotonic() - begun, "seconds")


def crowd(station, desk):
    """A thousand descriptors are what a process usually gets, and two thousand connections what a county takes."""
    silent = []
    for _ in range(CROWD):
        silent.append(socket.create_connection(("127.0.0.1", station.port), PATIENCE))
    served(station, desk)
    for connection in silent:
        connection.close()


def endless(station, desk):
    """Forty large bodies of which the last byte never comes."""
    held, most = [], 0
    def send():
        raw = context(station).wrap_socket(socket.create_connection(("127.0.0.1", station.port), PATIENCE), server_hostname="127.0.0.1")
        held.append(raw)
        raw.settimeout(PATIENCE)
        try:
            raw.sendall(b"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n" % (16 * MEBI))
            for _ in range(63):
                raw.sendall(bytes(MEBI // 4))
        except OSError:
            pass # turned away
    senders = [threading.Thread(target=send) for _ in range(40)]
    for sender in senders:
        sender.start()
    while any(sender.is_alive() for sender in senders):
        most = max(most, memory(station))
        time.sleep(0.05)
    served(station, desk)
    most = max(most, memory(station))
    for connection in held:
        connection.close()
    expect(most < 300, "the server held", most, "MiB")


def frame(pieces):
    """A zstd frame (RFC 8878) of (bytes, times) pieces: raw blocks, and blocks that repeat one zero."""
    blocks = []
    for piece, times in pieces:
        content = piece * times
        most = 128 * 1024
        for at in range(0, len(content), most):
            part = content[at:at + most]
            blocks.append((1, len(part), b"\0") if not any(part) else (0, len(part), part))
    out = b"\x28\xb5\x2f\xfd\xa0" + struct.pack("<I", sum(len(piece) * times for piece, times in pieces))
    for i, (kind, size, part) in enumerate(blocks):
        out += struct.pack("<I", (i == len(blocks) - 1) | kind << 1 | size << 3)[:3] + part
    return out


def growing(station, desk):
    """Ten verdicts of a testimony, 65,536 times: a thousand bytes on the line, half a gigabyte once they are decoded."""
    head = b"fengqiao-head/1" + bytes(8 + 8 + 32 + 8 + 32 + 64)
    testimony = (bytes([len(head) & 127 | 128, len(head) >> 7]) + head + b"\x80\x80\x04", 1), (bytes(25), 65536)
    asked = frame([(b"FQQ\x03" + bytes(2 + 1 + 15 + 10) + b"\x0a", 1)] + list(testimony) * 10 + [(bytes(1 + 32 + 64), 1)])
    expect(len(asked) < 4000, "the frame has", len(asked), "bytes")
    answers, most = [], 0
    senders = [threading.Thread(target=lambda: answers.append(ask(station, "POST", "/v1/exchange", asked))) for _ in range(4)]
    for sender in senders:
        sender.start()
    while any(sender.is_alive() for sender in senders):
        most = max(most, memory(station))
        time.sleep(0.02)
    expect(most < 300, "the server held", most, "MiB")
    expect(all(answer == (403, b'{"error":{"code":"unknown_certificate"}}') for answer in answers) and len(answers) == 4, answers)
    served(station, desk)


def impersonated(station, desk):
    """A colleague knows the number of a desk's certificate from its acts, and asks in its name without its key."""
    act = desk.one("act", "dispute.lodge", "--file", station.file(LODGED))["acts"][0]
    wanted = b'{"by":"type","form":"cases","from":"2026-01-01","to":"2026-12-31"}'
    asked = b"fengqiao-figures-asked/1" + bytes.fromhex(act.split("/")[0])[:15] + struct.pack(">I", len(wanted)) + wanted + bytes(32 + 64)
    asked = frame([(asked, 1)])
    expect(ask(station, "POST", "/v1/figures", asked) == (403, b'{"error":{"code":"signature"}}'))
    stop = threading.Event()
    def send():
        connection = http.client.HTTPSConnection("127.0.0.1", station.port, context=context(station), timeout=PATIENCE)
        while not stop.is_set():
            connection.request("POST", "/v1/figures", body=asked)
            connection.getresponse().read()
        connection.close()
    senders = [threading.Thread(target=send) for _ in range(3)]
    for sender in senders:
        sender.start()
    try:
        time.sleep(1) # more than a certificate may ask in it
        for _ in range(3):
            desk.sync()
    finally:
        stop.set()
        for sender in senders:
            sender.join()


def manners(station):
    """RFC 9112, 3: what is no request is answered with 400, and the connection ends. 6.1: nor is what has no length, whose pieces
    may have words between them without end, or be read as another request by whoever knows no such coding."""
    post = b"POST /v1/exchange HTTP/1.1\r\n"
    for broken in (b"GET /healthz\r\n\r\n", post + b"Content-Length: -1\r\n\r\n", b"\0\1\2\3\r\n\r\n",
                   post + b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n",
                   post + b"Transfer-Encoding: chunked\r\n\r\n3;words=", post + b"Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\nWords: ",
                   post + b"Transfer-Encoding: mine\r\n\r\nGET /healthz HTTP/1.1\r\n\r\n"):
        raw = context(station).wrap_socket(socket.create_connection(("127.0.0.1", station.port), PATIENCE), server_hostname="127.0.0.1")
        raw.settimeout(PATIENCE)
        raw.sendall(broken)
        came = b""
        try:
            while part := raw.recv(4096):
                came += part
        except OSError:
            pass # it closed on what it had not read
        expect(came.startswith(b"HTTP/1.1 400 ") and came.count(b"HTTP/1.1 ") == 1, broken, came)
        raw.close()
    expect(ask(station, path="/healthz?probe=1")[0] == 200)
    for path in ("/v1/enrol", "/v1/enrol/account", "/v1/enrol?code=1"):
        expect(announced(station, path, 65 * 1024) == 413, path, "an enrolment is small")


def main(programs):
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(1024, hard), hard)) # as a shell gives it; the server asks for more by itself
    with Station(programs, "2026-03-02T09:00:00+08:00") as station:
        station.serve()
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard if hard != resource.RLIM_INFINITY else 65536, hard))
        desk = station.enrol("xujing")
        desk.sync()
        assigned(desk)
        desk.sync()
        manners(station)
        impersonated(station, desk)
        growing(station, desk)
        endless(station, desk)
        if hard == resource.RLIM_INFINITY or hard >= 2 * CROWD:
            crowd(station, desk)
        else:
            print("no crowd: the system gives", hard, "descriptors")
        expect(desk.do("verify") and station.server.poll() is None, "the server is gone")
    print("ok")


if __name__ == "__main__":
    main(sys.argv[1])
