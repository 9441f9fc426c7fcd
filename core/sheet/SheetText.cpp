// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/SheetText.h"

#include "export/ExportText.h"

namespace portolan {

LocalizedText localizedWord(const Wording &wording, const QString &key, const std::vector<LocalizedText> &arguments)
{
    const auto in = [&](Language language) {
        QStringList texts;
        for (const LocalizedText &argument : arguments)
            texts.append(argument.text(language));
        return wording.text(key, language, texts);
    };
    return {in(Language::English), in(Language::Japanese)};
}

QString quoted(const QString &text)
{
    constexpr qsizetype longest = 80;
    if (text.size() <= longest)
        return text;
    const bool splitsPair = text[longest - 2].isHighSurrogate();
    return text.first(longest - (splitsPair ? 2 : 1)) + u'…';
}

TextPair SheetText::of(const LocalizedText &text) const
{
    const auto clean = [&](Language language) { return oneLine(wellFormed(text.text(language))); };
    if (m_language != ExportLanguage::Both)
        return {clean(first()), {}};
    const QString english = clean(Language::English);
    const QString japanese = clean(Language::Japanese);
    return {english, english == japanese ? QString() : japanese};
}

TextPair SheetText::word(const QString &key, const std::vector<LocalizedText> &arguments) const
{
    return of(localizedWord(m_wording, key, arguments));
}

} // namespace portolan
