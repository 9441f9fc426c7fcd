// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/SourcePosition.h"

namespace portolan {

QString SourcePosition::toString() const
{
    if (line <= 0)
        return file;
    return file + u':' + QString::number(line) + (column > 0 ? u':' + QString::number(column) : QString());
}

} // namespace portolan
