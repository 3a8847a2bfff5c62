#include "ui/outbox/stick_card.h"

#include "ui/frame/file_dialog.h"
#include "ui/text/labels.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"

#include <QDir>
#include <QFileDialog>
#include <QRandomGenerator>
#include <QVBoxLayout>

namespace ui {

namespace {

const QString kEnding = QStringLiteral(".fqb");

QFileDialog* stickDialog(QWidget* over, const QString& title) { return newFileDialog(over, title, StickCard::tr("Files to carry (*%1)").arg(kEnding)); }

} // namespace

QString suggestedFile(const QStringList& sticks)
{
    const auto name = QStringLiteral("fengqiao-%1%2").arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0')).arg(kEnding);
    return QDir(sticks.isEmpty() ? startFolder() : sticks.first()).filePath(name);
}

StickCard::StickCard(Port& port, QWidget* parent) : QWidget(parent), m_port(port)
{
    setObjectName(QStringLiteral("outbox.stick"));
    auto* column = new QVBoxLayout(this);
    setMargins(column, 0);
    setGaps(column, 8);
    m_error = new ErrorStrip(this);
    m_error->setObjectName(QStringLiteral("outbox.stick.error"));
    column->addWidget(m_error);
    m_word = new PlainLabel({}, TextRole::Small, Token::Text2, Fit::Wrap, this);
    m_word->setObjectName(QStringLiteral("outbox.stick.word"));
    m_word->setRunningText(true);
    column->addWidget(m_word);
    auto* buttons = new QWidget(this);
    auto* flow = new FlowLayout(buttons);
    setMargins(flow, 0);
    setGaps(flow, 8);
    m_out = new Button(ButtonKind::Plain, tr("Take by USB stick"), QStringLiteral("usb"), buttons);
    m_out->setObjectName(QStringLiteral("outbox.stick.out"));
    m_in = new Button(ButtonKind::Plain, tr("Read from USB stick"), QStringLiteral("download"), buttons);
    m_in->setObjectName(QStringLiteral("outbox.stick.in"));
    flow->addWidget(m_out);
    flow->addWidget(m_in);
    column->addWidget(buttons);
    connect(m_out, &Button::clicked, this, &StickCard::chooseWhere);
    connect(m_in, &Button::clicked, this, &StickCard::chooseWhich);
    connect(m_error, &ErrorStrip::dismissed, m_error, &ErrorStrip::clear);
    connect(&port, &Port::sticksChanged, this, &StickCard::present);
    present();
}

void StickCard::say(const QString& sentence)
{
    m_said = sentence;
    present();
}

void StickCard::present()
{
    const bool answer = !m_port.sticks().answer.isEmpty();
    const QString word = answer && !m_busy ? tr("The stick holds an answer for you") : m_said;
    m_word->setPlainText(word);
    m_word->setVisible(!word.isEmpty());
    m_out->setEnabled(!m_busy);
    m_in->setEnabled(!m_busy);
    m_in->setKind(answer ? ButtonKind::Main : ButtonKind::Plain);
}

void StickCard::chooseWhere()
{
    auto* dialog = stickDialog(this, tr("Take by USB stick"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(kEnding.mid(1));
    dialog->selectFile(suggestedFile(m_port.sticks().places));
    connect(dialog, &QFileDialog::fileSelected, this, &StickCard::pack);
    dialog->open();
}

void StickCard::chooseWhich()
{
    // What was noticed needs no search.
    if (const auto answer = m_port.sticks().answer; !answer.isEmpty()) {
        unpack(answer);
        return;
    }
    auto* dialog = stickDialog(this, tr("Read from USB stick"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    if (const auto places = m_port.sticks().places; !places.isEmpty())
        dialog->setDirectory(places.first());
    connect(dialog, &QFileDialog::fileSelected, this, &StickCard::unpack);
    dialog->open();
}

void StickCard::pack(const QString& path)
{
    m_busy = true;
    m_error->clear();
    say(tr("Being written …"));
    m_port.packFile(path, this, [this](core::Result<FileTrip> trip) {
        m_busy = false;
        if (!trip) {
            m_error->show(sentence(trip.error()));
            say({});
            return;
        }
        auto word = trip->acts > 0 ? tr("%n things written to the stick. Until the county's answer is read here, they still wait.", nullptr, static_cast<int>(trip->acts))
                                   : tr("Written to the stick. Nothing of yours waits; the answer brings what is new.");
        if (trip->others > 0)
            word += QLatin1Char(' ') + tr("Sealed records of %n others on this PC go along.", nullptr, static_cast<int>(trip->others));
        if (trip->more)
            word += QLatin1Char(' ') + tr("One file was not enough: when its answer is read, write another.");
        say(word);
    });
}

void StickCard::unpack(const QString& path)
{
    m_busy = true;
    m_error->clear();
    say(tr("Being read …"));
    m_port.unpackFile(path, this, [this](core::Result<FileTrip> trip) {
        m_busy = false;
        if (!trip) {
            m_error->show(sentence(trip.error()));
            say({});
            return;
        }
        auto word = tr("Read. The county took %1 and returned %2; %3 are new here.").arg(trip->accepted).arg(trip->refused).arg(trip->received);
        if (trip->more)
            word += QLatin1Char(' ') + tr("More is to come: write another file for the county.");
        say(word);
    });
}

} // namespace ui
