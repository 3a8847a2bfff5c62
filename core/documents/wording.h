#pragma once

#include "core/documents/paper.h"
#include "core/kinds/subject_state.h"

/// What the papers have in common: persons, days, money, ticks and places to sign.
namespace core::documents {

/// What a paper is made of beside the subject's state. Borrowed for the call.
struct Occasion {
    const directory::State& directory;
    const HolidayTable& holidays;
    Instant now{};
    std::string account;   ///< who prints
    int copy = 0;          ///< 0: first print
    bool draft = false;    ///< 打印草稿: watermark even when all is filled in
    std::vector<const library::State*> wordings = {}; ///< the county's own words (county_wording.h); borrowed
    [[nodiscard]] Day today() const { return dayInChina(now); }
    [[nodiscard]] const CountySettings& settings() const { return directory.steps.settings; }
};

/// Where somebody reaches the unit: its telephone, else the work phone of who handles the matter there; empty when neither is entered.
[[nodiscard]] std::string phoneOf(const directory::State& directory, std::string_view organisation, std::string_view account);

/// One party with everything a form asks for. A value that two desks set differently is empty and `contested` names it:
/// papers wait until the holder has chosen (DESIGN 2).
struct Person {
    std::string id;
    dispute::Side side = dispute::Side::Applicant;
    bool organisation = false;
    std::map<std::string, std::string> values; ///< "name", "sex", "birth", "idNumber", …
    std::vector<std::string> contested;

    [[nodiscard]] std::string value(const std::string& key) const;
    [[nodiscard]] std::string name() const;    ///< the id when the name is not known
    [[nodiscard]] Run run(const std::string& key) const; ///< Value or Blank with field "p1.key"
    [[nodiscard]] Line optional(const std::string& key) const; ///< nothing when not known: the form strikes it out
};
using Persons = std::vector<Person>;

[[nodiscard]] Persons personsOf(const dispute::State& state, Day today);
[[nodiscard]] Persons personsOf(const confirmation::State& state, Day today);
[[nodiscard]] Persons personsOf(const returning::State& state);
[[nodiscard]] const Person* personIn(const Persons& persons, std::string_view id);
[[nodiscard]] std::string nameIn(const Persons& persons, std::string_view id);
/// 谢宇航、苏兴旺
[[nodiscard]] std::string namesOf(const Persons& persons);
[[nodiscard]] std::string namesOf(const Persons& persons, dispute::Side side);

[[nodiscard]] Run text(std::string words);
[[nodiscard]] Run strong(std::string words);
/// Value, or Blank when empty.
[[nodiscard]] Run filled(std::string value, std::string field, std::string what);
[[nodiscard]] Run filled(const std::optional<Day>& day, std::string field, std::string what);
/// A correctable field of content or identity; a contested one is a Blank that says so.
[[nodiscard]] Run fieldRun(const Fields& fields, const std::string& name, const std::string& what);
/// An indented paragraph of plain words.
[[nodiscard]] Paragraph paragraph(std::string words);
[[nodiscard]] Paragraph paragraph(Line line);
/// Several paragraphs from text with line breaks; a Blank when there is none.
void addText(std::vector<Block>& blocks, const std::string& words, const std::string& field, const std::string& what);
/// （√）同意　（  ）不同意; the blanks inside do not break.
[[nodiscard]] std::string ticks(const std::vector<std::pair<std::string, bool>>& choices);

[[nodiscard]] std::string dayText(Day day);           ///< 2026年4月16日
[[nodiscard]] std::string dayText(const std::optional<Day>& day); ///< empty for none
[[nodiscard]] std::string minuteText(Instant instant); ///< 2026年4月16日9时31分
[[nodiscard]] std::string numeral(int number);         ///< 一 … 九十九
[[nodiscard]] std::string moneyText(std::int64_t fen); ///< 36,400.00
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view between = "、");
/// Exactly one full stop at the end.
[[nodiscard]] std::string sentenceOf(std::string words);

/// 申请人：谢宇航，男，1957年3月2日出生，公民身份号码…，住…，联系电话…。
[[nodiscard]] Line personLine(const Person& person);
/// The table of parties of a form: 当事人 性别 出生日期 联系电话 单位或住址.
[[nodiscard]] Table personTable(const Persons& persons);
/// A place for every party.
[[nodiscard]] std::vector<Signature> partySignatures(const Persons& persons);
[[nodiscard]] Signature sealOf(std::string organisation);

/// Head and foot that every paper of the subject carries.
[[nodiscard]] Paper paperFor(std::string id, std::string title, const std::string& dossier, const Occasion& occasion);

/// 西竹坪人调字〔2026〕第61号, from the local number LQ20260200061: one book, one sequence (DOMAIN 5).
[[nodiscard]] std::string agreementNumberFor(const dispute::State& state, const directory::State& directory);

} // namespace core::documents
