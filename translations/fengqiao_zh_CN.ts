<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>ui::ClockStrip</name>
        <message>
            <source>Show the sum</source>
            <translation>看算法</translation>
        </message>
        <message>
            <source>Hide the sum</source>
            <translation>收起算法</translation>
        </message>
    </context>
    <context>
        <name>ui::Dates</name>
        <message>
            <source>today %1</source>
            <translation>今天 %1</translation>
        </message>
    </context>
    <context>
        <name>ui::ErrorStrip</name>
        <message>
            <source>Got it</source>
            <translation>知道了</translation>
        </message>
    </context>
    <context>
        <name>ui::FormArea</name>
        <message>
            <source>%1 characters, at most %2</source>
            <translation>%1 字，最多 %2 字</translation>
        </message>
    </context>
    <context>
        <name>ui::HeaderBar</name>
        <message>
            <source>Lock</source>
            <translation>锁定</translation>
        </message>
    </context>
    <context>
        <name>ui::LoadingRows</name>
        <message>
            <source>Loading</source>
            <translation>正在读取</translation>
        </message>
    </context>
    <context>
        <name>ui::MainFrame</name>
        <message>
            <source>Fengqiao mediation station</source>
            <translation>枫桥调解工作站</translation>
        </message>
    </context>
    <context>
        <name>ui::NavRail</name>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>Disputes</source>
            <translation>纠纷</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Assisted entry</source>
            <translation>助老代录</translation>
        </message>
        <message>
            <source>Patrol</source>
            <translation>排查</translation>
        </message>
        <message>
            <source>Roster</source>
            <translation>名册</translation>
        </message>
        <message>
            <source>Statistics</source>
            <translation>统计</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>资料</translation>
        </message>
        <message>
            <source>Dispatch</source>
            <translation>分流</translation>
        </message>
        <message>
            <source>Confirmation</source>
            <translation>确认审查</translation>
        </message>
        <message>
            <source>Returns</source>
            <translation>退回接收</translation>
        </message>
        <message>
            <source>Outbox</source>
            <translation>待传箱</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>Fengqiao mediation</source>
            <translation>枫桥调解</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>工作站</translation>
        </message>
    </context>
    <context>
        <name>ui::NavRailShort</name>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>Disputes</source>
            <translation>纠纷</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Assisted entry</source>
            <translation>代录</translation>
        </message>
        <message>
            <source>Patrol</source>
            <translation>排查</translation>
        </message>
        <message>
            <source>Roster</source>
            <translation>名册</translation>
        </message>
        <message>
            <source>Statistics</source>
            <translation>统计</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>资料</translation>
        </message>
        <message>
            <source>Dispatch</source>
            <translation>分流</translation>
        </message>
        <message>
            <source>Confirmation</source>
            <translation>审查</translation>
        </message>
        <message>
            <source>Returns</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Outbox</source>
            <translation>待传</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
    </context>
    <context>
        <name>ui::Risk</name>
        <message>
            <source>Red warning</source>
            <translation>红色预警</translation>
        </message>
        <message>
            <source>Orange warning</source>
            <translation>橙色预警</translation>
        </message>
        <message>
            <source>Yellow warning</source>
            <translation>黄色预警</translation>
        </message>
        <message>
            <source>Blue warning</source>
            <translation>蓝色预警</translation>
        </message>
    </context>
    <context>
        <name>ui::SearchField</name>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Name, number, last 4 digits of phone</source>
            <translation>人名、编号、电话后四位</translation>
        </message>
    </context>
    <context>
        <name>ui::StatusBar</name>
        <message numerus="yes">
            <source>Data here is %n days old</source>
            <translation>
                <numerusform>本机资料已 %n 天没有更新</numerusform>
            </translation>
        </message>
        <message>
            <source>Data here as of %1</source>
            <translation>本机资料截至 %1</translation>
        </message>
        <message>
            <source>Type size %1%</source>
            <translation>字号 %1%</translation>
        </message>
        <message>
            <source>Ctrl + and Ctrl - change it</source>
            <translation>Ctrl + 和 Ctrl - 可以放大缩小</translation>
        </message>
    </context>
    <context>
        <name>ui::SyncLine</name>
        <message numerus="yes">
            <source>%n things need you</source>
            <translation>
                <numerusform>%n 件需要您处理</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, sending %2 of %3</source>
            <translation>%1，正在上传 %2/%3</translation>
        </message>
        <message numerus="yes">
            <source>%n waiting, safely saved</source>
            <translation>
                <numerusform>%n 件待上传，都已存好</numerusform>
            </translation>
        </message>
        <message>
            <source>%1. Line down since %2; sends by itself</source>
            <translation>%1。线路 %2 断开，通了自动传</translation>
        </message>
        <message>
            <source>%1. Line down; sends by itself</source>
            <translation>%1。线路断开，通了自动传</translation>
        </message>
        <message>
            <source>Sending %1 of %2</source>
            <translation>正在上传 %1/%2</translation>
        </message>
        <message>
            <source>Line down, nothing is waiting</source>
            <translation>线路不通，没有待上传的</translation>
        </message>
        <message>
            <source>All sent, receipt checked %1</source>
            <translation>全部已上传，%1 服务器已回执</translation>
        </message>
        <message>
            <source>Nothing is waiting</source>
            <translation>没有待上传的</translation>
        </message>
    </context>
    <context>
        <name>ui::SyncPill</name>
        <message>
            <source>Opens the outbox</source>
            <translation>打开待传箱</translation>
        </message>
    </context>
</TS>
