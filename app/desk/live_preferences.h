#pragma once

#include "app/desk/worker.h"
#include "ui/settings/preferences.h"

#include <filesystem>

namespace app {

/// look.json beside the profile: theme, zoom, language. Read once at start, written on a thread of its own.
class LivePreferences final : public ui::Preferences {
    Q_OBJECT
public:
    explicit LivePreferences(std::filesystem::path profile, QObject* parent = nullptr);
    ~LivePreferences() override { m_disk.stop(); }

    [[nodiscard]] ui::PreferenceValues values() const override { return m_values; }
    void set(const ui::PreferenceValues& values) override;
    [[nodiscard]] QString server() const override { return m_server; }
    void setServer(const QString& server) { m_server = server; }
    [[nodiscard]] QString version() const override;
    [[nodiscard]] ui::Carrying carrying() const override { return m_carrying; }
    void setCarrying(const ui::Carrying& carrying);
    /// For one run only: what the command line asks for is not written down.
    void overrideWith(const ui::PreferenceValues& values) { m_values = values; }

private:
    struct Nothing {};
    std::filesystem::path m_file;
    QString m_server;
    ui::PreferenceValues m_values;
    ui::Carrying m_carrying;
    Worker<Nothing> m_disk;
};

} // namespace app
