#include "ui/widgets/find_in_list.h"

#include "core/people/pinyin.h"
#include "ui/theme/popup_rows.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>

namespace ui {

namespace {

constexpr int kSought = Qt::UserRole + 7; ///< of an entry: all that it is found by
constexpr int kLongList = 20;             ///< entries; fewer are read faster than typed

struct FindWords {
    Q_DECLARE_TR_FUNCTIONS(ui::FindInList)
};

/// Finds by `kSought`, writes the entry itself.
class Completer final : public QCompleter {
public:
    using QCompleter::QCompleter;
    QString pathFromIndex(const QModelIndex& index) const override { return index.data(Qt::DisplayRole).toString(); }
};

QString soughtBy(const QString& entry)
{
    const auto pinyin = core::pinyinOf(entry.toStdString());
    return entry + QLatin1Char('\n') + QString::fromStdString(pinyin.full).remove(QLatin1Char(' ')) + QLatin1Char('\n') + QString::fromStdString(pinyin.initials);
}

/// The entry that is meant; -1 where none or several may be.
int meant(const QComboBox& box, const QString& typed)
{
    if (typed.isEmpty())
        return -1;
    int found = -1;
    for (int i = 0; i < box.count(); ++i) {
        if (box.itemText(i) == typed)
            return i;
        if (!box.itemData(i, kSought).toString().contains(typed, Qt::CaseInsensitive))
            continue;
        if (found >= 0)
            return -1;
        found = i;
    }
    return found;
}

/// What is only half typed is no choice: whoever reads the box meanwhile finds nothing chosen.
void loosen(QComboBox& box, const QString& typed)
{
    if (box.currentIndex() < 0 || typed == box.itemText(box.currentIndex()))
        return;
    auto* edit = box.lineEdit();
    const int cursor = edit->cursorPosition();
    box.setCurrentIndex(-1);
    edit->setText(typed);
    edit->setCursorPosition(cursor);
}

void settle(QComboBox& box)
{
    const auto typed = box.lineEdit()->text().trimmed();
    if (box.currentIndex() >= 0 && typed == box.itemText(box.currentIndex()))
        return;
    const int found = meant(box, typed);
    box.setCurrentIndex(found);
    if (found < 0)
        box.clearEditText();
}

/// Settles what was typed when the focus goes elsewhere. editingFinished does not tell: it comes when the found entries are shown, too.
class Leaving final : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::FocusOut && !QApplication::activePopupWidget())
            if (auto* box = qobject_cast<QComboBox*>(watched)) // not while it is being destroyed
                settle(*box);
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void makeFindable(QComboBox& box)
{
    if (box.count() < kLongList && !box.isEditable()) // filled anew it may be short, and is typed in nevertheless
        return;
    for (int i = 0; i < box.count(); ++i)
        box.setItemData(i, soughtBy(box.itemText(i)), kSought);
    if (box.isEditable())
        return;
    const int chosen = box.currentIndex();
    box.setEditable(true);
    box.setInsertPolicy(QComboBox::NoInsert);
    box.setCurrentIndex(chosen);
    auto* completer = new Completer(box.model(), &box);
    completer->setCompletionRole(kSought);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setCompletionMode(QCompleter::PopupCompletion);
    box.setCompleter(completer);
    completer->popup()->setAccessibleName(box.accessibleName());
    setPopupRows(*completer->popup());
    auto* edit = box.lineEdit();
    edit->setObjectName(box.objectName() + QStringLiteral(".typed"));
    edit->setAccessibleName(box.accessibleName());
    edit->setPlaceholderText(FindWords::tr("Type part of the name or its initials"));
    QObject::connect(edit, &QLineEdit::textEdited, &box, [&box](const QString& typed) { loosen(box, typed); });
    QObject::connect(edit, &QLineEdit::returnPressed, &box, [&box] { settle(box); });
    box.installEventFilter(new Leaving(&box));
}

} // namespace ui
