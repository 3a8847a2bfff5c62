#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace ui {

enum class TagLook {
    Soft,    ///< accent words on accentSoft, bold: state, origin
    Outline, ///< text2 on sunken with a line: facts
    Accent,  ///< accent words on sunken with a line
    Ok, Red, Orange, Yellow, Blue, ///< words on their soft ground
};

/// A short fact in a small box, with an outline icon or without. Never a button.
class Tag : public QWidget {
    Q_OBJECT
public:
    explicit Tag(TagLook look, const QString& text, const QString& icon = {}, QWidget* parent = nullptr);
    void setTag(TagLook look, const QString& text, const QString& icon = {});
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] TextRole role() const;
    TagLook m_look;
    QString m_text, m_icon;
};

/// Filled shape and word of a warning colour; hidden for Risk::None.
class RiskBadge : public QWidget {
    Q_OBJECT
public:
    explicit RiskBadge(Risk risk = Risk::None, QWidget* parent = nullptr);
    void setRisk(Risk risk);
    [[nodiscard]] Risk risk() const { return m_risk; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Risk m_risk;
};

/// The round picture of a person: the first character of the name.
class Avatar : public QWidget {
    Q_OBJECT
public:
    explicit Avatar(const QString& name = {}, int side = 36, QWidget* parent = nullptr);
    void setName(const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
};

} // namespace ui
