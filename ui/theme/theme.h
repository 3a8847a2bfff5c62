#pragma once

#include "ui/theme/tokens.h"

#include <QFont>

class QApplication;
class QWidget;

namespace ui {

/// The sizes of type that exist. The number is the size in points at 100 %.
enum class TextRole {
    KeyCap,       ///< 9
    Small,        ///< 10: second line, labels, status
    SmallBold,    ///< 10 bold: a word inside a small line
    Body,         ///< 11
    BodyBold,     ///< 11 bold: tags, chosen chips
    RowTitle,     ///< 12 bold
    PreviewTitle, ///< 14 serif bold
    BrandTitle,   ///< 13 serif bold, in the rail only
    PageTitle,    ///< 16 serif bold
    DisputeTitle, ///< 18 serif bold
    Number,       ///< 22 bold
    Help,         ///< 14: assisted help
    BigButton,    ///< 16 bold: assisted button
    Answer,       ///< 20 bold: assisted answer
    Question,     ///< 27 bold: assisted question
};

/// Colours, type and scale, as one value. Zoom is in per cent, 100 to 200.
struct Theme {
    Scheme scheme = Scheme::Light;
    int zoom = 100;

    [[nodiscard]] QColor colour(Token token) const { return ui::colour(scheme, token); }
    [[nodiscard]] QFont font(TextRole role) const;
    /// A length of the design (at 100 %) in the pixels of this zoom.
    [[nodiscard]] int px(double length) const { return qRound(length * zoom / 100.0); }
    /// Width of an ordinary line: 1, in the contrast theme 2.
    [[nodiscard]] int line() const { return scheme == Scheme::Contrast ? 2 : 1; }

    bool operator==(const Theme&) const = default;
};

inline constexpr int kSmallestZoom = 100;
inline constexpr int kLargestZoom = 200;

/// Puts the theme in force: style, palette, fonts, and every length set through `ui/theme/scale.h`.
/// May be called at any time; open pages follow at once.
void applyTheme(QApplication& application, const Theme& theme);

/// The theme in force for a widget; light at 100 % when none was applied.
[[nodiscard]] const Theme& themeOf(const QWidget* widget);
/// The same for code that has no widget at hand (delegates, painters of paper).
[[nodiscard]] const Theme& currentTheme();

} // namespace ui
