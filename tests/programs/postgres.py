"""A real PostgreSQL server in a temporary folder. Root drops to the user postgres, or nobody, since it refuses to run as root."""
import os
import pathlib
import pwd
import shutil
import signal
import subprocess
import tempfile
import time


def user():
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            pass
    raise RuntimeError("no user for PostgreSQL")


class Postgres:
    def __init__(self, settings=""):
        found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/postgres"))
        if not found:
            raise RuntimeError("PostgreSQL is not installed: ./dev setup")
        self.programs = found[-1].parent
        place = tempfile.gettempdir()
        place = place if len(place) < 40 else "/tmp" # a socket's path has at most 107 characters
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="fengqiao-pg-", dir=place))
        self.user = user()
        if self.user:
            os.chown(self.folder, self.user.pw_uid, self.user.pw_gid)
        self.server = None
        self.settings = settings

    def __enter__(self):
        self.run("initdb", "-D", self.folder / "data", "--no-sync", "-A", "trust", "-U", "fengqiao", "-E", "UTF8", "--locale=C")
        with open(self.folder / "data/postgresql.conf", "a", encoding="utf-8") as conf:
            conf.write(f"listen_addresses = ''\nunix_socket_directories = '{self.folder}'\n{self.settings}\n")
        self.start()
        self.run("createdb", "-h", self.folder, "-U", "fengqiao", "county")
        return self

    def __exit__(self, *_):
        self.stop(signal.SIGQUIT)
        shutil.rmtree(self.folder)

    def drop(self):
        """What a child does before it becomes a program of PostgreSQL."""
        return {"user": self.user.pw_uid, "group": self.user.pw_gid, "extra_groups": []} if self.user else {}

    def run(self, program, *arguments):
        done = subprocess.run([self.programs / program, *map(str, arguments)], capture_output=True, text=True, cwd="/", **self.drop())
        if done.returncode != 0:
            raise RuntimeError(f"{program}: {done.stdout}{done.stderr}")
        return done.stdout

    def start(self):
        self.server = subprocess.Popen([self.programs / "postgres", "-D", self.folder / "data"], stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL, cwd="/", **self.drop())
        for _ in range(600):
            if subprocess.run([self.programs / "pg_isready", "-q", "-h", self.folder], check=False).returncode == 0:
                return
            time.sleep(0.05)
        raise RuntimeError("postgres does not start")

    def stop(self, with_signal=signal.SIGINT):
        if self.server:
            self.server.send_signal(with_signal)
            self.server.wait(60)
            self.server = None

    def sql(self, statement):
        return self.run("psql", "-h", self.folder, "-U", "fengqiao", "-d", "county", "-Atqc", "SET search_path = fengqiao; " + statement).strip()

    @property
    def address(self):
        return f"postgresql://fengqiao@/county?host={self.folder}"
