// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/LocalizedText.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace portolan {

/// The words of documents in both languages (resources/wording/*.yaml), by key. Document text never goes through
/// tr(): two languages are written in one run.
class Wording {
public:
    void insert(const QString &key, LocalizedText text) { m_texts.insert(key, std::move(text)); }
    [[nodiscard]] bool has(const QString &key) const { return m_texts.contains(key); }
    /// The text with %1, %2 ... replaced. A missing key is a fault of the program and answers the key itself, which a
    /// test looks for.
    [[nodiscard]] QString text(const QString &key, Language language, const QStringList &arguments = {}) const;
    [[nodiscard]] QStringList keys() const { return m_texts.keys(); }
    /// The same words, but of those that come in several customary ones this variant: "column.source@通信元/通信先"
    /// stands for "column.source". An empty or unknown variant leaves the usual words.
    [[nodiscard]] Wording withVariant(const QString &variant) const;

private:
    QHash<QString, LocalizedText> m_texts;
};

} // namespace portolan
