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

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QTextEdit>
#include <QToolBar>

#include <cmath>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget)
        || qobject_cast<const QTextEdit *>(widget) || widget->focusPolicy() != Qt::NoFocus;
}

/// Parts that Qt makes within its own controls; who uses a screen reader meets the whole.
bool isInner(const QWidget *widget)
{
    const QString name = widget->objectName();
    if (name.startsWith(u"qt_"_s) && !name.startsWith(u"qt_dockwidget"_s))
        return true;
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (parent->inherits("QComboBoxPrivateContainer") || parent->inherits("QTabBar")
            || parent->inherits("QHeaderView") || parent->inherits("QTableView") || parent->inherits("QTreeView")
            || qobject_cast<const QComboBox *>(parent) || qobject_cast<const QLineEdit *>(parent))
            return true;
    }
    return widget->inherits("QHeaderView") || widget->inherits("QTabBar") || widget->inherits("QScrollArea")
        || widget->inherits("QSplitterHandle") || widget->inherits("QComboBoxPrivateContainer")
        || widget->inherits("QStackedWidget");
}

QString wayTo(const QWidget *widget)
{
    QStringList steps;
    for (; widget; widget = widget->parentWidget())
        steps.prepend(QString::fromLatin1(widget->metaObject()->className()) + u'#' + widget->objectName());
    return steps.join(u" > "_s);
}

/// What of the controls below (and itself) can't be named by a screen reader.
QStringList namelessIn(QWidget &root)
{
    QStringList faults;
    QList<QWidget *> widgets = root.findChildren<QWidget *>();
    widgets.prepend(&root);
    for (QWidget *widget : widgets) {
        // What its panel hides may have nothing to say yet; a panel behind others is looked at.
        QWidget *panel = widget;
        while (panel != &root && !qobject_cast<QDockWidget *>(panel))
            panel = panel->parentWidget();
        if (!isControl(widget) || isInner(widget) || !widget->isVisibleTo(panel))
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible)
            faults << u"no interface: "_s + wayTo(widget);
        else if (accessible->text(QAccessible::Name).trimmed().isEmpty())
            faults << u"no name: "_s + wayTo(widget);
        else if (accessible->role() == QAccessible::NoRole)
            faults << u"no role: "_s + wayTo(widget);
    }
    return faults;
}

double luminance(const QColor &color)
{
    const auto linear
        = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

/// Behind a label: the nearest around it that fills itself.
QColor groundOf(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (widget->autoFillBackground() || widget->isWindow())
            return widget->palette().color(widget->backgroundRole());
        if (widget->inherits("QAbstractScrollArea"))
            return widget->palette().color(widget->inherits("QScrollArea") ? QPalette::Window : QPalette::Base);
    }
    return {};
}

QStringList paleIn(const QWidget &root)
{
    QStringList faults;
    const auto judge = [&](const QWidget *widget, const QColor &text, const QColor &ground) {
        if (const double ratio = contrast(text, ground); ratio < 4.5)
            faults << QString::number(ratio, 'f', 2) + u" of "_s + text.name() + u" on "_s + ground.name() + u": "_s
                    + wayTo(widget);
    };
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible() || !widget->isEnabled())
            continue;
        const QPalette palette = widget->palette();
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label && !label->text().isEmpty())
            judge(widget, palette.color(label->foregroundRole()), groundOf(label));
        else if (qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractItemView *>(widget)) {
            judge(widget, palette.color(QPalette::Text), palette.color(QPalette::Base));
            judge(widget, palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base));
            judge(widget, palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight));
        } else if (qobject_cast<const QAbstractButton *>(widget)) {
            judge(widget, palette.color(QPalette::ButtonText), palette.color(QPalette::Button));
        }
    }
    return faults;
}

} // namespace

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
