#pragma once

#include <boost/json.hpp>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace core {

/// Whose trouble an error is. The values are the exit codes of `fengqiaoctl`.
enum class Trouble {
    Refused = 1,      ///< a rule says no
    Usage = 2,        ///< the caller asked for something that does not exist or is malformed
    Surroundings = 3, ///< no network, disk full, profile locked, wrong password
    Damaged = 4,      ///< damaged or forged data
};

/// An expected failure: a code and its data, never a sentence for people; `ui` and `app/ctl` turn it into text.
struct Error {
    std::string code;         ///< stable snake_case name, for example "over_30"
    std::string article;      ///< the rule behind it, in Chinese, empty when none
    boost::json::object facts; ///< what the text for people is filled with; nothing its reader may not see
    Trouble trouble = Trouble::Refused;

    bool operator==(const Error&) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;
using Done = Result<void>;

/// `return refused("consent", "实施意见第15条", {{"missing", 1}});`
inline tl::unexpected<Error> refused(std::string code, std::string article = {}, boost::json::object facts = {})
{
    return tl::unexpected(Error{std::move(code), std::move(article), std::move(facts), Trouble::Refused});
}
inline tl::unexpected<Error> misused(std::string code, boost::json::object facts = {})
{
    return tl::unexpected(Error{std::move(code), {}, std::move(facts), Trouble::Usage});
}
inline tl::unexpected<Error> hindered(std::string code, boost::json::object facts = {})
{
    return tl::unexpected(Error{std::move(code), {}, std::move(facts), Trouble::Surroundings});
}
inline tl::unexpected<Error> damaged(std::string code, boost::json::object facts = {})
{
    return tl::unexpected(Error{std::move(code), {}, std::move(facts), Trouble::Damaged});
}

} // namespace core
