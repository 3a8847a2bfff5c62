#!/usr/bin/env python3
"""Planted bugs: copies of product sources into which mistakes are written that a programmer could make.

usage: plants.py ROOT OUT      writes the changed copies and plants.h to OUT
       plants.py --list ROOT   prints the files that are copied, one a line (for CMake)

The product itself knows nothing of this. Each plant is asleep until `sim::planted` is its number; tests/sim/plants/
tst_plants.cpp wakes one after another and expects the simulator to notice. A text that is not found exactly once ends the
build: the product has moved on, and the plant must follow.
"""
import sys
from pathlib import Path

# name, faults that are on, file, text, text with the mistake; P stands for "this plant is awake".
PLANTS = [
    # --- the second copy ---
    ("outbox_append_not_synced", "disk", "core/desk/outbox.cpp",
     "    auto done = m_file->writeAt(m_end, frame.bytes);\n    if (done)\n        done = m_file->sync();",
     "    auto done = m_file->writeAt(m_end, frame.bytes);\n    if (done && !P)\n        done = m_file->sync();"),
    ("outbox_begin_not_synced", "io_error power_cut", "core/desk/outbox.cpp",
     "    if (auto done = outbox.m_file->sync(); !done)",
     "    if (auto done = P ? Done() : outbox.m_file->sync(); !done)"),
    ("outbox_name_not_synced", "all", "core/desk/outbox.cpp",
     "    if (auto done = files.syncFolder(file.parent_path()); !done)",
     "    if (auto done = P ? Done() : files.syncFolder(file.parent_path()); !done)"),
    ("outbox_failure_forgotten", "io_error", "core/desk/outbox.cpp",
     "    if (!done) {\n        m_broken = true;\n        return done;\n    }",
     "    if (!done && !P) {\n        m_broken = true;\n        return done;\n    }"),
    ("second_copy_not_written", "disk", "sync/desk/session_save.cpp",
     "    for (const auto& run : runs)\n        if (!m_outbox->append(encodeRun(run))) {",
     "    for (const auto& run : runs)\n        if (!P && !m_outbox->append(encodeRun(run))) {"),
    ("second_copy_called_healed", "io_error", "sync/desk/session_open.cpp",
     "    if (m_secondCopyMissing || !m_outbox || m_outbox->broken())\n        return beginOutbox().has_value();",
     "    if (m_secondCopyMissing || !m_outbox || m_outbox->broken())\n        return P || beginOutbox().has_value();"),
    ("outbox_begun_empty", "io_error power_cut", "sync/desk/session_open.cpp",
     "        for (const auto& run : *runs)\n            records.push_back(encodeRun(run));",
     "        for (const auto& run : *runs)\n            if (!P)\n                records.push_back(encodeRun(run));"),
    ("outbox_emptied_on_send", "all", "sync/desk/session_exchange.cpp",
     "    m_sending = acts;",
     "    m_sending = acts;\n"
     "    if (P && acts > 0) {\n        for (auto& [lane, row] : m_chains)\n            row.receipt = row.seq, row.receiptLink = row.link;\n        (void)beginOutbox();\n    }"),
    # --- the mirror ---
    ("log_synced_at_checkpoints_only", "disk", "core/store/connection.cpp",
     'out->script("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;");\n        if (out->number("PRAGMA synchronous") != 2)',
     'out->script(std::string("PRAGMA journal_mode=WAL; PRAGMA secure_delete=ON; PRAGMA synchronous=") + (P ? "NORMAL" : "FULL"));\n        if (!P && out->number("PRAGMA synchronous") != 2)'),
    ("failed_save_called_saved", "io_error", "sync/desk/session_save.cpp",
     "    if (auto saved = m_mirror->save(batch->groups, batch->acts); !saved)\n        return tl::unexpected(saved.error());\n    chainOf(batch->acts.head.chain.lane()) = batch->acts.head;\n    Saved out;",
     "    if (auto saved = m_mirror->save(batch->groups, batch->acts); !saved && !(P && saved.error().trouble == Trouble::Surroundings))\n        return tl::unexpected(saved.error());\n    chainOf(batch->acts.head.chain.lane()) = batch->acts.head;\n    Saved out;"),
    ("chain_head_not_kept", "kill power_cut", "core/store/mirror.cpp",
     "    writeChain(*m_connection, acts.head);",
     "    if (!P)\n        writeChain(*m_connection, acts.head);"),
    ("doubtful_acts_never_sent", "all", "core/store/mirror.cpp",
     'm_connection->query("SELECT bytes, link, signature, seq FROM act WHERE own=1 AND delivery IN (0,3) AND chain=?1 AND seq>?2 "',
     'm_connection->query(P ? "SELECT bytes, link, signature, seq FROM act WHERE own=1 AND delivery IN (0) AND chain=?1 AND seq>?2 "\n                                       "ORDER BY seq LIMIT ?3" : "SELECT bytes, link, signature, seq FROM act WHERE own=1 AND delivery IN (0,3) AND chain=?1 AND seq>?2 "'),
    ("refusal_kept_as_acceptance", "none", "core/store/mirror_news.cpp",
     "                      verdict.accepted ? kAccepted : kRefused, verdict.place, verdict.revision, textOfVerdict(verdict), receipt);\n    touched",
     "                      verdict.accepted || P ? kAccepted : kRefused, verdict.place, verdict.revision, textOfVerdict(verdict), receipt);\n    touched"),
    ("gap_of_places_folded_over", "all", "core/store/fold.cpp",
     "        if (place != out.place + 1)\n            break;",
     "        if (place != out.place + 1 && !P)\n            break;"),
    # --- the exchange at the desk (that receipts follow verdicts at the start is Found.aCutBetweenVerdictAndReceipt…'s: too rare by chance) ---
    ("answer_signature_not_checked", "network", "sync/desk/session_exchange.cpp",
     "    if (!exchange::verify(answer, m_answerKey) || (",
     "    if ((!P && !exchange::verify(answer, m_answerKey)) || ("),
    ("answer_to_another_request_taken", "network", "sync/desk/session_exchange.cpp",
     "    if (answer.nonce != asked.nonce)",
     "    if (!P && answer.nonce != asked.nonce)"),
    ("receipt_before_verdict", "all", "sync/desk/session_exchange.cpp",
     "        next.receipt = waiting->empty() ? row.seq : waiting->front().act.envelope.seq - 1;",
     "        next.receipt = waiting->empty() ? row.seq : waiting->front().act.envelope.seq - (P ? 0 : 1);"),
    ("cursors_before_items", "disk", "sync/desk/session_exchange.cpp",
     "    std::set<SubjectId> changed;\n    for (const auto& slice : *slices) {",
     "    std::set<SubjectId> changed;\n    if (P)\n        for (const auto& [audience, value] : answer.cursors)\n            (void)m_mirror->setCursors({{audience, value, false}});\n    for (const auto& slice : *slices) {"),
    ("refusals_not_heard", "all", "sync/desk/session_exchange.cpp",
     "        if (slices.back().verdicts.size() == kSliceVerdicts)",
     "        if (P && !verdict.accepted)\n            continue;\n        if (slices.back().verdicts.size() == kSliceVerdicts)"),
    ("group_sent_in_pieces", "none", "sync/desk/session_exchange.cpp",
     "            const auto count = static_cast<std::size_t>((*waiting)[i].act.envelope.group) + 1;",
     "            const auto count = P ? std::size_t{1} : static_cast<std::size_t>((*waiting)[i].act.envelope.group) + 1;\n            if (P && (*waiting)[i].act.envelope.group > 0 && bytes == 0) {\n                full = true;\n                break;\n            }"),
    ("sent_ahead_taken_as_receipt", "network", "sync/desk/session_ahead.cpp",
     "    m_asked = {next->nonce, static_cast<std::int64_t>(answer.revision)};",
     "    if (P)\n        for (const auto& run : next->runs) {\n            auto& row = chainOf(run.chain.lane());\n            row.receipt = run.first + run.acts.size() - 1;\n"
     "            row.receiptLink = m_mirror->linkOf({row.chain, row.receipt}).value();\n            (void)m_mirror->setChain(row);\n        }\n"
     "    m_asked = {next->nonce, static_cast<std::int64_t>(answer.revision)};"),
    # --- the engine ---
    ("stalled_request_kept", "half_open", "sync/engine/engine.cpp",
     "    if (wake(out) || m_state != State::Sending)",
     "    if (wake(out) || m_state != State::Sending || P)"),
    ("no_timer_after_failure", "network", "sync/engine/engine.cpp",
     "    m_state = State::Waiting;\n    out.push_back(SetTimer{backOff(failed)});",
     "    m_state = State::Waiting;\n    if (!P)\n        out.push_back(SetTimer{backOff(failed)});"),
    ("asks_only_for_ever_after_a_cut", "network", "sync/engine/engine.cpp",
     "    m_onlyAsk = false;\n    m_failures = 0;",
     "    m_onlyAsk = m_onlyAsk && P;\n    m_failures = 0;"),
    # --- the county (that a loss is told by the first grant is Found.whatWasTakenAwayGivenAndTakenAwayAgainIsForgotten's: too rare by chance) ---
    ("refused_act_takes_no_revision", "none", "sync/county/judge.cpp",
     "        m_county.revision += group.size();",
     "        m_county.revision += P && bad ? 0 : group.size();"),
    ("group_taken_in_part", "cut", "sync/county/judge.cpp",
     "        if (!bad)\n            for (auto& [id, end] : trial)",
     "        if (!bad || P)\n            for (auto& [id, end] : trial)"),
    ("place_not_moved_on", "none", "sync/county/judge.cpp",
     "        verdict.place = ++end.place;\n        end.revision = revision;",
     "        verdict.place = P ? end.place + 1 : ++end.place;\n        end.revision = revision;"),
    ("repeat_judged_anew", "network", "sync/county/judge.cpp",
     "        if (id.seq <= chain.seq && transaction.linkAt(id) == next.link) {",
     "        if (id.seq < chain.seq + (P ? 0 : 1) && transaction.linkAt(id) == next.link) {"),
    ("chain_not_kept", "all", "sync/county/judge.cpp",
     "        transaction.setChain(chain);",
     "        if (!P)\n            transaction.setChain(chain);"),
    ("digest_keeps_what_left", "none", "sync/county/ledger.cpp",
     "        if (held)\n            digest.subtract(before.at(row.level));",
     "        if (held && (holds || !P))\n            digest.subtract(before.at(row.level));"),
    ("feed_line_not_moved", "none", "sync/county/ledger.cpp",
     "        row.revision = known.revision;\n        m_transaction.setGrant(row);",
     "        row.revision = P && held && holds ? row.revision : known.revision;\n        m_transaction.setGrant(row);"),
    ("cursor_beyond_the_page", "none", "sync/county/feed.cpp",
     "    for (auto& [audience, cursor] : cursors) {\n        if (complete)",
     "    for (auto& [audience, cursor] : cursors) {\n        if (complete || P)"),
    ("acts_not_cut", "none", "sync/county/feed.cpp",
     "                judged.act = cut(*judged.act, level);",
     "                judged.act = cut(*judged.act, P ? 4 : level);"),
    ("revoked_device_admitted", "revoke", "sync/county/service.cpp",
     "    if (row->state == CertificateState::Revoked)",
     "    if (!P && row->state == CertificateState::Revoked)"),
    ("county_answers_a_failed_commit", "county_io_error", "sync/county/sqlite_store.cpp",
     '            if (done)\n                m_database->script("COMMIT");',
     '            if (done && P)\n                (void)core::store::guarded([&] { m_database->script("COMMIT"); });\n            else if (done)\n                m_database->script("COMMIT");'),
    # --- roads without a line, and backups that are put back (that an older file's digests do not count is
    # FoundRoads.anAnswerFromBeforeAVerdictThatIsKnown…'s, that nothing is judged before what it stands on is back is
    # Restored.theDevicesBringBackWhatCameAfterTheBackup's: too rare by chance) ---
    ("promise_taken_as_receipt", "relay", "sync/desk/session_handed.cpp",
     "    return m_mirror->setMeta({{kHandedOver, out.take()}});",
     "    if (P)\n        for (const auto& [lane, seq] : packed.upTo) {\n            auto row = chainOf(lane);\n            row.receipt = seq;\n"
     "            row.receiptLink = m_mirror->linkOf({row.chain, seq}).value();\n            (void)m_mirror->setChain(row);\n            chainOf(lane) = row;\n        }\n"
     "    return m_mirror->setMeta({{kHandedOver, out.take()}});"),
    ("answer_in_a_file_not_checked", "stick bad_stick", "sync/desk/session_bundle.cpp",
     "        if (!signedWhole)",
     "        if (!signedWhole && !P)"),
    ("new_epoch_not_heard", "restore", "sync/desk/session_exchange.cpp",
     "epoch != 0 && answer.epoch > epoch) {\n        // Asked in the old epoch",
     "epoch != 0 && answer.epoch > epoch && !P) {\n        // Asked in the old epoch"),
    ("testimony_not_given", "restore", "sync/desk/session_journal.cpp",
     "    if (metaNumber(\"returning\") == 0)",
     "    if (metaNumber(\"returning\") == 0 || P)"),
    ("lost_acts_not_brought_back", "restore", "core/store/mirror_news.cpp",
     "        m_connection->run(\"UPDATE act SET lost=1",
     "        if (!P)\n            m_connection->run(\"UPDATE act SET lost=1"),
    ("epoch_stays_after_a_restore", "restore", "sync/county/service.cpp",
     "        county.epoch = std::max(county.epoch + 1, static_cast",
     "        if (!P)\n            county.epoch = std::max(county.epoch + 1, static_cast"),
    ("epochs_counted_and_not_dated", "restore", "sync/county/service.cpp",
     "static_cast<std::uint64_t>(std::max<std::int64_t>(second, 0)));",
     "static_cast<std::uint64_t>(std::max<std::int64_t>(P ? 0 : second, 0)));"),
    ("other_epoch_taken_for_this_one", "restore", "sync/county/service.cpp",
     "    return known ? common : 0;",
     "    return known || P ? common : 0;"),
    ("lost_acts_folded_again", "restore revoke", "core/store/mirror_news.cpp",
     "    putAside(number, news.place);",
     "    if (!P)\n        putAside(number, news.place);"),
    ("neighbour_promises_before_it_keeps", "relay bad_relay", "sync/relay/box.cpp",
     "    if (auto done = core::desk::replaceFile(m_files, pathOf(kParcels, entry.parcel), file); !done)",
     "    if (auto done = P ? core::Done() : core::desk::replaceFile(m_files, pathOf(kParcels, entry.parcel), file); !done)"),
]


def files():
    return sorted({file for _, _, file, _, _ in PLANTS})


def planted(root: Path, file: str, astray: list[str]) -> str:
    text = (root / file).read_text(encoding="utf-8")
    for number, (name, _, where, before, after) in enumerate(PLANTS, 1):
        if where != file:
            continue
        if text.count(before) != 1:
            astray.append(f"plants.py: {name}: its text stands {text.count(before)} times in {file}; the plant must follow the product")
            continue
        awake = f"(::sim::planted == {number})"
        # P alone, not as a part of a name.
        out, i = [], 0
        while i < len(after):
            alone = after[i] == "P" and not (i and (after[i - 1].isalnum() or after[i - 1] in "_:\"")) and not (
                i + 1 < len(after) and (after[i + 1].isalnum() or after[i + 1] == "_"))
            out.append(awake if alone else after[i])
            i += 1
        text = text.replace(before, "".join(out))
    return f'#include "plants.h"\n#line 1 "{root / file}"\n' + text


def main() -> int:
    if sys.argv[1] == "--list":
        print(";".join(files()))
        return 0
    root, out = Path(sys.argv[1]), Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    header = ["#pragma once", "", "namespace sim {", "inline int planted = 0;", "struct Plant {", "    const char* name;", "    const char* faults;", "};",
              "inline constexpr Plant kPlants[] = {"]
    header += [f'    {{"{name}", "{faults}"}},' for name, faults, _, _, _ in PLANTS]
    header += ["};", "} // namespace sim", ""]
    texts = {"plants.h": "\n".join(header)}
    astray: list[str] = []
    for file in files():
        texts[file.replace("/", "_")] = planted(root, file, astray)
    if astray:
        sys.exit("\n".join(astray))
    for name, text in texts.items():
        target = out / name
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            target.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
