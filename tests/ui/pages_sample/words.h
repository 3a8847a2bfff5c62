#pragma once

#include <QSet>
#include <QStringList>

class QWidget;

namespace sample {

class SamplePort;

/// Every text below `root` that can be read or heard: labels, buttons, hints of fields, all entries of a choice, rows and
/// heads of tables and lists, tool tips, accessible names. Not what stands inside a field, which goes into the record and
/// its Chinese papers, nor papers on a PaperView, which are pictures.
[[nodiscard]] QStringList everyText(const QWidget& root);

/// The runs of Chinese characters in `text`: "谢宇航 与 苏兴旺, Damages" has three.
[[nodiscard]] QStringList chineseRuns(const QString& text);

/// Runs of Chinese in what people wrote into the sample: names, places, stories, numbers of papers. From the states,
/// drafts and files of the port as they stand.
[[nodiscard]] QSet<QString> writtenRuns(const SamplePort& port);

/// Runs of Chinese in `text` that nobody wrote: words of the program that have no English. Of written words that are cut
/// the rest beside the "…" is enough; sums in capitals are Chinese everywhere. A word that core's tables know (phrases.tsv)
/// counts as the program's also where somebody may have written it.
[[nodiscard]] QStringList foreignRuns(const QString& text, const QSet<QString>& written);

} // namespace sample
