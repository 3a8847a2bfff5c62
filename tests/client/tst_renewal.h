#pragma once

#include <QObject>

/// What a desk gets anew over the line: its certificate, when it is an old copy of itself, and its leave to work off line.
class TestRenewal : public QObject {
    Q_OBJECT
private slots:
    void anOldCopyGetsANameOfItsOwnOverTheLine();
    void aLostAnswerLeadsToTheSameCertificate();
    void aRevokedDeviceGetsNoNewName();
    void aYearIsNotTheEndOfADeskInUse();
    void whatIsSavedMeanwhileGoesUpUnderItsOwnName();
    void aLineThatIsCutAnywhereLeavesADeskThatGoesOn();
    void anotherPostComesWithAnotherCertificate();
    void leaveToWorkOffLineIsRenewedByAnyRound();
    void aClockThatIsYearsAheadTakesNoLeaveAway();
};
