// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exposure/Exposure.h"

#include <set>
#include <tuple>
#include <unordered_set>

namespace portolan {

/// Puts flows into the cells of ZoneExposure; each row of the matrix is counted once.
class ZoneCells {
public:
    explicit ZoneCells(const FlowEngine &engine);
    /// No flow that is excluded, that state covers, or that stays on its machine.
    void take(int handle);
    [[nodiscard]] ZoneExposure finish();

private:
    [[nodiscard]] size_t placeOf(const Flow &flow, bool opener) const;

    const FlowEngine &m_engine;
    ZoneExposure m_exposure;
    std::vector<size_t> m_places; ///< by zone of the engine
    std::unordered_set<FlowIdentity, FlowIdentityHash> m_rows;
    std::set<std::tuple<size_t, Transport, const PortSet *, PortRange>> m_added; ///< what cells hold already
    bool m_hasUnzoned = false;
};

} // namespace portolan
