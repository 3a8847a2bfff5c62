#include "core/desk/repair.h"

#include <algorithm>

namespace core::desk {

const Hash* ChainCopy::linkAt(std::uint64_t seq) const
{
    if (seq == start.seq)
        return &start.link;
    if (seq < start.seq || seq > headSeq())
        return nullptr;
    return &links[seq - start.seq - 1];
}

Repair decideRepair(const ChainCopy& mirror, const ChainCopy& outbox)
{
    // Where both know an act they must tell the same history.
    const auto from = std::max(mirror.start.seq, outbox.start.seq);
    const auto to = std::min(mirror.headSeq(), outbox.headSeq());
    for (auto seq = from; seq <= to; ++seq)
        if (*mirror.linkAt(seq) != *outbox.linkAt(seq))
            return {RepairStep::Damaged, RepairReason::Fork, seq, 0, false};

    Repair out;
    // The receipt is committed before the new outbox is begun: an older start is a cut in between.
    const bool oldStart = outbox.start.seq < mirror.start.seq;
    const bool hole = outbox.seenBehind != 0;
    out.beginAnew = oldStart || hole;

    if (outbox.headSeq() > mirror.headSeq()) {
        // The outbox starts at a receipt that this mirror has never seen, behind all it holds.
        if (outbox.start.seq > mirror.headSeq())
            return {RepairStep::Damaged, RepairReason::Gap, mirror.headSeq() + 1, outbox.start.seq - mirror.headSeq(), false};
        // The readable part could be replayed, but the acts behind the hole would be lost silently.
        if (hole)
            return {RepairStep::Damaged, RepairReason::Unreadable, outbox.headSeq() + 1,
                    outbox.seenBehind - outbox.headSeq(), false};
        out.step = RepairStep::ReplayIntoMirror;
        out.first = mirror.headSeq() + 1;
        out.count = outbox.headSeq() - mirror.headSeq();
        return out;
    }
    if (hole && outbox.seenBehind > mirror.headSeq())
        return {RepairStep::Damaged, RepairReason::Unreadable, mirror.headSeq() + 1, outbox.seenBehind - mirror.headSeq(),
                false};

    const auto copied = std::max(outbox.headSeq(), mirror.start.seq); // acts up to here need no copying
    if (copied < mirror.headSeq()) {
        out.step = RepairStep::CopyToOutbox;
        out.first = (hole ? std::max(outbox.start.seq, mirror.start.seq) : copied) + 1;
        out.count = mirror.headSeq() + 1 - out.first;
    } else if (out.beginAnew) {
        out.step = RepairStep::CopyToOutbox;
        out.first = mirror.start.seq + 1;
        out.count = mirror.headSeq() - mirror.start.seq;
    }
    return out;
}

OutboxCopies copiesOf(const ParcelContent& content, const crypto::PublicKey& signKey)
{
    OutboxCopies out;
    for (const auto& [lane, start] : content.header.starts)
        out.chains[lane].start = start;
    for (const auto& record : content.records) {
        const auto run = decodeRun(record.bytes);
        if (!run || run->acts.empty() || run->chain.certificate() != content.header.certificate)
            continue; // it opened under our key and yet is no run of ours: the acts behind it will not join
        const auto lane = run->chain.lane();
        const auto found = out.chains.find(lane);
        if (found == out.chains.end())
            continue;
        auto& copy = found->second;
        const auto last = run->first + run->acts.size() - 1;
        const bool joins = copy.seenBehind == 0 && run->first == copy.headSeq() + 1 &&
                           verifyRun(*run, copy.headLink(), signKey).has_value();
        if (!joins) {
            if (last > copy.headSeq())
                copy.seenBehind = std::max(copy.seenBehind, last);
            continue;
        }
        for (const auto& act : run->acts)
            copy.links.push_back(nextLink(copy.headLink(), act.bytes));
        out.runs.push_back(*run);
    }
    return out;
}

} // namespace core::desk
