#pragma once

#include "ui/frame/page.h"

class QVBoxLayout;

namespace ui {

class CarryingCard;
class PlainLabel;
class Port;
class Preferences;
class SegmentedChoice;

/// 设置: look and language of this PC, what it does for its neighbours, who is signed in, and from where and when the data is. Every choice counts at once.
class SettingsPage final : public Page {
    Q_OBJECT
public:
    /// `port` and `preferences` outlive the page.
    SettingsPage(Port& port, Preferences& preferences, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;
    void open(const QString& argument) override;

private:
    [[nodiscard]] QWidget* lookCard(QWidget* parent);
    [[nodiscard]] QWidget* besideCard(QWidget* parent);
    [[nodiscard]] QWidget* personCard(QWidget* parent);
    [[nodiscard]] QWidget* sourceCard(QWidget* parent);
    void fill();
    void keep();
    [[nodiscard]] QWidget* countySettings(QWidget* parent);
    void fact(QVBoxLayout* box, const QString& label, PlainLabel** value);

    Port& m_port;
    Preferences& m_preferences;
    SegmentedChoice *m_scheme, *m_zoom, *m_language, *m_printer, *m_scanner;
    PlainLabel *m_person, *m_post, *m_county, *m_server, *m_dataAsOf, *m_version;
    CarryingCard* m_carrying;
    bool m_filling = false;
};

} // namespace ui
