#pragma once

#include "core/desk/draft.h"
#include "core/desk/views.h"
#include "ui/frame/page.h"

#include <map>
#include <memory>

class QHBoxLayout;
class QCheckBox;
class QScrollArea;
class QVBoxLayout;

namespace ui {

class Button;
class Card;
class ClockPicture;
class DeskList;
class EmptyState;
class ErrorStrip;
class PaperView;
class PlainLabel;
class Port;
class ReviewPoint;
class SegmentedChoice;
class SidePane;
class Tag;

/// 确认审查: the applications of this court, the agreement as it was frozen, the points of review. 裁定有效 stays shut
/// until every point is answered and both sides were heard; the reason stands beside it. It first sets the ruling and
/// shows it; 签发 opens once the judge has come to its foot. Hints are for the judge only.
class ReviewPage final : public Page {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit ReviewPage(Port& port, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;
    [[nodiscard]] QList<QWidget*> headerActions() override;
    void open(const QString& argument) override;
    void setNarrow(bool narrow) override;
    bool toggleDrawer() override;
    bool nextFault() override;
    bool back() override;

private:
    QWidget* makeHead();
    QWidget* makeLeft();
    QWidget* makeMiddle();
    QWidget* makeRight();
    QWidget* makeBar();
    void ask();
    void fill();
    void showCurrent();
    void showPoints(const core::confirmation::State& state);
    void showMaterials(const core::confirmation::State& state);
    void showHints(const core::confirmation::State& state);
    void showHead(const core::confirmation::State& state);
    void giveRoom();
    void showPage();
    void judge();
    void savePoints();
    void rule();
    void sign();
    void leaveDraft();
    void dropStaleDraft();
    [[nodiscard]] QString draftId() const;
    void showPaper();
    void showSigned(const core::confirmation::State& confirmation, const QString& key);
    void keepAnswer();
    void perform(std::vector<core::desk::Draft> drafts);
    [[nodiscard]] const core::desk::SubjectView* current() const;
    [[nodiscard]] const core::confirmation::State* state() const;

    /// What the judge answered and has not saved yet: other changes on this PC must not take it away.
    struct Kept {
        std::map<std::string, QString> points;
        std::map<std::string, bool> heard;
    };
    /// The ruling as it will be signed, and what it was made of.
    struct Draft;

    Port& m_port;
    QString m_wanted;
    std::map<core::SubjectId, Kept> m_kept;
    std::shared_ptr<const Draft> m_draft;
    bool m_listOpen = false; ///< narrow only: the list stands beside the paper while one chooses
    bool m_narrow = false, m_making = false, m_performing = false, m_read = false; ///< `m_read`: the draft was seen down to its foot
    core::SubjectId m_shown;                   ///< whose paper stands in the middle
    core::confirmation::Main m_shownState{};
    QString m_paperKey;                        ///< hash of the finished ruling in the middle; empty for the agreement
    std::vector<core::desk::SubjectView> m_views;
    DeskList* m_list;
    ErrorStrip* m_error;
    EmptyState* m_empty;
    SidePane* m_panes;
    QWidget *m_head, *m_left, *m_middle, *m_right, *m_belowBody, *m_line;
    QScrollArea* m_below; ///< papers and hints, below the list; in a narrow window they stand in the drawer
    PaperView* m_paper;
    Card* m_hints;
    ClockPicture* m_clock;
    Tag* m_state;
    PlainLabel *m_number, *m_type, *m_since, *m_day, *m_due, *m_inForce, *m_joint, *m_hash, *m_pageText, *m_materialsTitle, *m_hintsTitle, *m_progress, *m_reason, *m_brief, *m_briefNumber;
    Button *m_direct, *m_directBelow, *m_others, *m_next, *m_allow, *m_accept, *m_notAccept, *m_reject, *m_withdraw, *m_unanswered, *m_serve, *m_supplement, *m_savePoints, *m_rule, *m_leave, *m_sign;
    SegmentedChoice* m_which; ///< the agreement or the ruling, when there is one
    std::vector<ReviewPoint*> m_lines;
    std::vector<std::pair<std::string, QCheckBox*>> m_heard;
    QVBoxLayout *m_materials, *m_points, *m_middleBox;
    QHBoxLayout* m_barSlot; ///< for m_line when the whole height is the ruling's
    QWidget *m_materialsBody = nullptr, *m_pointsBody = nullptr, *m_hintsBody = nullptr;
};

} // namespace ui
