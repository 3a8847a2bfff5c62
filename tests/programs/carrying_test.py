#!/usr/bin/python3
"""The desktop program of a PC that stays on carries for a laptop of the same house: switched on in the settings, through a
fallen line, while the desk is locked, and never for somebody who compares another fingerprint."""
from desktop import Desktop, run
from screen import until
from station import assigned, expect

NOW = "2026-03-02T09:00:00+08:00"
ADDRESS = "127.0.0.1:24826"


def settings(desktop):
    desktop.wait("设置").queryAction().doAction(0)
    desktop.wait("替附近的电脑转交")


def road(screen, station, opened):
    station.serve()
    dispatcher, desk = station.enrol("xujing"), station.enrol("fangxiaohong")
    dispatcher.sync()
    dispute = assigned(dispatcher)
    dispatcher.sync()
    desk.sync()
    station.stop()  # the line falls

    desktop = Desktop(screen, station, dispatcher.folder)
    opened.append(desktop)
    desktop.unlock()
    code, _, _ = desk.raw("sync", "--relay", ADDRESS)
    expect(code == 3, "carries though nobody asked it to:", code)
    settings(desktop)
    desktop.press("开", "radio button")
    desktop.wait("已准备好，还没有人放东西来。")
    who = until("the address", lambda: next((name for name in desktop.names() if name.startswith("别的电脑找到的是")), None))
    expect(":24826" in who, who)

    desk.act("dispute.accept", dispute)
    left = desk.one("sync", "--relay", ADDRESS)
    expect(left["promise"]["acts"] == 1 and left["waiting"] == 1, left)
    shown = left["relay"][:16].upper()
    expect("-".join(shown[at:at + 4] for at in range(0, 16, 4)) in who, "another fingerprint than the laptop sees:", left["relay"], who)
    desktop.wait("线路不通，有 1 份等在这里，都已存好。")
    desktop.press("锁定")
    desktop.wait("密码", "password text")
    station.serve()  # on the same port: the PC has its line again

    answered = until("the court's answer by this PC", lambda: next(iter(one for one in [desk.one("sync", "--relay", ADDRESS)] if one["answers"]), None))
    expect(answered["accepted"] == 1 and answered["waiting"] == 0, answered)
    expect(desk.do("outbox") == [], "the outbox")
    desktop.unlock()
    settings(desktop)
    desktop.wait("这里没有等着的。上次送到县里：今天 09:00。")
    desktop.press("关", "radio button")
    until("nobody to carry any more", lambda: desk.raw("sync", "--relay", ADDRESS)[0] == 3)
    desktop.alive()
    desktop.kill()


run(road, NOW)
