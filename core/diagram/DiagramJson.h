// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Language.h"
#include "diagram/Diagram.h"

#include <QByteArray>

namespace portolan {

/// The display model for tools, in scene units with y downwards; `rect` is [x, y, width, height]:
///   format "portolan-diagram", version 1, bounds: the rect of everything, with a margin
///   nodes, zones, gates (firewalls): id, rect, and for people name; zones and gates also title, a rect; gates also
///     parts, the rects of a bar that leaves gaps for what doesn't pass it. A firewall that has several bars is in
///     gates once for each, the further ones as "fw1@2" with its plain id as `of`
///   arrows: id, from, to, flows (keys of rows), numbers, ports, firewalls (ids, from opener to listener), gates (the
///     bars at which it passes them), trunk (its id, or null), points from opener to listener; without a way points is
///     empty and stubs has opener and listener
///   labels, badges: arrow (id), arrows (ids of all that it speaks for), rect, text. A badge in a chip lies within the
///     label's rect.
///   compared with an older plan, nodes, zones, gates and arrows that changed have change: added, changed or removed;
///     nodes, zones and gates that changed also changeNumber, which stands beside their triangle and in the list of
///     changes. A machine that went to another zone is in nodes twice: changed where it is now, and removed at its old
///     place, its id with "@old" behind it and its plain id as `of`; removed arrows end there
/// The same diagram gives the same bytes.
[[nodiscard]] QByteArray writeDiagramJson(const Diagram &diagram, Language language);

} // namespace portolan
