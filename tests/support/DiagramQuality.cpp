// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/DiagramQuality.h"

#include "support/ArrowHeads.h"
#include "support/JudgedGeometry.h"
#include "support/TrunkShape.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace portolan::test {

using namespace Qt::StringLiterals;

namespace {

QString at(const QPointF &point)
{
    return u'(' + QString::number(point.x(), 'f', 2) + u", " + QString::number(point.y(), 'f', 2) + u')';
}

bool isSlanted(const QPointF &a, const QPointF &b)
{
    return std::abs(a.x() - b.x()) > DrawnLines::tolerance && std::abs(a.y() - b.y()) > DrawnLines::tolerance;
}

/// A badge in the chip of a label of the same arrows is no obstacle and no label of its own.
bool isPartOf(const JudgedLabel &badge, const JudgedLabel &label)
{
    return badge.isBadge && !label.isBadge && overlaps(badge.rect, label.rect) && encloses(label.rect, badge.rect)
        && std::includes(label.arrows.begin(), label.arrows.end(), badge.arrows.begin(), badge.arrows.end());
}

} // namespace

DiagramQuality::DiagramQuality(const QByteArray &json)
    : m_diagram(JudgedDiagram::read(json))
    , m_lines(m_diagram)
{
    for (const QString &mistake : m_diagram.mistakes)
        add(DiagramRule::Unreadable, mistake, {});
    const std::vector<JudgedBox> &nodes = m_diagram.nodes;
    for (size_t i = 0; i < nodes.size(); ++i) {
        m_nodesByLeft.push_back(static_cast<int>(i));
        m_widestNode = std::max(m_widestNode, nodes[i].rect.width());
    }
    std::sort(m_nodesByLeft.begin(), m_nodesByLeft.end(), [&](int a, int b) {
        return nodes[static_cast<size_t>(a)].rect.left() < nodes[static_cast<size_t>(b)].rect.left();
    });
    judgeArrows();
    judgePairs();
    judgeTrunks();
    judgeLines(m_lines.level());
    judgeLines(m_lines.upright());
    judgeHeads();
    judgeLabels();
    measure();
    std::stable_sort(m_violations.begin(), m_violations.end(),
        [](const DiagramFault &a, const DiagramFault &b) { return a.rule < b.rule; });
}

void DiagramQuality::add(DiagramRule rule, const QString &text, const QPointF &place)
{
    if (++m_counts[static_cast<size_t>(rule)] <= mostOfRule)
        (rule < DiagramRule::LabelOnGate ? m_violations : m_remarks).push_back({rule, text, place});
}

bool DiagramQuality::countOnly(DiagramRule rule)
{
    int &count = m_counts[static_cast<size_t>(rule)];
    const bool isTold = count < mostOfRule;
    count += isTold ? 0 : 1;
    return !isTold;
}

template <typename Function>
void DiagramQuality::forNodesIn(const QRectF &area, Function function) const
{
    const auto leftOf = [&](int node) { return m_diagram.nodes[static_cast<size_t>(node)].rect.left(); };
    const double first = area.left() - m_widestNode - DrawnLines::tolerance;
    auto node = std::lower_bound(m_nodesByLeft.begin(), m_nodesByLeft.end(), first,
        [&](int index, double left) { return leftOf(index) < left; });
    for (; node != m_nodesByLeft.end() && leftOf(*node) <= area.right() + DrawnLines::tolerance; ++node)
        function(m_diagram.nodes[static_cast<size_t>(*node)]);
}

void DiagramQuality::judgeArrows()
{
    for (const JudgedArrow &arrow : m_diagram.arrows)
        judgeWay(arrow);
    for (const JudgedBox &title : m_diagram.titles) {
        for (const DrawnLine *line : m_lines.touching(inner(title.rect)))
            add(DiagramRule::ArrowThroughTitle,
                arrowAt(line->group, title.rect.center()) + u" through the title of zone " + title.id,
                title.rect.center());
    }
}

void DiagramQuality::judgeWay(const JudgedArrow &arrow)
{
    if (arrow.points.size() < 2)
        return;
    const auto judgeEnd = [&](int node, const QPointF &end, const QString &id) {
        if (node >= 0 && !isOnBorder(m_diagram.nodes[static_cast<size_t>(node)].rect, end))
            add(DiagramRule::EndOffNode, u"%1 at %2 is not on the border of %3"_s.arg(arrow.id, at(end), id), end);
    };
    judgeEnd(arrow.fromNode, arrow.points.front(), arrow.from);
    judgeEnd(arrow.toNode, arrow.points.back(), arrow.to);
    for (size_t segment = 1; segment < arrow.points.size(); ++segment) {
        const QPointF a = arrow.points[segment - 1];
        const QPointF b = arrow.points[segment];
        if (isSlanted(a, b))
            add(DiagramRule::SlantedSegment, u"%1 from %2 to %3"_s.arg(arrow.id, at(a), at(b)), (a + b) / 2);
        judgeNodes(arrow, segment);
    }
    if (const std::optional<QPointF> again = runOverItself(arrow.points))
        add(DiagramRule::LineOverItself, arrow.id, *again);
    judgeGates(arrow);
    judgePassages(arrow);
}

void DiagramQuality::judgeNodes(const JudgedArrow &arrow, size_t segment)
{
    const QPointF a = arrow.points[segment - 1];
    const QPointF b = arrow.points[segment];
    forNodesIn(QRectF(a, b).normalized(), [&](const JudgedBox &node) {
        QPointF first;
        QPointF last;
        if (!clip(node.rect, a, b, first, last))
            return;
        const bool isStart = segment == 1 && node.id == arrow.from;
        const bool isEnd = segment + 1 == arrow.points.size() && node.id == arrow.to;
        if ((isStart && distance(last, a) <= DrawnLines::tolerance)
            || (isEnd && distance(first, b) <= DrawnLines::tolerance))
            return;
        const bool enters = clip(inner(node.rect), a, b, first, last);
        add(DiagramRule::ArrowThroughNode,
            u"%1 from %2 to %3 %4 %5"_s.arg(
                arrow.id, at(a), at(b), enters ? u"runs through"_s : u"touches the border of"_s, node.id),
            (first + last) / 2);
    });
}

void DiagramQuality::judgeGates(const JudgedArrow &arrow)
{
    for (const JudgedBox &gate : m_diagram.gates) {
        if (arrow.firewalls.contains(gate.of)) {
            const QRectF bar = inner(gate.rect);
            const auto bend = std::find_if(arrow.points.begin() + 1, arrow.points.end() - 1,
                [&](const QPointF &point) { return bar.contains(point); });
            if (bend != arrow.points.end() - 1)
                add(DiagramRule::BendInGate, arrow.id + u" bends within firewall " + gate.id, *bend);
            continue;
        }
        for (size_t segment = 1; segment < arrow.points.size(); ++segment) {
            QPointF first;
            QPointF last;
            if (!clip(inner(gate.rect), arrow.points[segment - 1], arrow.points[segment], first, last))
                continue;
            add(DiagramRule::ArrowThroughGate, arrow.id + u" runs through firewall " + gate.id, (first + last) / 2);
            break;
        }
    }
}

void DiagramQuality::judgePassages(const JudgedArrow &arrow)
{
    for (const QString &firewall : arrow.firewalls) {
        int passages = 0;
        bool wasWithin = false;
        QPointF last;
        for (size_t segment = 1; segment < arrow.points.size(); ++segment) {
            const bool isWithin
                = std::any_of(m_diagram.gates.begin(), m_diagram.gates.end(), [&](const JudgedBox &gate) {
                      QPointF first;
                      return gate.of == firewall
                          && clip(inner(gate.rect), arrow.points[segment - 1], arrow.points[segment], first, last);
                  });
            passages += isWithin && !wasWithin ? 1 : 0;
            wasWithin = isWithin;
        }
        const bool isDrawn = std::any_of(
            m_diagram.gates.begin(), m_diagram.gates.end(), [&](const JudgedBox &gate) { return gate.of == firewall; });
        if (passages == 0 && isDrawn && !arrow.points.empty())
            add(DiagramRule::GateMissed, arrow.id + u" does not pass firewall "_s + firewall, arrow.points.back());
        if (passages > 1)
            add(DiagramRule::GateAgain, arrow.id + u" passes firewall %1 %2 times"_s.arg(firewall).arg(passages), last);
    }
}

void DiagramQuality::judgeHeads()
{
    const ArrowHeads heads(m_diagram, m_lines);
    const auto name = [&](int arrow) { return m_diagram.arrows[static_cast<size_t>(arrow)].id; };
    const auto node = [&](const ArrowHeads::Head &head) { return m_diagram.nodes[static_cast<size_t>(head.node)].id; };
    for (const auto &[head, line] : heads.struck()) {
        if (!countOnly(DiagramRule::LineThroughHead))
            add(DiagramRule::LineThroughHead,
                arrowAt(line->group, head.tip + head.outwards * (ArrowHeads::room / 2)) + u" runs through the head of "
                    + name(head.arrow) + u" at " + node(head) + u' ' + at(head.tip),
                head.tip);
    }
    for (const auto &[one, other] : heads.merging()) {
        if (!countOnly(DiagramRule::HeadsMerge))
            add(DiagramRule::HeadsMerge,
                u"%1 and %2 at %3, %4 apart"_s.arg(
                    name(one.arrow), name(other.arrow), node(one), QString::number(distance(one.tip, other.tip))),
                one.tip);
    }
}

void DiagramQuality::judgePairs()
{
    std::map<std::pair<QString, QString>, QString> pairs;
    for (const JudgedArrow &arrow : m_diagram.arrows) {
        const auto [first, isNew] = pairs.try_emplace({arrow.from, arrow.to}, arrow.id);
        if (!isNew)
            add(DiagramRule::RepeatedPair,
                u"%1 and %2 both lead from %3 to %4"_s.arg(first->second, arrow.id, arrow.from, arrow.to),
                arrow.points.empty() ? QPointF() : arrow.points.front());
    }
}

void DiagramQuality::judgeTrunks()
{
    std::map<QString, std::vector<const JudgedArrow *>> trunks;
    for (const JudgedArrow &arrow : m_diagram.arrows) {
        if (!arrow.trunk.isEmpty())
            trunks[arrow.trunk].push_back(&arrow);
    }
    for (const auto &[trunk, arrows] : trunks) {
        const JudgedArrow &first = *arrows.front();
        std::vector<const JudgedWay *> ways;
        std::transform(arrows.begin(), arrows.end(), std::back_inserter(ways),
            [](const JudgedArrow *arrow) { return &arrow->points; });
        if (const std::optional<QPointF> circle = circleOf(ways))
            add(DiagramRule::TrunkInCircle, trunk + u" of " + first.id, *circle);
        const auto all = [&](auto isAlike) { return std::all_of(arrows.begin(), arrows.end(), isAlike); };
        if (all([&](const JudgedArrow *arrow) { return arrow->from == first.from; })
            || all([&](const JudgedArrow *arrow) { return arrow->to == first.to; }))
            continue;
        QStringList ids;
        for (const JudgedArrow *arrow : arrows)
            ids.append(arrow->id);
        add(DiagramRule::UnrelatedTrunk, trunk + u": " + ids.join(u", "_s),
            first.points.empty() ? QPointF() : first.points.front());
    }
}

void DiagramQuality::judgeLines(const std::vector<DrawnLine> &lines)
{
    // Sorted by place: whatever is too near to a line stands right behind it.
    for (auto line = lines.begin(); line != lines.end(); ++line) {
        for (auto other = line + 1; other != lines.end(); ++other) {
            const double gap = other->at - line->at;
            if (gap >= DiagramQuality::narrowestLane - DrawnLines::tolerance)
                break;
            if (other->group == line->group)
                continue;
            const double begin = std::max(line->begin, other->begin);
            const double end = std::min(line->end, other->end);
            const bool isOneLine = gap <= DrawnLines::tolerance;
            if (isOneLine && end - begin < -DrawnLines::tolerance
                && begin - end < leastBetweenEnds - DrawnLines::tolerance)
                judgeMeeting(*line, *other, end, begin);
            if (isOneLine ? end - begin < -DrawnLines::tolerance : end - begin <= DrawnLines::tolerance)
                continue;
            if (countOnly(isOneLine ? DiagramRule::ForeignOverlap : DiagramRule::NarrowLanes))
                continue;
            const QPointF first = line->pointAt(begin);
            const QPointF last = other->pointAt(end);
            const QString both = arrowAt(line->group, line->pointAt((begin + end) / 2)) + u" and "
                + arrowAt(other->group, other->pointAt((begin + end) / 2));
            const QString where = u" from " + at(first) + u" to " + at(last);
            if (isOneLine)
                add(DiagramRule::ForeignOverlap, both + where, (first + last) / 2);
            else
                add(DiagramRule::NarrowLanes, both + u", " + QString::number(gap, 'f', 2) + u" units apart" + where,
                    (first + last) / 2);
        }
    }
}

void DiagramQuality::judgeMeeting(const DrawnLine &line, const DrawnLine &other, double from, double to)
{
    const QPointF first = line.pointAt(from);
    const QPointF last = line.pointAt(to);
    const QRectF between = QRectF(first, last).normalized().adjusted(-1, -1, 1, 1);
    bool isApart = false;
    forNodesIn(between, [&](const JudgedBox &node) { isApart = isApart || overlaps(node.rect, between); });
    if (isApart || countOnly(DiagramRule::LinesMeet))
        return;
    const bool isLineFirst = line.end <= from + DrawnLines::tolerance;
    add(DiagramRule::LinesMeet,
        arrowAt(line.group, isLineFirst ? first : last) + u" and " + arrowAt(other.group, isLineFirst ? last : first)
            + u" from " + at(first) + u" to " + at(last),
        (first + last) / 2);
}

void DiagramQuality::judgeLabels()
{
    std::vector<const JudgedLabel *> labels;
    std::vector<char> speaks(m_diagram.arrows.size(), 0);
    for (const JudgedLabel &label : m_diagram.labels) {
        for (const int arrow : label.arrows) {
            char &mark = speaks[static_cast<size_t>(arrow)];
            mark = label.isBadge && mark == 0 ? 1 : label.isBadge ? mark : 2;
        }
        labels.push_back(&label);
    }
    for (size_t i = 0; i < speaks.size(); ++i) {
        const JudgedArrow &arrow = m_diagram.arrows[i];
        m_measures.withPorts += speaks[i] == 2 ? 1 : 0;
        m_measures.withBadgeOnly += speaks[i] == 1 ? 1 : 0;
        if (speaks[i] == 0)
            add(DiagramRule::ArrowWithoutLabel, arrow.id, arrow.points.empty() ? QPointF() : arrow.points.front());
    }
    std::stable_sort(labels.begin(), labels.end(),
        [](const JudgedLabel *a, const JudgedLabel *b) { return a->rect.left() < b->rect.left(); });
    std::set<const JudgedLabel *> parts;
    for (auto label = labels.begin(); label != labels.end(); ++label) {
        for (auto other = label + 1; other != labels.end(); ++other) {
            if ((*other)->rect.left() >= (*label)->rect.right())
                break;
            if (isPartOf(**label, **other))
                parts.insert(*label);
            else if (isPartOf(**other, **label))
                parts.insert(*other);
            else if (overlaps((*label)->rect, (*other)->rect))
                add(DiagramRule::LabelOnLabel, (*label)->name + u" and " + (*other)->name,
                    (*label)->rect.intersected((*other)->rect).center());
        }
    }
    for (const JudgedLabel &label : m_diagram.labels) {
        if (!parts.contains(&label))
            judgeLabel(label);
    }
}

void DiagramQuality::judgeLabel(const JudgedLabel &label)
{
    forNodesIn(label.rect, [&](const JudgedBox &node) {
        if (overlaps(label.rect, node.rect))
            add(DiagramRule::LabelOnNode, label.name + u" on " + node.id, label.rect.intersected(node.rect).center());
    });
    for (const JudgedBox &title : m_diagram.titles) {
        if (overlaps(label.rect, title.rect))
            add(DiagramRule::LabelOnTitle, label.name + u" on the title of zone " + title.id,
                label.rect.intersected(title.rect).center());
    }
    judgePlaceOnGates(label);
    judgePlaceOnArrows(label);
}

void DiagramQuality::judgePlaceOnGates(const JudgedLabel &label)
{
    for (const JudgedBox &gate : m_diagram.gates) {
        if (!overlaps(label.rect, gate.rect))
            continue;
        const bool isPassed = std::any_of(label.arrows.begin(), label.arrows.end(),
            [&](int arrow) { return m_diagram.arrows[static_cast<size_t>(arrow)].firewalls.contains(gate.of); });
        add(isPassed ? DiagramRule::LabelOnGate : DiagramRule::LabelOnForeignGate,
            label.name + u" on firewall " + gate.id, label.rect.intersected(gate.rect).center());
    }
}

void DiagramQuality::judgePlaceOnArrows(const JudgedLabel &label)
{
    std::set<int> own;
    for (const int arrow : label.arrows)
        own.insert(m_lines.groupOf(arrow));
    std::set<int> reached;
    std::set<int> foreign;
    for (const DrawnLine *line : m_lines.touching(outer(label.rect)))
        reached.insert(line->group);
    for (const DrawnLine *line : m_lines.touching(inner(label.rect))) {
        if (!own.contains(line->group) && foreign.insert(line->group).second)
            add(DiagramRule::LabelOnForeignArrow, label.name + u" on " + arrowAt(line->group, label.rect.center()),
                label.rect.center());
    }
    for (const int arrow : label.arrows) {
        if (!reached.contains(m_lines.groupOf(arrow)))
            add(DiagramRule::LabelOffItsArrow,
                label.name + u" touches no line of " + m_diagram.arrows[static_cast<size_t>(arrow)].id,
                label.rect.center());
    }
    std::vector<int> there;
    for (const int group : own) {
        for (const int arrow : m_lines.arrowsOf(group)) {
            if (touches(arrow, outer(label.rect)))
                there.push_back(arrow);
        }
    }
    std::sort(there.begin(), there.end());
    if (!there.empty() && there != label.arrows)
        add(DiagramRule::AmbiguousLabel,
            u"%1 speaks for %2 arrows where %3 of its trunk run"_s.arg(
                label.name, QString::number(label.arrows.size()), QString::number(there.size())),
            label.rect.center());
}

bool DiagramQuality::touches(int arrow, const QRectF &rect) const
{
    const JudgedArrow &judged = m_diagram.arrows[static_cast<size_t>(arrow)];
    for (const std::vector<QPointF> *points : {&judged.points, &judged.openerStub, &judged.listenerStub}) {
        QPointF first;
        QPointF last;
        for (size_t i = 1; i < points->size(); ++i) {
            if (clip(rect, (*points)[i - 1], (*points)[i], first, last))
                return true;
        }
    }
    return false;
}

QString DiagramQuality::arrowAt(int group, const QPointF &place) const
{
    const std::vector<int> &arrows = m_lines.arrowsOf(group);
    const QRectF around(place - QPointF(1, 1), QSizeF(2, 2));
    const auto found = std::find_if(arrows.begin(), arrows.end(), [&](int arrow) { return touches(arrow, around); });
    const JudgedArrow &arrow = m_diagram.arrows[static_cast<size_t>(found == arrows.end() ? arrows.front() : *found)];
    return arrow.trunk.isEmpty() ? arrow.id : arrow.id + u" of " + arrow.trunk;
}

void DiagramQuality::measure()
{
    std::map<QString, int> trunks;
    for (const JudgedArrow &arrow : m_diagram.arrows) {
        m_measures.stubs += arrow.points.empty() ? 1 : 0;
        if (!arrow.trunk.isEmpty())
            ++trunks[arrow.trunk];
    }
    m_measures.arrows = static_cast<int>(m_diagram.arrows.size());
    m_measures.trunks = static_cast<int>(
        std::count_if(trunks.begin(), trunks.end(), [](const auto &entry) { return entry.second > 1; }));
    m_measures.bends = m_lines.bends();
    m_measures.crossings = m_lines.crossings();
    m_measures.length = m_lines.length();
}

int DiagramQuality::violationCount() const
{
    return std::accumulate(m_counts.begin(), m_counts.begin() + static_cast<int>(DiagramRule::LabelOnGate), 0);
}

QString DiagramQuality::nameOf(DiagramRule rule)
{
    static const std::array<QString, ruleCount> names{u"unreadable"_s, u"slanted segment"_s, u"end off its node"_s,
        u"arrow through node"_s, u"foreign overlap"_s, u"narrow lanes"_s, u"label on node"_s, u"label on label"_s,
        u"label on foreign arrow"_s, u"label on zone title"_s, u"label off its arrow"_s, u"arrow without label"_s,
        u"unrelated trunk"_s, u"repeated pair"_s, u"arrow through gate"_s, u"label on foreign gate"_s,
        u"trunk in circle"_s, u"line through head"_s, u"gate missed"_s, u"label on gate"_s,
        u"arrow through zone title"_s, u"bend in gate"_s, u"heads merge"_s, u"gate passed again"_s,
        u"line over itself"_s, u"ambiguous label"_s, u"lines meet"_s};
    return names[static_cast<size_t>(rule)];
}

QString DiagramQuality::summary() const
{
    const DiagramMeasures &is = m_measures;
    return u"%1 arrows, %2 trunks, %3 bends, %4 crossings, length %5, ports on %6, badge only on %7, stubs %8; "
           "%9 violations"_s.arg(is.arrows)
               .arg(is.trunks)
               .arg(is.bends)
               .arg(is.crossings)
               .arg(is.length, 0, 'f', 0)
               .arg(is.withPorts)
               .arg(is.withBadgeOnly)
               .arg(is.stubs)
               .arg(violationCount());
}

QString DiagramQuality::report() const
{
    constexpr int mostPrinted = 50;
    QString text = summary() + u'\n';
    for (int i = 0; i < ruleCount; ++i) {
        if (const int found = count(static_cast<DiagramRule>(i)); found > 0)
            text += QString::number(found) + u' ' + nameOf(static_cast<DiagramRule>(i)) + u'\n';
    }
    std::array<int, ruleCount> printed{};
    for (const std::vector<DiagramFault> *faults : {&m_violations, &m_remarks}) {
        for (const DiagramFault &fault : *faults) {
            if (++printed[static_cast<size_t>(fault.rule)] <= mostPrinted)
                text += (faults == &m_remarks ? u"remark: "_s : QString()) + nameOf(fault.rule) + u" at "
                    + at(fault.place) + u": " + fault.text + u'\n';
        }
    }
    return text;
}

} // namespace portolan::test
