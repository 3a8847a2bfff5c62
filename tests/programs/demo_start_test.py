#!/usr/bin/env python3
"""`fengqiao --demo` after it was killed starts again, a second one beside it says so; what the first start made is kept.
usage: demo_start_test.py PROGRAMS"""
import os
import pathlib
import subprocess
import sys
import tempfile
import time

FIRST_START = 280  # seconds; plays the demo's year, imports its records, sets up a desk of every role
SECOND_START = 60


def expect(condition, *words):
    if not condition:
        print(*words, file=sys.stderr)
        raise SystemExit(1)


class Demo:
    """The program on a profile of its own; its words are in a file, so that nothing waits for a reader."""

    def __init__(self, programs, folder, name):
        self.words = folder / name
        command = [programs / "fengqiao", "-platform", "offscreen", "--demo", "--profile", folder / "profile"]
        with open(self.words, "wb") as out:
            self.process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, env=os.environ | {"HOME": str(folder)})

    def says(self, wanted, patience):
        began = time.monotonic()
        while wanted not in self.words.read_text(encoding="utf-8", errors="replace"):
            expect(time.monotonic() - began < patience and (self.process.poll() is None or wanted in self.words.read_text(encoding="utf-8")),
                   "waited for", wanted, "and read", self.words.read_text(encoding="utf-8", errors="replace"))
            time.sleep(0.1)
        return time.monotonic() - began

    def kill(self):
        self.process.kill()
        self.process.wait()


def servers(folder):
    """The county servers that run on a folder below `folder`."""
    running = []
    for entry in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = entry.read_bytes().split(b"\0")
        except OSError:
            continue
        if words[0].endswith(b"fengqiao-county") and any(word.startswith(str(folder).encode()) for word in words):
            running.append(int(entry.parent.name))
    return running


def main():
    programs = pathlib.Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        first = Demo(programs, folder, "first")
        try:
            print("first start", round(first.says("枫桥演示县已就绪", FIRST_START), 1), "s")
            expect(len(servers(folder)) == 1, "the demo has", servers(folder))
            beside = Demo(programs, folder, "beside")
            beside.says("演示已经在另一个窗口里开着", SECOND_START)
            beside.kill()
        finally:
            first.kill()
        end = time.monotonic() + 30
        while servers(folder):
            expect(time.monotonic() < end, "the server of a killed demo goes on")
            time.sleep(0.1)
        again = Demo(programs, folder, "again")
        try:
            print("second start", round(again.says("枫桥演示县已就绪", SECOND_START), 1), "s")
        finally:
            again.kill()


main()
