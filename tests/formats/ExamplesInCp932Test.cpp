// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/MatrixJob.h"
#include "support/DerivedPlan.h"

#include <QDir>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

/// What the program itself writes, its words and its catalogs', has to fit into CP932: a user can change his own
/// characters, and none of ours.
class ExamplesInCp932Test : public QObject {
    Q_OBJECT

private slots:
    void everyExampleCanBeWritten_data()
    {
        QTest::addColumn<QString>("example");
        const QStringList files = QDir(u":/portolan/examples"_s).entryList({u"*.plan.yaml"_s});
        QVERIFY(files.size() >= 5);
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << file.chopped(10);
    }

    void everyExampleCanBeWritten()
    {
        QFETCH(QString, example);
        test::DerivedPlan derived(test::DerivedPlan::example(example));
        MatrixJob job;
        job.engine = &derived.engine();
        job.wording = &test::wording();
        job.cp932 = true;
        for (const View view : {View::Documented, View::Stateful, View::Stateless, View::Zones}) {
            job.filter.view = view;
            for (const bool compared : {false, true}) {
                job.older = compared ? &derived.engine() : nullptr;
                job.language = ExportLanguage::Both;
                const Result<QByteArray> bytes = runMatrixJob(job);
                QVERIFY2(bytes, qPrintable(bytes ? QString() : bytes.error().arguments.join(u' ')));
            }
        }
    }
};

QTEST_GUILESS_MAIN(ExamplesInCp932Test)
#include "ExamplesInCp932Test.moc"
