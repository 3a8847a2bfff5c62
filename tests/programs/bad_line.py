"""A TCP line that misbehaves under a seed, between finished programs. Only Debian's python3, only 127.0.0.1, no rights.

What befalls connection number n is drawn from (seed, n) alone: the same seed gives every connection the same fate. How the
system cuts the bytes into pieces is not repeated; nothing that is checked depends on it.
"""
import random
import socket
import struct
import threading
import time

#: How often each fate is drawn. "fine" only waits a little.
FATES = {"fine": 4, "slow": 2, "drops": 2, "reset_up": 2, "reset_down": 3, "half_closed": 2, "garbled_up": 2, "garbled_down": 2, "doubled": 2,
         "stalls": 1, "turned_away": 1, "swallows_answer": 2}
PIECE = 16384


class Fate:
    """One connection's: what happens, after how many bytes of which direction."""

    def __init__(self, seed, number, stall, patient):
        dice = random.Random(f"{seed}/{number}")
        self.kind = dice.choices(list(FATES), list(FATES.values()))[0]
        # A greeting takes about 1,000 bytes up and 1,500 down, a small exchange as much again.
        self.after = dice.choice([dice.randrange(1, 600), dice.randrange(600, 4000), dice.randrange(4000, 40000)])
        self.bit = dice.randrange(8)
        self.piece = dice.choice([1, 7, 100, 1400, PIECE])
        self.delay = dice.choice([0, 0, 0.002, 0.02])
        self.stall = stall * dice.uniform(0.3, 1)
        self.patient = patient
        self.timers = []


class BadLine:
    """Listens on `port` and carries to the server's port. `gentle`: nothing happens; `stall`: seconds that silence lasts at
    most, unless `patient`: then it lasts until one end gives up by its own clock (a desk after half a minute); `reach`:
    seconds to reach the server, which may then take as long as it likes to answer."""

    def __init__(self, seed, server, stall=2.0, patient=False, reach=10.0):
        self.seed, self.server, self.stall, self.patient, self.reach = seed, server, stall, patient, reach
        self.gentle = True
        self.number = 0
        self.met = {}
        self.open = True
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.listening = threading.Thread(target=self._listen, daemon=True)
        self.listening.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        # Closed only when nobody waits in it any more: a system call that begins again finds under its number what was
        # opened since, and an old line would take the connections of the next one.
        self.open = False
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listening.join()
        self.listener.close()

    def _listen(self):
        while self.open:
            try:
                desk, _ = self.listener.accept()
            except OSError:
                return
            fate = None
            if not self.gentle:
                self.number += 1
                fate = Fate(self.seed, self.number, self.stall, self.patient)
                self.met[fate.kind] = self.met.get(fate.kind, 0) + 1
            threading.Thread(target=self._carry, args=(desk, fate), daemon=True).start()

    def _connect(self):
        county = socket.create_connection(("127.0.0.1", self.server), self.reach)
        county.settimeout(None) # or a county that thinks for longer would be cut off by a line that is called gentle
        return county

    def _carry(self, desk, fate):
        with desk:
            if fate and fate.kind == "turned_away":
                reset(desk)
                return
            try:
                county = self._connect()
            except OSError:
                reset(desk)
                return
            with county:
                self._carry_both(desk, county, fate)

    def _carry_both(self, desk, county, fate):
        """Until both ways have ended. Sockets are closed by their owner alone, when nobody waits in them."""
        # The same bytes on a second connection, as a box on the way that sends again what it thinks was lost.
        twin, drained = None, None
        if fate and fate.kind == "doubled":
            twin = self._connect()
            drained = threading.Thread(target=drain, args=(twin,), daemon=True)
            drained.start()
        ends = [threading.Thread(target=self._pump, args=(desk, county, fate, "up", twin), daemon=True),
                threading.Thread(target=self._pump, args=(county, desk, fate, "down", None), daemon=True)]
        for end in ends:
            end.start()
        for end in ends:
            end.join()
        for timer in fate.timers if fate else []:
            timer.cancel()
            timer.join()
        if twin:
            end_of(twin)
            drained.join()
            twin.close()

    def _pump(self, source, target, fate, way, twin):
        passed = 0
        kind = fate.kind if fate else "fine"
        mine = kind.endswith(way) or (kind in ("drops", "stalls", "half_closed", "swallows_answer") and way == "down")
        try:
            while True:
                data = source.recv(PIECE)
                if not data:
                    break
                if mine and passed + len(data) > fate.after:
                    if kind.startswith("garbled"):
                        if passed <= fate.after:
                            at = fate.after - passed
                            data = data[:at] + bytes([data[at] ^ (1 << fate.bit)]) + data[at + 1:]
                            if not fate.patient: # a length that was garbled makes one end wait for bytes that nobody sends
                                fate.timers.append(threading.Timer(fate.stall, lambda: (reset(source), reset(target))))
                                fate.timers[-1].start()
                    else:
                        send(target, data[:max(0, fate.after - passed)], fate)
                        if kind == "stalls": # both ends stay open and hear nothing
                            time.sleep(fate.stall)
                        if kind == "swallows_answer": # the county has done it, and nobody hears of it
                            drain(source, fate.stall)
                        if kind == "half_closed":
                            target.shutdown(socket.SHUT_WR)
                            time.sleep(fate.stall)
                        if kind == "drops": # it still takes what is sent, and passes nothing on
                            drain(source, None if fate.patient else fate.stall)
                        reset(source), reset(target)
                        return
                passed += len(data)
                send(target, data, fate)
                if twin:
                    try:
                        twin.sendall(data)
                    except OSError:
                        twin = None
            target.shutdown(socket.SHUT_WR)
        except OSError:
            reset(source), reset(target)


def send(target, data, fate):
    if not fate or fate.kind == "fine":
        target.sendall(data)
        return
    step = max(fate.piece, len(data) // 64 + 1)
    for at in range(0, len(data), step):
        target.sendall(data[at:at + step])
        if fate.delay:
            time.sleep(fate.delay)


def drain(source, seconds=10.0):
    source.settimeout(seconds)
    try:
        while source.recv(PIECE):
            pass
    except OSError:
        pass


def end_of(connection):
    """Wakes whoever waits for it."""
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass


def reset(connection):
    """As a line that breaks: no farewell, and when its owner closes it the other end is told by an error."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    end_of(connection)
