#pragma once

#include "core/desk/draft.h"
#include "core/desk/views.h"
#include "ui/frame/page.h"

class QCheckBox;

namespace ui {

class Button;
class ChoiceRow;
class Card;
class DeskList;
class EmptyState;
class ErrorStrip;
class PlainLabel;
class Port;

/// 确认审查: the applications of this court, the agreement as it was frozen, the points of review. 裁定有效 stays shut
/// until every point is answered and both sides were heard; the reason stands beside it. Hints are for the judge only.
class ReviewPage final : public Page {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit ReviewPage(Port& port, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;
    void open(const QString& argument) override;

private:
    struct PointLine {
        std::string code;
        ChoiceRow* answer;
    };
    void ask();
    void fill();
    void showCurrent();
    void showPoints(const core::confirmation::State& state);
    void showAgreement(const core::confirmation::State& state);
    void judge();
    void savePoints();
    void rule();
    void perform(std::vector<core::desk::Draft> drafts);
    [[nodiscard]] const core::desk::SubjectView* current() const;
    [[nodiscard]] const core::confirmation::State* state() const;

    Port& m_port;
    QString m_wanted;
    std::vector<core::desk::SubjectView> m_views;
    DeskList* m_list;
    ErrorStrip* m_error;
    EmptyState* m_empty;
    QWidget *m_middle, *m_right;
    Card *m_paper, *m_points;
    PlainLabel *m_number, *m_clock, *m_reason, *m_hash;
    Button *m_accept, *m_reject, *m_supplement, *m_savePoints, *m_rule;
    std::vector<PointLine> m_lines;
    std::vector<std::pair<std::string, QCheckBox*>> m_heard;
    QWidget *m_paperBody = nullptr, *m_pointsBody = nullptr;
};

} // namespace ui
