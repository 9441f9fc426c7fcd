// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/Actions.h"
#include "messages/UserLanguage.h"
#include "shell/LineIcon.h"
#include "shell/Menus.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QRegularExpression>
#include <QTest>
#include <QToolBar>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

QString mnemonicOf(const QString &text)
{
    static const QRegularExpression mnemonic(u"&([^&])"_s);
    return mnemonic.match(text).captured(1).toLower();
}

bool hasJapanese(const QString &text)
{
    static const QRegularExpression japanese(u"[ぁ-ヶ一-龠]"_s);
    return text.contains(japanese);
}

QByteArray iconFile(const char *name)
{
    QFile file(u":/portolan/icons/actions/"_s + QString::fromLatin1(name) + u".svg"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ActionsTest : public QObject {
    Q_OBJECT

private:
    SpokenLanguage m_spoken;

private slots:
    void init() { m_spoken.speak(u"en"_s); }

    void everyActionHasItsWordsInBothLanguages()
    {
        // The same in both on purpose: names of languages, words of Japanese sheets, numbers.
        const QStringList same{u"language.en"_s, u"language.ja"_s, u"headings.usual"_s, u"headings.hitachi"_s,
            u"headings.other"_s, u"view.zoom-original"_s};
        Actions actions;
        QVERIFY(actions.ids().size() > 60);
        for (const QString &language : interfaceLanguages()) {
            m_spoken.speak(language);
            actions.retranslate();
            const bool isJapanese = language == u"ja"_s;
            for (const QString &id : actions.ids()) {
                const QAction *action = actions.action(id);
                QVERIFY2(!action->text().isEmpty() && !action->toolTip().isEmpty(), qPrintable(id));
                QVERIFY2(hasJapanese(action->toolTip()) == isJapanese, qPrintable(id + action->toolTip()));
                QVERIFY2(same.contains(id) || hasJapanese(action->text()) == isJapanese, qPrintable(id));
                if (!action->shortcut().isEmpty())
                    QVERIFY2(action->toolTip().contains(action->shortcut().toString(QKeySequence::NativeText)),
                        qPrintable(id));
                QVERIFY2(!action->iconText().contains(u'&') && !action->iconText().endsWith(u"..."_s), qPrintable(id));
            }
        }
    }

    void noTwoShareAShortcut()
    {
        Actions actions;
        QHash<QKeySequence, QString> owners;
        for (const QString &id : actions.ids()) {
            for (const QKeySequence &keys : actions.action(id)->shortcuts()) {
                QVERIFY2(!keys.isEmpty(), qPrintable(id));
                QVERIFY2(!owners.contains(keys),
                    qPrintable(u"%1: %2 and %3"_s.arg(keys.toString(), id, owners.value(keys))));
                owners.insert(keys, id);
            }
        }
        QVERIFY(owners.size() > 30);
    }

    void everyIconIsOneOfTheFamily()
    {
        const QByteArray root = R"(viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.6" )"
                                R"(stroke-linecap="round" stroke-linejoin="round">)";
        for (const ActionSpec &spec : actionSpecs()) {
            if (!spec.icon)
                continue;
            QVERIFY2(iconFile(spec.icon).contains(root), spec.icon);
            const QImage image = actionIcon(QString::fromLatin1(spec.icon)).pixmap(24).toImage();
            int ink = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    ink += image.pixelColor(x, y).alpha() > 128 ? 1 : 0;
            }
            QVERIFY2(ink > 30, spec.icon);
        }
    }

    void everyActionStandsInOneMenu()
    {
        QHash<QString, int> times;
        QSet<QString> submenus;
        for (const MenuSpec &menu : menuSpecs()) {
            for (const char *entry : menu.entries)
                ++times[QString::fromLatin1(entry)];
        }
        for (const ActionSpec &spec : actionSpecs())
            QVERIFY2(times.value(QString::fromLatin1(spec.id)) == 1, spec.id);
        for (const MenuSpec &menu : menuSpecs())
            QVERIFY2(times.value(u'+' + QString::fromLatin1(menu.id)) == (menu.isInMenuBar ? 0 : 1), menu.id);
    }

    void mnemonicsOfAMenuDiffer()
    {
        QMainWindow window;
        Actions actions;
        Menus menus(&window, actions);
        for (const QString &language : interfaceLanguages()) {
            m_spoken.speak(language);
            actions.retranslate();
            menus.retranslate();
            for (const MenuSpec &spec : menuSpecs()) {
                QSet<QString> seen;
                for (const QAction *action : menus.menu(QString::fromLatin1(spec.id))->actions()) {
                    const QString letter = mnemonicOf(action->text());
                    if (letter.isEmpty())
                        continue;
                    QVERIFY2(!seen.contains(letter), qPrintable(language + u' ' + action->text()));
                    seen.insert(letter);
                }
            }
        }
    }

    void whatNobodyServesIsDisabled()
    {
        Actions actions;
        QAction *find = actions.action(u"edit.find"_s);
        QVERIFY(!find->isEnabled());
        int found = 0;
        {
            QObject owner;
            actions.serve(u"edit.find"_s, &owner, [&found] { ++found; });
            QVERIFY(find->isEnabled() && actions.isServed(u"edit.find"_s));
            find->trigger();
            QCOMPARE(found, 1);
            actions.setAvailable(u"edit.find"_s, false);
            QVERIFY(!find->isEnabled());
            actions.setAvailable(u"edit.find"_s, true);
            QVERIFY(find->isEnabled());
        }
        QVERIFY(!find->isEnabled() && !actions.isServed(u"edit.find"_s));
        find->trigger();
        QCOMPARE(found, 1);
    }

    void theNextServantTakesOver()
    {
        Actions actions;
        QString by;
        QObject second;
        {
            QObject first;
            actions.serve(u"edit.copy"_s, &first, [&by] { by += u'1'; });
            actions.serve(u"edit.copy"_s, &second, [&by] { by += u'2'; });
        }
        // That the first has gone changes nothing.
        actions.action(u"edit.copy"_s)->trigger();
        QCOMPARE(by, u"2"_s);
    }

    void checkingTellsOnlyWhatTheUserDid()
    {
        Actions actions;
        QObject owner;
        QList<bool> told;
        actions.serveChecked(u"view.overview"_s, &owner, [&told](bool isOn) { told.append(isOn); });
        actions.setChecked(u"view.overview"_s, true);
        QCOMPARE(told, QList<bool>());
        actions.action(u"view.overview"_s)->trigger();
        QCOMPARE(told, QList<bool>{false});
        QStringList chosen;
        actions.serveGroup(u"theme"_s, &owner, [&chosen](const QString &id) { chosen.append(id); });
        actions.setChecked(u"theme.light"_s, true);
        actions.action(u"theme.dark"_s)->trigger();
        QCOMPARE(chosen, QStringList{u"theme.dark"_s});
        QVERIFY(!actions.action(u"theme.light"_s)->isChecked());
    }

    void undoNamesTheChange()
    {
        Actions actions;
        QAction *undo = actions.action(u"edit.undo"_s);
        actions.setNamed(u"edit.undo"_s, u"Move R&D"_s);
        QCOMPARE(undo->text(), u"&Undo: Move R&&D"_s);
        QCOMPARE(undo->iconText(), u"Undo"_s);
        actions.setNamed(u"edit.undo"_s, {});
        QCOMPARE(undo->text(), u"&Undo"_s);
        m_spoken.speak(u"ja"_s);
        actions.retranslate();
        actions.setNamed(u"edit.undo"_s, u"移動"_s);
        QCOMPARE(undo->text(), u"元に戻す(&U)：移動"_s);
    }

    /// Emacs' keys, which fields of X11 desktops have: Ctrl+E goes to the end of the line there.
    void exportingGoesBeforeTheKeysOfFields()
    {
        class GreedyField : public QLineEdit {
        protected:
            bool event(QEvent *event) override
            {
                if (event->type() == QEvent::ShortcutOverride)
                    event->accept();
                return QLineEdit::event(event);
            }
        };
        QWidget window;
        GreedyField field;
        field.setParent(&window);
        Actions actions;
        QStringList done;
        for (const QString &id : {u"file.export"_s, u"file.export-again"_s, u"edit.duplicate"_s}) {
            window.addAction(actions.action(id));
            actions.serve(id, &window, [&done, id] { done.append(id); });
        }
        window.show();
        QApplication::setActiveWindow(&window);
        field.setFocus();
        QTest::keyClick(&field, Qt::Key_E, Qt::ControlModifier);
        QTest::keyClick(&field, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(&field, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(done, (QStringList{u"file.export"_s, u"file.export-again"_s}));
    }

    void iconsFollowThePalette()
    {
        const auto darkest = [](const QIcon &icon) {
            const QImage image = icon.pixmap(24).toImage();
            int value = 255;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor color = image.pixelColor(x, y);
                    value = color.alpha() > 200 ? std::min(value, color.lightness()) : value;
                }
            }
            return value;
        };
        const QIcon icon = actionIcon(u"save"_s);
        const QPalette before = QGuiApplication::palette();
        QPalette palette = before;
        palette.setColor(QPalette::WindowText, Qt::black);
        QGuiApplication::setPalette(palette);
        QVERIFY(darkest(icon) < 40);
        palette.setColor(QPalette::WindowText, Qt::white);
        QGuiApplication::setPalette(palette);
        QVERIFY(darkest(icon) > 200);
        QGuiApplication::setPalette(before);
    }
};

QTEST_MAIN(ActionsTest)
#include "ActionsTest.moc"
