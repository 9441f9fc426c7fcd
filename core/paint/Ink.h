// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

/// The colours of a sheet. What carries meaning has a contrast of 4.5:1 on white, and a second cue beside its colour.
namespace portolan::ink {

inline const QColor text(0x1F, 0x23, 0x28);
inline const QColor secondary(0x65, 0x6D, 0x76);
inline const QColor line(0xD0, 0xD7, 0xDE); ///< borders that step back
inline const QColor faint(0xA8, 0xB1, 0xBA); ///< borders and icons of machines that step back
inline const QColor tint(0xF6, 0xF8, 0xFA); ///< of zones and heads of tables
inline const QColor managementTint(0xF2, 0xF8, 0xFF);
inline const QColor firewall(0xB4, 0x23, 0x18);
inline const QColor firewallTint(0xFF, 0xF4, 0xF1);
inline const QColor paper(0xFF, 0xFF, 0xFF);
inline const QColor added(0x1A, 0x7F, 0x37);
inline const QColor changed(0x9A, 0x67, 0x00);
inline const QColor removed(0xCF, 0x22, 0x2E);

} // namespace portolan::ink
