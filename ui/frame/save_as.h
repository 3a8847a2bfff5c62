#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QWidget;

namespace ui {

class Port;

/// Asks where `bytes` shall lie and lets the port write them. `name` is proposed; its ending is the kind of file that is shown
/// and set. Returns at once. `failed` hears why nothing was written; it and `port` are used as long as `over` lives.
void saveAs(QWidget* over, Port& port, const QString& title, const QString& name, const QByteArray& bytes, std::function<void(const core::Error&)> failed);

} // namespace ui
