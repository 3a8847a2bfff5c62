#pragma once

#include "ui/port.h"

#include <QDialog>
#include <QWidget>

class QComboBox;
class QListWidget;

namespace ui {

class Button;
class Card;
class ErrorStrip;
class NoteStrip;
class PaperView;
class PlainLabel;
class SegmentedChoice;
class SidePane;

/// Papers ticked | pages | printer, copies, side, 打印, 另存 PDF. Shows, prints and saves the very same files.
class PrintPane : public QWidget {
    Q_OBJECT
public:
    /// `port` outlives the pane.
    explicit PrintPane(Port& port, QWidget* parent = nullptr);

    /// Papers of a subject that can be made now; `ticked` is chosen, empty ticks the first.
    void setSubject(const core::SubjectId& subject, const QString& ticked);
    /// One finished paper that belongs to no state yet: a draft.
    void setReady(const PaperPdf& paper);
    /// As the printers of this PC; asked of the system by setSubject and setReady, given by tests.
    void setPrinters(const QStringList& printers, const QString& usual);

    void setNarrow(bool narrow);
    bool toggleDrawer();
    bool closeDrawer();
    void print();
    void savePdf();
    [[nodiscard]] const core::SubjectId& subject() const { return m_subject; }

signals:
    void fieldAsked(const QString& field); ///< a missing field's link
    void printed(const QString& paper);
    void allSigned();                      ///< 双方都签了吗？ answered with yes

private:
    struct Item {
        QString id, title;
        std::optional<PaperPdf> paper;
        bool asked = false;
    };
    QWidget* makeList();
    QWidget* makeMiddle();
    QWidget* makeRight();
    void fillList(const QString& ticked);
    void fetch(int index);
    void showCurrent();
    void showMissing();
    void showButtons();
    void askPrinters();
    [[nodiscard]] QList<PaperPdf> ticked() const;
    void record(const QList<PaperPdf>& papers, int copies);
    void askSigned(const QList<PaperPdf>& papers);

    Port& m_port;
    core::SubjectId m_subject;
    QString m_type;       ///< "dispute", "confirmation", "return"; empty for a ready draft
    QList<Item> m_items;
    bool m_filling = false, m_printersKnown = false;
    bool m_tickedByHand = false; ///< afterwards a look at another paper leaves the ticks alone
    bool m_rulingUnprinted = false; ///< its first print is an act (T70); later ones are copies
    int m_shown = -1;

    ErrorStrip* m_error;
    NoteStrip *m_missing, *m_noPrinter, *m_savedNote;
    Button* m_mend;
    QListWidget* m_list;
    PaperView* m_view;
    PlainLabel *m_title, *m_pageText;
    QComboBox* m_printers;
    QComboBox* m_copies;
    SegmentedChoice* m_sides;
    Button *m_print, *m_save, *m_printHere;
    Button* m_photo = nullptr;
    Card *m_signed, *m_listCard;
    SidePane* m_pane;
    bool m_narrow = false;
};

/// The pane in a window of its own, for a draft.
class PrintWindow final : public QDialog {
    Q_OBJECT
public:
    PrintWindow(Port& port, const PaperPdf& paper, QWidget* parent);
    [[nodiscard]] PrintPane* pane() const { return m_pane; }

private:
    PrintPane* m_pane;
};

} // namespace ui
