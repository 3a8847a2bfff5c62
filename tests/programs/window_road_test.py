#!/usr/bin/python3
"""One dispute from the court's entry of the claim to the ruling served, every step in the windows of those who do it, with
keyboard and assistive technology only; the line is down from the mediator's first step to the application, and the program is
killed over two forms on the way."""
import time

from desktop import Desktop, run
from screen import until
from station import expect

NOW = "2026-03-02T09:00:00+08:00"


def card(first):
    """GB 11643."""
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return first + "10X98765432"[sum(int(digit) * weight for digit, weight in zip(first, weights)) % 11]


class Hand(Desktop):
    """A person at one PC."""

    def choose(self, name, role="radio button", nth=0):
        def found():
            nodes = [node for node in self.all() if node.name.startswith(name) and node.getRoleName() == role]
            return nodes[nth] if len(nodes) > nth else None
        until(lambda: f"{role} {name}; there is {[n for n in self.names() if n]}", found).queryAction().doAction(0)

    def tick(self, name, nth=0):
        self.choose(name, "check box", nth)

    def write(self, name, text, nth=0):
        self.wait(name, "text")
        self.fill(name, text, nth=nth)

    def save(self):
        self.keys.press("ctrl+Return")

    def duty(self, name):
        """Does the duty of that name from the list of today."""
        self.choose("今日")
        self.wait(name + "，", "list item")

        def chosen():
            found = self.find(name, "push button")
            if not found:
                self.keys.press("Down")
                time.sleep(0.2)
            return found
        until(f"{name} to be chosen", chosen).queryAction().doAction(0)

    def press_ending(self, name):
        until(f"a button that ends with {name}", lambda: next((node for node in self.all() if node.name.endswith(name) and node.getRoleName() == "push button"), None)).queryAction().doAction(0)


def lodged(court):
    """C0 to C1; who was not asked yet is asked before the claim is assigned."""
    court.choose("分流")
    court.press("登记案件")
    court.write("诉前案号", "（2026）明0826诉前调112号")
    for nth, (name, phone) in enumerate((("谢宇航", "15412342961"), ("苏兴旺", "15411702390"))):
        court.write("姓名", name, nth)
        court.write("联系电话", phone, nth)
    for field, text in (("发生地点", "西竹坪村"), ("事情经过", "苏兴旺喷药，药液飘散致谢宇航蚕死亡。"), ("申请人的要求", "赔偿蚕死亡损失"), ("要求的金额", "46300")):
        court.write(field, text)
    court.save()  # the type is missing
    court.wait_focus("请选类型")
    court.keys.press("Down", "Down", "Down")
    court.save()
    court.wait("谢宇航同意先行调解，才能指派")
    court.press("问调解意愿")
    court.choose("同意")
    court.save()
    court.press("分流指派")
    court.wait("指派给", "text").queryComponent().grabFocus()
    court.keys.type("xzp")
    court.keys.press("Down", "Return")
    until("the committee to be chosen", lambda: court.text("指派给").startswith("石鼓岭镇西竹坪村"))
    court.save()
    court.wait("已指派，未接收 1")
    court.state("全部已上传")


def mediated(village, start):
    """C1 to J1, all of it without a line."""
    village.duty("确认接收")
    village.duty("指定调解员")
    village.choose("方小红")
    village.save()
    village.press("问对方意愿")
    village.choose("同意", nth=1)
    village.wait("已存在本机")
    village.kill()
    village = start()
    village.duty("问对方意愿")
    until("the answer that was not saved", lambda: sum(village.has(node, village.spi.STATE_CHECKED) for node in village.all() if node.name == "同意") == 2)
    village.save()
    village.press("开始调解")
    village.tick("权利义务已告知")
    village.save()
    village.press("主持调解")
    village.write("地点", "村委会")
    village.write("记录内容", "谈定赔偿数额。")
    village.wait("已存在本机")
    village.kill()
    village = start()
    village.duty("主持调解")
    until("the record that was not saved", lambda: village.text("记录内容") == "谈定赔偿数额。")
    village.write("记录人", "方小红")
    village.choose("当面")
    for name in ("谢宇航", "苏兴旺", "已读给双方听"):
        village.tick(name)
    village.choose("达成一致")
    village.save()
    village.press("起草调解协议")
    village.choose("去改", "push button")  # sex, birth, number and address of both, in one form
    for nth, (number, house) in enumerate((("51082619570302121", "18"), ("51082619680305131", "20"))):
        village.write("证件号码", card(number), nth)
        village.write("住址", f"明川省青岚市柳泉县石鼓岭镇西竹坪村7组{house}号", nth)
    village.save()
    village.press("起草调解协议")
    village.wait("2 处必须改")
    village.write("争议事项", "赔偿多少")
    village.keys.press("ctrl+n")
    for field, text in (("金额（元）", "46300"), ("最迟日期", "2026-06-30"), ("方式", "银行转账")):
        village.write(field, text)
    village.press("打印签字")
    village.wait("没有打印机，先另存 PDF")
    village.kill()  # its dialog for a file would take the keys, and there is no window manager to give them back
    village = start()
    village.duty("打印签字")
    village.wait("人民调解协议书", "label")  # the paper comes first
    village.choose("纠纷")
    village.keys.press("Return")
    village.press("其他办理")
    village.choose("协议、司法确认", "menu item")
    village.choose("登记签字", "menu item")
    for name in ("谢宇航", "苏兴旺", "调委会盖章日期", "已念给当事人听"):
        village.tick(name)
    village.save()
    village.press("申请司法确认")
    for name in ("谢宇航申请", "苏兴旺申请", "承诺书已读给当事人"):
        village.tick(name)
    for node in [node for node in village.all() if node.name == "否" and node.getRoleName() == "radio button"]:
        node.queryAction().doAction(0)
    village.save()
    village.wait("申请待法院收到")
    return village


def ruled(judge):
    judge.duty("受理确认申请")
    judge.press("受理申请")
    judge.write("案号", "（2026）明0826诉前调确17号")
    judge.save()
    judge.wait("审查要点", "label")
    for _ in range(9):
        judge.press_ending("：还没有看")
    for name in ("谢宇航：自愿", "苏兴旺：自愿"):
        judge.tick(name)
    judge.press("裁定有效")
    judge.wait("请把裁定书看到末尾")
    judge.keys.press(*["Next"] * 12, "End")
    until("the ruling to be read", lambda: judge.has(judge.wait("签发裁定书", "push button"), judge.spi.STATE_ENABLED))
    judge.press("签发裁定书")
    judge.wait("已办结 1")
    judge.state("全部已上传")


def served(village):
    village.duty("打印裁定书")
    village.wait("已核验")
    village.press("已经打印过了")
    village.press("送达裁定书")
    for nth in (0, 1):
        village.choose("当面送达", nth=nth)
        village.tick("已核对身份", nth=nth)
    village.save()
    village.wait("裁定已送达")
    village.state("全部已上传")


def road(screen, station, opened):
    def start(profile):
        hand = Hand(screen, station, profile.folder)
        opened.append(hand)
        hand.unlock()
        return hand

    station.serve()
    court, desk, bench = (station.enrol(name) for name in ("xujing", "fangxiaohong", "luwenqing"))
    hand = start(court)
    lodged(hand)
    hand.kill()
    desk.sync()
    station.stop()
    hand = mediated(start(desk), lambda: start(desk))
    station.serve()
    hand.keys.press("F5")
    hand.state("全部已上传")
    hand.kill()
    hand = start(bench)
    ruled(hand)
    hand.kill()
    hand = start(desk)
    served(hand)
    hand.alive()
    hand.kill()
    [row] = desk.do("dispute", "list")
    expect(desk.one("verify")["verified"] is True, "what the disk holds", row)


run(road, NOW)
