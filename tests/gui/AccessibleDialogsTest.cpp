// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding/FindBar.h"
#include "guide/AboutDialog.h"
#include "guide/GuideTopics.h"
#include "guide/GuideWindow.h"
#include "revisions/IssueDialog.h"
#include "revisions/RevisionsDialog.h"
#include "shell/Theme.h"
#include "support/WholeWindow.h"
#include "support/WidgetFaults.h"
#include "tools/InPlaceEntry.h"
#include "tools/Insertion.h"

#include <QDir>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

/// Each bar, panel and dialog that belongs to a plan, one after the other, as people see them.
class Views {
public:
    using Look = std::function<void(QWidget &view, const QString &name)>;

    explicit Views(const QString &language)
        : m_bench(language)
    {
    }

    /// False: the plan can't be opened.
    bool begin()
    {
        m_bench.window().resize(1400, 900);
        m_bench.settings().setDocumentLanguage(ExportLanguage::Both);
        m_bench.show();
        return m_bench.startFromExample(u"mixed-rack-7.4.0"_s);
    }

    void goThrough(const Look &look)
    {
        lookAtPanels(look);
        lookAtComparison(look);
        lookAtSheetDialogs(look);
        lookAtExports(look);
        lookAtHelp(look);
        lookAtEntries(look);
    }

private:
    void rest(int milliseconds = 80) const { QTest::qWait(milliseconds); }

    void lookAtPanels(const Look &look)
    {
        m_bench.finder().find();
        m_bench.finder().bar().field().setText(u"443"_s);
        rest();
        look(m_bench.finder().bar(), u"find"_s);
        m_bench.finder().bar().close();
        for (const QString &panel : {u"exposure"_s, u"findings"_s, u"flows"_s, u"history"_s, u"properties"_s}) {
            m_bench.window().panels().show(panel);
            rest(300);
            look(*m_bench.window().panels().panel(panel)->widget(), panel);
        }
    }
    void lookAtComparison(const Look &look)
    {
        m_bench.comparing().compareWith(PlanFile::examplePath(u"mixed-rack"_s));
        (void)QTest::qWaitFor([this] { return !m_bench.comparing().isReading(); }, 30000);
        (void)m_bench.settle();
        rest();
        look(m_bench.comparing().bar(), u"comparison"_s);
        look(m_bench.window(), u"window"_s);
    }
    void lookAtSheetDialogs(const Look &look)
    {
        QString name = u"revisions"_s;
        m_bench.sheet().setAnswer([&](QDialog &dialog) {
            dialog.show();
            (void)QTest::qWaitForWindowExposed(&dialog);
            rest();
            look(dialog, name);
            return QDialog::Rejected;
        });
        m_bench.sheet().askRevisions();
        name = u"issue"_s;
        m_bench.sheet().askIssue();
        m_bench.sheet().setAnswer({});
    }
    void lookAtExports(const Look &look)
    {
        m_bench.run(u"file.export"_s);
        if (ExportDialog *dialog = m_bench.exporter().dialog()) {
            (void)QTest::qWaitFor([&] { return dialog->isCurrent(); }, 60000);
            rest();
            look(*dialog, u"export"_s);
            dialog->reject();
            rest();
        }
        m_bench.run(u"file.print"_s);
        if (ExportDialog *dialog = m_bench.printing().dialog()) {
            (void)QTest::qWaitFor([&] { return dialog->isCurrent(); }, 60000);
            rest();
            look(*dialog, u"print"_s);
            dialog->reject();
            rest();
        }
    }
    void lookAtHelp(const Look &look)
    {
        m_bench.run(u"help.guide"_s);
        rest();
        look(*m_bench.help().guide(), u"guide"_s);
        m_bench.run(u"help.about"_s);
        rest();
        look(*m_bench.help().about(), u"about"_s);
    }

    /// What is asked in place on the canvas.
    void lookAtEntries(const Look &look)
    {
        m_bench.window().activateWindow();
        const std::pair<QString, QString> entries[]
            = {{u"insert.product"_s, u"product"_s}, {u"edit.rename"_s, u"name"_s}};
        for (const auto &[command, name] : entries) {
            m_bench.desk().selection().setThings({{CanvasKind::Node, u"sum01"_s}});
            m_bench.run(command);
            rest(200);
            if (InPlaceEntry *entry = m_bench.desk().insertion().entry()) {
                look(*entry, name);
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
            }
        }
    }

    WholeWindow m_bench;
};

/// Of every view, in one look.
QStringList faultsIn(QWidget &view, const QString &name)
{
    QStringList faults = namelessIn(view) + paleIn(view) + cutIn(view) + tabFaultsIn(view);
    for (QString &fault : faults)
        fault.prepend(name + u": "_s);
    // For who wants to see what is judged here.
    if (const QString folder = qEnvironmentVariable("PORTOLAN_PICTURES"); !folder.isEmpty())
        view.grab().save(QDir(folder).filePath(name + u'-' + QString::fromUtf8(QTest::currentDataTag()) + u".png"_s));
    return faults;
}

} // namespace

class AccessibleDialogsTest : public QObject {
    Q_OBJECT

private slots:
    void canBeReadAndUsed_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<ThemeChoice>("theme");
        QTest::newRow("en-light") << u"en"_s << ThemeChoice::Light;
        QTest::newRow("en-dark") << u"en"_s << ThemeChoice::Dark;
        QTest::newRow("ja-light") << u"ja"_s << ThemeChoice::Light;
        QTest::newRow("ja-dark") << u"ja"_s << ThemeChoice::Dark;
    }

    /// Names and roles, 4.5:1, no text that is cut, and Tab from field to field as they are read.
    void canBeReadAndUsed()
    {
        QFETCH(QString, language);
        QFETCH(ThemeChoice, theme);
        Settings look(std::make_unique<MemoryStore>());
        look.setTheme(theme);
        const Theme worn(*qApp, look);
        Views views(language);
        QVERIFY(views.begin());
        QStringList seen;
        QStringList faults;
        views.goThrough([&](QWidget &view, const QString &name) {
            seen << name;
            faults += faultsIn(view, name);
        });
        QCOMPARE(seen,
            (QStringList{u"find"_s, u"exposure"_s, u"findings"_s, u"flows"_s, u"history"_s, u"properties"_s,
                u"comparison"_s, u"window"_s, u"revisions"_s, u"issue"_s, u"export"_s, u"print"_s, u"guide"_s,
                u"about"_s, u"product"_s, u"name"_s}));
        faults.removeDuplicates();
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }

    /// F1 in each of them opens the chapter about it.
    void eachHasItsChapter()
    {
        const QMap<QString, QString> chapters{{u"find"_s, u"05-finding"_s}, {u"exposure"_s, u"09-exposure"_s},
            {u"findings"_s, u"04-panels"_s}, {u"flows"_s, u"04-panels"_s}, {u"history"_s, u"04-panels"_s},
            {u"properties"_s, u"04-panels"_s}, {u"comparison"_s, u"08-comparison"_s},
            {u"revisions"_s, u"08-comparison"_s}, {u"issue"_s, u"08-comparison"_s}, {u"export"_s, u"07-sheets"_s},
            {u"print"_s, u"07-sheets"_s}};
        Views views(u"en"_s);
        QVERIFY(views.begin());
        QStringList wrong;
        views.goThrough([&](QWidget &view, const QString &name) {
            if (!chapters.contains(name))
                return;
            // Wherever the keyboard is in it.
            for (QWidget *widget : view.findChildren<QWidget *>()) {
                const QString chapter = guideChapterFor(widget);
                const bool isRight = chapter == chapters[name] || (name == u"flows"_s && chapter == u"06-catalogs"_s);
                if (isControl(widget) && !isInner(widget) && !isRight)
                    wrong << name + u": "_s + chapter + u" at "_s + wayTo(widget);
            }
        });
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }
};

QTEST_MAIN(AccessibleDialogsTest)
#include "AccessibleDialogsTest.moc"
