#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace ui {

/// What the header shows for a page: 纠纷 › LQ20260200061, or 今日 + 早上好….
struct PageHead {
    QString parentId, parent; ///< breadcrumb, empty on the first level; a click goes to parentId
    QString title;
    QString sub;
    QString parentArgument = {}; ///< what parentId is opened with: the very dispute, not the one seen last
};

/// A page of the frame. Shows and asks, decides nothing; reaches the desk only through the port it is given.
class Page : public QWidget {
    Q_OBJECT
public:
    /// `id` is the id of the rail entry to mark; several pages may mark the same one.
    Page(const QString& id, const QString& railId, QWidget* parent = nullptr)
        : QWidget(parent), m_id(id), m_railId(railId) { setObjectName(QStringLiteral("page.") + id); }

    [[nodiscard]] QString id() const { return m_id; }
    [[nodiscard]] QString railId() const { return m_railId; }
    [[nodiscard]] virtual PageHead head() const = 0;
    /// Widgets for the header, right of the search field. The page owns them.
    [[nodiscard]] virtual QList<QWidget*> headerActions() { return {}; }

    /// Comes to the front; `argument` is what goTo was given: a dispute's id, a filter.
    virtual void open(const QString& argument) { Q_UNUSED(argument); }
    /// Goes to the back; unsaved text is stored by now.
    virtual void leave() {}
    /// Narrow window: right panes become a drawer.
    virtual void setNarrow(bool narrow) { Q_UNUSED(narrow); }

    // Keys that mean something different on each page. True = used.
    virtual bool why() { return false; }         ///< F1
    virtual bool toggleDrawer() { return false; } ///< F4
    virtual bool nextFault() { return false; }   ///< F8
    virtual bool readAloud() { return false; }   ///< F9
    virtual bool finish() { return false; }      ///< Ctrl+Enter
    virtual bool back() { return false; }        ///< Esc

signals:
    void headChanged();
    void goTo(const QString& pageId, const QString& argument);

private:
    QString m_id, m_railId;
};

} // namespace ui
