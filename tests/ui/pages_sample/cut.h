#pragma once

#include <QStringList>

class QWidget;

namespace sample {

/// Words below `root` that are on the screen but not to be read in full: cut labels, buttons narrower than their words,
/// rows of a list, fields whose hint does not fit. One line each: place and words.
[[nodiscard]] QStringList cutWords(const QWidget& root);
/// Words below `root` that stand in Latin letters only where Chinese is expected: a string without its translation.
[[nodiscard]] QStringList untranslatedWords(const QWidget& root);
/// Enabled controls that neither Tab nor the arrow keys reach from the first one.
[[nodiscard]] QStringList unreachableControls(const QWidget& root);

} // namespace sample
