#pragma once

#include <QObject>

/// Devices and county over real TLS on the loopback.
class TestLine : public QObject {
    Q_OBJECT
private slots:
    void aCodeBringsTheCertificateOfTheRightCountyOnly();
    void anotherCountysServerIsNotTrusted();
    void aClockThatIsYearsOffFindsItsCountyAllTheSame_data();
    void aClockThatIsYearsOffFindsItsCountyAllTheSame();
    void anOldTlsIsRefused();
    void whoHangsUpWithoutAWordIsNotWaitedFor();
    void aPushOverTheLineArrivesOnceAndComesDownElsewhere();
    void aHeldRequestIsAnsweredWhenNewsComes();
    void whateverTheCutNothingIsLostOrDoubled_data();
    void whateverTheCutNothingIsLostOrDoubled();
    void killingTheServerLosesNothingThatWasAnswered();
    void tooManyRequestsAreRefusedForAWhile();
    void aCountyThatTurnsAwayIsToldFromALineThatIsDown();
    void aConnectionIsKeptAndABrokenOneTakenUpAgain();
    void aCancelledRequestTakesItsConnectionAlong();
    void aServerThatIsNoCountyIsToldAsNoNetwork();
    void aSlowLineTakesAsLongAsItSaysAndCountsWhatPasses();
};
