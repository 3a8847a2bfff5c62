#include "ui/printing/print_pane.h"

#include "ui/disputes/attachments_card.h"
#include "ui/disputes/parties_card.h"
#include "ui/printing/off_thread.h"
#include "ui/printing/paper_pages.h"
#include "ui/printing/pdf.h"
#include "ui/printing/printer_job.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/side_pane.h"
#include "ui/widgets/strips.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileDialog>
#include <QListWidget>
#include <QScrollArea>
#include <QShortcut>

namespace ui {
namespace {

constexpr double kScreenDots = 144;
constexpr int kRightWidth = 300, kListWidth = 240, kNarrowListWidth = 180;

} // namespace

PrintPane::PrintPane(Port& port, QWidget* parent) : QWidget(parent), m_port(port)
{
    auto* column = new QVBoxLayout(this);
    setMargins(column, 0);
    setGaps(column, 0);
    m_error = new ErrorStrip;
    column->addWidget(m_error);
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    setMargins(row, 20, 16, 12, 16);
    setGaps(row, 16);
    row->addWidget(makeList());
    row->addWidget(makeMiddle(), 1);
    m_pane = new SidePane(content, makeRight(), kRightWidth);
    column->addWidget(m_pane, 1);
    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_P), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &PrintPane::print);
}

QWidget* PrintPane::makeList()
{
    auto* card = m_listCard = new Card(12);
    fixWidth(card, kListWidth);
    card->box()->addWidget(new PlainLabel(tr("Papers"), TextRole::RowTitle, Token::Text));
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("print.papers"));
    m_list->setAccessibleName(tr("Papers"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int index) {
        if (m_filling)
            return;
        // Until somebody ticks by hand, what is looked at is what will be printed.
        if (!m_tickedByHand && index >= 0) {
            m_filling = true;
            for (int i = 0; i < m_list->count(); ++i)
                m_list->item(i)->setCheckState(i == index ? Qt::Checked : Qt::Unchecked);
            m_filling = false;
        }
        m_savedNote->hide();
        fetch(index);
    });
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        if (m_filling)
            return;
        m_tickedByHand = true;
        if (item->checkState() == Qt::Checked)
            fetch(m_list->row(item));
        showMissing();
        showButtons();
    });
    card->box()->addWidget(m_list, 1);
    return card;
}

QWidget* PrintPane::makeMiddle()
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    setMargins(column, 0);
    setGaps(column, 8);
    auto* head = new QHBoxLayout;
    setGaps(head, 8);
    m_title = new PlainLabel(TextRole::PreviewTitle, Token::Text, Fit::Wrap);
    m_pageText = new PlainLabel(TextRole::Small, Token::Text2, Fit::Whole);
    head->addWidget(m_title, 1);
    head->addWidget(m_pageText);
    m_printHere = new Button(ButtonKind::Plain, tr("Print"), QStringLiteral("printer"));
    m_printHere->setObjectName(QStringLiteral("print.here"));
    m_printHere->hide();
    connect(m_printHere, &QPushButton::clicked, this, [this] { m_printers->count() > 0 ? print() : savePdf(); });
    head->addWidget(m_printHere);
    column->addLayout(head);
    m_hiddenLine = new QWidget;
    auto* said = new FlowLayout(m_hiddenLine);
    setGaps(said, 8);
    m_hidden = new PlainLabel(tr("Numbers are hidden here. What is printed or saved is the whole paper, and is recorded."), TextRole::Small, Token::Text2, Fit::Wrap);
    m_look = new Button(ButtonKind::Link, tr("Show the numbers"), QStringLiteral("eye"));
    m_look->setObjectName(QStringLiteral("print.look"));
    connect(m_look, &QPushButton::clicked, this, &PrintPane::look);
    said->addWidget(m_hidden);
    said->addWidget(m_look);
    QSizePolicy wraps(QSizePolicy::Preferred, QSizePolicy::Minimum);
    wraps.setHeightForWidth(true);
    m_hiddenLine->setSizePolicy(wraps);
    m_hiddenLine->hide();
    column->addWidget(m_hiddenLine);
    m_view = new PaperView;
    m_view->setObjectName(QStringLiteral("print.pages"));
    m_view->setAccessibleName(tr("Pages"));
    connect(m_view, &PaperView::pageChanged, this, [this](int page, int count) {
        m_pageText->setPlainText(tr("Page %1 of %2").arg(page + 1).arg(count));
    });
    column->addWidget(m_view, 1);
    return box;
}

QWidget* PrintPane::makeRight()
{
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    setMargins(column, 4, 16, 20, 16);
    setGaps(column, 10);
    m_missing = new NoteStrip({}, QStringLiteral("alert-triangle"));
    m_missing->hide();
    column->addWidget(m_missing);
    m_mend = new Button(ButtonKind::Plain, tr("Fill in what is missing"), QStringLiteral("pencil"));
    m_mend->setObjectName(QStringLiteral("print.mend"));
    m_mend->hide();
    connect(m_mend, &QPushButton::clicked, this, [this] {
        for (const auto& paper : ticked()) {
            if (!paper.missing.isEmpty())
                return emit fieldAsked(paper.missing.front());
        }
    });
    column->addWidget(m_mend);
    auto* card = new Card(14);
    m_printers = new QComboBox;
    m_printers->setObjectName(QStringLiteral("print.printer"));
    card->box()->addWidget(new FieldFrame(tr("Printer"), m_printers));
    m_copies = new QComboBox;
    m_copies->setObjectName(QStringLiteral("print.copies"));
    for (int copies = 1; copies <= 10; ++copies)
        m_copies->addItem(QString::number(copies));
    card->box()->addWidget(new FieldFrame(tr("Copies"), m_copies));
    m_sides = new SegmentedChoice(tr("Sides"), {{QStringLiteral("one"), tr("One side")}, {QStringLiteral("both"), tr("Both sides")}});
    m_sides->choose(QStringLiteral("one"));
    card->box()->addWidget(m_sides);
    m_noPrinter = new NoteStrip(tr("No printer: save as PDF first"), QStringLiteral("printer"));
    m_noPrinter->hide();
    card->box()->addWidget(m_noPrinter);
    m_print = new Button(ButtonKind::Main, tr("Print"), QStringLiteral("printer"));
    m_print->setObjectName(QStringLiteral("print.print"));
    m_print->setKeyCap(QStringLiteral("Ctrl+P"));
    connect(m_print, &QPushButton::clicked, this, &PrintPane::print);
    card->box()->addWidget(m_print);
    m_save = new Button(ButtonKind::Tall, tr("Save as PDF"), QStringLiteral("download"));
    m_save->setObjectName(QStringLiteral("print.save"));
    connect(m_save, &QPushButton::clicked, this, &PrintPane::savePdf);
    card->box()->addWidget(m_save);
    m_savedNote = new NoteStrip({}, QStringLiteral("circle-check"));
    m_savedNote->setObjectName(QStringLiteral("print.saved"));
    m_savedNote->hide();
    card->box()->addWidget(m_savedNote);
    column->addWidget(card);

    m_signed = new Card(14);
    m_signed->setObjectName(QStringLiteral("print.signed"));
    m_signed->box()->addWidget(new PlainLabel(tr("Have both signed?"), TextRole::RowTitle, Token::Text, Fit::Wrap));
    auto* yes = new Button(ButtonKind::Choice, tr("All have signed"));
    yes->setObjectName(QStringLiteral("print.signed.yes"));
    auto* no = new Button(ButtonKind::Choice, tr("Not yet"));
    no->setObjectName(QStringLiteral("print.signed.no"));
    connect(yes, &QPushButton::clicked, this, [this] {
        m_signed->hide();
        emit allSigned();
    });
    connect(no, &QPushButton::clicked, m_signed, &QWidget::hide);
    m_photo = new Button(ButtonKind::Choice, tr("Add the photo of the signed page"), QStringLiteral("photo"));
    m_photo->setObjectName(QStringLiteral("print.signed.photo"));
    connect(m_photo, &QPushButton::clicked, this, [this] {
        addSignedPage(this, m_port, m_subject, [this](core::Result<bool> saved) {
            if (!saved)
                return m_error->show(sentence(saved.error()));
            m_photo->setLabel(tr("Photo added"));
            m_photo->setEnabled(false);
        });
    });
    m_signed->box()->addWidget(yes);
    m_signed->box()->addWidget(m_photo);
    m_signed->box()->addWidget(no);
    m_signed->hide();
    column->addWidget(m_signed);
    column->addStretch(1);
    area->setWidget(box);
    return area;
}

void PrintPane::setNarrow(bool narrow)
{
    m_narrow = narrow;
    m_pane->setNarrow(narrow);
    fixWidth(m_listCard, narrow ? kNarrowListWidth : kListWidth);
    showButtons();
}

bool PrintPane::toggleDrawer() { return m_pane->toggleDrawer(); }
bool PrintPane::closeDrawer() { return m_pane->closeDrawer(); }

void PrintPane::setSubject(const core::SubjectId& subject, const QString& wanted)
{
    m_subject = subject;
    m_dispute.reset();
    m_plain = false;
    m_hiddenLine->hide();
    m_items.clear();
    m_shown = -1;
    m_tickedByHand = false;
    m_savedNote->hide();
    m_error->clear();
    m_signed->hide();
    askPrinters();
    m_port.show(subject, this, [this, subject](core::Result<core::desk::SubjectView> view) {
        if (!view || subject != m_subject)
            return;
        m_type = QString::fromUtf8(core::typeOf(view->state).data(), qsizetype(core::typeOf(view->state).size()));
        const auto* confirmation = view->state.as<core::confirmation::State>();
        const auto* returning = view->state.as<core::returning::State>();
        if (m_type == QLatin1String("dispute"))
            m_dispute = subject;
        else if (!m_port.courtDesk() && (confirmation || returning)) // a judge has the package and not the dispute
            m_dispute = core::subjectFromText(confirmation ? confirmation->steps.dispute : returning->steps.dispute);
        showHidden();
        m_rulingUnprinted = confirmation
            && (confirmation->steps.state == core::confirmation::Main::J7 || confirmation->steps.state == core::confirmation::Main::J7a);
    });
    m_port.papers(subject, this, [this, subject, wanted](core::Result<std::vector<QString>> papers) {
        if (subject != m_subject)
            return;
        if (!papers)
            return m_error->show(sentence(papers.error()));
        m_items.clear();
        for (const auto& id : *papers)
            m_items.append({id, paperTitle(id), std::nullopt, std::nullopt, false});
        fillList(wanted);
    });
}

void PrintPane::setReady(const PaperPdf& shown, const PaperPdf& whole)
{
    m_subject = {};
    m_dispute.reset();
    m_type.clear();
    m_items = {{shown.paper, shown.title, shown, whole, true}};
    m_shown = -1;
    askPrinters();
    fillList(shown.paper);
}

void PrintPane::fillList(const QString& wanted)
{
    m_filling = true;
    m_list->clear();
    int chosen = 0;
    for (int i = 0; i < m_items.size(); ++i) {
        auto* item = new QListWidgetItem(m_items[i].title, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool tick = m_items[i].id == wanted || (wanted == QLatin1String("record") && m_items[i].id.startsWith(QLatin1String("record-")) && i == m_items.size() - 1);
        if (tick)
            chosen = i;
        item->setCheckState(Qt::Unchecked);
        item->setSizeHint(QSize(0, themeOf(m_list).px(36)));
    }
    if (!m_items.isEmpty()) {
        m_list->item(chosen)->setCheckState(Qt::Checked);
        m_list->setCurrentRow(chosen);
    }
    m_filling = false;
    fetch(chosen);
    showButtons();
}

void PrintPane::fetch(int index)
{
    if (index < 0 || index >= m_items.size())
        return;
    auto& item = m_items[index];
    if (item.paper)
        return showCurrent();
    if (item.asked)
        return;
    item.asked = true;
    const auto numbers = m_plain ? Numbers::Full : Numbers::Hidden;
    m_port.paper(m_subject, item.id, numbers, this, [this, subject = m_subject, id = item.id, plain = m_plain](core::Result<PaperPdf> paper) {
        if (subject != m_subject || plain != m_plain)
            return;
        for (auto& one : m_items) {
            if (one.id != id)
                continue;
            one.asked = false;
            if (!paper)
                return m_error->show(sentence(paper.error()));
            one.paper = *paper;
        }
        showCurrent();
    });
}

/// Says that numbers are hidden in what is shown, and offers the recorded look where it can be recorded.
void PrintPane::showHidden()
{
    const int index = m_list->currentRow();
    const bool hides = index >= 0 && index < m_items.size() && m_items[index].paper && m_items[index].paper->hidden;
    m_hiddenLine->setVisible(hides || m_plain);
    m_hidden->setPlainText(m_plain ? tr("Numbers are shown; that you looked is recorded.") : tr("Numbers are hidden here. What is printed or saved is the whole paper, and is recorded."));
    m_look->setVisible(hides && m_dispute);
}

void PrintPane::look()
{
    askReason(this, [this, subject = m_subject](const QString& reason) {
        if (!m_dispute || subject != m_subject)
            return;
        m_port.reveal(*m_dispute, reason, this, [this, subject](core::Result<core::Fields> fields) {
            if (subject != m_subject)
                return;
            if (!fields)
                return m_error->show(sentence(fields.error()));
            m_plain = true;
            m_shown = -1;
            for (auto& item : m_items) {
                item.asked = false;
                item.paper = item.whole;
            }
            for (int i = 0; i < m_list->count(); ++i)
                if (i == m_list->currentRow() || m_list->item(i)->checkState() == Qt::Checked)
                    fetch(i);
            showHidden();
        });
    });
}

void PrintPane::showCurrent()
{
    const int index = m_list->currentRow();
    showMissing();
    showButtons();
    showHidden();
    if (index < 0 || index >= m_items.size() || !m_items[index].paper || index == m_shown)
        return;
    m_shown = index;
    const auto paper = *m_items[index].paper;
    m_title->setPlainText(inChinese() ? paper.title : paperTitle(paper.paper));
    offThread(
        this, [pdf = paper.pdf] { return picturesOf(pdf, kScreenDots); },
        [this, index](QList<PicturePages::Picture> pictures) {
            if (index == m_shown)
                m_view->setPages(std::make_shared<PicturePages>(std::move(pictures)));
        });
}

void PrintPane::showMissing()
{
    QStringList words;
    for (const auto& paper : ticked())
        for (const auto& word : paper.missingWords.isEmpty() ? paper.missing : paper.missingWords)
            words += named(word.toStdString());
    words.removeDuplicates();
    m_missing->setVisible(!words.isEmpty());
    m_mend->setVisible(!words.isEmpty());
    if (!words.isEmpty()) {
        const auto shown = series(words.mid(0, 4));
        m_missing->setNote(words.size() > 4 ? tr("Still blank: %1 and %n more", nullptr, int(words.size()) - 4).arg(shown) : tr("Still blank: %1").arg(shown));
    }
}

void PrintPane::showButtons()
{
    const bool any = !ticked().isEmpty();
    const bool printer = m_printers->count() > 0;
    m_print->setEnabled(any && printer);
    m_print->setVisible(printer || !m_printersKnown);
    m_save->setEnabled(any);
    m_save->setKind(printer || !m_printersKnown ? ButtonKind::Tall : ButtonKind::Main);
    m_noPrinter->setVisible(m_printersKnown && !printer);
    m_printers->parentWidget()->setVisible(printer || !m_printersKnown);
    m_copies->parentWidget()->setVisible(printer || !m_printersKnown);
    m_sides->setVisible(printer || !m_printersKnown);
    m_printHere->setVisible(m_narrow);
    m_printHere->setEnabled(any);
    m_printHere->setLabel(printer || !m_printersKnown ? tr("Print") : tr("Save as PDF"));
}

QList<PaperPdf> PrintPane::ticked() const
{
    QList<PaperPdf> out;
    for (int i = 0; i < m_items.size() && i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked && m_items[i].paper)
            out.append(*m_items[i].paper);
    }
    return out;
}

void PrintPane::askPrinters()
{
    if (m_printersKnown)
        return;
    offThread(
        this, [] { return knownPrinters(); },
        [this](const KnownPrinters& printers) {
            if (!m_printersKnown)
                setPrinters(printers.names, printers.usual);
        });
}

void PrintPane::setPrinters(const QStringList& printers, const QString& usual)
{
    m_printersKnown = true;
    m_printers->clear();
    m_printers->addItems(printers);
    m_printers->setCurrentIndex(qMax(0, int(printers.indexOf(usual))));
    showButtons();
}

} // namespace ui
