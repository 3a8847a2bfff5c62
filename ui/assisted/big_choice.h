#pragma once

#include <QAbstractButton>
#include <QList>
#include <QWidget>

namespace ui {

/// An answer as large as a finger needs: key, picture, word, and what else belongs to it.
class BigAnswer final : public QAbstractButton {
    Q_OBJECT
public:
    BigAnswer(int key, const QString& icon, const QString& word, const QString& hint, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_key;
    QString m_icon, m_word, m_hint;
};

/// Six answers at most, none given beforehand; the keys 1 to 6 choose.
class BigChoice final : public QWidget {
    Q_OBJECT
public:
    struct Item {
        QString id, icon, word, hint;
    };
    /// `objectName` is for tests, `name` for whoever listens to the screen.
    BigChoice(const QString& objectName, const QString& name, const QList<Item>& items, QWidget* parent = nullptr);
    [[nodiscard]] QString chosen() const { return m_chosen; }
    /// An empty id takes the answer back.
    void choose(const QString& id);
    bool chooseKey(int key);

signals:
    void chosenChanged(const QString& id);

private:
    QString m_chosen;
    QList<QPair<QString, BigAnswer*>> m_answers;
};

} // namespace ui
