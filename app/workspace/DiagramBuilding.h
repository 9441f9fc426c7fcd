// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "check/Finding.h"
#include "diagram/DiagramBuilder.h"
#include "matrix/Wording.h"
#include "paint/TextMeasure.h"

#include <QDate>

#include <memory>

namespace portolan {

/// A plan of its own with its flows, kept equal to another one by what is told of its edits: for work in another
/// thread, which must not see a plan change. The catalogs must outlive it.
class PlanReplica {
public:
    PlanReplica(const CatalogSet &catalogs, Plan plan);

    /// Derives what was not derived yet; the first time that is everything.
    void take(PlanParts parts, const ChangeSet &changes);
    [[nodiscard]] const FlowEngine &engine();

private:
    Plan m_plan;
    PlanEditor m_editor;
    FlowEngine m_engine;
    bool m_isDerived = false;
};

/// The parts of a plan that a change touched, as they are now.
[[nodiscard]] PlanParts partsOf(const Plan &plan, const ChangeSet &changes);

/// What a diagram is drawn with, beside the plan. Read by several threads.
struct DrawingMeans {
    const Wording &wording;
    const TextMeasure &measure;
};

/// What a canvas shows of a plan.
struct ShownPlan {
    BuiltDiagram built;
    std::vector<Finding> findings;
    bool isRouted = false; ///< else arrows have plain ways, or those that they had before
};

/// What was routed last. What of it is still legal stays.
struct RoutedBefore {
    std::shared_ptr<const RouteMemory> memory; ///< null: nothing was routed
    std::shared_ptr<const Diagram> diagram; ///< of plans with more than mostRoutedRows; null: nothing was routed
};

/// So many rows are routed at once; those of a plan with more have plain ways first (PlainWays.h).
inline constexpr size_t mostRoutedRows = 900;
/// So many arrows are routed when there is time; those of a plan with more keep their plain ways.
inline constexpr size_t mostRoutedArrows = 5000;

enum class Drawing {
    AtOnce, ///< with plain ways where routing takes long
    Routed ///< however long it takes
};

/// Diagram and findings of a plan. Where the watch was canceled, the answer means nothing.
[[nodiscard]] ShownPlan showPlan(const FlowEngine &engine, const DrawingMeans &means, Language language,
    const QDate &today, Drawing drawing, const RoutedBefore &before, RouteWatch &watch);

} // namespace portolan
