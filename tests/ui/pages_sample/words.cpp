#include "tests/ui/pages_sample/words.h"

#include "core/dispute/title.h"
#include "core/text/phrases.h"
#include "tests/ui/pages_sample/sample_port.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tag.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTextDocumentFragment>

namespace sample {

namespace {

void addModel(const QAbstractItemModel& model, QStringList& out)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        out << model.headerData(column, Qt::Horizontal).toString();
        for (int row = 0; row < model.rowCount(); ++row)
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole), int(ui::SecondRole)})
                out << model.index(row, column).data(role).toString();
    }
}

void addDesk(const ui::DeskModel& desk, QStringList& out)
{
    for (int line = 0; line < desk.rowCount(); ++line) {
        if (const auto* head = desk.head(line)) {
            out << head->title << head->summary;
            for (const auto& row : head->rows) // also of a folded group
                out << row.title << row.parties << row.why << row.due << row.dueDate;
        }
    }
}

} // namespace

QStringList everyText(const QWidget& root)
{
    QStringList out;
    for (const auto* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&root))
            continue;
        out << widget->accessibleName();
        const auto* edit = qobject_cast<const QLineEdit*>(widget);
        for (const auto& said : {widget->accessibleDescription(), QTextDocumentFragment::fromHtml(widget->toolTip()).toPlainText()})
            if (!edit || edit->text() != said) // a narrow field says there what somebody wrote
                out << said;
        if (const auto* label = qobject_cast<const ui::PlainLabel*>(widget))
            out << label->plainText();
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            out << button->text();
        else if (const auto* tag = qobject_cast<const ui::Tag*>(widget))
            out << tag->text();
        else if (edit)
            out << edit->placeholderText();
        else if (const auto* area = qobject_cast<const QPlainTextEdit*>(widget))
            out << area->placeholderText();
        else if (const auto* box = qobject_cast<const QComboBox*>(widget))
            addModel(*box->model(), out);
        else if (const auto* list = qobject_cast<const ui::DeskList*>(widget))
            addDesk(*list->desk(), out);
        else if (const auto* view = qobject_cast<const QAbstractItemView*>(widget); view && view->model() && !qobject_cast<const QHeaderView*>(widget))
            addModel(*view->model(), out);
    }
    out.removeAll(QString());
    out.removeDuplicates();
    return out;
}

QStringList chineseRuns(const QString& text)
{
    QStringList out;
    QString run;
    for (const QChar c : text + QLatin1Char(' ')) {
        if (c.script() == QChar::Script_Han)
            run += c;
        else if (!run.isEmpty())
            out << std::exchange(run, {});
    }
    return out;
}

QSet<QString> writtenRuns(const SamplePort& port)
{
    QSet<QString> out;
    const auto add = [&out](std::string_view words) {
        for (const auto& run : chineseRuns(QString::fromUtf8(words.data(), qsizetype(words.size()))))
            out.insert(run);
    };
    const auto addState = [&add](const core::SubjectState& state) {
        for (const auto& section : core::sectionsOf(state))
            add(section);
        if (const auto* dispute = state.as<core::dispute::State>())
            add(core::dispute::titleOf(*dispute)); // 甲 与 乙等, as the papers have it
    };
    for (const auto& [id, view] : port.everything())
        addState(view.state);
    core::SubjectState directory;
    directory.value = port.directory();
    addState(directory);
    for (const auto& [id, form] : port.stored)
        add(form.body);
    for (const auto& file : port.attached)
        add(file.name);
    for (const auto& item : port.items)
        add(item.title);
    add(port.personName().toStdString());
    add(port.postText().toStdString());
    return out;
}

QStringList foreignRuns(const QString& text, const QSet<QString>& written)
{
    static const QString kCapitals = QStringLiteral("零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整");
    static const QRegularExpression kProse(QStringLiteral("[，。：；]"));
    const bool prose = text.contains(kProse);
    QStringList out;
    qsizetype at = 0;
    for (const auto& run : chineseRuns(text)) {
        at = text.indexOf(run, at);
        const auto before = text.left(at), after = text.mid(at + run.size());
        at += run.size();
        const bool cutBehind = after.isEmpty() || after.startsWith(QChar(u'…')), cutBefore = before.endsWith(QChar(u'…'));
        const auto isPart = [&](const QString& whole) { return (cutBehind && whole.startsWith(run)) || (cutBefore && whole.endsWith(run)); };
        const bool known = written.contains(run) || std::any_of(written.begin(), written.end(), isPart);
        const bool capitals = std::all_of(run.begin(), run.end(), [](QChar c) { return kCapitals.contains(c); });
        // A table's word alone or beside English is the program's; in a sentence somebody wrote it may be anything.
        const auto english = prose ? std::nullopt : core::text::englishOf(run.toStdString());
        if (!capitals && (!known || (english && chineseRuns(QString::fromStdString(*english)).isEmpty())))
            out << run;
    }
    return out;
}

} // namespace sample
