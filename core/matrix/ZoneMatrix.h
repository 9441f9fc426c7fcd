// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "matrix/Matrix.h"
#include "matrix/Services.h"
#include "matrix/Wording.h"

#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace portolan {

/// Source zone by destination zone; each cell the ports that have to be open, in one line a transport
/// ("TCP 22, 443" and "UDP 623"). Rows and columns are the zones of the plan as their frames stand from left to right,
/// then by id, those without flows too, and "no zone" last where a flow has an end without one. Broadcasts that can't
/// leave their zone, and flows without a way, open nothing and are left out. Where answers have to be permitted as
/// well, a cell has a line of the ports that they come from: through firewalls without state, or, in the view of access
/// lists, through all.
class ZoneMatrix {
public:
    /// Openings of the matrix' filter. older may be null; with it, cells tell what was added and deleted.
    ZoneMatrix(const FlowEngine &engine, const MatrixFilter &filter, const FlowEngine *older);

    [[nodiscard]] int size() const { return static_cast<int>(m_zones.size()); }
    [[nodiscard]] QString name(int zone, const Wording &wording, Language language) const;
    [[nodiscard]] QString cell(int from, int to, const Wording &wording, Language language) const;

private:
    using Cells = std::map<std::pair<Id, Id>, Services>;

    /// What one plan opens.
    struct Openings {
        Cells there;
        Cells back; ///< answers, from the listener's zone to the opener's
    };

    [[nodiscard]] static Openings collect(const FlowEngine &engine, const MatrixFilter &filter);
    /// What the cells say of these zones; nothing without an older plan but what there is now.
    [[nodiscard]] QStringList lines(Cells Openings::*cells, const std::pair<Id, Id> &ends, const QString &now,
        const Wording &wording, Language language) const;
    [[nodiscard]] static QString text(const Services &services, const Wording &wording, Language language);

    const FlowEngine &m_engine;
    const FlowEngine *m_older;
    std::vector<Id> m_zones; ///< null: no zone
    Openings m_now;
    Openings m_before;
};

} // namespace portolan
