#pragma once

#include "core/desk/draft.h"
#include "core/desk/views.h"
#include "ui/frame/page.h"

class QLineEdit;

namespace ui {

class Button;
class Card;
class DeskList;
class EmptyState;
class ErrorStrip;
class FormField;
class Port;

/// 退回接收: what came back from the points, with its list of papers; received, asked about, registered as a suit.
class ReturnsPage final : public Page {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit ReturnsPage(Port& port, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;
    void open(const QString& argument) override;
    void setNarrow(bool narrow) override;

private:
    void ask();
    void fill();
    void showCurrent();
    void perform(std::vector<core::desk::Draft> drafts);
    [[nodiscard]] const core::desk::SubjectView* current() const;

    Port& m_port;
    QString m_wanted;
    std::vector<core::desk::SubjectView> m_views;
    DeskList* m_list;
    ErrorStrip* m_error;
    EmptyState* m_empty;
    QWidget *m_left, *m_bar;
    Card* m_detail;
    QWidget* m_body = nullptr;
    FormField* m_number;
    Button *m_receive, *m_query, *m_close, *m_file, *m_open;
};

} // namespace ui
