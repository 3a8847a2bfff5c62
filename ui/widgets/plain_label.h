#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

namespace ui {

/// What happens to text that does not fit.
enum class Fit {
    Elide,    ///< one line, "…" at its end, whole text in the tool tip
    Wrap,     ///< as many lines as it needs
    TwoLines, ///< names: two lines, then "…"
    Whole,    ///< never cut: numbers, dates
};

/// The only way to put text on the screen. Text is plain, always: a name like "<img src=…>" shows as written.
class PlainLabel : public QLabel {
    Q_OBJECT
public:
    explicit PlainLabel(TextRole role = TextRole::Body, Token tint = Token::Text, Fit fit = Fit::Elide, QWidget* parent = nullptr);
    PlainLabel(const QString& text, TextRole role, Token tint, Fit fit = Fit::Elide, QWidget* parent = nullptr);

    /// Also sets the accessible name, unless setAccessibleName was called with another.
    void setPlainText(const QString& text);
    [[nodiscard]] QString plainText() const { return m_text; }
    void setTint(Token tint);
    void setRole(TextRole role);
    void setFit(Fit fit);
    [[nodiscard]] Fit fit() const { return m_fit; }
    /// Running text stands at 1.6 instead of the font's own 1.45.
    void setRunningText(bool running);
    void setAlign(Qt::Alignment alignment);
    /// Not all of the text is to be seen at the present size.
    [[nodiscard]] bool isCut() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    /// Lays the text out, paints it when a painter is given; returns its height.
    int layOut(int width, QPainter* painter) const;

    QString m_text;
    TextRole m_role;
    Token m_tint;
    Fit m_fit;
    bool m_running = false;
};

/// A tool tip with plain text; use it instead of QWidget::setToolTip.
void setPlainToolTip(QWidget* widget, const QString& text);

/// Text for Qt classes that read "&" as a shortcut mark.
[[nodiscard]] QString withoutMnemonic(const QString& text);

} // namespace ui
