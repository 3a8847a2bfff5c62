"""`fengqiaoctl relay run` on a PC of its own, for scripts in which one carries."""
import http.client
import json
import signal
import subprocess

from station import expect, kept_port


class Relay:
    """`fengqiaoctl relay run` on a PC of its own."""

    def __init__(self, station, name="relay", host="127.0.0.1"):
        self.station, self.folder, self.host, self.port = station, station.folder / name, host, 0
        self.keeper = None
        self.ca = station.folder / "county" / "tls" / "ca.pem"
        self.process = None

    def command(self, *more):
        return [self.station.programs / "fengqiaoctl", "--json", "relay", "run", self.folder, "--server", f"https://127.0.0.1:{self.station.port}",
                "--ca", self.ca, "--listen", f"{self.host}:{self.port}", *more]

    def start(self, *more):
        if not self.port:
            self.port, self.keeper = kept_port(self.host)
        self.process = subprocess.Popen(self.command(*more), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=self.station.environment())
        line = self.process.stdout.readline()
        expect(line, "the relay says nothing:", self.process.stderr.read() if not line else "")
        said = json.loads(line)
        expect(said["listening"].endswith(f":{self.port}"), "another port than it was told:", said)
        self.key = said["relay"]
        return said

    def stop(self, with_signal=signal.SIGTERM):
        self.process.send_signal(with_signal)
        code = self.process.wait(20)
        self.process = None
        expect(with_signal != signal.SIGTERM or code == 0, "relay ended with", code)

    @property
    def address(self):
        return f"127.0.0.1:{self.port}"

    def get(self, path):
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        line.request("GET", path)
        return json.loads(line.getresponse().read())
