// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/DiagramPainter.h"

#include "diagram/ChangeMarks.h"
#include "diagram/DiagramPlaces.h"
#include "diagram/LabelForms.h"
#include "diagram/NodePainter.h"
#include "paint/Ink.h"

#include <algorithm>
#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double jointRadius = 2.6;
const std::vector<double> goneDashes{4, 3};

/// One element's way into a picture.
class ElementPainting {
public:
    using Names = std::unordered_map<Id, const LocalizedText *>;

    ElementPainting(const Diagram &diagram, const DiagramPaintOptions &options, const TextMeasure &measure,
        const Names &names, Picture &picture)
        : m_diagram(diagram)
        , m_options(options)
        , m_measure(measure)
        , m_names(names)
        , m_picture(picture)
        , m_first(firstLanguage(options.language))
    {
    }

    void paintZone(const DiagramZone &zone)
    {
        add(GroupBegin{u"zone-"_s + zone.id.toString(), u"zone"_s,
            both(zone.name) + (zone.networks.isEmpty() ? QString() : u'\n' + zone.networks), {}});
        const bool isGone = zone.change == DiagramChange::Removed;
        const QColor border = zone.change == DiagramChange::None ? ink::line : changeColor(zone.change);
        const QColor tint = zone.isManagement ? ink::managementTint : ink::tint;
        add(Shape{roundedPath(zone.rect, 10), {border, 1.4, isGone ? goneDashes : std::vector<double>{}},
            isGone ? QColor() : tint});
        if (zone.title.isEmpty()) {
            const QPointF middle = zone.rect.topLeft() + QPointF(16, 0);
            appendChangeMark(zone.change, middle, m_options.revision, m_picture);
            addNumber(zone.changeNumber, middle + QPointF(changeMarkRadius, 6));
            add(GroupEnd{});
            return;
        }
        double y = zone.title.top() + 14;
        const double number = addNumber(zone.changeNumber, {zone.title.left() + 2 * changeMarkRadius, y - 3.6});
        const double mark = zone.change == DiagramChange::None ? 0 : 2 * changeMarkRadius + 5 + number;
        const double left = zone.title.left() + mark;
        appendChangeMark(zone.change, {zone.title.left() + changeMarkRadius, y - 4.6}, m_options.revision, m_picture);
        const double networks = m_measure.width(zone.networks, secondSize);
        const double room
            = zone.title.width() - mark - (zone.networksBelow || zone.networks.isEmpty() ? 0 : networks + 8);
        words(zone.name.text(m_first), {left, y}, zoneNameSize, true, isGone ? ink::secondary : ink::text, room);
        if (!zone.networksBelow && !zone.networks.isEmpty())
            words(zone.networks, {zone.title.right(), y}, secondSize, false, ink::secondary, networks + 1, Anchor::End);
        if (m_options.language == ExportLanguage::Both && zone.name.ja != zone.name.en) {
            y += zoneTitleLine - 1;
            words(zone.name.ja, {left, y}, 11, false, ink::secondary, room);
        }
        if (zone.networksBelow)
            words(zone.networks, {left, y + zoneTitleLine - 2}, secondSize, false, ink::secondary,
                zone.title.width() - mark);
        add(GroupEnd{});
    }

    /// Courses of bricks, across the bar.
    static QPainterPath coursesOf(const QRectF &bar, bool isUpright)
    {
        QPainterPath courses;
        const double length = isUpright ? bar.height() : bar.width();
        for (double at = 8; at < length - 2; at += 10) {
            courses.moveTo(isUpright ? QPointF(bar.left(), bar.top() + at) : QPointF(bar.left() + at, bar.top()));
            courses.lineTo(isUpright ? QPointF(bar.right(), bar.top() + at) : QPointF(bar.left() + at, bar.bottom()));
        }
        return courses;
    }

    void paintGate(const DiagramGate &gate)
    {
        add(GroupBegin{u"firewall-"_s + gate.key(), u"firewall"_s, both(gate.name), {}});
        const bool isGone = gate.change == DiagramChange::Removed;
        const QColor color = isGone || gate.stepsBack ? ink::secondary : ink::firewall;
        const QColor border = gate.stepsBack ? ink::faint : color;
        const std::vector<double> dashes = isGone ? goneDashes
            : gate.isStateless                    ? std::vector<double>{5, 3}
                                                  : std::vector<double>{};
        QColor faint = border;
        faint.setAlphaF(0.4F);
        for (const QRectF &bar : gate.parts.empty() ? std::vector<QRectF>{gate.rect} : gate.parts) {
            add(Shape{
                roundedPath(bar, 3), {border, 1.2, dashes}, isGone || gate.stepsBack ? ink::paper : ink::firewallTint});
            add(Shape{coursesOf(bar, gate.isUpright), {faint, 0.6, {}}, {}});
        }
        const double end = changeMarkRadius + 2.5;
        appendChangeMark(gate.change,
            gate.isUpright ? QPointF(gate.rect.center().x(), gate.rect.top() + end)
                           : QPointF(gate.rect.left() + end, gate.rect.center().y()),
            m_options.revision, m_picture);
        paintGateNumber(gate);
        paintGateName(gate, color);
        add(GroupEnd{});
    }

    /// Behind the triangle, on the bar, on a ground that hides its courses.
    void paintGateNumber(const DiagramGate &gate)
    {
        if (!m_options.hasChangeNumbers || gate.changeNumber <= 0)
            return;
        const double along = 2 * changeMarkRadius + 2.5;
        const QString number = QString::number(gate.changeNumber);
        const double width = m_measure.width(number, triangleTextSize, true) + 4;
        const QPointF middle = gate.isUpright ? QPointF(gate.rect.center().x(), gate.rect.top() + along + 7)
                                              : QPointF(gate.rect.left() + along + width / 2, gate.rect.center().y());
        QPainterPath ground;
        ground.addRoundedRect(middle.x() - width / 2, middle.y() - 5.5, width, 11, 2, 2);
        add(Shape{ground, {}, ink::paper});
        add(Words{number, middle + QPointF(0, triangleTextSize * 0.36), triangleTextSize, true,
            changeColor(DiagramChange::Changed), Anchor::Middle});
    }

    double addNumber(int number, const QPointF &middleLeft)
    {
        return m_options.hasChangeNumbers ? appendChangeNumber(number, middleLeft, m_measure, m_picture) : 0;
    }

    void paintGateName(const DiagramGate &gate, const QColor &color)
    {
        const QRectF &title = gate.title;
        const QRectF &bar = gate.rect;
        // The end that is nearer to the bar stays where it is, however long the name is in a language.
        const bool isRight = title.left() >= bar.right();
        const bool isLeft = title.right() <= bar.left();
        const Anchor anchor = isRight ? Anchor::Start : isLeft ? Anchor::End : Anchor::Middle;
        const double x = isRight ? title.left() : isLeft ? title.right() : title.center().x();
        const bool isBeside = title.top() < bar.bottom() && title.bottom() > bar.top();
        const bool isDouble = m_options.language == ExportLanguage::Both && gate.name.ja != gate.name.en;
        double y = title.top() + 11;
        if (!isDouble && isBeside)
            y += 7;
        else if (!isDouble && title.center().y() < bar.center().y())
            y += 14; // one line stands next to the bar
        appendLeader(gate, color);
        words(gate.name.text(m_first), {x, y}, gateNameSize, true, color, title.width() + 1, anchor);
        if (isDouble)
            words(gate.name.ja, {x, y + 13}, secondSize, false, color, title.width() + 1, anchor);
    }

    /// From a name that found no place near its bar.
    void appendLeader(const DiagramGate &gate, const QColor &color)
    {
        constexpr double farthestWithout = 40;
        const QRectF &bar = gate.rect;
        const QRectF &title = gate.title;
        const auto nearest = [](const QRectF &rect, const QPointF &to) {
            return QPointF(
                std::clamp(to.x(), rect.left(), rect.right()), std::clamp(to.y(), rect.top(), rect.bottom()));
        };
        const QPointF end = nearest(bar, title.center());
        const QPointF start = nearest(title.adjusted(-3, -1, 3, 1), end);
        if (std::hypot(end.x() - start.x(), end.y() - start.y()) <= farthestWithout)
            return;
        QPainterPath leader(start);
        leader.lineTo(end);
        add(Shape{leader, {color, 0.6, {}}, {}});
    }

    void paintArrow(const DiagramArrow &arrow)
    {
        const QString title = endsText(arrow) + u'\n' + carried(arrow).join(u'\n');
        add(GroupBegin{u"arrow-"_s + arrow.id, u"arrow"_s, title, rowGroup(arrow), LinkArea::Lines});
        appendArrowLine(lookOf(arrow), arrow, m_picture);
        add(GroupEnd{});
    }

    void paintJoints(const DiagramTrunk &trunk)
    {
        QPainterPath dots;
        for (const QPointF &joint : trunk.joints)
            dots.addEllipse(joint, jointRadius, jointRadius);
        if (!dots.isEmpty())
            add(Shape{dots, {}, styleOf(m_diagram.arrows[static_cast<size_t>(trunk.arrows.front())].style).color});
    }

    void paintLabel(const DiagramLabel &label)
    {
        const DiagramArrow &arrow = m_diagram.arrows[static_cast<size_t>(label.arrow)];
        QStringList ports{arrow.ports};
        for (const int other : label.arrows) {
            const DiagramArrow &one = m_diagram.arrows[static_cast<size_t>(other)];
            if (one.change == DiagramChange::Changed && one.portsBefore != one.ports)
                ports.append(nameOf(one.from) + u" → "_s + nameOf(one.to) + u": "_s + carried(one).join(u": "_s));
            else
                ports.append(nameOf(one.from) + u" → "_s + nameOf(one.to) + u": "_s + numbersText(one));
        }
        if (ports.size() > 20)
            ports = ports.first(20) + QStringList{u"…"_s};
        add(GroupBegin{labelGroup(m_diagram, label), u"label"_s, ports.join(u'\n'), rowGroup(arrow)});
        if (!label.cloud.isEmpty())
            appendCloud(label.change, label.cloud, m_options.revision, label.isTurned, m_picture);
        DiagramStyle style = styleOf(arrow.style);
        if (arrow.isRefused && style.change == DiagramChange::None && !style.stepsBack)
            style.color = ink::firewall;
        appendLabel(style, label, m_measure, m_picture);
        add(GroupEnd{});
    }

    /// Both ends of an arrow that found no way, with its number.
    void paintStubs(const DiagramArrow &arrow)
    {
        if (arrow.openerStub.size() < 2 || arrow.listenerStub.size() < 2)
            return;
        add(GroupBegin{u"arrow-"_s + arrow.id, u"arrow"_s, nameOf(arrow.from) + u" → "_s + nameOf(arrow.to),
            rowGroup(arrow), LinkArea::Lines});
        const DiagramStyle style = lookOf(arrow);
        for (const bool opens : {true, false}) {
            DiagramArrow end = arrow;
            end.line = opens ? arrow.openerStub : std::vector<QPointF>{arrow.listenerStub[1], arrow.listenerStub[0]};
            // One end shows the half disc alone, the other the head.
            const QPointF aside = QPointF(0.1, 1);
            end.points = end.line;
            end.points.insert(
                opens ? end.points.end() : end.points.begin(), (opens ? end.line.back() : end.line.front()) + aside);
            appendArrowLine(style, end, m_picture);
            const QRectF &badge = opens ? arrow.openerBadge : arrow.listenerBadge;
            add(Shape{roundedPath(badge, badge.height() / 2), {}, style.color});
            add(Words{stubText(arrow), {badge.center().x(), badge.bottom() - 2.6}, smallBadgeTextSize, true, ink::paper,
                Anchor::Middle});
        }
        add(GroupEnd{});
    }

private:
    [[nodiscard]] const DiagramStyle &styleOf(int style) const
    {
        static const DiagramStyle plain{{}, ink::secondary, {}};
        const auto index = static_cast<size_t>(style);
        return style >= 0 && index < m_diagram.styles.size() ? m_diagram.styles[index] : plain;
    }

    /// How an arrow's line looks: where colours say something else, what changed still has its dash and its weight.
    [[nodiscard]] DiagramStyle lookOf(const DiagramArrow &arrow) const
    {
        DiagramStyle look = styleOf(arrow.style);
        if (look.change != DiagramChange::None)
            return look;
        if (arrow.change == DiagramChange::Removed)
            look.dashes = removedDashes;
        else if (arrow.change != DiagramChange::None)
            look.width = arrow.change == DiagramChange::Added ? addedWidth : changedWidth;
        return look;
    }

    void add(PictureElement element) { m_picture.elements.push_back(std::move(element)); }

    void words(const QString &text, const QPointF &at, double size, bool bold, const QColor &color, double room,
        Anchor anchor = Anchor::Start)
    {
        add(Words{m_measure.elided(text, size, bold, room), at, size, bold, color, anchor});
    }

    [[nodiscard]] QString both(const LocalizedText &text) const
    {
        const QString en = text.text(Language::English);
        const QString ja = text.text(Language::Japanese);
        if (m_options.language != ExportLanguage::Both || en == ja)
            return text.text(m_first);
        return en + u" / "_s + ja;
    }

    [[nodiscard]] QString nameOf(const Id &node) const
    {
        const auto name = m_names.find(node);
        return name == m_names.end() ? node.toString() : both(*name->second);
    }

    /// "TCP 22, 443", and of a changed arrow what it was, and which of its rows are new, changed and gone.
    [[nodiscard]] static QStringList carried(const DiagramArrow &arrow)
    {
        QStringList lines{arrow.ports};
        if (arrow.change == DiagramChange::Changed && arrow.portsBefore != arrow.ports)
            lines = QStringList{arrow.portsBefore + u" ⇒ "_s + arrow.ports};
        return lines + QStringList{numbersText(arrow)};
    }

    /// "3, 4, +N1, ×7"
    [[nodiscard]] static QString numbersText(const DiagramArrow &arrow)
    {
        QStringList texts;
        for (qsizetype row = 0; row < arrow.numbers.size(); ++row) {
            const auto index = static_cast<size_t>(row);
            texts.append((index < arrow.rowChanges.size() ? changeSign(arrow.rowChanges[index]) : QString())
                + arrow.numbers[row]);
        }
        return texts.join(u", "_s);
    }

    [[nodiscard]] QString endsText(const DiagramArrow &arrow) const
    {
        const QString sign = changeSign(arrow.change);
        return (sign.isEmpty() ? sign : QString(sign + u' ')) + nameOf(arrow.from) + u" → "_s + nameOf(arrow.to);
    }

    const Diagram &m_diagram;
    const DiagramPaintOptions &m_options;
    const TextMeasure &m_measure;
    const Names &m_names;
    Picture &m_picture;
    Language m_first;
};

} // namespace

QString rowGroup(const QString &number, DiagramChange change)
{
    const bool mayBeAnother = change == DiagramChange::Removed && number.startsWith(u'N');
    return (mayBeAnother ? u"row-gone-"_s : u"row-"_s) + number;
}

QString rowGroup(const DiagramArrow &arrow, qsizetype row)
{
    if (row >= arrow.numbers.size())
        return {};
    const auto index = static_cast<size_t>(row);
    return rowGroup(
        arrow.numbers[row], index < arrow.rowChanges.size() ? arrow.rowChanges[index] : DiagramChange::None);
}

QString labelGroup(const Diagram &diagram, const DiagramLabel &label)
{
    return u"label-"_s + diagram.arrows[static_cast<size_t>(label.arrow)].id;
}

DiagramPainter::DiagramPainter(const Diagram &diagram, DiagramPaintOptions options, const TextMeasure &measure)
    : m_diagram(diagram)
    , m_options(std::move(options))
    , m_measure(measure)
{
    m_names.reserve(diagram.nodes.size());
    for (const DiagramNode &node : diagram.nodes)
        m_names.emplace(node.id, &node.name);
}

void DiagramPainter::appendZone(const DiagramZone &zone, Picture &picture) const
{
    ElementPainting(m_diagram, m_options, m_measure, m_names, picture).paintZone(zone);
}

void DiagramPainter::appendGate(const DiagramGate &gate, Picture &picture) const
{
    ElementPainting(m_diagram, m_options, m_measure, m_names, picture).paintGate(gate);
}

void DiagramPainter::appendNode(const DiagramNode &node, Picture &picture) const
{
    portolan::appendNode(node, m_diagram.styles, m_options.language, m_measure, picture, m_options.revision,
        m_options.hasChangeNumbers ? node.changeNumber : 0);
}

void DiagramPainter::appendArrow(const DiagramArrow &arrow, Picture &picture) const
{
    ElementPainting(m_diagram, m_options, m_measure, m_names, picture).paintArrow(arrow);
}

void DiagramPainter::appendJoints(const DiagramTrunk &trunk, Picture &picture) const
{
    ElementPainting(m_diagram, m_options, m_measure, m_names, picture).paintJoints(trunk);
}

void DiagramPainter::appendLabel(const DiagramLabel &label, Picture &picture) const
{
    ElementPainting(m_diagram, m_options, m_measure, m_names, picture).paintLabel(label);
}

void DiagramPainter::appendStubs(const DiagramArrow &arrow, Picture &picture) const
{
    ElementPainting(m_diagram, m_options, m_measure, m_names, picture).paintStubs(arrow);
}

void appendDiagram(
    const Diagram &diagram, const DiagramPaintOptions &options, const TextMeasure &measure, Picture &picture)
{
    const DiagramPainter painter(diagram, options, measure);
    for (const DiagramZone &zone : diagram.zones)
        painter.appendZone(zone, picture);
    for (const DiagramGate &gate : diagram.gates)
        painter.appendGate(gate, picture);
    for (const DiagramNode &node : diagram.nodes)
        painter.appendNode(node, picture);
    for (const DiagramArrow &arrow : diagram.arrows)
        painter.appendArrow(arrow, picture);
    for (const DiagramTrunk &trunk : diagram.trunks)
        painter.appendJoints(trunk, picture);
    for (const DiagramLabel &label : diagram.labels)
        painter.appendLabel(label, picture);
    for (const DiagramArrow &arrow : diagram.arrows)
        painter.appendStubs(arrow, picture);
}

} // namespace portolan
