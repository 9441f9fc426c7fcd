// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/EditName.h"

#include <QString>

namespace portolan {

/// What an edit is called in the history and in the menu, in the language of the user interface: "Move web01".
[[nodiscard]] QString editText(const EditName &name);

/// Whether the code has a sentence. Every code of edit/EditNames has one; a test sees to it.
[[nodiscard]] bool hasEditText(const QString &code);

} // namespace portolan
