// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/EditNames.h"
#include "edit/SheetEdits.h"
#include "support/CliRun.h"
#include "support/WholeWindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>
#include <QTreeView>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

/// Does something once a dialog of that kind is there, from within its loop of events.
template <typename Dialog>
void onceShown(QObject *context, const std::function<void(Dialog &)> &act)
{
    auto *timer = new QTimer(context);
    timer->setInterval(20);
    QObject::connect(timer, &QTimer::timeout, context, [timer, act] {
        auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
        if (!dialog || !dialog->isVisible())
            return;
        timer->stop();
        timer->deleteLater();
        act(*dialog);
    });
    timer->start();
}

void typeName(QFileDialog &dialog, const QString &name)
{
    auto *field = dialog.findChild<QLineEdit *>(u"fileNameEdit"_s);
    QVERIFY(field);
    field->setText(name);
}

/// What stands around the files.
QStringList textsOf(const QFileDialog &dialog)
{
    QStringList texts{dialog.windowTitle()};
    const auto *table = dialog.findChild<QTreeView *>(u"treeView"_s);
    for (int column = 0; column < table->model()->columnCount(); ++column)
        texts.append(table->model()->headerData(column, Qt::Horizontal).toString());
    for (const auto *label : dialog.findChildren<QLabel *>())
        texts.append(label->text());
    for (const auto *button : dialog.findChildren<QAbstractButton *>())
        texts << button->text() << button->toolTip();
    for (const auto *action : dialog.findChildren<QAction *>())
        texts << action->text() << action->toolTip();
    texts += dialog.nameFilters();
    return texts;
}

/// The types of the files that are listed.
QStringList typesIn(const QFileDialog &dialog)
{
    QStringList types;
    const auto *table = dialog.findChild<QTreeView *>(u"treeView"_s);
    for (int row = 0; row < table->model()->rowCount(table->rootIndex()); ++row)
        types.append(table->model()->index(row, 2, table->rootIndex()).data().toString());
    return types;
}

/// The window with a plan that has no file yet; files are looked for in a folder of its own.
struct Unsaved {
    CliFolder folder;
    WholeWindow program;

    explicit Unsaved(const QString &language = u"en"_s)
        : program(language)
    {
        program.settings().setLastFolder(folder.path());
        program.window().setQuestions(std::make_unique<DialogQuestions>(&program.window()));
        program.show();
    }
    bool begin()
    {
        program.run(u"file.new"_s);
        if (!QTest::qWaitFor([this] { return program.window().planFile().isOpen(); }, 10000))
            return false;
        program.document().edit(editName(Edit::ChangeTitle), [](PlanEditor &editor) {
            setTitle(editor, {u"Backup of hall 2"_s, {}});
        });
        return program.document().isModified();
    }
    [[nodiscard]] QString openedFile() { return program.window().planFile().path(); }
};

} // namespace

/// Saving a plan that has no file yet, through the dialog that people see.
class SaveDialogTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void proposesTheTitleAsName()
    {
        Unsaved unsaved;
        QVERIFY(unsaved.begin());
        QString proposed;
        QString chosen;
        onceShown<QFileDialog>(this, [&](QFileDialog &dialog) {
            proposed = dialog.findChild<QLineEdit *>(u"fileNameEdit"_s)->text();
            chosen = dialog.directory().absolutePath();
            QMetaObject::invokeMethod(&dialog, "accept");
        });
        unsaved.program.run(u"file.save"_s);
        QCOMPARE(proposed, u"backup-of-hall-2.plan.yaml"_s);
        QCOMPARE(chosen, unsaved.folder.path());
        QCOMPARE(unsaved.openedFile(), unsaved.folder.path(u"backup-of-hall-2.plan.yaml"_s));
        QVERIFY(unsaved.folder.get(u"backup-of-hall-2.plan.yaml"_s).contains("Backup of hall 2"));
        QVERIFY(!unsaved.program.document().isModified());
        // From now on it has a file, and nothing is asked.
        unsaved.program.document().edit(editName(Edit::ChangeTitle), [](PlanEditor &editor) {
            setTitle(editor, {u"Hall 3"_s, {}});
        });
        unsaved.program.run(u"file.save"_s);
        QCOMPARE(unsaved.folder.files(), QStringList{u"backup-of-hall-2.plan.yaml"_s});
        QVERIFY(unsaved.folder.get(u"backup-of-hall-2.plan.yaml"_s).contains("Hall 3"));
    }

    void asksBeforeItReplacesAFile()
    {
        Unsaved unsaved;
        QVERIFY(unsaved.folder.put(u"rack.plan.yaml"_s, "mine\n"));
        QVERIFY(unsaved.begin());
        // A name without ending gets one, so it means the file that is there.
        QString question;
        onceShown<QFileDialog>(this, [&](QFileDialog &dialog) {
            typeName(dialog, u"rack"_s);
            onceShown<QMessageBox>(this, [&](QMessageBox &box) {
                question = box.text();
                box.button(QMessageBox::No)->click();
            });
            QMetaObject::invokeMethod(&dialog, "accept");
            QVERIFY(dialog.isVisible()); // to choose another name
            dialog.reject();
        });
        unsaved.program.run(u"file.save"_s);
        QVERIFY2(question.contains(u"rack.plan.yaml"_s), qPrintable(question));
        QCOMPARE(unsaved.folder.get(u"rack.plan.yaml"_s), "mine\n");
        QVERIFY(unsaved.openedFile().isEmpty());
        QVERIFY(unsaved.program.document().isModified());

        onceShown<QFileDialog>(this, [&](QFileDialog &dialog) {
            typeName(dialog, u"rack"_s);
            onceShown<QMessageBox>(this, [](QMessageBox &box) { box.button(QMessageBox::Yes)->click(); });
            QMetaObject::invokeMethod(&dialog, "accept");
        });
        unsaved.program.run(u"file.save"_s);
        QCOMPARE(unsaved.openedFile(), unsaved.folder.path(u"rack.plan.yaml"_s));
        QVERIFY(unsaved.folder.get(u"rack.plan.yaml"_s).startsWith("format: portolan-plan"));
        QCOMPARE(unsaved.folder.files(), QStringList{u"rack.plan.yaml"_s});
    }

    void givesEachNameItsEnding_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("saved");
        QTest::newRow("none") << u"rack"_s << u"rack.plan.yaml"_s;
        QTest::newRow("all") << u"rack.plan.yaml"_s << u"rack.plan.yaml"_s;
        QTest::newRow("half") << u"rack.plan"_s << u"rack.plan.yaml"_s;
        QTest::newRow("dot") << u"rack-7.4"_s << u"rack-7.4.plan.yaml"_s;
        QTest::newRow("yaml") << u"rack.yaml"_s << u"rack.yaml"_s;
        QTest::newRow("large") << u"RACK.YML"_s << u"RACK.YML"_s;
        QTest::newRow("Japanese") << u"第1案。計画.案"_s << u"第1案。計画.案.plan.yaml"_s;
    }
    void givesEachNameItsEnding()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, saved);
        Unsaved unsaved;
        QVERIFY(unsaved.begin());
        onceShown<QFileDialog>(this, [&](QFileDialog &dialog) {
            typeName(dialog, typed);
            QMetaObject::invokeMethod(&dialog, "accept");
        });
        unsaved.program.run(u"file.save"_s);
        QCOMPARE(unsaved.folder.files(), QStringList{saved});
        QCOMPARE(unsaved.openedFile(), unsaved.folder.path(saved));
    }

    void asksBeforeItReplacesAFileWhoseEndingIsAdded()
    {
        Unsaved unsaved;
        QVERIFY(unsaved.folder.put(u"rack-7.4.plan.yaml"_s, "mine\n"));
        QVERIFY(unsaved.begin());
        QString question;
        onceShown<QFileDialog>(this, [&](QFileDialog &dialog) {
            typeName(dialog, u"rack-7.4"_s);
            onceShown<QMessageBox>(this, [&](QMessageBox &box) {
                question = box.text();
                onceShown<QFileDialog>(this, [](QFileDialog &again) { again.reject(); });
                box.defaultButton()->click();
            });
            QMetaObject::invokeMethod(&dialog, "accept");
        });
        unsaved.program.run(u"file.save"_s);
        QVERIFY2(question.contains(u"rack-7.4.plan.yaml"_s), qPrintable(question));
        QCOMPARE(unsaved.folder.get(u"rack-7.4.plan.yaml"_s), "mine\n");
        QVERIFY(unsaved.openedFile().isEmpty());
    }

    /// Whatever the desktop speaks: what Qt and the database of MIME types say, too. Sizes and dates of files are as
    /// the desktop has them, which Qt leaves nobody to choose.
    void speaksTheLanguageOfTheWindow_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("folder");
        for (const char *command : {"file.open", "file.save"}) {
            QTest::addRow("%s, Japanese", command) << u"ja"_s << QString::fromLatin1(command) << u"フォルダ"_s;
            QTest::addRow("%s, English", command) << u"en"_s << QString::fromLatin1(command) << u"Folder"_s;
        }
    }
    void speaksTheLanguageOfTheWindow()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, command);
        QFETCH(const QString, folder);
        Unsaved unsaved(language);
        QVERIFY(QDir(unsaved.folder.path()).mkdir(u"1"_s));
        QVERIFY(unsaved.folder.put(u"2.yaml"_s, "a: 1\n"));
        QVERIFY(unsaved.begin());
        QStringList said;
        QStringList types;
        onceShown<QFileDialog>(this, [&](QFileDialog &dialog) {
            said = textsOf(dialog);
            const auto areRead = [&] {
                types = typesIn(dialog);
                return types.size() == 2 && !types.contains(QString());
            };
            (void)QTest::qWaitFor(areRead, patience);
            dialog.reject();
        });
        unsaved.program.run(command);
        QCOMPARE(types.size(), 2);
        QVERIFY2(types.contains(folder), qPrintable(types.join(u'\n')));
        QVERIFY(said.size() > 20);
        static const QRegularExpression pattern(u"\\(\\*.*\\)$"_s); // of file names
        static const QRegularExpression english(u"[A-Za-z]{2,}"_s);
        static const QRegularExpression japanese(u"[\\x{3040}-\\x{9fff}]"_s);
        for (QString text : said + types) {
            const QString whole = text;
            text.remove(u"YAML"_s).remove(pattern);
            QVERIFY2(!text.contains(language == u"ja" ? english : japanese), qPrintable(whole));
        }
    }

    void whoCancelsHasSavedNothing()
    {
        Unsaved unsaved;
        QVERIFY(unsaved.begin());
        onceShown<QFileDialog>(this, [](QFileDialog &dialog) { dialog.reject(); });
        unsaved.program.run(u"file.save"_s);
        QCOMPARE(unsaved.folder.files(), QStringList());
        QVERIFY(unsaved.program.document().isModified());
    }
};

QTEST_MAIN(SaveDialogTest)
#include "SaveDialogTest.moc"
