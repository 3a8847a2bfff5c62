#include "tests/support/world.h"

#include <algorithm>

namespace core::test {

namespace {

directory::Organisation organisation(std::string id, std::string name, directory::OrganisationKind kind, std::string parent = {})
{
    directory::Organisation o;
    o.id = std::move(id);
    o.name = std::move(name);
    o.kind = kind;
    o.parent = std::move(parent);
    o.township = "石鼓岭镇";
    if (kind != directory::OrganisationKind::Court)
        o.court = "org-court";
    return o;
}

} // namespace

directory::State smallCounty()
{
    using enum directory::OrganisationKind;
    directory::State d;
    d.steps.county = "柳泉县";
    for (auto o : {organisation("org-court", "柳泉县人民法院", Court),
                   organisation("org-township", "石鼓岭镇人民调解委员会", TownshipCommittee),
                   organisation("org-village", "石鼓岭镇西竹坪村人民调解委员会", VillageCommittee, "org-township"),
                   organisation("org-village2", "石鼓岭镇东竹坪村人民调解委员会", VillageCommittee, "org-township"),
                   organisation("org-helper", "老段调解工作室", PersonalStudio),
                   organisation("org-body", "柳泉县物业纠纷人民调解委员会", ProfessionalBody),
                   organisation("org-justice", "石鼓岭司法所", JusticeOffice)})
        d.steps.organisations[o.id] = o;
    const auto add = [&d](std::string id, std::string name, std::string code, std::string organisation) {
        d.steps.accounts[id] = {id, std::move(name), "0570-5550000", {{std::move(code), std::move(organisation)}}, true};
    };
    add("judge", "何法官", "RJ", "org-court");
    add("dispatcher", "宋分流", "CD", "org-court");
    add("clerk", "吴立案", "FC", "org-court");
    add("guide", "陆指导", "GJ", "org-court");
    add("vl", "方小红", "VL", "org-village");
    add("vm", "段德福", "VM", "org-village");
    add("vm2", "谢宇航", "VM", "org-village"); // bears the name of a party
    add("ch", "田主任", "CH", "org-village");
    add("vl2", "林外人", "VL", "org-village2");
    add("tl", "程乡镇", "TL", "org-township");
    add("tm", "尤调解", "TM", "org-township");
    add("helper", "老段", "IF", "org-helper");
    add("pl", "孟物业", "PL", "org-body");
    add("jo", "司所长", "JO", "org-justice");
    add("ca", "管理员", "CA", "");
    return d;
}

SubjectId subject(std::uint8_t n)
{
    SubjectId id;
    id.bytes[6] = 0x70;
    id.bytes[8] = 0x80;
    id.bytes[15] = n;
    return id;
}

boost::json::object body(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return boost::json::parse(text).as_object();
}

World::World(directory::State county) : play(std::move(county), CountySettings{}, HolidayTable::shipped()) {}

bool World::on(const SubjectId& subject, std::string_view who, std::string_view on, std::string_view kind, std::string text,
               bool received)
{
    last = play.play(play.author(who), noon(on), kind, subject, body(std::move(text)),
                     received ? std::optional(noon(on)) : std::nullopt);
    return last.has_value();
}

bool World::act(std::string_view who, std::string_view when, std::string_view kind, std::string text)
{
    return on(dispute, who, when, kind, std::move(text));
}

const dispute::State& World::state() const
{
    static const dispute::State kNone;
    const auto* s = play.state(dispute).as<dispute::State>();
    return s ? *s : kNone;
}

bool World::lodged(std::string_view on)
{
    return act("dispatcher", on, "dispute.lodge", R"({'steps':{'number':'LQ20260300001','courtNumber':'（2026）明0826诉前调112号',
        'type':'D04','parties':[{'id':'p1','side':'applicant'},{'id':'p2','side':'respondent'}],
        'consents':{'p1':')" + std::string(on) + R"('},'manner':'书面'},
        'content':{'fields':{'title':'谢宇航 与 苏兴旺','p1.name':'谢宇航','p2.name':'苏兴旺','demand':'还钱','place':'西竹坪村'}},
        'identity':{'fields':{'p1.phone':'13800000001'}}})");
}

bool World::assigned(std::string_view on)
{
    return lodged(on) && act("dispatcher", on, "dispute.dispatch", "{'steps':{'organisation':'org-village'}}");
}

bool World::accepted(std::string_view on)
{
    return assigned() && act("vl", on, "dispute.accept");
}

bool World::named()
{
    return accepted() && act("vl", "2026-03-05", "dispute.name_mediator", "{'steps':{'mediator':'vm'}}") &&
           act("vm", "2026-03-05", "dispute.answer_naming", "{'steps':{'accept':true}}");
}

bool World::mediating()
{
    return named() &&
           act("vm", "2026-03-06", "dispute.consent", "{'steps':{'party':'p2','answer':'agreed','manner':'当面','askedAlone':true}}") &&
           act("vm", "2026-03-06", "dispute.begin", "{'steps':{'rightsTold':true}}");
}

bool World::drafted()
{
    return mediating() && act("vm", "2026-03-12", "dispute.session",
                              "{'steps':{'on':'2026-03-12','place':'西竹坪村','manner':'当面','present':['p1','p2'],'result':'agreed'},"
                              "'content':{'record':'双方谈定。','readAloud':true}}") &&
           act("vm", "2026-03-12", "dispute.draft",
               "{'steps':{'number':'西竹坪人调字〔2026〕第61号'},'content':{'facts':'2025年3月借款。','disputed':'是否归还',"
               "'clauses':[{'debtor':'p2','creditor':'p1','fen':1200000,'capitals':'壹万贰仟元整','due':'2026-06-30','way':'转账'}],"
               "'breach':'逾期可向法院起诉','copies':3}}");
}

bool World::agreed(std::string_view on)
{
    const std::string d(on);
    return drafted() && act("vm", d, "dispute.sign",
                            "{'steps':{'signedOn':{'p1':'" + d + "','p2':'" + d + "'},'mediatorSignedOn':'" + d + "','sealedOn':'" + d + "'}}");
}

bool World::registered(std::string_view on)
{
    return act("vm", on, "dispute.register", R"({'steps':{'number':'LQ20260200061','type':'D04','source':'walk_in',
        'parties':[{'id':'p1','side':'applicant'},{'id':'p2','side':'respondent'}]},
        'content':{'fields':{'p1.name':'谢宇航','p2.name':'苏兴旺','demand':'还钱','place':'西竹坪村','narrative':'借款未还'}}})");
}

} // namespace core::test
