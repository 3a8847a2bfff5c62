#pragma once

#include "core/desk/views.h"
#include "core/duty/duties.h"
#include "ui/frame/page.h"

class QBoxLayout;
class QStackedLayout;

namespace ui {

class AttachmentsCard;
class Button;
class Card;
class ClockStrip;
class EmptyState;
class ErrorStrip;
class NoteStrip;
class PackageCard;
class PartiesCard;
class PerformanceCard;
class PlainLabel;
class Port;
class RiskBadge;
class Tag;
class Timeline;

/// One dispute: title and next duty, the clock, 经过, parties, papers.
/// Archived: no main button. Another's case: read only, with the holder and phone. Alt+←→ next case, P papers, F1 the sum.
class DisputePage final : public Page {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit DisputePage(Port& port, QWidget* parent = nullptr);

    /// Kinds that 其他办理 holds out now.
    [[nodiscard]] QStringList waysFromHere() const;
    /// What such an act is done on, as text: the dispute, or its package.
    [[nodiscard]] QString subjectOf(const QString& kind) const;

    [[nodiscard]] PageHead head() const override;
    [[nodiscard]] QList<QWidget*> headerActions() override;
    /// `argument` is the subject id as text.
    void open(const QString& argument) override;
    void setNarrow(bool narrow) override;
    bool why() override;
    bool finish() override;
    bool back() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void makeHead();
    [[nodiscard]] QWidget* storyCard();
    [[nodiscard]] QWidget* papersCard();
    /// Wide, narrow, or large type: what stands beside what.
    void arrange();
    void refresh();
    void present();
    void showHead();
    void showClock();
    void showPapers(const std::vector<QString>& papers);
    void showStanding();
    void showPackage();
    void doMain();
    void offerOtherWays();
    void neighbour(int step);
    void reveal();
    [[nodiscard]] const core::dispute::State* state() const;
    [[nodiscard]] core::Day today() const;
    /// Whether the frame has a page: other acts are offered only when they can be done.
    [[nodiscard]] bool standsThere(const QString& page) const;
    [[nodiscard]] bool mayAmend() const;
    [[nodiscard]] bool mayAttach() const;

    Port& m_port;
    core::desk::SubjectView m_view;
    core::desk::SubjectView m_confirmation; ///< its package, empty when there is none
    core::Fields m_plain; ///< revealed identity, forgotten when the page is left
    std::vector<core::duty::Duty> m_duties;
    std::vector<std::string> m_order; ///< for Alt+←→
    QString m_id;
    quint64 m_asked = 0;
    bool m_busy = false, m_narrow = false, m_fresh = false;

    ErrorStrip* m_error;
    NoteStrip* m_standing;
    PlainLabel *m_title, *m_line, *m_events;
    Tag *m_state, *m_care;
    RiskBadge* m_risk;
    Button *m_main, *m_other, *m_previous, *m_next, *m_allPapers;
    ClockStrip* m_clock;
    Card* m_clockCard;
    Timeline* m_timeline;
    PartiesCard* m_parties;
    AttachmentsCard* m_files;
    PackageCard* m_package;
    PerformanceCard* m_performance;
    PlainLabel* m_paperCount;
    QWidget *m_paperList, *m_content;
    QBoxLayout *m_lower, *m_head;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
};

} // namespace ui
