#pragma once

#include "ui/frame/page.h"

namespace ui {

class Button;
class ErrorStrip;
class FormField;
class NoteStrip;
class Port;

/// 换密码: the old password, the new one twice. The rules stand above the fields; works without a line.
class PasswordPage final : public Page {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit PasswordPage(Port& port, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;
    void open(const QString& argument) override;
    void leave() override;
    bool finish() override;
    bool back() override;

private:
    void empty();

    Port& m_port;
    bool m_busy = false;
    ErrorStrip* m_error;
    NoteStrip* m_done;
    FormField *m_before, *m_after, *m_again;
    Button* m_main;
};

} // namespace ui
