// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/KeptWays.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

template <typename T>
size_t at(T index)
{
    return static_cast<size_t>(index);
}

/// Nodes and firewalls that stand where they stood.
class Standing {
public:
    Standing(const Diagram &before, const Diagram &now)
    {
        QHash<Id, QRectF> nodes;
        for (const DiagramNode &node : before.nodes)
            nodes.insert(node.id, node.rect);
        for (const DiagramNode &node : now.nodes) {
            const auto known = nodes.constFind(node.id);
            if (known != nodes.cend() && *known == node.rect)
                m_nodes.insert(node.id);
        }
        QHash<QString, int> gates;
        for (size_t index = 0; index < before.gates.size(); ++index)
            gates.insert(before.gates[index].key(), static_cast<int>(index));
        for (const DiagramGate &gate : now.gates) {
            const int known = gates.value(gate.key(), -1);
            const bool stands = known >= 0 && stoodThere(before.gates[at(known)], gate);
            m_gates.push_back(stands ? known : -1);
        }
    }

    /// Whether both ends of an arrow stand where they stood, and the bars that it passes, the same as before.
    [[nodiscard]] bool hold(const DiagramArrow &before, const DiagramArrow &now) const
    {
        return m_nodes.contains(now.from) && m_nodes.contains(now.to) && before.firewalls == now.firewalls
            && std::equal(before.gates.begin(), before.gates.end(), now.gates.begin(), now.gates.end(),
                [this](int one, int other) { return m_gates[at(other)] == one; });
    }

private:
    /// Bars are as long as what passes them; only across do they stay where the plan puts them.
    static bool stoodThere(const DiagramGate &before, const DiagramGate &now)
    {
        const QPointF way = before.rect.center() - now.rect.topLeft();
        return before.isUpright == now.isUpright && std::abs(now.isUpright ? way.x() : way.y()) < 0.5;
    }

    QSet<Id> m_nodes;
    std::vector<int> m_gates; ///< of the gates now: which of those before stands there, or -1
};

class Keeping {
public:
    Keeping(const Diagram &routed, Diagram &diagram)
        : m_routed(routed)
        , m_diagram(diagram)
        , m_nowOf(routed.arrows.size(), -1)
        , m_isKept(diagram.arrows.size(), false)
    {
    }

    void keep()
    {
        findArrows();
        for (size_t before = 0; before < m_nowOf.size(); ++before) {
            if (m_nowOf[before] >= 0)
                keepArrow(m_routed.arrows[before], m_diagram.arrows[at(m_nowOf[before])]);
        }
        for (const DiagramTrunk &trunk : m_routed.trunks)
            keepTrunk(trunk);
        keepLabels();
        keepLooks();
    }

private:
    void findArrows()
    {
        const Standing standing(m_routed, m_diagram);
        QHash<QString, int> indices;
        for (size_t index = 0; index < m_diagram.arrows.size(); ++index)
            indices.insert(m_diagram.arrows[index].id, static_cast<int>(index));
        for (size_t before = 0; before < m_routed.arrows.size(); ++before) {
            const DiagramArrow &arrow = m_routed.arrows[before];
            const int now = arrow.points.empty() ? -1 : indices.value(arrow.id, -1);
            if (now < 0 || !standing.hold(arrow, m_diagram.arrows[at(now)]))
                continue;
            m_nowOf[before] = now;
            m_isKept[at(now)] = true;
        }
    }

    static void keepArrow(const DiagramArrow &before, DiagramArrow &now)
    {
        now.points = before.points;
        now.line = before.points;
    }

    /// A trunk without one of its arrows may have gaps: the others draw all of their way then.
    void keepTrunk(const DiagramTrunk &before)
    {
        const bool isWhole = std::all_of(
            before.arrows.begin(), before.arrows.end(), [this](int arrow) { return m_nowOf[at(arrow)] >= 0; });
        if (!isWhole)
            return;
        DiagramTrunk trunk = before;
        for (int &arrow : trunk.arrows) {
            DiagramArrow &now = m_diagram.arrows[at(m_nowOf[at(arrow)])];
            now.line = m_routed.arrows[at(arrow)].line;
            now.trunk = static_cast<int>(m_diagram.trunks.size());
            arrow = m_nowOf[at(arrow)];
        }
        m_diagram.trunks.push_back(std::move(trunk));
    }

    void keepLabels()
    {
        // Of each arrow there is a plain one, in the order of the arrows.
        const std::vector<DiagramLabel> plain = std::move(m_diagram.labels);
        m_diagram.labels.clear();
        for (const DiagramLabel &label : plain) {
            if (!m_isKept[at(label.arrow)])
                m_diagram.labels.push_back(label);
        }
        for (const DiagramLabel &before : m_routed.labels) {
            DiagramLabel label = before;
            bool isSame = true;
            label.arrows.clear();
            for (const int arrow : before.arrows) {
                const int now = m_nowOf[at(arrow)];
                isSame = isSame && now >= 0 && saysTheSame(m_routed.arrows[at(arrow)], m_diagram.arrows[at(now)]);
                if (now >= 0)
                    label.arrows.push_back(now);
            }
            if (label.arrows.empty())
                continue;
            label.arrow = label.arrows.front();
            if (!isSame)
                number(plain[at(label.arrow)], label);
            m_diagram.labels.push_back(std::move(label));
        }
    }

    static bool saysTheSame(const DiagramArrow &before, const DiagramArrow &now)
    {
        return before.numbers == now.numbers && before.ports == now.ports && before.change == now.change
            && before.rowChanges == now.rowChanges && before.portsBefore == now.portsBefore;
    }

    /// Says the numbers alone.
    static void number(const DiagramLabel &plain, DiagramLabel &label)
    {
        label.numbers = plain.numbers;
        label.change = plain.change;
        label.lines.clear();
        label.isTurned = false;
        label.cloud = {};
        label.marks = {};
        label.badgeSize = plain.badgeSize;
        label.badge = QRectF(label.rect.topLeft(), plain.badge.size());
        label.rect = label.badge;
    }

    void keepLooks()
    {
        QHash<Id, int> styles;
        for (const DiagramNode &node : m_routed.nodes)
            styles.insert(node.id, node.style);
        // While plans are compared, an edit can give numbers to other looks.
        const auto isStill = [&](int style) {
            return at(style) < m_diagram.styles.size() && at(style) < m_routed.styles.size()
                && m_diagram.styles[at(style)] == m_routed.styles[at(style)];
        };
        for (DiagramNode &node : m_diagram.nodes) {
            const int style = styles.value(node.id, -1);
            if (node.isManager && (style < 0 || isStill(style)))
                node.style = style;
        }
    }

    const Diagram &m_routed;
    Diagram &m_diagram;
    std::vector<int> m_nowOf; ///< by arrow before: the same one now, where it lies as it lay; -1: it does not
    std::vector<bool> m_isKept; ///< by arrow now
};

} // namespace

void keepWays(const Diagram &routed, Diagram &diagram)
{
    Keeping(routed, diagram).keep();
    diagram.bounds |= routed.bounds;
}

} // namespace portolan
