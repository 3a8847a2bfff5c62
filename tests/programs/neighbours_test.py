#!/usr/bin/python3
"""A village whose line is down and a PC in the same house that carries: the desktop program finds it, asks before it is
trusted, says what lies there and never calls that received; the county's answer comes back the same way."""
import signal

from carrier import Relay
from desktop import Desktop, run
from screen import Impossible, until
from station import assigned, expect

NOW = "2026-03-02T09:00:00+08:00"
CARRIED = "已交邻近电脑转交，尚未收到县里回执"


def fingerprint(key):
    return "-".join(key[at:at + 4] for at in range(0, 16, 4)).upper()


def parcels(relay):
    folder = relay.folder / "parcels"
    return sorted(file.name for file in folder.iterdir()) if folder.exists() else []


def road(screen, station, opened):
    def start():
        desktop = Desktop(screen, station, desk.folder)
        opened.append(desktop)
        desktop.unlock()
        return desktop

    def outbox(desktop, waiting):
        desktop.press(f"{waiting} 件待上传，都已存好")
        desktop.wait("现在就传")

    def carried(relay):
        desktop = start()
        desktop.press("确认接收")
        desktop.state("1 件待上传，都已存好")
        outbox(desktop, 1)
        desktop.press("找附近的电脑转交")
        found = until("an answer of the search", lambda: desktop.find(fingerprint(relay.key)) or desktop.find("附近没有能为本县") or desktop.find("这台电脑现在没有连到"))
        if not found.name.startswith(fingerprint(relay.key)):
            raise Impossible("this network lets no questions through")
        expect(parcels(relay) == [], "left before anybody said yes")
        expect(not desktop.nameless(), "controls without a name", desktop.nameless())
        desktop.press("一样，交给它转")
        desktop.state("1 件待上传，都已存好。" + CARRIED)
        [first] = parcels(relay)

        # It survives, and so does the trust: what is new is left there without a word.
        desktop.kill()
        desk.act("dispute.name_mediator", dispute, steps={"mediator": "duandefu"})
        desktop = start()
        desktop.state("2 件待上传，都已存好。" + CARRIED)
        [second] = parcels(relay)
        expect(second != first, "the same parcel")
        outbox(desktop, 2)
        until("the list to say who carries it", lambda: any("，已交邻近电脑" in name for name in desktop.names()))

        # The relay's house gets a line; this PC does not.
        relay.stop(signal.SIGKILL)
        station.port = 0
        station.serve()
        relay.start()

        def answered():
            look = desktop.find("找附近的电脑转交", "push button")
            if look and desktop.has(look, desktop.spi.STATE_ENABLED):
                look.queryAction().doAction(0)
            return desktop.find("线路不通，没有待上传的", "push button")
        until("the county's answer by the neighbour's PC", answered)
        desktop.wait("从邻近电脑取回了县里的答复：收下 2 件")
        desktop.alive()
        desktop.kill()
        expect(desk.do("outbox") == [] and desk.one("verify")["verified"] is True, "what the disk holds")
        relay.stop()

    station.serve()
    dispatcher, desk = station.enrol("xujing"), station.enrol("fangxiaohong")
    dispatcher.sync()
    dispute = assigned(dispatcher)
    dispatcher.sync()
    desk.sync()
    station.stop()  # nobody has a line

    relay = Relay(station, host="0.0.0.0")
    relay.start()
    try:
        carried(relay)
    finally:
        if relay.process:
            relay.process.kill()


run(road, NOW)
