"""The desktop program over a county that is driven by station.py, and what every script with a screen needs."""
import os
import sys

if os.path.realpath(sys.executable) != os.path.realpath("/usr/bin/python3"):
    os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])  # pyatspi belongs to Debian's own

from screen import Impossible, Program, Screen
from station import PASSWORD, Station, expect

SKIPPED = 77  # ctest shows it as skipped


class Desktop(Program):
    def __init__(self, screen, station, folder, *options):
        environment = os.environ | station.environment()
        environment.pop("QT_QPA_PLATFORM")
        super().__init__(screen, [station.programs / "fengqiao", "--profile", folder, *options], environment, station.folder / "desktop.log")

    def unlock(self):
        self.wait("密码", "password text")
        self.wait_focus("密码")  # nothing but the password is to be typed
        self.keys.type(PASSWORD)
        self.keys.press("Return")
        self.wait("待传箱")
        self.gone("请选您的名字")

    def state(self, beginning):
        """The one sync state, as the status bar says it."""
        return self.wait(beginning, "push button").name

    def nameless(self):
        """Controls that a screen reader would pass over in silence."""
        return [node.getRoleName() for node in self.all()
                if self.has(node, self.spi.STATE_FOCUSABLE) and not node.name and node.getRoleName() not in ("frame", "window", "filler", "layered pane")]

    def page(self, key, sign):
        self.keys.press(key)
        self.wait(sign)
        expect(not self.nameless(), "controls without a name on", sign, self.nameless())


def run(road, now):
    """Plays road(screen, station, opened) on a screen of its own; `opened` takes every desktop that road starts."""
    with Station(sys.argv[1], now) as station:
        opened = []
        try:
            with Screen(station.folder) as screen:
                road(screen, station, opened)
                # One log for all of them. A list that grows shorter while somebody reads it row by row makes Qt complain of the reader.
                said = [line for line in opened[-1].said().splitlines() if not line.startswith("QAccessibleTable::child: Invalid index at")]
                expect(not said, "the program complains:", said)
        except Impossible as error:
            print(f"SKIPPED, the desktop program was NOT driven: {error}", file=sys.stderr)
            sys.exit(SKIPPED)
        finally:
            for desktop in opened:
                desktop.close()
