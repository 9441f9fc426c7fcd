// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/EditName.h"

#include <QString>

namespace portolan {

/// What an edit changed, in the language of the user interface: "version 7.2.1 to 7.4.0, note"; of many values the
/// first.
[[nodiscard]] QString editDetailsText(const std::vector<EditDetail> &details);

/// Whether the code has a word. Every code of edit/EditDetails has one; a test sees to it.
[[nodiscard]] bool hasEditDetailText(const QString &code);

} // namespace portolan
