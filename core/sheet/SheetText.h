// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/LocalizedText.h"
#include "export/MatrixTables.h"
#include "matrix/Wording.h"

#include <QString>

#include <vector>

namespace portolan {

/// A text as a sheet has it: in its language, or English with Japanese beside or below it. On one line, with all
/// characters whole.
struct TextPair {
    QString first;
    QString second; ///< empty: one language alone, or the same in both

    [[nodiscard]] bool isEmpty() const { return first.isEmpty(); }
    [[nodiscard]] QString joined(const QString &between = QStringLiteral(" ")) const
    {
        return second.isEmpty() ? first : QString(first + between + second);
    }
};

/// The texts of one document in its language or languages.
class SheetText {
public:
    SheetText(const Wording &wording, ExportLanguage language)
        : m_wording(wording)
        , m_language(language)
    {
    }

    [[nodiscard]] TextPair of(const LocalizedText &text) const;
    [[nodiscard]] TextPair word(const QString &key, const std::vector<LocalizedText> &arguments = {}) const;
    [[nodiscard]] Language first() const { return firstLanguage(m_language); }
    [[nodiscard]] ExportLanguage language() const { return m_language; }
    [[nodiscard]] const Wording &wording() const { return m_wording; }

private:
    const Wording &m_wording;
    ExportLanguage m_language;
};

/// The same in both languages.
[[nodiscard]] inline LocalizedText neutral(const QString &text)
{
    return {text, text};
}

/// A text as a warning quotes it: enough to know it by.
[[nodiscard]] QString quoted(const QString &text);

/// A word of the wording in both languages.
[[nodiscard]] LocalizedText localizedWord(
    const Wording &wording, const QString &key, const std::vector<LocalizedText> &arguments = {});

} // namespace portolan
