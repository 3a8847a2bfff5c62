#include "ui/library/wording_form.h"

#include "core/documents/worded_papers.h"
#include "ui/mediation/answers.h"
#include "ui/port.h"
#include "ui/printing/paper_pages.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/theme/scale.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/paper_view.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/strips.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace ui {

namespace documents = core::documents;

namespace {

constexpr int kMostWords = 1500; ///< characters of one sentence; the library takes more
constexpr int kPaperHeight = 640, kPaperWidth = 420, kPreviewMs = 300;

} // namespace

WordingForm::WordingForm(Port& port, QWidget* parent)
    : ActForm(port, QStringLiteral("library.wording"), tr("The county's own words for papers"), tr("Publish"), parent), m_paper(new QComboBox(column())), m_note(new NoteStrip({}, QStringLiteral("file-text"), column())),
      m_sides(new QBoxLayout(QBoxLayout::LeftToRight)), m_left(new QWidget(column())), m_sheet(new PaperView(column()))
{
    form()->addWidget(new PlainLabel(tr("Sentences that are the same in every matter can be said otherwise here; tables, names and numbers stay. Everybody in the county prints the new words from the day on that you name; what was signed keeps its own."), TextRole::Body, Token::Text2, Fit::Wrap, column()));
    m_paper->setObjectName(QStringLiteral("wording.paper"));
    for (const auto& paper : documents::wordedPapers())
        m_paper->addItem(named(paper.title), text(paper.id));
    form()->addWidget(m_paper);
    nameChoice(*m_paper, tr("Paper"));
    form()->addWidget(m_note);

    const AnswerPlace place{column(), QStringLiteral("wording.from"), {}, core::dayInChina(port.now()), [this] { touched(); m_soon.start(); }, {}, {}, {}};
    m_from = makeAnswer({SheetField::Type::Day, "steps", "from", tr("Counts from"), true, {}, {}, true}, place);
    auto tick = place;
    tick.name = QStringLiteral("wording.checked");
    m_checked = makeAnswer({SheetField::Type::Tick, "steps", "checked", tr("I have compared every sentence with the law and with the county's rules"), true}, tick);

    auto* left = new QVBoxLayout(m_left);
    setMargins(left, 0);
    setGaps(left, 12);
    left->addStretch(1);
    m_sheet->setObjectName(QStringLiteral("wording.sheet"));
    m_sheet->setAccessibleName(tr("How the paper will look"));
    setGaps(m_sides, 16);
    m_sides->addWidget(m_left, 3);
    m_sides->addWidget(m_sheet, 2, Qt::AlignTop);
    form()->addLayout(m_sides);
    form()->addWidget(m_from->widget());
    form()->addWidget(m_checked->widget());

    m_soon.setSingleShot(true);
    m_soon.setInterval(kPreviewMs);
    connect(&m_soon, &QTimer::timeout, this, &WordingForm::preview);
    connect(m_paper, &QComboBox::currentIndexChanged, this, [this] {
        write();
        touched();
    });
}

WordingForm::~WordingForm() = default;

void WordingForm::open(const QString& argument)
{
    if (const int at = m_paper->findData(argument); !argument.isEmpty() && at >= 0)
        m_paper->setCurrentIndex(at);
    ActForm::open({});
}

void WordingForm::setNarrow(bool narrow)
{
    m_sides->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    preview();
}

bool WordingForm::back()
{
    leave();
    emit goTo(QStringLiteral("library"), {});
    return true;
}

void WordingForm::done()
{
    const auto item = documents::wordingItem(paper(), documents::nextWording(paper(), items()));
    m_typed.erase(paper());
    emit goTo(QStringLiteral("library"), text(core::toText(core::library::subjectOf(item))));
}

void WordingForm::fill()
{
    write();
    port().subjects(QStringLiteral("library"), this, [this](core::Result<std::vector<core::desk::SubjectView>> views) {
        if (!views) {
            showError(sentence(views.error()));
            return;
        }
        m_items.clear();
        for (const auto& view : *views)
            if (const auto* item = view.state.as<core::library::State>(); item && item->steps.label.id.starts_with("wording-"))
                m_items.push_back(*item);
        write();
    });
}

std::string WordingForm::paper() const { return m_paper->currentData().toString().toStdString(); }

std::vector<const core::library::State*> WordingForm::items() const
{
    std::vector<const core::library::State*> out;
    for (const auto& item : m_items)
        out.push_back(&item);
    return out;
}

WordingForm::Words WordingForm::standing() const
{
    const auto wording = documents::wordingOf(paper(), core::dayInChina(port().now()), items());
    return wording ? wording->sentences : Words{};
}

WordingForm::Words WordingForm::wanted() const
{
    auto out = standing();
    if (const auto typed = m_typed.find(paper()); typed != m_typed.end())
        for (const auto& [shipped, own] : typed->second)
            out[shipped] = own;
    std::erase_if(out, [](const auto& one) { return one.second.empty() || one.first == one.second; });
    return out;
}

void WordingForm::write()
{
    delete m_fields;
    m_areas.clear();
    m_fields = new QWidget(m_left);
    auto* box = new QVBoxLayout(m_fields);
    setMargins(box, 0);
    setGaps(box, 12);
    static_cast<QVBoxLayout*>(m_left->layout())->insertWidget(0, m_fields);

    const auto today = core::dayInChina(port().now());
    const auto wording = documents::wordingOf(paper(), today, items());
    m_note->setNote(wording ? tr("Now in use: the county's version %1, since %2.").arg(wording->version).arg(dayText(wording->from, today)) : tr("Now in use: the words that come with the program."));
    const documents::Occasion occasion{port().directory(), port().holidays(), port().now(), port().author().account, 0, false};
    const auto now = standing();
    const auto typed = m_typed.find(paper());
    int number = 0;
    for (const auto& shipped : documents::wordedSentences(paper(), occasion)) {
        auto words = shipped;
        if (const auto own = now.find(shipped); own != now.end())
            words = own->second;
        if (typed != m_typed.end())
            if (const auto own = typed->second.find(shipped); own != typed->second.end())
                words = own->second;
        auto* area = new FormArea(tr("Sentence %1").arg(++number), kMostWords, m_fields);
        area->setFieldName(QStringLiteral("wording.%1").arg(number));
        area->setLines(2);
        area->setText(text(words));
        if (words != shipped)
            area->say(Say::Hint, tr("It comes as: %1").arg(text(shipped)));
        connect(area, &FormArea::edited, this, [this, area, shipped](const QString& own) {
            m_typed[paper()][shipped] = own.trimmed().toStdString();
            area->say(own == text(shipped) ? Say::Nothing : Say::Hint, own == text(shipped) ? QString() : tr("It comes as: %1").arg(text(shipped)));
            touched();
            m_soon.start();
        });
        m_areas.emplace_back(shipped, area);
        box->addWidget(area);
    }
    preview();
    judge();
}

void WordingForm::preview()
{
    const auto& theme = themeOf(this);
    m_sheet->setFixedHeight(theme.px(kPaperHeight));
    m_sheet->setMinimumWidth(m_sides->direction() == QBoxLayout::LeftToRight ? theme.px(kPaperWidth) : 0);
    const documents::Occasion occasion{port().directory(), port().holidays(), port().now(), port().author().account, 0, false};
    auto made = documents::examplePaper(paper(), occasion);
    if (!made)
        return;
    const auto from = m_from->value();
    const auto day = from.is_string() ? core::parseDay(std::string_view(from.get_string())) : std::nullopt;
    documents::reword(*made, {documents::nextWording(paper(), items()), day.value_or(core::dayInChina(port().now())), wanted()});
    made->draft = true;
    m_sheet->setPages(std::make_shared<LivePages>(*made));
}

std::vector<Fault> WordingForm::faults() const
{
    std::vector<Fault> out;
    if (!m_from || !m_checked) // still being made
        return out;
    for (const auto& [shipped, area] : m_areas)
        if (area->text().trimmed().isEmpty())
            out.push_back({tr("A sentence cannot be empty: write it, or put the old words back"), area->editor()});
    if (wanted().empty() && !standing().empty())
        out.push_back({tr("To go back to the words of the program, mark the county's version as repealed in the library"), m_areas.empty() ? nullptr : m_areas.front().second->editor()});
    else if (wanted() == standing())
        out.push_back({tr("No sentence has been changed yet"), m_areas.empty() ? nullptr : m_areas.front().second->editor()});
    if (!m_from->value().is_string())
        out.push_back({tr("From which day on do the words count?"), m_from->focus()});
    if (const auto checked = m_checked->value(); !checked.is_bool() || !checked.get_bool())
        out.push_back({tr("Only words that somebody has compared are used"), m_checked->focus()});
    return out;
}

std::vector<core::desk::Draft> WordingForm::drafts() const
{
    const auto all = documents::wordedPapers();
    const auto chosen = std::find_if(all.begin(), all.end(), [this](const documents::WordedPaper& one) { return one.id == paper(); });
    const auto from = m_from->value();
    const auto day = from.is_string() ? core::parseDay(std::string_view(from.get_string())) : std::nullopt;
    if (chosen == all.end() || !day)
        return {};
    const auto item = documents::wordingItem(*chosen, documents::nextWording(chosen->id, items()), *day, wanted(), true);
    return {core::library::draftFor(item, core::library::Fate::First)};
}

boost::json::object WordingForm::answers() const
{
    boost::json::object typed;
    for (const auto& [paper, words] : m_typed) {
        boost::json::object kept;
        for (const auto& [shipped, own] : words)
            kept[shipped] = own;
        typed[paper] = std::move(kept);
    }
    if (typed.empty())
        return {}; // looking at papers leaves nothing behind
    boost::json::object out{{"paper", paper()}, {"typed", std::move(typed)}};
    if (const auto from = m_from->value(); from.is_string())
        out["from"] = from;
    return out;
}

void WordingForm::setAnswers(const boost::json::object& stored)
{
    m_typed.clear();
    if (const auto* typed = stored.if_contains("typed"); typed && typed->is_object())
        for (const auto& [paper, words] : typed->get_object())
            if (words.is_object())
                for (const auto& [shipped, own] : words.get_object())
                    if (own.is_string())
                        m_typed[std::string(paper)][std::string(shipped)] = own.get_string();
    if (const auto* from = stored.if_contains("from"))
        m_from->setValue(*from);
    const auto* paper = stored.if_contains("paper");
    if (const int at = paper && paper->is_string() ? m_paper->findData(text(std::string(paper->get_string()))) : -1; at >= 0)
        m_paper->setCurrentIndex(at);
    write();
}

} // namespace ui
