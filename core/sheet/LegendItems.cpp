// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/LegendItems.h"

#include "paint/Ink.h"
#include "sheet/LegendChanges.h"
#include "sheet/LegendLabels.h"
#include "sheet/LegendSamples.h"

#include <algorithm>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr QPointF groundReach(7, -3);

/// Gathers the items of one diagram.
class Signs : LegendSamples {
public:
    using LegendSamples::LegendSamples;

    void gather()
    {
        addArrows();
        addLabelItems(m_context, m_diagram, m_items);
        addNodes();
        addGates();
        addChangeItems(m_context, m_diagram, m_items);
        addMarks();
    }

private:
    void addArrow(const DiagramArrow &arrow, const char *key)
    {
        Diagram sample = blank();
        sample.arrows.push_back(arrow);
        add(sample, key);
    }

    [[nodiscard]] int rankOf(int style) const
    {
        const DiagramStyle &look = m_diagram.styles[static_cast<size_t>(style)];
        return look.isSeveral ? 5 : look.stepsBack ? 4 : static_cast<int>(look.change);
    }

    /// In one language there is room for the document's own title behind ours.
    [[nodiscard]] TextPair meaningOf(const DiagramStyle &look) const
    {
        TextPair meaning = m_context.text.of(look.name);
        if (meaning.second.isEmpty() && m_context.text.language() != ExportLanguage::Both)
            meaning.second = m_context.text.of(look.title).first;
        return meaning;
    }

    void addArrows()
    {
        if (m_diagram.arrows.empty())
            return;
        std::set<int> used;
        for (const DiagramArrow &arrow : m_diagram.arrows) {
            if (arrow.style >= 0 && static_cast<size_t>(arrow.style) < m_diagram.styles.size())
                used.insert(arrow.style);
        }
        // What changed first, in the order in which it is said everywhere, and what stayed as it was behind it; what
        // is several of these behind them.
        std::vector<int> order(used.begin(), used.end());
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return rankOf(a) < rankOf(b); });
        for (const int style : order) {
            Diagram sample = blank();
            const DiagramStyle &look = m_diagram.styles[static_cast<size_t>(style)];
            sample.arrows.push_back(sampleArrow(style));
            addChangeSign(sample, look.change);
            if (look.stepsBack)
                addOutlinedBadge(sample, style);
            add(sample, meaningOf(look));
        }
        Diagram neutralSample = blank();
        neutralSample.styles.push_back({{}, ink::secondary, {}});
        neutralSample.arrows.push_back(sampleArrow(static_cast<int>(neutralSample.styles.size()) - 1));
        add(neutralSample, "direction");
        addVariant(
            "one-way", [](const DiagramArrow &arrow) { return arrow.oneWay; },
            [](DiagramArrow &arrow) { arrow.oneWay = true; });
        addVariant(
            "optional", [](const DiagramArrow &arrow) { return arrow.optional; },
            [](DiagramArrow &arrow) { arrow.optional = true; });
        addRefused();
        addVariant(
            "stub", [](const DiagramArrow &arrow) { return arrow.points.empty() && !arrow.openerStub.empty(); },
            [](DiagramArrow &arrow) {
                arrow.points.clear();
                arrow.numbers = QStringList{u"1"_s};
                arrow.openerStub = {{4, sampleHeight / 2}, {20, sampleHeight / 2}};
                arrow.listenerStub = {{sampleWidth, sampleHeight / 2}, {sampleWidth - 16, sampleHeight / 2}};
            });
        addJoint();
    }

    /// One sign, and the reasons that there are for it on this sheet; another where only some rows don't arrive.
    void addRefused()
    {
        const auto isAny = [&](auto reason) {
            return std::any_of(m_diagram.arrows.begin(), m_diagram.arrows.end(),
                [&](const DiagramArrow &arrow) { return arrow.isRefused && arrow.*reason; });
        };
        const bool isUndelivered = isAny(&DiagramArrow::isUndelivered);
        const char *key = !isUndelivered     ? "refused"
            : isAny(&DiagramArrow::isBarred) ? "refused-or-undelivered"
                                             : "undelivered";
        addVariant(
            key, [](const DiagramArrow &arrow) { return arrow.isRefused; },
            [](DiagramArrow &arrow) { arrow.isRefused = true; });
        addVariant(
            "partly-refused", [](const DiagramArrow &arrow) { return arrow.isPartlyRefused(); },
            [](DiagramArrow &arrow) { arrow.isBarred = true; });
    }

    /// A number as arrows have it that are there for the others' sake: what tells them from thin lines without colour.
    void addOutlinedBadge(Diagram &sample, int style) const
    {
        const auto found = std::find_if(m_diagram.labels.begin(), m_diagram.labels.end(), [&](const auto &label) {
            return m_diagram.arrows[static_cast<size_t>(label.arrow)].style == style && !label.numbers.isEmpty();
        });
        if (found == m_diagram.labels.end())
            return;
        DiagramLabel badge;
        badge.numbers = firstNumber(found->numbers);
        const double width = widthOf(badge.numbers);
        badge.arrows = {0};
        badge.rect = badge.badge = QRectF((sampleWidth - width) / 2 - 3, 2.5, width, 13);
        sample.labels.push_back(badge);
    }

    template <typename Is, typename Make>
    void addVariant(const char *key, Is is, Make make)
    {
        const auto found = std::find_if(m_diagram.arrows.begin(), m_diagram.arrows.end(), is);
        if (found == m_diagram.arrows.end())
            return;
        DiagramArrow arrow = sampleArrow(found->style);
        make(arrow);
        addArrow(arrow, key);
    }

    void addJoint()
    {
        const auto found = std::find_if(m_diagram.trunks.begin(), m_diagram.trunks.end(),
            [](const DiagramTrunk &trunk) { return !trunk.joints.empty() && !trunk.arrows.empty(); });
        if (found == m_diagram.trunks.end())
            return;
        Diagram sample = blank();
        const int style = m_diagram.arrows[static_cast<size_t>(found->arrows.front())].style;
        DiagramArrow straight = sampleArrow(style);
        straight.points = {{4, 6}, {sampleWidth, 6}};
        DiagramArrow branch = straight;
        branch.id = u"sample-2"_s;
        branch.points = {{4, 6}, {26, 6}, {26, 14}, {sampleWidth, 14}};
        straight.trunk = branch.trunk = 0;
        sample.arrows = {straight, branch};
        sample.trunks.push_back({u"sample-trunk"_s, false, {0, 1}, {{26, 6}}});
        add(sample, "joint");
    }

    template <typename Is>
    void addNode(const char *key, Is is)
    {
        const auto found = std::find_if(m_diagram.nodes.begin(), m_diagram.nodes.end(), is);
        if (found == m_diagram.nodes.end())
            return;
        constexpr double scale = 0.4;
        Diagram sample = blank();
        DiagramNode node = *found;
        node.rect = QRectF(6, 9, 126, 34);
        node.name = node.kind = {};
        node.address.clear();
        node.marks = {};
        node.change = DiagramChange::None;
        node.changeNumber = 0;
        if (node.stepsBack)
            node.count = 1;
        sample.nodes.push_back(node);
        add(sample, key, sampleWidth, scale);
        enlargeText(m_items.back().sample, 1 / scale);
    }

    /// Text as large as on the drawing, with the shape that is painted just before it as its ground; both reach a
    /// little out of what they stand on, so that they don't hide it.
    static void enlargeText(SheetFragment &sample, double factor)
    {
        for (size_t index = 1; index < sample.elements.size(); ++index) {
            const Shape *ground = std::get_if<Shape>(&sample.elements[index - 1]);
            if (!ground || !std::holds_alternative<Words>(sample.elements[index]))
                continue;
            const QPointF corner = ground->path.boundingRect().topRight();
            for (const size_t part : {index - 1, index})
                sample.elements[part] = placed(sample.elements[part], factor, corner * (1 - factor) + groundReach);
        }
    }

    void addNodes()
    {
        addNode("manager", [](const DiagramNode &node) { return node.isManager && !node.stepsBack; });
        addNode("group", [](const DiagramNode &node) { return node.count > 1 && !node.isManager && !node.stepsBack; });
        addNode("uninvolved", [](const DiagramNode &node) { return node.stepsBack; });
    }

    void addGates()
    {
        for (const bool isStateless : {false, true}) {
            const auto find = [&](bool stepsBack) {
                return std::find_if(m_diagram.gates.begin(), m_diagram.gates.end(), [&](const DiagramGate &gate) {
                    // What is gone looks like no firewall that is there: it has an entry among the changes.
                    return gate.isStateless == isStateless && gate.change != DiagramChange::Removed
                        && gate.stepsBack == stepsBack;
                });
            };
            const auto found = find(false) != m_diagram.gates.end() ? find(false) : find(true);
            if (found == m_diagram.gates.end())
                continue;
            Diagram sample = blank();
            DiagramGate gate = *found;
            gate.isUpright = false;
            gate.rect = QRectF(2, 1, sampleWidth - 4, sampleHeight - 4);
            gate.parts = {};
            gate.title = {};
            gate.name = {};
            gate.marks = {};
            gate.change = DiagramChange::None;
            gate.changeNumber = 0;
            sample.gates.push_back(gate);
            add(sample, isStateless ? "stateless" : "firewall");
        }
        addGap();
    }

    void addGap()
    {
        const auto found = std::find_if(m_diagram.gates.begin(), m_diagram.gates.end(),
            [](const DiagramGate &gate) { return gate.parts.size() > 1; });
        if (found == m_diagram.gates.end())
            return;
        constexpr double gap = 12;
        Diagram sample = blank();
        DiagramGate gate;
        gate.id = found->id;
        gate.isStateless = found->isStateless;
        gate.isUpright = false;
        gate.rect = QRectF(2, 1, sampleWidth - 4, sampleHeight - 4);
        const double part = (gate.rect.width() - gap) / 2;
        gate.parts = {gate.rect.adjusted(0, 0, -part - gap, 0), gate.rect.adjusted(part + gap, 0, 0, 0)};
        sample.gates.push_back(gate);
        add(sample, "gap");
    }

    void addMarks()
    {
        addMark("error", [](const DiagramMarks &marks) { return marks.errors > 0; }, {1, 0});
        addMark("warning", [](const DiagramMarks &marks) { return marks.warnings > 0 && marks.errors == 0; }, {0, 1});
        addMark("left-out", [](const DiagramMarks &marks) { return marks.leftOut > 0; }, {0, 0, 1});
    }

    template <typename Is>
    void addMark(const char *key, Is is, const DiagramMarks &marks)
    {
        const auto on = [&](const auto &things) {
            return std::any_of(things.begin(), things.end(), [&](const auto &thing) { return is(thing.marks); });
        };
        if (!on(m_diagram.nodes) && !on(m_diagram.zones) && !on(m_diagram.gates) && !on(m_diagram.arrows))
            return;
        Diagram sample = blank();
        DiagramNode node;
        node.rect = QRectF(8, 4, sampleWidth - 20, sampleHeight - 6);
        node.marks = marks;
        sample.nodes.push_back(node);
        add(sample, key);
    }
};

} // namespace

std::vector<LegendItem> legendItems(const SheetContext &context, const Diagram &diagram)
{
    std::vector<LegendItem> items;
    Signs(context, diagram, items).gather();
    return items;
}

} // namespace portolan
