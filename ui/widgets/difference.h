#pragma once

#include <QWidget>

namespace ui {

/// A value in large type in which the characters that differ from another value stand on yellow with a line under them.
class DifferenceLabel : public QWidget {
    Q_OBJECT
public:
    DifferenceLabel(const QString& value, const QString& other, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

    /// First and one past the last character of `value` between the common head and the common tail of both.
    [[nodiscard]] static std::pair<int, int> differing(const QString& value, const QString& other);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_value;
    std::pair<int, int> m_marked;
};

} // namespace ui
