// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/LegendItems.h"

#include "diagram/ChangeMarks.h"
#include "diagram/DiagramPainter.h"
#include "diagram/LabelForms.h"
#include "paint/Ink.h"
#include "sheet/NumberTable.h"

#include <algorithm>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double widestSample = 76;
constexpr QPointF groundReach(7, -3);
constexpr double leastSampleScale = 0.95; ///< of labels, whose text has to be read

/// Gathers the items of one diagram.
class Signs {
public:
    Signs(const SheetContext &context, const Diagram &diagram)
        : m_context(context)
        , m_diagram(diagram)
    {
    }

    [[nodiscard]] std::vector<LegendItem> gather()
    {
        addArrows();
        addLabels();
        addNodes();
        addGates();
        addChanges();
        addMarks();
        return std::move(m_items);
    }

private:
    /// A small diagram with the styles of the large one, and nothing in it yet.
    [[nodiscard]] Diagram blank() const
    {
        Diagram diagram;
        diagram.styles = m_diagram.styles;
        diagram.bounds = QRectF(0, 0, sampleWidth, sampleHeight);
        return diagram;
    }

    void add(const Diagram &sample, const TextPair &meaning, double width = sampleWidth, double scale = 1)
    {
        Picture picture;
        appendDiagram(sample, {m_context.text.language(), m_context.revision(), true}, m_context.measure, picture);
        LegendItem item{{{width, sampleHeight}, {}, {}}, meaning};
        for (const PictureElement &element : picture.elements) {
            // A sample is no thing of the plan: it has no id, leads nowhere and has no name.
            const Words *words = std::get_if<Words>(&element);
            if (!std::holds_alternative<GroupBegin>(element) && !std::holds_alternative<GroupEnd>(element)
                && !(words && words->text.isEmpty()))
                item.sample.elements.push_back(placed(element, scale, {}));
        }
        m_items.push_back(std::move(item));
    }

    void add(const Diagram &sample, const char *key, double width = sampleWidth, double scale = 1)
    {
        add(sample, m_context.text.word(u"drawing.legend."_s + QLatin1String(key)), width, scale);
    }

    [[nodiscard]] DiagramArrow sampleArrow(int style) const
    {
        DiagramArrow arrow;
        arrow.id = u"sample"_s;
        arrow.style = style;
        arrow.points = {{4, sampleHeight / 2}, {sampleWidth, sampleHeight / 2}};
        return arrow;
    }

    void addArrow(const DiagramArrow &arrow, const char *key)
    {
        Diagram sample = blank();
        sample.arrows.push_back(arrow);
        add(sample, key);
    }

    [[nodiscard]] int rankOf(int style) const
    {
        const DiagramStyle &look = m_diagram.styles[static_cast<size_t>(style)];
        return look.stepsBack ? 4 : static_cast<int>(look.change);
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
        // What changed first, in the order in which it is said everywhere; what stayed as it was behind it.
        std::vector<int> order(used.begin(), used.end());
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return rankOf(a) < rankOf(b); });
        for (const int style : order) {
            Diagram sample = blank();
            const DiagramStyle &look = m_diagram.styles[static_cast<size_t>(style)];
            sample.arrows.push_back(sampleArrow(style));
            addSign(sample, look.change);
            if (look.stepsBack)
                addOutlinedBadge(sample, style);
            add(sample, m_context.text.of(look.name));
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

    /// One sign, and the reasons that there are for it on this sheet.
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
        badge.numbers = found->numbers.section(u',', 0, 0).section(u'-', 0, 0).section(u' ', 0, 0).section(u'…', 0, 0);
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

    void addLabels()
    {
        const DiagramLabel *chip = nullptr;
        const DiagramLabel *badge = nullptr;
        const DiagramLabel *turned = nullptr;
        const DiagramLabel *shortened = nullptr;
        for (const DiagramLabel &label : m_diagram.labels) {
            const bool isBadge = label.lines.isEmpty();
            if (isBadge && !badge)
                badge = &label;
            if (label.isTurned && !turned)
                turned = &label;
            if (isShortened(label) && (!shortened || (shortened->lines.isEmpty() && !isBadge)))
                shortened = &label;
            if (!isBadge && (!chip || complexity(label) < complexity(*chip)))
                chip = &label;
        }
        if (chip)
            addLabel(*chip, firstPort(*chip), chip->numbers.isEmpty() ? "ports" : "chip");
        if (badge)
            addLabel(*badge, {}, "badge");
        if (turned)
            addTurned(*turned);
        if (shortened)
            addShortened(*shortened);
    }

    /// What is whole explains a chip better than what is cut, and what is short better than what is long.
    [[nodiscard]] static std::pair<bool, qsizetype> complexity(const DiagramLabel &chip)
    {
        return {isShortened(chip), chip.lines.front().size()};
    }

    /// "TCP 22" of "TCP 22, 443 · UDP 623", without what is cut.
    [[nodiscard]] static QString firstPort(const DiagramLabel &chip)
    {
        return chip.lines.front().section(u" · "_s, 0, 0).section(u',', 0, 0).section(u" +"_s, 0, 0);
    }

    [[nodiscard]] double widthOf(const QString &numbers) const
    {
        return m_context.measure.width(numbers, badgeTextSize, true) + 12;
    }

    void addTurned(const DiagramLabel &like)
    {
        Diagram sample = blank();
        DiagramArrow arrow = sampleArrow(m_diagram.arrows[static_cast<size_t>(like.arrow)].style);
        arrow.points.clear();
        sample.arrows.push_back(arrow);
        DiagramLabel label;
        label.numbers = like.numbers.section(u',', 0, 0).section(u'-', 0, 0).section(u' ', 0, 0);
        label.isTurned = true;
        const double length = std::min(widthOf(label.numbers), sampleHeight + 2);
        label.rect = label.badge = QRectF(sampleWidth / 2 - 7, (sampleHeight - length) / 2, 14, length);
        label.arrows = {0};
        sample.labels.push_back(label);
        add(sample, "turned");
    }

    /// "3 +2" or "N1…" in a badge, or " +3" behind the ports: what is on the sheet.
    void addShortened(const DiagramLabel &like)
    {
        const QString first = like.numbers.section(u',', 0, 0);
        QString numbers; // that are cut
        if (like.numbers.contains(u'…'))
            numbers = first;
        else if (like.numbers.contains(u" +"_s))
            numbers = first.section(u" +"_s, 0, 0) + u" +"_s + like.numbers.section(u" +"_s, -1);
        QString line; // of ports that are cut
        if (!like.lines.isEmpty()) {
            const QString &last = like.lines.back();
            if (last.contains(u" +"_s))
                line = firstPort(like) + u" +"_s + last.section(u" +"_s, -1);
            else if (last.contains(u'…'))
                line = firstPort(like) + u" …"_s;
        }
        // Where chips have numbers only because they are cut, a badge alone would not be known for one of them.
        const bool isNumbered = std::none_of(m_diagram.labels.begin(), m_diagram.labels.end(),
            [](const DiagramLabel &label) { return !label.lines.isEmpty() && label.numbers.isEmpty(); });
        const bool isBadge = line.isEmpty() || (isNumbered && !numbers.isEmpty());
        DiagramLabel shown = like;
        shown.numbers = isBadge && !numbers.isEmpty() ? numbers : first.section(u'-', 0, 0).section(u" +"_s, 0, 0);
        addLabel(shown, isBadge ? QString() : line, "shortened");
    }

    void addLabel(const DiagramLabel &like, const QString &line, const char *key)
    {
        Diagram sample = blank();
        sample.arrows.push_back(sampleArrow(m_diagram.arrows[static_cast<size_t>(like.arrow)].style));
        sample.arrows.front().points.clear();
        DiagramLabel label;
        label.numbers = like.numbers.section(u',', 0, 0);
        const double lineWidth = line.isEmpty() ? 0 : m_context.measure.width(line, chipTextSize) + chipPadding;
        if (label.numbers.isEmpty()) {
            label.rect = QRectF(0, 0, chipPadding + lineWidth, sampleHeight);
        } else {
            const double badgeWidth = widthOf(label.numbers);
            label.badge = QRectF(line.isEmpty() ? 0 : 3, 2.5, badgeWidth, 13);
            label.rect = line.isEmpty() ? label.badge : QRectF(0, 0, badgeWidth + lineWidth + 7, sampleHeight);
        }
        label.arrows = {0};
        if (!line.isEmpty())
            label.lines.append(line);
        sample.labels.push_back(label);
        const double width = std::max(sampleWidth, label.rect.width());
        const double scale = std::clamp(widestSample / width, leastSampleScale, 1.0);
        add(sample, key, width * scale, scale);
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
        addNode("manager", [](const DiagramNode &node) { return node.isManager; });
        addNode("group", [](const DiagramNode &node) { return node.count > 1 && !node.isManager; });
    }

    void addGates()
    {
        for (const bool isStateless : {false, true}) {
            const auto found = std::find_if(m_diagram.gates.begin(), m_diagram.gates.end(),
                [&](const DiagramGate &gate) { return gate.isStateless == isStateless; });
            if (found == m_diagram.gates.end())
                continue;
            Diagram sample = blank();
            DiagramGate gate = *found;
            gate.isUpright = false;
            gate.rect = QRectF(2, 1, sampleWidth - 4, sampleHeight - 4);
            gate.title = {};
            gate.name = {};
            gate.marks = {};
            gate.change = DiagramChange::None;
            gate.changeNumber = 0;
            sample.gates.push_back(gate);
            add(sample, isStateless ? "stateless" : "firewall");
        }
    }

    /// The sign of a change on the line of the sample's arrow.
    static void addSign(Diagram &sample, DiagramChange change)
    {
        if (change == DiagramChange::None)
            return;
        DiagramLabel sign;
        sign.arrows = {0};
        sign.change = change;
        sign.rect = sign.badge = QRectF(sampleWidth / 2 - 9, sampleHeight / 2 - 7, 18, 14);
        sample.labels.push_back(sign);
    }

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
            addSign(sample, change);
            add(sample, key);
        }
        addGone();
        addChangeNumber();
        addCloud();
        addCloudless();
    }

    template <typename Is>
    [[nodiscard]] bool isAnyThing(Is is) const
    {
        return std::any_of(m_diagram.nodes.begin(), m_diagram.nodes.end(), is)
            || std::any_of(m_diagram.zones.begin(), m_diagram.zones.end(), is)
            || std::any_of(m_diagram.gates.begin(), m_diagram.gates.end(), is);
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

    void addGone()
    {
        if (!isAnyThing([](const auto &thing) { return thing.change == DiagramChange::Removed; }))
            return;
        Diagram sample = blank();
        sample.nodes.push_back(sampleNode(DiagramChange::Removed));
        add(sample, "gone");
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
        label.rect = label.badge = QRectF((sampleWidth - found->badge.width()) / 2,
            (sampleHeight - found->badge.height()) / 2, found->badge.width(), found->badge.height());
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

    void addMarks()
    {
        addMark("error", [](const DiagramMarks &marks) { return marks.errors > 0; }, {1, 0});
        addMark("warning", [](const DiagramMarks &marks) { return marks.warnings > 0 && marks.errors == 0; }, {0, 1});
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

    const SheetContext &m_context;
    const Diagram &m_diagram;
    std::vector<LegendItem> m_items;
};

} // namespace

std::vector<LegendItem> legendItems(const SheetContext &context, const Diagram &diagram)
{
    return Signs(context, diagram).gather();
}

} // namespace portolan
