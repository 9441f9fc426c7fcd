// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "matrix/Matrix.h"
#include "matrix/Services.h"
#include "matrix/Wording.h"

#include <QString>

#include <map>
#include <vector>

namespace portolan {

/// Source zone by destination zone; each cell the ports that have to be open, in one line a transport
/// ("TCP 22, 443" and "UDP 623"). Rows and columns are the zones of the plan as their frames stand from left to right,
/// then by id, those without flows too, and "no zone" last where a flow has an end without one. Broadcasts that can't
/// leave their zone, and flows without a way, open nothing and are left out.
class ZoneMatrix {
public:
    /// Openings of the matrix' filter. older may be null; with it, cells tell what was added and deleted.
    ZoneMatrix(const FlowEngine &engine, const MatrixFilter &filter, const FlowEngine *older);

    [[nodiscard]] int size() const { return static_cast<int>(m_zones.size()); }
    [[nodiscard]] QString name(int zone, const Wording &wording, Language language) const;
    [[nodiscard]] QString cell(int from, int to, const Wording &wording, Language language) const;

private:
    using Cells = std::map<std::pair<Id, Id>, Services>;

    [[nodiscard]] static Cells collect(const FlowEngine &engine, const MatrixFilter &filter);
    [[nodiscard]] static QString text(const Services &services, const Wording &wording, Language language);

    const FlowEngine &m_engine;
    const FlowEngine *m_older;
    std::vector<Id> m_zones; ///< null: no zone
    Cells m_cells;
    Cells m_olderCells;
};

} // namespace portolan
