// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/HistoryPanel.h"

#include "support/WholeWindow.h"
#include "tools/Insertion.h"

#include <QListWidget>
#include <QTemporaryDir>

using namespace portolan;
using namespace Qt::StringLiterals;

class HistoryPanelTest : public QObject {
    Q_OBJECT

private slots:
    /// A plan without a file was not opened, and is saved nowhere until somebody saves it.
    void beginsWithWhatThePlanBeganWith()
    {
        test::WholeWindow program;
        program.show();
        program.window().fileCommands().startNew();
        QTRY_VERIFY(program.window().planFile().isOpen());
        program.desk().insertion().insert(u"linux"_s, {200, 200});
        const QListWidget &list = program.window().findChild<HistoryPanel *>()->list();
        QCOMPARE(list.item(0)->text(), u"New plan"_s);
        const QTemporaryDir folder;
        program.questions().savePath = folder.filePath(u"mine.plan.yaml"_s);
        program.run(u"file.save"_s);
        QTRY_VERIFY(list.item(list.count() - 1)->text().endsWith(u"(saved)"_s));
        QCOMPARE(list.item(0)->text(), u"New plan"_s);
        // What is opened from a file is saved there.
        QVERIFY(program.open(program.questions().savePath));
        program.desk().insertion().insert(u"linux"_s, {600, 200});
        QCOMPARE(list.item(0)->text(), u"As it was opened (saved)"_s);
    }
};

QTEST_MAIN(HistoryPanelTest)
#include "HistoryPanelTest.moc"
