// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/WholeWindow.h"

#include <QAction>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace portolan {

class ZoomCommandsTest : public QObject {
    Q_OBJECT

private slots:
    void theCanvasZoomsByCommand()
    {
        test::WholeWindow whole;
        whole.show();
        QAction *zoomIn = whole.window().actions().action(u"view.zoom-in"_s);
        QVERIFY(!zoomIn->isEnabled()); // there is nothing to see yet
        QVERIFY(whole.startFromExample(u"support-pack"_s));
        QVERIFY(zoomIn->isEnabled());
        CanvasView &canvas = whole.desk().canvas();
        whole.run(u"view.zoom-fit"_s);
        const double fitted = canvas.zoom();
        const QImage picture = canvas.grab().toImage();
        whole.run(u"view.zoom-in"_s);
        QVERIFY(canvas.zoom() > fitted);
        QVERIFY(canvas.grab().toImage() != picture);
        whole.run(u"view.zoom-out"_s);
        QCOMPARE(canvas.zoom(), fitted);
        whole.run(u"view.zoom-original"_s);
        QCOMPARE(canvas.zoom(), 1.0);
        whole.run(u"view.zoom-fit"_s);
        QCOMPARE(canvas.zoom(), fitted);
        QCOMPARE(canvas.grab().toImage(), picture);
    }

    /// As high as a plan of 10,000 machines, and higher.
    void whateverIsThereFits()
    {
        test::WholeWindow whole;
        whole.show();
        QVERIFY(whole.startFromExample(u"support-pack"_s));
        whole.document().edit({}, [](PlanEditor &editor) {
            Node far = editor.plan().nodes.begin()->second;
            far.at = Point{0, 160'000};
            editor.put(far);
        });
        QVERIFY(whole.settle());
        CanvasView &canvas = whole.desk().canvas();
        whole.run(u"view.zoom-fit"_s);
        QVERIFY(canvas.zoom() < 0.01);
        QVERIFY(canvas.visibleRect().contains(canvas.diagram().bounds));
        // Said with a digit more: it is not 0 %, and not the same for all of them.
        const QList<QToolButton *> buttons = whole.window().statusBar()->findChildren<QToolButton *>();
        QVERIFY(std::any_of(buttons.begin(), buttons.end(),
            [](const QToolButton *button) { return button->text().startsWith(u"0."_s); }));
    }

    /// The document's language is another matter than the interface's.
    void theDocumentSpeaksForItself()
    {
        test::WholeWindow whole;
        whole.show();
        QVERIFY(whole.startFromExample(u"support-pack"_s));
        const QImage english = whole.desk().canvas().grab().toImage();
        whole.run(u"document.ja"_s);
        QVERIFY(whole.settle());
        QVERIFY(whole.desk().canvas().grab().toImage() != english);
        QCOMPARE(whole.window().actions().action(u"file.save"_s)->text(), u"&Save"_s);
    }
};

} // namespace portolan

QTEST_MAIN(portolan::ZoomCommandsTest)
#include "ZoomCommandsTest.moc"
