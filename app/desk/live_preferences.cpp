#include "app/desk/live_preferences.h"

#include "app/common/environment.h"
#include "core/codec/strict_json.h"

namespace app {

namespace {

constexpr std::array kSchemes{"light", "dark", "contrast"};

} // namespace

LivePreferences::LivePreferences(std::filesystem::path profile, QObject* parent)
    : ui::Preferences(parent), m_file(std::move(profile) / "look.json"), m_disk(QStringLiteral("preferences"))
{
    const auto text = readFile(m_file, 4096);
    const auto value = text ? core::decodeStrict(*text) : core::Result<boost::json::value>(core::hindered("cannot_read"));
    if (!value || !value->is_object())
        return;
    const auto& object = value->get_object();
    if (const auto* scheme = object.if_contains("theme"); scheme && scheme->is_string())
        for (std::size_t i = 0; i < kSchemes.size(); ++i)
            if (scheme->get_string() == kSchemes[i])
                m_values.theme.scheme = static_cast<ui::Scheme>(i);
    if (const auto* zoom = object.if_contains("zoom"); zoom && zoom->is_int64())
        m_values.theme.zoom = std::clamp(static_cast<int>(zoom->get_int64()), ui::kSmallestZoom, ui::kLargestZoom);
    if (const auto* language = object.if_contains("language"); language && language->is_string() && language->get_string() == "en")
        m_values.language = QStringLiteral("en");
    if (const auto* carries = object.if_contains("carries"); carries && carries->is_bool())
        m_values.carries = carries->get_bool();
    for (const auto& [key, kept] : {std::pair{"printer", &m_values.printer}, std::pair{"scanner", &m_values.scanner}})
        if (const auto* said = object.if_contains(key); said && said->is_string() && (said->get_string() == "yes" || said->get_string() == "no"))
            *kept = QString::fromUtf8(said->get_string().data(), static_cast<qsizetype>(said->get_string().size()));
}

void LivePreferences::set(const ui::PreferenceValues& values)
{
    if (values == m_values)
        return;
    m_values = values;
    const boost::json::object object{{"theme", kSchemes.at(static_cast<std::size_t>(values.theme.scheme))},
                                     {"zoom", values.theme.zoom}, {"language", values.language.toStdString()},
                                     {"printer", values.printer.toStdString()}, {"scanner", values.scanner.toStdString()},
                                     {"carries", values.carries}};
    m_disk.post([file = m_file, bytes = core::encodeCanonical(object)](std::unique_ptr<Nothing>&) {
        // A look that cannot be kept is no reason to disturb anybody: it holds until the program ends.
        (void)writeFile(file, bytes);
    });
    emit changed();
}

void LivePreferences::setCarrying(const ui::Carrying& carrying)
{
    if (carrying == m_carrying)
        return;
    m_carrying = carrying;
    emit carryingChanged();
}

QString LivePreferences::version() const { return QStringLiteral(FENGQIAO_VERSION); }

} // namespace app
