#include "core/store/schema.h"

#include <array>

namespace core::store {

namespace {

/// Version 1. Acts and sheets are the truth; body layers 1 and 2, leaf, dispute_row, field and search follow from them
/// and are made again by a rebuild.
constexpr std::string_view kFirst = R"sql(
CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE certificate (id BLOB PRIMARY KEY, bytes BLOB NOT NULL, signature BLOB NOT NULL) WITHOUT ROWID;

-- Own chains: newest act, its link, and how far the county has signed.
CREATE TABLE chain (chain BLOB PRIMARY KEY, seq INTEGER NOT NULL, link BLOB NOT NULL, receipt INTEGER NOT NULL DEFAULT 0,
    receipt_link BLOB, forked INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;

-- level: highest held class, 0 = card only. standing: 0 live, 1 frozen, 2 left. stuck: an act of a newer kind stands in
-- the way of the fold. level and place are those of the base.
CREATE TABLE subject (number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, type TEXT NOT NULL DEFAULT '',
    level INTEGER NOT NULL DEFAULT 4, place INTEGER NOT NULL DEFAULT 0, revision INTEGER NOT NULL DEFAULT 0,
    standing INTEGER NOT NULL DEFAULT 0, stuck INTEGER NOT NULL DEFAULT 0, open INTEGER NOT NULL DEFAULT 0,
    sheet_place INTEGER NOT NULL DEFAULT 0, card TEXT, card_place INTEGER NOT NULL DEFAULT 0, wanted INTEGER NOT NULL DEFAULT 0);
CREATE INDEX subject_open ON subject(number) WHERE open = 1;
CREATE INDEX subject_wanted ON subject(number) WHERE wanted = 1;
CREATE INDEX subject_directory ON subject(number) WHERE type = 'directory';

-- Layers of a subject's state: 0 the county's sheet, 1 base, 2 view. A layer that equals the one below has no row.
CREATE TABLE body (subject INTEGER NOT NULL REFERENCES subject, layer INTEGER NOT NULL, steps TEXT NOT NULL, content TEXT NOT NULL,
    identity TEXT NOT NULL, sealed TEXT NOT NULL, UNIQUE (subject, layer));

-- number: order of saving or arrival. delivery: 0 waiting, 1 accepted, 2 refused, 3 doubtful. word: verdict, or the error
-- that makes it doubtful. bytes: encodeAct. link and signature only of own acts.
CREATE TABLE act (number INTEGER PRIMARY KEY, chain BLOB NOT NULL, seq INTEGER NOT NULL, subject INTEGER NOT NULL REFERENCES subject,
    kind TEXT NOT NULL, own INTEGER NOT NULL, left_in_group INTEGER NOT NULL, claimed INTEGER NOT NULL, delivery INTEGER NOT NULL,
    place INTEGER NOT NULL DEFAULT 0, revision INTEGER NOT NULL DEFAULT 0, word TEXT, bytes BLOB NOT NULL, link BLOB, signature BLOB,
    dismissed INTEGER NOT NULL DEFAULT 0, tries INTEGER NOT NULL DEFAULT 0, UNIQUE (chain, seq));
CREATE UNIQUE INDEX act_place ON act(subject, place) WHERE delivery = 1;
CREATE INDEX act_subject ON act(subject, number);
CREATE INDEX act_unjudged ON act(subject, number) WHERE own = 1 AND delivery IN (0, 3);
CREATE INDEX act_outbox ON act(chain, seq) WHERE own = 1 AND delivery IN (0, 3);
CREATE INDEX act_attention ON act(number) WHERE own = 1 AND delivery IN (2, 3) AND dismissed = 0;

-- Which of this account's audiences see a subject; leaf is what it adds to the audience's digest.
CREATE TABLE leaf (audience TEXT NOT NULL, subject INTEGER NOT NULL REFERENCES subject, level INTEGER NOT NULL, hash BLOB NOT NULL,
    PRIMARY KEY (audience, subject)) WITHOUT ROWID;
CREATE INDEX leaf_subject ON leaf(subject);
CREATE TABLE cursor (audience TEXT PRIMARY KEY, value INTEGER NOT NULL, county BLOB, differs INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;

CREATE TABLE dispute_row (subject INTEGER PRIMARY KEY REFERENCES subject, number TEXT NOT NULL, title TEXT NOT NULL, type TEXT NOT NULL,
    state TEXT NOT NULL, holder TEXT NOT NULL, mediator TEXT NOT NULL, colour TEXT NOT NULL, court_sourced INTEGER NOT NULL,
    level INTEGER NOT NULL, due INTEGER, registered INTEGER, waiting INTEGER NOT NULL, own INTEGER NOT NULL, live INTEGER NOT NULL);
CREATE INDEX dispute_due ON dispute_row(live DESC, due IS NULL, due, subject DESC);
CREATE INDEX dispute_registered ON dispute_row(registered DESC, subject DESC);
CREATE INDEX dispute_number ON dispute_row(number);
CREATE INDEX dispute_waiting ON dispute_row(subject) WHERE waiting > 0;
-- Contested fields of the view.
CREATE TABLE field (subject INTEGER NOT NULL REFERENCES subject, name TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (subject, name)) WITHOUT ROWID;

CREATE TABLE form (id TEXT PRIMARY KEY, page TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL, saved INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE book (name TEXT PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID;
-- What an import has brought in: the other system's id.
CREATE TABLE imported (external TEXT PRIMARY KEY, subject BLOB NOT NULL) WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5(number, names, pinyin, words, identity, content='', contentless_delete=1, tokenize='hanzi', prefix='1 2');
CREATE TABLE searched (subject INTEGER PRIMARY KEY, hash BLOB NOT NULL);
)sql";

/// Version 2: files. `attachment` is a projection of the views, size that of the ciphertext. `blob` is what this device
/// knows of one: held 0 not here, 1 whole here, 2 was here and is gone; county: bytes that the county has; wanted: a person
/// asked to see it.
constexpr std::string_view kSecond = R"sql(
CREATE TABLE attachment (subject INTEGER NOT NULL REFERENCES subject, hash BLOB NOT NULL, size INTEGER NOT NULL,
    PRIMARY KEY (subject, hash)) WITHOUT ROWID;
CREATE INDEX attachment_hash ON attachment(hash);
CREATE TABLE blob (hash BLOB PRIMARY KEY, held INTEGER NOT NULL DEFAULT 0, wanted INTEGER NOT NULL DEFAULT 0,
    county INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
)sql";

/// Version 3: what the county signed, for the day it comes back from a backup. act.receipt names the row whose verdicts hold
/// the act's; lost: the county has lost the act and gets it again.
constexpr std::string_view kThird = R"sql(
CREATE TABLE receipt (number INTEGER PRIMARY KEY, time INTEGER NOT NULL, head BLOB NOT NULL, verdicts BLOB NOT NULL);
ALTER TABLE act ADD COLUMN receipt INTEGER;
ALTER TABLE act ADD COLUMN lost INTEGER NOT NULL DEFAULT 0;
CREATE INDEX act_lost ON act(chain, seq) WHERE lost = 1;
)sql";

/// Version 4: search without FTS5's prefix index (tokenizer.cpp says why). A subject with an empty hash is not to be found yet:
/// it waits for fillSearch, as everything does after this step.
constexpr std::string_view kFourth = R"sql(
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5(number, names, pinyin, words, identity, content='', contentless_delete=1, tokenize='hanzi');
UPDATE searched SET hash = x'';
CREATE INDEX searched_later ON searched(subject) WHERE hash = x'';
)sql";

/// Step n brings version n to n + 1. Never changed once released.
constexpr std::array<std::string_view, kSchemaVersion> kSteps{kFirst, kSecond, kThird, kFourth};

} // namespace

Result<bool> migrate(Connection& connection)
{
    auto version = guarded([&] { return connection.number("PRAGMA user_version").value_or(0); });
    if (!version)
        return tl::unexpected(version.error());
    if (*version > kSchemaVersion)
        return hindered("mirror_newer", {{"found", *version}, {"known", kSchemaVersion}});
    return guarded([&] {
        for (auto step = static_cast<std::size_t>(*version); step < kSteps.size(); ++step) {
            Transaction transaction(connection);
            connection.script(std::string(kSteps[step]));
            connection.script("PRAGMA user_version=" + std::to_string(step + 1));
            transaction.commit();
        }
        return *version < kSchemaVersion;
    });
}

} // namespace core::store
