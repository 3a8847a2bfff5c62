#include "core/partner/schema.h"
#include "core/resource.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>
#include <regex>

/// The formats of the files for other platforms as resources/data/openapi.json describes them, against what the code writes.
using namespace core;
using namespace core::test;
using partner::Way;

namespace {

namespace json = boost::json;

const json::object& description()
{
    static const auto kRead = json::parse(resource("data/openapi.json").value()).as_object();
    return kRead;
}

const json::object& described(const partner::Adapter& adapter, Way way)
{
    return description().at("components").at("schemas").at(partner::schemaName(adapter, way)).as_object();
}

/// What a line violates; the part of JSON Schema that these files use.
std::vector<std::string> violations(const json::object& schema, const json::object& line)
{
    std::vector<std::string> out;
    if (const auto* required = schema.if_contains("required"))
        for (const auto& key : required->as_array())
            if (!line.contains(key.as_string()))
                out.push_back("missing " + std::string(key.as_string()));
    const auto& properties = schema.at("properties").as_object();
    for (const auto& [key, value] : line) {
        const auto* known = properties.if_contains(key);
        if (!known) {
            if (const auto* more = schema.if_contains("additionalProperties"); more && !more->as_bool())
                out.push_back("unknown " + std::string(key));
            continue;
        }
        if (!value.is_string()) {
            out.push_back("no text: " + std::string(key));
            continue;
        }
        const std::string words(value.as_string());
        const auto& field = known->as_object();
        if (const auto* pattern = field.if_contains("pattern"); pattern && !std::regex_match(words, std::regex(std::string(pattern->as_string()))))
            out.push_back(std::string(key) + " = " + words);
        if (const auto* values = field.if_contains("enum"))
            if (const auto& all = values->as_array(); std::find(all.begin(), all.end(), json::value(words)) == all.end())
                out.push_back(std::string(key) + " = " + words);
    }
    return out;
}

using Words = std::vector<std::string>;

} // namespace

TEST(PartnerSchema, theDescriptionOfTheServerIsThatOfTheCode)
{
    const auto& files = description().at("x-partner-files").at("partners").as_array();
    ASSERT_EQ(files.size(), partner::adapters().size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto& adapter = partner::adapters()[i];
        EXPECT_EQ(files[i].at("partner").as_string(), adapter.id);
        EXPECT_EQ(files[i].at("record").at("$ref").as_string(), "#/components/schemas/" + partner::schemaName(adapter, Way::Out));
        EXPECT_EQ(json::value(described(adapter, Way::Out)), json::value(partner::schemaOf(adapter, Way::Out))) << adapter.id << ": `fengqiaoctl --json partners` prints it";
        const auto back = partner::schemaOf(adapter, Way::Back);
        EXPECT_EQ(files[i].as_object().contains("reply"), !back.empty()) << adapter.id;
        if (!back.empty()) {
            EXPECT_EQ(json::value(described(adapter, Way::Back)), json::value(back)) << adapter.id;
        }
        Words order;
        for (const auto& [key, field] : described(adapter, Way::Out).at("properties").as_object())
            order.emplace_back(key);
        ASSERT_EQ(order.size(), adapter.fields.size());
        for (std::size_t n = 0; n < order.size(); ++n)
            EXPECT_EQ(order[n], adapter.fields[n].key) << "the columns of the CSV";
    }
}

TEST(PartnerSchema, whatIsWrittenIsAsDescribed)
{
    World w;
    ASSERT_TRUE(w.agreed());
    auto state = w.state();
    state.steps.source = dispute::Source::Police;
    state.steps.colour = "red";
    for (const auto* id : {"police", "court", "justice"}) {
        const auto* adapter = partner::findAdapter(id);
        const auto record = partner::recordFor(*adapter, w.dispute, state, w.play.directory());
        ASSERT_TRUE(record) << id;
        EXPECT_EQ(violations(described(*adapter, Way::Out), *record), Words{}) << id;
    }
    state.steps.source = dispute::Source::Petition;
    const auto* petition = partner::findAdapter("petition");
    EXPECT_EQ(violations(described(*petition, Way::Out), *partner::recordFor(*petition, w.dispute, state, w.play.directory())), Words{});

    clue::State c;
    c.steps.state = clue::Main::L0;
    c.steps.number = "XS1";
    c.steps.organisation = "org-village";
    c.steps.type = "D04";
    c.steps.foundOn = day("2026-03-17");
    for (const auto* id : {"centre", "grid", "volunteers"}) {
        const auto* adapter = partner::findAdapter(id);
        const auto record = partner::recordFor(*adapter, subject(7), c, w.play.directory());
        ASSERT_TRUE(record && *record) << id;
        EXPECT_EQ(violations(described(*adapter, Way::Out), **record), Words{}) << id;
    }

    order::State o;
    o.steps.state = order::Main::Reported;
    o.steps.number = "GD1";
    o.steps.service = "filing";
    o.steps.from = "org-village";
    o.steps.result = "accepted";
    o.steps.pages = 3;
    o.steps.sentOn = day("2026-03-17");
    const auto* services = partner::findAdapter("services");
    const auto asked = partner::recordFor(*services, subject(8), o, w.play.directory());
    ASSERT_TRUE(asked);
    EXPECT_EQ(violations(described(*services, Way::Out), *asked), Words{});
}

TEST(PartnerSchema, whatIsNotAsDescribedIsNoticed)
{
    World w;
    ASSERT_TRUE(w.agreed());
    const auto* court = partner::findAdapter("court");
    const auto record = partner::recordFor(*court, w.dispute, w.state(), w.play.directory()).value();
    const auto with = [&](const char* key, const char* value) {
        auto changed = record;
        changed[key] = value;
        return violations(described(*court, Way::Out), changed);
    };
    EXPECT_EQ(with("began", "2026年3月2日"), Words{"began = 2026年3月2日"});
    EXPECT_EQ(with("outcome", "成功"), Words{"outcome = 成功"});
    EXPECT_EQ(with("phone", "13800000001"), Words{"unknown phone"});
    auto shorter = record;
    shorter.erase("facts");
    EXPECT_EQ(violations(described(*court, Way::Out), shorter), Words{"missing facts"});
    // On the way back their own id is what is asked for, and their words may differ from ours.
    EXPECT_EQ(violations(described(*court, Way::Back), {{"theirId", "YC-77"}, {"outcome", "另案处理"}}), Words{});
    EXPECT_EQ(violations(described(*court, Way::Back), {{"ourNumber", "LQ1"}}), Words{"missing theirId"});
}
