#pragma once

namespace ui {

/// Lets assistive technology look into scroll areas without harm. Qt 6.4 answers a question for a child that has just
/// gone (a scroll bar that hid) by reading beyond its list, and the program dies. Idempotent.
void installScrollAccess();

} // namespace ui
