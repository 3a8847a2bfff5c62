#include "sync/desk/session.h"

#include "core/statistics/form.h"

namespace desk {

using namespace core;

Result<statistics::Form> Session::form(std::string_view id, const statistics::Question& question)
{
    return m_reader->form(id, question);
}

Result<std::vector<core::desk::LibraryRow>> Session::library(const core::desk::LibraryFilter& filter)
{
    return m_reader->library(filter);
}

} // namespace desk
