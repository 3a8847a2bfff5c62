#pragma once

#include "core/dispute/state.h"

/// One item of the county's library (资料库): guide, law citation, typical case, entry of the service list, sample form,
/// poster, film, digest of a month. 《实施意见》第16条, 《非诉讼平台实施意见》四（一）3、四（四）2, 《推进诉源治理的意见》一.2. Public inside the county.
namespace core::library {

enum class Sort { Guide, Law, TypicalCase, Service, SampleForm, Poster, Film, Digest };
BOOST_DESCRIBE_ENUM(Sort, Guide, Law, TypicalCase, Service, SampleForm, Poster, Film, Digest)

/// Whether one may still go by it.
enum class Standing { Current, Superseded, Repealed };
BOOST_DESCRIBE_ENUM(Standing, Current, Superseded, Repealed)

struct Section {
    std::string title, text;            ///< text may hold line breaks, one paragraph a line
    bool operator==(const Section&) const = default;
};
BOOST_DESCRIBE_STRUCT(Section, (), (title, text))

/// Of Sort::Law: where it stands and what it says in our own words; never the wording of the law itself.
struct Law {
    std::string name;                   ///< 中华人民共和国人民调解法
    std::string article;                ///< 第三十三条
    std::string gist;
    bool operator==(const Law&) const = default;
};
BOOST_DESCRIBE_STRUCT(Law, (), (name, article, gist))

/// Of Sort::Service: the ten points of R-003-4.4.2a. No fee stands there: mediation by these points is free of charge
/// (人民调解法 4), and where a body does charge, `fee` says what.
struct Service {
    std::string basis, body, conditions, time, fee, phone, place;
    std::vector<std::string> steps, papers; ///< in their order; what to bring
    std::string filling;                    ///< help for filling in
    bool operator==(const Service&) const = default;
};
BOOST_DESCRIBE_STRUCT(Service, (), (basis, body, conditions, time, fee, phone, place, steps, papers, filling))

/// Of Sort::Film. The file itself is too large for an act: it comes by stick or in whatever way, and is known by its hash.
struct Film {
    std::string file;                   ///< name, "tiaojie.mp4"
    std::string sha256;                 ///< hex
    std::int64_t bytes = 0, minutes = 0;
    bool operator==(const Film&) const = default;
};
BOOST_DESCRIBE_STRUCT(Film, (), (file, sha256, bytes, minutes))

/// What is read. Which part is filled follows from the sort.
struct Text {
    std::string title, summary;
    std::string source;                 ///< who wrote it, or which case it was made from (never its number)
    std::vector<std::string> keywords;
    std::vector<Section> sections;
    std::optional<Law> law;
    std::optional<Service> service;
    std::optional<Film> film;
    bool operator==(const Text&) const = default;
};
BOOST_DESCRIBE_STRUCT(Text, (), (title, summary, source, keywords, sections, law, service, film))

/// One version of an item, as a pack and the acts carry it.
struct Label {
    std::string id;                     ///< "guide-neighbours": letters, digits, '-', '_', '.'
    Sort sort = Sort::Guide;
    std::int64_t version = 1;           ///< 1, 2, 3 …; a lower one never comes after a higher one
    std::vector<std::string> types;     ///< dispute types it fits, "D03"; empty: all
    std::vector<std::string> levels;    ///< "village", "township" …; empty: all
    std::optional<Day> effectiveFrom;   ///< of a law or a service
    bool checked = false;               ///< read and found right by a court officer
    std::string period;                 ///< of Sort::Digest: "2026-03"; empty for everything else
    bool operator==(const Label&) const = default;
};
BOOST_DESCRIBE_STRUCT(Label, (), (id, sort, version, types, levels, effectiveFrom, checked, period))

struct Edition {
    std::int64_t version = 0;
    Day on{};
    std::string act, account;
    bool operator==(const Edition&) const = default;
};
BOOST_DESCRIBE_STRUCT(Edition, (), (version, on, act, account))

/// Where a poster hangs or a film is shown (宣传栏、宣传片, 《服务站点与对接机制》一.2).
struct Showing {
    std::string act;
    std::string organisation, account;
    std::int64_t version = 0;           ///< that is shown
    Day from{};
    std::optional<Day> until;           ///< taken down
    bool operator==(const Showing&) const = default;
};
BOOST_DESCRIBE_STRUCT(Showing, (), (act, organisation, account, version, from, until))

struct Steps {
    Label label;
    Standing standing = Standing::Current;
    std::optional<Day> standingOn;      ///< since when it is superseded or repealed
    std::string replacedBy;             ///< id of the item that stands in its place; empty for none
    std::string author, organisation;   ///< who published the version that stands
    std::vector<Edition> editions;      ///< oldest first
    std::vector<Showing> showings;      ///< oldest first
    bool operator==(const Steps&) const = default;
};
BOOST_DESCRIBE_STRUCT(Steps, (), (label, standing, standingOn, replacedBy, author, organisation, editions, showings))

struct Content {
    Text text;
    std::string reason;                 ///< why it is superseded or repealed
    std::map<std::string, std::string> places; ///< act of a showing → where: 村部宣传栏
    bool operator==(const Content&) const = default;
};
BOOST_DESCRIBE_STRUCT(Content, (), (text, reason, places))

struct Nobody {
    bool operator==(const Nobody&) const = default;
};
BOOST_DESCRIBE_STRUCT(Nobody, (), ())

struct State {
    static constexpr std::string_view kType = "library";
    Steps steps;
    Content content;
    Nobody identity, sealed;
    bool operator==(const State&) const = default;
};

[[nodiscard]] std::string_view sortName(Sort sort);          ///< 调解指引, 法律条文 …
[[nodiscard]] std::string_view standingName(Standing standing); ///< 现行有效, 已被替代, 已废止

/// Every item has one subject in the whole county, so that nobody publishes the same one twice beside another.
[[nodiscard]] SubjectId subjectOf(std::string_view itemId);

/// Whether it fits a dispute of this type at this level; what names neither fits everything.
[[nodiscard]] bool fits(const Label& label, std::string_view type, std::string_view level);

/// Digest of one month by one court: "digest-org-court-2026-03".
[[nodiscard]] std::string digestItem(std::string_view organisation, std::string_view period);
/// What is shown is not what stands: superseded, repealed, or an older version.
[[nodiscard]] bool isOutdated(const Steps& steps, const Showing& showing);

/// Everything in it that is read, in the order of the paper: for search, for the anonymiser.
[[nodiscard]] std::vector<std::string> wordsOf(const Text& text);

} // namespace core::library
