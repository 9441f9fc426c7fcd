// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Id.h"
#include "base/Ports.h"
#include "base/Version.h"
#include "plan/Extras.h"

#include <map>
#include <optional>

namespace portolan {

/// Which port of a fallback pair is used. Without a choice the default is, unless the plan shows the conflict that
/// the document names.
enum class FallbackChoice { Default, Fallback, Both };

/// A product as this plan uses it.
struct Product {
    Id id;
    Id catalog;
    std::optional<Version> version;
    std::map<Id, bool> options; ///< those that differ from, or confirm, the catalog's default
    std::map<Id, PortSet> ports; ///< by port name of the catalog; switches a fallback off
    std::map<Id, FallbackChoice> fallback; ///< by port name
    QString note;
    Extras extras;

    friend bool operator==(const Product &, const Product &) = default;
};

} // namespace portolan
