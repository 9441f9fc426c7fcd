// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/SheetCase.h"

#include <QRegularExpression>
#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

/// A4 upright: the narrowest sheet there is.
class NarrowSheetTest : public QObject {
    Q_OBJECT

private slots:
    void noTitleIsCut_data()
    {
        QTest::addColumn<QString>("example");
        QTest::addColumn<ExportLanguage>("language");
        for (const char *example : {"one-management-server", "compute-management", "mixed-rack", "support-pack"}) {
            QTest::addRow("%s en", example) << QString::fromLatin1(example) << ExportLanguage::English;
            QTest::addRow("%s ja", example) << QString::fromLatin1(example) << ExportLanguage::Japanese;
            QTest::addRow("%s both", example) << QString::fromLatin1(example) << ExportLanguage::Both;
        }
    }

    void noTitleIsCut()
    {
        QFETCH(QString, example);
        QFETCH(ExportLanguage, language);
        SheetCase sheet(DerivedPlan::example(example));
        sheet.request.paper = {Paper::A4, true, false};
        sheet.request.language = language;
        for (const QStringList &cut : warningsOf(sheet.compose(), u"warning.text-cut"_s))
            QFAIL(qPrintable(cut.join(u' ')));
    }

    /// A number is the same in every language.
    void rowsInTwoLanguagesSaySourcePortsOnce()
    {
        SheetCase sheet(DerivedPlan::example(u"one-management-server"_s));
        sheet.request.paper = {Paper::A4, true, false};
        sheet.request.language = ExportLanguage::Both;
        static const QRegularExpression repeated(u"^(from|送信元ポート) ?[0-9][0-9, -]*$"_s);
        qsizetype words = 0;
        for (const Picture &page : sheet.compose().document.pages) {
            const QStringList texts = textsOf(page);
            QCOMPARE(texts.filter(repeated), QStringList());
            for (qsizetype i = 0; i + 2 < texts.size(); ++i) {
                if (texts[i] != u"from"_s)
                    continue;
                ++words;
                QCOMPARE(texts[i + 1], u"送信元ポート"_s);
                QVERIFY2(texts[i + 2].front().isDigit(), qPrintable(texts[i + 2]));
            }
        }
        QVERIFY(words > 50);
    }
};

QTEST_MAIN(NarrowSheetTest)
#include "NarrowSheetTest.moc"
