// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/Node.h"

namespace portolan {

/// Gives the node interfaces of these ids, in their order: those that it has keep what they hold, the others go. The
/// first of a node that had none takes over its zone and addresses, and with the last one they come back to the node.
void setInterfaces(Node &node, const std::vector<Id> &ids);

} // namespace portolan
