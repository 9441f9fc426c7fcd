// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Id.h"

#include <set>

namespace portolan {

/// What is chosen on the canvas, by id.
struct Selection {
    std::set<Id> nodes;
    std::set<Id> zones;
    std::set<Id> firewalls;
    std::set<Id> flows; ///< drawn by hand

    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    [[nodiscard]] size_t size() const { return nodes.size() + zones.size() + firewalls.size() + flows.size(); }

    friend bool operator==(const Selection &, const Selection &) = default;
};

} // namespace portolan
