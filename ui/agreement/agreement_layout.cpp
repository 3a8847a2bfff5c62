// The widgets of the agreement page and how they lie.

#include "core/documents/wording.h"
#include "ui/agreement/agreement_page.h"
#include "ui/port.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/paper_view.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/side_pane.h"
#include "ui/widgets/strips.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QShortcut>
#include <QTimer>

namespace ui {
namespace {

constexpr int kPreviewWidth = 470;
constexpr int kLaterMs = 150;
constexpr int kKeptAfterMs = 600;

} // namespace

AgreementPage::AgreementPage(Port& port, QWidget* parent)
    : Page(QStringLiteral("agreement"), QStringLiteral("disputes"), parent)
    , m_port(port)
    , m_later(new QTimer(this))
    , m_autosave(new QTimer(this))
{
    auto* column = new QVBoxLayout(this);
    setMargins(column, 0);
    setGaps(column, 0);
    m_error = new ErrorStrip;
    column->addWidget(m_error);
    auto* left = makeLeft();
    auto* right = makePreview();
    m_pane = new SidePane(left, right, kPreviewWidth);
    column->addWidget(m_pane, 1);
    column->addWidget(makeFoot());

    m_later->setSingleShot(true);
    m_later->setInterval(kLaterMs);
    connect(m_later, &QTimer::timeout, this, &AgreementPage::reconsider);
    m_autosave->setSingleShot(true);
    m_autosave->setInterval(kKeptAfterMs);
    connect(m_autosave, &QTimer::timeout, this, &AgreementPage::save);
    connect(&m_port, &Port::changed, this, [this] {
        if (m_loaded && isVisible())
            load();
    });
    const auto key = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(QKeySequence(Qt::CTRL | Qt::Key_N), [this] {
        if (state())
            addClauses({freshClause()});
    });
    key(QKeySequence(Qt::CTRL | Qt::Key_P), [this] {
        m_faults.must() == 0 && !frozen() ? doMain() : printDraft();
    });
}

QWidget* AgreementPage::makeLeft()
{
    auto* area = new QScrollArea;
    area->setObjectName(QStringLiteral("agreement.area"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    setMargins(column, 20, 14, 20, 14);
    setGaps(column, 10);

    auto* head = new QHBoxLayout;
    setGaps(head, 8);
    head->addWidget(new PlainLabel(tr("What was agreed"), TextRole::RowTitle, Token::Text, Fit::Whole));
    m_sum = new PlainLabel(TextRole::Small, Token::Text2, Fit::Wrap);
    head->addWidget(m_sum, 1);
    m_templates = new Button(ButtonKind::Quiet, tr("Template"), QStringLiteral("list-numbers"));
    m_templates->setObjectName(QStringLiteral("agreement.templates"));
    connect(m_templates, &QPushButton::clicked, this, &AgreementPage::offerTemplates);
    head->addWidget(m_templates);
    m_add = new Button(ButtonKind::Plain, tr("Add clause"), QStringLiteral("plus"));
    m_add->setObjectName(QStringLiteral("agreement.add"));
    m_add->setKeyCap(QStringLiteral("Ctrl+N"));
    connect(m_add, &QPushButton::clicked, this, [this] {
        if (state())
            addClauses({freshClause()});
    });
    head->addWidget(m_add);
    column->addLayout(head);
    m_note = new NoteStrip;
    m_note->hide();
    column->addWidget(m_note);

    m_clauses = new Card(1);
    setGaps(m_clauses->box(), 0);
    m_empty = new QWidget;
    auto* empty = new QVBoxLayout(m_empty);
    setMargins(empty, 16);
    empty->addWidget(new PlainLabel(tr("Nothing written yet. Start from a template or add a clause."), TextRole::Body, Token::Text2, Fit::Wrap));
    m_clauses->box()->addWidget(m_empty);
    column->addWidget(m_clauses);

    auto* checks = new Card(14);
    auto* title = new QHBoxLayout;
    setGaps(title, 8);
    title->addWidget(new PlainLabel(tr("Check before signing"), TextRole::RowTitle, Token::Text, Fit::Whole));
    m_mustMend = new PlainLabel(TextRole::Small, Token::RedWord);
    title->addWidget(m_mustMend, 1);
    title->addWidget(new PlainLabel(tr("F8 next place"), TextRole::Small, Token::Text2, Fit::Whole));
    checks->box()->addLayout(title);
    m_checks = new CheckList(2);
    m_checks->setObjectName(QStringLiteral("agreement.checks"));
    connect(m_checks, &CheckList::linkPressed, this, &AgreementPage::jumpTo);
    checks->box()->addWidget(m_checks);
    column->addWidget(checks);
    column->addWidget(makeMore());
    column->addStretch(1);
    area->setWidget(inner);
    return area;
}

QWidget* AgreementPage::makeMore()
{
    auto* card = new Card(14);
    card->box()->addWidget(new PlainLabel(tr("Facts and the rest of the paper"), TextRole::RowTitle, Token::Text, Fit::Whole));
    const auto area = [&](FormArea*& field, const QString& label, const char* objectName, int lines, std::string AgreementForm::* member) {
        field = new FormArea(label, 3000);
        field->setFieldName(QString::fromLatin1(objectName));
        field->setLines(lines);
        card->box()->addWidget(field);
        connect(field, &FormArea::edited, this, [this, member](const QString& words) {
            if (m_filling)
                return;
            m_form.*member = words.toStdString();
            changed();
        });
        connect(field, &FormArea::settled, this, &AgreementPage::save);
    };
    area(m_facts, tr("Main facts"), "agreement.facts", 3, &AgreementForm::facts);
    area(m_disputed, tr("What was in dispute"), "agreement.disputed", 1, &AgreementForm::disputed);
    area(m_responsibility, tr("Who answers for what"), "agreement.responsibility", 1, &AgreementForm::responsibility);
    area(m_breach, tr("When it is not performed"), "agreement.breach", 2, &AgreementForm::breach);
    area(m_confirmation, tr("About confirmation (only what they want)"), "agreement.confirmationIntention", 1,
        &AgreementForm::confirmationIntention);
    m_copies = new FormField(tr("Copies (each party and the committee)"));
    m_copies->setFieldName(QStringLiteral("agreement.copies"));
    m_copies->setPlaceholder(tr("One for each party and one for the committee"));
    connect(m_copies, &FormField::edited, this, [this](const QString& words) {
        if (m_filling)
            return;
        m_form.copies = qBound(0, words.toInt(), 20);
        changed();
    });
    connect(m_copies, &FormField::settled, this, &AgreementPage::save);
    card->box()->addWidget(m_copies);
    return card;
}

QWidget* AgreementPage::makePreview()
{
    auto* pane = new QWidget;
    auto* column = new QVBoxLayout(pane);
    setMargins(column, 14, 10, 20, 0);
    setGaps(column, 10);
    auto* head = new QHBoxLayout;
    setGaps(head, 8);
    head->addWidget(new PlainLabel(tr("On paper"), TextRole::BodyBold, Token::Text, Fit::Whole));
    m_pageText = new PlainLabel(TextRole::Small, Token::Text2);
    head->addWidget(m_pageText, 1);
    auto* smaller = new Button(ButtonKind::Icon, tr("Smaller"), QStringLiteral("minus"));
    auto* larger = new Button(ButtonKind::Icon, tr("Larger"), QStringLiteral("plus"));
    smaller->setObjectName(QStringLiteral("agreement.smaller"));
    larger->setObjectName(QStringLiteral("agreement.larger"));
    m_zoomText = new PlainLabel(QStringLiteral("100%"), TextRole::Small, Token::Text, Fit::Whole);
    head->addWidget(smaller);
    head->addWidget(m_zoomText);
    head->addWidget(larger);
    column->addLayout(head);
    m_paper = new PaperView;
    m_paper->setObjectName(QStringLiteral("agreement.paper"));
    m_paper->setAccessibleName(tr("The agreement on paper"));
    column->addWidget(m_paper, 1);
    const auto zoom = [this](int by) {
        m_paper->setZoom(qBound(50, m_paper->zoom() + by, 300));
        m_zoomText->setPlainText(QStringLiteral("%1%").arg(m_paper->zoom()));
    };
    connect(smaller, &QPushButton::clicked, this, [zoom] { zoom(-10); });
    connect(larger, &QPushButton::clicked, this, [zoom] { zoom(10); });
    connect(m_paper, &PaperView::fieldClicked, this, &AgreementPage::jumpTo);
    connect(m_paper, &PaperView::pageChanged, this, [this](int page, int count) {
        m_pageText->setPlainText(tr("Page %1 of %2").arg(page + 1).arg(count));
    });
    return pane;
}

QWidget* AgreementPage::makeFoot()
{
    auto* foot = new Card(0);
    foot->setRadius(0);
    foot->setBorder(false);
    auto* line = new Rule;
    foot->box()->addWidget(line);
    auto* row = new QHBoxLayout;
    setMargins(row, 20, 8, 20, 8);
    setGaps(row, 10);
    m_savedSign = new IconView(QStringLiteral("device-floppy"), Token::Ok, 18);
    m_savedText = new PlainLabel(TextRole::Small, Token::Ok, Fit::Whole);
    m_savedText->setObjectName(QStringLiteral("agreement.saved"));
    m_footText = new PlainLabel(TextRole::Small, Token::Text2, Fit::TwoLines);
    row->addWidget(m_savedSign);
    row->addWidget(m_savedText);
    row->addWidget(m_footText, 1);
    m_aloud = new Button(ButtonKind::Tall, tr("Read aloud"), QStringLiteral("volume"));
    m_aloud->setObjectName(QStringLiteral("agreement.aloud"));
    m_aloud->setKeyCap(QStringLiteral("F9"));
    connect(m_aloud, &QPushButton::clicked, this, [this] { readAloud(); });
    m_draft = new Button(ButtonKind::Tall, tr("Print draft"), QStringLiteral("printer"));
    m_draft->setObjectName(QStringLiteral("agreement.draft"));
    connect(m_draft, &QPushButton::clicked, this, &AgreementPage::printDraft);
    m_main = new Button(ButtonKind::Main, tr("Print for signing"));
    m_main->setObjectName(QStringLiteral("agreement.main"));
    connect(m_main, &QPushButton::clicked, this, &AgreementPage::doMain);
    row->addWidget(m_aloud);
    row->addWidget(m_draft);
    row->addWidget(m_main);
    foot->box()->addLayout(row);
    return foot;
}

} // namespace ui
