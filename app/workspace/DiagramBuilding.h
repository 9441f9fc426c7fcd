// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/GoesOn.h"
#include "check/Finding.h"
#include "diagram/DiagramBuilder.h"
#include "diagram/Differences.h"
#include "matrix/Wording.h"
#include "paint/TextMeasure.h"
#include "workspace/ComparedPlan.h"

#include <QDate>

#include <functional>
#include <memory>
#include <optional>

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
    Differences differences; ///< from an older plan, where there is one
    QString revision; ///< under which they are, as a sheet says it
};

/// An older plan for the thread that draws, with its own layout. What it refers to is kept alive.
class DrawnBefore {
public:
    explicit DrawnBefore(std::shared_ptr<const ComparedPlan> plan)
        : m_plan(std::move(plan))
    {
    }

    [[nodiscard]] const OlderFlows &flows();
    /// The ways and labels of the plan drawn by itself, as a sheet that compares begins with them. Null: goesOn said
    /// no.
    [[nodiscard]] const DiagramMemory *memory(const DrawingMeans &means, Language language, const GoesOn &goesOn);

private:
    std::shared_ptr<const ComparedPlan> m_plan;
    std::unique_ptr<OlderFlows> m_flows;
    std::optional<DiagramMemory> m_memory;
    Language m_language = Language::English; ///< of the memory
};

/// What was routed last. What of it is still legal stays.
struct RoutedBefore {
    std::shared_ptr<const DiagramMemory> memory; ///< null: nothing was routed, or none of it is to stay
    std::shared_ptr<const Diagram> diagram; ///< null: nothing was routed
    bool isSame = false; ///< the plan is that one again: the diagram is drawn as it was
};

/// A drawing whose routing takes long is sketched on the way: the plan as it is, with plain ways, and with those that
/// it had where nothing moved. All functions are asked in the thread that draws.
struct Sketching {
    std::function<bool()> isWanted; ///< by now
    std::function<void(ShownPlan)> take; ///< once at most
    std::function<bool()> isHeld; ///< empty, or whether routing has to wait
};

/// So many rows are routed at once; those of a plan with more have plain ways first (PlainWays.h).
inline constexpr size_t mostRoutedRows = 900;
/// So many arrows are routed when there is time; those of a plan with more keep their plain ways.
inline constexpr size_t mostRoutedArrows = 5000;
/// Of a plan with more nodes no arrow is routed, however few there are: the lanes between 10,000 nodes alone take
/// hundreds of megabytes.
inline constexpr size_t mostRoutedNodes = 2500;

enum class Drawing {
    AtOnce, ///< with plain ways where routing takes long
    Routed ///< however long it takes
};

/// Diagram and findings of a plan. With an older plan (null: none) what changed is marked as on a sheet that compares,
/// and what is routed for the first time lies where it lies there. goesOn is told how far the routing is; where it says
/// no, the answer means nothing. sketching: null where nobody wants a sketch.
[[nodiscard]] ShownPlan showPlan(const FlowEngine &engine, const DrawingMeans &means, Language language,
    const QDate &today, Drawing drawing, const RoutedBefore &before, DrawnBefore *older, const GoesOn &goesOn,
    const Sketching *sketching = nullptr);

} // namespace portolan
