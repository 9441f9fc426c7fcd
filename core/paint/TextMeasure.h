// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace portolan {

/// How wide text is in the document's font (BIZ UDPGothic, built into the programs): the same on every machine and for
/// every output, so that what fits in one fits in all. Without hinting and kerning. Needs a QGuiApplication.
class TextMeasure {
public:
    /// Error: font.unusable (what the font said), when the font that is built in can't be loaded.
    [[nodiscard]] static Result<TextMeasure> make();
    TextMeasure(TextMeasure &&) noexcept;
    TextMeasure &operator=(TextMeasure &&) noexcept;
    ~TextMeasure();

    [[nodiscard]] double width(const QString &text, double size, bool bold = false) const;
    /// The text, cut with "…" where it is wider than that.
    [[nodiscard]] QString elided(const QString &text, double size, bool bold, double width) const;
    /// Lines no wider than that, broken at spaces and between Japanese characters (no line begins with a closing mark
    /// or ends with an opening one); a word that is wider alone is broken where it must be. Line ends of the text stay.
    [[nodiscard]] QStringList wrapped(const QString &text, double size, bool bold, double width) const;
    /// Characters that the document's font lacks, each once, in order; what other fonts of the machine then draw is
    /// their affair.
    [[nodiscard]] QStringList missing(const QString &text) const;

    static constexpr double ascent = 0.88; ///< of an em, above the base line
    static constexpr double descent = 0.12;

private:
    struct Tables;
    explicit TextMeasure(std::unique_ptr<Tables> tables);
    std::unique_ptr<Tables> m_tables;
};

} // namespace portolan
