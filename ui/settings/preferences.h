#pragma once

#include "ui/theme/theme.h"

#include <QObject>
#include <QString>

class QApplication;

namespace ui {

/// How this person wants the program to look on this PC, and what stands beside it. Kept beside the profile; of it only printer
/// and scanner are sent, on the card of the PC (《服务站点与对接机制》一.2).
struct PreferenceValues {
    Theme theme;
    QString language = QStringLiteral("zh_CN"); ///< or "en"; counts from the next start
    QString printer, scanner; ///< "yes", "no"; empty: nobody said
    bool operator==(const PreferenceValues&) const = default;
};

/// The program's own settings as pages see them. `set` returns at once: app/desk writes the file on another thread.
class Preferences : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual PreferenceValues values() const = 0;
    virtual void set(const PreferenceValues& values) = 0;
    [[nodiscard]] virtual QString server() const = 0;  ///< address of the county's server; empty when unknown
    [[nodiscard]] virtual QString version() const = 0; ///< 0.1.0

signals:
    void changed();
};

/// Puts the theme in force now and whenever the preferences change. Both outlive the connection.
void followPreferences(QApplication& application, Preferences& preferences);

} // namespace ui
