#include "ui/outbox/field_words.h"

#include <QCoreApplication>

#include <map>

namespace ui {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::FieldWords)
};
} // namespace

QString fieldLabel(const std::string& field)
{
    const auto dot = field.find('.');
    const auto last = dot == std::string::npos ? field : field.substr(dot + 1);
    const std::map<std::string, QString> words{
        {"name", Words::tr("Name")},        {"sex", Words::tr("Sex")},           {"birth", Words::tr("Date of birth")}, {"post", Words::tr("Legal representative")},
        {"idNumber", Words::tr("Identity number")}, {"creditCode", Words::tr("Credit code")}, {"phone", Words::tr("Telephone")}, {"address", Words::tr("Address")},
        {"agent", Words::tr("Agent")},      {"account", Words::tr("Bank account")}, {"narrative", Words::tr("What happened")}, {"demand", Words::tr("Demand")},
        {"amount", Words::tr("Amount")},    {"place", Words::tr("Place")},       {"occurredOn", Words::tr("When it happened")}, {"title", Words::tr("Title")}};
    const auto word = words.find(last);
    return word == words.end() ? QString::fromStdString(field) : word->second;
}

} // namespace ui
