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

    void longNamesTakeSeveralLines_data()
    {
        QTest::addColumn<PaperChoice>("paper");
        QTest::newRow("A3") << PaperChoice{Paper::A3, false, false};
        QTest::newRow("A4") << PaperChoice{Paper::A4, false, false};
        QTest::newRow("A4 upright") << PaperChoice{Paper::A4, true, false};
    }

    /// Below the seals, and in the revision table, whose changes keep their width beside them.
    void longNamesTakeSeveralLines()
    {
        QFETCH(PaperChoice, paper);
        SheetCase sheet(DerivedPlan::example(u"mixed-rack"_s));
        Sheet block = sheet.plan.plan().sheet;
        block.approved = u"Hirofumi Yamamoto-Takahashi"_s;
        block.checked = u"Hiroshi Yamamoto-Fujiwara (Head of network security)"_s;
        block.author = u"鈴木真理子（情報システム部ネット管理課）"_s;
        std::vector<Revision> revisions;
        for (const QString &name : {u"A"_s, u"B"_s, u"C"_s}) {
            Revision revision;
            revision.revision = name;
            revision.date = QDate(2026, 11, 4);
            revision.change = {u"Firmware of the whole rack is updated"_s, u"ラック全体のファームウェアを更新"_s};
            revision.by = block.author;
            revision.approved = block.approved;
            revisions.push_back(revision);
        }
        sheet.plan.editor().setDocument(sheet.plan.plan().title, block, revisions);
        sheet.request.paper = paper;
        sheet.request.language = ExportLanguage::Both;
        const SheetResult result = sheet.compose();
        for (const QStringList &cut : warningsOf(result, u"warning.text-cut"_s))
            QFAIL(qPrintable(cut.join(u' ')));
        const Picture &page = result.document.pages.front();
        QCOMPARE(misplacedText(page), QString());
        const QStringList change = textsOf(page).filter(QRegularExpression(u"^Firmware of the"_s));
        QVERIFY(!change.isEmpty()); // and not "Firmware", "of the", "whole"
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
