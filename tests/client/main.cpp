#include "tests/client/server.h"
#include "tests/client/tst_line.h"
#include "tests/client/tst_renewal.h"
#include "tests/client/tst_shared_answer.h"

#include <QCoreApplication>
#include <QTest>

int main(int count, char** values)
{
    if (count == 3 && std::string_view(values[1]) == "--serve")
        return serve(values[2]);
    QCoreApplication app(count, values);
    if (!core::crypto::start())
        return 1;
    TestLine line;
    TestRenewal renewal;
    TestSharedAnswer shared;
    // All say everything that they have to say.
    const int first = QTest::qExec(&line, count, values);
    const int second = QTest::qExec(&renewal, count, values);
    const int third = QTest::qExec(&shared, count, values);
    return first != 0 ? first : second != 0 ? second : third;
}
