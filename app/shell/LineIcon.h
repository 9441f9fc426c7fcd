// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QIcon>

namespace portolan {

/// An icon drawn in currentColor (SVG) as an icon of widgets: in the colours of the application's palette as it is when
/// it is painted, so a change of theme needs no new icons. Sharp at every scale.
[[nodiscard]] QIcon lineIcon(const QByteArray &svg);

/// One of resources/icons/actions; a rounded square where there is none.
[[nodiscard]] QIcon actionIcon(const QString &name);

/// One of resources/icons, for a kind, a zone, a firewall; that of any machine where the kind has none.
[[nodiscard]] QIcon kindIcon(const QString &name);

/// The program's own, in its colours.
[[nodiscard]] QIcon applicationIcon();

} // namespace portolan
