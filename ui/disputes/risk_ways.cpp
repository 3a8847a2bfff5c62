#include "ui/disputes/risk_ways.h"

namespace ui {

bool fitsRisk(const core::dispute::Steps& steps, std::string_view kind)
{
    if (kind == "dispute.lower_colour")
        return !steps.colour.empty();
    if (kind == "dispute.raise_colour")
        return steps.colour != "red";
    if (kind == "dispute.confirm_lowering")
        return steps.risk && steps.risk->lowering;
    const bool asked = steps.risk && steps.risk->police && !steps.risk->police->answeredOn;
    if (kind == "dispute.police_answer")
        return asked;
    return kind != "dispute.referral_result" || !asked;
}

} // namespace ui
