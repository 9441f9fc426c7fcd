// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Id.h"
#include "base/LocalizedText.h"
#include "base/Result.h"
#include "io/YamlTree.h"

#include <QStringList>

#include <vector>

namespace portolan {

/// What can be put on the canvas: a machine of a kind, or one of the two that are no machines.
enum class PaletteElement { Kind, Zone, Firewall };

struct PaletteItem {
    PaletteElement element = PaletteElement::Kind;
    Id kind; ///< of a machine; else null
    LocalizedText name; ///< of what is no machine; the kind has its own
    QStringList also; ///< what it is found by beside names and id
};

struct PaletteGroup {
    Id id;
    LocalizedText name;
    std::vector<PaletteItem> items;
};

/// Reads resources/palette.yaml. Whether the kinds exist is not looked at: what is not there is not shown.
/// Errors as TreeReader's, and format.wrong, missing.key (kind).
[[nodiscard]] Checked<std::vector<PaletteGroup>> readPalette(const YamlTree &tree);

/// The one that is built into the program.
[[nodiscard]] Checked<std::vector<PaletteGroup>> builtInPalette();

} // namespace portolan
