#include "ui/printing/preview_page.h"

#include "core/dispute/title.h"
#include "ui/printing/print_pane.h"
#include "ui/text/dates.h"
#include "ui/theme/scale.h"

#include <QBoxLayout>

namespace ui {

PreviewPage::PreviewPage(Port& port, QWidget* parent)
    : Page(QStringLiteral("papers"), QStringLiteral("disputes"), parent), m_port(port), m_pane(new PrintPane(port))
{
    auto* column = new QVBoxLayout(this);
    setMargins(column, 0);
    column->addWidget(m_pane);
    connect(m_pane, &PrintPane::fieldAsked, this, [this](const QString& field) {
        const bool agreement = field.startsWith(QLatin1String("clause")) || field.startsWith(QLatin1String("agreement."));
        const bool party = field.startsWith(QLatin1Char('p')) && field.contains(QLatin1Char('.'));
        if (agreement || !party || m_home != QLatin1String("dispute"))
            emit goTo(agreement ? QStringLiteral("agreement") : m_home, m_dispute);
        else // names, numbers and addresses of the parties have a form of their own
            emit goTo(QStringLiteral("amend"), m_dispute + QLatin1Char('/') + field);
    });
    connect(m_pane, &PrintPane::allSigned, this, [this] { emit goTo(QStringLiteral("sign"), m_dispute); });
}

PageHead PreviewPage::head() const { return {m_home, m_title, tr("Print preview"), {}, m_dispute}; }

void PreviewPage::open(const QString& argument)
{
    const auto slash = argument.indexOf(QLatin1Char('/'));
    m_subject = slash < 0 ? argument : argument.left(slash);
    m_dispute = m_subject;
    m_home = QStringLiteral("dispute");
    const auto id = core::subjectFromText(m_subject.toStdString());
    if (!id)
        return;
    m_port.show(*id, this, [this, wanted = m_subject](core::Result<core::desk::SubjectView> view) {
        if (!view || wanted != m_subject)
            return;
        if (const auto* dispute = view->state.as<core::dispute::State>()) {
            m_title = text(core::dispute::titleOf(*dispute));
        } else if (const auto* confirmation = view->state.as<core::confirmation::State>()) {
            m_title = text(confirmation->content.title);
            m_dispute = text(confirmation->steps.dispute);
            if (m_port.courtDesk()) { // a judge has the package and not the dispute
                m_home = QStringLiteral("confirmation");
                m_dispute = wanted;
            }
        } else if (const auto* returning = view->state.as<core::returning::State>()) {
            m_title = text(returning->content.title);
            m_dispute = text(returning->steps.dispute);
            if (m_port.courtDesk()) {
                m_home = QStringLiteral("returns");
                m_dispute = wanted;
            }
        } else if (const auto* warning = view->state.as<core::warning::State>()) {
            m_title = text(warning->content.place);
            m_home = QStringLiteral("warning");
        } else if (const auto* clue = view->state.as<core::clue::State>()) {
            m_title = text(core::clue::titleOf(*clue));
            m_home = QStringLiteral("patrol");
        } else if (view->state.as<core::guidance::State>() || view->state.as<core::order::State>() || view->state.as<core::meeting::State>()) {
            m_home = QStringLiteral("office");
        } else if (view->state.as<core::patrol::State>()) {
            m_home = QStringLiteral("patrol");
        } else if (const auto* item = view->state.as<core::library::State>()) {
            m_title = text(item->content.text.title);
            m_home = QStringLiteral("library");
        } else if (view->state.as<core::rota::State>()) {
            m_home = QStringLiteral("contacts");
        }
        emit headChanged();
    });
    m_pane->setSubject(*id, slash < 0 ? QString() : argument.mid(slash + 1));
}

void PreviewPage::setNarrow(bool narrow) { m_pane->setNarrow(narrow); }
bool PreviewPage::toggleDrawer() { return m_pane->toggleDrawer(); }

bool PreviewPage::back()
{
    if (m_pane->closeDrawer())
        return true;
    emit goTo(m_home, m_dispute);
    return true;
}

} // namespace ui
