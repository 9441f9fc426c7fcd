// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Id.h"

namespace portolan::test {

/// An id that a test writes down; throws where it is none.
[[nodiscard]] inline Id id(const QString &text)
{
    return Id::parse(text).value();
}

[[nodiscard]] inline Id id(const char *text)
{
    return id(QString::fromUtf8(text));
}

} // namespace portolan::test
