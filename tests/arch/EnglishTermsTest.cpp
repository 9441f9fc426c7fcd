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

/// A line of the English table in CONTRIBUTING.md.
struct EnglishTerm {
    QString chosen;
    QStringList variants; ///< what is not written for it
    std::vector<QRegularExpression> forms; ///< of each variant
    QStringList exceptions; ///< other words that hold a variant
};

QStringList wordsOfCell(const QString &line, int cell)
{
    QStringList words;
    for (const QString &word : line.section(u'|', cell, cell).split(u',')) {
        if (!word.trimmed().isEmpty())
            words.append(word.trimmed());
    }
    return words;
}

/// The word in whatever form: "exclude" is "Excluded", too.
QRegularExpression anyForm(const QString &word)
{
    QString stem = QRegularExpression::escape(word);
    if (stem.endsWith(u'e'))
        stem = stem.chopped(1) + u"(e|es|ed|er|ing)"_s;
    else if (stem.endsWith(u'y'))
        stem = stem.chopped(1) + u"(y|ies|ied|ying)"_s;
    else
        stem += u"(s|es|ed|ing)?"_s;
    return QRegularExpression(u"\\b"_s + stem + u"\\b"_s, QRegularExpression::CaseInsensitiveOption);
}

std::vector<EnglishTerm> englishTerms()
{
    std::vector<EnglishTerm> found;
    bool isInTable = false;
    for (const QString &line : linesOfProject(u"CONTRIBUTING.md"_s)) {
        if (line.startsWith(u"| word | not |"_s))
            isInTable = true;
        else if (!line.startsWith(u'|'))
            isInTable = false;
        else if (isInTable && line.startsWith(u"| "_s))
            found.push_back({line.section(u'|', 1, 1).trimmed(), wordsOfCell(line, 2), {}, wordsOfCell(line, 3)});
    }
    for (EnglishTerm &term : found)
        std::transform(term.variants.begin(), term.variants.end(), std::back_inserter(term.forms), anyForm);
    return found;
}

/// The first variant that a text has, or nothing.
QString englishVariantIn(const QString &text, const std::vector<EnglishTerm> &all)
{
    QString rest = text;
    for (const EnglishTerm &term : all) {
        for (const QString &word : term.exceptions)
            rest.remove(word, Qt::CaseInsensitive);
    }
    for (const EnglishTerm &term : all) {
        for (size_t i = 0; i < term.forms.size(); ++i) {
            if (term.forms[i].match(rest).hasMatch())
                return term.variants.at(static_cast<qsizetype>(i));
        }
    }
    return {};
}

} // namespace

/// English texts of form, sheet, guide, command line and README keep to the terms of CONTRIBUTING.md.
class EnglishTermsTest : public QObject {
    Q_OBJECT

private slots:
    void theTableIsRead()
    {
        const std::vector<EnglishTerm> all = englishTerms();
        QVERIFY(all.size() > 10);
        for (const EnglishTerm &term : all) {
            QVERIFY(!term.chosen.isEmpty() && !term.variants.isEmpty());
            QVERIFY2(englishVariantIn(term.chosen, all).isEmpty(), qPrintable(term.chosen));
            for (const QString &variant : term.variants)
                QCOMPARE(englishVariantIn(u"Some "_s + variant + u'.', all), variant);
        }
    }

    void formsAreKnown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("variant");
        QTest::newRow("past") << u"Rows that are excluded"_s << u"exclude"_s;
        QTest::newRow("going on") << u"Excluding a row"_s << u"exclude"_s;
        QTest::newRow("many") << u"two directories"_s << u"directory"_s;
        QTest::newRow("exception") << u"Members of an Active Directory domain"_s << QString();
        QTest::newRow("part of a word") << u"The panel and its palette"_s << QString();
    }
    void formsAreKnown()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, variant);
        QCOMPARE(englishVariantIn(text, englishTerms()), variant);
    }

    void noTextHasAVariant()
    {
        const std::vector<EnglishTerm> all = englishTerms();
        const std::vector<WrittenText> texts = writtenTexts(Language::English);
        QVERIFY(texts.size() > 2000);
        QStringList wrong;
        for (const WrittenText &text : texts) {
            if (const QString variant = englishVariantIn(text.text, all); !variant.isEmpty())
                wrong.append(text.where + u": "_s + variant + u" in "_s + text.text.trimmed());
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    /// What the command line prints, errors and findings, stands in lines one below the other. Sheets are set in type.
    void quotationMarksAreOfOneKind()
    {
        QStringList wrong;
        for (const WrittenText &text : writtenTexts(Language::English)) {
            if ((text.text.contains(u'“') || text.text.contains(u'”')) && !text.where.contains(u"diagram.yaml"_s))
                wrong.append(text.where + u": "_s + text.text.trimmed());
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(EnglishTermsTest)
#include "EnglishTermsTest.moc"
