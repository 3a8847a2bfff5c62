#include "core/directory/state.h"

namespace core::directory {

const Organisation* State::organisation(std::string_view id) const
{
    const auto found = steps.organisations.find(std::string(id));
    return found == steps.organisations.end() ? nullptr : &found->second;
}

const Account* State::account(std::string_view id) const
{
    const auto found = steps.accounts.find(std::string(id));
    return found == steps.accounts.end() ? nullptr : &found->second;
}

std::string State::organisationName(std::string_view id) const
{
    const auto* found = organisation(id);
    return found ? found->name : std::string(id);
}

std::string State::accountName(std::string_view id) const
{
    const auto* found = account(id);
    return found ? found->name : std::string(id);
}

} // namespace core::directory
