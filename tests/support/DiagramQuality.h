// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/DrawnLines.h"
#include "support/JudgedDiagram.h"

#include <array>

namespace portolan::test {

/// What a diagram must not do, and, from LabelOnGate on, what it had better not do.
enum class DiagramRule {
    Unreadable, ///< the JSON is not what it should be
    SlantedSegment, ///< neither level nor upright
    EndOffNode, ///< an arrow begins or ends elsewhere than on the border of its node
    ArrowThroughNode, ///< a segment enters a node, or touches its border other than with the arrow's own end
    ForeignOverlap, ///< two strokes that share no trunk on one line, if only end to end
    NarrowLanes, ///< two of them side by side, nearer than narrowestLane
    LabelOnNode,
    LabelOnLabel,
    LabelOnForeignArrow, ///< on a stroke of an arrow for which it does not speak
    LabelOnTitle, ///< of a zone
    LabelOffItsArrow, ///< touches no segment of the arrow that it speaks for, nor of that arrow's trunk
    ArrowWithoutLabel, ///< neither label nor badge speaks for it
    UnrelatedTrunk, ///< its arrows have neither one source nor one listener
    RepeatedPair, ///< two arrows of one pair and direction
    ArrowThroughGate, ///< through the symbol of a firewall that the arrow does not pass
    LabelOnForeignGate, ///< on the symbol of a firewall that none of its arrows passes
    TrunkInCircle, ///< a trunk's lines are no tree, so that nobody sees which way round an arrow goes
    LineThroughHead, ///< along a side where an arrow ends, nearer than its head is long: see ArrowHeads
    GateMissed, ///< an arrow reaches its end past the symbol of a firewall that it passes
    LabelOnGate, ///< of one that they pass
    ArrowThroughTitle,
    BendInGate, ///< within the symbol of a firewall that the arrow passes
    HeadsMerge, ///< two at one side, too near to each other: see ArrowHeads
    GateAgain, ///< an arrow runs through the symbol of a firewall that it passes more than once
    LineOverItself, ///< an arrow takes a line again that it has taken before
    AmbiguousLabel, ///< stands where other arrows of its trunk run than those that it speaks for
    LinesMeet, ///< two strokes that share no trunk on one line, so near that one seems to go on as the other
};
inline constexpr int ruleCount = static_cast<int>(DiagramRule::LinesMeet) + 1;

struct DiagramFault {
    DiagramRule rule = DiagramRule::Unreadable;
    QString text; ///< what is wrong with what, by ids
    QPointF place; ///< about where it is seen
};

struct DiagramMeasures {
    int arrows = 0;
    int trunks = 0; ///< of two arrows or more
    int bends = 0; ///< where arrows of a trunk bend together, once
    long long crossings = 0; ///< strokes of a trunk that cross another line, once
    double length = 0; ///< scene units; what arrows share, once
    int withPorts = 0; ///< arrows for which a label speaks
    int withBadgeOnly = 0;
    int stubs = 0; ///< arrows without a way
};

/// Judges a diagram by its JSON alone: it knows no router, no plan and no catalog. Takes about a second for 5,000
/// arrows. Same JSON, same answer, in the same order.
class DiagramQuality {
public:
    static constexpr double narrowestLane = 6; ///< scene units
    static constexpr double leastBetweenEnds = 28; ///< of strokes on one line
    static constexpr int mostOfRule = 1000; ///< faults that are told one by one

    explicit DiagramQuality(const QByteArray &json);

    [[nodiscard]] const JudgedDiagram &diagram() const { return m_diagram; }
    [[nodiscard]] const DiagramMeasures &measures() const { return m_measures; }
    /// At most mostOfRule of each rule, sorted by rule; count() knows all of them.
    [[nodiscard]] const std::vector<DiagramFault> &violations() const { return m_violations; }
    [[nodiscard]] const std::vector<DiagramFault> &remarks() const { return m_remarks; } ///< of LabelOnGate and on
    [[nodiscard]] int count(DiagramRule rule) const { return m_counts[static_cast<size_t>(rule)]; }
    [[nodiscard]] int violationCount() const; ///< of all rules

    /// The measures in a line, how often each rule is broken, and the first 50 violations and remarks of each rule with
    /// their places.
    [[nodiscard]] QString report() const;
    [[nodiscard]] QString summary() const; ///< the first line of the report

    [[nodiscard]] static QString nameOf(DiagramRule rule); ///< "arrow through node"

private:
    void add(DiagramRule rule, const QString &text, const QPointF &place);
    /// Counts a fault whose words nobody will ask for; false: it has to be added.
    [[nodiscard]] bool countOnly(DiagramRule rule);
    void judgeArrows();
    void judgeWay(const JudgedArrow &arrow);
    void judgeNodes(const JudgedArrow &arrow, size_t segment);
    void judgeGates(const JudgedArrow &arrow);
    void judgePassages(const JudgedArrow &arrow);
    void judgeHeads();
    void judgePairs();
    void judgeTrunks();
    void judgeLines(const std::vector<DrawnLine> &lines);
    void judgeMeeting(const DrawnLine &line, const DrawnLine &other, double from, double to);
    void judgeLabels();
    void judgeLabel(const JudgedLabel &label);
    void judgePlaceOnGates(const JudgedLabel &label);
    void judgePlaceOnArrows(const JudgedLabel &label);
    void measure();

    /// An arrow of the group that is there, for the report.
    [[nodiscard]] QString arrowAt(int group, const QPointF &place) const;
    [[nodiscard]] bool touches(int arrow, const QRectF &rect) const;
    template <typename Function>
    void forNodesIn(const QRectF &area, Function function) const;

    JudgedDiagram m_diagram;
    DrawnLines m_lines;
    std::vector<int> m_nodesByLeft; ///< indices, sorted by left edge
    double m_widestNode = 0;
    DiagramMeasures m_measures;
    std::array<int, ruleCount> m_counts{};
    std::vector<DiagramFault> m_violations;
    std::vector<DiagramFault> m_remarks;
};

} // namespace portolan::test
