#include "ui/settings/settings_page.h"

#include "ui/port.h"
#include "ui/settings/carrying_card.h"
#include "ui/settings/preferences.h"
#include "ui/text/dates.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_scroll.h"

#include <QBoxLayout>

namespace ui {

namespace {

QString nameOf(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Dark: return QStringLiteral("dark");
    case Scheme::Contrast: return QStringLiteral("contrast");
    case Scheme::Light: break;
    }
    return QStringLiteral("light");
}

Scheme schemeOf(const QString& name)
{
    return name == QLatin1String("dark") ? Scheme::Dark : name == QLatin1String("contrast") ? Scheme::Contrast : Scheme::Light;
}

/// One line of a card: a word, and of several answers one.
SegmentedChoice* choice(const QString& label, const char* name, const QList<Choice>& choices, Card* card)
{
    auto* line = new QHBoxLayout;
    setGaps(line, 12);
    auto* words = new PlainLabel(label, TextRole::Body, Token::Text2, Fit::Elide, card);
    fixWidth(words, 120);
    auto* row = new SegmentedChoice(label, choices, card);
    row->setObjectName(QLatin1String(name));
    line->addWidget(words);
    line->addWidget(row);
    line->addStretch(1);
    card->box()->addLayout(line);
    return row;
}

} // namespace

SettingsPage::SettingsPage(Port& port, Preferences& preferences, QWidget* parent)
    : Page(QStringLiteral("settings"), QStringLiteral("settings"), parent), m_port(port), m_preferences(preferences)
{
    auto* outer = new QVBoxLayout(this);
    setMargins(outer, 0);
    auto* scroll = plainScroll(QStringLiteral("settings.scroll"), this);
    scroll->setAccessibleName(tr("Settings"));
    auto* column = new QWidget(scroll);
    auto* box = new QVBoxLayout(column);
    setMargins(box, 20, 16, 20, 16);
    setGaps(box, 12);
    scroll->setWidget(column);
    outer->addWidget(scroll);

    box->addWidget(lookCard(column));
    box->addWidget(besideCard(column));
    m_carrying = new CarryingCard(port, preferences, column);
    box->addWidget(m_carrying);
    box->addWidget(personCard(column));
    box->addWidget(sourceCard(column));
    box->addStretch(1);

    for (auto* row : {m_scheme, m_zoom, m_language, m_printer, m_scanner})
        // Later: the change restyles the very button that was pressed.
        connect(row, &SegmentedChoice::chosenChanged, this, &SettingsPage::keep, Qt::QueuedConnection);
    connect(m_carrying, &CarryingCard::chosen, this, &SettingsPage::keep, Qt::QueuedConnection);
    connect(&preferences, &Preferences::changed, this, &SettingsPage::fill);
    connect(&port, &Port::syncChanged, this, &SettingsPage::fill);
    fill();
}

QWidget* SettingsPage::lookCard(QWidget* parent)
{
    auto* look = new Card(16, parent);
    look->box()->addWidget(new PlainLabel(tr("Look of this PC"), TextRole::RowTitle, Token::Text, Fit::Whole, look));
    m_scheme = choice(tr("Colours"), "settings.scheme", {{QStringLiteral("light"), tr("Light")}, {QStringLiteral("dark"), tr("Dark")}, {QStringLiteral("contrast"), tr("High contrast")}}, look);
    QList<Choice> sizes;
    for (int zoom = kSmallestZoom; zoom <= kLargestZoom; zoom += 25)
        sizes.append({QString::number(zoom), QStringLiteral("%1%").arg(zoom)});
    m_zoom = choice(tr("Size of type"), "settings.zoom", sizes, look);
    m_language = choice(tr("Language"), "settings.language", {{QStringLiteral("zh_CN"), QStringLiteral("中文")}, {QStringLiteral("en"), QStringLiteral("English")}}, look);
    look->box()->addWidget(new PlainLabel(tr("The language changes when the program is started next. Ctrl + and Ctrl − change the size on every page."), TextRole::Small, Token::Text2, Fit::Wrap, look));
    return look;
}

QWidget* SettingsPage::besideCard(QWidget* parent)
{
    auto* beside = new Card(16, parent);
    beside->box()->addWidget(new PlainLabel(tr("What stands beside this PC"), TextRole::RowTitle, Token::Text, Fit::Whole, beside));
    const QList<Choice> there{{QStringLiteral("yes"), tr("There is one")}, {QStringLiteral("no"), tr("There is none")}};
    m_printer = choice(tr("Printer"), "settings.printer", there, beside);
    m_scanner = choice(tr("Scanner"), "settings.scanner", there, beside);
    beside->box()->addWidget(new PlainLabel(tr("The county sees it on the card of this PC and knows what is missing where. It counts from the next start."), TextRole::Small, Token::Text2, Fit::Wrap, beside));
    return beside;
}

QWidget* SettingsPage::personCard(QWidget* parent)
{
    auto* me = new Card(16, parent);
    me->box()->addWidget(new PlainLabel(tr("Who I am"), TextRole::RowTitle, Token::Text, Fit::Whole, me));
    fact(me->box(), tr("Name"), &m_person);
    fact(me->box(), tr("Post"), &m_post);
    auto* lock = new Button(ButtonKind::Plain, tr("Lock"), QStringLiteral("lock"), me);
    lock->setObjectName(QStringLiteral("settings.lock"));
    lock->setKeyCap(QStringLiteral("Ctrl+L"));
    connect(lock, &Button::clicked, this, [this] { m_port.lock(); });
    me->box()->addWidget(new PlainLabel(tr("Lock the desk when you leave the PC, even for a minute. If somebody else is to work here, he unlocks his own account."), TextRole::Small, Token::Text2, Fit::Wrap, me));
    auto* password = new Button(ButtonKind::Plain, tr("Change the password"), {}, me);
    password->setObjectName(QStringLiteral("settings.password"));
    connect(password, &Button::clicked, this, [this] { emit goTo(QStringLiteral("password"), {}); });
    auto* buttons = new QHBoxLayout;
    setGaps(buttons, 12);
    buttons->addWidget(lock);
    buttons->addWidget(password);
    buttons->addStretch(1);
    me->box()->addLayout(buttons);
    return me;
}

QWidget* SettingsPage::sourceCard(QWidget* parent)
{
    auto* source = new Card(16, parent);
    source->box()->addWidget(new PlainLabel(tr("County and data"), TextRole::RowTitle, Token::Text, Fit::Whole, source));
    fact(source->box(), tr("County"), &m_county);
    fact(source->box(), tr("Server"), &m_server);
    fact(source->box(), tr("Data as of"), &m_dataAsOf);
    fact(source->box(), tr("Version"), &m_version);
    source->box()->addWidget(new PlainLabel(tr("All data on this PC is enciphered. Server and account are set by the county's administrator."), TextRole::Small, Token::Text2, Fit::Wrap, source));
    if (m_port.author().holdsAnywhere("CA"))
        source->box()->addWidget(countySettings(source), 0, Qt::AlignLeft);
    return source;
}

void SettingsPage::keep()
{
    if (m_filling)
        return;
    PreferenceValues values;
    values.theme.scheme = schemeOf(m_scheme->chosen());
    values.theme.zoom = m_zoom->chosen().toInt();
    values.language = m_language->chosen();
    values.printer = m_printer->chosen();
    values.scanner = m_scanner->chosen();
    values.carries = m_carrying->carries();
    m_preferences.set(values);
}

/// The county's register is one subject; its administrator alone writes it.
QWidget* SettingsPage::countySettings(QWidget* parent)
{
    auto* button = new Button(ButtonKind::Plain, tr("The county's settings"), QStringLiteral("settings"), parent);
    button->setObjectName(QStringLiteral("settings.county"));
    connect(button, &Button::clicked, this, [this] {
        m_port.subjects(QStringLiteral("directory"), this, [this](core::Result<std::vector<core::desk::SubjectView>> views) {
            if (views && !views->empty())
                emit goTo(QStringLiteral("county_settings"), text(core::toText(views->front().id)));
        });
    });
    return button;
}

void SettingsPage::fact(QVBoxLayout* box, const QString& label, PlainLabel** value)
{
    auto* line = new QHBoxLayout;
    setGaps(line, 12);
    auto* words = new PlainLabel(label, TextRole::Body, Token::Text2, Fit::Elide);
    fixWidth(words, 120);
    *value = new PlainLabel(QString(), TextRole::Body, Token::Text, Fit::Wrap);
    line->addWidget(words, 0, Qt::AlignTop);
    line->addWidget(*value, 1);
    box->addLayout(line);
}

PageHead SettingsPage::head() const { return {{}, {}, tr("Settings"), tr("Only this PC")}; }

void SettingsPage::open(const QString&)
{
    fill();
    m_scheme->setFocus(Qt::OtherFocusReason);
}

void SettingsPage::fill()
{
    m_filling = true;
    const auto values = m_preferences.values();
    m_scheme->choose(nameOf(values.theme.scheme));
    m_zoom->choose(QString::number(values.theme.zoom));
    m_language->choose(values.language);
    m_printer->choose(values.printer);
    m_scanner->choose(values.scanner);
    m_carrying->choose(values.carries);
    m_person->setPlainText(m_port.personName());
    m_post->setPlainText(m_port.postText());
    m_county->setPlainText(text(m_port.directory().steps.county));
    m_server->setPlainText(m_preferences.server().isEmpty() ? tr("Not set") : m_preferences.server());
    const auto asOf = m_port.syncFacts().dataAsOf;
    m_dataAsOf->setPlainText(asOf ? dayAndMoment(*asOf, m_port.now()) : tr("Nothing was received yet"));
    m_version->setPlainText(m_preferences.version());
    m_filling = false;
}

} // namespace ui
