#!/usr/bin/python3
"""The desktop program on a real screen, with keyboard and assistive technology only: it is killed, locked, cut off from
the county, and must neither lose a word nor claim what is not so."""
import time

from desktop import Desktop, run
from screen import until
from station import expect

NOW = "2026-03-02T09:00:00+08:00"


def fill_in(desktop, applicant, respondent):
    """The intake form, all of it but the type."""
    desktop.keys.press("F2")
    desktop.wait_focus("姓名")
    desktop.keys.type(applicant)
    desktop.fill("姓名", respondent, nth=1)
    desktop.fill("事情经过", "为滴水沟争吵。")
    desktop.fill("申请人的要求", "恢复排水。")


def register(desktop, applicant, respondent):
    fill_in(desktop, applicant, respondent)
    desktop.keys.press("ctrl+Return")  # the type is missing: the cursor goes there
    desktop.wait_focus("请选类型")
    desktop.keys.press("Down", "Down", "Down")
    desktop.wait("邻里", "combo box")
    desktop.keys.press("ctrl+Return")
    desktop.wait_focus("发生地点")
    desktop.keys.type("Xizhuping")
    desktop.keys.press("ctrl+Return", "ctrl+Return")  # twice: a quick hand registers nothing twice
    desktop.wait(f"{applicant} 与 {respondent}")


def listed(desktop):
    """The titles that the list of all disputes shows."""
    desktop.keys.press("ctrl+2")
    desktop.press("全部", "radio button")

    def rows():
        table = desktop.find("纠纷", "table")
        if not table or not table.queryTable().nRows:
            return None
        table = table.queryTable()
        return ["|".join(table.getAccessibleAt(row, column).name for column in range(table.nColumns)) for row in range(table.nRows)]
    return until("rows of the list", rows)


def every_page_can_be_named(desktop):
    for key, sign in (("ctrl+2", "本机"), ("F2", "申请人"), ("F1", "帮助"), ("ctrl+1", "最急的在前")):
        desktop.page(key, sign)
    desktop.press("没有待上传的")
    desktop.wait("现在就传")
    expect(not desktop.nameless(), "controls without a name in the outbox", desktop.nameless())


def road(screen, station, opened):
    def start():
        desktop = Desktop(screen, station, desk.folder)
        opened.append(desktop)
        desktop.unlock()
        return desktop

    station.serve()
    desk = station.enrol("fangxiaohong")
    desk.sync()
    desktop = start()
    every_page_can_be_named(desktop)
    register(desktop, "Tan", "Shi")
    desktop.state("全部已上传")

    station.stop()
    register(desktop, "Ren", "Gong")
    desktop.state("1 件待上传，都已存好")
    fill_in(desktop, "Bai", "Zha")
    desktop.wait("已存在本机")
    desktop.kill()

    desktop = start()
    rows = listed(desktop)
    expect(len(rows) == 2 and sum("Ren 与 Gong" in row for row in rows) == 1, "after the crash the list shows", rows)
    desktop.state("1 件待上传，都已存好")
    desktop.keys.press("F2")
    until("the draft that was not registered", lambda: desktop.text("姓名") == "Bai")
    desktop.wait_focus("姓名")
    desktop.keys.press("End")
    desktop.keys.type("hua")
    desktop.keys.press("ctrl+l")  # before the form would have stored itself
    desktop.unlock()
    desktop.keys.press("F2")
    until("the last letters before the lock", lambda: desktop.text("姓名") == "Baihua")

    # Who types on without a pause is kept as well: of two seconds at most one is lost.
    desktop.wait_focus("姓名")
    desktop.keys.press("End")
    for letter in "abcdefghijklmnopqrst":
        desktop.keys.type(letter)
        time.sleep(0.1)
    desktop.kill()
    desktop = start()
    desktop.keys.press("F2")
    until("what was typed without a pause", lambda: desktop.text("姓名").startswith("Baihuaabcdefghij"))

    station.serve()
    desktop.keys.press("F5")
    desktop.state("全部已上传")
    desktop.alive()
    desktop.kill()
    expect(len(desk.do("dispute", "list")) == 2 and desk.one("verify")["verified"] is True, "what the disk holds", desk.do("dispute", "list"))
    expect(desk.sync()["sent"] == 0, "something was still unsent")


run(road, NOW)
