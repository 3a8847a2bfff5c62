#pragma once

#include <QObject>

/// What is dear to reckon is reckoned once for all who ask at the same time, and anew once it is old.
class TestSharedAnswer : public QObject {
    Q_OBJECT
private slots:
    void manyWhoAskGetOneAnswer();
    void whoAsksAfterAChangeGetsANewOne();
    void aFailureIsToldAndNotKept();
    void whoHasGoneIsNotAnswered();
};
