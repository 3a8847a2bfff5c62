#include "core/attachment/attachment.h"

#include "core/refusals.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace core {

namespace {

constexpr std::string_view kPurposes[] = {"signed_page", "record", "evidence", "delivery_receipt", "other"};

struct Ending {
    std::string_view ending, type;
};
constexpr Ending kEndings[] = {
    {"jpg", "image/jpeg"},       {"jpeg", "image/jpeg"},      {"png", "image/png"},        {"webp", "image/webp"},
    {"bmp", "image/bmp"},        {"gif", "image/gif"},        {"tif", "image/tiff"},       {"tiff", "image/tiff"},
    {"pdf", "application/pdf"},  {"txt", "text/plain"},       {"csv", "text/csv"},         {"mp3", "audio/mpeg"},
    {"m4a", "audio/mp4"},        {"amr", "audio/amr"},        {"wav", "audio/wav"},        {"mp4", "video/mp4"},
    {"3gp", "video/3gpp"},       {"doc", "application/msword"}, {"wps", "application/vnd.ms-works"},
    {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {"xls", "application/vnd.ms-excel"},
    {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {"zip", "application/zip"},
};

bool isHex64(std::string_view text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool isMediaType(std::string_view text)
{
    const auto word = [](std::string_view part) {
        return !part.empty() && std::all_of(part.begin(), part.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+';
        });
    };
    const auto slash = text.find('/');
    return text.size() <= 100 && slash != std::string_view::npos && word(text.substr(0, slash)) && word(text.substr(slash + 1));
}

/// Control, format (directions, joiners), private and unassigned characters have no place in a file's name.
bool mayStand(UChar32 c)
{
    switch (u_charType(c)) {
    case U_CONTROL_CHAR: case U_FORMAT_CHAR: case U_PRIVATE_USE_CHAR: case U_SURROGATE: case U_UNASSIGNED:
    case U_LINE_SEPARATOR: case U_PARAGRAPH_SEPARATOR:
        return false;
    default:
        return true;
    }
}

void append(std::string& out, UChar32 c)
{
    std::uint8_t bytes[U8_MAX_LENGTH];
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, c);
    out.append(bytes, bytes + size);
}

Done checkBlob(const BlobKey& blob, std::int64_t limit, std::string_view field)
{
    if (blob.size <= 0)
        return refused("file_empty");
    if (blob.size > limit)
        return refused("file_too_large", {}, {{"size", blob.size}, {"limit", limit}});
    if (!isHex64(blob.hash) || !isHex64(blob.key))
        return invalid(field);
    return {};
}

} // namespace

const Attachment* findAttachment(const Attachments& list, std::string_view act)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto& entry) { return entry.act == act; });
    return found == list.end() ? nullptr : &*found;
}

const BlobKey* findBlob(const Attachments& list, std::string_view hash)
{
    for (const auto& entry : list) {
        if (entry.file.hash == hash)
            return &entry.file;
        if (entry.preview && entry.preview->hash == hash)
            return &*entry.preview;
    }
    return nullptr;
}

std::span<const std::string_view> filePurposes()
{
    return kPurposes;
}

std::string cleanFileName(std::string_view path)
{
    if (const auto slash = path.find_last_of("/\\"); slash != std::string_view::npos)
        path.remove_prefix(slash + 1);
    std::vector<UChar32> name;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(path.data());
    const auto size = static_cast<std::int32_t>(std::min<std::size_t>(path.size(), 64 * 1024));
    for (std::int32_t i = 0; i < size;) {
        UChar32 c = 0;
        U8_NEXT(bytes, i, size, c);
        constexpr std::string_view kForbiddenElsewhere = "<>:\"|?*"; // on a stick's or Windows' file system
        if (c < 0 || !mayStand(c) || (c < 128 && kForbiddenElsewhere.find(static_cast<char>(c)) != std::string_view::npos))
            continue;
        name.push_back(c);
    }
    while (!name.empty() && (name.front() == '.' || u_isUWhiteSpace(name.front())))
        name.erase(name.begin());
    while (!name.empty() && (name.back() == '.' || u_isUWhiteSpace(name.back())))
        name.pop_back();
    if (name.size() > kFileNameLimit) {
        constexpr std::size_t kLongestEnding = 10;
        const auto dot = std::find(name.rbegin(), name.rend(), UChar32{'.'});
        const auto ending = static_cast<std::size_t>(dot - name.rbegin()) + 1;
        const auto kept = dot != name.rend() && ending <= kLongestEnding ? ending : 0;
        name.erase(name.begin() + static_cast<std::ptrdiff_t>(kFileNameLimit - kept), name.end() - static_cast<std::ptrdiff_t>(kept));
    }
    std::string out;
    for (const auto c : name)
        append(out, c);
    return out;
}

std::string_view mediaTypeOf(std::string_view name)
{
    const auto dot = name.rfind('.');
    std::string ending(dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1));
    std::transform(ending.begin(), ending.end(), ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const auto* found = std::find_if(std::begin(kEndings), std::end(kEndings), [&](const auto& entry) { return entry.ending == ending; });
    return found == std::end(kEndings) ? "application/octet-stream" : found->type;
}

Done checkAttachment(const Attachment& attachment)
{
    if (std::find(std::begin(kPurposes), std::end(kPurposes), attachment.purpose) == std::end(kPurposes))
        return invalid("purpose");
    if (attachment.name.empty() || cleanFileName(attachment.name) != attachment.name)
        return refused("file_name", {}, {{"limit", kFileNameLimit}});
    if (!isMediaType(attachment.mediaType))
        return invalid("mediaType");
    if (!isHex64(attachment.content))
        return invalid("content");
    if (auto done = checkBlob(attachment.file, kFileLimit, "file"); !done)
        return done;
    if (attachment.preview)
        return checkBlob(*attachment.preview, kPreviewLimit, "preview");
    return {};
}

} // namespace core
