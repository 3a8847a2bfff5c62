#include "sync/desk/session.h"

#include "core/statistics/form.h"
#include "sync/exchange/figures.h"

namespace desk {

using namespace core;

Result<statistics::Form> Session::form(std::string_view id, const statistics::Question& question)
{
    return m_reader->form(id, question, author());
}

exchange::FigureRequest Session::figureRequest(std::string_view form, const statistics::Question& question)
{
    exchange::FigureRequest out{m_id, std::string(form), question.from, question.to, question.by, question.organisations, crypto::randomArray<32>(), {}};
    exchange::sign(out, m_parts.keys.signing);
    return out;
}

Result<statistics::Form> Session::countyForm(const exchange::FigureRequest& asked, const exchange::FigureAnswer& answer)
{
    // The nonce keeps an older answer of the county from being taken for this one.
    if (!exchange::verify(answer, m_answerKey) || answer.nonce != asked.nonce || answer.form.id != asked.form)
        return damaged("forged_answer", {{"what", "figures"}});
    auto form = answer.form;
    form.notes.push_back("全县的资料，由县里算好并签名，记到第" + std::to_string(answer.revision) + "条。");
    return form;
}

Result<std::vector<core::desk::LibraryRow>> Session::library(const core::desk::LibraryFilter& filter)
{
    return m_reader->library(filter);
}

} // namespace desk
