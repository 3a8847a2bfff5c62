#pragma once

#include <QFont>
#include <QStringList>

namespace ui {

/// The layout's own unit: 1/100 mm. Coarse enough for integers, fine enough that nothing jumps.
inline constexpr double kUnitsPerMm = 100.0;
[[nodiscard]] constexpr double units(double mm) { return mm * kUnitsPerMm; }
[[nodiscard]] constexpr double unitsOfPoints(double points) { return points * 25.4 / 72.0 * kUnitsPerMm; }

/// Kai is the face of papers. Light weighs half of it in a PDF: for a ruling that would not fit into an act otherwise.
enum class Face { Kai, Light };

/// Not Noto CJK: Qt 6.4 writes its glyphs into PDFs as radical code points, so that 人民 cannot be found by search.
/// LXGW WenKai covers most; the others are for what it lacks.
[[nodiscard]] inline QFont paperFont(double points, Face face = Face::Kai)
{
    const auto kai = QStringLiteral("LXGW WenKai"), song = QStringLiteral("AR PL UMing CN"), hei = QStringLiteral("WenQuanYi Micro Hei");
    QFont font;
    font.setFamilies(face == Face::Kai ? QStringList{kai, song, hei} : QStringList{hei, kai, song});
    font.setPixelSize(qRound(unitsOfPoints(points)));
    font.setHintingPreference(QFont::PreferNoHinting);
    // A glyph that the font puts in by context (a raised colon between digits) has no character of its own in Qt's PDF:
    // 09:00 would be found as 09 00. Scripts that cannot be read without shaping are shaped all the same.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

} // namespace ui
