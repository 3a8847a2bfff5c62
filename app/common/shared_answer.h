#pragma once

#include "core/result.h"

#include <QCoreApplication>
#include <QPointer>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace app {

/// An answer that is dear to make, made once for everybody who asks while it holds; who asks while it is being made waits for
/// the same one. On one thread, with its event loop. Replies come later, never inside ask(), and not after `context` has gone.
template <class T>
class SharedAnswer {
public:
    using Reply = std::function<void(core::Result<T>)>;

    /// Calls `make` with the edition that is wanted when nobody has asked for it yet; its maker brings it by take().
    void ask(QObject* context, Reply reply, const std::function<void(std::uint64_t edition)>& make)
    {
        if (m_known) {
            tell({m_edition, context, std::move(reply)}, *m_known);
            return;
        }
        m_waiting.push_back({m_edition, context, std::move(reply)});
        if (m_made == m_edition)
            return;
        m_made = m_edition;
        make(m_edition);
    }
    /// A failure is told and not kept.
    void take(std::uint64_t edition, const core::Result<T>& answer)
    {
        if (edition == m_edition) {
            m_made = 0;
            if (answer)
                m_known = *answer;
        }
        std::vector<Asked> later;
        for (auto& asked : m_waiting)
            asked.edition <= edition ? tell(std::move(asked), answer) : later.push_back(std::move(asked));
        m_waiting = std::move(later);
    }
    /// What is known, or being made, was true before: whoever asks from now on wants it anew.
    void old()
    {
        ++m_edition;
        m_known.reset();
    }

private:
    struct Asked {
        std::uint64_t edition;
        QPointer<QObject> context;
        Reply reply;
    };
    static void tell(Asked asked, const core::Result<T>& answer)
    {
        QMetaObject::invokeMethod(qApp, [asked = std::move(asked), answer] {
            if (asked.context)
                asked.reply(answer);
        }, Qt::QueuedConnection);
    }

    std::uint64_t m_edition = 1, m_made = 0; ///< m_made: the edition that somebody makes now
    std::optional<T> m_known;
    std::vector<Asked> m_waiting;
};

} // namespace app
