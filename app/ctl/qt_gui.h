#pragma once

#include <QGuiApplication>

namespace ctl {

/// Papers are set with fonts, which needs a GUI application; no window is opened.
struct QtGui {
    QtGui()
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        // Standard error is for people; Qt's own remarks (no runtime folder, for example) tell them nothing.
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    }
    int count = 1;
    char name[12] = "fengqiaoctl";
    char* arguments[2] = {name, nullptr};
};

} // namespace ctl
