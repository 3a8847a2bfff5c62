#!/usr/bin/env python3
"""Manners of the command line (CONTRACT): exit codes, one JSON object a line on standard output, words for people beside it."""
import http.client
import json
import os
import pathlib
import re
import shutil
import socket
import ssl
import subprocess
import sys

from station import COUNTY, LODGED, PASSWORD, Desk, Station, assigned, expect

MANUAL = pathlib.Path(__file__).resolve().parents[2] / "resources/man/fengqiaoctl.1"


def answers(asker, wanted, code, *arguments):
    ended, records, said = asker.raw(*arguments)
    expect(ended == wanted, arguments, "should end with", wanted, "but ended with", ended, records, said)
    expect(said.strip(), arguments, "says nothing to people")
    expect("没有办成" not in said, arguments, "has no sentence:", said)
    if code:
        expect(len(records) == 1 and records[0]["error"]["code"] == code, arguments, "should answer", code, records)


def lines(station, check, data):
    ended, records, said = station.raw("check", check, data=data)
    wanted = data.count(b"\n") + (not data.endswith(b"\n"))
    expect(ended == 0 and len(records) == wanted, check, ended, wanted, "lines in,", len(records), "out", said)
    return records


def checks(station):
    rubbish = b"\0\xff\xfe\n\n" + b"9" * 2_000_000 + b"\n" + b"[" * 5000 + b'\n{"a":1,"a":2}\n' + bytes(range(256)).replace(b"\n", b"") + b"\n\r\n" + "１３８\u202e".encode()
    for check in "id-card credit-code phone workday workday-add period pinyin amount scenario".split():
        lines(station, check, rubbish)
    [amount] = lines(station, "amount", b"1234.50")
    expect(amount == {"capital": "壹仟贰佰叁拾肆元伍角整"}, amount)
    # 31 December 9999 is a Friday; what follows cannot be written as a date.
    last, beyond = lines(station, "workday-add", b"9999-12-30,1\n9999-12-30,2\n")
    expect(last["due"] == "9999-12-31" and beyond["error"]["code"] == "bad_date", last, beyond)


def streams(station):
    """What cannot be read or has not arrived is told with 3, never passed over."""
    program = [station.programs / "fengqiaoctl", "check", "amount"]
    with open("/dev/full", "wb") as full:
        done = subprocess.run(program, input=b"1\n", stdout=full, stderr=subprocess.PIPE, timeout=60)
        expect(done.returncode == 3 and "写不出去" in done.stderr.decode(), "a full disk behind standard output:", done)
    folder = os.open(station.folder, os.O_RDONLY)
    done = subprocess.run([*program, "--json"], stdin=folder, capture_output=True, timeout=60)
    os.close(folder)
    expect(done.returncode == 3 and b"cannot_read" in done.stdout, "a folder as standard input:", done)
    # Half a line waits for its other half, whole lines are answered at once.
    talk = subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
    for yuan, capitals in (("1", "壹元整"), ("20000", "贰万元整")):
        talk.stdin.write(yuan.encode() + b"\n")
        expect(capitals in talk.stdout.readline().decode(), yuan)
    talk.stdin.close()
    expect(talk.stdout.read() == b"" and talk.wait(60) == 0)
    long = b"1" * 3_000_000 + b"\n2"
    expect([record.get("capital") for record in lines(station, "amount", long)] == [None, "贰元整"], "the line behind a line without end")


def commands(station, *above):
    """Every command that does something, by what --help lists."""
    ended, said = plain(station, *above, "--help")
    expect(ended == 0 and "Usage" in said, above, ended)
    below = said.partition("Subcommands:\n")[2]
    names = re.findall(r"^  (\S+)", below, re.MULTILINE)
    return [one for name in names for one in commands(station, *above, name)] if names else [above]


def manual(station):
    page = MANUAL.read_text().replace("\\-", "-").replace("\\fB", "").replace("\\fR", "")
    missing = [" ".join(one) for one in commands(station) if not re.search(rf"\b{re.escape(one[-1])}\b", page)]
    expect(not missing, "not in the manual:", missing)


def usage(station):
    folder = station.folder
    for arguments in (["--help"], ["check", "--help"], ["county", "init", "--help"], ["act", "--help"], ["dispute", "show", "--help"]):
        ended, said = plain(station, *arguments)
        expect(ended == 0 and "Usage" in said, arguments, ended)
    for arguments in ([], ["nothing"], ["--nothing"], ["check"], ["check", "nothing"], ["county", "init", folder / "x"], ["act"],
                      ["sync", "--wait", "-1"], ["dispute", "show"], ["print", "agreement"], ["bundle"], ["bundle", "export"], ["county", "bundle", "a"]):
        answers(station, 2, "usage", *arguments)
    for arguments, unknown, near in ((["dispite", "list"], "dispite", "dispute"), (["id-card"], "id-card", "check id-card"), (["check", "pinyn"], "pinyn", "check pinyin"),
                                     (["dispute", "list", "--duebefore=2026-03-04"], "--duebefore", "--due-before"), (["act", "x", "--fil", "y"], "--fil", "--file")):
        code, [record], said = station.raw(*arguments)
        facts = record["error"]["facts"]
        expect(code == 2 and facts["unknown"] == unknown and near in facts["near"], arguments, record)
        expect(unknown in said and near in said and "Usage" not in said, arguments, said)
    for arguments in (["check", b"\xff\xc3"], ["dispute", "list", "--due-before", b"\xff"], ["--profile", folder / "none", "act", "dispute.accept", "--file", b"/\xc3\x28"]):
        done = subprocess.run([station.programs / "fengqiaoctl", "--json", *arguments], capture_output=True, timeout=60, env=station.environment())
        expect("\ufffd" in done.stdout.decode() and done.stderr.decode(), arguments, "what is answered is UTF-8:", done) # else decode() raises
    code, [record], said = station.raw("check", "amount", "extra") # it is not "guidance extract" that is meant
    expect(code == 2 and record["error"]["facts"]["unknown"] == "extra" and "near" not in record["error"]["facts"], record, said)
    code, [record], said = station.raw("nothing-like-it")
    expect(record["error"]["facts"]["unknown"] == "nothing-like-it" and "near" not in record["error"]["facts"] and "不认识“nothing-like-it”" in said, record, said)
    code, [record], said = station.raw("act", "dispute.accept")
    expect(code == 2 and record["error"]["facts"]["missing"] == "--file" and "还缺少--file" in said, record, said)
    taken = folder / "taken"
    taken.mkdir()
    (taken / ".hidden").write_text("somebody's")
    for how in (["--demo"], ["--from", COUNTY]):
        answers(station, 2, "folder_not_empty", "county", "init", taken, *how)
        expect([one.name for one in taken.iterdir()] == [".hidden"], "nothing is made beside it")
    (taken / ".hidden").unlink()
    station.county("init", taken, "--from", COUNTY)  # an empty one will do
    answers(station, 2, "county_exists", "county", "init", taken, "--from", COUNTY)
    (folder / "x.xlsx").write_text("id,type")
    answers(station, 2, "not_a_workbook", "import", "roster", folder / "x.xlsx")
    answers(station, 2, "no_county", "county", "bundle", folder / "absent", "b", "c")
    ended, papers, _ = station.raw("print", "--list")
    expect(ended == 0 and {"agreement", "application", "ruling", "return_letter", "request", "investigation", "termination", "undisputed", "dossier"}
           <= {paper["paper"] for paper in papers}, papers)


def plain(station, *arguments):
    done = subprocess.run([station.programs / "fengqiaoctl", *map(str, arguments)], capture_output=True, timeout=60, env=station.environment())
    return done.returncode, done.stdout.decode()


def clocks(station):
    """A clock that cannot be read is told by every program; none takes another day for today."""
    beforehand, station.now = station.now, "2026-03-02 yesterday"
    answers(station, 2, "bad_clock", "tasks", "--profile", station.folder / "none")
    done = subprocess.run([station.programs / "fengqiao-county", "--data", station.folder / "county", "--listen", "127.0.0.1:0", "--demo"],
                          capture_output=True, timeout=60, env=station.environment())
    station.now = beforehand
    expect(done.returncode == 2 and not done.stdout and "2026-03-02 yesterday" in done.stderr.decode(), "a county without a clock serves:", done)


def methods(station):
    """RFC 9110, 15.5.6: a method that a path does not take is answered with 405 and the one that it takes."""
    context = ssl.create_default_context(cafile=station.folder / "county" / "tls" / "ca.pem")
    def ask(method, path):
        connection = http.client.HTTPSConnection("127.0.0.1", station.port, context=context, timeout=10)
        connection.request(method, path, body=b"" if method == "POST" else None)
        answer = connection.getresponse()
        answer.read()
        return answer.status, answer.getheader("Allow")
    for path in ("/v1/exchange", "/v1/enrol", "/v1/bundle"):
        expect(ask("GET", path) == (405, "POST"), "GET", path, ask("GET", path))
    for path in ("/v1/ca", "/healthz", "/metrics"):
        expect(ask("POST", path) == (405, "GET"), "POST", path, ask("POST", path))
        expect(ask("GET", path) == (200, None), "GET", path, ask("GET", path))
    # RFC 9110, 9.3.2: nothing stands behind the header that HEAD gets, or what follows on the connection would be misread.
    with socket.create_connection(("127.0.0.1", station.port), timeout=10) as plain_line, context.wrap_socket(plain_line, server_hostname="127.0.0.1") as line:
        line.sendall(b"".join(method + b" HTTP/1.1\r\nHost: x\r\nConnection: " + how + b"\r\n\r\n"
                              for method, how in ((b"HEAD /healthz", b"keep-alive"), (b"GET /healthz", b"close"))))
        said = b"".join(iter(lambda: line.recv(65536), b"")).decode()
    first, second = re.split(r"(?=HTTP/1\.1 )", said)[1:]
    expect(first.startswith("HTTP/1.1 405") and first.endswith("\r\n\r\n") and second.startswith("HTTP/1.1 200") and second.endswith("}"), "HEAD, then GET:", said)
    expect(ask("GET", "/") == (404, None) and ask("DELETE", "/v1/nothing") == (404, None))


def surroundings(station, desk, dispute):
    folder = station.folder
    (folder / "wrong").write_text("not-the-password\n")
    (folder / "text").write_text("{not json")
    nowhere = "00000000-0000-7000-8000-000000000000"
    answers(desk, 3, "wrong_password", "--password-file", folder / "wrong", "tasks")
    answers(desk, 3, "password_file", "--password-file", folder / "none", "tasks")
    answers(desk, 3, "cannot_read", "act", "dispute.accept", "--file", folder / "none")
    answers(desk, 3, "cannot_read", "act", "dispute.accept", "--file", folder)
    answers(desk, 2, "malformed", "act", "dispute.accept", "--file", folder / "text")
    answers(desk, 2, "malformed", "dispute", "new", "--file", folder / "text")
    answers(desk, 2, "too_large", "act", "dispute.accept", "--file", "/dev/zero")
    for body in ('{"steps":{"days":"ten"}}', '{"steps":5}'):
        answers(desk, 2, "malformed", "act", "dispute.extend", "--subject", dispute, "--file", station.file(body))
    for kind, body, stranger in (("dispute.extend", '{"stepz":{}}', "stepz"), ("dispute.extend", '{"steps":{"days":5,"daze":5}}', "steps.daze"),
                                 ("dispute.extend", '{"sealed":{}}', "sealed"), ("dispute.lodge", '{"steps":{"parties":[{"id":"p1"},{"idd":"p2"}]}}', "steps.parties.idd")):
        code, [record], said = desk.raw("act", kind, "--subject", dispute, "--file", station.file(body))
        expect((code, record["error"]["code"], record["error"]["facts"]) == (2, "unknown_field", {"field": stranger}) and stranger in said, kind, record, said)
    answers(desk, 2, "no_such_kind", "act", "dispute.dance", "--file", station.file("{}"))
    answers(desk, 2, "bad_subject", "dispute", "show", "x")
    answers(desk, 2, "not_found", "dispute", "show", nowhere)
    answers(desk, 2, "bad_date", "dispute", "list", "--due-before", "tomorrow")
    answers(desk, 2, "bad_state", "dispute", "list", "--state", "m9")
    answers(desk, 3, "cannot_write", "export", "disputes", "--format", "csv", "-o", folder / "none" / "x.csv")
    answers(desk, 1, None, "act", "dispute.accept", "--subject", dispute, "--file", station.file("{}"))
    [extend] = [kind["schema"] for kind in desk.do("acts", "kinds") if kind["kind"] == "dispute.extend"]
    expect(extend["type"] == "object" and extend["additionalProperties"] is False, extend)
    expect(extend["properties"]["steps"]["properties"]["days"] == {"type": "integer"}, extend)
    error = desk.refused("dispute.accept", dispute)
    expect(error["code"] == "no_right" and error["article"] == "《实施意见》第15条", error)
    expect(station.raw("tasks", "--profile", desk.folder)[0] == 0, "global options behind the command; one account needs no name")


def no_files(station, desk, dispute):
    """A folder, a pipe, a device where a file was meant."""
    folder = station.folder
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    for thing in (pipe, folder, "/dev/null"):
        answers(desk, 3, "not_a_file", "attach", thing, "--subject", dispute)
        answers(desk, 3, "not_a_file", "bundle", "import", thing)
    for thing in (pipe, folder): # no device of this machine: a fault would put a file in its place
        answers(desk, 2, "file_stands", "bundle", "export", thing)
    (folder / "nowhere").symlink_to("/dev/null")
    desk.do("export", "disputes", "--format", "csv", "-o", folder / "nowhere")
    expect((folder / "nowhere").is_symlink(), "a file has taken the place of a device")
    (folder / "blank").write_text("\n \t\n\r\n")
    expect(desk.one("import", "disputes", folder / "blank")["refused"] == [], "lines of blanks alone")
    # A password file without a password costs none of the tries.
    (folder / "empty").write_text("\n")
    for _ in range(6):
        answers(desk, 3, "password_file", "--password-file", folder / "empty", "tasks")
    answers(desk, 3, "password_file", "--password-file", "/dev/zero", "tasks")
    (folder / "marked").write_text("\ufeff" + PASSWORD + "\r\n")
    desk.do("--password-file", folder / "marked", "tasks")
    # Whoever shuts a PC out must know that he has.
    answers(station, 1, "no_such_account", "county", "revoke", folder / "county", "--account", "xujin")
    answers(station, 1, "no_such_device", "county", "revoke", folder / "county", "--account", "xujing", "--device", "9" * 32)


def hostile_text(station, desk):
    """Formulas do not run in a spreadsheet, control characters do not reach a terminal."""
    subject = desk.act("dispute.lodge", steps={"number": "@number", "type": "D04", "manner": "书面", "consents": {"p1": "2026-03-01"},
                       "parties": [{"id": "p1", "side": "applicant"}, {"id": "p2", "side": "respondent"}]},
                       content={"fields": {"p1.name": "=HYPERLINK(1)", "p2.name": "\u009b31m乙", "demand": "x", "place": "x"}})
    table = station.folder / "list.csv"
    desk.do("export", "disputes", "--format", "csv", "-o", table)
    cells = table.read_text("utf-8-sig").replace('"', "").replace("\r\n", ",").split(",")
    expect(any("=HYPERLINK" in cell for cell in cells) and not any(cell.startswith(tuple("=+-@")) for cell in cells), cells)
    # Neither does a name write rows of a list, or lines of what another program reads.
    desk.act("dispute.lodge", steps={"number": "@number", "type": "D04", "manner": "书面", "consents": {"p1": "2026-03-01"},
             "parties": [{"id": "p1", "side": "applicant"}, {"id": "p2", "side": "respondent"}]},
             content={"fields": {"p1.name": "丙\nLQ2026A99999", "p2.name": "丁\u2028戊\u0085己", "demand": "x", "place": "x"}})
    held = desk.do("dispute", "list")
    ended, shown = plain(station, "--profile", desk.folder, "dispute", "list")
    expect(len(shown.splitlines()) == len(held), "rows for", len(held), "disputes:", shown)
    expect(ended == 0 and "乙" in shown and "\u009b" not in shown and "\x1b" not in shown, repr(shown))
    expect(subject)


def full_disk(station, desk):
    """On a disk without a free byte every command says so; with room again nothing is missing."""
    small = station.folder / "small"
    small.mkdir()
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", small], capture_output=True).returncode != 0:
        print("full disk: no file system may be mounted here, passed over")
        return
    try:
        shutil.copytree(desk.folder, small / "desk")
        there = Desk(station, desk.account, small / "desk")
        before, held = there.one("digest"), there.do("dispute", "list")
        with open(small / "fill", "wb", buffering=0) as fill:
            try:
                while True:
                    fill.write(bytes(4096))
            except OSError:
                pass
        answers(there, 3, "disk_full", "act", "dispute.lodge", "--file", station.file(LODGED))
        expect(there.one("digest") == before and there.do("dispute", "list") == held, "what is saved can be read all the same")
        done = subprocess.run([station.programs / "fengqiao", "--profile", there.folder, "--account", there.account, "--password-file", station.folder / "password",
                               "--page", "disputes", "--screenshot", station.folder / "full.png"], capture_output=True, timeout=60, env=station.environment())
        expect(done.returncode == 0 and (station.folder / "full.png").stat().st_size > 0, "the desktop program does not open on a full disk:", done)
        answers(desk, 3, "cannot_write", "export", "disputes", "--format", "csv", "-o", small / "list.csv")
        expect(not list(small.glob("list.csv*")), "half a table is left on the disk")
        (small / "fill").unlink()
        expect(there.one("verify")["verified"] is True and there.one("digest") == before)
    finally:
        subprocess.run(["umount", small], check=True)


def rights(desk):
    """What a desk keeps is its owner's alone, also when the folder around it was opened to others."""
    open_to_others = [str(one) for one in desk.folder.rglob("*") if one.stat().st_mode & 0o077]
    expect(not open_to_others, "others may read", open_to_others)


def swapped(station):
    """Two accounts of one PC with one password, and their folders swapped: neither works as the other."""
    desks = [Desk(station, account, station.folder / "shared") for account in ("fangxiaohong", "duandefu")]
    for desk in desks:
        desk.do("enrol", "--county", f"https://127.0.0.1:{station.port}", "--code", station.invite(desk.account))
    one, other = (desks[0].folder / "desks").iterdir()
    aside = one.with_name("aside")
    one.rename(aside)
    other.rename(one)
    aside.rename(other)
    for desk in desks:
        answers(desk, 4, "damaged_header", "tasks")
    for header in other.glob("desk.header*"):
        header.unlink()
    ended = [desk.raw("tasks")[1][0]["error"]["code"] for desk in desks]
    expect(ended == ["damaged_header"] * 2, "a desk without its header is not unknown:", ended)


def damage(station, desk):
    """A flipped bit is named by verify or mended from the second copy; never a crash, never silence."""
    [home] = (desk.folder / "desks").iterdir()
    for file, cut in ((home / "desk.header", 50), (desk.folder / "device.secret", 20)):
        whole = file.read_bytes()
        file.write_bytes(whole[:cut])
        expect(desk.one("verify")["verified"] is True, file.name, "is mended from its copy")
        expect(len(file.read_bytes()) == len(whole), file.name)
    mirror = home / "mirror.db"
    whole = mirror.read_bytes()
    for place in (len(whole) // 3, len(whole) // 2):
        broken = bytearray(whole)
        broken[place] ^= 4
        mirror.write_bytes(broken)
        ended, records, said = desk.raw("verify")
        expect(ended == 4 and records, "a flipped bit at", place, "of the mirror:", ended, records)
        expect("请不要删资料夹" in said, "what is safe and what to do next is not said:", said)
        for left in home.glob("mirror.db-*"):
            left.unlink()
    # What a command reads of it, it may not pass over in silence: every page flipped at once, then one after the other.
    silent = 0
    for page in range(1, len(whole) // 4096):
        broken = bytearray(whole)
        broken[page * 4096 + 700] ^= 4
        mirror.write_bytes(broken)
        ended, records, said = desk.raw("tasks")
        expect(ended in (0, 4), "page", page, ended, records, said)
        expect(ended == 0 or records[-1]["error"]["code"] == "damaged_mirror", "page", page, records)
        silent += ended == 0
        for left in home.glob("mirror.db-*"):
            left.unlink()
        if page > 40:
            break
    expect(silent < page, "no page of", page, "is read by tasks")
    mirror.write_bytes(os.urandom(len(whole)))
    answers(desk, 4, "damaged_mirror", "tasks")


def damaged_county(station, desk):
    """The county's own damage is told as the county's; no desk says of itself that it is damaged."""
    database = station.folder / "county/county.db"
    station.stop()
    whole = database.read_bytes()
    broken = bytearray(whole)
    for page in range(8, len(whole) // 4096):
        broken[page * 4096 + 100] ^= 1
    database.write_bytes(broken)
    station.serve()
    ended, records, said = desk.raw("sync")
    expect(ended == 3 and records[-1]["error"]["code"] == "county_trouble", "a damaged county:", ended, records, said)
    expect("本机资料有损坏" not in said and "SELECT" not in json.dumps(records), "what a desk tells of it:", said, records)
    expect(desk.one("verify")["verified"] is True)
    station.server.kill()
    station.server.wait()
    database.write_bytes(os.urandom(len(whole)))
    ended, records, said = station.raw("county", "invite", station.folder / "county", "--account", "xujing")
    expect(ended == 4 and records[-1]["error"]["code"] == "damaged_county" and "county.db" in said and "本机" not in said, "noise for a county:", records, said)
    database.write_bytes(whole)
    for left in database.parent.glob("county.db-*"):
        left.unlink()
    station.serve()
    desk.sync()


with Station(sys.argv[1], "2026-03-02T09:00:00+08:00") as place:
    checks(place)
    streams(place)
    usage(place)
    manual(place)
    clocks(place)
    place.serve()
    methods(place)
    court = place.enrol("xujing")
    court.sync()
    first = assigned(court)
    surroundings(place, court, first)
    no_files(place, court, first)
    hostile_text(place, court)
    full_disk(place, court)
    rights(court)
    swapped(place)
    damaged_county(place, court)
    damage(place, court)
