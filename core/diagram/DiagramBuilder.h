// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "diagram/DiagramRequest.h"
#include "route/RouteScene.h"

namespace portolan {

struct BuiltDiagram {
    Diagram diagram;
    ArrowLooks looks; ///< for other diagrams of the document
    RouteMemory memory; ///< for the next build: what can stay where it is stays
};

/// The display model of a plan: things at their places, rows as arrows, arrows routed and labelled. With a memory,
/// ways and labels that are still legal stay where they were. Where request.goesOn said no, the answer is empty.
[[nodiscard]] BuiltDiagram buildDiagram(const DiagramRequest &request, const RouteMemory *memory = nullptr);

} // namespace portolan
