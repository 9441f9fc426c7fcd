// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/Findings.h"
#include "edit/EditNames.h"
#include "io/PlanLoader.h"
#include "matrix/Column.h"
#include "messages/EditDetailText.h"
#include "messages/EditText.h"
#include "messages/MessageText.h"
#include "support/TestCatalogs.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const QString &file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

/// Everything between quotes in core that looks like "word.word".
QSet<QString> dottedLiterals(const QString &folder)
{
    static const QRegularExpression literal(u"\"([a-z]+\\.[a-z0-9_-]+(?:\\.[a-z0-9_-]+)?)\""_s);
    QSet<QString> found;
    QDirIterator iterator(QStringLiteral(PORTOLAN_SOURCE "/") + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
        QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        auto matches = literal.globalMatch(textOf(iterator.next()));
        while (matches.hasNext())
            found.insert(matches.next().captured(1));
    }
    return found;
}

/// The values of %1, %2 ... that a text has places for.
QStringList places(const QString &text)
{
    QStringList found;
    for (int place = 1; place <= 9; ++place) {
        if (text.contains(u'%' + QString::number(place)))
            found.append(QString::number(place));
    }
    return found;
}

} // namespace

/// No text of catalog, wording, example or message lacks a language or a sentence.
class TextsTest : public QObject {
    Q_OBJECT

private slots:
    void everyWordingHasBothLanguagesAndTheSamePlaces()
    {
        const QStringList keys = test::wording().keys();
        QVERIFY(keys.size() > 80);
        for (const QString &key : keys) {
            const QString en = test::wording().text(key, Language::English);
            const QString ja = test::wording().text(key, Language::Japanese);
            QVERIFY2(!en.isEmpty() && !ja.isEmpty(), qPrintable(key));
            QVERIFY2(places(en) == places(ja), qPrintable(key));
        }
    }

    void everyColumnHasAHeading()
    {
        for (const ColumnInfo &column : columns())
            QVERIFY2(test::wording().has(u"column."_s + QLatin1String(column.key)), column.key);
    }

    void everyAspectOfANoteHasAWord()
    {
        for (const char *aspect : noteAspects)
            QVERIFY2(test::wording().has(u"reading."_s + QLatin1String(aspect)), aspect);
    }

    /// They are printed one after the other: what isn't ended runs into the next.
    void everySentenceOfTheCatalogsEnds()
    {
        const auto verify = [](const LocalizedText &text, const QString &place) {
            if (text.isEmpty())
                return;
            QVERIFY2(text.en.endsWith(u'.'), qPrintable(place + u": "_s + text.en));
            QVERIFY2(text.ja.endsWith(u'。'), qPrintable(place + u": "_s + text.ja));
        };
        for (const auto &[id, catalog] : test::catalogs().catalogs) {
            for (const auto &[name, note] : catalog.notes)
                verify(note.text, id.toString() + u'/' + name.toString());
            for (const auto &[name, reading] : catalog.readings)
                verify(reading, id.toString() + u'/' + name.toString());
            for (const auto &[name, purpose] : catalog.purposes)
                verify(purpose.impact, id.toString() + u'/' + name.toString());
        }
        for (const char *key :
            {"note.return", "note.fallback-used", "note.undeliverable", "note.fallback-other", "note.soft-end"})
            verify({test::wording().text(QLatin1String(key), Language::English),
                       test::wording().text(QLatin1String(key), Language::Japanese)},
                QLatin1String(key));
    }

    /// What stands in a table states (である); findings and notes of drawings speak to their reader (です・ます).
    void japaneseHasOneStyleForEachKindOfText()
    {
        static const QRegularExpression polite(u"(です|ます|ません|でした|ました|ください)。"_s);
        const auto states = [](const QString &text) { return !text.contains(polite); };
        for (const auto &[id, catalog] : test::catalogs().catalogs) {
            for (const auto &[name, note] : catalog.notes)
                QVERIFY2(states(note.text.ja), qPrintable(note.text.ja));
            for (const auto &[name, reading] : catalog.readings)
                QVERIFY2(states(reading.ja), qPrintable(reading.ja));
            for (const auto &[name, purpose] : catalog.purposes)
                QVERIFY2(states(purpose.impact.ja), qPrintable(purpose.impact.ja));
            for (const Check &check : catalog.checks) {
                const QString rest = QString(check.text.ja).replace(polite, QString());
                QVERIFY2(
                    !check.text.ja.contains(u'。') || rest.size() < check.text.ja.size(), qPrintable(check.text.ja));
            }
        }
        for (const QString &key : test::wording().keys()) {
            const QString text = test::wording().text(key, Language::Japanese);
            if (key.startsWith("note."_L1) || key.startsWith("legend."_L1))
                QVERIFY2(states(text), qPrintable(text));
            if (key.startsWith("drawing.note."_L1) && text.endsWith(u'。') && !text.endsWith(u"1。"_s))
                QVERIFY2(!states(text), qPrintable(text));
        }
    }

    /// Keys that the code asks the wording for are there: a missing one would print itself on a sheet.
    void everyWordingKeyInTheCodeExists()
    {
        int checked = 0;
        for (const QString &folder :
            {u"core/matrix"_s, u"core/export"_s, u"core/sheet"_s, u"app/cli"_s, u"app/plots"_s}) {
            for (const QString &key : dottedLiterals(folder)) {
                static const QSet<QString> families{u"change"_s, u"action"_s, u"need"_s, u"cast"_s, u"zone"_s,
                    u"address"_s, u"condition"_s, u"firewalls"_s, u"translated"_s, u"basis"_s, u"reading"_s,
                    u"evidence"_s, u"note"_s, u"sheet"_s, u"title"_s, u"view"_s, u"zones"_s, u"findings"_s,
                    u"severity"_s, u"titleblock"_s, u"drawing"_s, u"exposure"_s};
                if (!families.contains(key.section(u'.', 0, 0)) || key.endsWith(u".svg"_s))
                    continue;
                QVERIFY2(test::wording().has(key), qPrintable(key));
                ++checked;
            }
        }
        QVERIFY(checked > 40);
    }

    void everyErrorCodeHasASentence()
    {
        static const QSet<QString> families{u"file"_s, u"yaml"_s, u"expected"_s, u"missing"_s, u"unknown"_s, u"text"_s,
            u"format"_s, u"reference"_s, u"declared"_s, u"duplicate"_s, u"catalog"_s, u"plan"_s, u"warning"_s,
            u"write"_s, u"export"_s, u"font"_s, u"picture"_s, u"png"_s, u"pdf"_s, u"refused"_s, u"value"_s, u"paste"_s,
            u"revision"_s, u"autosave"_s};
        int checked = 0;
        for (const QString &folder :
            {u"core/base"_s, u"core/io"_s, u"core/export"_s, u"core/paint"_s, u"core/sheet"_s, u"core/edit"_s}) {
            for (const QString &code : dottedLiterals(folder)) {
                if (!families.contains(code.section(u'.', 0, 0)) || code.endsWith(u".yaml"_s))
                    continue;
                QVERIFY2(hasMessage(code), qPrintable(code));
                ++checked;
            }
        }
        // TreeReader makes its codes of "expected." and a word.
        static const QRegularExpression expected(u"expected\\(\"([a-z-]+)\""_s);
        for (const QString &file : {u"TreeReader.cpp"_s, u"PlanFieldReader.cpp"_s}) {
            auto matches = expected.globalMatch(textOf(QStringLiteral(PORTOLAN_SOURCE "/core/io/") + file));
            while (matches.hasNext()) {
                const QString code = u"expected."_s + matches.next().captured(1);
                QVERIFY2(hasMessage(code), qPrintable(code));
                ++checked;
            }
        }
        QVERIFY(checked > 60);
    }

    void everyEditHasAName()
    {
        QSet<QString> codes;
        for (const char *code : editCodes) {
            QVERIFY2(hasEditText(QLatin1String(code)), code);
            codes.insert(QLatin1String(code));
            // What is an id or a number here stands in the sentence as it is, also with a place marker in it.
            const QString text = editText({QLatin1String(code), {u"%2"_s, u"%1"_s}});
            QVERIFY2(!text.startsWith(u"edit."_s) && text.trimmed() == text, code);
        }
        QCOMPARE(codes.size(), qsizetype(editCodes.size()));
        QCOMPARE(editText(editName(Edit::Rename, {u"web"_s, u"%1"_s})), u"Rename web to %1"_s);
    }

    void everyDetailOfAnEditHasAWord()
    {
        int checked = 0;
        for (const QString &code : dottedLiterals(u"core/edit"_s)) {
            if (!code.startsWith(u"detail."_s))
                continue;
            QVERIFY2(hasEditDetailText(code), qPrintable(code));
            ++checked;
        }
        QVERIFY(checked > 40);
    }

    void everyExampleIsCompleteInBothLanguages()
    {
        const QString folder = QStringLiteral(PORTOLAN_RESOURCES "/examples");
        const QStringList examples = QDir(folder).entryList({u"*.plan.yaml"_s}, QDir::Files);
        QVERIFY(!examples.isEmpty());
        for (const QString &example : examples) {
            const auto loaded = loadPlan(folder + u'/' + example, CatalogLibrary({}));
            QVERIFY2(loaded, qPrintable(example));
            FlowEngine engine((*loaded)->plan, (*loaded)->catalogs);
            engine.derive();
            for (const Finding &finding : findings(engine))
                QVERIFY2(finding.code != u"text.one-language"_s, qPrintable(example + u": "_s + finding.key));
        }
    }
};

QTEST_GUILESS_MAIN(TextsTest)
#include "TextsTest.moc"
