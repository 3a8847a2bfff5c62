#pragma once

#include <QSet>
#include <QStringList>

class QWidget;

namespace sample {

class SamplePort;

/// Every text below `root` that can be read or heard: labels, buttons, fields and their hints, all entries of a choice,
/// rows and heads of tables and lists, tool tips, accessible names. Papers on a PaperView are pictures and not among them.
[[nodiscard]] QStringList everyText(const QWidget& root);

/// The runs of Chinese characters in `text`: "谢宇航 与 苏兴旺, Damages" has three.
[[nodiscard]] QStringList chineseRuns(const QString& text);

/// Runs of Chinese in what people wrote into the sample: names, places, stories, numbers of papers. From the states,
/// drafts and files of the port as they stand.
[[nodiscard]] QSet<QString> writtenRuns(const SamplePort& port);

} // namespace sample
