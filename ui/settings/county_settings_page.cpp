#include "ui/settings/county_settings_page.h"

#include "core/codec/described.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/names.h"
#include "ui/theme/scale.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <algorithm>
#include <cmath>

namespace ui {

namespace json = boost::json;

namespace {

constexpr double kFenAYuan = 100;

/// Sums are stored in fen and written in yuan.
bool isMoney(const core::SettingText& setting) { return setting.unit == "分"; }

json::object valuesOf(const core::CountySettings& settings) { return core::toJson(settings).get_object(); }

QString numberText(double value, int decimals) { return QLocale().toString(value, 'f', decimals); }

} // namespace

SettingRow::SettingRow(const core::SettingText& setting, QWidget* parent)
    : QWidget(parent), m_setting(setting), m_default(valuesOf({}).at(setting.name))
{
    auto* line = new QHBoxLayout(this);
    setMargins(line, 0);
    setGaps(line, 16);
    auto* words = new QVBoxLayout;
    setGaps(words, 2);
    const QString name = named(setting.chinese);
    words->addWidget(new PlainLabel(name, TextRole::Body, Token::Text, Fit::Wrap, this));
    m_about = new PlainLabel(QString(), TextRole::Small, Token::Text2, Fit::Wrap, this);
    words->addWidget(m_about);
    m_note = new PlainLabel(QString(), TextRole::Small, Token::OrangeWord, Fit::Wrap, this);
    m_note->hide();
    words->addWidget(m_note);
    line->addLayout(words, 1);

    QWidget* control = nullptr;
    QString stands, range;
    if (core::isYesOrNo(setting)) {
        m_yesNo = new SegmentedChoice(name, {{QStringLiteral("yes"), tr("Yes")}, {QStringLiteral("no"), tr("No")}}, this);
        connect(m_yesNo, &SegmentedChoice::chosenChanged, this, [this] { say(); });
        stands = m_default.get_bool() ? tr("Yes") : tr("No");
        control = m_yesNo;
    } else {
        m_number = new QDoubleSpinBox(this);
        const double scale = isMoney(setting) ? kFenAYuan : 1;
        m_number->setDecimals(isMoney(setting) ? 2 : 0);
        m_number->setRange(static_cast<double>(setting.least) / scale, static_cast<double>(setting.most) / scale);
        m_number->setGroupSeparatorShown(true);
        m_number->setSuffix(QLatin1Char(' ') + (isMoney(setting) ? tr("yuan") : named(setting.unit)));
        m_number->setAccessibleName(name);
        fixWidth(m_number, 200);
        connect(m_number, &QDoubleSpinBox::valueChanged, this, [this] { say(); });
        const auto shown = [&](std::int64_t value) { return numberText(static_cast<double>(value) / scale, m_number->decimals()); };
        stands = shown(m_default.as_int64());
        range = tr("from %1 to %2").arg(shown(setting.least), shown(setting.most));
        control = m_number;
    }
    control->setObjectName(QStringLiteral("county_settings.") + text(setting.name));
    line->addWidget(control, 0, Qt::AlignTop);
    // 本系统建议 alone: no text says anything of it.
    const QString rests = setting.source == "本系统建议" ? tr("no article, the county decides") : articleWord(named(setting.source).toStdString());
    m_about->setPlainText(sideBySide(range.isEmpty() ? QStringList{tr("from the start: %1").arg(stands), rests} : QStringList{tr("from the start: %1").arg(stands), range, rests}));
}

json::value SettingRow::value() const
{
    if (m_yesNo)
        return m_yesNo->chosen() == QStringLiteral("yes");
    return static_cast<std::int64_t>(std::llround(m_number->value() * (isMoney(m_setting) ? kFenAYuan : 1)));
}

void SettingRow::setValue(const json::value& value)
{
    m_filling = true;
    if (m_yesNo && value.is_bool())
        m_yesNo->choose(value.get_bool() ? QStringLiteral("yes") : QStringLiteral("no"));
    else if (m_number && value.is_int64())
        m_number->setValue(static_cast<double>(value.get_int64()) / (isMoney(m_setting) ? kFenAYuan : 1));
    m_filling = false;
    say();
}

void SettingRow::setStanding(const json::value& standing)
{
    m_standing = standing;
    setValue(standing);
}

bool SettingRow::speaksOf(const QString& words) const
{
    return words.isEmpty() || named(m_setting.chinese).contains(words, Qt::CaseInsensitive) || m_about->plainText().contains(words, Qt::CaseInsensitive);
}

void SettingRow::say()
{
    QString note;
    if (changed()) {
        const QString before = m_yesNo ? (m_standing == json::value(true) ? tr("Yes") : tr("No")) : numberText(static_cast<double>(m_standing.is_int64() ? m_standing.get_int64() : 0) / (isMoney(m_setting) ? kFenAYuan : 1), m_number->decimals());
        note = m_setting.proposal ? tr("Changed, up to now: %1").arg(before) : tr("Changed, up to now: %1. An article sets this one: change it only when the article has changed.").arg(before);
    }
    m_note->setPlainText(note);
    m_note->setVisible(!note.isEmpty());
    if (!m_filling)
        emit edited();
}

CountySettingsPage::CountySettingsPage(Port& port, QWidget* parent)
    : ActForm(port, QStringLiteral("county_settings"), tr("The county's settings"), tr("Save"), parent)
{
    form()->addWidget(new PlainLabel(tr("They hold for every desk of the county and for what is done from then on; what was done stays judged as it was. Who changed what, and when, stays in the register."), TextRole::Body, Token::Text2, Fit::Wrap, column()));
    auto* tools = new QHBoxLayout;
    setGaps(tools, 16);
    m_search = new QLineEdit(column());
    m_search->setObjectName(QStringLiteral("county_settings.search"));
    m_search->setAccessibleName(tr("Find a setting"));
    m_search->setPlaceholderText(tr("Find a setting"));
    m_search->setClearButtonEnabled(true);
    atMostWide(m_search, 320);
    m_others = makeTick(tr("Only what differs from the start"), QStringLiteral("county_settings.others"), column());
    tools->addWidget(m_search, 1);
    tools->addWidget(m_others);
    tools->addStretch(1);
    form()->addLayout(tools);
    for (const auto& setting : core::settingTexts()) {
        const QString title = named(setting.group);
        auto place = std::find_if(m_sections.begin(), m_sections.end(), [&](const Section& one) { return one.card->accessibleName() == title; });
        if (place == m_sections.end()) {
            auto* card = new Card(16, column());
            card->box()->setSpacing(14);
            card->setAccessibleName(title);
            card->box()->addWidget(new PlainLabel(title, TextRole::RowTitle, Token::Text, Fit::Wrap, card));
            place = m_sections.insert(m_sections.end(), {card, {}});
        }
        auto* row = new SettingRow(setting, place->card);
        place->card->box()->addWidget(row);
        place->rows.append(row);
        connect(row, &SettingRow::edited, this, [this] { touched(); });
    }
    // What the documents say comes first: the group of the periods.
    std::stable_partition(m_sections.begin(), m_sections.end(), [](const Section& one) { return !one.rows.first()->setting().proposal; });
    for (const auto& section : m_sections)
        form()->addWidget(section.card);
    m_none = new PlainLabel(tr("No setting fits. Take a word away."), TextRole::Body, Token::Text2, Fit::Wrap, column());
    m_none->hide();
    form()->addWidget(m_none);
    connect(m_search, &QLineEdit::textChanged, this, &CountySettingsPage::sift);
    connect(m_others, &QCheckBox::toggled, this, &CountySettingsPage::sift);
}

PageHead CountySettingsPage::head() const { return {QStringLiteral("settings"), tr("Settings"), tr("The county's settings"), {}}; }

void CountySettingsPage::fill()
{
    const auto standing = valuesOf(port().directory().steps.settings);
    for (const auto& section : m_sections)
        for (auto* row : section.rows)
            row->setStanding(standing.at(row->setting().name));
    sift();
}

std::vector<Fault> CountySettingsPage::faults() const
{
    for (const auto& section : m_sections)
        for (const auto* row : section.rows)
            if (row->changed())
                return {};
    return {{tr("Nothing is changed yet"), m_search, true}};
}

/// Only what was changed here goes over what holds by then: somebody else may have set another one meanwhile.
std::vector<core::desk::Draft> CountySettingsPage::drafts() const
{
    auto settings = valuesOf(port().directory().steps.settings);
    for (const auto& [name, value] : answers())
        settings[name] = value;
    return {{"directory.settings", subject(), {{"steps", json::object{{"settings", std::move(settings)}}}}}};
}

json::object CountySettingsPage::answers() const
{
    json::object out;
    for (const auto& section : m_sections)
        for (const auto* row : section.rows)
            if (row->changed())
                out[row->setting().name] = row->value();
    return out;
}

void CountySettingsPage::setAnswers(const json::object& stored)
{
    for (const auto& section : m_sections)
        for (auto* row : section.rows)
            if (const auto* value = stored.if_contains(row->setting().name))
                row->setValue(*value);
}

void CountySettingsPage::sift()
{
    bool any = false;
    for (const auto& section : m_sections) {
        bool some = false;
        for (auto* row : section.rows) {
            const bool fits = row->speaksOf(m_search->text().trimmed()) && (!m_others->isChecked() || !row->atDefault() || row->changed());
            row->setVisible(fits);
            some = some || fits;
        }
        section.card->setVisible(some);
        any = any || some;
    }
    m_none->setVisible(!any);
}

void CountySettingsPage::done() { emit goTo(QStringLiteral("settings"), {}); }

bool CountySettingsPage::back()
{
    leave();
    done();
    return true;
}

} // namespace ui
