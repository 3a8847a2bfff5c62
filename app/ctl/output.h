#pragma once

#include "core/result.h"

#include <string>

/// What the command line prints. With --json: one object a line on standard output and nothing else there.
/// Without: sentences on standard output. Messages for people always go to standard error.
namespace ctl {

class Output {
public:
    void useJson(bool json) { m_json = json; }
    [[nodiscard]] bool json() const { return m_json; }

    /// One record: the JSON object as a line, or `text` when a person reads.
    void record(const boost::json::object& object, const std::string& text) const;
    void line(const std::string& text) const;      ///< for people only; silent with --json
    void message(const std::string& text) const;   ///< standard error

    /// Prints the error and returns its exit code: 1 refused, 2 usage, 3 surroundings, 4 damaged.
    int fail(const core::Error& error) const;

private:
    bool m_json = false;
};

/// UTF-8 that a terminal cannot take as a command: control characters become visible (RELIABILITY P26).
[[nodiscard]] std::string harmless(std::string_view text);

} // namespace ctl
