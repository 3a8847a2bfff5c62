#pragma once

#include <QString>

#include <filesystem>

class QApplication;

namespace app {

struct ProgramOptions {
    std::filesystem::path profile;
    bool demo = false;
    QString page, argument, language, theme, screenshot, account, passwordFile;
    int zoom = 0; ///< 0: as kept
};

/// Opens the door, then the station of whoever unlocks; the other way round on lock. Returns the exit code.
[[nodiscard]] int runProgram(QApplication& application, const ProgramOptions& options);

} // namespace app
