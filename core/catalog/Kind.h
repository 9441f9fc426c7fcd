// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Id.h"
#include "base/LocalizedText.h"

#include <map>

namespace portolan {

/// What a machine is on the canvas (Windows, iLO, DHCP server ...). The kind decides which roles a machine plays
/// without being told. Source: resources/catalogs/kinds.yaml, and the kinds section of a catalog.
struct Kind {
    Id id;
    LocalizedText name;
    Id os; ///< the operating system that the kind implies ("windows"), or null

    friend bool operator==(const Kind &, const Kind &) = default;
};

using Kinds = std::map<Id, Kind>;

} // namespace portolan
