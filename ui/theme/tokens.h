#pragma once

#include <QColor>

namespace ui {

/// Which of the three colour tables is in force.
enum class Scheme { Light, Dark, Contrast };

/// A colour by its meaning. No widget names a colour otherwise.
enum class Token {
    Bg, Surface, Sunken, Line, Edge, Text, Text2, Rail, RailText, RailSelected, RailSelectedText,
    Accent, OnAccent, AccentDown, AccentSoft, Ok, OkSoft,
    RedFill, RedSoft, RedWord, OrangeFill, OrangeSoft, OrangeWord,
    YellowFill, YellowSoft, YellowWord, BlueFill, BlueSoft, BlueWord,
    SelectedRow, SelectedRowText,
    Count
};

/// The colour of a token.
[[nodiscard]] QColor colour(Scheme scheme, Token token);

/// The four warnings of the mission papers; None where a dispute carries none.
enum class Risk { None, Blue, Yellow, Orange, Red };

struct RiskTokens {
    Token fill, soft, word;
};
/// Must not be asked for Risk::None.
[[nodiscard]] RiskTokens riskTokens(Risk risk);

} // namespace ui
