#include "ui/widgets/press_access.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QMenu>

namespace ui {

namespace {

constexpr const char* kOneOf = "oneOf"; ///< property of a row of which one button holds

/// A button: the same role, name and state as Qt gives it, and an action that clicks. Whether it can be ticked is asked each
/// time: Qt makes and keeps the interface when the name is set, which may be before. A menu that stands open below it is its
/// child: Qt hangs a popup nowhere, and nobody who walks the tree would come to its items.
class PressAccess final : public QAccessibleWidget {
public:
    explicit PressAccess(QAbstractButton* button) : QAccessibleWidget(button, QAccessible::Button) { addControllingSignal(QStringLiteral("toggled(bool)")); }

    QAccessible::Role role() const override
    {
        if (!button()->isCheckable())
            return QAccessible::Button;
        const auto* row = button()->parentWidget();
        return button()->autoExclusive() || (row && row->property(kOneOf).toBool()) ? QAccessible::RadioButton : QAccessible::CheckBox;
    }

    QString text(QAccessible::Text what) const override
    {
        const QString own = QAccessibleWidget::text(what);
        if (what != QAccessible::Name || !own.isEmpty())
            return own;
        QString words = button()->text();
        words.replace(QStringLiteral("&&"), QStringLiteral("\n")).remove(QLatin1Char('&'));
        return words.replace(QLatin1Char('\n'), QLatin1Char('&'));
    }

    int childCount() const override { return QAccessibleWidget::childCount() + static_cast<int>(menus().size()); }

    QAccessibleInterface* child(int index) const override
    {
        const int own = QAccessibleWidget::childCount();
        const auto open = menus();
        return index < own || index - own >= open.size() ? QAccessibleWidget::child(index) : QAccessible::queryAccessibleInterface(open[index - own]);
    }

    int indexOfChild(const QAccessibleInterface* child) const override
    {
        const auto open = menus();
        for (qsizetype i = 0; child && i < open.size(); ++i)
            if (child->object() == open[i])
                return QAccessibleWidget::childCount() + static_cast<int>(i);
        return QAccessibleWidget::indexOfChild(child);
    }

    QAccessible::State state() const override
    {
        auto state = QAccessibleWidget::state();
        state.checkable = button()->isCheckable();
        state.checked = button()->isChecked();
        state.pressed = button()->isDown();
        return state;
    }

    QStringList actionNames() const override
    {
        QStringList names;
        if (button()->isEnabled())
            names << (button()->isCheckable() ? toggleAction() : pressAction());
        return names << QAccessibleWidget::actionNames();
    }

    void doAction(const QString& name) override
    {
        if (name == toggleAction() || name == pressAction())
            button()->click(); // does nothing where it is disabled
        else
            QAccessibleWidget::doAction(name);
    }

    QStringList keyBindingsForAction(const QString& name) const override
    {
        if ((name == toggleAction() || name == pressAction()) && !button()->shortcut().isEmpty())
            return {button()->shortcut().toString()};
        return {};
    }

private:
    QList<QMenu*> menus() const
    {
        auto open = widget()->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly);
        open.removeIf([](const QMenu* menu) { return !menu->isVisible(); });
        return open;
    }
    QAbstractButton* button() const { return static_cast<QAbstractButton*>(widget()); }
};

QAccessibleInterface* pressed(const QString& key, QObject* object)
{
    auto* row = key == QStringLiteral("QWidget") ? qobject_cast<QWidget*>(object) : nullptr;
    if (row && row->property(kOneOf).toBool())
        return new QAccessibleWidget(row, QAccessible::Grouping);
    if (key != QStringLiteral("QAbstractButton") && key != QStringLiteral("QPushButton") && key != QStringLiteral("QRadioButton") && key != QStringLiteral("QCheckBox"))
        return nullptr;
    auto* button = qobject_cast<QAbstractButton*>(object);
    return button ? new PressAccess(button) : nullptr;
}

} // namespace

void sayOneOf(QWidget& row, const QString& name)
{
    row.setProperty(kOneOf, true); // before the name: with it Qt makes the interface and keeps it
    row.setAccessibleName(name);
}

void installPressAccess() { QAccessible::installFactory(pressed); } // the same function is kept once

} // namespace ui
