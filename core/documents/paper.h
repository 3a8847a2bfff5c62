#pragma once

#include "core/result.h"
#include "core/time.h"

#include <string>
#include <variant>
#include <vector>

/// What a paper says, without any rendering. Everything here is plain text: a name is never markup.
namespace core::documents {

/// A piece of a line. A Blank is a value that the form wants and nobody has given yet: yellow on screen, an underline
/// on paper. `field` names where it is filled in ("p1.phone", "clause.3.way"), so that a click can jump there.
struct Run {
    enum class Kind { Text, Value, Blank };
    Kind kind = Kind::Text;
    std::string text;  ///< of a Blank: what is missing, 第3条付款方式
    std::string field; ///< of Value and Blank
    bool strong = false;
    bool operator==(const Run&) const = default;
};
using Line = std::vector<Run>;

struct Heading { ///< 一、… inside a paper; kept with what follows
    std::string text;
    bool operator==(const Heading&) const = default;
};
struct Paragraph {
    enum class Align { Justified, Left, Right, Centred };
    Line line;
    Align align = Align::Justified;
    bool indent = true; ///< first line by two characters
    bool operator==(const Paragraph&) const = default;
};
struct Table { ///< rows are never cut while they fit on a page; the head is repeated on every page
    std::vector<std::string> head;
    std::vector<int> widths; ///< relative
    std::vector<std::vector<Line>> rows;
    int rowsOnForm = 0; ///< rows of the printed form; the unused ones are struck out
    bool operator==(const Table&) const = default;
};
struct Fact {
    std::string label;
    Line value; ///< empty: struck out with a stroke
    bool operator==(const Fact&) const = default;
};
struct Facts { ///< the ruled box of a form: each row one or more label-value pairs
    std::vector<std::vector<Fact>> rows;
    bool operator==(const Facts&) const = default;
};
struct Signature {
    std::string role;         ///< 申请人（签名、盖章或者按指印）
    std::string name;         ///< under or beside the line; empty for a seal
    bool seal = false;        ///< a place for the seal of a body
    std::optional<Day> on;    ///< already signed: the day stands on a reprint
    bool operator==(const Signature&) const = default;
};
struct Signatures { ///< kept together on one page
    std::vector<Signature> places;
    bool dated = true; ///< one date line for all
    std::optional<Day> on{}; ///< what stands in it when that is known; empty = to be written by hand
    bool operator==(const Signatures&) const = default;
};
struct Note { ///< small type
    Line line;
    bool operator==(const Note&) const = default;
};
struct Rule {
    bool operator==(const Rule&) const = default;
};
struct PageBreak {
    bool operator==(const PageBreak&) const = default;
};
/// 以下空白: what is left of a page is struck out, so that nothing can be added after signing.
struct Struck {
    bool operator==(const Struck&) const = default;
};
using Block = std::variant<Heading, Paragraph, Table, Facts, Signatures, Note, Rule, PageBreak, Struck>;

enum class Format { A4, A5 };

struct Paper {
    std::string id;           ///< "agreement"
    std::string title;        ///< 人民调解协议书
    std::string organisation; ///< above the title; empty for none
    std::string number;       ///< 编号：…, right under the title; empty for none
    std::string dossier;      ///< number in the footer and the code
    Format format = Format::A4;
    std::vector<Block> blocks;
    std::vector<std::string> everyPage; ///< who signs at the foot of every page: 当事人, 记录人
    bool large = false;       ///< 18 points, for a party of old age to read
    bool draft = false;       ///< watermark 草稿未签
    int copy = 0;             ///< 0: first print; n: 副本 n
    Instant printedAt{};
    std::string printedBy;    ///< name of the person
    std::string footNote;     ///< one more line at the foot of every page: how to verify
    bool operator==(const Paper&) const = default;
};

struct Missing {
    std::string field, what;
    bool operator==(const Missing&) const = default;
};
/// Every blank once, in the order of the paper.
[[nodiscard]] std::vector<Missing> missingIn(const Paper& paper);

/// The words of the paper, one block part a line; also the text file attached to its PDF. Not the print time.
[[nodiscard]] std::string plainText(const Paper& paper);

/// SHA-256 (hex) of the words: the same paper has the same hash on every machine and at every print.
[[nodiscard]] std::string contentHash(const Paper& paper);

} // namespace core::documents
