#include "ui/assisted/assisted_page.h"

#include "core/codec/strict_json.h"
#include "core/dispute/intake.h"
#include "core/dispute/reception.h"
#include "core/people/id_card.h"
#include "core/people/phone.h"
#include "core/text/amount.h"
#include "core/text/sentences.h"
#include "ui/assisted/big_choice.h"
#include "ui/frame/page_scroll.h"
#include "ui/port.h"
#include "ui/printing/off_thread.h"
#include "ui/printing/papers.h"
#include "ui/printing/print_pane.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/strips.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>
#include <utility>

namespace ui {

namespace {

constexpr int kAutosaveMs = 600;
constexpr int kKeepAgainMs = 5'000; ///< after a disk that was full, when nobody types

std::string plain(const FormField* field) { return field->text().trimmed().toStdString(); }

} // namespace

AssistedPage::AssistedPage(Port& port, QWidget* parent)
    : Page(QStringLiteral("assist"), QStringLiteral("assist"), parent), m_port(port), m_clerk(core::dispute::onlyTypes(port.author()))
{
    auto* column = new QVBoxLayout(this);
    setMargins(column, 18, 12, 24, 12);
    setGaps(column, 8);
    m_error = new ErrorStrip(this);
    column->addWidget(m_error);
    // Question and answers scroll together: at large type the question alone takes half the window.
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(QStringLiteral("assist.scroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget;
    auto* whole = new QVBoxLayout(body);
    setMargins(whole, 6, 6, 12, 0); // a focus frame needs its place beside and above the first answer, too
    setGaps(whole, 8);
    m_scroll->setWidget(body);
    column->addWidget(m_scroll, 1);
    m_count = new PlainLabel(QString(), TextRole::Help, Token::Text2, Fit::Wrap, this);
    m_count->setObjectName(QStringLiteral("assist.count"));
    auto* top = new QHBoxLayout;
    setGaps(top, 16);
    top->addWidget(m_count, 1);
    m_question = new PlainLabel(QString(), TextRole::Question, Token::Text, Fit::Wrap, this);
    m_question->setObjectName(QStringLiteral("assist.question"));
    m_aloud = new Button(ButtonKind::Tall, tr("Read it out"), QStringLiteral("volume"), this);
    m_aloud->setObjectName(QStringLiteral("assist.aloud"));
    m_aloud->setKeyCap(QStringLiteral("F9"));
    connect(m_aloud, &Button::clicked, this, [this] { readAloud(); });
    top->addWidget(m_aloud, 0, Qt::AlignTop);
    whole->addLayout(top);
    whole->addWidget(m_question); // the whole width: at large type beside a button it would break
    m_help = new PlainLabel(QString(), TextRole::Help, Token::Text2, Fit::Wrap, this);
    whole->addWidget(m_help);
    m_stack = new QVBoxLayout; // no stack: that is as high as its highest page
    setMargins(m_stack, 0);
    whole->addLayout(m_stack, 1);
    m_filling = true;
    buildSteps();
    m_filling = false;

    auto* bar = new QHBoxLayout;
    setMargins(bar, 6, 0, 0, 0);
    setGaps(bar, 16);
    m_back = new Button(ButtonKind::Tall, tr("Back"), QStringLiteral("arrow-left"), this);
    m_back->setObjectName(QStringLiteral("assist.back"));
    connect(m_back, &Button::clicked, this, [this] { goToStep(m_step - 1); });
    auto* keep = new Button(ButtonKind::Tall, tr("Keep for now"), QStringLiteral("device-floppy"), this);
    keep->setObjectName(QStringLiteral("assist.keep"));
    connect(keep, &Button::clicked, this, [this] { store(); emit goTo(QStringLiteral("today"), {}); });
    m_saved = new PlainLabel(tr("Nothing was handed in yet; every answer may be changed. It costs nothing and closes no way to court."), TextRole::Help, Token::Text2, Fit::Wrap, this);
    m_saved->setObjectName(QStringLiteral("assist.saved"));
    m_next = new Button(ButtonKind::Main, QString(), {}, this);
    m_next->setObjectName(QStringLiteral("assist.next"));
    m_next->setKeyCap(QStringLiteral("Ctrl+Enter"));
    connect(m_next, &Button::clicked, this, [this] { finish(); });
    m_bar = {m_back, keep, m_next};
    bar->addWidget(m_back);
    bar->addWidget(keep);
    bar->addStretch(1);
    bar->addWidget(m_next);
    whole->addWidget(m_saved); // scrolls with the answers, so that these have the room
    column->addLayout(bar);

    m_autosave.setSingleShot(true);
    m_autosave.setInterval(kAutosaveMs);
    connect(&m_autosave, &QTimer::timeout, this, &AssistedPage::store);
    enlarge();
    takeWholeWindow(this);
    goToStep(0);
}

/// A field that loses the cursor while the page goes away still says "settled": nobody may listen any more.
AssistedPage::~AssistedPage()
{
    for (auto* child : findChildren<QObject*>())
        child->disconnect(this);
}

QVBoxLayout* AssistedPage::addStep(const QString& question, const QString& help)
{
    auto* body = new QWidget;
    auto* box = new QVBoxLayout(body);
    setMargins(box, 0, 8, 0, 8);
    setGaps(box, 14);
    m_stack->addWidget(body);
    body->hide();
    m_questions.append({question, help, body});
    return box;
}

FormField* AssistedPage::addField(QVBoxLayout* box, const QString& label, const QString& name, const QString& hint)
{
    auto* field = new FormField(label, this);
    field->setFieldName(QStringLiteral("assist.") + name);
    field->setMostCharacters(200);
    if (!hint.isEmpty())
        field->say(Say::Hint, hint);
    connect(field, &FormField::edited, this, [this] { touched(); });
    if (box)
        box->addWidget(field);
    return field;
}

void AssistedPage::buildSteps()
{
    const auto side = [this](QVBoxLayout* box, FormField* left, FormField* right) {
        auto* row = new QHBoxLayout;
        setGaps(row, 16);
        row->addWidget(left, 1, Qt::AlignTop);
        row->addWidget(right, 1, Qt::AlignTop);
        box->addLayout(row);
    };
    const auto tick = [this](const QString& words, const char* name) {
        auto* box = makeTick(words, QStringLiteral("assist.") + QLatin1String(name), this);
        connect(box, &QCheckBox::toggled, this, [this] { touched(); });
        return box;
    };
    auto* who = addStep(tr("What is your name? How do you want to take part?"), tr("For the clerk: explain both ways aloud and wait. Whoever says nothing is met in person."));
    m_name = addField(nullptr, tr("Name"), QStringLiteral("name"));
    m_phone = addField(nullptr, tr("Telephone"), QStringLiteral("phone"));
    side(who, m_name, m_phone);
    m_mode = new BigChoice(QStringLiteral("assist.mode"), tr("What is your name? How do you want to take part?"), {{QStringLiteral("in_person"), QStringLiteral("users"), tr("In person"), tr("Come to the point and talk face to face")},
                                                           {QStringLiteral("online"), QStringLiteral("video"), tr("Online"), tr("Somebody sits beside you and helps")}}, this);
    connect(m_mode, &BigChoice::chosenChanged, this, [this] { touched(); });
    who->addWidget(m_mode);
    m_askedAloud = tick(tr("Both ways were explained aloud and the party chose"), "asked_aloud");
    m_self = tick(tr("The party reads and signs without help"), "self");
    who->addWidget(m_askedAloud);
    who->addWidget(m_self);
    m_self->setVisible(!m_clerk);
    m_idNumber = addField(nullptr, tr("Identity number"), QStringLiteral("id"), tr("May be left out"));
    m_address = addField(nullptr, tr("Where you live"), QStringLiteral("address"));
    side(who, m_idNumber, m_address);
    who->addStretch(1);

    auto* other = addStep(tr("With whom do you have the trouble?"), tr("The name is enough; a nickname may be written too."));
    m_other = addField(other, tr("Name of the other side"), QStringLiteral("other"));
    m_otherPhone = addField(other, tr("Telephone of the other side"), QStringLiteral("other_phone"), tr("May be left out"));
    other->addStretch(1);
    for (auto* phone : {m_phone, m_otherPhone})
        connect(phone, &FormField::settled, this, [phone] { phone->text().trimmed().isEmpty() || core::mayBePhone(phone->text().toStdString()) ? phone->say(Say::Nothing) : phone->say(Say::Error, tr("This is no telephone number; look again")); });
    connect(m_idNumber, &FormField::settled, this, [this] {
        const auto number = plain(m_idNumber);
        const auto card = core::readIdCard(number, core::dayInChina(m_port.now()));
        m_idNumber->say(number.empty() ? Say::Hint : card ? Say::Ok : Say::Error, number.empty() ? tr("May be left out") : card ? tr("The number is right: born %1").arg(dayText(card->birth, core::Day{})) : sentence(card.error()));
    });

    auto* what = addStep(tr("What is it about this time?"), tr("For the clerk: read the answers out and press what the party says."));
    m_type = new BigChoice(QStringLiteral("assist.type"), tr("What is it about this time?"), {{QStringLiteral("D01"), QStringLiteral("heart-handshake"), tr("Husband and wife, family"), tr("Marriage, dividing the household")},
                                                           {QStringLiteral("D02"), QStringLiteral("users"), tr("Parents and children"), tr("Support, upbringing, inheritance")},
                                                           {QStringLiteral("D03"), QStringLiteral("building-community"), tr("Neighbours"), tr("Ways, water, noise")},
                                                           {QStringLiteral("D04"), QStringLiteral("home"), tr("House and homestead"), tr("Building, walls, yards")},
                                                           {QStringLiteral("D05"), QStringLiteral("flag"), tr("Fields and woods"), tr("Boundaries, trees, leases")},
                                                           {QStringLiteral("other"), QStringLiteral("message-2"), tr("Something else"), tr("Money, wages, injuries")}}, this);
    connect(m_type, &BigChoice::chosenChanged, this, [this] {
        m_otherType->setVisible(m_type->chosen() == QLatin1String("other"));
        touched();
    });
    what->addWidget(m_type);
    m_otherType = new QComboBox(this);
    m_otherType->setObjectName(QStringLiteral("assist.other_type"));
    m_otherType->addItem(tr("Choose the type"), QString());
    for (const auto& entry : core::dispute::disputeTypes())
        if (entry.code > std::string_view("D05"))
            m_otherType->addItem(typeTitleWord(entry.code), text(entry.code));
    connect(m_otherType, &QComboBox::currentIndexChanged, this, [this] { touched(); });
    m_otherType->hide();
    what->addWidget(m_otherType);
    nameChoice(*m_otherType, tr("Type of dispute"));
    what->addStretch(1);

    auto* story = addStep(tr("What happened, and where?"), tr("For the clerk: write only what the party says, in the party's own words."));
    m_narrative = new FormArea(tr("What happened"), 5000, this);
    m_narrative->setFieldName(QStringLiteral("assist.narrative"));
    m_narrative->setLines(5);
    connect(m_narrative, &FormArea::edited, this, [this] { touched(); });
    story->addWidget(m_narrative);
    m_place = addField(story, tr("Where it happened"), QStringLiteral("place"), tr("A landmark of the village is enough"));
    story->addStretch(1);

    auto* demand = addStep(tr("What do you ask for?"), tr("For the clerk: do not advise a sum. \"I do not know\" is an answer."));
    m_demand = new FormArea(tr("What you ask for"), 2000, this);
    m_demand->setFieldName(QStringLiteral("assist.demand"));
    m_demand->setLines(3);
    connect(m_demand, &FormArea::edited, this, [this] { touched(); });
    demand->addWidget(m_demand);
    m_amount = addField(demand, tr("Sum of money (yuan)"), QStringLiteral("amount"), tr("May be left out"));
    connect(m_amount, &FormField::settled, this, [this] {
        const auto typed = plain(m_amount);
        const auto fen = core::readAmount(typed);
        m_amount->say(typed.empty() ? Say::Hint : fen ? Say::Nothing : Say::Error, typed.empty() ? tr("May be left out") : fen ? QString() : sentence(fen.error()));
    });
    demand->addStretch(1);

    auto* reading = addStep(tr("I read it to you. Is every line right?"), tr("For the clerk: read line by line and tick after a nod. Whatever is changed afterwards is read again."));
    buildReading(reading);
    reading->addStretch(1);
}

/// Fields of a party of old age: 20 points, 60 high, at larger type half as much more. Set anew when the zoom changes.
void AssistedPage::enlarge()
{
    const int zoom = themeOf(this).zoom, high = 60 * (100 + zoom) / (2 * zoom);
    const auto font = themeOf(this).font(TextRole::Answer);
    for (auto* edit : findChildren<QLineEdit*>()) {
        edit->setFont(font);
        atLeastHigh(edit, high);
    }
    for (auto* edit : findChildren<QPlainTextEdit*>())
        edit->setFont(font);
    for (auto* frame : findChildren<FieldFrame*>()) // names of fields and hints: 14 points
        for (auto* label : frame->findChildren<PlainLabel*>())
            label->setRole(TextRole::Help);
    for (auto* tick : findChildren<QCheckBox*>()) {
        tick->setFont(themeOf(this).font(TextRole::BigButton));
        atLeastHigh(tick, high);
    }
    m_otherType->setFont(font);
    atLeastHigh(m_otherType, high);
    for (auto* button : m_bar)
        atLeastHigh(button, high);
}

void AssistedPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_otherType)
        enlarge();
}

PageHead AssistedPage::head() const
{
    const auto name = m_name->text().trimmed();
    return {{}, {}, tr("Assisted entry"), name.isEmpty() ? tr("Take your time, one thing at a time") : tr("Told by %1, typed by %2").arg(name, m_port.personName())};
}

void AssistedPage::open(const QString& argument)
{
    bool number = false;
    if (const int step = argument.toInt(&number); number)
        m_step = step - 1;
    if (!std::exchange(m_opened, true))
        restore();
    goToStep(m_step);
}

void AssistedPage::leave()
{
    if (m_autosave.isActive()) {
        m_autosave.stop();
        store();
    }
}

void AssistedPage::goToStep(int step)
{
    m_step = std::clamp(step, 0, int(m_questions.size()) - 1);
    const bool last = m_step + 1 == m_questions.size();
    if (last)
        fillReading();
    for (const auto& question : m_questions)
        question.body->setVisible(question.body == m_questions[m_step].body);
    m_scroll->ensureVisible(0, 0);
    m_count->setPlainText(tr("Page %1 of %2").arg(m_step + 1).arg(m_questions.size()));
    m_question->setPlainText(m_questions[m_step].question);
    m_help->setPlainText(m_questions[m_step].help);
    m_back->setEnabled(m_step > 0);
    m_next->setLabel(last ? tr("Hand it in") : tr("Next page"));
    m_error->clear();
    if (last)
        enlarge();
    for (auto* child : m_questions[m_step].body->findChildren<QWidget*>())
        if (child->focusPolicy() & Qt::TabFocus && child->isEnabled()) {
            child->setFocus(Qt::OtherFocusReason);
            break;
        }
}

bool AssistedPage::finish()
{
    const auto sum = plain(m_amount);
    if (m_questions[m_step].body->isAncestorOf(m_amount) && !sum.empty() && !core::readAmount(sum))
        m_amount->edit()->setFocus(Qt::OtherFocusReason); // else it is read out, signed, and refused only then
    else if (m_step + 1 < m_questions.size())
        goToStep(m_step + 1);
    else
        handIn();
    return true;
}

bool AssistedPage::back()
{
    if (m_step == 0)
        return false;
    goToStep(m_step - 1);
    return true;
}

void AssistedPage::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key() - Qt::Key_0;
    auto* choice = m_step == 0 ? m_mode : m_step == 2 ? m_type : nullptr;
    if (choice && event->modifiers() == Qt::NoModifier && choice->chooseKey(key))
        return;
    if (event->key() == Qt::Key_Backspace && back())
        return;
    Page::keyPressEvent(event);
}

AssistedAnswers AssistedPage::answers() const
{
    AssistedAnswers a;
    a.assisted = m_clerk || !m_self->isChecked();
    a.name = plain(m_name);
    a.phone = plain(m_phone);
    a.idNumber = plain(m_idNumber);
    a.address = plain(m_address);
    a.other = plain(m_other);
    a.otherPhone = plain(m_otherPhone);
    a.type = (m_type->chosen() == QLatin1String("other") ? m_otherType->currentData().toString() : m_type->chosen()).toStdString();
    a.narrative = m_narrative->text().trimmed().toStdString();
    a.place = plain(m_place);
    a.demand = m_demand->text().trimmed().toStdString();
    a.amount = plain(m_amount);
    a.mode = m_mode->chosen().toStdString();
    a.askedAloud = m_askedAloud->isChecked();
    a.language = plain(m_language);
    a.companion = plain(m_companion);
    a.mark = m_mark->chosen().toStdString();
    a.noMark = plain(m_noMark);
    a.askedAlone = m_askedAlone->isChecked();
    a.heard = m_heard->isChecked();
    a.ownMeaning = m_own->isChecked();
    return a;
}

void AssistedPage::put(const AssistedAnswers& a)
{
    m_filling = true;
    const std::pair<FormField*, const std::string*> kFields[] = {{m_name, &a.name}, {m_phone, &a.phone}, {m_idNumber, &a.idNumber}, {m_address, &a.address}, {m_other, &a.other},
        {m_otherPhone, &a.otherPhone}, {m_place, &a.place}, {m_amount, &a.amount}, {m_language, &a.language}, {m_companion, &a.companion}, {m_noMark, &a.noMark}};
    for (const auto& [field, value] : kFields)
        field->setText(QString::fromStdString(*value));
    m_narrative->setText(QString::fromStdString(a.narrative));
    m_demand->setText(QString::fromStdString(a.demand));
    m_mode->choose(QString::fromStdString(a.mode));
    const bool listed = a.type == "D01" || a.type == "D02" || a.type == "D03" || a.type == "D04" || a.type == "D05";
    m_type->choose(listed ? QString::fromStdString(a.type) : a.type.empty() ? QString() : QStringLiteral("other"));
    m_otherType->setCurrentIndex(listed ? 0 : std::max(0, m_otherType->findData(QString::fromStdString(a.type))));
    m_otherType->setVisible(!listed && !a.type.empty());
    m_askedAloud->setChecked(a.askedAloud);
    m_self->setChecked(!a.assisted);
    m_askedAlone->setChecked(a.askedAlone);
    m_filling = false;
    m_shownLines.clear(); // what was read before it was put away is read again
    delete m_lines;
    m_lines = nullptr;
}

void AssistedPage::touched()
{
    if (m_filling)
        return;
    if (!m_saving && (!m_autosave.isActive() || m_autosave.interval() != kAutosaveMs)) // who types on is not waited for, nor is a disk that was full
        m_autosave.start(kAutosaveMs);
    emit headChanged();
}

void AssistedPage::store()
{
    const auto now = m_port.now();
    auto body = core::toJson(answers()).get_object();
    body["step"] = m_step;
    m_port.saveForm({kForm, "assist", {}, core::encodeCanonical(body), now}, this, [this, now](core::Result<bool> saved) {
        if (!saved) {
            m_storeError = text(core::text::sentence(saved.error()));
            m_saved->setPlainText({});
            m_error->show(m_storeError);
            if (!m_saving)
                m_autosave.start(kKeepAgainMs); // by itself, also when nobody types any more
            return;
        }
        if (!m_storeError.isEmpty() && m_error->what() == m_storeError) // room again: what it said is over
            m_error->clear();
        m_storeError.clear();
        m_saved->setPlainText(tr("Saved on this PC %1. Nothing was handed in yet; every answer may be changed.").arg(clockText(now)));
    });
}

void AssistedPage::restore()
{
    m_port.forms(this, [this](core::Result<std::vector<core::desk::FormDraft>> forms) {
        if (!forms)
            return;
        for (const auto& stored : *forms) {
            if (stored.id != kForm)
                continue;
            const auto body = core::decodeStrict(stored.body);
            if (!body || !body->is_object())
                continue;
            if (const auto answers = core::fromJson<AssistedAnswers>(*body))
                put(*answers);
            emit headChanged();
            const auto* step = body->get_object().if_contains("step");
            goToStep(m_step > 0 || !step || !step->is_int64() ? m_step : int(std::min<std::int64_t>(step->get_int64(), 5)));
        }
    });
}

void AssistedPage::print()
{
    const auto draft = assistedDraft(answers(), m_readHash, m_port.author(), core::newSubjectId(m_port.now()), core::dayInChina(m_port.now()));
    if (!draft) {
        m_error->show(text(core::text::sentence(draft.error())));
        return;
    }
    const auto organisation = m_port.author().posts.empty() ? std::string() : m_port.author().posts.front().organisation;
    const auto state = core::dispute::previewOf(draft->body, m_port.author().account, organisation, m_port.now());
    if (!state) {
        m_error->show(text(core::text::sentence(state.error())));
        return;
    }
    offThread(
        this,
        [state = *state, directory = m_port.directory(), holidays = m_port.holidays(), now = m_port.now(), account = m_port.author().account] {
            return makePaper(core::SubjectState{state}, QStringLiteral("assisted"), directory, holidays, now, QString::fromStdString(account));
        },
        [this](core::Result<PaperPdf> made) {
            if (!made) {
                m_error->show(text(core::text::sentence(made.error())));
                return;
            }
            auto* window = new PrintWindow(m_port, *made, *made, this); // who told the numbers sits in front of them
            window->open();
        });
}

void AssistedPage::handIn()
{
    if (m_saving)
        return;
    const auto now = answers();
    if (now.assisted && !allRead()) {
        m_error->show(tr("Read every line out and tick it first (Implementing Opinions, art. 17)"));
        if (const auto unread = std::find_if(m_read.begin(), m_read.end(), [](const QCheckBox* tick) { return !tick->isChecked(); }); unread != m_read.end()) {
            (*unread)->setFocus(Qt::OtherFocusReason);
            m_scroll->ensureWidgetVisible(*unread);
        }
        return;
    }
    auto draft = assistedDraft(now, now.assisted ? m_readHash : std::string(), m_port.author(), core::newSubjectId(m_port.now()), core::dayInChina(m_port.now()));
    if (!draft) {
        m_error->show(text(core::text::sentence(draft.error())));
        return;
    }
    m_error->clear();
    m_saving = true;
    m_autosave.stop();
    const auto subject = text(core::toText(draft->subject));
    draft->form = kForm;
    m_port.perform({*draft}, this, [this, subject](core::Result<core::desk::Saved> saved) {
        m_saving = false;
        if (!saved) {
            store();
            m_error->show(text(core::text::sentence(saved.error())));
            return;
        }
        put({});
        goToStep(0);
        emit goTo(QStringLiteral("papers"), subject + QStringLiteral("/receipt_slip"));
    });
}

} // namespace ui
