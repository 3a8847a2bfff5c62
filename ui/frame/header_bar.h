#pragma once

#include "ui/frame/page.h"

#include <QWidget>

class QLineEdit;
class QHBoxLayout;

namespace ui {

class Avatar;
class Button;
class PlainLabel;

/// The field of the header: icon, words, key cap while empty.
class SearchField : public QWidget {
    Q_OBJECT
public:
    explicit SearchField(QWidget* parent = nullptr);
    [[nodiscard]] QLineEdit* edit() const { return m_edit; }
    /// Only the icon, until the cursor stands in it: for windows in which even the title has little room.
    void setTiny(bool tiny);

signals:
    void edited(const QString& text); ///< at rest, nothing composing
    void asked(const QString& text);  ///< Enter

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void takeRoom();
    bool m_tiny = false;
    QLineEdit* m_edit;
    QWidget *m_icon, *m_cap;
    void place();
};

/// 60 high: title and breadcrumb, search, the page's actions, person and post, lock.
class HeaderBar : public QWidget {
    Q_OBJECT
public:
    explicit HeaderBar(QWidget* parent = nullptr);

    void setHead(const PageHead& head);
    void setActions(const QList<QWidget*>& actions);
    void setPerson(const QString& name, const QString& post);
    void setNarrow(bool narrow);
    [[nodiscard]] SearchField* search() const { return m_search; }

signals:
    void parentPressed(const QString& pageId, const QString& argument);
    void lockPressed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// The title stays whole; the second words keep room for two lines, the search field gives way.
    void fit();

    PageHead m_head;
    Button* m_parent;
    PlainLabel *m_title, *m_sub, *m_name, *m_post, *m_arrow;
    SearchField* m_search;
    QWidget* m_actions;
    QHBoxLayout* m_actionBox;
    Avatar* m_avatar;
    QWidget* m_person;
    Button* m_lock;
};

} // namespace ui
