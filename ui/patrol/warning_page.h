#pragma once

#include "core/desk/views.h"
#include "ui/frame/page.h"

#include <QTimer>

class QLayout;

namespace ui {

class Button;
class ErrorStrip;
class Port;

/// One warning: colour, time left for the report, who must know and who has answered, measures, and what can be done.
/// Without a line its first button prints the phone script.
class WarningPage final : public Page {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit WarningPage(Port& port, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;
    /// `argument` is the warning's subject.
    void open(const QString& argument) override;
    bool back() override;

private:
    void ask();
    void present();
    [[nodiscard]] QWidget* makeMatter(const core::warning::State& state);
    [[nodiscard]] QWidget* makeReports(const core::warning::State& state);
    [[nodiscard]] QWidget* makeMeasures(const core::warning::State& state);
    [[nodiscard]] QLayout* makeActs(const core::warning::Steps& steps);
    [[nodiscard]] Button* action(const QString& name, const QString& label, const QString& icon, const QString& page, bool main = false);

    Port& m_port;
    QString m_subject;
    core::desk::SubjectView m_view;
    ErrorStrip* m_error;
    QWidget* m_body = nullptr;
    QTimer m_minute; ///< the time left moves on
};

} // namespace ui
