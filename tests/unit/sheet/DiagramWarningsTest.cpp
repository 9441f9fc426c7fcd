// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/DiagramJob.h"
#include "support/CrossedFirewalls.h"
#include "support/SheetCase.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

/// What the reader of a sheet will mind about places.
class DiagramWarningsTest : public QObject {
    Q_OBJECT

private slots:
    /// Both are passed on the same spot from all sides, so that neither bar can give way.
    void barsThatCannotBeToldApart()
    {
        const std::vector<Error> near = barWarnings("[400, 330]");
        QCOMPARE(near.size(), 1U);
        QCOMPARE(near.front().arguments, (QStringList{u"fw1"_s, u"fw2"_s}));
        QVERIFY(barWarnings("[464, 330]").empty());
    }

private:
    static std::vector<Error> barWarnings(const QByteArray &second)
    {
        DerivedPlan plan(crossedFirewalls(second));
        DiagramJob job;
        job.engine = &plan.engine();
        job.wording = &wording();
        job.measure = &measure();
        job.fileName = u"sheet.svg"_s;
        std::vector<Error> found;
        const Result<DiagramOutput> output = runDiagramJob(job);
        if (!output)
            return {output.error()};
        for (const Error &warning : output->warnings) {
            if (warning.code == u"warning.bars-too-near"_s)
                found.push_back(warning);
        }
        return found;
    }
};

QTEST_MAIN(DiagramWarningsTest)
#include "DiagramWarningsTest.moc"
