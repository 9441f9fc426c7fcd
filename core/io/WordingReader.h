// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "io/YamlTree.h"
#include "matrix/Wording.h"

namespace portolan {

/// Adds the texts of a file of resources/wording to the wording. Every text must have both languages.
/// Errors as TreeReader's, and format.wrong.
[[nodiscard]] Checked<void> readWording(const YamlTree &tree, Wording &wording);

} // namespace portolan
