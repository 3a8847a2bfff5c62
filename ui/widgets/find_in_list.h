#pragma once

class QComboBox;

namespace ui {

/// Lets a person find an entry of a long list by typing some characters of it, its pinyin or its initials; a short list stays
/// as it is. Call it when the entries are in, again when they are others. Words that are no entry choose nothing: they give way
/// to the one entry they are found in, or go when the field is left.
void makeFindable(QComboBox& box);

} // namespace ui
