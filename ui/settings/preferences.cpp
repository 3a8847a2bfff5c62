#include "ui/settings/preferences.h"

#include <QApplication>

namespace ui {

void followPreferences(QApplication& application, Preferences& preferences)
{
    applyTheme(application, preferences.values().theme);
    QObject::connect(&preferences, &Preferences::changed, &application, [&application, &preferences] {
        if (const auto theme = preferences.values().theme; theme != currentTheme())
            applyTheme(application, theme);
    });
}

} // namespace ui
