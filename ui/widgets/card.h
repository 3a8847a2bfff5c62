#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

class QVBoxLayout;

namespace ui {

/// A rounded ground that holds other widgets. No shadow.
class Card : public QFrame {
    Q_OBJECT
public:
    /// `padding` at 100 %; the layout is vertical, spacing 8.
    explicit Card(int padding = 16, QWidget* parent = nullptr);

    [[nodiscard]] QVBoxLayout* box() const { return m_box; }
    void setGround(Token ground);
    /// Radius at 100 %: 8 for cards, 6 for strips inside a card, 0 for a bar across the page.
    void setRadius(int radius);
    void setBorder(bool border);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_box;
    Token m_ground = Token::Surface;
    int m_radius = 8;
    bool m_border = true;
};

/// A line of 1 px, lying or standing.
class Rule : public QWidget {
    Q_OBJECT
public:
    explicit Rule(Qt::Orientation orientation = Qt::Horizontal, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Qt::Orientation m_orientation;
};

/// An icon tinted with a token, as a widget. Its size is at 100 %.
class IconView : public QWidget {
    Q_OBJECT
public:
    explicit IconView(const QString& icon, Token tint = Token::Text2, int side = 18, QWidget* parent = nullptr);
    void setIcon(const QString& icon, Token tint);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    Token m_tint;
    int m_side;
};

} // namespace ui
