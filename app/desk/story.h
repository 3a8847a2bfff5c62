#pragma once

#include <QString>

class QApplication;

namespace app {

/// The demonstration without a person: one dispute from the court's assignment to the ruling served, with the server
/// stopped in the middle; real server, real desks, real papers. Leaves `folder`/papers, `folder`/pages and `folder`/story.log.
/// Returns 0 when every step did what it should.
[[nodiscard]] int playStory(QApplication& application, const QString& folder);

} // namespace app
