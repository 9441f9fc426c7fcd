// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <algorithm>
#include <compare>
#include <optional>
#include <vector>

namespace portolan {

// What the router is asked and what it answers: geometry alone, in scene units with y downwards. It knows nothing of
// flows and languages.

/// A line across which some nets have to go, and others had better not.
struct RouteGate {
    bool isUpright = true; ///< crossed from left to right or back; else from top to bottom or back
    double at = 0; ///< x of an upright gate, else y
    double from = 0; ///< where it begins and ends along the line
    double to = 0;
    /// Where its symbol stands along the line, if it has one (GateSymbol): nets that don't cross the gate keep out of
    /// it.
    std::optional<double> middle = std::nullopt;

    friend bool operator==(const RouteGate &, const RouteGate &) = default;
};

/// Which way a net crosses a gate, seen from its root.
enum class CrossingWay : signed char {
    Either,
    Onwards, ///< to where x, or y, is larger
    Back,
};

/// A gate that a net has to cross.
struct RoutePassage {
    int gate = 0;
    CrossingWay crossing = CrossingWay::Either;

    friend auto operator<=>(const RoutePassage &, const RoutePassage &) = default;
};

using RoutePassages = std::vector<RoutePassage>;

[[nodiscard]] inline bool passesGate(const RoutePassages &passages, int gate)
{
    return std::any_of(
        passages.begin(), passages.end(), [&](const RoutePassage &passage) { return passage.gate == gate; });
}

/// A zone's frame: lines may cross its border but don't run along it.
struct RouteFrame {
    QRectF rect;
    QRectF title; ///< lines go around it; may be empty
};

/// A way of writing a label.
struct RouteLabelForm {
    QSizeF size; ///< on a level line
    bool turns = false; ///< on an upright line it may be turned, and lie along it
};

/// One arrow of a net.
struct RouteMember {
    QString key; ///< the same in the next scene for the same arrow
    int node = 0; ///< the end that the others of the net don't have in common
};

/// Arrows that share a line because they carry the same from one node, or to one node.
struct RouteNet {
    QString key; ///< the same in the next scene for the same arrows
    int root = 0; ///< the node that all of them start from, or end at
    bool gathers = false; ///< they end at the root
    int company
        = 0; ///< only nets of one company share trunks; the ways of a lower one are kept before those of a higher
    RoutePassages gates; ///< in the order from the root
    std::vector<RouteMember> members; ///< one at least
    std::vector<RouteLabelForm> labels; ///< forms of its label, the best first; the last is the smallest
};

struct RouteScene {
    std::vector<QRectF> nodes;
    std::vector<RouteFrame> frames;
    std::vector<RouteGate> gates;
    std::vector<QRectF> blocked; ///< other places that lines and labels keep away from
    std::vector<RouteNet> nets;
    /// Whoever asks has another scene with fewer lines: where ways are hard to find, routing ends early.
    bool mayBeGivenUp = false;
};

/// The way of one arrow.
struct RoutedMember {
    /// From the root's border to the other's, corners only, horizontal and vertical in turn; empty: there is no way.
    std::vector<QPointF> points;
    int trunk = -1; ///< lines of one trunk may lie on each other; every way belongs to one, often alone
};

/// Where a net is labelled: once for each line that leaves (reaches) its root.
struct RoutedLabel {
    int form = 0; ///< which of the label's forms
    QRectF rect;
    bool isTurned = false;
    std::vector<int> members; ///< for whom it speaks
};

struct RoutedNet {
    std::vector<RoutedMember> members; ///< as in the scene
    std::vector<RoutedLabel> labels;
};

struct RouteResult {
    std::vector<RoutedNet> nets; ///< as in the scene
    size_t lacking = 0; ///< ways and labels that found no room, weighed
    bool isGivenUp = false; ///< there is hardly room for so many lines; the rest means nothing
};

/// What was routed before, by the keys of nets and members.
struct RouteMemory {
    RouteScene scene;
    RouteResult result;
};

} // namespace portolan
