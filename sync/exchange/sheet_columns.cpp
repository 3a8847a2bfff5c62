#include "sync/exchange/sheet_columns.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace exchange {

namespace {

// Bytes of a shape that are no text.
constexpr char kValue = 1;      // the next value
constexpr char kSame = 2;       // that value again whose number follows in two bytes
constexpr char kSectionEnd = 3;
constexpr char kLeastText = 0x20;
constexpr char kValueEnd = '\n';
constexpr std::size_t kDigits = 64; // of a number in a shape, each from kLeastText on

/// The value that stood last behind a name of a member. A place for several names: the newer one takes it.
class LastValues {
public:
    struct Place {
        std::string_view name, value;
        std::size_t number = 0;
    };
    Place& of(std::string_view name)
    {
        const auto mixed = name.size() * 31 + static_cast<unsigned char>(name[name.size() / 2]) * 7 + static_cast<unsigned char>(name[name.size() - 2]);
        auto& place = m_places.at(mixed % m_places.size());
        if (place.name != name)
            place = {name, {}, kNone};
        return place;
    }
    static constexpr std::size_t kNone = ~std::size_t{0};

private:
    std::array<Place, 128> m_places{};
};

/// One sheet taken apart; the values are views into its texts.
struct Parted {
    std::string shape;
    std::vector<std::string_view> values;
};

bool isNumber(char c)
{
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

/// Behind the quotation mark that ends the string which begins at `at`; npos when none does.
std::size_t endOfString(std::string_view text, std::size_t at)
{
    for (auto end = text.find('"', at + 1); end != std::string_view::npos; end = text.find('"', end + 1)) {
        auto escapes = end;
        while (text[escapes - 1] == '\\') // the first quotation mark stands before them all
            --escapes;
        if ((end - escapes) % 2 == 0)
            return end + 1;
    }
    return std::string_view::npos;
}

/// Notes the value, and in the shape what stands before it.
void addValue(Parted& out, LastValues& last, std::string_view before, std::string_view name, std::string_view value)
{
    auto& place = last.of(name);
    const bool same = place.number < kDigits * kDigits && place.value == value;
    out.shape += before;
    if (same) {
        const std::array<char, 3> mark{kSame, static_cast<char>(kLeastText + place.number % kDigits), static_cast<char>(kLeastText + place.number / kDigits)};
        out.shape.append(mark.data(), mark.size());
        return;
    }
    place = {name, value, out.values.size()};
    out.values.push_back(value);
    out.shape += kValue;
}

bool partSection(Parted& out, LastValues& last, std::string_view text)
{
    bool strange = false; // not left early: the whole is looked at in great steps
    for (const char c : text)
        strange |= static_cast<unsigned char>(c) < kLeastText;
    if (strange)
        return false;
    std::string_view name = "\"\""; // in an array that is the whole
    std::size_t written = 0;
    const auto add = [&](std::size_t begin, std::size_t end) {
        addValue(out, last, text.substr(written, begin - written), name, text.substr(begin, end - begin));
        written = end;
    };
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == '"') {
            const auto end = endOfString(text, i);
            if (end == std::string_view::npos)
                return false;
            if (end < text.size() && text[end] == ':')
                name = text.substr(i, end - i);
            else
                add(i + 1, end - 1);
            i = end;
        } else if ((text[i] >= '0' && text[i] <= '9') || text[i] == '-') {
            auto end = i + 1;
            while (end < text.size() && isNumber(text[end]))
                ++end;
            add(i, end);
            i = end;
        } else {
            ++i;
        }
    }
    out.shape += text.substr(written);
    out.shape += kSectionEnd;
    return true;
}

std::optional<Parted> part(const core::Sections& sections)
{
    Parted out;
    std::size_t size = 0;
    for (const auto& section : sections)
        size += section.size();
    out.shape.reserve(size / 2);
    out.values.reserve(size / 64);
    LastValues last;
    for (const auto& section : sections)
        if (!partSection(out, last, section))
            return std::nullopt;
    return out;
}

/// A shape as it came, with the sheets that have it.
struct Shape {
    std::string text;
    std::size_t values = 0;
    std::vector<std::size_t> sheets{};
    std::size_t first = 0; ///< number of its first value among all that came
};

/// Two values never touch: in JSON a comma, a quotation mark or a bracket stands between. So a shape costs no more to follow than the
/// text that comes of it, and many sheets of empty values are no work without end.
bool isWhole(const Shape& shape)
{
    std::size_t sections = 0, values = 0;
    const auto& text = shape.text;
    bool behindValue = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isValue = text[i] == kValue || text[i] == kSame;
        if (isValue && behindValue)
            return false;
        behindValue = isValue;
        if (text[i] == kValue) {
            ++values;
        } else if (text[i] == kSectionEnd) {
            ++sections;
        } else if (text[i] == kSame) {
            if (i + 2 >= text.size())
                return false;
            const auto low = static_cast<unsigned char>(text[i + 1]) - kLeastText, high = static_cast<unsigned char>(text[i + 2]) - kLeastText;
            if (low < 0 || low >= static_cast<int>(kDigits) || high < 0 || high >= static_cast<int>(kDigits) ||
                static_cast<std::size_t>(high) * kDigits + static_cast<std::size_t>(low) >= values)
                return false;
            i += 2;
        } else if (static_cast<unsigned char>(text[i]) < kLeastText) {
            return false;
        }
    }
    return sections == core::kClasses && text.back() == kSectionEnd;
}

/// The values of all shapes: each column ends with its last value's end.
class Values {
public:
    explicit Values(core::Bytes bytes) : m_bytes(std::move(bytes))
    {
        for (std::size_t i = 0; i < m_bytes.size(); ++i)
            if (m_bytes[i] == static_cast<std::uint8_t>(kValueEnd))
                m_ends.push_back(static_cast<std::uint32_t>(i));
    }
    [[nodiscard]] std::size_t count() const { return m_ends.size(); }
    [[nodiscard]] bool isWhole() const { return m_bytes.empty() || m_bytes.back() == static_cast<std::uint8_t>(kValueEnd); }
    [[nodiscard]] std::string_view at(std::size_t number) const
    {
        const std::size_t begin = number == 0 ? 0 : m_ends[number - 1] + std::size_t{1};
        return core::textOf(core::ByteView(m_bytes).subspan(begin, m_ends[number] - begin));
    }

private:
    core::Bytes m_bytes;
    std::vector<std::uint32_t> m_ends;
};

/// False when the texts would be longer than `room`, which they lessen.
bool join(core::Sections& out, const Shape& shape, std::size_t sheet, const Values& values, std::size_t& room)
{
    std::size_t section = 0, next = 0, written = 0;
    const auto value = [&](std::size_t number) { return values.at(shape.first + number * shape.sheets.size() + sheet); };
    const auto& text = shape.text;
    for (std::size_t i = 0; i < text.size();) {
        std::string_view piece;
        if (text[i] == kSectionEnd) {
            ++section;
            ++i;
            continue;
        }
        if (text[i] == kValue) {
            piece = value(next++);
            ++i;
        } else if (text[i] == kSame) {
            piece = value(static_cast<std::size_t>(text[i + 1] - kLeastText) + static_cast<std::size_t>(text[i + 2] - kLeastText) * kDigits);
            i += 3;
        } else {
            const auto end = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(),
                                          [](char c) { return static_cast<unsigned char>(c) < kLeastText; });
            piece = std::string_view(text).substr(i, static_cast<std::size_t>(end - text.begin()) - i);
            i += piece.size();
        }
        written += piece.size();
        if (written > room)
            return false;
        out.at(section) += piece;
    }
    room -= written;
    return true;
}

} // namespace

void putSheetTexts(Writer& out, const std::vector<const core::Sections*>& sheets)
{
    std::vector<std::optional<Parted>> parted;
    parted.reserve(sheets.size());
    std::unordered_map<std::string_view, std::size_t> numbers;
    std::vector<std::vector<const Parted*>> shapes;
    for (const auto* sections : sheets) {
        const auto& one = parted.emplace_back(part(*sections));
        if (!one)
            continue;
        const auto [at, isNew] = numbers.emplace(one->shape, shapes.size());
        if (isNew)
            shapes.emplace_back();
        shapes[at->second].push_back(&*one);
    }
    out.number(shapes.size());
    for (const auto& shape : shapes)
        out.words(shape.front()->shape);
    for (const auto& one : parted)
        out.number(one ? numbers.at(one->shape) + 1 : 0);
    std::string columns;
    std::size_t size = 0;
    for (const auto& one : parted)
        if (one)
            for (const auto value : one->values)
                size += value.size() + 1;
    columns.reserve(size);
    for (const auto& shape : shapes)
        for (std::size_t i = 0; i < shape.front()->values.size(); ++i)
            for (const auto* one : shape) {
                columns += one->values[i];
                columns += kValueEnd;
            }
    out.words(columns);
    for (std::size_t i = 0; i < sheets.size(); ++i)
        if (!parted[i])
            for (const auto& section : *sheets[i])
                out.words(section);
}

std::vector<core::Sections> takeSheetTexts(Reader& in, std::size_t sheets, std::size_t limit)
{
    std::vector<Shape> shapes(in.count(sheets));
    for (auto& shape : shapes) {
        shape.text = in.words(limit);
        if (!in.ok() || !isWhole(shape)) {
            in.fail();
            return {};
        }
        shape.values = static_cast<std::size_t>(std::ranges::count(shape.text, kValue));
    }
    std::vector<std::size_t> whole;
    for (std::size_t i = 0; i < sheets; ++i) {
        const auto number = in.number(shapes.size());
        number == 0 ? whole.push_back(i) : shapes[number - 1].sheets.push_back(i);
    }
    const Values values(in.piece(limit));
    std::size_t count = 0;
    for (auto& shape : shapes) {
        shape.first = count;
        count += shape.values * shape.sheets.size();
    }
    if (!in.ok() || !values.isWhole() || count != values.count()) {
        in.fail();
        return {};
    }
    std::vector<core::Sections> out(sheets);
    auto room = limit;
    for (const auto& shape : shapes)
        for (std::size_t i = 0; i < shape.sheets.size(); ++i)
            if (!join(out[shape.sheets[i]], shape, i, values, room)) {
                in.fail();
                return {};
            }
    for (const auto i : whole)
        for (auto& section : out[i]) {
            section = in.words(room);
            room -= section.size();
        }
    return in.ok() ? std::move(out) : std::vector<core::Sections>{};
}

} // namespace exchange
