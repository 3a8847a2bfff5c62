#pragma once

#include "core/desk/views.h"
#include "ui/frame/page.h"

#include <vector>

class QBoxLayout;

namespace ui {

class AttentionView;
class Button;
class Card;
class DeskList;
class EmptyState;
class ParcelView;
class ErrorStrip;
class PlainLabel;
class Port;

/// 待传箱: what needs this person, what waits for the line, what the court has received. UI.md section 7.
class OutboxPage : public Page {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit OutboxPage(Port& port, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;
    void open(const QString& argument) override;
    void setNarrow(bool narrow) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void ask();
    void openSubject(const QString& row);
    void fill();
    void showCurrent();
    void showChosen();
    void place();

    Port& m_port;
    std::vector<core::desk::AttentionItem> m_attention;
    std::vector<core::desk::OutboxItem> m_waiting, m_arrived;
    bool m_narrow = false, m_stacked = false;
    DeskList* m_list;
    AttentionView* m_view;
    ParcelView* m_parcel;
    EmptyState* m_empty;
    ErrorStrip* m_error;
    PlainLabel* m_rhythm;
    QBoxLayout* m_across;
    Card *m_left, *m_right;
    QWidget *m_rule, *m_foot, *m_scroll, *m_parcelScroll;
};

} // namespace ui
