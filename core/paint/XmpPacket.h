// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paint/PdfMarks.h"

#include <QByteArray>
#include <QString>

namespace portolan {

/// What a PDF says about itself as XMP (ISO 16684), in UTF-8.
[[nodiscard]] QByteArray xmpPacket(const PdfMarks &marks, const QString &producer);

} // namespace portolan
