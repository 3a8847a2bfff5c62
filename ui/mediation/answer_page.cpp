#include "ui/mediation/answer_page.h"

#include "core/attachment/attachment.h"
#include "ui/disputes/attachments_card.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace json = boost::json;

AnswerPage::AnswerPage(Port& port, QWidget* parent)
    : ActForm(port, QStringLiteral("answer_supplement"), tr("Answer the court's question"), tr("Send the answer"), parent), m_asked(new NoteStrip({}, QStringLiteral("info-circle"), column()))
{
    form()->addWidget(m_asked);
    auto* card = new Card(16, column());
    m_answer = new FormArea(tr("Answer"), 2000, card);
    m_answer->setFieldName(id() + QStringLiteral(".answer"));
    connect(m_answer, &FormArea::edited, this, [this] { touched(); });
    card->box()->addWidget(m_answer);
    auto* head = new QHBoxLayout;
    head->addWidget(new PlainLabel(tr("Files that go with it"), TextRole::RowTitle, Token::Text, Fit::Whole, card), 1);
    m_add = new Button(ButtonKind::Link, tr("Add a file"), QStringLiteral("paperclip"), card);
    m_add->setObjectName(id() + QStringLiteral(".attach"));
    connect(m_add, &QPushButton::clicked, this, [this] {
        offerFile(this, *m_add, [this](const QString& purpose, const QString& path) { add(purpose, path); });
    });
    head->addWidget(m_add);
    card->box()->addLayout(head);
    auto* list = new QWidget(card);
    m_list = new QVBoxLayout(list);
    m_list->setContentsMargins(0, 0, 0, 0);
    card->box()->addWidget(list);
    form()->addWidget(card);
}

void AnswerPage::fill()
{
    const auto* package = view().state.as<core::confirmation::State>();
    const auto asked = package && !package->content.supplements.empty() ? text(package->content.supplements.back().asked) : QString();
    m_asked->setNote(asked.isEmpty() ? QString() : tr("The court asks: %1").arg(asked));
    m_asked->setVisible(!asked.isEmpty());
    m_answer->setText({});
    m_ticks.clear();
    m_dispute = {};
    presentFiles();
    readFiles();
}

void AnswerPage::readFiles()
{
    const auto* package = view().state.as<core::confirmation::State>();
    const auto dispute = package ? core::subjectFromText(package->steps.dispute) : std::nullopt;
    if (!dispute)
        return;
    port().show(*dispute, this, [this, about = subject()](core::Result<core::desk::SubjectView> found) {
        if (about != subject())
            return; // another package is shown by now
        if (!found)
            return showError(sentence(found.error()));
        m_dispute = std::move(*found);
        presentFiles();
    });
}

void AnswerPage::presentFiles()
{
    for (const auto& [file, tick] : m_files)
        m_ticks[file.act] = tick->isChecked();
    m_files.clear();
    while (auto* item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto* package = view().state.as<core::confirmation::State>();
    const auto* dispute = m_dispute.state.as<core::dispute::State>();
    if (package && dispute)
        for (const auto& file : dispute->content.attachments) {
            if (core::findAttachment(package->content.attachments, file.act))
                continue;
            auto* tick = makeTick(QStringLiteral("%1（%2・%3）").arg(text(file.name), purposeWord(file.purpose), shortDay(core::dayInChina(file.at))), id() + QStringLiteral(".file.") + text(file.act));
            const auto* left = m_ticks.if_contains(file.act);
            tick->setChecked(!left || !left->is_bool() || left->get_bool());
            connect(tick, &QCheckBox::toggled, this, [this] { touched(); });
            m_list->addWidget(tick);
            m_files.emplace_back(file, tick);
        }
    if (m_files.empty() || m_busy)
        m_list->addWidget(new PlainLabel(m_busy ? tr("The file is being sealed and saved …") : tr("The court already has all files of this dispute. Photograph what it asks for and add it here."), TextRole::Small, Token::Text2, Fit::Wrap));
    m_add->setEnabled(dispute && !m_busy);
}

void AnswerPage::add(const QString& purpose, const QString& path)
{
    m_busy = true;
    presentFiles();
    port().attach(m_dispute.id, purpose, path, this, [this](core::Result<bool> saved) {
        m_busy = false;
        if (!saved)
            showError(sentence(saved.error()));
        presentFiles();
        readFiles();
    });
}

std::vector<Fault> AnswerPage::faults() const
{
    std::vector<Fault> out;
    if (m_answer->text().trimmed().isEmpty())
        out.push_back({tr("Write the answer"), m_answer->edit(), true});
    if (m_busy)
        out.push_back({tr("The file is being sealed and saved …"), m_add, true});
    return out;
}

std::vector<core::desk::Draft> AnswerPage::drafts() const
{
    json::object content{{"answer", m_answer->text().trimmed().toStdString()}};
    core::Attachments chosen;
    for (const auto& [file, tick] : m_files)
        if (tick->isChecked())
            chosen.push_back(file);
    if (!chosen.empty())
        content["attachments"] = core::toJson(chosen);
    return {{"confirmation.answer", subject(), {{"content", std::move(content)}}}};
}

json::object AnswerPage::answers() const
{
    auto ticks = m_ticks;
    for (const auto& [file, tick] : m_files)
        ticks[file.act] = tick->isChecked();
    const auto words = m_answer->text().toStdString();
    return words.empty() && ticks.empty() ? json::object{} : json::object{{"answer", words}, {"files", std::move(ticks)}};
}

void AnswerPage::setAnswers(const json::object& stored)
{
    if (const auto* words = stored.if_contains("answer"); words && words->is_string())
        m_answer->setText(QString::fromUtf8(words->get_string().c_str()));
    const auto* ticks = stored.if_contains("files");
    if (!ticks || !ticks->is_object())
        return;
    m_ticks = ticks->get_object();
    for (const auto& [file, tick] : m_files)
        if (const auto* left = m_ticks.if_contains(file.act); left && left->is_bool())
            tick->setChecked(left->get_bool());
}

} // namespace ui
