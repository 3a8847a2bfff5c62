<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ui::AgreementPage</name>
    <message numerus="yes">
        <source>¥%1 in all, %n payment(s)</source>
        <translation>
            <numerusform>¥%1 in all, %n payment</numerusform>
            <numerusform>¥%1 in all, %n payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) must be mended</source>
        <translation>
            <numerusform>%n place must be mended</numerusform>
            <numerusform>%n places must be mended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printed for signing when %n place(s) are mended; after signing it cannot be changed, only replaced</source>
        <translation>
            <numerusform>Printed once %n place is mended; after signing only replaced</numerusform>
            <numerusform>Printed once %n places are mended; after signing only replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BatchFactsPage</name>
    <message numerus="yes">
        <source>Goes into %n cases: %1</source>
        <translation>
            <numerusform>Goes into one case: %1</numerusform>
            <numerusform>Goes into %n cases: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CarryingCard</name>
    <message numerus="yes">
        <source>%n files are on their way to the court.</source>
        <translation>
            <numerusform>%n file is on its way to the court.</numerusform>
            <numerusform>%n files are on their way to the court.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The line is down. %n files wait here, all stored.</source>
        <translation>
            <numerusform>The line is down. %n file waits here, stored.</numerusform>
            <numerusform>The line is down. %n files wait here, all stored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChecksPane</name>
    <message numerus="yes">
        <source>%n must be changed</source>
        <translation>
            <numerusform>%n must be changed</numerusform>
            <numerusform>%n must be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be good to add</source>
        <translation>
            <numerusform>%n would be good to add</numerusform>
            <numerusform>%n would be good to add</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ConsentPage</name>
    <message numerus="yes">
        <source>%n more must agree before mediation can begin (People&apos;s Mediation Law, art. 17)</source>
        <translation>
            <numerusform>%n more must agree before mediation can begin (People&apos;s Mediation Law, art. 17)</numerusform>
            <numerusform>%n more must agree before mediation can begin (People&apos;s Mediation Law, art. 17)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DisputesPage</name>
    <message numerus="yes">
        <source>%n on this PC</source>
        <translation>
            <numerusform>%n on this PC</numerusform>
            <numerusform>%n on this PC</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disputes are in %1. Anybody can open this file: keep it safe.</source>
        <translation>
            <numerusform>%n dispute is in %1. Anybody can open this file: keep it safe.</numerusform>
            <numerusform>%n disputes are in %1. Anybody can open this file: keep it safe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n stand here; a search or another filter shows the others.</source>
        <translation>
            <numerusform>Only the first %n stands here; a search or another filter shows the others.</numerusform>
            <numerusform>Only the first %n stand here; a search or another filter shows the others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Gather</name>
    <message numerus="yes">
        <source>%1 (%n cases)</source>
        <translation>
            <numerusform>%1 (%n case)</numerusform>
            <numerusform>%1 (%n cases)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::NeighbourCard</name>
    <message numerus="yes">
        <source>%n things lie with the PC at %1 to be carried. No receipt from the court yet.</source>
        <translation>
            <numerusform>%n thing lies with the PC at %1 to be carried. No receipt from the court yet.</numerusform>
            <numerusform>%n things lie with the PC at %1 to be carried. No receipt from the court yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things lie with a neighbour&apos;s PC to be carried. No receipt from the court yet.</source>
        <translation>
            <numerusform>%n thing lies with a neighbour&apos;s PC to be carried. No receipt from the court yet.</numerusform>
            <numerusform>%n things lie with a neighbour&apos;s PC to be carried. No receipt from the court yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OutboxPage</name>
    <message numerus="yes">
        <source>Text first, then %n files</source>
        <translation>
            <numerusform>Text first, then %n file</numerusform>
            <numerusform>Text first, then %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text is all sent. %n files still to be sent, safely saved; they follow by themselves.</source>
        <translation>
            <numerusform>The text is all sent. %n file still to be sent, safely saved; it follows by itself.</numerusform>
            <numerusform>The text is all sent. %n files still to be sent, safely saved; they follow by themselves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tried %n times</source>
        <translation>
            <numerusform>Tried once</numerusform>
            <numerusform>Tried %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ParcelView</name>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PatrolPage</name>
    <message numerus="yes">
        <source>%n patrols done</source>
        <translation>
            <numerusform>%n patrol done</numerusform>
            <numerusform>%n patrols done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PrintPane</name>
    <message numerus="yes">
        <source>Still blank: %1 and %n more</source>
        <translation>
            <numerusform>Still blank: %1 and %n more</numerusform>
            <numerusform>Still blank: %1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReturnsPage</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReviewPage</name>
    <message numerus="yes">
        <source>%n points are not answered with yes; it cannot be ruled effective now (Civil Procedure Law, art. 206).</source>
        <translation>
            <numerusform>%n point is not answered with yes; it cannot be ruled effective now (Civil Procedure Law, art. 206).</numerusform>
            <numerusform>%n points are not answered with yes; it cannot be ruled effective now (Civil Procedure Law, art. 206).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parties were not heard yet.</source>
        <translation>
            <numerusform>%n party was not heard yet.</numerusform>
            <numerusform>%n parties were not heard yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RosterPage</name>
    <message numerus="yes">
        <source>%n class hours</source>
        <translation>
            <numerusform>%n class hour</numerusform>
            <numerusform>%n class hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StatisticsPage</name>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>%n not sent yet</numerusform>
            <numerusform>%n not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stand behind it; they are not on this PC.</source>
        <translation>
            <numerusform>%n stands behind it; it is not on this PC.</numerusform>
            <numerusform>%n stand behind it; they are not on this PC.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StatusBar</name>
    <message numerus="yes">
        <source>Data here is %n days old</source>
        <translation>
            <numerusform>Data here is %n days old</numerusform>
            <numerusform>Data here is %n days old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StickCard</name>
    <message numerus="yes">
        <source>%n things written to the stick. Until the county&apos;s answer is read here, they still wait.</source>
        <translation>
            <numerusform>%n thing written to the stick. Until the county&apos;s answer is read here, it still waits.</numerusform>
            <numerusform>%n things written to the stick. Until the county&apos;s answer is read here, they still wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sealed records of %n others on this PC go along.</source>
        <translation>
            <numerusform>Sealed records of %n other on this PC go along.</numerusform>
            <numerusform>Sealed records of %n others on this PC go along.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SyncLine</name>
    <message numerus="yes">
        <source>%n things need you</source>
        <translation>
            <numerusform>%n things need you</numerusform>
            <numerusform>%n things need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting, safely saved</source>
        <translation>
            <numerusform>%n waiting, safely saved</numerusform>
            <numerusform>%n waiting, safely saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files still to be sent, safely saved</source>
        <translation>
            <numerusform>%n file still to be sent, safely saved</numerusform>
            <numerusform>%n files still to be sent, safely saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::UnlockPage</name>
    <message numerus="yes">
        <source>Written, sealed: whoever carries it cannot read it. It holds the records of %n accounts; until the county&apos;s answer is read here, they still wait.</source>
        <translation>
            <numerusform>Written, sealed: whoever carries it cannot read it. It holds the records of %n account; until the county&apos;s answer is read here, they still wait.</numerusform>
            <numerusform>Written, sealed: whoever carries it cannot read it. It holds the records of %n accounts; until the county&apos;s answer is read here, they still wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::WarningPage</name>
    <message numerus="yes">
        <source>%n people gathered</source>
        <translation>
            <numerusform>%n person gathered</numerusform>
            <numerusform>%n people gathered</numerusform>
        </translation>
    </message>
</context>
</TS>
