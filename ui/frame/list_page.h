#pragma once

#include "core/desk/views.h"
#include "ui/frame/page.h"

#include <functional>

class QScrollArea;
class QVBoxLayout;

namespace ui {

class Button;
class Card;
class ChipRow;
class DeskList;
class EmptyState;
class ErrorStrip;
class Port;
class SidePane;
struct DeskGroup;

/// A page with a list and beside it, in a pane, what was chosen with what can be done about it. Here is the frame of such
/// pages and the way their subjects are read; groups, rows and words are each page's own.
///
/// open() and news of the desk → ask() → the page builds its groups → showGroups() → showChosen() → write().
class ListPage : public Page {
    Q_OBJECT
public:
    /// `argument` is the row to be shown; may be empty.
    void open(const QString& argument) override;
    void setNarrow(bool narrow) override;
    bool toggleDrawer() override;
    bool back() override;

protected:
    struct Shape {
        QString listName;    ///< of the list, for who does not see it
        QString nothing{};   ///< the sentence where the list has no row
        QString way{};       ///< the button below that sentence; empty = none
        int paneWidth = 420; ///< at 100 %
    };
    /// Names its parts after `id`: "roster.chips", "roster.list". `port` outlives the page.
    ListPage(Port& port, const QString& id, const QString& railId, const Shape& shape, QWidget* parent);

    /// Reads what the list shows and ends in showGroups().
    virtual void ask() = 0;
    /// Builds the groups that the chosen chip leaves and hands them to showGroups().
    virtual void fillList() = 0;
    /// Writes what is chosen into an empty column; writes nothing where nothing is chosen.
    virtual void write(QVBoxLayout* column) = 0;
    /// Brings the pane up to date with the list. As it is here: a new column, filled by write().
    virtual void showChosen();

    /// Reads the subjects of `type` into `into`, tells what went wrong, else calls `then`. Answers come in the order of
    /// the questions, so `then` of the last one finds them all.
    void read(const char* type, std::vector<core::desk::SubjectView>& into, std::function<void()> then = {});
    /// Shows those of `groups` that have rows, stands on the row that open() asked for, and shows what is chosen.
    void showGroups(QList<DeskGroup> groups);
    /// Throws away what the pane shows and lays a new scrolling column into it.
    QVBoxLayout* newColumn();
    void clearPane();
    /// A button that goes to `page`; the caller puts it into a layout.
    [[nodiscard]] Button* wayTo(const QString& name, const QString& label, const QString& icon, const QString& page, const QString& argument = {}, bool main = false);

    [[nodiscard]] Port& port() const { return m_port; }
    [[nodiscard]] ErrorStrip* error() const { return m_error; }
    [[nodiscard]] ChipRow* chips() const { return m_chips; }
    /// The row that the pane is about; empty while the list shows none.
    [[nodiscard]] QString chosenId() const;
    /// The list's chip is this one, or none narrows the list.
    [[nodiscard]] bool chipLeaves(const QString& group) const;
    [[nodiscard]] DeskList* list() const { return m_list; }
    [[nodiscard]] EmptyState* empty() const { return m_empty; }
    [[nodiscard]] QScrollArea* reading() const { return m_reading; } ///< what the pane shows; null when it is empty
    [[nodiscard]] const QString& wanted() const { return m_wanted; } ///< the row to stand on after the next showGroups()
    void want(const QString& row) { m_wanted = row; }
    /// Puts a line across the page: between the error and the chips (these first), or between the chips and the list.
    void addAboveChips(QWidget* line);
    void addAboveList(QWidget* line);

private:
    /// Enter on a row: the keyboard goes on to what can be done about it, in the drawer where the window is narrow.
    void enterPane();

    Port& m_port;
    QString m_wanted;
    QVBoxLayout* m_box;
    ErrorStrip* m_error;
    ChipRow* m_chips;
    DeskList* m_list;
    EmptyState* m_empty;
    Card* m_detail;
    SidePane* m_panes;
    QScrollArea* m_reading = nullptr;
};

/// The row's id: the subject.
[[nodiscard]] QString idOf(const core::desk::SubjectView& view);
/// The view among `lists` whose idOf is `id`; null when there is none.
[[nodiscard]] const core::desk::SubjectView* findView(std::initializer_list<const std::vector<core::desk::SubjectView>*> lists, const QString& id);

} // namespace ui
