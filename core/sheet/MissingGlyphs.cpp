// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/MissingGlyphs.h"

#include "export/ExportText.h"
#include "plan/PlanTexts.h"
#include "sheet/SheetText.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// A character that the font lacks, and where it is drawn first.
struct DrawnGlyph {
    QString character;
    QString text; ///< the words, often a piece of a longer text
    qsizetype page = 0; ///< from 1
};

bool isControl(QChar unit)
{
    return unit.category() == QChar::Other_Control && !unit.isSpace();
}

/// What the font lacks, and control characters, each once.
QStringList unprintable(const TextMeasure &measure, const QString &text)
{
    QStringList found = measure.missing(text);
    for (const QChar unit : text) {
        if (isControl(unit) && !found.contains(unit))
            found.append(unit);
    }
    return found;
}

QString glyphText(const QString &character)
{
    const QString code = u"U+"_s + QString::number(character.toUcs4().value(0), 16).toUpper().rightJustified(4, u'0');
    return isControl(character.front()) ? code : QString(code + u' ' + character);
}

class Report {
public:
    Report(const SheetContext &context, const std::vector<Picture> &pages)
        : m_measure(context.measure)
    {
        for (std::size_t page = 0; page < pages.size(); ++page) {
            for (const PictureElement &element : pages[page].elements) {
                if (const Words *words = std::get_if<Words>(&element))
                    take(words->text, static_cast<qsizetype>(page) + 1);
            }
        }
    }

    Errors of(const Plan &plan)
    {
        for (const PlanText &text : m_drawn.empty() ? std::vector<PlanText>() : printedTexts(plan)) {
            if (text.section == "accepted"_L1)
                continue; // stands on no sheet
            name(text.text.en);
            if (text.text.ja != text.text.en)
                name(text.text.ja);
        }
        // What is left stands in no text of the plan, but in a catalog's.
        for (const DrawnGlyph &glyph : m_drawn)
            name(glyph.text);
        std::stable_sort(
            m_found.begin(), m_found.end(), [](const Found &a, const Found &b) { return a.page < b.page; });
        Errors errors;
        for (const Found &found : m_found) {
            QStringList listed = found.glyphs.first(std::min<qsizetype>(found.glyphs.size(), mostListedGlyphs));
            if (listed.size() < found.glyphs.size())
                listed.append(u"…"_s);
            errors.push_back(
                {u"warning.no-glyph"_s, {found.text, QString::number(found.page), listed.join(u", "_s)}, {}});
        }
        return errors;
    }

private:
    struct Found {
        QString text;
        qsizetype page;
        QStringList glyphs;
    };

    void take(const QString &text, qsizetype page)
    {
        for (const QString &character : unprintable(m_measure, text)) {
            const bool isKnown = std::any_of(m_drawn.begin(), m_drawn.end(),
                [&character](const DrawnGlyph &glyph) { return glyph.character == character; });
            if (!isKnown)
                m_drawn.push_back({character, text, page});
        }
    }

    /// Where a text's character is drawn: on pages of rows stands U+FFFD for what no file can hold.
    [[nodiscard]] std::vector<DrawnGlyph>::const_iterator drawn(const QString &character) const
    {
        const auto find = [this](const QString &wanted) {
            return std::find_if(m_drawn.begin(), m_drawn.end(),
                [&wanted](const DrawnGlyph &glyph) { return glyph.character == wanted; });
        };
        const auto found = find(character);
        return found == m_drawn.end() && isControl(character.front()) ? find(QChar(QChar::ReplacementCharacter))
                                                                      : found;
    }

    /// Says of the characters that nothing was said of yet that they stand in this text.
    void name(const QString &text)
    {
        Found found{quoted(oneLine(text)), 0, {}};
        for (const QString &character : unprintable(m_measure, text)) {
            const auto glyph = drawn(character);
            if (glyph == m_drawn.end() || m_told.contains(character))
                continue;
            m_told.append(character);
            found.page = found.glyphs.isEmpty() ? glyph->page : std::min(found.page, glyph->page);
            found.glyphs.append(glyphText(character));
            if (isControl(character.front()))
                m_told.append(QChar(QChar::ReplacementCharacter));
        }
        if (!found.glyphs.isEmpty())
            m_found.push_back(std::move(found));
    }

    const TextMeasure &m_measure;
    std::vector<DrawnGlyph> m_drawn;
    QStringList m_told;
    std::vector<Found> m_found;
};

} // namespace

Errors missingGlyphs(const SheetContext &context, const std::vector<Picture> &pages)
{
    return Report(context, pages).of(context.plan());
}

} // namespace portolan
