// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/AboutDialog.h"
#include "guide/GuideTopics.h"
#include "guide/GuideView.h"
#include "guide/GuideWindow.h"
#include "io/PlanReader.h"
#include "messages/MessageText.h"
#include "shell/Theme.h"
#include "support/TestCatalogs.h"
#include "support/WholeWindow.h"

#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

QStringList captured(const QString &pattern, const QString &text)
{
    QStringList all;
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext())
        all << matches.next().captured(1);
    return all;
}

/// Keys that are the canvas's, a list's or a gesture's, not a command's.
const QStringList keysWithoutCommand{
    u"Shift+Tab"_s, u"Shift+Return"_s, u"Shift+Enter"_s, u"Ctrl+Shift"_s, u"Alt+Shift"_s, u"Ctrl+C"_s};

} // namespace

class GuideTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_spoken.speak(u"en"_s); }

    void bothLanguagesHaveTheSameChapters()
    {
        const QStringList english = GuideBook(u"en"_s).chapters();
        QCOMPARE(GuideBook(u"ja"_s).chapters(), english);
        QVERIFY(english.size() >= 12);
        for (const QString &chapter : english) {
            for (const QString &language : {u"en"_s, u"ja"_s}) {
                const QString text = GuideBook(language).source(chapter);
                QVERIFY2(text.startsWith(u"# "_s) && text.size() > 200, qPrintable(language + chapter));
            }
            // The same links, pictures and names of commands in both: nothing is left out in one.
            const QString en = GuideBook(u"en"_s).source(chapter);
            const QString ja = GuideBook(u"ja"_s).source(chapter);
            for (const QString &pattern : {u"\\]\\(([^)]+)\\)"_s, u"\\{\\{([^}]+)\\}\\}"_s}) {
                QStringList ofEnglish = captured(pattern, en);
                QStringList ofJapanese = captured(pattern, ja);
                ofEnglish.sort();
                ofJapanese.sort();
                QCOMPARE(ofJapanese, ofEnglish);
            }
            QCOMPARE(ja.count(u"\n## "_s), en.count(u"\n## "_s));
        }
    }

    void everyLinkAndPictureIsThere()
    {
        for (const QString &language : {u"en"_s, u"ja"_s}) {
            const GuideBook book(language);
            int pictures = 0;
            for (const QString &chapter : book.chapters()) {
                for (const QString &target : captured(u"\\]\\(([^)]+)\\)"_s, book.source(chapter))) {
                    if (target.endsWith(u".md"_s)) {
                        QVERIFY2(book.chapters().contains(target.chopped(3)), qPrintable(chapter + u": "_s + target));
                    } else {
                        QVERIFY2(!book.picture(target).isNull(), qPrintable(language + u' ' + target));
                        ++pictures;
                    }
                }
            }
            QVERIFY(pictures >= 8);
        }
    }

    /// Whoever copies a plan out of the guide can open it.
    void plansOfTheGuideAreSound()
    {
        for (const QString &language : {u"en"_s, u"ja"_s}) {
            const GuideBook book(language);
            int plans = 0;
            for (const QString &chapter : book.chapters()) {
                const QStringList parts = book.source(chapter).split(u"```"_s);
                for (qsizetype code = 1; code < parts.size(); code += 2) {
                    const QString text = parts.at(code).section(u'\n', 1);
                    if (!text.startsWith(u"format: portolan-plan"_s))
                        continue;
                    const Result<YamlTree> tree = YamlTree::parse(text.toUtf8(), chapter);
                    QVERIFY2(tree, qPrintable(language + chapter));
                    const auto read = readPlan(*tree);
                    QVERIFY2(
                        read, qPrintable(read ? QString() : language + u" "_s + messageLine(read.error().front())));
                    QVERIFY(read->warnings.empty());
                    ++plans;
                }
            }
            QVERIFY(plans >= 1);
        }
    }

    void picturesAreSmallFiles()
    {
        for (const QString &language : {u"en"_s, u"ja"_s}) {
            const QDir folder(u":/portolan/guide/pictures/"_s + language);
            for (const QString &name : folder.entryList(QDir::Files))
                QVERIFY2(QFileInfo(folder.filePath(name)).size() < 60 * 1024, qPrintable(language + u'/' + name));
        }
    }

    void everyCommandThatIsNamedExists()
    {
        for (const QString &language : {u"en"_s, u"ja"_s}) {
            m_spoken.speak(language);
            const GuideBook book(language);
            for (const QString &chapter : book.chapters()) {
                for (const QString &name : captured(u"\\{\\{([^}]+)\\}\\}"_s, book.source(chapter)))
                    QVERIFY2(!GuideBook::valueOf(name).isEmpty(), qPrintable(chapter + u": "_s + name));
                QVERIFY(!book.text(chapter).contains(u"{{"_s));
            }
        }
        QVERIFY(GuideBook::valueOf(u"key:view.snap"_s).isEmpty()); // that has none
        QVERIFY(GuideBook::valueOf(u"key:no.such"_s).isEmpty());
    }

    /// Shortcuts in plain words would go stale when the table of commands changes.
    void shortcutsInPlainWordsAreNoCommands()
    {
        for (const QString &language : {u"en"_s, u"ja"_s}) {
            const GuideBook book(language);
            for (const QString &chapter : book.chapters()) {
                for (const QString &keys :
                    captured(u"((?:(?:Ctrl|Shift|Alt)\\+)+[A-Za-z0-9]+|\\bF[0-9]+\\b)"_s, book.source(chapter)))
                    QVERIFY2(keysWithoutCommand.contains(keys), qPrintable(language + chapter + u": "_s + keys));
            }
        }
    }

    /// Japanese is not slanted: names of commands and panels stand in brackets.
    void nothingJapaneseIsSlanted()
    {
        static const QRegularExpression code(u"```.*?```|`[^`]*`"_s, QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression bold(u"\\*\\*([^*]+)\\*\\*"_s);
        static const QRegularExpression slanted(u"\\*[^*\n]+\\*|<(em|i)>|\\b_[^_\n]+_\\b"_s);
        static const QRegularExpression gap(u" ［|］ (?!>)"_s);
        m_spoken.speak(u"ja"_s);
        const GuideBook book(u"ja"_s);
        for (const QString &chapter : book.chapters()) {
            QString text = book.source(chapter);
            text.remove(code).replace(bold, u"\\1"_s);
            for (const QRegularExpression &wrong : {slanted, gap}) {
                const QRegularExpressionMatch found = wrong.match(text);
                QVERIFY2(!found.hasMatch(), qPrintable(chapter + u": "_s + found.captured()));
            }
        }
    }

    void theTableOfKeysHasThemAll()
    {
        const QString table = GuideBook::valueOf(u"keys"_s);
        int commands = 0;
        for (const ActionSpec &spec : actionSpecs()) {
            QVERIFY2(usualShortcutsOf(spec).isEmpty() == shortcutsOf(spec).isEmpty(), spec.id);
            for (const QKeySequence &keys : usualShortcutsOf(spec)) {
                QVERIFY2(table.contains(keys.toString(QKeySequence::NativeText).replace(u'|', u"\\|"_s)), spec.id);
                ++commands;
            }
        }
        QVERIFY(commands > 40);
        // Keys of keyboards that nobody has, and second ones from other times.
        static const QRegularExpression unusual(u"\\bF(1[3-9]|[23][0-9])\\b|Shift\\+Del|\\bIns\\b"_s);
        const QRegularExpressionMatch found = unusual.match(table);
        QVERIFY2(!found.hasMatch(), qPrintable(found.captured()));
        m_spoken.speak(u"ja"_s);
        QVERIFY(GuideBook::valueOf(u"keys"_s).contains(u"| コマンド | キー | 動作 |"_s));
        QCOMPARE(GuideBook::valueOf(u"menu:edit.find"_s), u"編集 > 検索"_s);
    }

    void theWindowFollowsTheLanguageAndGoesBack()
    {
        GuideWindow guide;
        guide.show();
        QCOMPARE(guide.contents().count(), GuideBook(u"en"_s).chapters().size());
        QCOMPARE(guide.windowTitle(), u"Guide \u2014 Portolan"_s); // the dash that Qt puts into those of dialogs
        guide.showChapter(u"05-finding"_s);
        QVERIFY(guide.page().toPlainText().startsWith(u"Finding things"_s));
        QCOMPARE(guide.contents().currentItem()->text(), u"Finding things"_s);
        m_spoken.speak(u"ja"_s);
        QCoreApplication::processEvents();
        QVERIFY2(guide.page().toPlainText().startsWith(u"検索"_s), qPrintable(guide.page().toPlainText().left(40)));
        QCOMPARE(guide.contents().currentItem()->text(), u"検索"_s);
        guide.page().backward();
        QCOMPARE(guide.page().chapter(), u"01-first-arrow"_s);
        QVERIFY(guide.page().toPlainText().startsWith(u"最初の矢印"_s));
        guide.page().forward();
        QCOMPARE(guide.page().chapter(), u"05-finding"_s);
        emit guide.page().anchorClicked(QUrl(u"04-panels.md"_s));
        QCOMPARE(guide.page().chapter(), u"04-panels"_s);
        guide.contents().setCurrentRow(1);
        QCOMPARE(guide.page().chapter(), u"02-canvas"_s);
        m_spoken.speak(u"en"_s);
    }

    void aChapterThatIsClickedStaysReadable_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << u"en"_s;
        QTest::newRow("ja") << u"ja"_s;
    }

    void aChapterThatIsClickedStaysReadable()
    {
        QFETCH(const QString, language);
        m_spoken.speak(language);
        Settings settings(std::make_unique<MemoryStore>());
        settings.setTheme(language == u"ja"_s ? ThemeChoice::Dark : ThemeChoice::Light);
        const Theme theme(*qApp, settings);
        GuideWindow guide;
        guide.show();
        QVERIFY(QTest::qWaitForWindowActive(&guide));
        QListWidget &contents = guide.contents();
        for (int row = 1; row < contents.count(); ++row) {
            const QRect place = contents.visualItemRect(contents.item(row));
            QTest::mouseClick(contents.viewport(), Qt::LeftButton, {}, place.center());
            QCOMPARE(contents.currentRow(), row);
            const QRect chosen = contents.visualItemRect(contents.item(row));
            QCOMPARE(chosen, place);
            QCOMPARE(chosen.height(), contents.visualItemRect(contents.item(0)).height());
            const QImage picture = contents.viewport()->grab().toImage();
            const QRgb ground = contents.palette().color(QPalette::Highlight).rgb();
            int lit = 0;
            for (int y = chosen.top(); y <= chosen.bottom(); ++y)
                lit += picture.pixel(chosen.right() - 12, y) == ground ? 1 : 0;
            QVERIFY2(lit >= contents.fontMetrics().height(), qPrintable(u"%1 lines of row %2"_s.arg(lit).arg(row)));
        }
    }

    void searchesThePageAndWhatFollows()
    {
        GuideWindow guide;
        guide.show();
        guide.showChapter(u"05-finding"_s);
        guide.searchField().setText(u"decisions"_s);
        const QString selected = guide.page().textCursor().selectedText();
        QCOMPARE(selected.toLower(), u"decisions"_s);
        const int first = guide.page().textCursor().position();
        QTest::keyClick(&guide.searchField(), Qt::Key_Return);
        QVERIFY(guide.page().textCursor().position() != first);
        guide.searchField().setText(u"portolan-cli catalog list"_s);
        QTest::keyClick(&guide.searchField(), Qt::Key_Return);
        QCOMPARE(guide.page().chapter(), u"10-command-line"_s);
        guide.searchField().setText(u"no such words"_s);
        QTest::keyClick(&guide.searchField(), Qt::Key_Return);
        QCOMPARE(guide.page().chapter(), u"10-command-line"_s);
        QVERIFY(!guide.page().textCursor().hasSelection());
    }

    void everyTopicIsAChapter()
    {
        QFile source(QStringLiteral(PORTOLAN_SOURCE "/app/guide/GuideTopics.cpp"));
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QStringList named = captured(u"\", \"([0-9a-z-]+)\"\\}"_s, QString::fromUtf8(source.readAll()));
        QVERIFY(named.size() > 5);
        for (const QString &chapter : named)
            QVERIFY2(GuideBook(u"en"_s).chapters().contains(chapter), qPrintable(chapter));
    }

    void helpIsAboutWhatHasTheKeyboard()
    {
        test::WholeWindow bench;
        bench.show();
        QVERIFY(bench.startFromExample(u"one-management-server"_s));
        const auto chapterAfterF1 = [&](QWidget *focus) {
            focus->setFocus();
            bench.run(u"help.guide"_s);
            return bench.help().guide()->page().chapter();
        };
        QCOMPARE(chapterAfterF1(&bench.desk().canvas()), u"02-canvas"_s);
        bench.window().activateWindow();
        bench.window().panels().show(u"flows"_s);
        QCOMPARE(chapterAfterF1(&bench.panels().flowsPanel().view()), u"04-panels"_s);
        bench.window().activateWindow();
        bench.run(u"edit.find"_s);
        QCOMPARE(chapterAfterF1(&bench.finder().bar().field()), u"05-finding"_s);
        bench.run(u"help.keyboard"_s);
        QCOMPARE(bench.help().guide()->page().chapter(), u"03-keyboard"_s);
        QVERIFY(bench.help().guide()->isVisible());
    }

    void helpComesInDialogsToo()
    {
        test::WholeWindow bench;
        bench.show();
        QDialog dialog(&bench.window());
        dialog.setObjectName(u"ExportDialog"_s);
        dialog.setModal(true);
        auto *field = new QLineEdit(&dialog);
        (new QVBoxLayout(&dialog))->addWidget(field);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QTest::keyClick(field, Qt::Key_F1);
        QVERIFY(bench.help().guide());
        QCOMPARE(bench.help().guide()->page().chapter(), u"07-sheets"_s);
        // Its child, or the dialog would hold it up.
        QCOMPARE(bench.help().guide()->parentWidget(), &dialog);
    }

    void aboutTellsWhatItIsAndCanBeCopied()
    {
        const AboutDialog about(test::catalogs());
        const QString text = about.allText();
        QVERIFY(text.contains(QCoreApplication::applicationVersion()));
        QVERIFY(text.contains(u"GPL-3.0-or-later"_s));
        for (const auto &[id, catalog] : test::catalogs().catalogs)
            QVERIFY2(text.contains(catalog.documentTitle.text(Language::English)), qPrintable(id.toString()));
        for (const QString &library : {u"Qt 6"_s, u"yaml-cpp"_s, u"libxlsxwriter"_s, u"qpdf"_s, u"QCustomPlot"_s,
                 u"tl::expected"_s, u"BIZ UDPGothic"_s})
            QVERIFY2(text.contains(library), qPrintable(library));
        QVERIFY(about.pageText(AboutDialog::Page::Licence).contains(u"GNU GENERAL PUBLIC LICENSE"_s));
    }

    void aboutSpeaksJapanese()
    {
        m_spoken.speak(u"ja"_s);
        const AboutDialog about(test::catalogs());
        QVERIFY(about.allText().contains(u"収録しているポート一覧表"_s));
        for (const auto &[id, catalog] : test::catalogs().catalogs)
            QVERIFY2(
                about.allText().contains(catalog.documentTitle.text(Language::Japanese)), qPrintable(id.toString()));
    }

private:
    SpokenLanguage m_spoken;
};

QTEST_MAIN(GuideTest)
#include "GuideTest.moc"
