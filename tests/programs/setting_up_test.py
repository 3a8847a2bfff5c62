#!/usr/bin/python3
"""A PC is set up on a real screen: a county that does not answer, a weak password, then the code on the slip; the second
device of one person holds the same as the first. Last, a folder of desks that was copied without its profile."""
import re
import shutil
import socket

from desktop import Desktop, run
from screen import until
from station import PASSWORD, Desk, expect

NOW = "2026-03-02T09:00:00+08:00"


def filled(desktop, server, code, password):
    desktop.fill("服务器地址", server)
    desktop.fill("一次性代码", code)
    for field in ("设一个密码", "再输一遍密码"):
        desktop.fill(field, password, role="password text")
    desktop.press("开始取资料")


def road(screen, station, opened):
    def start(folder):
        desktop = Desktop(screen, station, folder)
        opened.append(desktop)
        return desktop

    station.serve()
    first = station.enrol("fangxiaohong")
    first.sync()
    first.act("dispute.register", steps={"number": "@number", "type": "D06", "source": "walk_in", "parties": [{"id": "p1", "side": "applicant"}, {"id": "p2", "side": "respondent"}]},
              content={"fields": {"p1.name": "谢宇航", "p2.name": "苏兴旺", "narrative": "为滴水沟争吵。", "demand": "恢复排水", "place": "西竹坪村"}})
    first.sync()
    code = station.invite("fangxiaohong")

    folder = station.folder / "second"
    desktop = start(folder)
    desktop.wait("第一次使用")
    with socket.create_server(("127.0.0.1", 0)) as silent:  # takes the call and says nothing
        filled(desktop, f"https://127.0.0.1:{silent.getsockname()[1]}", code, PASSWORD)
        # A machine under load does not look every second: which second it finds does not matter.
        until("the seconds of the search", lambda: any(re.match("第 1/3 步：正在找县里的服务器……[1-9][0-9]* 秒", name) for name in desktop.names()))
        desktop.press("放弃")
        desktop.wait("已经放弃，代码没有用掉")
    here = f"https://127.0.0.1:{station.port}"
    filled(desktop, here, code, "weak")
    until("a weak password to be told", lambda: any("密码至少" in name for name in desktop.names()))
    filled(desktop, here, code, PASSWORD)  # the code was not spent on it
    desktop.unlock()
    until("the dispute of the other PC", lambda: any("谢宇航 与 苏兴旺" in name for name in desktop.names()) or desktop.keys.press("ctrl+2"))
    desktop.alive()
    desktop.kill()
    second = Desk(station, "fangxiaohong", folder)
    expect(first.one("digest") == second.one("digest"), "two devices of one person differ")

    copied = station.folder / "copied"
    shutil.copytree(folder / "desks", copied / "desks")
    desktop = start(copied)
    desktop.wait("这里有1个用户的资料，却缺少profile.json")
    expect(not desktop.has(desktop.wait("开始取资料", "push button"), desktop.spi.STATE_ENABLED), "a copied folder is set up as a new PC")
    shutil.rmtree(copied)
    desktop.kill()
    shutil.copytree(folder, copied)  # the whole folder is as good as the old one
    desktop = start(copied)
    desktop.unlock()
    desktop.alive()


run(road, NOW)
