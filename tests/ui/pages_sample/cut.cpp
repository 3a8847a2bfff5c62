#include "tests/ui/pages_sample/cut.h"

#include "tests/ui/pages_sample/names.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tag.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QTableView>
#include <QHeaderView>

namespace sample {

namespace {

QString at(const QWidget* widget, const QString& words)
{
    QString place = widget->objectName();
    for (const auto* parent = widget->parentWidget(); parent && place.isEmpty(); parent = parent->parentWidget())
        place = parent->objectName();
    return QStringLiteral("%1 in %2: %3 (%4 px)").arg(QLatin1String(widget->metaObject()->className()), place, words).arg(widget->width());
}

/// A form whose contents are wider than it, with no bar to bring the rest into view; or a sentence with too few lines for it.
bool isLost(const QWidget* widget)
{
    if (const auto* area = qobject_cast<const QScrollArea*>(widget))
        return area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff && area->widget() && area->widget()->width() > area->viewport()->width() + 1;
    return qobject_cast<const QAbstractButton*>(widget) && widget->hasHeightForWidth() && widget->height() < widget->heightForWidth(widget->width());
}

/// A widget that its own parents push out of sight is cut as well; what a scroll area can bring back is not.
bool sticksOut(const QWidget* widget, const QWidget& root)
{
    const auto* parent = widget->parentWidget();
    if (!parent || parent == &root || parent->objectName() == QLatin1String("qt_scrollarea_viewport"))
        return false;
    return widget->geometry().right() > parent->width() || widget->geometry().left() < -1;
}

} // namespace

QStringList cutWords(const QWidget& root)
{
    QStringList out;
    for (const auto* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&root) || widget->size().isEmpty())
            continue;
        if (isLost(widget))
            out << at(widget, QStringLiteral("stands wider than what shows it"));
        else if (const auto* label = qobject_cast<const ui::PlainLabel*>(widget); label && (label->isCut() || sticksOut(label, root)))
            out << at(widget, label->plainText());
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget); button && (button->width() + 1 < button->minimumSizeHint().width() || sticksOut(button, root)))
            out << at(widget, button->text());
        else if (const auto* tag = qobject_cast<const ui::Tag*>(widget); tag && (tag->width() < tag->sizeHint().width() || sticksOut(tag, root)))
            out << at(widget, tag->text());
        else if (const auto* box = qobject_cast<const QComboBox*>(widget); box && QFontMetrics(box->font()).horizontalAdvance(box->currentText()) > box->width() - ui::themeOf(box).px(36))
            out << at(widget, box->currentText());
        else if (const auto* date = qobject_cast<const QDateEdit*>(widget); date && date->width() < date->minimumSizeHint().width())
            out << at(widget, date->text());
        else if (const auto* edit = qobject_cast<const QLineEdit*>(widget); edit && edit->objectName() != QLatin1String("qt_spinbox_lineedit")) {
            const QString words = edit->text().isEmpty() ? edit->placeholderText() : edit->isReadOnly() ? edit->text() : QString();
            const auto margins = edit->textMargins();
            if (QFontMetrics(edit->font()).horizontalAdvance(words) > edit->width() - margins.left() - margins.right() - 4)
                out << at(widget, words);
        } else if (const auto* list = qobject_cast<const ui::DeskList*>(widget)) {
            for (const auto& words : list->cutWords())
                out << at(widget, words);
        } else if (const auto* table = qobject_cast<const QTableView*>(widget)) {
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                if (table->isColumnHidden(column))
                    continue;
                const auto head = table->model()->headerData(column, Qt::Horizontal).toString();
                if (QFontMetrics(table->horizontalHeader()->font()).horizontalAdvance(head) > table->columnWidth(column) - ui::themeOf(table).px(8))
                    out << at(widget, head);
                for (int row = 0; row < table->model()->rowCount(); ++row)
                    if (const auto words = table->model()->index(row, column).data().toString(); QFontMetrics(table->font()).horizontalAdvance(words) > table->columnWidth(column) - ui::themeOf(table).px(8))
                        out << at(widget, words);
            }
        }
    }
    out.removeDuplicates();
    return out;
}

QStringList untranslatedWords(const QWidget& root)
{
    QStringList out;
    const auto look = [&](const QWidget* widget, const QString& words) {
        // Names of keys, formats and addresses are Latin in Chinese as well.
        static const QStringList known{QStringLiteral("PDF"), QStringLiteral("Enter"), QStringLiteral("English"), QStringLiteral("Ctrl"), QStringLiteral("Space"), QStringLiteral("https"), QStringLiteral("LQ"), QStringLiteral("Esc")};
        bool latin = false;
        int run = 0;
        for (const QChar c : words) {
            if (c.unicode() > 0x2e80)
                return; // has Chinese
            run = c.isLetter() && c.unicode() < 0x250 ? run + 1 : 0;
            latin = latin || run >= 3;
        }
        if (!latin)
            return;
        for (const auto& one : known)
            if (words.contains(one))
                return;
        out << at(widget, words);
    };
    for (const auto* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&root))
            continue;
        if (const auto* label = qobject_cast<const ui::PlainLabel*>(widget))
            look(widget, label->plainText());
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            look(widget, button->text());
        else if (const auto* tag = qobject_cast<const ui::Tag*>(widget))
            look(widget, tag->text());
        else if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
            look(widget, edit->placeholderText());
        look(widget, widget->accessibleName());
    }
    out.removeDuplicates();
    return out;
}

QStringList unreachableControls(const QWidget& root)
{
    QSet<const QWidget*> reached;
    const QWidget* first = &root;
    int steps = 0;
    for (const QWidget* w = first->nextInFocusChain(); w && w != first && steps < 200000; w = w->nextInFocusChain(), ++steps)
        if ((w->focusPolicy() & Qt::TabFocus) && root.isAncestorOf(w))
            reached.insert(w);
    QStringList out;
    for (const auto* widget : root.findChildren<QWidget*>()) {
        if (!isControl(widget) || isInnerPart(widget) || !widget->isVisibleTo(&root) || !widget->isEnabled())
            continue;
        const auto* edit = qobject_cast<const QLineEdit*>(widget);
        if (edit && edit->isReadOnly())
            continue; // shows, takes nothing
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        // One of a group: Tab comes to the group, arrows go on.
        const bool byArrows = button && (button->autoExclusive() || qobject_cast<const ui::SegmentedChoice*>(button->parentWidget()));
        if (button && button->objectName().startsWith(QLatin1String("rail.chevron")))
            continue; // scrolls what comes into sight by itself when the keyboard goes there
        if (!reached.contains(widget) && !byArrows)
            out << at(widget, widget->accessibleName());
    }
    return out;
}

} // namespace sample
