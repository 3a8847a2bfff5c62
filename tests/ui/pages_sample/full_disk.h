#pragma once

#include "tests/ui/pages_sample/sample_port.h"

namespace sample {

/// A desk that cannot keep what is being written, until `full` is taken away.
class FullDisk : public SamplePort {
public:
    void saveForm(const core::desk::FormDraft& form, QObject* context, ui::Reply<bool> reply) override
    {
        if (full)
            reply(tl::unexpected(core::Error{"disk_full", {}, {}}));
        else
            SamplePort::saveForm(form, context, std::move(reply));
    }
    bool full = true;
};

} // namespace sample
