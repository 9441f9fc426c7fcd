// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding/FindBar.h"
#include "guide/AboutDialog.h"
#include "guide/GuideWindow.h"
#include "shell/NoticeBar.h"
#include "shell/ReadOnlyBar.h"
#include "shell/Theme.h"
#include "support/TestCatalogs.h"
#include "support/WholeWindow.h"
#include "support/WidgetFaults.h"

#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

class AccessibilityTest : public QObject {
    Q_OBJECT

private slots:
    void everyControlHasANameAndARole_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Japanese") << u"ja"_s;
    }

    void everyControlHasANameAndARole()
    {
        QFETCH(QString, language);
        test::WholeWindow bench(language);
        bench.show();
        QTest::qWait(300);
        QStringList faults = namelessIn(bench.window());
        QVERIFY(bench.startFromExample(u"mixed-rack"_s));
        const Plan &plan = bench.document().plan();
        // Each sort of thing has fields of its own.
        const auto group = std::find_if(
            plan.nodes.begin(), plan.nodes.end(), [](const auto &node) { return node.second.isGroup(); });
        const auto server = std::find_if(
            plan.nodes.begin(), plan.nodes.end(), [](const auto &node) { return !node.second.runs.empty(); });
        const std::vector<std::set<CanvasId>> choices{{}, {{CanvasKind::Node, group->first.toString()}},
            {{CanvasKind::Node, server->first.toString()}},
            {{CanvasKind::Node, server->first.toString()}, {CanvasKind::Node, group->first.toString()}},
            {{CanvasKind::Zone, plan.zones.begin()->first.toString()}},
            {{CanvasKind::Firewall, plan.firewalls.begin()->first.toString()}}};
        for (const std::set<CanvasId> &things : choices) {
            bench.desk().selection().setThings(things);
            QTest::qWait(50);
            faults += namelessIn(bench.window());
        }
        bench.finder().find();
        bench.finder().bar().field().setText(u"443"_s);
        faults += namelessIn(bench.window());
        bench.run(u"help.guide"_s);
        faults += namelessIn(*bench.help().guide());
        bench.run(u"help.about"_s);
        faults += namelessIn(*bench.help().about());
        faults.removeDuplicates();
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }

    void textsCanBeReadInBothThemes_data()
    {
        QTest::addColumn<ThemeChoice>("choice");
        QTest::newRow("light") << ThemeChoice::Light;
        QTest::newRow("dark") << ThemeChoice::Dark;
    }

    void textsCanBeReadInBothThemes()
    {
        QFETCH(ThemeChoice, choice);
        Settings look(std::make_unique<MemoryStore>());
        look.setTheme(choice);
        const Theme theme(*qApp, look);
        test::WholeWindow bench;
        bench.show();
        QStringList faults = paleIn(bench.window());
        QVERIFY(bench.startFromExample(u"mixed-rack"_s));
        bench.finder().find();
        bench.window().notices().tell(NoticeBar::Subject::CouldNotSave, u"a"_s, {Error{u"file.missing"_s, {}, {}}});
        bench.window().readOnlyBar().tell(u"a"_s, u"host"_s);
        QTest::qWait(100);
        faults += paleIn(bench.window());
        bench.run(u"help.guide"_s);
        faults += paleIn(*bench.help().guide());
        bench.run(u"help.about"_s);
        faults += paleIn(*bench.help().about());
        faults.removeDuplicates();
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }

    /// From field to field downwards, as they are read.
    void tabGoesDownTheProperties()
    {
        test::WholeWindow bench;
        bench.show();
        QVERIFY(bench.startFromExample(u"mixed-rack"_s));
        bench.window().panels().show(u"properties"_s);
        bench.desk().selection().setThings(
            {{CanvasKind::Node, bench.document().plan().nodes.begin()->first.toString()}});
        QTest::qWait(100);
        QWidget *panel = bench.window().panels().panel(u"properties"_s)->widget();
        QList<QWidget *> fields;
        for (QWidget *widget = panel->nextInFocusChain(); widget != panel; widget = widget->nextInFocusChain()) {
            if (panel->isAncestorOf(widget) && widget->isVisible() && qobject_cast<QLineEdit *>(widget)
                && !qobject_cast<QComboBox *>(widget->parentWidget()))
                fields << widget;
        }
        QVERIFY(fields.size() > 3);
        for (int i = 1; i < fields.size(); ++i) {
            const int before = fields[i - 1]->mapTo(panel, QPoint()).y();
            const int now = fields[i]->mapTo(panel, QPoint()).y();
            QVERIFY2(now >= before, qPrintable(wayTo(fields[i])));
        }
    }

    /// A box that is not checked is seen by its frame: 3:1, as it carries no text.
    void emptyBoxesAreSeen()
    {
        for (const bool isDark : {false, true}) {
            const QPalette palette = Theme::palette(isDark);
            QVERIFY(contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= 3);
            QVERIFY(contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Window)) >= 3);
        }
    }
};

QTEST_MAIN(AccessibilityTest)
#include "AccessibilityTest.moc"
