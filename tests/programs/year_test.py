#!/usr/bin/env python3
"""The demo county's year, from outside: every state of the life cycles is there, every list that a role has holds something,
every desk's copy is sound, every paper can be printed and bears its title."""
import json
import pathlib
import shutil
import subprocess
import sys

from station import Desk, Station, expect

NOW = "2026-11-20T16:30:00+08:00"
PASSWORD = "fengqiao-demo"

# Who is who in resources/demo/county.json: one person of every role.
PEOPLE = {"VL": "fangxiaohong", "VM": "duandefu", "CH": "xieshouyi", "GW": "lvyuee", "PV": "luoxiaoman", "EA": "xiachunmei", "TL": "heguangtian", "TM": "jiangzixuan", "CD": "xujing",
          "RJ": "luwenqing", "FC": "shenxiaoyan", "GJ": "wangzhenghua", "IF": "shansiyuan", "PL": "weixiuzhen", "PS": "leidongsheng", "JO": "guyaqin", "G1": "panlixin",
          "G2": "tanghuiling", "G4": "jiangyifan", "CL": "chengguozhu", "G5": "jinzongming", "AU": "zhaiweimin", "CA": "admin"}

# States by hand from DOMAIN 3.2 and 3.5. A0 is a form that is no act yet; J1 lasts until the county has it, so no desk of a county that was asked holds it.
DISPUTES = {"A1", "A2", "A3", "A4", "A5", "R0", "C0", "C1", "C2", "M0", "M1", "M2", "M3", "E0", "E1", "G0", "GS", "G1", "G2", "F0", "F1", "F2", "F3", "F4", "F5", "V0", "Z0", "Z1"}
PACKAGES = {"J0", "J2", "J3", "J4", "J5", "J6", "J7", "J7a", "J7b", "J8", "J9", "J9x", "JH", "JL"}

# Lists of the command line, and who has something in each.
LISTS = {("clue", "list"): ["VL", "VM", "GW", "PV", "TL"], ("warning", "list"): ["VL", "TL", "PS", "G5"], ("guidance", "list"): ["VL", "VM", "TM", "GJ", "PS"],
         ("order", "list"): ["VL", "TL", "CD", "PS", "JO", "G1"], ("meeting", "list"): ["TL", "CD", "PS", "JO", "G5"], ("consultation", "list"): ["VL", "EA", "G1", "CD"],
         ("patrol", "windows"): ["VL", "TL"], ("consultation", "bookings"): ["VL", "EA", "G1"], ("roster", "list"): ["VL", "TL", "CD", "JO", "CA"], ("library", "list"): ["VL", "CD", "GJ", "AU"],
         ("tasks",): ["VL", "VM", "TL", "CD", "RJ", "FC", "GJ", "JO"], ("dispute", "list"): ["VL", "VM", "TL", "TM", "CD", "FC", "IF", "PL", "JO"]}

# Forms of `statistics`, the column that is filled in, and who has a line in each.
FORMS = {"digests": ("on", ["CD", "CL", "JO"]), "posters": ("place", ["VL", "TL", "CD", "G1"]), "calendar": ("days", ["VL", "TL", "G5"]), "projects": ("number", ["TL"]),
         "lessons": ("topic", ["VL", "TL"]), "calls": ("asked", ["JO"]), "cells": ("person", ["VL", "TL"]), "grades": ("good", ["JO"]), "court_services": ("result", ["VL", "CD"]),
         "declarations": ("funding", ["PL", "JO", "CA"]), "studios": ("host", ["IF", "JO", "CA"]), "campaigns": ("days", ["VL", "TL"])}

# Every paper of DOMAIN section 5 that belongs to one matter, with the words its title must hold; "ruling" bears the court's.
PAPERS = {"receipt_slip": "受理回执", "acceptance": "受理登记表", "request": "申请书", "assignment_letter": "委派调解函", "investigation": "调查记录", "assignment_receipt": "接收回执", "notice": "权利义务告知书", "one_time_notice": "一次性告知书", "consent": "调解意愿书",
          "record": "调解记录", "agreement": "人民调解协议书", "agreement-draft": "人民调解协议书", "oral": "口头协议登记表", "push_letter": "推送函", "termination": "终结书",
          "undisputed": "无争议事实", "calendar": "履行日程", "ways": "告知书", "voluntary": "自动履行证明", "dossier": "卷", "dossier_note": "卷宗情况说明", "cover": "卷宗",
          "contents": "卷内目录", "back_cover": "封底", "application": "司法确认申请书", "proof": "调解证明", "paper_package": "材料清单", "ruling": "民事裁定书",
          "service": "送达回证", "return_letter": "退回函", "warning_notice": "预警通报", "warning_script": "电话报告稿", "guidance": "法律指导单", "order": "函",
          "minutes": "会议纪要", "meeting_pack": "会议材料", "risk_entry": "线索登记表", "patrol_sheet": "排查登记表", "zero_report": "零报告"}
# Whose desk has the papers of each type of matter.
PRINTERS = {"dispute": ["VM", "VL", "TM"], "confirmation": ["VM"], "return": ["VL"], "warning": ["VL"], "guidance": ["VL", "VM"], "order": ["VL"], "meeting": ["CD"],
            "clue": ["VL"], "patrol": ["VL"]}


# Hands full, not overwhelmed: so many overdue duties a person, so that each kind of lateness can be seen somewhere.
MOST_OVERDUE = 3


def code_of(state):
    """"g_s" as lists write it is GS of the book."""
    return state.replace("_", "").lower()


def main(programs, keep=None):
    """`keep`: a folder for the papers, to be looked at."""
    with Station(programs, NOW) as station:
        shutil.rmtree(station.folder / "county")
        (station.folder / "password").write_text(PASSWORD + "\n")
        done = subprocess.run([station.programs / "fengqiaoctl", "--json", "county", "init", station.folder / "county", "--demo", "--year"], capture_output=True,
                              env=station.environment(), timeout=280)
        expect(done.returncode == 0, done.stdout[-400:].decode(), done.stderr[-800:].decode())
        codes = {one["account"]: one["code"] for one in map(json.loads, done.stdout.decode().splitlines())}
        labels = json.loads((station.folder / "county" / "demo-year.json").read_text())
        station.serve()
        desks = {}
        for role, account in PEOPLE.items():
            desks[role] = Desk(station, account, station.folder / "pc")
            desks[role].do("enrol", "--county", f"https://127.0.0.1:{station.port}", "--code", codes[account])
            desks[role].sync()

        ours = {subject for name, subject in labels.items() if name.startswith("dispute:")}
        seen = {code_of(row["state"]) for role in ("VL", "VM", "TL", "TM", "CD", "FC", "IF", "PL", "G2", "JO")
                for row in desks[role].do("dispute", "list", "--limit", 10000) if row["subject"] in ours}
        expect({state.lower() for state in DISPUTES} <= seen, "states that nobody sees:", sorted({state.lower() for state in DISPUTES} - seen))
        packages = set()
        for name, subject in labels.items():
            if name.startswith("confirmation:"):
                for role in ("VM", "RJ"):
                    code, records, _ = desks[role].raw("dispute", "show", subject)
                    packages |= {code_of(record["state"]) for record in records if code == 0 and "state" in record}
        expect({state.lower() for state in PACKAGES} <= packages, "states of confirmations that nobody sees:", sorted({state.lower() for state in PACKAGES} - packages))

        for command, roles in LISTS.items():
            for role in roles:
                expect(desks[role].do(*command), role, "has an empty list:", *command)

        for form, (column, roles) in FORMS.items():
            for role in roles:
                lines = [line for line in desks[role].do("statistics", form) if "row" in line]
                expect(any(line.get(column) not in (None, "", "—", 0) for line in lines), role, "has an empty form:", form)

        # Easily forgotten, being rare: a village that came to another court, a film with the places where it is shown.
        handed = [line for line in desks["CA"].do("statistics", "dockings") if line.get("row", "").startswith("org-heya/")]
        expect(len(handed) == 1 and handed[0]["until"] != "现在", "no village came to another court:", handed)
        films = {line["title"] for line in desks["VL"].do("library", "list") if line.get("sort") == "film"}
        shown = {line["item"] for line in desks["CA"].do("statistics", "posters") if "row" in line}
        expect(films and films <= shown, "films that are shown nowhere, or none at all:", films, shown)

        for role, desk in desks.items():
            unsaid = {task["code"] for task in desk.do("tasks") if task.get("due") and not (task.get("article") and task.get("explanation"))}
            expect(not unsaid, role, "is given a day without its article or its arithmetic:", sorted(unsaid))
            code, records, said = desk.raw("verify")
            expect(code == 0, role, "verify:", records, said)

        # A county that is lived in has a few overdue things, not dozens; what others have to do is no duty of one's own and stands apart.
        for role, desk in desks.items():
            duties = desk.do("tasks")
            overdue = sorted(task["code"] for task in duties if task["group"] == "overdue")
            expect(len(overdue) <= MOST_OVERDUE, role, "has left lying", len(overdue), ":", overdue)
            expect(all(task["mine"] for task in duties if task["group"] != "waiting"), role, "is shown the duties of others as his own")

        # Nothing has happened that is yet to come.
        today = NOW[:10]
        for role in ("VL", "TL", "CD", "JO"):
            file = station.folder / f"{role}.jsonl"
            desks[role].do("export", "disputes", "-o", file)
            early = [(record["id"], name, value) for record in map(json.loads, file.read_text().splitlines()) for name, value in record.items()
                     if name.endswith("_on") and isinstance(value, str) and value > today]
            expect(not early, role, "holds records dated after", today, ":", early[:5])

        printed = set()
        for name, subject in labels.items():
            if set(PAPERS) <= printed:
                break
            for role in PRINTERS.get(name.split(":")[0], []):
                code, offers, _ = desks[role].raw("print", "--list", "--subject", subject)
                for paper in (offer["paper"] for offer in offers if code == 0):
                    kind = paper.split("-")[0] if paper != "agreement-draft" else paper
                    if kind not in PAPERS or kind in printed:
                        continue
                    file = station.folder / f"{kind}.pdf"
                    desks[role].do("print", paper, "--subject", subject, "-o", file)
                    words = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True).stdout.decode()
                    expect(PAPERS[kind] in "".join(words.split()), paper, "of", name, "does not bear", PAPERS[kind])
                    printed.add(kind)
                    if keep:
                        shutil.copy(file, keep)
        expect(set(PAPERS) <= printed, "papers of no matter of the year:", sorted(set(PAPERS) - printed))
        # What is said to be the county's own setting is one: an errand of 14 November, to be received within one day, then within three.
        def due():
            return next(task["due"] for task in desks["PS"].do("tasks") if task["subject"] == labels["order:o5"])

        expect(due() == "2026-11-15", "before the county decides:", due())
        expect(any(one["name"] == "orderReceiveDays" and one["value"] == 1 for one in desks["CA"].do("settings")), "the settings do not name orderReceiveDays")
        desks["CA"].do("settings", "orderReceiveDays=3")
        desks["CA"].sync()
        desks["PS"].sync()
        expect(due() == "2026-11-17", "after the county decided:", due())
        code, records, _ = desks["CA"].raw("settings", "orderReceiveDays=soon")
        expect(code != 0 and records[0]["error"]["code"] == "invalid_field", "a word was taken for a number:", records)

        print(f"{len(labels)} matters, {len(seen)} states, {len(printed)} papers")


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), *sys.argv[2:3]))
