// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace portolan {

/// Keys of a plan that this version does not know, kept and written back as they were: key and value, the value as
/// canonical one-line YAML. In the order of the file.
using Extras = std::vector<std::pair<QString, QString>>;

} // namespace portolan
