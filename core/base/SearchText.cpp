// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/SearchText.h"

#include <algorithm>

namespace portolan {

namespace {

constexpr char16_t longMark = 0x30FC;
constexpr char16_t firstHiragana = 0x3041;
constexpr char16_t lastHiragana = 0x3096;
constexpr char16_t fromHiraganaToKatakana = 0x60;

bool onlyJoins(QChar sign)
{
    return sign.isSpace() || sign.category() == QChar::Punctuation_Dash || sign == u'_' || sign == u'\u30FB'
        || sign == u'\u00B7' || sign == QChar(longMark);
}

} // namespace

QString searchForm(const QString &text)
{
    const bool isAscii = std::all_of(text.begin(), text.end(), [](QChar sign) { return sign.unicode() < 0x80; });
    if (isAscii) {
        // Most ids are, and there are tens of thousands of them.
        QString plain;
        plain.reserve(text.size());
        for (const QChar sign : text) {
            if (!sign.isSpace() && sign != u'-' && sign != u'_')
                plain.append(sign >= u'A' && sign <= u'Z' ? QChar(sign.unicode() + 0x20) : sign);
        }
        return plain;
    }
    const QString folded = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    QString form;
    form.reserve(folded.size());
    for (const QChar sign : folded) {
        if (onlyJoins(sign))
            continue;
        const char16_t unit = sign.unicode();
        const bool isHiragana = unit >= firstHiragana && unit <= lastHiragana;
        form.append(isHiragana ? QChar(static_cast<char16_t>(unit + fromHiraganaToKatakana)) : sign);
    }
    return form;
}

SearchWords::SearchWords(const QString &typed)
{
    // Normalized first, so that an ideographic space parts words as well.
    const QStringList words = typed.normalized(QString::NormalizationForm_KC).simplified().split(u' ');
    for (const QString &word : words) {
        if (const QString form = searchForm(word); !form.isEmpty())
            m_words.append(form);
    }
}

bool SearchWords::match(const QStringList &forms) const
{
    return std::all_of(m_words.begin(), m_words.end(), [&forms](const QString &word) {
        return std::any_of(forms.begin(), forms.end(), [&word](const QString &form) { return form.contains(word); });
    });
}

} // namespace portolan
