// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/LocalizedText.h"

#include <QStringList>

namespace portolan {

/// For a note: "2R, 3R …", the first so many of the numbers of rows.
[[nodiscard]] LocalizedText firstNumbers(const QStringList &numbers, qsizetype most);

} // namespace portolan
