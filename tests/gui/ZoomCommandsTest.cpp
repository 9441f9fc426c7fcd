// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/WholeWindow.h"

#include <QAction>
#include <QTest>

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
