#pragma once

#include "ui/frame/page.h"

namespace ui {

class Port;
class PrintPane;

/// Print preview of one subject's papers. `argument` is the subject's id, with "/paper" behind it to tick one.
class PreviewPage final : public Page {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit PreviewPage(Port& port, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;
    void open(const QString& argument) override;
    void setNarrow(bool narrow) override;
    bool toggleDrawer() override;
    bool back() override;
    [[nodiscard]] PrintPane* pane() const { return m_pane; }

private:
    Port& m_port;
    PrintPane* m_pane;
    QString m_subject, m_dispute, m_title;
    QString m_home = QStringLiteral("dispute"); ///< page that Esc goes back to
};

} // namespace ui
