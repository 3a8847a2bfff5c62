#include "app/common/bound_pictures.h"

namespace app {

std::vector<ui::BoundPicture> boundPictures(desk::Desk& desk, const core::SubjectId& subject, const core::SubjectState& state, const QString& paper)
{
    std::vector<ui::BoundPicture> out;
    for (const auto& file : ui::picturesFor(state, paper)) {
        ui::BoundPicture picture{file.name, file.purpose, {}};
        if (const auto bytes = desk.fileContent(subject, file.act))
            picture.bytes = QByteArray(reinterpret_cast<const char*>(bytes->data()), static_cast<qsizetype>(bytes->size()));
        out.push_back(std::move(picture));
    }
    return out;
}

} // namespace app
