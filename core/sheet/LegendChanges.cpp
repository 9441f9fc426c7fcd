// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/LegendChanges.h"

#include "diagram/ChangeMarks.h"
#include "diagram/LabelForms.h"
#include "sheet/LegendSamples.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

class ChangeSigns : LegendSamples {
public:
    using LegendSamples::LegendSamples;

    void addChanges()
    {
        static constexpr std::pair<DiagramChange, const char *> changes[] = {
            {DiagramChange::Added, "added"}, {DiagramChange::Changed, "changed"}, {DiagramChange::Removed, "removed"}};
        for (const auto &[change, key] : changes) {
            // Where arrows have their colours by what changed, the styles say so already.
            if (std::any_of(m_diagram.styles.begin(), m_diagram.styles.end(),
                    [wanted = change](const DiagramStyle &style) { return style.change == wanted; }))
                continue;
            const auto isChanged = [wanted = change](const auto &thing) { return thing.change == wanted; };
            const auto arrow = std::find_if(m_diagram.arrows.begin(), m_diagram.arrows.end(), isChanged);
            if (arrow == m_diagram.arrows.end()) {
                addChangedThing(change, key);
                continue;
            }
            Diagram sample = blank();
            sample.arrows.push_back(sampleArrow(arrow->style));
            addChangeSign(sample, change);
            add(sample, key);
        }
        addGone();
        addChangeNumber();
        addCloud();
        addCloudless();
    }

private:
    template <typename Is>
    [[nodiscard]] bool isAnyThing(Is is) const
    {
        return std::any_of(m_diagram.nodes.begin(), m_diagram.nodes.end(), is)
            || std::any_of(m_diagram.zones.begin(), m_diagram.zones.end(), is) || isAnyBar(is);
    }

    template <typename Is>
    [[nodiscard]] bool isAnyBar(Is is) const
    {
        return std::any_of(m_diagram.gates.begin(), m_diagram.gates.end(), is);
    }

    [[nodiscard]] static DiagramNode sampleNode(DiagramChange change)
    {
        DiagramNode node;
        node.rect = QRectF(8, 1, sampleWidth - 16, sampleHeight - 2);
        node.change = change;
        return node;
    }

    /// No arrow has that change, but something that is no arrow.
    void addChangedThing(DiagramChange change, const char *key)
    {
        // What was modified is listed: its number says so.
        if (change != DiagramChange::Added || !isAnyThing([&](const auto &thing) { return thing.change == change; }))
            return;
        Diagram sample = blank();
        sample.nodes.push_back(sampleNode(change));
        add(sample, key);
    }

    /// A plan that says no places was drawn wherever there was room.
    [[nodiscard]] bool hasOldPlaces() const
    {
        if (!m_context.request.older)
            return true;
        const Plan &older = m_context.request.older->plan();
        const auto isPlaced = [](const auto &entry) { return entry.second.at.has_value(); };
        return std::any_of(older.nodes.begin(), older.nodes.end(), isPlaced)
            || std::any_of(older.firewalls.begin(), older.firewalls.end(), isPlaced);
    }

    void addGone()
    {
        const bool isKnown = hasOldPlaces();
        const auto isRemoved
            = [](const auto &thing) { return thing.change == DiagramChange::Removed && !thing.id.isAtOldPlace(); };
        if (isAnyBar(isRemoved)) {
            Diagram sample = blank();
            DiagramGate bar;
            bar.isUpright = false;
            bar.rect = QRectF(2, 1, sampleWidth - 4, sampleHeight - 2);
            bar.change = DiagramChange::Removed;
            sample.gates.push_back(bar);
            add(sample, isKnown ? "gone-firewall" : "gone-firewall.anywhere");
        }
        const bool isGone = std::any_of(m_diagram.nodes.begin(), m_diagram.nodes.end(), isRemoved)
            || std::any_of(m_diagram.zones.begin(), m_diagram.zones.end(), isRemoved);
        const bool hasMoved = isAnyThing([](const auto &thing) { return thing.id.isAtOldPlace(); });
        if (!isGone && !hasMoved)
            return;
        Diagram sample = blank();
        sample.nodes.push_back(sampleNode(DiagramChange::Removed));
        if (hasMoved)
            add(sample, !isGone ? "moved" : isKnown ? "gone-or-moved" : "gone-or-moved.anywhere");
        else
            add(sample, isKnown ? "gone" : "gone.anywhere");
    }

    void addCloud()
    {
        const auto found = std::find_if(m_diagram.labels.begin(), m_diagram.labels.end(),
            [](const DiagramLabel &label) { return !label.cloud.isEmpty(); });
        if (found == m_diagram.labels.end())
            return;
        Picture picture;
        appendCloud(
            found->change, QRectF(10, -1, sampleWidth - 20, sampleHeight + 2), m_context.revision(), false, picture);
        LegendItem item{{{sampleWidth, sampleHeight}, std::move(picture.elements), {}},
            m_context.text.word(u"drawing.legend.cloud"_s, {neutral(m_context.revision())})};
        m_items.push_back(std::move(item));
    }

    /// What changed and stands where a cloud has no room is told from what did not change by its sign alone.
    void addCloudless()
    {
        const auto isCloudless = [](const DiagramLabel &label) {
            return label.change != DiagramChange::None && label.cloud.isEmpty() && !label.numbers.isEmpty();
        };
        const auto found = std::find_if(m_diagram.labels.begin(), m_diagram.labels.end(), isCloudless);
        if (found == m_diagram.labels.end())
            return;
        Diagram sample = blank();
        sample.arrows.push_back(sampleArrow(m_diagram.arrows[static_cast<size_t>(found->arrow)].style));
        sample.arrows.front().points.clear();
        DiagramLabel label = *found;
        label.numbers = firstNumber(found->numbers);
        const double width = widthOf(label.numbers) + changeMarkRoom;
        label.rect = label.badge
            = QRectF((sampleWidth - width) / 2, (sampleHeight - badgeHeight) / 2, width, badgeHeight);
        label.badgeSize = badgeTextSize;
        label.lines.clear();
        label.isTurned = false;
        label.arrow = 0;
        label.arrows = {0};
        sample.labels.push_back(label);
        add(sample, "no-cloud");
    }

    void addChangeNumber()
    {
        if (!isAnyThing([](const auto &thing) { return thing.changeNumber > 0; }))
            return;
        Diagram sample = blank();
        sample.nodes.push_back(sampleNode(DiagramChange::Changed));
        sample.nodes.back().changeNumber = 1;
        add(sample, "change-number");
    }
};

} // namespace

void addChangeItems(const SheetContext &context, const Diagram &diagram, std::vector<LegendItem> &items)
{
    ChangeSigns(context, diagram, items).addChanges();
}

} // namespace portolan
