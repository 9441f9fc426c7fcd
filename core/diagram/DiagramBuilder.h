// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "diagram/DiagramRequest.h"
#include "route/RouteScene.h"

namespace portolan {

/// What was drawn before, for the next diagram of the same or of a changed plan.
struct DiagramMemory {
    RouteMemory ways;
    bool isJoined = false; ///< unlike arrows shared lines, because there was no room for one for each sort
};

struct BuiltDiagram {
    Diagram diagram;
    ArrowLooks looks; ///< for other diagrams of the document
    DiagramMemory memory; ///< what can stay where it is stays
};

/// The display model of a plan: things at their places, rows as arrows, arrows routed and labelled. With a memory,
/// ways and labels that are still legal stay where they were. Where request.goesOn said no, the answer is empty.
[[nodiscard]] BuiltDiagram buildDiagram(const DiagramRequest &request, const DiagramMemory *memory = nullptr);

} // namespace portolan
