// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "derive/FlowEngine.h"

#include <unordered_map>
#include <vector>

namespace portolan {

/// What a firewall with a state table has to be told: the matrix lists it, and findings count it, by the same rows.
/// Knows the flows as they were when it was made.
class Openings {
public:
    explicit Openings(const FlowEngine &engine);
    /// The same where only these flows are asked about: all between some pairs of nodes.
    Openings(const FlowEngine &engine, const std::vector<int> &handles);

    /// Handle of the flow that this one answers as its mirror image, so that a state table recognises it; -1: none.
    /// Both are left out by decisions, or neither is.
    [[nodiscard]] int requestOf(const Flow &flow) const;
    /// The flow needs no row: state covers it, or it never leaves its machine.
    [[nodiscard]] bool needsNoRow(const Flow &flow) const { return flow.sameHost || requestOf(flow) >= 0; }
    /// How many rows these flows are, whatever their phases and purposes.
    [[nodiscard]] size_t rowCount(const std::vector<int> &handles) const;

private:
    const FlowEngine &m_engine;
    std::unordered_map<FlowIdentity, int, FlowIdentityHash> m_mirrored; ///< requests whose answer is a mirror image
};

/// The same for all flows of one row.
[[nodiscard]] FlowIdentity rowIdentity(const FlowEngine &engine, const Flow &flow);

} // namespace portolan
