#pragma once

#include <QCoreApplication>

namespace ctl {

/// Qt Network needs an application object; the other commands do without.
struct QtCore {
    int count = 1;
    char name[12] = "fengqiaoctl";
    char* arguments[2] = {name, nullptr};
    QCoreApplication application{count, arguments};
};

} // namespace ctl
