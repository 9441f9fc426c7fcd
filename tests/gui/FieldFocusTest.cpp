// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/EditNames.h"
#include "edit/ProductEdits.h"
#include "exporting/ExportDialog.h"
#include "panels/PropertiesPanel.h"
#include "panels/PropertyForm.h"
#include "panels/TypedField.h"
#include "revisions/Consequences.h"
#include "revisions/ConsequencesBar.h"
#include "shell/NoticeBar.h"
#include "shell/Panels.h"
#include "support/Ids.h"
#include "support/Patience.h"
#include "support/WholeWindow.h"
#include "tools/Insertion.h"
#include "tools/MemberEntry.h"

#include <QDockWidget>
#include <QHelpEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>
#include <QToolTip>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

/// Who has the keyboard looks as if he had it, nobody else does, and undo is of what one is at.
class FieldFocusTest : public QObject {
    Q_OBJECT

private:
    static PropertyForm &form(test::WholeWindow &program)
    {
        auto *panel = qobject_cast<PropertiesPanel *>(program.window().panels().panel(u"properties"_s)->widget());
        return *panel->form();
    }
    static QString whoHasKeyboard()
    {
        const QWidget *at = QApplication::focusWidget();
        return at ? QString::fromLatin1(at->metaObject()->className()) + u' ' + at->objectName() : u"nobody"_s;
    }
    static QStringList markedWithoutKeyboard(test::WholeWindow &program)
    {
        QStringList names;
        for (const QLineEdit *edit : form(program).findChildren<QLineEdit *>()) {
            if (edit->hasSelectedText() && !edit->hasFocus())
                names.append(edit->objectName());
        }
        return names;
    }

private slots:
    /// What an empty field says of itself is read in full where the field is too narrow for it, and not twice else.
    void aCutHintIsReadInTheTooltip()
    {
        TypedField field;
        const QString hint = u"10.20.1.0/26, 10.1.0.50-10.1.0.59, fd00::10 or nothing at all"_s;
        field.setHint(hint);
        field.show();
        auto *line = field.findChild<QLineEdit *>();
        const auto tip = [&](int width) {
            field.resize(width, field.sizeHint().height());
            QCoreApplication::processEvents();
            QHelpEvent event(QEvent::ToolTip, QPoint(4, 4), line->mapToGlobal(QPoint(4, 4)));
            QApplication::sendEvent(line, &event);
            return QToolTip::text();
        };
        // A tooltip goes a moment after it was hidden: where there is none comes first.
        QVERIFY(tip(1200) != hint);
        line->setText(u"10.1.0.1"_s);
        QVERIFY(tip(120) != hint);
        line->clear();
        QCOMPARE(tip(120), hint);
    }

    void aNewNameMarksNoField()
    {
        test::WholeWindow program;
        program.show();
        QVERIFY(program.startFromExample(u"mixed-rack"_s));
        const Id zone = program.document().plan().zones.begin()->first;
        program.desk().selection().setThings({{CanvasKind::Zone, zone.toString()}});
        program.run(u"edit.rename"_s);
        InPlaceEntry *entry = program.desk().insertion().entry();
        QVERIFY(entry && entry->isVisible());
        QTest::keyClicks(QApplication::focusWidget(), u"Elsewhere"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(program.document().plan().zones.at(zone).name.en, u"Elsewhere"_s);
        QTest::qWait(50);
        QVERIFY(program.desk().canvas().hasFocus());
        QCOMPARE(markedWithoutKeyboard(program), QStringList());
    }

    void propertiesAreOneKeyFromANameThatIsAsked()
    {
        test::WholeWindow program;
        program.show();
        QVERIFY(program.startFromExample(u"mixed-rack"_s));
        program.desk().insertion().insert(u"zone"_s, {300, 1000});
        QVERIFY(program.settle());
        QTRY_VERIFY(program.desk().insertion().entry() && program.desk().insertion().entry()->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::AltModifier);
        QTRY_VERIFY(program.window().panels().panel(u"properties"_s)->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(!program.desk().insertion().entry());
    }

    void takingOutOfAGroupMarksNoField()
    {
        test::WholeWindow program;
        program.show();
        QVERIFY(program.startFromExample(u"compute-management"_s));
        const auto &nodes = program.document().plan().nodes;
        const auto group = std::find_if(
            nodes.begin(), nodes.end(), [](const auto &entry) { return entry.second.count.value_or(0) > 5; });
        QVERIFY(group != nodes.end());
        program.desk().selection().setThings({{CanvasKind::Node, group->first.toString()}});
        program.run(u"edit.take-out"_s);
        auto *entry = qobject_cast<MemberEntry *>(program.desk().insertion().entry());
        QVERIFY(entry && entry->isVisible());
        QTest::keyClick(&entry->search(), Qt::Key_Return);
        QCOMPARE(program.document().history().count(), 1);
        QTest::qWait(50);
        QCOMPARE(markedWithoutKeyboard(program), QStringList());
    }

    void whoLosesTheKeyboardIsNotMarked()
    {
        test::WholeWindow program;
        program.show();
        QVERIFY(program.startFromExample(u"mixed-rack"_s));
        program.desk().selection().setThings({{CanvasKind::Node, u"sum01"_s}});
        auto *edit = form(program).findChild<QLineEdit *>(u"node.name.en"_s);
        QVERIFY(edit);
        edit->setFocus(Qt::TabFocusReason);
        QVERIFY(edit->hasFocus() && edit->hasSelectedText());
        program.window().centralWidget()->findChild<CanvasView *>()->setFocus(Qt::PopupFocusReason);
        QCOMPARE(markedWithoutKeyboard(program), QStringList());
    }

    /// What goes with the keyboard gives it back: nobody typing next renames a machine.
    void barsGiveTheKeyboardBack_data()
    {
        QTest::addColumn<int>("bar");
        QTest::newRow("what an edit did") << 0;
        QTest::newRow("close of what an edit did") << 1;
        QTest::newRow("end of comparing") << 2;
        QTest::newRow("notice") << 3;
        QTest::newRow("offers of a notice") << 4;
    }

    void barsGiveTheKeyboardBack()
    {
        QFETCH(int, bar);
        test::WholeWindow program;
        program.show();
        QVERIFY(program.startFromExample(u"mixed-rack"_s));
        program.desk().selection().setThings({{CanvasKind::Node, u"sum01"_s}});
        CanvasView &canvas = program.desk().canvas();
        canvas.setFocus();
        const auto press = [](QAbstractButton *button) {
            QVERIFY(button && button->isVisible());
            button->setFocus(Qt::MouseFocusReason);
            button->click();
        };
        NoticeBar &notices = program.window().notices();
        if (bar < 2) {
            QVERIFY(program.document().tryEdit(editName(Edit::ChangeProduct, id(u"sum"_s)),
                [&](PlanEditor &editor) { return setVersion(editor, id(u"sum"_s), Version::parse(u"7.4.0"_s)); }));
            ConsequencesBar &told = program.comparing().consequences().bar();
            QTRY_VERIFY(told.isVisible());
            if (bar == 0)
                press(&told.compareButton());
            else
                press(told.findChild<QToolButton *>(u"consequences.close"_s));
            QVERIFY(told.isHidden());
        } else if (bar == 2) {
            program.run(u"plan.compare-saved"_s);
            QTRY_VERIFY(program.desk().comparison().older());
            const QAction *end = program.window().actions().action(u"plan.compare-end"_s);
            for (QToolButton *button : program.comparing().bar().findChildren<QToolButton *>()) {
                if (button->defaultAction() == end)
                    press(button);
            }
            QVERIFY(!program.desk().comparison().older());
        } else {
            notices.tell(NoticeBar::Subject::Issued, u"B"_s, {},
                {{[] { return u"Save"_s; },
                    [&notices, bar] {
                        if (bar == 3)
                            notices.dismiss();
                        else
                            notices.tell(NoticeBar::Subject::Exported, u"x.pdf"_s, {});
                    }}});
            press(notices.offers().first());
        }
        QTest::qWait(50);
        QVERIFY2(canvas.hasFocus(), qPrintable(whoHasKeyboard()));
        QCOMPARE(markedWithoutKeyboard(program), QStringList());
    }

    /// Saving does not leave out what stands in a field already, and says what of it can't be.
    void whatIsBeingTypedIsSavedOrRefused()
    {
        test::WholeWindow program;
        program.show();
        QVERIFY(program.startFromExample(u"mixed-rack"_s));
        QTemporaryDir folder;
        program.questions().savePath = folder.filePath(u"rack.plan.yaml"_s);
        const auto fieldOf = [&](const QString &text) -> TypedField * {
            for (TypedField *field : form(program).findChildren<TypedField *>()) {
                if (field->text() == text)
                    return field;
            }
            return nullptr;
        };
        TypedField *number = fieldOf(u"NW-0101"_s);
        QVERIFY(number);
        number->edit().setFocus();
        number->edit().selectAll();
        QTest::keyClicks(&number->edit(), u"NW-0102"_s);
        program.run(u"file.save-as"_s);
        QCOMPARE(program.document().plan().sheet.number, u"NW-0102"_s);
        QVERIFY(!program.document().isModified());
        number->edit().setText(u"NW-0103"_s);
        number->takeTyped();
        TypedField *date = fieldOf(u"2026-10-01"_s);
        QVERIFY(date);
        date->edit().setFocus();
        date->edit().selectAll();
        QTest::keyClicks(&date->edit(), u"2026-99-99"_s);
        program.run(u"file.save"_s);
        QVERIFY(!program.document().isModified());
        QVERIFY(date->isRefused());
        QCOMPARE(date->text(), u"2026-99-99"_s);
        // Nothing else has changed: saving takes what stands in the field all the same.
        number->edit().setFocus();
        number->edit().selectAll();
        QTest::keyClicks(&number->edit(), u"NW-0105"_s);
        QVERIFY(!program.document().isModified());
        QVERIFY(program.window().actions().action(u"file.save"_s)->isEnabled());
        program.run(u"file.save"_s);
        QVERIFY(!program.document().isModified());
        QFile saved(program.questions().savePath);
        QVERIFY(saved.open(QIODevice::ReadOnly) && saved.readAll().contains("NW-0105"));
        // Who leaves is asked about what only stands in a field.
        number->edit().setFocus();
        number->edit().selectAll();
        QTest::keyClicks(&number->edit(), u"NW-0104"_s);
        program.questions().unsaved = Questions::Unsaved::Cancel;
        program.run(u"file.close"_s);
        QVERIFY(program.window().planFile().isOpen());
        QCOMPARE(program.document().plan().sheet.number, u"NW-0104"_s);
    }

    void issuingAndExportingGiveTheKeyboardBack()
    {
        test::WholeWindow program;
        program.show();
        QVERIFY(program.startFromExample(u"mixed-rack"_s));
        QTemporaryDir folder;
        program.questions().savePath = folder.filePath(u"rack.plan.yaml"_s);
        program.run(u"file.save-as"_s);
        CanvasView &canvas = program.desk().canvas();
        program.desk().selection().setThings({{CanvasKind::Node, u"sum01"_s}});
        canvas.setFocus();
        program.sheet().setAnswer([](QDialog &dialog) {
            QTimer::singleShot(0, &dialog, [&dialog] { dialog.accept(); });
            return dialog.exec();
        });
        program.sheet().askIssue();
        QCOMPARE(program.document().history().count(), 1);
        QApplication::setActiveWindow(&program.window()); // as a desktop does
        QTest::qWait(50);
        QVERIFY2(canvas.hasFocus(), qPrintable(whoHasKeyboard()));
        QAbstractButton *save = program.window().notices().offers().first();
        save->setFocus(Qt::MouseFocusReason);
        save->click();
        QVERIFY(!program.document().isModified());
        QTest::qWait(50);
        QVERIFY2(canvas.hasFocus(), qPrintable(whoHasKeyboard()));
        program.run(u"file.export"_s);
        ExportDialog *dialog = program.exporter().dialog();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isVisible());
        dialog->accept();
        QTRY_VERIFY_WITH_TIMEOUT(!program.exporter().dialog(), test::patience);
        QApplication::setActiveWindow(&program.window());
        QTest::qWait(50);
        QVERIFY2(canvas.hasFocus(), qPrintable(whoHasKeyboard()));
    }

    void undoInAFieldThatIsCommittedIsThePlans()
    {
        test::WholeWindow program;
        program.show();
        QVERIFY(program.startFromExample(u"mixed-rack"_s));
        program.desk().selection().setThings({{CanvasKind::Node, u"sum01"_s}});
        const QString name = u"product.sum.version"_s;
        const auto edit = [&] { return form(program).findChild<QLineEdit *>(name); };
        const auto version = [&] { return program.document().plan().products.at(id(u"sum"_s)).version; };
        QVERIFY(edit());
        QCOMPARE(edit()->text(), u"7.2.1"_s);
        edit()->setFocus(Qt::OtherFocusReason);
        edit()->selectAll();
        QTest::keyClicks(edit(), u"7.4.0"_s);
        // Not yet the plan's: what was typed is taken back.
        QTest::keyClick(edit(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(edit()->text() != u"7.4.0"_s);
        QCOMPARE(program.document().history().count(), 0);
        edit()->selectAll();
        QTest::keyClicks(edit(), u"7.4.0"_s);
        QTest::keyClick(edit(), Qt::Key_Return);
        QCOMPARE(version(), Version::parse(u"7.4.0"_s));
        QVERIFY(edit()->hasFocus());
        QTest::keyClick(edit(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(version(), Version::parse(u"7.2.1"_s));
        QCOMPARE(edit()->text(), u"7.2.1"_s);
        QVERIFY(edit()->hasFocus());
        QTest::keyClick(edit(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(version(), Version::parse(u"7.4.0"_s));
        QCOMPARE(edit()->text(), u"7.4.0"_s);
    }

    /// The document of a plan that is open does not follow the menus, whether its language was chosen or not.
    void theDocumentKeepsItsLanguage()
    {
        test::WholeWindow program;
        program.show();
        QVERIFY(program.startFromExample(u"mixed-rack"_s));
        QCOMPARE(program.settings().documentLanguage(), ExportLanguage::English);
        program.run(u"language.ja"_s);
        QCOMPARE(program.settings().uiLanguage(), u"ja"_s);
        QCOMPARE(program.settings().documentLanguage(), ExportLanguage::English);
        QCOMPARE(program.desk().canvas().paintOptions().language, ExportLanguage::English);
        // The next one opens in the language of the menus, as nobody has chosen yet.
        program.run(u"file.close"_s);
        QCOMPARE(program.settings().documentLanguage(), ExportLanguage::Japanese);
    }
};

QTEST_MAIN(FieldFocusTest)
#include "FieldFocusTest.moc"
