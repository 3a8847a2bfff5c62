#pragma once

#include "ui/frame/nav_rail.h"
#include "ui/frame/page.h"
#include "ui/frame/sync_line.h"

#include <QHash>
#include <QMainWindow>

class QStackedWidget;

namespace ui {

class HeaderBar;
class StatusBar;

/// Rail, header, page, status bar, and the keys that hold everywhere.
/// Knows no desk: the program feeds it and answers its signals.
class MainFrame : public QMainWindow {
    Q_OBJECT
public:
    explicit MainFrame(QWidget* parent = nullptr);
    ~MainFrame() override;

    void setRail(const QList<RailItem>& items);
    /// The frame becomes the page's parent. The program connects Page::goTo: some ways depend on the desk.
    void addPage(Page* page);
    [[nodiscard]] Page* page(const QString& id) const { return m_pages.value(id); }
    [[nodiscard]] Page* current() const;
    /// Shows a page; unknown ids are ignored (a role may lack the page).
    void showPage(const QString& id, const QString& argument = {});

    void setPerson(const QString& name, const QString& post);
    void setCount(const QString& railId, int count, bool attention = false);
    void setSync(const core::desk::SyncFacts& facts, core::Instant now);
    void setDataAsOf(const QString& when, int staleDays = 0);
    void setClock(const QString& text);
    /// What concerns every page, below the header until it is dismissed; the same words are not said twice. Empty = nothing.
    void setWarning(const QString& sentence);
    [[nodiscard]] bool isNarrow() const { return m_narrow; }
    [[nodiscard]] NavRail* rail() const { return m_rail; }
    [[nodiscard]] HeaderBar* header() const { return m_header; }
    [[nodiscard]] StatusBar* status() const { return m_status; }

signals:
    void lockAsked();
    void sendNowAsked();
    void searchAsked(const QString& text);  ///< Enter in the header's field
    void searchEdited(const QString& text); ///< while typing, at rest
    void zoomAsked(int percent);            ///< already within 100 to 200
    void shown(const QString& pageId);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void addKeys();
    void reconsiderWidth();
    void refreshHead();
    void stepZoom(int by);
    /// What had the keyboard has gone (a row that was taken away, a page that was built anew): what stands nearest takes over.
    void keepKeyboard();

    QHash<QString, Page*> m_pages;
    NavRail* m_rail;
    HeaderBar* m_header;
    StatusBar* m_status;
    QStackedWidget* m_stack;
    class ErrorStrip* m_warning;
    QString m_warned;
    bool m_narrow = false;
    QPoint m_lastFocus; ///< in the window: where the keyboard was
};

} // namespace ui
