#pragma once

#include <QAbstractButton>
#include <QList>
#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QRadioButton;

namespace ui {

struct Choice {
    QString id, text;
};

/// Two or three words side by side of which one holds: 自然人 | 单位. For settings of a form, which have a default.
class SegmentedChoice : public QWidget {
    Q_OBJECT
public:
    SegmentedChoice(const QString& name, const QList<Choice>& choices, QWidget* parent = nullptr);
    [[nodiscard]] QString chosen() const { return m_chosen; }
    void choose(const QString& id);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void chosenChanged(const QString& id);

private:
    QButtonGroup* m_group;
    QString m_chosen;
    QList<QPair<QString, QAbstractButton*>> m_parts;
};

/// A free choice: radio buttons in a row, none ticked beforehand, none emphasised.
class ChoiceRow : public QWidget {
    Q_OBJECT
public:
    ChoiceRow(const QString& name, const QList<Choice>& choices, QWidget* parent = nullptr);
    /// Empty until a person has chosen.
    [[nodiscard]] QString chosen() const;
    /// An empty id takes the tick away again.
    void choose(const QString& id);

signals:
    void chosenChanged(const QString& id);

private:
    QButtonGroup* m_group;
    QList<QPair<QString, QRadioButton*>> m_parts;
};

/// A tick box with plain text, on as many lines as it needs.
[[nodiscard]] QCheckBox* makeTick(const QString& text, const QString& objectName, QWidget* parent = nullptr);

} // namespace ui
