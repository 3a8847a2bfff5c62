#include "tests/ui/gallery/sheets.h"

#include "tests/ui/gallery/samples.h"
#include "ui/disputes/dispute_page.h"
#include "ui/disputes/disputes_page.h"
#include "ui/frame/header_bar.h"
#include "ui/intake/intake_page.h"
#include "ui/mediation/amend_page.h"
#include "ui/mediation/consent_page.h"
#include "ui/outbox/outbox_page.h"
#include "ui/today/today_page.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/clock_strip.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/paper_view.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/timeline.h"

#include <QAbstractTableModel>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QPainter>
#include <QScrollArea>

namespace gallery {
namespace {

using namespace ui;

/// A page of samples, in a scroll area.
class Sheet : public Page {
public:
    Sheet(const QString& id, const QString& rail, const PageHead& head)
        : Page(id, rail), m_head(head)
    {
        auto* outer = new QVBoxLayout(this);
        outer->setContentsMargins(0, 0, 0, 0);
        m_area = new QScrollArea;
        m_area->setFrameShape(QFrame::NoFrame);
        m_area->setWidgetResizable(true);
        m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_area->setObjectName(id + QStringLiteral(".area"));
        m_area->setFocusPolicy(Qt::NoFocus);
        auto* inner = new QWidget;
        box = new QVBoxLayout(inner);
        setMargins(box, 20, 16, 20, 16);
        setGaps(box, 12);
        m_area->setWidget(inner);
        outer->addWidget(m_area);
    }
    PageHead head() const override { return m_head; }
    QList<QWidget*> headerActions() override { return actions; }

    QVBoxLayout* box;
    QList<QWidget*> actions;

private:
    PageHead m_head;
    QScrollArea* m_area;
};

QWidget* flowOf(const QList<QWidget*>& widgets)
{
    auto* w = new QWidget;
    auto* flow = new FlowLayout(w);
    setGaps(flow, 12);
    for (QWidget* one : widgets)
        flow->addWidget(one);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    w->setSizePolicy(policy);
    return w;
}

template <class W>
W* named(W* widget, const char* name)
{
    widget->setObjectName(QString::fromLatin1(name));
    return widget;
}

Sheet* todaySheet()
{
    auto* s = new Sheet("desk", "today", {{}, {}, "今日", "早上好，方小红。今天有 3 件要办，1 件已超期。"});
    auto* action = named(new Button(ButtonKind::Plain, "登记", "pencil-plus", s), "head.intake");
    action->setKeyCap("F2");
    s->actions << action;
    auto* chips = new ChipRow;
    chips->setChips({{"all", "全部", 11}, {"court", "法院交办", 6}, {"serve", "送达", 1}, {"visit", "回访排查", 2}, {"mine", "只看我的", 7}});
    s->box->addWidget(chips);
    auto* row = new QHBoxLayout;
    setGaps(row, 16);
    auto* card = new Card(1);
    auto* list = named(new DeskList, "desk.list");
    list->setAccessibleName("今日");
    list->setGroups(todayGroups());
    list->setCurrentId("4");
    atLeastHigh(list, 590);
    card->box()->addWidget(list);
    row->addWidget(card, 1);
    auto* side = new Card;
    fixWidth(side, 330);
    auto* top = new QHBoxLayout;
    setGaps(top, 8);
    top->addWidget(new Tag(TagLook::Soft, "法院交办"));
    top->addWidget(new PlainLabel("（2026）明0826诉前调138号", TextRole::Small, Token::Text2), 1);
    side->box()->addLayout(top);
    side->box()->addWidget(new PlainLabel("金小红 与 贾志强", TextRole::PreviewTitle, Token::Text, Fit::TwoLines));
    side->box()->addWidget(new PlainLabel("房屋宅基地纠纷・门面房押金和租金", TextRole::Body, Token::Text2));
    auto* facts = new PlainLabel("金小红将临街门面房租给贾志强经营小吃，约定租期三年。因屋顶渗水，贾志强要求维修并减免租金，金小红认为系贾志强私自改造所致。",
        TextRole::Small, Token::Text, Fit::Wrap);
    facts->setRunningText(true);
    side->box()->addWidget(facts);
    side->box()->addWidget(flowOf({new Tag(TagLook::Outline, "66 岁・请上门", "heart-handshake"), new Tag(TagLook::Outline, "材料 5 份", "paperclip"),
        new Tag(TagLook::Outline, "双方已同意调解", "circle-check")}));
    side->box()->addWidget(new Rule);
    auto* why = new QHBoxLayout;
    setGaps(why, 6);
    why->addWidget(new IconView("clock", Token::Text, 18));
    why->addWidget(new PlainLabel("为什么是今天", TextRole::RowTitle, Token::Text), 1);
    side->box()->addLayout(why);
    auto* picture = new ClockPicture;
    picture->setData(receiptClock());
    side->box()->addWidget(picture);
    auto* law = new PlainLabel("司法联络员应当在 3 个工作日内确认接收。依据《实施意见》第 15 条。节假日表：2026 年国务院办公厅通知。", TextRole::Small, Token::Text2, Fit::Wrap);
    law->setRunningText(true);
    side->box()->addWidget(law);
    side->box()->addStretch();
    auto* main = named(new Button(ButtonKind::Main, "确认接收", "check"), "desk.main");
    main->setKeyCap("Enter");
    side->box()->addWidget(main);
    auto* pair = new QHBoxLayout;
    setGaps(pair, 8);
    pair->addWidget(named(new Button(ButtonKind::Plain, "打开纠纷"), "desk.open"));
    pair->addWidget(named(new Button(ButtonKind::Plain, "退回并说明"), "desk.return"));
    side->box()->addLayout(pair);
    row->addWidget(side);
    s->box->addLayout(row, 1);
    return s;
}

Sheet* clockSheet()
{
    auto* s = new Sheet("clocks", "disputes", {"disputes", "纠纷", "LQ20260200061", {}});
    int n = 0;
    for (const ClockStripData& data : {extendedClock(), overdueClock(), suspendedClock(), provisionalClock()}) {
        auto* card = new Card;
        auto* strip = new ClockStrip;
        strip->setObjectName(QStringLiteral("clock%1").arg(++n));
        strip->setData(data);
        strip->setSumOpen(n == 1);
        card->box()->addWidget(strip);
        s->box->addWidget(card);
    }
    auto* card = new Card;
    auto* small = new ClockPicture(ClockSize::Small);
    small->setData(reviewClock());
    card->box()->addWidget(small);
    auto* mini = new SmallStrip;
    mini->setData({20, 5, 9, 0, ClockTone::Calm}, "剩 9 天");
    auto* late = new SmallStrip;
    late->setData({30, 0, 0, 3, ClockTone::Red}, "超 3 天");
    card->box()->addWidget(flowOf({mini, late}));
    s->box->addWidget(card);
    s->box->addStretch();
    return s;
}

Sheet* controlSheet()
{
    auto* s = new Sheet("controls", "library", {{}, {}, "控件", "每一样都在这里，名字 <b>不是粗体</b> & 不吞字符"});
    auto* card = new Card;
    s->box->addWidget(card);
    auto* main = named(new Button(ButtonKind::Main, "起草调解协议", "writing"), "b.main");
    main->setKeyCap("Enter");
    auto* tall = named(new Button(ButtonKind::Tall, "其他办理"), "b.tall");
    tall->setTrailingIcon("chevron-down");
    auto* plain = named(new Button(ButtonKind::Plain, "现在就传", "refresh"), "b.plain");
    plain->setKeyCap("F5");
    auto* choice1 = named(new Button(ButtonKind::Choice, "用您改的"), "b.choice1");
    choice1->setKeyCap("1");
    auto* choice2 = named(new Button(ButtonKind::Choice, "用段德福改的"), "b.choice2");
    choice2->setKeyCap("2");
    auto* off = named(new Button(ButtonKind::Plain, "裁定有效"), "b.off");
    off->setEnabled(false);
    card->box()->addWidget(flowOf({main, tall, plain, choice1, choice2, off, named(new Button(ButtonKind::Quiet, "添加", "plus"), "b.quiet"),
        named(new Button(ButtonKind::Link, "没有证件"), "b.link"), named(new Button(ButtonKind::Icon, "上一件", "chevron-left"), "b.icon")}));
    card->box()->addWidget(flowOf({new RiskBadge(Risk::Red), new RiskBadge(Risk::Orange), new RiskBadge(Risk::Yellow), new RiskBadge(Risk::Blue),
        new Tag(TagLook::Soft, "调解中"), new Tag(TagLook::Outline, "长辈 69 岁", "heart-handshake"), new Tag(TagLook::Accent, "已延长 10 天", "calendar-plus"),
        new Tag(TagLook::Ok, "已核验", "circle-check"), new Avatar("方小红")}));
    auto* error = named(new ErrorStrip, "error");
    error->show("期限 4月3日已满，不能再延长，请退回法院（实施意见第15条）", "退回法院");
    card->box()->addWidget(error);
    card->box()->addWidget(new NoteStrip("怎么选都不会丢：没选的号码留在这件纠纷的经过里，随时可以换回。您的选择会告诉段德福。其他 2 项改动（住址、笔录）互不影响，已经合在一起。"));
    auto* wish = new ChoiceRow("谢宇航的意愿", {{"yes", "同意"}, {"no", "不同意"}, {"later", "再想想"}});
    wish->setObjectName("gallery.wish");
    card->box()->addWidget(wish);
    auto* combo = named(new QComboBox, "combo");
    combo->setAccessibleName("方式");
    combo->addItems({"当面", "视频", "电话", "分别"});
    auto* on = makeTick("77 岁老人", "tick.on");
    on->setChecked(true);
    card->box()->addWidget(flowOf({combo, on, makeTick("识字不多", "tick.off"), makeTick("听力不便 & 只讲方言", "tick.amp")}));
    auto* empty = new EmptyState;
    empty->setSentence("还没有纠纷。按 F2 登记第一件。", "登记", "F2");
    card->box()->addWidget(empty);
    card->box()->addWidget(new PlainLabel("<img src=\"/etc/passwd\"><b>谢宇航</b> & 苏兴旺", TextRole::Body, Token::Text, Fit::Wrap));
    s->box->addStretch();
    return s;
}

Sheet* formSheet()
{
    auto* s = new Sheet("form", "intake", {{}, {}, "登记纠纷", "本人到点口头提出"});
    auto* head = new QHBoxLayout;
    setGaps(head, 8);
    head->addWidget(new PlainLabel("申请人", TextRole::RowTitle, Token::Text, Fit::Whole));
    head->addWidget(new SegmentedChoice("申请人是", {{"person", "自然人"}, {"body", "单位"}}));
    head->addStretch();
    s->box->addLayout(head);
    auto* grid = new QGridLayout;
    setGaps(grid, 12, 8);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 2);
    const auto field = [&](const char* name, const QString& label, const QString& text, int r, int c) {
        auto* f = new FormField(label);
        f->setFieldName(QString::fromLatin1(name));
        f->setText(text);
        grid->addWidget(f, r, c, Qt::AlignTop);
        return f;
    };
    field("a.name", "姓名", "侯春梅", 0, 0);
    auto* number = field("a.number", "证件号码", "430621 19840424 9963", 0, 1);
    number->setLink("没有证件");
    number->say(Say::Ok, "号码正确：女，1984年4月24日生，41 岁");
    field("a.phone", "联系电话", "154 2433 6665", 1, 0);
    field("a.address", "住址", "明川省青岚市柳泉县石鼓岭镇南荷坝村6组178号", 1, 1);
    field("b.name", "姓名", "李国庆", 2, 0);
    auto* wrong = field("b.number", "证件号码", "140423 19490105 9979", 2, 1);
    wrong->setLink("没有证件");
    wrong->say(Say::Error, "最后一位与前面对不上，请照证件再看一遍");
    field("b.phone", "联系电话", "", 3, 0)->setPlaceholder("不知道");
    auto* fixed = field("b.capitals", "大写", "壹万陆仟肆佰元整", 3, 1);
    fixed->edit()->setReadOnly(true);
    s->box->addLayout(grid);
    s->box->addWidget(new Rule);
    auto* story = new FormArea("事情经过", 5000);
    story->setFieldName("story");
    story->setText("李国庆在侯春梅家房屋旁开挖地基修建楼房，2026年4月3日侯春梅发现自家墙体出现多处裂缝，最宽处约4毫米。侯春梅要求停工、鉴定并赔偿，李国庆认为房屋老旧本有裂缝，只同意适当补助。");
    s->box->addWidget(story);
    s->box->addStretch();
    return s;
}

/// Made-up pages: a frame, lines, and a blank that leads to a field.
class SamplePages final : public PaperPages {
public:
    int count() const override { return 2; }
    QSizeF sizeMm(int) const override { return {210, 297}; }
    void paint(QPainter& painter, int page) const override
    {
        QFont font(QStringLiteral("LXGW WenKai"));
        font.setPointSizeF(6); // 8 mm: the painter is scaled
        painter.setFont(font);
        painter.setPen(Qt::black);
        painter.drawText(QRectF(20, 25, 170, 12), Qt::AlignCenter, QStringLiteral("人民调解协议书"));
        font.setPointSizeF(3.75);
        painter.setFont(font);
        painter.drawText(QRectF(20, 45, 170, 10), Qt::AlignLeft, QStringLiteral("第 %1 页。申请人：谢宇航，男，1957 年生。").arg(page + 1));
        if (page == 0)
            painter.fillRect(QRectF(20, 60, 60, 8), QColor(0xFF, 0xF5, 0xD1));
    }
    QList<Link> links(int page) const override { return page == 0 ? QList<Link>{{QRectF(20, 60, 60, 8), QStringLiteral("p1.phone")}} : QList<Link>{}; }
};

class SampleTable final : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 3; }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 5; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        static const char* const kHeads[] = {"编号", "当事人・类型", "状态", "剩余", "预警"};
        return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QString::fromUtf8(kHeads[section]) : QVariant();
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        static const char* const kTexts[3][5] = {{"LQ20260200061", "谢宇航 与 \x01苏兴旺\x02", "调解中", "9 天", "黄色预警"},
            {"LQ20260400072", "金小红 与 贾志强", "待接收", "今天", ""}, {"LQ20260200040", "<b>陆艳</b> 与 李勇", "已终结", "超 2 天", "红色预警"}};
        const int row = index.row(), column = index.column();
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return QString::fromUtf8(kTexts[row][column]);
        if (role == MarksRole)
            return column == 1;
        if (role == StripRole && column == 3)
            return QVariant::fromValue(row == 0 ? SmallStripData{22, 14, 9, 0, ClockTone::Yellow} : row == 1 ? SmallStripData{2, 0, 1, 0, ClockTone::Red} : SmallStripData{30, 0, 0, 2, ClockTone::Red});
        if (role == TintRole && column == 3)
            return int(row == 0 ? Token::Text : row == 1 ? Token::OrangeWord : Token::RedWord);
        if (role == RiskRole && column == 4 && row != 1)
            return int(row == 0 ? Risk::Yellow : Risk::Red);
        return {};
    }
};

Sheet* listSheet()
{
    auto* s = new Sheet("lists", "disputes", {{}, {}, "列表", {}});
    auto* tableCard = new Card(1);
    auto* table = named(new DataTable, "lists.table");
    table->setAccessibleName("纠纷");
    table->setModel(new SampleTable(table));
    for (const auto& [column, room] : {std::pair(0, 150), std::pair(2, 90), std::pair(3, 170), std::pair(4, 110)})
        table->setColumnRoom(column, room);
    table->setStretchColumn(1);
    table->selectRow(0);
    fixHeight(table, 164);
    tableCard->box()->addWidget(table);
    s->box->addWidget(tableCard);
    auto* checks = new Card;
    auto* list = new CheckList(2);
    list->setItems({{"way", "第 3 条没有写付款方式", "去改", CheckItem::Tone::Missing}, {"breach", "没有写不履行怎么办", "从范本加", CheckItem::Tone::Advice},
        {"who", "每条都有谁付、付谁、哪天前", {}, CheckItem::Tone::Ok}, {"sum", "三期相加等于总额 ¥36,400.00", {}, CheckItem::Tone::Ok}});
    checks->box()->addWidget(list);
    s->box->addWidget(checks);
    auto* paper = named(new PaperView, "lists.paper");
    paper->setPages(std::make_shared<SamplePages>());
    paper->setZoom(50);
    atLeastHigh(paper, 300);
    s->box->addWidget(paper, 1);
    return s;
}

} // namespace

ui::MainFrame* makeGallery(ui::Port& port)
{
    auto* frame = new MainFrame;
    frame->resize(1366, 768);
    for (Sheet* sheet : {todaySheet(), clockSheet(), controlSheet(), formSheet(), listSheet()})
        frame->addPage(sheet);
    frame->addPage(new TodayPage(port));
    frame->addPage(new DisputePage(port));
    frame->addPage(new DisputesPage(port));
    frame->addPage(new IntakePage(port));
    frame->addPage(new AmendPage(port));
    frame->addPage(new ConsentPage(port));
    frame->addPage(new OutboxPage(port));
    for (Page* page : frame->findChildren<Page*>())
        QObject::connect(page, &Page::goTo, frame, &MainFrame::showPage);
    frame->setPerson("方小红", "西竹坪村・司法联络员");
    frame->setCount("today", 8);
    frame->setCount("outbox", 3);
    core::desk::SyncFacts facts;
    facts.waiting = 3;
    facts.lineDown = true;
    const auto now = *core::parseInstant("2026-04-16T09:20:00+08:00");
    facts.downSince = *core::parseInstant("2026-04-16T08:41:00+08:00");
    frame->setSync(facts, now);
    frame->setDataAsOf("4月16日 08:41");
    frame->setClock("4月16日 周四 09:20");
    frame->showPage("today");
    return frame;
}

QString argumentOf(const QString& page, const QString& dispute)
{
    return page == QLatin1String("dispute") || page == QLatin1String("consent") ? dispute : QString();
}

QStringList pageIds() { return {"today", "dispute", "disputes", "intake", "consent", "outbox", "desk", "clocks", "controls", "form", "lists"}; }

void settle(ui::MainFrame& frame, const QString& page)
{
    for (int i = 0; i < 5; ++i) // replies of the port come by the event loop
        QCoreApplication::processEvents();
    if (auto* main = frame.findChild<QWidget*>(page + QStringLiteral(".main")))
        main->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

} // namespace gallery
