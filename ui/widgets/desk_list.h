#pragma once

#include "core/time.h"
#include "ui/theme/theme.h"

#include <QAbstractListModel>
#include <QList>
#include <QListView>
#include <optional>

namespace ui {

enum class Lateness { None, Today, Over };
/// None without a day, and while the day lies ahead.
[[nodiscard]] Lateness latenessOf(std::optional<core::Day> due, core::Day today);

/// One duty (or one thing of the outbox) on the desk.
struct DeskRow {
    QString id;
    QString icon;
    QString title;   ///< the duty: 确认接收
    QString parties; ///< beside it: 金小红 与 贾志强 · 房屋宅基地
    QString why;     ///< second line
    Risk risk = Risk::None;
    QString due{};     ///< 今天 24:00, 剩 1 天, 超 2 天
    QString dueDate{}; ///< 4月16日 周四; when empty, `due` stands alone in small type
    Lateness lateness = Lateness::None;
    Token iconTint = Token::Text2;
    bool busy = false; ///< a spinner instead of the icon
    QString about{};   ///< what several rows may share: the dispute
};

/// A head with its rows. A folded group shows its summary and a "›".
struct DeskGroup {
    QString id;
    QString icon;
    QString title;   ///< 已超期
    QString summary{}; ///< beside the count when folded, right when open
    Lateness lateness = Lateness::None;
    bool attention = false; ///< orange ground: 需要您处理
    bool foldable = false;
    bool folded = false;
    QList<DeskRow> rows{};
};

/// Heads and rows of the groups in one list.
class DeskModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { RowRole = Qt::UserRole + 1, HeadRole, IdRole };
    using QAbstractListModel::QAbstractListModel;

    void setGroups(const QList<DeskGroup>& groups);
    void toggle(int line);
    [[nodiscard]] const DeskRow* row(int line) const;
    [[nodiscard]] const DeskGroup* head(int line) const;
    [[nodiscard]] int lineOf(const QString& id) const;
    [[nodiscard]] QList<DeskRow> rows() const; ///< those that are shown, in order
    /// Unfolds the group that has this row.
    void unfoldFor(const QString& id);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Line {
        int group;
        int row; ///< -1 for a head
    };
    void relist();
    QList<DeskGroup> m_groups;
    QList<Line> m_lines;
};

/// The grouped task list, in a card of its own. ↑↓ row, Enter = its main button, Space or double click opens.
class DeskList : public QListView {
    Q_OBJECT
public:
    explicit DeskList(QWidget* parent = nullptr);

    /// Keeps the current row; when it has gone, takes another row about the same thing, else the one that followed it,
    /// else the one before it, else the first.
    void setGroups(const QList<DeskGroup>& groups);
    [[nodiscard]] QString currentId() const;
    /// Unfolds the group of that row.
    void setCurrentId(const QString& id);
    [[nodiscard]] const DeskRow* currentRow() const;
    [[nodiscard]] DeskModel* desk() const { return m_model; }
    /// Words of the rows that do not fit at the present width.
    [[nodiscard]] QStringList cutWords() const;

signals:
    void currentIdChanged(const QString& id);
    void mainAsked(const QString& id); ///< Enter
    void openAsked(const QString& id); ///< Space, double click

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void currentChanged(const QModelIndex& now, const QModelIndex& before) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] int lineAfter(const QList<DeskRow>& before, const QString& kept) const;

    DeskModel* m_model;
    bool m_filling = false;
};

} // namespace ui
