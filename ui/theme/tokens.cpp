#include "ui/theme/tokens.h"

#include <array>

namespace ui {
namespace {

struct Row {
    Token token;
    QRgb light, dark, contrast;
};

constexpr QRgb rgb(unsigned value) { return 0xff000000u | value; }

// The table of the design, one row a token, in the order of the enumeration.
constexpr std::array kTable = {
    Row{Token::Bg, rgb(0xF3F1EB), rgb(0x131816), rgb(0x000000)},
    Row{Token::Surface, rgb(0xFFFFFF), rgb(0x1B2220), rgb(0x000000)},
    Row{Token::Sunken, rgb(0xF9F7F2), rgb(0x212A27), rgb(0x000000)},
    Row{Token::Line, rgb(0xDCD7CC), rgb(0x38433F), rgb(0xFFFFFF)},
    Row{Token::Edge, rgb(0x857F71), rgb(0x84918B), rgb(0xFFFFFF)},
    Row{Token::Text, rgb(0x1D2421), rgb(0xECEFEA), rgb(0xFFFFFF)},
    Row{Token::Text2, rgb(0x525A56), rgb(0xB3BDB7), rgb(0xFFFFFF)},
    Row{Token::Rail, rgb(0x173F3B), rgb(0x0D2422), rgb(0x000000)},
    Row{Token::RailText, rgb(0xE4EFEC), rgb(0xD5E4E0), rgb(0xFFFFFF)},
    Row{Token::RailSelected, rgb(0xF3F1EB), rgb(0x1D3A36), rgb(0xFFFFFF)},
    Row{Token::RailSelectedText, rgb(0x173F3B), rgb(0xECEFEA), rgb(0x000000)},
    Row{Token::Accent, rgb(0x14615A), rgb(0x63C4B5), rgb(0x5CF2E0)},
    Row{Token::OnAccent, rgb(0xFFFFFF), rgb(0x06231F), rgb(0x000000)},
    Row{Token::AccentDown, rgb(0x0E4A44), rgb(0x86D6C9), rgb(0xFFFFFF)},
    Row{Token::AccentSoft, rgb(0xE1EFEC), rgb(0x1D3A36), rgb(0x00332E)},
    Row{Token::Ok, rgb(0x2B6E37), rgb(0x86CF92), rgb(0x8CFF9B)},
    Row{Token::OkSoft, rgb(0xE6F2E6), rgb(0x1C3321), rgb(0x000000)},
    Row{Token::RedFill, rgb(0xB3261E), rgb(0xF2857B), rgb(0xFF8A80)},
    Row{Token::RedSoft, rgb(0xFBE8E5), rgb(0x3D1E1B), rgb(0x000000)},
    Row{Token::RedWord, rgb(0x8E1B14), rgb(0xFFB8B0), rgb(0xFF8A80)},
    Row{Token::OrangeFill, rgb(0xB45309), rgb(0xF0A255), rgb(0xFFB05C)},
    Row{Token::OrangeSoft, rgb(0xFCEBD9), rgb(0x3B2814), rgb(0x000000)},
    Row{Token::OrangeWord, rgb(0x8A3F05), rgb(0xFFC78E), rgb(0xFFB05C)},
    Row{Token::YellowFill, rgb(0xF0BE2A), rgb(0xF2CF5B), rgb(0xFFEA5C)},
    Row{Token::YellowSoft, rgb(0xFFF5D1), rgb(0x373014), rgb(0x000000)},
    Row{Token::YellowWord, rgb(0x6A4F00), rgb(0xF5DC85), rgb(0xFFEA5C)},
    Row{Token::BlueFill, rgb(0x1D5FAF), rgb(0x8DB9F4), rgb(0x9CCBFF)},
    Row{Token::BlueSoft, rgb(0xE5EEF9), rgb(0x1C2D44), rgb(0x000000)},
    Row{Token::BlueWord, rgb(0x164A8A), rgb(0xB7D4FA), rgb(0x9CCBFF)},
    // In the contrast theme the selected row is inverted.
    Row{Token::SelectedRow, rgb(0xE1EFEC), rgb(0x1D3A36), rgb(0xFFFFFF)},
    Row{Token::SelectedRowText, rgb(0x1D2421), rgb(0xECEFEA), rgb(0x000000)},
};
static_assert(kTable.size() == static_cast<std::size_t>(Token::Count));

} // namespace

QColor colour(Scheme scheme, Token token)
{
    const Row& row = kTable[static_cast<std::size_t>(token)];
    Q_ASSERT(row.token == token);
    switch (scheme) {
    case Scheme::Dark: return QColor::fromRgb(row.dark);
    case Scheme::Contrast: return QColor::fromRgb(row.contrast);
    case Scheme::Light: break;
    }
    return QColor::fromRgb(row.light);
}

RiskTokens riskTokens(Risk risk)
{
    switch (risk) {
    case Risk::Red: return {Token::RedFill, Token::RedSoft, Token::RedWord};
    case Risk::Orange: return {Token::OrangeFill, Token::OrangeSoft, Token::OrangeWord};
    case Risk::Yellow: return {Token::YellowFill, Token::YellowSoft, Token::YellowWord};
    case Risk::Blue: return {Token::BlueFill, Token::BlueSoft, Token::BlueWord};
    case Risk::None: break;
    }
    Q_UNREACHABLE();
}

} // namespace ui
