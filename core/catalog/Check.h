// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Id.h"
#include "base/LocalizedText.h"
#include "base/Ports.h"
#include "base/Version.h"

#include <variant>
#include <vector>

namespace portolan {

enum class Severity { Information, Warning, Error };

struct LegsUsed {
    std::vector<Id> legs;
};
/// A machine whose own packet filter lets only these destination ports out.
struct OutboundAllowed {
    Id role;
    std::vector<PortRange> ports;
};
/// Every network that a machine of these roles stands in has to be reached.
struct AllInterfaces {
    std::vector<Id> roles;
};
struct CheckPortIsSet {
    Id port;
};

using CheckTest = std::variant<LegsUsed, OutboundAllowed, AllInterfaces, CheckPortIsSet>;

/// What a document tells its reader to mind beyond the rows: a finding when the test says so.
/// {node}, {server}, {ports} and {product} in the text are filled in.
struct Check {
    Id id;
    Severity severity = Severity::Information;
    std::vector<VersionRange> versions; ///< printed version columns that it is about; empty: every version
    LocalizedText text;
    CheckTest test;
};

} // namespace portolan
