#include "ui/theme/theme.h"

#include "ui/theme/desk_style.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/icons.h"
#include "ui/theme/scale.h"
#include "ui/widgets/press_access.h"
#include "ui/widgets/scroll_access.h"

#include <QApplication>
#include <QPalette>
#include <QToolTip>
#include <QWidget>

namespace ui {
namespace {

struct Face {
    double points;
    bool bold;
    bool serif;
};

Face faceOf(TextRole role)
{
    switch (role) {
    case TextRole::KeyCap: return {9, false, false};
    case TextRole::Small: return {10, false, false};
    case TextRole::SmallBold: return {10, true, false};
    case TextRole::Body: return {11, false, false};
    case TextRole::BodyBold: return {11, true, false};
    case TextRole::RowTitle: return {12, true, false};
    case TextRole::PreviewTitle: return {14, true, true};
    case TextRole::BrandTitle: return {13, true, true};
    case TextRole::PageTitle: return {16, true, true};
    case TextRole::DisputeTitle: return {18, true, true};
    case TextRole::Number: return {22, true, false};
    case TextRole::Help: return {14, false, false};
    case TextRole::BigButton: return {16, true, false};
    case TextRole::Answer: return {20, true, false};
    case TextRole::Question: return {27, true, false};
    }
    Q_UNREACHABLE();
}

QPalette paletteOf(const Theme& t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.colour(Token::Bg));
    p.setColor(QPalette::WindowText, t.colour(Token::Text));
    p.setColor(QPalette::Base, t.colour(Token::Surface));
    p.setColor(QPalette::AlternateBase, t.colour(Token::Sunken));
    p.setColor(QPalette::Text, t.colour(Token::Text));
    p.setColor(QPalette::PlaceholderText, t.colour(Token::Text2));
    p.setColor(QPalette::Button, t.colour(Token::Surface));
    p.setColor(QPalette::ButtonText, t.colour(Token::Text));
    p.setColor(QPalette::BrightText, t.colour(Token::OnAccent));
    p.setColor(QPalette::Highlight, t.colour(Token::Accent));
    p.setColor(QPalette::HighlightedText, t.colour(Token::OnAccent));
    p.setColor(QPalette::Link, t.colour(Token::Accent));
    p.setColor(QPalette::LinkVisited, t.colour(Token::Accent));
    p.setColor(QPalette::ToolTipBase, t.colour(Token::Surface));
    p.setColor(QPalette::ToolTipText, t.colour(Token::Text));
    p.setColor(QPalette::Light, t.colour(Token::Surface));
    p.setColor(QPalette::Midlight, t.colour(Token::Sunken));
    p.setColor(QPalette::Mid, t.colour(Token::Line));
    p.setColor(QPalette::Dark, t.colour(Token::Edge));
    p.setColor(QPalette::Shadow, t.colour(Token::Line));
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.colour(Token::Text2));
    p.setColor(QPalette::Disabled, QPalette::Base, t.colour(Token::Sunken));
    return p;
}

const DeskStyle* deskStyle()
{
    return qApp ? qobject_cast<const DeskStyle*>(QApplication::style()) : nullptr;
}

} // namespace

QFont Theme::font(TextRole role) const
{
    const Face face = faceOf(role);
    QFont font;
    // Set by name: the fall-back under LANG=C is a handwriting face once document fonts are installed.
    font.setFamilies(face.serif ? QStringList{QStringLiteral("Noto Serif CJK SC"), QStringLiteral("Noto Sans CJK SC")}
                                : QStringList{QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC")});
    // The words of the assisted page are large already: they grow half as fast, else question and answers no longer share a screen.
    const double grown = role == TextRole::Question || role == TextRole::Answer || role == TextRole::BigButton || role == TextRole::Help ? 100 + (zoom - 100) / 2.0 : zoom;
    font.setPointSizeF(face.points * grown / 100.0);
    font.setWeight(face.bold ? QFont::Bold : QFont::Normal); // the only two weights installed
    return font;
}

void applyTheme(QApplication& application, const Theme& theme)
{
    forgetTintedIcons();
    application.setFont(theme.font(TextRole::Body));
    application.setPalette(paletteOf(theme));
    application.setStyle(new DeskStyle(theme)); // the application owns it; widgets get StyleChange
    QToolTip::setPalette(application.palette());
    QToolTip::setFont(theme.font(TextRole::Small));
    rescaleEverything(theme);
    FocusRing::install(application);
    installScrollAccess();
    installPressAccess();
}

const Theme& currentTheme()
{
    static const Theme kPlain;
    const DeskStyle* style = deskStyle();
    return style ? style->theme() : kPlain;
}

const Theme& themeOf(const QWidget* widget)
{
    const auto* style = widget ? qobject_cast<const DeskStyle*>(widget->style()) : nullptr;
    return style ? style->theme() : currentTheme();
}

} // namespace ui
