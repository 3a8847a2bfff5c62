#pragma once

#include "ui/port.h"

#include <QDialog>
#include <QWidget>
#include <functional>
#include <optional>

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

/// Papers ticked | pages | printer, copies, side, 打印, 另存 PDF. The pages are shown with the numbers of those concerned
/// hidden; whoever wants to see them gives a reason, which is recorded. Printed and saved is the whole paper, recorded too.
class PrintPane : public QWidget {
    Q_OBJECT
public:
    /// `port` outlives the pane.
    explicit PrintPane(Port& port, QWidget* parent = nullptr);

    /// Papers of a subject that can be made now; `ticked` is chosen, empty ticks the first.
    void setSubject(const core::SubjectId& subject, const QString& ticked);
    /// One finished paper that belongs to no state yet: a draft, to be looked at as `shown` and printed as `whole`.
    void setReady(const PaperPdf& shown, const PaperPdf& whole);
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
        std::optional<PaperPdf> paper; ///< what is shown
        std::optional<PaperPdf> whole; ///< once it was asked for
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
    /// The ticked papers as they are printed; what was only looked at is asked for first.
    void whole(std::function<void(const QList<PaperPdf>&)> then);
    void printWhole(const QList<PaperPdf>& papers);
    void saveWhole(const QList<PaperPdf>& papers, const QString& path);
    void showHidden();
    void look();
    void record(const QList<PaperPdf>& papers, int copies);
    void askSigned(const QList<PaperPdf>& papers);

    Port& m_port;
    core::SubjectId m_subject;
    QString m_type;       ///< "dispute", "confirmation", "return"; empty for a ready draft
    std::optional<core::SubjectId> m_dispute; ///< where a look at the numbers is recorded; nullopt: not from this desk
    bool m_plain = false; ///< the look was recorded: papers are shown whole until another subject comes
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
    PlainLabel *m_title, *m_pageText, *m_hidden;
    QWidget* m_hiddenLine;
    Button* m_look;
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
    PrintWindow(Port& port, const PaperPdf& shown, const PaperPdf& whole, QWidget* parent);
    [[nodiscard]] PrintPane* pane() const { return m_pane; }

private:
    PrintPane* m_pane;
};

} // namespace ui
