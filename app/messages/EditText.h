// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/EditName.h"

#include <QString>

namespace portolan {

/// What an edit is called in the history and in the menu, in the language of the user interface: "Move web01".
[[nodiscard]] QString editText(const EditName &name);
/// The same, and what was changed: "Change HP SUM 7 on sum01: version 7.2.1 to 7.4.0".
[[nodiscard]] QString editStory(const EditName &name);

/// Whether the code has a sentence. Every code of edit/EditNames has one; a test sees to it.
[[nodiscard]] bool hasEditText(const QString &code);

} // namespace portolan
