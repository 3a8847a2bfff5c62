#pragma once

#include "core/desk/views.h"
#include "core/store/connection.h"

#include <functional>

namespace core::statistics {
struct Form;
struct Material;
struct Question;
struct Trace;
} // namespace core::statistics

namespace core {
struct Author;
} // namespace core

namespace core::store {

/// All that screens and command line ask of a mirror. Each call is one or a few short reads; answers are values.
/// The reader thread opens its own read-only connection; the writer asks through its own. One thread at a time.
class Reader {
public:
    /// Codes: those of Connection::open.
    [[nodiscard]] static Result<std::unique_ptr<Reader>> open(const std::filesystem::path& file, const crypto::Secret& key);
    /// `connection` outlives the reader.
    explicit Reader(Connection& connection) : m_connection(connection) {}

    [[nodiscard]] Result<std::vector<desk::DisputeRow>> disputes(const desk::DisputeFilter& filter);
    /// How many the filter finds, limit and offset aside.
    [[nodiscard]] Result<std::int64_t> count(const desk::DisputeFilter& filter);
    [[nodiscard]] Result<desk::DisputeCounts> counts(Day today);
    /// "not_found" (Usage) when nothing of it is held.
    [[nodiscard]] Result<desk::SubjectView> show(const SubjectId& id, bool withActs = true);
    /// Every subject that may still ask something of somebody, without acts.
    [[nodiscard]] Result<std::vector<desk::SubjectView>> live();
    /// Every subject of a type that is held, without acts, newest first.
    [[nodiscard]] Result<std::vector<desk::SubjectView>> subjectsOf(std::string_view type, std::int64_t limit = 1000);
    /// The same one after another, nothing kept; `take` asks this reader nothing.
    [[nodiscard]] Done each(std::string_view type, const std::function<void(const desk::SubjectView&)>& take);
    /// What figures are made of. Reads every dispute: a second or two for ten thousand, so not beside other questions.
    [[nodiscard]] Result<statistics::Material> material();
    /// A form (from `known`, or from material()) or a register of core/statistics. Code "no_such_form" (Usage).
    /// `reader` is whose mirror this is: only of units he hears is it said that they sent nothing.
    [[nodiscard]] Result<statistics::Form> form(std::string_view id, const statistics::Question& question, const Author& reader, const statistics::Material* known = nullptr);
    /// The library: by sort, current before what is superseded, then by title; a search keeps that order.
    [[nodiscard]] Result<std::vector<desk::LibraryRow>> library(const desk::LibraryFilter& filter);
    [[nodiscard]] Result<std::vector<desk::AttentionItem>> attention();
    [[nodiscard]] Result<std::vector<desk::OutboxItem>> outbox();
    /// Files of a subject in the order they came; none when it has none or is not held.
    [[nodiscard]] Result<std::vector<desk::FileRow>> files(const SubjectId& subject);
    /// Own acts that the county received at `since` or later, the newest first; looks through the last 500.
    [[nodiscard]] Result<std::vector<desk::OutboxItem>> arrived(Instant since);
    [[nodiscard]] Result<std::vector<desk::ActRow>> log(const std::optional<SubjectId>& subject, std::int64_t limit = 100000);
    /// `sending` is the writer's to know and stays 0 here.
    [[nodiscard]] Result<desk::SyncFacts> syncFacts();
    [[nodiscard]] Result<std::vector<desk::FormDraft>> forms();
    /// Disputes with one of these party names, or one of these identity or phone numbers: the duplicate hint of intake.
    [[nodiscard]] Result<std::vector<desk::DisputeRow>> similar(const std::vector<std::string>& names, const std::vector<std::string>& numbers);
    [[nodiscard]] Result<directory::State> directory();

private:
    Reader(std::unique_ptr<Connection> own) : m_own(std::move(own)), m_connection(*m_own) {}

    [[nodiscard]] Result<std::vector<statistics::Trace>> tracesOf();
    [[nodiscard]] std::vector<desk::DisputeRow> rows(const desk::DisputeFilter& filter);
    [[nodiscard]] std::vector<desk::ActRow> acts(std::string_view where, std::int64_t argument, std::int64_t limit);
    [[nodiscard]] desk::SubjectView viewOf(std::int64_t number);

    std::unique_ptr<Connection> m_own;
    Connection& m_connection;
};

} // namespace core::store
