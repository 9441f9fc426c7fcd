// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Id.h"
#include "base/LocalizedText.h"

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <vector>

namespace portolan {

// The display model: everything that is seen of a plan, where it is, and what it stands for. It belongs to no language:
// places are the same in all of them. Scene units (a quarter of a millimetre at scale 1:1), y downwards.

enum class DiagramChange { None, Added, Changed, Removed };

/// Open findings that point at something, by severity, and why a machine has no arrow.
struct DiagramMarks {
    int errors = 0;
    int warnings = 0;
    int leftOut = 0; ///< of a machine: its rows where decisions left out all of them
    [[nodiscard]] bool isEmpty() const { return errors == 0 && warnings == 0 && leftOut == 0; }
    friend bool operator==(const DiagramMarks &, const DiagramMarks &) = default;
};

struct DiagramNode {
    Id id;
    QRectF rect;
    QString icon;
    LocalizedText name; ///< the id where the plan has no name
    LocalizedText kind; ///< what it is, or what it runs
    QString address; ///< empty: unknown
    int count = 1; ///< machines; a group is drawn as a stack
    bool isManager = false; ///< runs a product: has a border in its style's colour
    int style = -1; ///< of a manager
    bool stepsBack = false; ///< of a drawing of some flows: none of them is its own
    DiagramMarks marks;
    DiagramChange change = DiagramChange::None;
    int changeNumber = 0; ///< of a changed one: under which the list of changes has it; see changedThings()

    friend bool operator==(const DiagramNode &, const DiagramNode &) = default;
};

struct DiagramZone {
    Id id;
    QRectF rect;
    QRectF title; ///< where name and networks stand, inside rect
    LocalizedText name;
    QString networks;
    bool networksBelow = false; ///< they stand below the name, for want of room beside it
    bool isManagement = false; ///< a manager stands in it
    DiagramMarks marks;
    DiagramChange change = DiagramChange::None;
    int changeNumber = 0; ///< as of nodes

    friend bool operator==(const DiagramZone &, const DiagramZone &) = default;
};

/// A bar of a firewall, across the arrows that pass it there. One that joins three zones and more can have several.
struct DiagramGate {
    Id id; ///< of the firewall
    int number = 0; ///< of its further bars, from 1; its first one stands where the plan puts the firewall
    std::vector<Id> zones; ///< that it parts; of the first one all that the firewall joins
    QRectF rect; ///< the bar, across the arrows
    std::vector<QRectF> parts; ///< of the bar, with gaps for arrows that don't pass it; empty: it has none
    bool isUpright = true; ///< arrows pass it from left to right, or back; else from top to bottom
    QRectF title; ///< where its name stands
    LocalizedText name;
    bool isStateless = false;
    bool stepsBack = false; ///< of a drawing of some flows: none of them passes the firewall
    DiagramMarks marks;
    DiagramChange change = DiagramChange::None;
    int changeNumber = 0; ///< as of nodes; further bars have none

    /// The same for no other bar: "fw1", "fw1@2" for its second one.
    [[nodiscard]] QString key() const
    {
        return number == 0 ? id.toString() : QString(id.toString() + u'@' + QString::number(number + 1));
    }

    friend bool operator==(const DiagramGate &, const DiagramGate &) = default;
};

/// How the arrows of one product (table, protocol, phase ...) look, and what the legend says of it.
struct DiagramStyle {
    LocalizedText name;
    QColor color;
    std::vector<double> dashes; ///< units, on and off in turn; empty: solid
    double width = 1.7; ///< of lines
    DiagramChange change = DiagramChange::None; ///< that arrows of this look have in common, if they look by change
    bool stepsBack = false; ///< there for the others' sake: badges are outlined, not filled
    LocalizedText title = {}; ///< of the document's section behind a name of ours; may be empty
    bool isSeveral = false; ///< of arrows that are about more than one of what the others are about

    friend bool operator==(const DiagramStyle &, const DiagramStyle &) = default;
};

/// Of the one arrow between two nodes in this direction.
[[nodiscard]] inline QString arrowId(const Id &from, const Id &to)
{
    return from.toString() + u'>' + to.toString();
}

/// All flows of a pair of nodes in one direction, from the side that opens to the side that listens.
struct DiagramArrow {
    QString id; ///< "csm01>web"
    Id from;
    Id to;
    QStringList flows; ///< keys of its rows
    QStringList numbers; ///< of its rows, as the matrix prints them, in its order: "3", "N4"
    std::vector<DiagramChange> rowChanges; ///< of the row with each of the numbers; empty: nothing is compared
    QString ports; ///< "TCP 22, 443 · UDP 623": all of them, in full
    QString portsBefore; ///< of a changed one: what it carried in the older plan
    std::vector<Id> firewalls; ///< that it passes, from opener to listener
    std::vector<int> gates; ///< and at which of their bars, as far as they are drawn
    int style = 0;
    int trunk = -1; ///< index of a trunk, or -1
    bool oneWay = false; ///< nothing ever comes back for any of its flows
    bool optional = false; ///< none of its flows is required
    bool isRefused = false; ///< none of them arrives: no firewall lets it through, or it is a broadcast that stays
    bool isUndelivered = false; ///< one of them, at least, is such a broadcast
    bool isBarred = false; ///< and one, at least, finds no firewall that lets it through
    std::vector<QPointF> points; ///< from opener to listener, orthogonal; empty: no way was found
    /// What is drawn of it, from opener to listener; in a trunk only what no other arrow of it has drawn. Empty: all.
    std::vector<QPointF> line;
    /// Without a way: where the numbered stubs at both ends are, each from the node outwards.
    std::vector<QPointF> openerStub;
    std::vector<QPointF> listenerStub;
    QRectF openerBadge; ///< at their ends, with stubText()
    QRectF listenerBadge;
    DiagramMarks marks;
    DiagramChange change = DiagramChange::None;

    /// Some of its flows arrive, and some don't.
    [[nodiscard]] bool isPartlyRefused() const { return !isRefused && (isUndelivered || isBarred); }

    friend bool operator==(const DiagramArrow &, const DiagramArrow &) = default;
};

/// Arrows that share a line: of one source (it branches) or of one listener (it gathers).
struct DiagramTrunk {
    QString id; ///< "trunk-1"
    bool gathers = false;
    std::vector<int> arrows;
    std::vector<QPointF> joints; ///< where a branch leaves or comes in: a dot

    friend bool operator==(const DiagramTrunk &, const DiagramTrunk &) = default;
};

/// What stands on the line of an arrow or trunk: numbers in a badge, ports beside them.
struct DiagramLabel {
    int arrow = 0; ///< the arrow, or the first of those that it speaks for
    std::vector<int> arrows; ///< all that it speaks for
    QRectF rect; ///< the chip, or the badge alone
    QRectF badge; ///< empty rect: no badge. Where something changed it begins with a mark, and may hold nothing else
    QRectF cloud; ///< around a chip or badge that changed, with the revision's triangle; empty rect: no room for it
    QString numbers; ///< in the badge: "3-8", "N1, N4", "N1 +3", where there is little room "N1…"
    double badgeSize = 9.5; ///< of the numbers' type, units
    QStringList lines; ///< of ports beside the badge; empty: a badge alone, resolved in the table on the sheet
    bool isTurned = false; ///< a badge alone that runs from bottom to top
    DiagramMarks marks; ///< at the right end of a chip, behind a badge alone
    DiagramChange change = DiagramChange::None;

    /// All that it takes of the drawing.
    [[nodiscard]] QRectF extent() const { return cloud.isEmpty() ? rect : cloud; }

    friend bool operator==(const DiagramLabel &, const DiagramLabel &) = default;
};

/// What stands at the stubs of an arrow without a way: its first number, and whether there are more.
[[nodiscard]] QString stubText(const DiagramArrow &arrow);
/// The same without the sign of a change: "N1", "N1…".
[[nodiscard]] QString stubNumbers(const DiagramArrow &arrow);

/// Numbers of an arrow's rows of which this is true.
[[nodiscard]] inline QStringList numbersOf(const DiagramArrow &arrow, DiagramChange change)
{
    QStringList numbers;
    for (size_t row = 0; row < arrow.rowChanges.size(); ++row) {
        if (arrow.rowChanges[row] == change)
            numbers.append(arrow.numbers[static_cast<qsizetype>(row)]);
    }
    return numbers;
}

struct Diagram {
    QRectF bounds; ///< of everything, with a margin
    std::vector<DiagramZone> zones;
    std::vector<DiagramGate> gates;
    std::vector<DiagramNode> nodes;
    std::vector<DiagramStyle> styles;
    std::vector<DiagramTrunk> trunks;
    std::vector<DiagramArrow> arrows;
    std::vector<DiagramLabel> labels;
};

} // namespace portolan
