// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "check/Finding.h"
#include "edit/PlanDocument.h"

namespace portolan {

/// What moves a port that collides: which one it is, and how it is written.
struct PortMove {
    Id node;
    MovablePort port;
    PortRange taken; ///< what collides

    /// typed: a range for a listener of the node, ports for one of a product. Errors: value.*, refused.not-there,
    /// refused.port-still-taken (what collides), refused.port-in-use (port, by what), and those of setProductPort() and
    /// setNodePort().
    [[nodiscard]] Result<void> apply(PlanEditor &editor, const CatalogSet &catalogs, const QString &typed) const;
    /// Refuses as well what makes this port or any others collide again, as products listen where no listener of the
    /// plan says so. Errors: also refused.port-collides (the arguments of the new collision).
    [[nodiscard]] Result<void> applyWithoutCollision(
        PlanEditor &editor, const PlanDocument &document, const QString &typed) const;
    /// What people would take, with which nothing is found about the ports of any machine that is not found now;
    /// empty: none of what was tried, or the plan has too many flows to try.
    [[nodiscard]] QString freePort(const PlanDocument &document) const;

private:
    [[nodiscard]] Result<void> applyToListener(Node machine, PlanEditor &editor, const QString &typed) const;
};

} // namespace portolan
