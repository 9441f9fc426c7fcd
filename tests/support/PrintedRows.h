// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paint/Picture.h"

#include <QStringList>

namespace portolan::test {

/// What a reader finds at a row of a printed table, by its group's id: the texts in its frame, and those above or below
/// it that no rule parts from it. Empty: the row is not on the page.
[[nodiscard]] QStringList wordsOfRow(const Picture &page, const QString &id);

/// How many rows stand on a page.
[[nodiscard]] int rowCount(const Picture &page);

} // namespace portolan::test
