#include "ui/court/frozen_paper.h"

#include "core/documents/agreement_paper.h"
#include "ui/printing/layout.h"

namespace ui {

namespace {

class LaidOut final : public PaperPages {
public:
    explicit LaidOut(const core::documents::Paper& paper) : m_layout(paper) {}
    [[nodiscard]] int count() const override { return m_layout.pageCount(); }
    [[nodiscard]] QSizeF sizeMm(int) const override { return m_layout.pageSizeMm(); }
    void paint(QPainter& painter, int page) const override { m_layout.paint(painter, page, Medium::Paper); }

private:
    PaperLayout m_layout;
};

core::Field fieldOf(const std::string& value)
{
    core::Field field;
    field.now.value = value;
    return field;
}

/// The dossier is not the judge's to see: only what the package carries.
core::dispute::State asDispute(const core::confirmation::State& state)
{
    core::dispute::State out;
    out.steps.state = core::dispute::Main::G1;
    out.steps.number = state.steps.disputeNumber;
    out.steps.type = state.steps.type;
    out.steps.holder.organisation = state.steps.organisation;
    out.steps.holder.mediator = state.steps.mediator;
    out.steps.parties = state.steps.parties;
    out.steps.agreement = core::dispute::AgreementSteps{};
    out.steps.agreement->number = state.steps.agreementNumber;
    out.steps.agreement->effectiveOn = state.steps.effectiveOn;
    out.content.agreement = state.content.agreement;
    for (const auto& [party, name] : state.content.names)
        out.content.fields[party + ".name"] = fieldOf(name);
    for (const auto& [name, value] : state.identity.fields) {
        const bool content = name.ends_with(".sex") || name.ends_with(".birth");
        (content ? out.content.fields : out.identity.fields)[name] = fieldOf(value);
    }
    return out;
}

} // namespace

std::shared_ptr<const PaperPages> frozenAgreement(const core::confirmation::State& state, const core::directory::State& directory,
    const core::HolidayTable& holidays, core::Instant now)
{
    const auto dispute = asDispute(state);
    auto paper = core::documents::agreementPaper(dispute, {directory, holidays, now, {}});
    paper.draft = false; // signed and frozen; what was left blank then stays blank
    return std::make_shared<LaidOut>(paper);
}

} // namespace ui
