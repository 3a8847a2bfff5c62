#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/run.h"
#include "ui/disputes/attachments_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tag.h"

#include <QTest>

#include <algorithm>

namespace {

using sample::SamplePort;

QStringList words(const QWidget& card)
{
    QStringList out;
    for (const auto* label : card.findChildren<ui::PlainLabel*>())
        if (label->isVisibleTo(&card))
            out << label->plainText();
    for (const auto* tag : card.findChildren<ui::Tag*>())
        if (tag->isVisibleTo(&card))
            out << tag->text();
    return out;
}

} // namespace

/// The card 附件 with a port that answers as the real one does.
class TestAttachments : public QObject {
    Q_OBJECT
private slots:
    void anEmptyListSaysWhatToDo();
    void aFileStandsThereWithPurposeSizeAndState();
    void whoMayNotChangeSeesNoButton();
    void sizes();
};

void TestAttachments::anEmptyListSaysWhatToDo()
{
    SamplePort port;
    ui::AttachmentsCard card(port);
    card.setSubject(*core::subjectFromText(port.subject(QStringLiteral("mediating")).toStdString()), true);
    sample::settle();
    QVERIFY(words(card).contains(QStringLiteral("还没有附件。签字页、证据、回证拍照后在这里添加。")));
    QVERIFY(card.findChild<ui::Button*>(QStringLiteral("dispute.attach"))->isVisibleTo(&card));
}

void TestAttachments::aFileStandsThereWithPurposeSizeAndState()
{
    SamplePort port;
    ui::AttachmentsCard card(port);
    card.setSubject(*core::subjectFromText(port.subject(QStringLiteral("mediating")).toStdString()), true);
    sample::settle();
    card.add(QStringLiteral("signed_page"), QStringLiteral("/somewhere/签字页.jpg"));
    sample::settle();
    QCOMPARE(port.attached.size(), std::size_t(1));
    const auto* open = card.findChild<ui::Button*>(QStringLiteral("dispute.file.1"));
    QVERIFY(open);
    QCOMPARE(open->label(), QStringLiteral("签字页.jpg"));
    QVERIFY(!open->accessibleName().isEmpty());
    QVERIFY(words(card).contains(QStringLiteral("待传")));
    const auto all = words(card);
    QVERIFY(std::any_of(all.begin(), all.end(), [](const QString& line) { return line.startsWith(QStringLiteral("签字页照片・2 KB・")); }));
}

void TestAttachments::whoMayNotChangeSeesNoButton()
{
    SamplePort port;
    ui::AttachmentsCard card(port);
    card.setSubject(*core::subjectFromText(port.subject(QStringLiteral("mediating")).toStdString()), false);
    sample::settle();
    QVERIFY(words(card).contains(QStringLiteral("没有附件。")));
    QVERIFY(!card.findChild<ui::Button*>(QStringLiteral("dispute.attach"))->isVisibleTo(&card));
}

void TestAttachments::sizes()
{
    QCOMPARE(ui::sizeText(1), QStringLiteral("1 KB"));
    QCOMPARE(ui::sizeText(1234), QStringLiteral("2 KB"));
    QCOMPARE(ui::sizeText(1024 * 1024), QStringLiteral("1.0 MB"));
    QCOMPARE(ui::sizeText(1'500'000), QStringLiteral("1.4 MB"));
}

static const ui::test::Add<TestAttachments> kAddTestAttachments;

#include "tst_attachments.moc"
