#pragma once

#include "core/directory/state.h"
#include "core/library/pack.h"

/// Makes a typical case of a closed dispute: nobody can be recognised by name, number, address, plate, account or date of
/// birth (R-004-3.3a). What the tool knows of the dispute it replaces wherever it stands, however it is written: full width,
/// with blanks, line breaks and dots inside, digits in Chinese. What only looks like a person's name it shows to the one who
/// makes the case; the export waits until he has said of each what it is.
namespace core::library {

enum class Leak { Name, Place, Number, Contact, Plate, CaseNumber, Birth, Date, Address };
BOOST_DESCRIBE_ENUM(Leak, Name, Place, Number, Contact, Plate, CaseNumber, Birth, Date, Address)
[[nodiscard]] std::string_view leakName(Leak sort); ///< 姓名, 号码 …

/// A person, and what the case calls him: 申请人, 被申请人乙.
struct Known {
    std::string name, role;
    bool organisation = false;
    bool near = true;   ///< part in the dispute: nicknames and parts of the name go as well, not only the whole
};

/// What must not stand in the case.
struct Secrets {
    std::vector<Known> people;
    std::vector<std::pair<std::string, std::string>> places; ///< 西竹坪村 → 某村
    std::vector<std::string> exact;   ///< numbers of the dispute, accounts, contact names: in any way of writing
    std::vector<Day> births;
};
/// Of everything that is held of the dispute; `also` are names and nicknames that nobody entered as a party.
[[nodiscard]] Secrets secretsOf(const dispute::State& state, const directory::State& directory, const std::vector<std::string>& also = {});

struct Found {
    Leak sort = Leak::Name;
    std::string text;               ///< as it stands there
    std::size_t at = 0, length = 0; ///< characters of the text
    std::string with;               ///< what to write instead
};
/// Everything that must not stand there, in its order. Without secrets: what its form gives away.
[[nodiscard]] std::vector<Found> leaksIn(std::string_view text, const Secrets& secrets);
/// Words that may be names of people nobody listed: 邻居李大山. `keep` are words that somebody looked at and let pass.
[[nodiscard]] std::vector<std::string> doubtsIn(std::string_view text, const std::vector<std::string>& keep = {});
/// The text with every leak replaced; leaksIn of it is empty.
[[nodiscard]] std::string anonymised(std::string_view text, const Secrets& secrets);

/// The case, ready for a pack. Codes: "case_open" (not closed), "case_level" (this desk does not hold names and numbers, so it
/// cannot know what to take out), "library_leak" (something is left: fact "left" lists it) — all Refused.
[[nodiscard]] Result<Item> typicalCase(const SubjectId& id, const dispute::State& state, int level, const directory::State& directory,
                                       const std::vector<std::string>& also = {}, const std::vector<std::string>& keep = {});
/// The same question for a case that somebody has edited since.
[[nodiscard]] Done checkCase(const Text& text, const Secrets& secrets, const std::vector<std::string>& keep = {});

} // namespace core::library
