#pragma once

#include "core/result.h"
#include "core/time.h"
#include "ui/theme/theme.h"

#include <QObject>
#include <QString>
#include <optional>

class QApplication;

namespace ui {

/// How this person wants the program to look on this PC, and what stands beside it. Kept beside the profile; of it only printer
/// and scanner are sent, on the card of the PC (《服务站点与对接机制》一.2).
struct PreferenceValues {
    Theme theme;
    QString language = QStringLiteral("zh_CN"); ///< or "en"; counts from the next start
    QString printer, scanner; ///< "yes", "no"; empty: nobody said
    bool carries = false;     ///< this PC carries sealed files for others in the house
    bool operator==(const PreferenceValues&) const = default;
};

/// How this PC carries for its neighbours.
struct Carrying {
    QString address;      ///< 192.168.1.5:24826; empty: it does not
    QString key;          ///< hex
    QString fingerprint;  ///< its beginning, as two people compare it
    qint64 held = 0;      ///< files that wait for a line
    std::optional<bool> line;               ///< nothing before the first attempt
    std::optional<core::Instant> delivered; ///< when something last went to the county
    std::optional<core::Error> trouble;     ///< why it does not though it should
    bool operator==(const Carrying&) const = default;
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
    [[nodiscard]] virtual Carrying carrying() const { return {}; }

signals:
    void changed();
    void carryingChanged();
};

/// Puts the theme in force now and whenever the preferences change. Both outlive the connection.
void followPreferences(QApplication& application, Preferences& preferences);

} // namespace ui
