#include "sync/desk/session.h"

#include "core/statistics/form.h"

namespace desk {

using namespace core;

Result<statistics::Form> Session::form(std::string_view id, const statistics::Question& question)
{
    return m_reader->form(id, question);
}

} // namespace desk
