"""A screen of its own with a keyboard, and the eyes of assistive technology on it. Only Debian's python3 and Xvfb."""
import ctypes
import os
import pathlib
import shutil
import signal
import subprocess
import time

from station import Failed, expect

PATIENCE = 40  # seconds until something that should appear counts as missing; a machine under load is slow


class Impossible(Exception):
    """This surrounding has no screen or no bus for assistive technology."""


def until(what, condition, patience=PATIENCE):
    """What `condition` answers as soon as that is true."""
    end = time.monotonic() + patience
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > end:
            raise Failed("waited in vain for:", what() if callable(what) else what)
        time.sleep(0.03)


class Screen:
    """Xvfb, a message bus and the accessibility bus, all of them ours alone; no window manager."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.started = []
        self.launcher = None

    def __enter__(self):
        try:
            self.start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def start(self):
        for program in ("Xvfb", "dbus-daemon"):
            if not shutil.which(program):
                raise Impossible(f"{program} is not installed")
        runtime = self.folder / "runtime"
        runtime.mkdir(mode=0o700)
        for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "AT_SPI_BUS_ADDRESS", "GTK_MODULES"):
            os.environ.pop(name, None)
        os.environ |= {"XDG_RUNTIME_DIR": str(runtime), "HOME": str(self.folder), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                       "LC_ALL": "C.UTF-8", "NO_AT_BRIDGE": "0",
                       "CUPS_SERVER": str(self.folder / "no-printers")}
        os.environ["DISPLAY"] = ":" + self.answering(["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"])
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = self.answering(["dbus-daemon", "--session", "--nofork", "--print-address=1"])
        launcher = next((p for p in ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher") if os.path.exists(p)), None)
        if not launcher:
            raise Impossible("at-spi2-core is not installed")
        # In a group of its own: it starts a bus, which would outlive it.
        self.launcher = subprocess.Popen([launcher, "--launch-immediately"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            import pyatspi
        except ImportError as error:
            raise Impossible(f"python3-pyatspi is not installed: {error}") from error
        self.spi = pyatspi
        self.desktop = until("the accessibility bus", self.bus)
        self.keys = Keyboard()

    def bus(self):
        """The desktop of the accessibility bus, once its registry answers; asked too early it gives up for good."""
        with open(os.devnull, "w") as null:
            asked = subprocess.run(["dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress"],
                                   stdout=subprocess.PIPE, stderr=null, text=True, check=False)
            if asked.returncode or 'string "' not in asked.stdout:
                return None
            address = asked.stdout.split('string "')[1].split('"')[0]
            listed = subprocess.run(["dbus-send", f"--bus={address}", "--print-reply", "--dest=org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root",
                                     "org.a11y.atspi.Accessible.GetChildren"], stdout=null, stderr=null, check=False)
        return None if listed.returncode else self.spi.Registry.getDesktop(0)

    def keep(self, process):
        self.started.append(process)
        return process

    def answering(self, command):
        process = self.keep(subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True))
        line = process.stdout.readline().strip()
        if not line:
            raise Impossible(f"{command[0]} does not start")
        return line

    def __exit__(self, *_):
        if self.launcher:
            os.killpg(self.launcher.pid, signal.SIGKILL)
            self.launcher.wait()
        for process in reversed(self.started):
            process.kill()
            process.wait()


class Keyboard:
    """Presses keys as a hand does: through the X server, to whatever has the focus."""

    def __init__(self):
        try:
            self.x, self.test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        except OSError as error:
            raise Impossible(str(error)) from error
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XStringToKeysym.restype = self.x.XKeycodeToKeysym.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(None))
        if not self.display:
            raise Impossible("no X display")

    def code(self, name):
        symbol = self.x.XStringToKeysym(name.encode())
        code = self.x.XKeysymToKeycode(self.display, ctypes.c_ulong(symbol))
        expect(code, "no key for", name)
        return code, self.x.XKeycodeToKeysym(self.display, code, 0) != symbol

    def press(self, *combinations):
        """"F2", "ctrl+Return", …"""
        for combination in combinations:
            *held, name = combination.split("+")
            code, shifted = self.code(name)
            codes = [self.code({"ctrl": "Control_L", "shift": "Shift_L", "alt": "Alt_L"}[part])[0] for part in held]
            codes += [self.code("Shift_L")[0]] if shifted else []
            for each in codes + [code]:
                self.test.XTestFakeKeyEvent(self.display, each, 1, 0)
            for each in [code] + codes[::-1]:
                self.test.XTestFakeKeyEvent(self.display, each, 0, 0)
            self.x.XSync(self.display, 0)

    def type(self, text):
        names = {"-": "minus", " ": "space", ".": "period"}
        self.press(*(names.get(letter, letter) for letter in text))


class Program:
    """The desktop program as a person, or a screen reader, meets it."""

    def __init__(self, screen, command, environment, log):
        self.screen, self.spi, self.keys = screen, screen.spi, screen.keys
        self.log = open(log, "ab+")
        self.process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=self.log, env=environment)

    def application(self):
        for index in range(self.screen.desktop.childCount):
            try:
                child = self.screen.desktop.getChildAtIndex(index)
                if child and child.get_process_id() == self.process.pid:
                    return child
            except Exception:  # one that is just going away
                continue
        return None

    def walk(self, node):
        """Everything that can be seen below `node`."""
        try:
            count = 0 if node.getRoleName() == "table" else node.childCount
        except Exception:
            return
        for index in range(count):
            try:
                child = node.getChildAtIndex(index)
                if child is None or not child.getState().contains(self.spi.STATE_SHOWING):
                    continue
            except Exception:
                continue
            yield child
            yield from self.walk(child)

    def all(self):
        application = self.application()
        if application:
            for index in range(application.childCount):
                window = application.getChildAtIndex(index)
                if window:
                    yield window
                    yield from self.walk(window)

    def has(self, node, state):
        return node.getState().contains(state)

    def names(self):
        return [node.name for node in self.all()]

    def find(self, name, role=None):
        for node in self.all():
            try:
                if node.name.startswith(name) and role in (None, node.getRoleName()):
                    return node
            except Exception:
                continue
        return None

    def wait(self, name, role=None):
        self.alive()
        return until(lambda: f"{role or 'anything'} called {name}; ended {self.process.poll()} {self.said()[-600:]}; there is {[n for n in self.names() if n]}", lambda: self.find(name, role))

    def gone(self, name):
        until(f"{name} to go away", lambda: not self.find(name))

    def focused(self):
        for node in self.all():
            if self.has(node, self.spi.STATE_FOCUSED) and self.has(node, self.spi.STATE_FOCUSABLE):
                return node
        return None

    def wait_focus(self, name):
        return until(lambda: f"focus on {name}, it is on {self.focused() and self.focused().name}",
                     lambda: (lambda node: node if node and node.name.startswith(name) else None)(self.focused()))

    def text(self, name, role="text"):
        return self.wait(name, role).queryText().getText(0, -1)

    def fill(self, name, text, role="text", nth=0):
        found = [node for node in self.all() if node.name.startswith(name) and node.getRoleName() == role]
        expect(len(found) > nth, "no", role, name, len(found))
        found[nth].queryEditableText().setTextContents(text)

    def press(self, name, role="push button"):
        self.wait(name, role).queryAction().doAction(0)

    def alive(self):
        expect(self.process.poll() is None, "the program has ended with", self.process.poll(), self.said())

    def said(self):
        self.log.seek(0)
        return self.log.read().decode(errors="replace")

    def kill(self):
        self.process.kill()
        self.process.wait()

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.log.close()
