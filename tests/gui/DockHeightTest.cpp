// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/ReasonForm.h"
#include "shell/Panels.h"
#include "support/WholeWindow.h"

#include <QDockWidget>
#include <QTest>
#include <QToolButton>

using namespace portolan;
using namespace Qt::StringLiterals;

/// The docks at the bottom take the height that a page needs, and give it back to the canvas.
class DockHeightTest : public QObject {
    Q_OBJECT

private:
    struct LowDocks {
        test::WholeWindow program;
        QDockWidget *dock = nullptr;
        int low = 0; ///< the height that somebody gave them

        explicit LowDocks(const QString &language = u"en"_s)
            : program(language)
        {
        }
        bool begin()
        {
            program.show();
            if (!program.startFromExample(u"mixed-rack"_s))
                return false;
            program.window().panels().show(u"flows"_s);
            dock = program.window().panels().panel(u"flows"_s);
            QTest::qWait(50);
            setHeight(dock->minimumSizeHint().height());
            low = dock->height();
            return low > 0;
        }
        /// By the line between them and the canvas.
        void setHeight(int height)
        {
            QWidget &window = program.window();
            const QPoint line = dock->geometry().topLeft() + QPoint(dock->width() / 2, -2);
            const QPoint there = line + QPoint(0, dock->height() - height);
            QTest::mousePress(&window, Qt::LeftButton, {}, line);
            QMouseEvent move(
                QEvent::MouseMove, there, window.mapToGlobal(there), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&window, &move);
            QTest::qWait(50);
            QTest::mouseRelease(&window, Qt::LeftButton, {}, there);
            QTest::qWait(50);
        }
        FlowsPanel &flows() { return program.panels().flowsPanel(); }
    };

private slots:
    void whoAsksForAReasonGivesTheHeightBack_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Japanese") << u"ja"_s;
    }
    void whoAsksForAReasonGivesTheHeightBack()
    {
        QFETCH(const QString, language);
        LowDocks docks(language);
        QVERIFY(docks.begin());
        docks.flows().view().selectRow(0);
        docks.flows().askForExclusion();
        QTRY_VERIFY(docks.flows().form().isVisible());
        QTRY_VERIFY2(docks.dock->height() > docks.low, "the form needs no more height: nothing is tested");
        docks.flows().form().hide();
        QTRY_COMPARE(docks.dock->height(), docks.low);
    }

    void whyIsThisHereGivesTheHeightBack()
    {
        LowDocks docks;
        QVERIFY(docks.begin());
        docks.flows().view().selectRow(0);
        auto *why = docks.flows().findChild<QToolButton *>(u"flows.why"_s);
        why->click();
        QTest::qWait(100);
        QVERIFY(docks.dock->height() >= docks.low);
        why->click();
        QTRY_COMPARE(docks.dock->height(), docks.low);
    }

    /// A click on what takes none goes up to the window, and is no wish for a height.
    void aClickOnAFormKeepsNoHeight()
    {
        LowDocks docks;
        QVERIFY(docks.begin());
        docks.flows().view().selectRow(0);
        docks.flows().askForExclusion();
        QTRY_VERIFY(docks.dock->height() > docks.low);
        QTest::mouseClick(&docks.flows().form(), Qt::LeftButton, {}, {2, 2});
        QTest::qWait(50);
        docks.flows().form().hide();
        QTRY_COMPARE(docks.dock->height(), docks.low);
    }

    /// By the commands, from a dock that was closed.
    void whoClosedThePanelsFindsThemAsHigh()
    {
        LowDocks docks;
        QVERIFY(docks.begin());
        docks.dock->hide();
        QTest::qWait(50);
        docks.program.desk().selection().setThings(
            {{CanvasKind::Node, docks.program.document().plan().nodes.begin()->first.toString()}});
        docks.program.run(u"flows.why"_s);
        QTest::qWait(150);
        docks.program.run(u"flows.leave-out"_s);
        QTest::qWait(150);
        docks.flows().form().hide();
        docks.flows().findChild<QToolButton *>(u"flows.why"_s)->setChecked(false);
        QTRY_COMPARE(docks.dock->height(), docks.low);
    }

    void otherPagesGiveTheHeightBack()
    {
        LowDocks docks;
        QVERIFY(docks.begin());
        for (const QString &page : {u"exposure"_s, u"findings"_s}) {
            docks.program.window().panels().show(page);
            QTest::qWait(100);
            docks.program.window().panels().show(u"flows"_s);
            QTest::qWait(100);
        }
        docks.program.window().panels().panel(u"exposure"_s)->hide();
        docks.program.window().panels().panel(u"findings"_s)->hide();
        QTRY_COMPARE(docks.dock->height(), docks.low);
    }

    /// What somebody gave them stays, however high a page was in between.
    void aHeightThatWasChosenStays()
    {
        LowDocks docks;
        QVERIFY(docks.begin());
        constexpr int chosen = 380;
        docks.setHeight(chosen);
        const int high = docks.dock->height();
        QVERIFY(high > docks.low);
        docks.flows().view().selectRow(0);
        docks.flows().askForExclusion();
        QTRY_VERIFY(docks.flows().form().isVisible());
        docks.flows().form().hide();
        QTest::qWait(200);
        QCOMPARE(docks.dock->height(), high);
    }
};

QTEST_MAIN(DockHeightTest)
#include "DockHeightTest.moc"
