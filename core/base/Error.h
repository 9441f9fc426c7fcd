// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/SourcePosition.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace portolan {

/// What went wrong, for people, without its words: a code, what fills the sentence, and where.
///
/// The sentence in the language of the user interface stands in app/messages (every code has one, a test sees to
/// it); core never words an error, because core writes two languages at once and belongs to none.
struct Error {
    QString code; ///< dotted, lower case, e.g. "yaml.duplicate-key"
    QStringList arguments; ///< %1, %2 ... of the sentence
    SourcePosition position;

    friend bool operator==(const Error &, const Error &) = default;
};

using Errors = std::vector<Error>;

} // namespace portolan
