#include "ui/widgets/press_access.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAccessibleWidget>

namespace ui {

namespace {

/// A button that can be ticked: the same role, name and state as Qt gives it, and an action that clicks.
class PressAccess final : public QAccessibleWidget {
public:
    explicit PressAccess(QAbstractButton* button)
        : QAccessibleWidget(button, button->autoExclusive() ? QAccessible::RadioButton : QAccessible::CheckBox)
    {
        addControllingSignal(QStringLiteral("toggled(bool)"));
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

    QAccessible::State state() const override
    {
        auto state = QAccessibleWidget::state();
        state.checkable = true;
        state.checked = button()->isChecked();
        state.pressed = button()->isDown();
        return state;
    }

    QStringList actionNames() const override
    {
        QStringList names;
        if (button()->isEnabled())
            names << toggleAction();
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
        if (name == toggleAction() && !button()->shortcut().isEmpty())
            return {button()->shortcut().toString()};
        return {};
    }

private:
    QAbstractButton* button() const { return static_cast<QAbstractButton*>(widget()); }
};

QAccessibleInterface* tickable(const QString& key, QObject* object)
{
    if (key != QStringLiteral("QAbstractButton") && key != QStringLiteral("QRadioButton") && key != QStringLiteral("QCheckBox"))
        return nullptr;
    auto* button = qobject_cast<QAbstractButton*>(object);
    return button && button->isCheckable() ? new PressAccess(button) : nullptr;
}

} // namespace

void installPressAccess() { QAccessible::installFactory(tickable); } // the same function is kept once

} // namespace ui
