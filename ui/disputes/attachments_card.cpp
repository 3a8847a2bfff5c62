#include "ui/disputes/attachments_card.h"

#include "core/attachment/attachment.h"
#include "ui/disputes/parties_card.h"
#include "ui/frame/file_dialog.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/tag.h"

#include <QBoxLayout>
#include <QDialog>
#include <QFileDialog>
#include <QMenu>
#include <QPainter>
#include <QPixmap>

namespace ui {

namespace {

constexpr int kPictureSide = 640; // at 100 %

struct StateWord {
    QString word;
    TagLook look;
};

StateWord stateWordOf(core::desk::FileState state)
{
    switch (state) {
    case core::desk::FileState::Waiting: return {AttachmentsCard::tr("to be sent"), TagLook::Yellow};
    case core::desk::FileState::Sent: return {AttachmentsCard::tr("sent"), TagLook::Ok};
    case core::desk::FileState::Away: return {AttachmentsCard::tr("not fetched yet"), TagLook::Outline};
    case core::desk::FileState::Lost: return {AttachmentsCard::tr("content lost"), TagLook::Red};
    }
    return {};
}

/// A picture at most `side` device-independent pixels wide and high.
class Picture final : public QWidget {
public:
    Picture(const QPixmap& picture, int side)
        : m_picture(picture)
        , m_size(picture.width() > side || picture.height() > side ? picture.size().scaled(side, side, Qt::KeepAspectRatio) : picture.size())
    {
        setFixedSize(m_size);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(QRect(QPoint(0, 0), m_size), m_picture);
    }

private:
    QPixmap m_picture;
    QSize m_size;
};

/// A file's name as a row has room for it: its beginning and its ending; the whole stands in the tool tip.
QString rowName(const QString& name)
{
    constexpr qsizetype kMost = 26, kEnd = 7;
    return name.size() <= kMost ? name : name.left(kMost - kEnd - 1) + QChar(0x2026) + name.right(kEnd);
}

bool isPicture(const core::desk::FileRow& file) { return file.mediaType.starts_with("image/"); }

} // namespace

QString purposeWord(const std::string& code)
{
    if (code == "signed_page")
        return AttachmentsCard::tr("Photo of the signed page");
    if (code == "record")
        return AttachmentsCard::tr("Record");
    if (code == "evidence")
        return AttachmentsCard::tr("Evidence");
    if (code == "delivery_receipt")
        return AttachmentsCard::tr("Delivery receipt");
    return AttachmentsCard::tr("Other file");
}

QString sizeText(std::int64_t bytes)
{
    constexpr double kKilo = 1024.0;
    if (bytes < 1024 * 1024)
        return QStringLiteral("%1 KB").arg(std::max<std::int64_t>(1, (bytes + 1023) / 1024));
    return QStringLiteral("%1 MB").arg(double(bytes) / kKilo / kKilo, 0, 'f', 1);
}

AttachmentsCard::AttachmentsCard(Port& port, QWidget* parent)
    : Card(16, parent)
    , m_port(port)
    , m_count(new PlainLabel(TextRole::Small, Token::Text2))
    , m_note(new PlainLabel(TextRole::Small, Token::Text2, Fit::Wrap))
    , m_add(new Button(ButtonKind::Link, tr("Add a file"), QStringLiteral("paperclip")))
    , m_error(new ErrorStrip)
    , m_list(new QWidget)
{
    setObjectName(QStringLiteral("dispute.attachments"));
    auto* head = new QHBoxLayout;
    setGaps(head, 8);
    head->addWidget(new PlainLabel(tr("Files"), TextRole::RowTitle, Token::Text, Fit::Whole));
    head->addWidget(m_count, 1);
    m_add->setObjectName(QStringLiteral("dispute.attach"));
    m_add->setKeyCap(QStringLiteral("A"));
    head->addWidget(m_add);
    box()->addLayout(head);
    m_error->setObjectName(QStringLiteral("dispute.attachments.error"));
    box()->addWidget(m_error);
    m_note->setObjectName(QStringLiteral("dispute.attachments.note"));
    box()->addWidget(m_note);
    box()->addWidget(m_list);
    connect(m_add, &QPushButton::clicked, this, &AttachmentsCard::offerAdding);
    connect(&m_port, &Port::locked, this, [this] {
        m_files.clear();
        present();
    });
}

void AttachmentsCard::setSubject(const core::SubjectId& subject, bool mayChange)
{
    if (subject != m_subject) {
        m_files.clear();
        m_error->clear();
    }
    m_subject = subject;
    m_mayChange = mayChange;
    const auto asked = ++m_asked;
    m_port.files(subject, this, [this, asked](core::Result<std::vector<core::desk::FileRow>> files) {
        if (asked != m_asked)
            return;
        if (!files) {
            m_error->show(sentence(files.error()));
            return;
        }
        m_files = std::move(*files);
        present();
    });
}

void AttachmentsCard::present()
{
    const auto old = m_list->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget* widget : old) {
        widget->hide();
        widget->deleteLater();
    }
    delete m_list->layout();
    auto* column = new QVBoxLayout(m_list);
    setMargins(column, 0);
    setGaps(column, 2);
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        const auto& file = m_files[i];
        column->addWidget(new Rule);
        auto* row = new QHBoxLayout;
        setGaps(row, 8);
        auto* open = new Button(ButtonKind::Link, rowName(text(file.name)), isPicture(file) ? QStringLiteral("photo") : QStringLiteral("paperclip"));
        open->setTint(Token::Text);
        open->setObjectName(QStringLiteral("dispute.file.%1").arg(i + 1));
        open->setAccessibleName(text(file.name));
        setPlainToolTip(open, text(file.name));
        connect(open, &QPushButton::clicked, this, [this, file] { openFile(file); });
        row->addWidget(open);
        row->addStretch(1);
        const auto word = stateWordOf(file.state);
        row->addWidget(new Tag(word.look, word.word));
        column->addLayout(row);
        column->addWidget(new PlainLabel(purposeWord(file.purpose) + QStringLiteral("・") + sizeText(file.size) + QStringLiteral("・") +
                                             shortDay(core::dayInChina(file.at)),
                                         TextRole::Small, Token::Text2, Fit::Elide));
    }
    m_count->setPlainText(m_files.empty() ? QString() : tr("%1 in all").arg(m_files.size()));
    m_note->setVisible(m_busy || m_files.empty());
    m_note->setPlainText(m_busy ? tr("The file is being sealed and saved …")
                                : m_mayChange ? tr("No files yet. Photograph the signed page, evidence or receipts and add them here.") : tr("No files."));
    m_list->setVisible(!m_files.empty());
    m_add->setVisible(m_mayChange);
    m_add->setEnabled(!m_busy);
}

void AttachmentsCard::offerAdding()
{
    if (m_mayChange && !m_busy)
        offerFile(this, *m_add, [this](const QString& purpose, const QString& path) { add(purpose, path); });
}

void AttachmentsCard::add(const QString& purpose, const QString& path)
{
    m_busy = true;
    m_error->clear();
    present();
    m_port.attach(m_subject, purpose, path, this, [this](core::Result<bool> saved) {
        m_busy = false;
        if (!saved)
            m_error->show(sentence(saved.error()));
        setSubject(m_subject, m_mayChange);
        present();
    });
}

void AttachmentsCard::openFile(const core::desk::FileRow& file)
{
    m_error->clear();
    if (!isPicture(file)) {
        showContent(file, {});
        return;
    }
    // The reduced picture comes first; the original is one press away.
    m_port.fileContent(m_subject, text(file.act), file.preview, this, [this, file](core::Result<QByteArray> bytes) {
        if (!bytes) {
            m_error->show(sentence(bytes.error()));
            if (bytes.error().code == "blob_not_here")
                m_port.sendNow();
            return;
        }
        showContent(file, *bytes);
    });
}

void AttachmentsCard::showContent(const core::desk::FileRow& file, const QByteArray& picture)
{
    auto* dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("file"));
    dialog->setWindowTitle(text(file.name));
    auto* column = new QVBoxLayout(dialog);
    setMargins(column, 20);
    setGaps(column, 12);
    column->addWidget(new PlainLabel(text(file.name), TextRole::RowTitle, Token::Text, Fit::Wrap));
    column->addWidget(new PlainLabel(purposeWord(file.purpose) + QStringLiteral("・") + sizeText(file.size), TextRole::Small, Token::Text2, Fit::Wrap));
    QPixmap shown;
    if (!picture.isEmpty() && shown.loadFromData(picture)) {
        const int side = kPictureSide * themeOf(this).zoom / 100;
        auto* view = new Picture(shown, side);
        view->setObjectName(QStringLiteral("file.picture"));
        view->setAccessibleName(text(file.name));
        column->addWidget(view, 0, Qt::AlignCenter);
    } else if (isPicture(file)) {
        column->addWidget(new PlainLabel(tr("This picture cannot be shown here. Save it and open it with another program."), TextRole::Body, Token::Text, Fit::Wrap));
    }
    auto* row = new QHBoxLayout;
    setGaps(row, 8);
    if (m_mayChange) {
        auto* out = new Button(ButtonKind::Quiet, tr("Take it out"));
        out->setObjectName(QStringLiteral("file.out"));
        connect(out, &QPushButton::clicked, this, [this, dialog, file] {
            dialog->close();
            takeOut(file);
        });
        row->addWidget(out);
    }
    row->addStretch(1);
    auto* save = new Button(ButtonKind::Plain, tr("Save as …"), QStringLiteral("download"));
    save->setObjectName(QStringLiteral("file.save"));
    connect(save, &QPushButton::clicked, this, [this, file] { saveOut(file); });
    auto* close = new Button(ButtonKind::Plain, tr("Close"));
    close->setObjectName(QStringLiteral("file.close"));
    connect(close, &QPushButton::clicked, dialog, &QDialog::close);
    row->addWidget(save);
    row->addWidget(close);
    column->addLayout(row);
    close->setFocus();
    dialog->open();
}

void AttachmentsCard::saveOut(const core::desk::FileRow& file)
{
    auto* dialog = newFileDialog(this, tr("Save as …"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(text(file.name));
    connect(dialog, &QFileDialog::fileSelected, this, [this, file](const QString& path) {
        m_port.fileContent(m_subject, text(file.act), false, this, [this, path](core::Result<QByteArray> bytes) {
            if (!bytes) {
                m_error->show(sentence(bytes.error()));
                if (bytes.error().code == "blob_not_here")
                    m_port.sendNow();
                return;
            }
            m_port.writeFile(path, *bytes, this, [this](core::Result<bool> done) {
                if (!done)
                    m_error->show(sentence(done.error()));
            });
        });
    });
    dialog->open();
}

void AttachmentsCard::takeOut(const core::desk::FileRow& file)
{
    auto* dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("takeout"));
    dialog->setWindowTitle(tr("Take it out"));
    auto* column = new QVBoxLayout(dialog);
    setMargins(column, 20);
    setGaps(column, 12);
    column->addWidget(new PlainLabel(tr("%1 is taken out of the list; that it was there stays in the record.").arg(text(file.name)), TextRole::Body, Token::Text, Fit::Wrap));
    auto* why = new FormField(tr("Why"));
    why->setFieldName(QStringLiteral("takeout.reason"));
    why->setMostCharacters(100);
    atLeastWide(why, 360);
    column->addWidget(why);
    auto* row = new QHBoxLayout;
    setGaps(row, 8);
    row->addStretch(1);
    auto* keep = new Button(ButtonKind::Plain, tr("Leave it"));
    keep->setObjectName(QStringLiteral("takeout.keep"));
    auto* out = new Button(ButtonKind::Plain, tr("Take it out"));
    out->setObjectName(QStringLiteral("takeout.out"));
    row->addWidget(keep);
    row->addWidget(out);
    column->addLayout(row);
    connect(keep, &QPushButton::clicked, dialog, &QDialog::close);
    const auto finish = [this, dialog, why, act = file.act] {
        const QString words = why->text().trimmed();
        if (words.isEmpty()) {
            why->say(Say::Error, tr("Please write why."));
            why->edit()->setFocus();
            return;
        }
        dialog->close();
        m_port.perform({core::desk::Draft{"dispute.detach", m_subject, {{"steps", {{"attachment", act}}}, {"content", {{"reason", words.toStdString()}}}}}}, this,
                       [this](core::Result<core::desk::Saved> saved) {
                           if (!saved)
                               m_error->show(sentence(saved.error()));
                           setSubject(m_subject, m_mayChange);
                       });
    };
    connect(out, &QPushButton::clicked, dialog, finish);
    connect(why->edit(), &QLineEdit::returnPressed, dialog, finish);
    why->edit()->setFocus();
    dialog->open();
}

void offerFile(QWidget* over, Button& below, std::function<void(const QString& purpose, const QString& path)> chosen)
{
    auto* menu = new QMenu(&below);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(below.label());
    menu->setObjectName(QStringLiteral("dispute.attach.purposes"));
    for (const auto code : core::filePurposes()) {
        const QString purpose = text(code);
        auto* action = menu->addAction(withoutMnemonic(purposeWord(std::string(code))));
        QObject::connect(action, &QAction::triggered, over, [over, menu, purpose, chosen] {
            menu->close();
            auto* dialog = newFileDialog(over, AttachmentsCard::tr("Add a file"));
            dialog->setFileMode(QFileDialog::ExistingFile);
            QObject::connect(dialog, &QFileDialog::fileSelected, over, [purpose, chosen](const QString& path) { chosen(purpose, path); });
            dialog->open();
        });
    }
    menu->popup(below.mapToGlobal(QPoint(0, below.height())));
}

void addSignedPage(QWidget* over, Port& port, const core::SubjectId& dispute, std::function<void(core::Result<bool>)> reply)
{
    auto* dialog = newFileDialog(over, AttachmentsCard::tr("Photo of the signed page"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, over, [over, &port, dispute, reply = std::move(reply)](const QString& path) {
        port.attach(dispute, QStringLiteral("signed_page"), path, over, reply);
    });
    dialog->open();
}

} // namespace ui
