#pragma once

#include <QWidget>

class QVBoxLayout;

namespace ui {

/// The sections of a form with how far each is: tick, half, blank.
class Outline : public QWidget {
    Q_OBJECT
public:
    enum class Done { Blank, Half, Full };
    struct Entry {
        QString title, note;
        Done done = Done::Blank;
        bool operator==(const Entry&) const = default;
    };
    explicit Outline(QWidget* parent = nullptr);

    void setEntries(const QList<Entry>& entries);
    void setCurrent(int index);
    [[nodiscard]] int current() const { return m_current; }

signals:
    void chosen(int index);

private:
    void rebuild();
    QList<Entry> m_entries;
    QList<class OutlineEntry*> m_widgets;
    QVBoxLayout* m_box;
    int m_current = 0;
};

/// One entry, a button that draws its sign and two lines.
class OutlineEntry;

} // namespace ui
