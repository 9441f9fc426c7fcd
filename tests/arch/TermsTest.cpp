// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/WrittenTexts.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

/// A line of the table in CONTRIBUTING.md.
struct Term {
    QStringList chosen;
    QStringList variants; ///< what is not written for it
    QStringList exceptions; ///< other words that hold a variant
};

QStringList wordsOf(const QString &cell)
{
    QStringList words;
    for (const QString &word : cell.split(u'、', Qt::SkipEmptyParts)) {
        if (!word.trimmed().isEmpty())
            words.append(word.trimmed());
    }
    return words;
}

std::vector<Term> terms()
{
    std::vector<Term> found;
    bool isInTable = false;
    for (const QString &line : linesOfProject(u"CONTRIBUTING.md"_s)) {
        if (line.startsWith(u"| English | Japanese |"_s))
            isInTable = true;
        else if (isInTable && line.startsWith(u"| "_s))
            found.push_back({wordsOf(line.section(u'|', 2, 2)), wordsOf(line.section(u'|', 3, 3)),
                wordsOf(line.section(u'|', 4, 4))});
    }
    return found;
}

/// The first variant that a text has, or nothing. A variant inside of a chosen word or of an exception is none.
QString variantIn(const QString &text, const std::vector<Term> &all)
{
    QStringList allowed;
    for (const Term &term : all)
        allowed += term.chosen + term.exceptions;
    for (const Term &term : all) {
        for (const QString &variant : term.variants) {
            if (!text.contains(variant))
                continue;
            QString rest = text;
            for (const QString &word : allowed) {
                if (word.contains(variant))
                    rest.remove(word);
            }
            if (rest.contains(variant))
                return variant;
        }
    }
    return {};
}

/// The first half-width sign of a sentence beside Japanese, with what is around it, or nothing.
QString halfWidthSignIn(QString text)
{
    // What is typed: code, lists of YAML, accelerators, patterns of file dialogs, targets of Markdown's links.
    static const QRegularExpression typed(
        u"`[^`]*`|\\[[^\\]]*, [^\\]]*\\]|\\(&(amp;)?.\\)|\\(\\*[^)]*\\)|（キー: 値）|\\]\\([^)]*\\)|;;"_s);
    static const QRegularExpression sign(
        u"[\\x{3040}-\\x{30ff}\\x{4e00}-\\x{9fff}）」］*][:;!?]|[\\x{3040}-\\x{30ff}\\x{4e00}-\\x{9fff}],"
        "|[\\x{3040}-\\x{30ff}\\x{4e00}-\\x{9fff}] ?\\(|\\)[\\x{3040}-\\x{30ff}\\x{4e00}-\\x{9fff}]"_s);
    const auto match = sign.match(text.replace(typed, u"_"_s));
    return match.hasMatch() ? text.mid(std::max<qsizetype>(0, match.capturedStart() - 8), 20) : QString();
}

std::vector<WrittenText> japaneseTexts()
{
    static const QRegularExpression japanese(u"[\\x{3040}-\\x{30ff}\\x{4e00}-\\x{9fff}]"_s);
    std::vector<WrittenText> places = writtenTexts(Language::Japanese);
    std::erase_if(places, [](const WrittenText &place) { return !place.text.contains(japanese); });
    return places;
}

} // namespace

/// Japanese texts of form, sheet, guide and command line keep to the terms of CONTRIBUTING.md.
class TermsTest : public QObject {
    Q_OBJECT

private slots:
    void theTableIsRead()
    {
        const std::vector<Term> all = terms();
        QVERIFY(all.size() > 25);
        for (const Term &term : all) {
            QVERIFY(!term.chosen.isEmpty() && !term.variants.isEmpty());
            for (const QString &word : term.chosen)
                QVERIFY2(variantIn(word, all).isEmpty(), qPrintable(word));
            for (const QString &variant : term.variants)
                QVERIFY2(!variantIn(u"次の"_s + variant + u"を"_s, all).isEmpty(), qPrintable(variant));
        }
        QCOMPARE(variantIn(u"作業フェーズごと、またはフェーズによらない"_s, all), u"フェーズ"_s);
    }

    void theSignsAreKnown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isFullWidth");
        QTest::newRow("colon") << u"警告: %1"_s << false;
        QTest::newRow("question") << u"上書きしますか?"_s << false;
        QTest::newRow("key") << u"検索 (F3)"_s << false;
        QTest::newRow("bold") << u"- **図**: PDF"_s << false;
        QTest::newRow("comma") << u"名前, アドレス"_s << false;
        QTest::newRow("full") << u"警告：%1（%2）"_s << true;
        QTest::newRow("accelerator") << u"開く(&amp;O)..."_s << true;
        QTest::newRow("filter") << u"プラン (*.yaml);;すべてのファイル (*)"_s << true;
        QTest::newRow("link") << u"[図面](07-sheets.md)の用紙"_s << true;
        QTest::newRow("list") << u"枠[x, y, 幅, 高さ]を"_s << true;
    }
    void theSignsAreKnown()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, isFullWidth);
        QCOMPARE(halfWidthSignIn(text).isEmpty(), isFullWidth);
    }

    void noTextHasAVariant()
    {
        const std::vector<Term> all = terms();
        const std::vector<WrittenText> places = japaneseTexts();
        QVERIFY(places.size() > 2000);
        QStringList wrong;
        for (const WrittenText &place : places) {
            if (const QString variant = variantIn(place.text, all); !variant.isEmpty())
                wrong.append(place.where + u": "_s + variant + u" in "_s + place.text.trimmed());
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void signsOfSentencesAreFullWidth()
    {
        QStringList wrong;
        for (const WrittenText &place : japaneseTexts()) {
            if (const QString sign = halfWidthSignIn(place.text); !sign.isEmpty())
                wrong.append(place.where + u": "_s + sign);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TermsTest)
#include "TermsTest.moc"
