#pragma once

#include <QString>
#include <initializer_list>
#include <string>
#include <string_view>

namespace ui {

class Port;

/// "VL" → 司法联络员; the words of DOMAIN section 2. An unknown code is shown as it is.
[[nodiscard]] QString postWord(const std::string& code);

/// "VL@org-a VM@org-a" as an enrolment notes it → 司法联络员、调解员. What is written in words already stays as it is.
[[nodiscard]] QString postsInWords(const QString& posts);

/// Whether whoever works here holds these posts alone, any of them.
[[nodiscard]] bool holdsOnly(const Port& port, std::initializer_list<std::string_view> codes);

/// Whether whoever works here holds a post in that organisation.
[[nodiscard]] bool postedAt(const Port& port, const std::string& organisation);

} // namespace ui
