#pragma once

#include "ui/frame/main_frame.h"
#include "ui/port.h"
#include "ui/settings/preferences.h"

#include <QTimer>

namespace app {

/// One window with the pages of one unlocked account. Builds them, feeds the frame from the port, and leads from page
/// to page; decides nothing.
class Station : public QObject {
    Q_OBJECT
public:
    /// Both outlive the station.
    Station(ui::Port& port, ui::Preferences& preferences, QObject* parent = nullptr);
    ~Station() override;

    [[nodiscard]] ui::MainFrame& frame() { return *m_frame; }
    /// The first page of this desk: 今日.
    void start();
    /// Leads to a page, as a page's own buttons do.
    void go(const QString& page, const QString& argument);

signals:
    void lockAsked();

private:
    void addPages();
    void feed();      ///< counts, sync line, clock
    void add(ui::Page* page);

    ui::Port& m_port;
    ui::Preferences& m_preferences;
    std::unique_ptr<ui::MainFrame> m_frame;
    QTimer m_minute;
};

} // namespace app
