// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QStringView>

#include <memory>
#include <optional>

namespace portolan {

/// Writes text in CP932, Windows' Shift_JIS, and strictly: no character is left out or replaced by "?".
///
/// Unicode has two characters for some of CP932's; both are written, and read back as the second one:
/// U+301C and U+FF5E (wave dash), U+2212 and U+FF0D (minus), U+2014 and U+2015 (dash), U+2016 and U+2225 (double bar),
/// U+00A2 and U+FFE0 (cent), U+00A3 and U+FFE1 (pound), U+00AC and U+FFE2 (not), U+00A6 and U+FFE4 (broken bar),
/// U+00A5 and U+FFE5 (yen), U+203E and U+FFE3 (overline), U+00A0 and U+0020 (space).
/// Yen and overline are never written as the bytes of backslash and tilde, which they only look like in old fonts.
class Cp932Encoder {
public:
    /// Error: export.no-cp932 () where the system's C library can't write CP932 (a system without its conversion
    /// modules). The charset is another one in tests of that error only.
    [[nodiscard]] static Result<Cp932Encoder> open(const char *charset = "CP932");

    /// Appends the text to the bytes, or leaves them as they were and answers with the index in the text of the first
    /// character that can't be written.
    [[nodiscard]] std::optional<qsizetype> append(QStringView text, QByteArray &bytes);

private:
    struct Closer {
        void operator()(void *descriptor) const;
    };
    using Descriptor = std::unique_ptr<void, Closer>;

    explicit Cp932Encoder(Descriptor descriptor)
        : m_descriptor(std::move(descriptor))
    {
    }

    Descriptor m_descriptor; ///< iconv_t
};

} // namespace portolan
