#include "app/ctl/command.h"

namespace ctl {

void addLater(CLI::App& app, Shell& shell)
{
    const auto later = [&](const char* name, const char* help) {
        auto* command = app.add_subcommand(name, help);
        command->allow_extras()->fallthrough(false); // whatever follows is the answer's business, not a usage error
        command->callback([&shell, name] {
            shell.run = [&shell, name] { return shell.out.fail({"comes_later", {}, {{"command", name}}, core::Trouble::Usage}); };
        });
    };
    later("bundle", "Exchange by USB stick (comes with the sync issue)");
}

} // namespace ctl
