#!/usr/bin/python3
"""On a real screen to the end: the visit that is due, the dossier filed and bound into a PDF, and a failed mediation that
goes back to the court's own desk."""
import subprocess
import time

from desktop import Desktop, run
from screen import until
from station import assigned, expect, signed

NOW = "2026-03-02T09:00:00+08:00"


def text_of(pdf):
    done = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, timeout=30, check=True)
    return "".join(done.stdout.decode().split())


def choose(desktop, *names):
    for name in names:
        nth = 0
        if isinstance(name, tuple):
            name, nth = name
        found = [node for node in desktop.all() if node.name == name and node.getRoleName() in ("radio button", "check box")]
        expect(len(found) > nth, "no answer", name, nth)
        found[nth].queryAction().doAction(0)


def road(screen, station, opened):
    def start(desk, page, argument):
        desktop = Desktop(screen, station, desk.folder, "--account", desk.account, "--page", page, "--argument", argument)
        opened.append(desktop)
        desktop.wait("锁定")
        return desktop

    station.serve()
    dispatcher, liaison, mediator = (station.enrol(name) for name in ("xujing", "fangxiaohong", "duandefu"))
    dispatcher.sync()
    dispute = assigned(dispatcher)
    dispatcher.sync()
    liaison.sync()
    signed(liaison, mediator, dispute, "2026-03-02")
    mediator.sync()
    station.at("2026-06-29T09:00:00+08:00")
    mediator.sync()

    # Before the last day due a visit may be paid and counts for nothing: the form says so.
    desktop = start(mediator, "visit", dispute)
    until("the day from which visits count", lambda: any("回访从6月30日 周二起才算数" in name for name in desktop.names()))
    desktop.kill()
    mediator.act("dispute.perform", dispute, steps={"clause": 1}, content={"fen": 4630000, "way": "转账"})
    station.at("2026-07-15T09:00:00+08:00")
    mediator.sync()

    desktop = start(mediator, "visit", dispute)
    desktop.wait("回访日期")
    choose(desktop, "上门", "谢宇航", "苏兴旺", "都履行了", ("否", 0), ("否", 1))
    desktop.fill("思想状况", "双方平和")
    desktop.fill("对调解的意见和建议", "没有")
    desktop.keys.press("ctrl+Return")
    desktop.press("归档")
    desktop.wait("为什么缺这些")
    desktop.keys.press("ctrl+Return")
    desktop.wait("卷里缺：身份证明。请补齐，或者逐项写明为什么没有")
    desktop.fill("身份证明：谢宇航没有证件号码", "当事人只带了复印件，已核对")
    desktop.keys.press("ctrl+Return")
    desktop.wait("已归档，只能看。")
    # P opens the papers; there is no printer, so the dossier goes into a file.
    until("the papers", lambda: desktop.find("另存 PDF", "push button") or desktop.keys.press("p") or time.sleep(0.5))
    desktop.kill()
    expect(mediator.state(dispute) == "z0", mediator.state(dispute))
    desktop = start(mediator, "papers", dispute + "/dossier")
    desktop.wait("没有打印机，先另存 PDF")
    until("the dossier to be laid out", lambda: desktop.has(desktop.wait("另存 PDF", "push button"), desktop.spi.STATE_ENABLED))
    desktop.press("另存 PDF")
    time.sleep(1)  # the file dialog takes the cursor
    desktop.keys.press("ctrl+a")
    name = station.folder / "dossier.pdf"
    desktop.keys.press(*({"/": "slash", "-": "minus", ".": "period", "_": "underscore"}.get(letter, letter) for letter in str(name)), "Return")
    until("the file", name.exists)
    until("the word that it is saved", lambda: desktop.find("已存到"))
    printed = text_of(name)
    for words in ("人民调解卷宗", "卷内目录", "人民调解协议书", "人民调解回访记录", "当事人只带了复印件"):
        expect(words in printed, words, "is not in the dossier")
    desktop.alive()


run(road, NOW)
