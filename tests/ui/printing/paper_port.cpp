#include "tests/ui/printing/paper_port.h"

#include "tests/support/sample_case.h"
#include "ui/printing/papers.h"

namespace ui::test {

PaperPort::PaperPort() : m_directory(core::test::sampleDirectory()), m_now(*core::parseInstant("2026-04-16T09:44:20+08:00"))
{
    const auto add = [this](int n, core::SubjectState state) {
        core::desk::SubjectView view;
        view.id = *core::subjectFromText(subject(n).toStdString());
        view.state = std::move(state);
        m_views[subject(n).toStdString()] = std::move(view);
    };
    add(1, core::SubjectState{core::test::sampleDispute()});
    auto confirmation = core::test::sampleConfirmation();
    confirmation.steps.dispute = subject(1).toStdString();
    add(2, core::SubjectState{confirmation});
    auto returning = core::test::sampleReturn();
    returning.steps.dispute = subject(1).toStdString();
    add(3, core::SubjectState{returning});
}

QString PaperPort::subject(int n) { return QStringLiteral("0195c000-0000-7000-8000-00000000000%1").arg(n); }

void PaperPort::show(const core::SubjectId& id, QObject*, Reply<core::desk::SubjectView> reply)
{
    const auto found = m_views.find(core::toText(id));
    if (found == m_views.end())
        return reply(core::misused("not_found"));
    reply(found->second);
}

void PaperPort::perform(const std::vector<core::desk::Draft>& group, QObject*, Reply<core::desk::Saved> reply)
{
    if (refusal)
        return reply(tl::unexpected(*std::exchange(refusal, std::nullopt)));
    performed.insert(performed.end(), group.begin(), group.end());
    for (const auto& draft : group)
        kept.erase(draft.form);
    reply(core::desk::Saved{});
}

void PaperPort::saveForm(const core::desk::FormDraft& form, QObject*, Reply<bool> reply)
{
    kept[form.id] = form;
    reply(true);
}

void PaperPort::forms(QObject*, Reply<std::vector<core::desk::FormDraft>> reply)
{
    std::vector<core::desk::FormDraft> out;
    for (const auto& [id, form] : kept)
        out.push_back(form);
    reply(out);
}

void PaperPort::dropForm(const QString& id, QObject*, Reply<bool> reply)
{
    kept.erase(id.toStdString());
    reply(true);
}

void PaperPort::papers(const core::SubjectId& id, QObject*, Reply<std::vector<QString>> reply)
{
    const auto ids = papersFor(m_views.at(core::toText(id)).state);
    reply(std::vector<QString>(ids.begin(), ids.end()));
}

void PaperPort::paper(const core::SubjectId& id, const QString& paper, Numbers numbers, QObject*, Reply<PaperPdf> reply)
{
    asked.emplace_back(paper, numbers);
    reply(makePaper(m_views.at(core::toText(id)).state, paper, m_directory, holidays(), m_now, QStringLiteral("fangxiaohong"), nullptr, {}, numbers));
}

void PaperPort::files(const core::SubjectId&, QObject*, Reply<std::vector<core::desk::FileRow>> reply) { reply(attached); }

void PaperPort::attach(const core::SubjectId&, const QString& purpose, const QString& path, QObject*, Reply<bool> reply)
{
    core::desk::FileRow file;
    file.purpose = purpose.toStdString();
    file.name = path.toStdString();
    attached.push_back(file);
    reply(true);
}

void PaperPort::fileContent(const core::SubjectId&, const QString&, bool, QObject*, Reply<QByteArray> reply) { reply(QByteArray("content")); }

void PaperPort::writeFile(const QString& path, const QByteArray& bytes, QObject*, Reply<bool> reply)
{
    written[path] = bytes;
    reply(true);
}

} // namespace ui::test
