#pragma once

#include "ui/theme/theme.h"

#include <QPushButton>

namespace ui {

enum class ButtonKind {
    Main,   ///< 44 high, filled: the one next duty
    Plain,  ///< 36 high, outlined
    Tall,   ///< 44 high, outlined: beside a main button
    Choice, ///< 44 high, accent outline and words: equal choices, none emphasised
    Quiet,  ///< accent words, no outline
    Link,   ///< accent words in the text size of its line, underlined when hovered
    Icon,   ///< 36 by 36, outlined; needs an accessible name and a tool tip: setLabel gives both
};

/// Every button of the program. Label, icon and key cap are plain text and tokens; the key cap only shows the key.
class Button : public QPushButton {
    Q_OBJECT
public:
    explicit Button(ButtonKind kind, const QString& label, const QString& icon = {}, QWidget* parent = nullptr);

    void setLabel(const QString& label);
    [[nodiscard]] QString label() const { return m_label; }
    void setIconName(const QString& icon);
    /// An icon behind the words instead of before them: "›", "→", "⌄".
    void setTrailingIcon(const QString& icon);
    void setKeyCap(const QString& key);
    void setKind(ButtonKind kind);
    /// Words and outline in another token (outbox count, link in red).
    void setTint(Token tint);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] int heightAt100() const;
    [[nodiscard]] TextRole role() const;
    [[nodiscard]] int padding() const;

    ButtonKind m_kind;
    QString m_label, m_icon, m_trailing, m_key;
    Token m_tint = Token::Accent;
};

} // namespace ui
