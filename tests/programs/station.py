"""A county, its server and desks, driven through the finished programs. Only Debian's python3."""
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile

PASSWORD = "fengqiao-2026"
COUNTY = pathlib.Path(__file__).resolve().parents[2] / "resources/demo/county.json"


class Failed(AssertionError):
    pass


def expect(condition, *what):
    if not condition:
        raise Failed(" ".join(str(part) for part in what))


def kept_port(host="127.0.0.1"):
    """A port of this machine and the socket that keeps it. One that a server has given back for a moment may become the near end of
    somebody's connection, even of one to itself, and cannot be listened on for a minute; beside a socket that only holds its name
    a server may listen, as both say that they share it."""
    keeper = socket.socket()
    keeper.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    keeper.bind((host, 0))
    return keeper.getsockname()[1], keeper


class Station:
    def __init__(self, programs, now):
        self.programs = pathlib.Path(programs)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="fengqiao-test-"))
        self.now = now
        self.server = None
        self.port, self.keeper = 0, None
        self.files = 0

    def __enter__(self):
        self.county("init", self.folder / "county", "--from", COUNTY) # with --demo it would be full of disputes
        (self.folder / "password").write_text(PASSWORD + "\n")
        return self

    def __exit__(self, *_):
        if self.server:
            self.server.kill()
            self.server.wait()
        if self.keeper:
            self.keeper.close()
        shutil.rmtree(self.folder)

    def environment(self):
        return os.environ | {"FENGQIAO_NOW": self.now, "FENGQIAO_PASSWORD_FILE": str(self.folder / "password"),
                             "FENGQIAO_CHEAP_PASSWORDS": "1", "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}

    def raw(self, *arguments, data=None):
        """Exit code, what was printed as objects, and what was said to people."""
        done = subprocess.run([self.programs / "fengqiaoctl", "--json", *map(str, arguments)], input=data, timeout=60,
                              capture_output=True, env=self.environment())
        said = done.stderr.decode()
        try:
            return done.returncode, [json.loads(line) for line in done.stdout.decode().splitlines()], said
        except ValueError as error:
            raise Failed(f"{arguments}: {error}: {done.stdout[:300]} {said}") from error

    def county(self, *arguments):
        code, records, said = self.raw("county", *arguments)
        expect(code == 0, arguments, code, records, said)
        return records

    def serve(self):
        if not self.port:
            self.port, self.keeper = kept_port()
        said = self.folder / "county.said"
        with open(said, "a", encoding="utf-8") as errors:
            self.server = subprocess.Popen([self.programs / "fengqiao-county", "--data", self.folder / "county", "--listen",
                                            f"127.0.0.1:{self.port}", "--demo"], stdout=subprocess.PIPE, stderr=errors,
                                           env=self.environment(), text=True)
        line = self.server.stdout.readline()
        expect(line, "the server does not listen:", said.read_text(encoding="utf-8")[-2000:])
        expect(json.loads(line)["listening"].endswith(f":{self.port}"), "another port than it was told:", line)

    def at(self, now):
        """Moves the clock of everybody, the county's too."""
        self.now = now
        if self.server:
            self.stop()
            self.serve()

    def stop(self, with_signal=signal.SIGTERM):
        self.server.send_signal(with_signal)
        code = self.server.wait(20)
        self.server = None
        expect(with_signal != signal.SIGTERM or code == 0, "server ended with", code)

    def invite(self, account):
        [invited] = self.county("invite", self.folder / "county", "--account", account)
        return invited["code"]

    def enrol(self, account, desk=None):
        desk = Desk(self, account, self.folder / ("desk-" + (desk or account)))
        desk.do("enrol", "--county", f"https://127.0.0.1:{self.port}", "--code", self.invite(account))
        return desk

    def file(self, body):
        self.files += 1
        path = self.folder / f"body-{self.files}.json"
        path.write_text(body if isinstance(body, str) else json.dumps(body, ensure_ascii=False))
        return path


class Desk:
    def __init__(self, station, account, folder):
        self.station, self.account, self.folder = station, account, folder

    def raw(self, *arguments):
        return self.station.raw("--profile", self.folder, "--account", self.account, *arguments)

    def do(self, *arguments):
        code, records, said = self.raw(*arguments)
        expect(code == 0, self.account, arguments, "ended with", code, records, said)
        return records

    def one(self, *arguments):
        records = self.do(*arguments)
        expect(len(records) == 1, arguments, records)
        return records[0]

    def act(self, kind, subject=None, **parts):
        where = ["--subject", subject] if subject else []
        record = self.one("act", kind, *where, "--file", self.station.file(parts))
        expect(record["saved"] is True, record)
        return record["subject"]

    def refused(self, kind, subject, **parts):
        """The refusal {code, article, facts}; an act that is done instead is a failure."""
        code, records, said = self.raw("act", kind, "--subject", subject, "--file", self.station.file(parts))
        expect(code == 1 and len(records) == 1, kind, "should be refused by a rule:", code, records, said)
        expect(said.strip(), kind, "says nothing to people")
        return records[0]["error"]

    def sync(self):
        return self.one("sync")

    def state(self, subject):
        return self.one("dispute", "show", subject)["state"]


LODGED = {
    "steps": {"number": "@number", "courtNumber": "（2026）明0826诉前调112号", "type": "D10", "manner": "书面",
              "parties": [{"id": "p1", "side": "applicant"}, {"id": "p2", "side": "respondent"}], "consents": {"p1": "2026-03-01"}},
    "content": {"fields": {"p1.name": "谢宇航", "p2.name": "苏兴旺", "narrative": "苏兴旺操作无人机喷药，药液飘散致谢宇航蚕死亡。",
                           "demand": "赔偿蚕死亡损失", "amount": "46300.00", "place": "西竹坪村"}},
    "identity": {"fields": {"p1.phone": "15412342961", "p2.phone": "15411702390",
                            "p1.address": "明川省青岚市柳泉县石鼓岭镇西竹坪村7组18号"}}}

AGREED = {
    "facts": "2026年2月18日，苏兴旺喷药时药液飘入谢宇航蚕室。", "disputed": "赔偿多少", "responsibility": "苏兴旺承担主要责任。",
    "clauses": [{"debtor": "p2", "creditor": "p1", "fen": 4630000, "capitals": "肆万陆仟叁佰元整", "due": "2026-06-30", "way": "银行转账"}],
    "breach": "逾期未付的，谢宇航可以申请人民法院强制执行。", "copies": 3}


def assigned(dispatcher, village="org-xizhuping"):
    """Lodged at the court and dispatched to the village."""
    subject = dispatcher.act("dispute.lodge", **LODGED)
    dispatcher.act("dispute.dispatch", subject, steps={"organisation": village})
    return subject


def signed(liaison, mediator, dispute, day):
    """From receipt to an agreement in force, all on one day."""
    liaison.act("dispute.accept", dispute)
    liaison.act("dispute.name_mediator", dispute, steps={"mediator": "duandefu"})
    liaison.sync()
    mediator.sync()
    mediator.act("dispute.answer_naming", dispute, steps={"accept": True})
    for party in ("p1", "p2"):
        mediator.act("dispute.consent", dispute, steps={"party": party, "answer": "agreed", "manner": "当面", "askedAlone": True})
    mediator.act("dispute.begin", dispute, steps={"rightsTold": True})
    mediator.act("dispute.session", dispute, content={"record": "谈定赔偿数额。", "recorder": "方小红", "readAloud": True},
                 steps={"on": day, "place": "村委会", "manner": "当面", "present": ["p1", "p2"], "result": "agreed"})
    mediator.act("dispute.draft", dispute, steps={"number": "西竹坪人调字〔2026〕第61号"}, content=AGREED)
    mediator.act("dispute.sign", dispute, steps={"signedOn": {"p1": day, "p2": day}, "mediatorSignedOn": day, "sealedOn": day})
