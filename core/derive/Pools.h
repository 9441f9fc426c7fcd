// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Ports.h"
#include "derive/Flow.h"

#include <map>
#include <vector>

namespace portolan {

/// Keeps one copy of each distinct value and answers with its index; indices live as long as the pool.
template <typename Value>
class Pool {
public:
    int indexOf(const Value &value)
    {
        const auto [place, isNew] = m_indices.try_emplace(value, static_cast<int>(m_values.size()));
        if (isNew)
            m_values.push_back(value);
        return place->second;
    }
    [[nodiscard]] const Value &at(int index) const { return m_values[static_cast<size_t>(index)]; }

private:
    std::map<Value, int> m_indices;
    std::vector<Value> m_values;
};

/// What flows share: few distinct values among tens of thousands of flows.
struct FlowPools {
    Pool<PortSet> ports;
    Pool<Circumstances> circumstances; ///< [0]: none

    FlowPools() { circumstances.indexOf({}); }
};

} // namespace portolan
