#include "ui/outbox/field_words.h"

#include <QCoreApplication>

#include <map>

namespace ui {

namespace {
struct FieldTexts {
    Q_DECLARE_TR_FUNCTIONS(ui::FieldWords)
};
} // namespace

QString fieldLabel(const std::string& field)
{
    const auto dot = field.find('.');
    const auto last = dot == std::string::npos ? field : field.substr(dot + 1);
    const std::map<std::string, QString> words{
        {"name", FieldTexts::tr("Name")},        {"sex", FieldTexts::tr("Sex")},           {"birth", FieldTexts::tr("Date of birth")}, {"post", FieldTexts::tr("Legal representative")},
        {"idNumber", FieldTexts::tr("Identity number")}, {"creditCode", FieldTexts::tr("Credit code")}, {"phone", FieldTexts::tr("Telephone")}, {"address", FieldTexts::tr("Address")},
        {"agent", FieldTexts::tr("Agent")},      {"account", FieldTexts::tr("Bank account")}, {"narrative", FieldTexts::tr("What happened")}, {"demand", FieldTexts::tr("Demand")},
        {"amount", FieldTexts::tr("Amount")},    {"place", FieldTexts::tr("Place")},       {"occurredOn", FieldTexts::tr("When it happened")}, {"title", FieldTexts::tr("Title")}};
    const auto word = words.find(last);
    return word == words.end() ? QString::fromStdString(field) : word->second;
}

} // namespace ui
