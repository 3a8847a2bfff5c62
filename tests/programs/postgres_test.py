#!/usr/bin/env python3
"""A county in PostgreSQL: two server processes behind a balancer, commands beside them, a database that stops."""
import json
import re
import signal
import socket
import subprocess
import sys
import threading

from postgres import Postgres
from station import Station, assigned, expect


class Balancer:
    """Anything that forwards connections: each to the next server in turn."""

    def __init__(self):
        self.servers = []
        self.next = 0
        self.door = socket.create_server(("127.0.0.1", 0))
        self.port = self.door.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            near, _ = self.door.accept()
            for _ in self.servers:
                self.next += 1
                try:
                    far = socket.create_connection(("127.0.0.1", self.servers[self.next % len(self.servers)]))
                    break
                except OSError:
                    continue
            else:
                near.close()
                continue
            for pair in ((near, far), (far, near)):
                threading.Thread(target=self.pump, args=pair, daemon=True).start()

    @staticmethod
    def pump(source, target):
        try:
            while data := source.recv(65536):
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)
        except OSError:
            pass


class Counties(Station):
    """As Station, with its acts in a database and as many servers as are started."""

    def __init__(self, programs, now, address):
        super().__init__(programs, now)
        self.address = address
        self.balancer = Balancer()
        self.servers = []

    def county(self, *arguments):
        return super().county("--database", self.address, *arguments)

    def begin(self, now=None):
        environment = self.environment() | {"FENGQIAO_NOW": now or self.now}
        server = subprocess.Popen([self.programs / "fengqiao-county", "--data", self.folder / "county", "--database", self.address,
                                   "--listen", "127.0.0.1:0", "--demo"], stdout=subprocess.PIPE, env=environment, text=True)
        line = server.stdout.readline()
        expect(line, "the server says nothing")
        server.port = int(re.search(r":(\d+)$", json.loads(line)["listening"]).group(1))
        self.servers.append(server)
        self.balancer.servers.append(server.port)
        return server

    def end(self, server, with_signal=signal.SIGTERM):
        self.servers.remove(server)
        server.send_signal(with_signal)
        code = server.wait(20)
        expect(with_signal == signal.SIGKILL or code == 0, "server ended with", code)
        self.balancer.servers.remove(server.port)

    def __exit__(self, *_):
        for server in self.servers:
            server.kill()
            server.wait()
        super().__exit__()


def story(station, database):
    folder = station.folder / "county"
    code, records, _ = station.raw("county", "invite", folder, "--account", "xujing")
    expect(code == 2 and records[0]["error"]["code"] == "county_in_database", records)
    code, records, said = station.raw("county", "--database", "postgresql://fengqiao:secret@localhost/county", "invite", folder, "--account", "xujing")
    expect(code == 2 and records[0]["error"]["code"] == "database_password" and "secret" not in said, records, said)
    code, records, _ = station.raw("county", "--database", "postgresql://fengqiao@/none?host=" + str(station.folder), "invite", folder,
                                   "--account", "xujing")
    expect(code == 3 and records[0]["error"]["code"] == "database_unreachable", records)
    expect(not (folder / "county.db").exists())

    # The second one's clock is an hour behind.
    first, second = station.begin(), station.begin("2026-03-02T08:00:00+08:00")
    station.port = station.balancer.port
    dispatcher, liaison = station.enrol("xujing"), station.enrol("fangxiaohong")
    dispatcher.sync()
    disputes = [assigned(dispatcher) for _ in range(4)]
    for _ in range(3):
        dispatcher.sync()
        liaison.sync()
    for dispute in disputes:
        liaison.act("dispute.accept", dispute)
        liaison.sync()
        dispatcher.sync()
        expect(dispatcher.state(dispute) == "c2", dispatcher.state(dispute))
    expect(database.sql("SELECT max(revision) = count(*) FROM act") == "t", "revisions have gaps")
    expect(database.sql("SELECT count(*) FROM (SELECT received < lag(received) OVER (ORDER BY revision) AS back FROM act) t WHERE back") == "0",
           "the county's time ran backwards")
    for server in (first, second):
        expect(server.poll() is None)

    # Figures over the database, beside both: a line each of the four, no name among them.
    rows = [row for row in station.county("figures", folder, "acceptance", "--period", "2026") if "row" in row]
    expect(len(rows) == 4 and all(row["c2"] == "—" for row in rows), rows)

    # One process is killed in the middle; the balancer has the other.
    station.end(second, signal.SIGKILL)
    more = assigned(dispatcher)
    dispatcher.sync()
    liaison.sync()
    liaison.act("dispute.accept", more)
    liaison.sync()
    dispatcher.sync()
    expect(dispatcher.state(more) == "c2")

    # The database stops and starts again under the server: a desk is told to come later, and comes.
    database.stop(signal.SIGQUIT)
    code, records, said = dispatcher.raw("sync")
    expect(code == 3 and records[0]["error"]["code"] == "county_trouble", code, records, said)
    expect(records[0]["error"]["facts"]["county"] == "database_unreachable" and "fengqiao-pg" not in str(records), records)
    database.start()
    last = assigned(dispatcher)
    dispatcher.sync()
    liaison.sync()
    expect(liaison.state(last) == "c1")
    for desk in (dispatcher, liaison):
        expect(desk.raw("verify")[0] == 0, "verify")
    station.end(first)


with Postgres() as server, Counties(sys.argv[1], "2026-03-02T09:00:00+08:00", server.address) as place:
    story(place, server)
