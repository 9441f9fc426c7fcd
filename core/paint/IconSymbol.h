// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace portolan {

/// An icon's file as <symbol id="ID" ...>: its drawing elements and their looks alone. Nothing of where it is used
/// shines through but the colour.
[[nodiscard]] QByteArray iconSymbol(const QByteArray &file, const QString &id);

/// The text with what XML has a meaning for escaped.
[[nodiscard]] QByteArray xmlEscaped(const QString &text);

} // namespace portolan
