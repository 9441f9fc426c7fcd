// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace portolan {

/// Text as searching sees it: capitals, full and half width, hiragana and katakana, the long mark and what only joins
/// words (spaces, hyphens, middle dots, underscores) make no difference. "ｻｰﾊﾞｰ", "さーば" and "サーバ" are one; so are
/// "HP-UX" and "hpux".
[[nodiscard]] QString searchForm(const QString &text);

/// What somebody typed into a search field: words, all of which have to occur, in any order and in any field.
class SearchWords {
public:
    explicit SearchWords(const QString &typed);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); } ///< then everything matches
    /// forms: the fields of one thing, each as searchForm() has it.
    [[nodiscard]] bool match(const QStringList &forms) const;

private:
    QStringList m_words;
};

} // namespace portolan
