// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tools/LegendCard.h"

#include "shell/PlanDrawing.h"
#include "support/DeskBench.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

using Bench = test::DeskBench;

LegendCard *cardOf(const Bench &bench)
{
    return bench.view().findChild<LegendCard *>(u"legend"_s);
}

} // namespace

/// What explains the canvas's colours beside it.
class LegendCardTest : public QObject {
    Q_OBJECT

private slots:
    void itNamesWhatTheColoursOfArrowsSay()
    {
        Bench bench;
        QVERIFY(bench.begin(u"mixed-rack"_s));
        LegendCard *card = cardOf(bench);
        QVERIFY(card);
        QTRY_VERIFY(card->isVisible());
        for (const DiagramArrow &arrow : bench.view().diagram().arrows) {
            const QString name = bench.view().diagram().styles[static_cast<size_t>(arrow.style)].name.en;
            QVERIFY2(card->meanings().join(u'\n').contains(name), qPrintable(name));
        }
        QVERIFY(card->accessibleDescription().contains(card->meanings().front()));
        // In the document's language, not in that of the window.
        bench.settings.setDocumentLanguage(ExportLanguage::Japanese);
        QVERIFY(bench.settle());
        const LocalizedText name = bench.view().diagram().styles.front().name;
        QTRY_VERIFY(card->meanings().join(u'\n').contains(name.ja));
    }

    /// A canvas has no table of numbers: what a label leaves out is told by pointing at its arrow.
    void itNamesNothingThatOnlySheetsHave()
    {
        Bench bench;
        QVERIFY(bench.begin(u"compute-management"_s));
        LegendCard *card = cardOf(bench);
        QTRY_VERIFY(card->isVisible());
        const Wording &wording = bench.window->drawingKit()->wording;
        for (const Language language : {Language::English, Language::Japanese}) {
            bench.settings.setDocumentLanguage(
                language == Language::English ? ExportLanguage::English : ExportLanguage::Japanese);
            QVERIFY(bench.settle());
            const auto says = [&](const QString &key) {
                return card->meanings().contains(wording.text(u"drawing.legend."_s + key, language));
            };
            QTRY_VERIFY(says(u"badge.on-screen"_s));
            QVERIFY(says(u"shortened.on-screen"_s));
            for (const QString &key : {u"badge"_s, u"shortened"_s})
                QVERIFY2(!says(key), qPrintable(key));
            const QString table = wording.text(u"drawing.numbers"_s, language);
            QVERIFY2(!card->meanings().join(u'\n').contains(table), qPrintable(table));
        }
    }

    void itFoldsAndGoes()
    {
        Bench bench;
        QVERIFY(bench.begin(u"mixed-rack"_s));
        LegendCard *card = cardOf(bench);
        QTRY_VERIFY(card->isVisible());
        QVERIFY(card->isFolded()); // it covers no part of the plan that nobody offered
        const QRect small = card->geometry();
        auto *button = card->findChild<QToolButton *>(u"legend.fold"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!card->isFolded());
        QVERIFY(card->height() > 4 * small.height());
        QCOMPARE(card->geometry().bottomLeft(), small.bottomLeft());
        QVERIFY(bench.view().rect().contains(card->geometry()));
        // A press on it is none on the canvas.
        const std::set<CanvasId> chosen = bench.view().selection();
        QTest::mouseClick(card, Qt::LeftButton, {}, card->rect().center());
        QVERIFY(!card->isFolded());
        QCOMPARE(bench.view().selection(), chosen);
        // Nor does it lead to what can be done with the canvas.
        QSignalSpy asked(&bench.view(), &CanvasView::contextMenuWanted);
        QContextMenuEvent menu(
            QContextMenuEvent::Mouse, card->rect().center(), card->mapToGlobal(card->rect().center()));
        QApplication::sendEvent(card, &menu);
        QCOMPARE(asked.size(), 0);
        // It stays in its corner, and as a whole on the canvas.
        bench.window->resize(900, 500);
        QTRY_VERIFY(bench.view().rect().contains(card->geometry()));
        QTest::mouseClick(card, Qt::LeftButton, {}, {12, 12});
        QVERIFY(card->isFolded());
        QCOMPARE(card->width(), small.width());
        bench.run(u"view.legend"_s);
        QVERIFY(!card->isVisible());
        bench.run(u"view.legend"_s);
        QVERIFY(card->isVisible());
    }

    void ofAnEmptyPlanThereIsNothingToExplain()
    {
        Bench bench;
        QVERIFY(bench.begin());
        cardOf(bench)->follow();
        QTRY_VERIFY(!cardOf(bench)->isFollowing());
        QVERIFY(!cardOf(bench)->isVisible());
        QVERIFY(bench.begin(u"mixed-rack"_s));
        QTRY_VERIFY(cardOf(bench)->isVisible());
    }

    void whatWasChosenIsRemembered()
    {
        Bench bench;
        QVERIFY(bench.begin(u"mixed-rack"_s));
        QTRY_VERIFY(cardOf(bench)->isVisible());
        QTest::mouseClick(cardOf(bench)->findChild<QToolButton *>(u"legend.fold"_s), Qt::LeftButton);
        bench.desk.reset();
        bench.desk = std::make_unique<EditingDesk>(*bench.window, bench.settings, [] { return QDate(2026, 11, 21); });
        QVERIFY(!cardOf(bench)->isFolded());
    }
};

QTEST_MAIN(LegendCardTest)
#include "LegendCardTest.moc"
