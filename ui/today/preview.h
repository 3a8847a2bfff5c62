#pragma once

#include "core/desk/views.h"
#include "core/duty/duties.h"
#include "ui/widgets/card.h"

#include <QScrollArea>

namespace ui {

class Button;
class ClockPicture;
class PlainLabel;
class Port;
class Tag;

/// The pane beside the desk: what the duty is about, why its day is this day, and its main button.
class Preview : public Card {
    Q_OBJECT
public:
    /// `port` outlives the pane.
    explicit Preview(Port& port, QWidget* parent = nullptr);

    /// Shows the duty at once and fills in the dispute when it has been read.
    void present(const core::duty::Duty& duty);
    void clear();
    [[nodiscard]] Button* mainButton() const { return m_main; }

signals:
    void mainPressed();
    void openPressed();
    void declinePressed();

private:
    void fill(const core::duty::Duty& duty, const core::desk::SubjectView& view);
    void showWhy(const core::duty::Duty& duty, const core::dispute::State* state);

    Port& m_port;
    core::duty::Duty m_duty;
    quint64 m_asked = 0; ///< answers of an older question are dropped
    QWidget* m_body;
    Tag* m_origin;
    PlainLabel *m_courtNumber, *m_title, *m_type, *m_facts, *m_whyTitle, *m_whyText, *m_nothing;
    QWidget *m_tags, *m_whyHead;
    ClockPicture* m_picture;
    Button *m_main, *m_open, *m_decline;
};

} // namespace ui
