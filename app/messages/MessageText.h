// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Error.h"

#include <QString>

namespace portolan {

/// The sentence for an error, in the language of the user interface: what is wrong and what would be right, without
/// the place.
[[nodiscard]] QString messageText(const Error &error);

/// The same led by the place, where there is one: "plan.yaml:12:8: ...".
[[nodiscard]] QString messageLine(const Error &error);

/// Text from a file as it can stand in a sentence or a line on a terminal: whatever nobody would see, or what would act
/// on the terminal (control characters, line ends, signs that turn the direction of writing), as "\u001B".
[[nodiscard]] QString visibleText(const QString &text);

/// Whether the code has a sentence. Every code that core can answer with has one; a test sees to it.
[[nodiscard]] bool hasMessage(const QString &code);

} // namespace portolan
