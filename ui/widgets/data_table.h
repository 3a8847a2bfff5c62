#pragma once

#include <QTableView>

namespace ui {

/// A table as the design has it: rows of 40, higher where second words stand below the first, sunken head, whole rows
/// chosen, no grid, no sideways scrolling.
/// The model may give Qt::DisplayRole texts; they are drawn plain. Roles of the delegate are below.
class DataTable : public QTableView {
    Q_OBJECT
public:
    explicit DataTable(QWidget* parent = nullptr);

    /// The column that takes the room left over; the others keep `setColumnRoom`.
    void setStretchColumn(int column);
    /// Width at 100 %.
    void setColumnRoom(int column, int width);
    void setModel(QAbstractItemModel* model) override;

signals:
    void rowAsked(const QModelIndex& index); ///< Enter or double click

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void updateGeometries() override;

private:
    void rescaleColumns();
    void fitRows();

    QHash<int, int> m_rooms;
    int m_stretched = -1;
};

/// Roles a model may answer beside Qt::DisplayRole.
enum TableRole {
    RiskRole = Qt::UserRole + 100, ///< int(ui::Risk): badge instead of text
    StripRole,                     ///< ui::SmallStripData: the mini strip before the text
    TintRole,                      ///< int(ui::Token) of the words
    StrongRole,                    ///< bool: bold
    SecondRole,                    ///< QString behind the text, in text2
    IconNameRole,                  ///< QString: icon before the text
    MarksRole,                     ///< bool: DisplayRole carries \x01…\x02 around what was found
};

} // namespace ui
