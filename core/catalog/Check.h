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
/// One machine offers all of these to the manager: of ways that may exclude each other, which one is used?
struct LegsAtOneNode {
    std::vector<Id> legs;
};
/// A DHCP relay carries flows of these legs on.
struct LegsRelayed {
    std::vector<Id> legs;
};
/// Flows reach the port under another number than the document's own: the fallback, or one of the plan.
struct PortMoved {
    Id port;
};

using CheckTest
    = std::variant<LegsUsed, OutboundAllowed, AllInterfaces, CheckPortIsSet, LegsAtOneNode, LegsRelayed, PortMoved>;

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
