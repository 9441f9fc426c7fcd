// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/DiagramPainter.h"

#include "diagram/DiagramPlaces.h"
#include "diagram/NodePainter.h"
#include "paint/Ink.h"

#include <cmath>
#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double jointRadius = 2.6;

class Painting {
public:
    Painting(const Diagram &diagram, const DiagramPaintOptions &options, const TextMeasure &measure, Picture &picture)
        : m_diagram(diagram)
        , m_options(options)
        , m_measure(measure)
        , m_picture(picture)
        , m_first(firstLanguage(options.language))
    {
        for (const DiagramNode &node : diagram.nodes)
            m_names.emplace(node.id, &node.name);
    }

    void paint()
    {
        for (const DiagramZone &zone : m_diagram.zones)
            paintZone(zone);
        for (const DiagramGate &gate : m_diagram.gates)
            paintGate(gate);
        for (const DiagramNode &node : m_diagram.nodes)
            appendNode(node, m_diagram.styles, m_options.language, m_measure, m_picture);
        for (const DiagramArrow &arrow : m_diagram.arrows)
            paintArrow(arrow);
        paintJoints();
        for (const DiagramLabel &label : m_diagram.labels)
            paintLabel(label);
        for (const DiagramArrow &arrow : m_diagram.arrows)
            paintStubs(arrow);
    }

private:
    [[nodiscard]] const DiagramStyle &styleOf(int style) const
    {
        static const DiagramStyle plain{{}, ink::secondary, {}};
        const auto index = static_cast<size_t>(style);
        return style >= 0 && index < m_diagram.styles.size() ? m_diagram.styles[index] : plain;
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

    void paintZone(const DiagramZone &zone)
    {
        add(GroupBegin{u"zone-"_s + zone.id.toString(), u"zone"_s,
            both(zone.name) + (zone.networks.isEmpty() ? QString() : u'\n' + zone.networks), {}});
        const QColor border = zone.change == DiagramChange::Added ? ink::added : ink::line;
        add(Shape{roundedPath(zone.rect, 10), {border, 1.4, {}}, zone.isManagement ? ink::managementTint : ink::tint});
        const double left = zone.title.left();
        double y = zone.title.top() + 14;
        const double networks = m_measure.width(zone.networks, secondSize);
        const double room = zone.title.width() - (zone.networksBelow || zone.networks.isEmpty() ? 0 : networks + 8);
        words(zone.name.text(m_first), {left, y}, zoneNameSize, true, ink::text, room);
        if (!zone.networksBelow && !zone.networks.isEmpty())
            words(zone.networks, {zone.title.right(), y}, secondSize, false, ink::secondary, networks + 1, Anchor::End);
        if (m_options.language == ExportLanguage::Both && zone.name.ja != zone.name.en) {
            y += zoneTitleLine - 1;
            words(zone.name.ja, {left, y}, 11, false, ink::secondary, room);
        }
        if (zone.networksBelow)
            words(zone.networks, {left, y + zoneTitleLine - 2}, secondSize, false, ink::secondary, zone.title.width());
        add(GroupEnd{});
    }

    void paintGate(const DiagramGate &gate)
    {
        add(GroupBegin{u"firewall-"_s + gate.id.toString(), u"firewall"_s, both(gate.name), {}});
        const QColor color = gate.change == DiagramChange::Added ? ink::added : ink::firewall;
        add(Shape{roundedPath(gate.rect, 3),
            {color, 1.2, gate.isStateless ? std::vector<double>{5, 3} : std::vector<double>{}}, ink::firewallTint});
        // Courses of bricks, across the bar.
        QColor faint = color;
        faint.setAlphaF(0.4F);
        QPainterPath courses;
        const double length = gate.isUpright ? gate.rect.height() : gate.rect.width();
        for (double at = 8; at < length - 2; at += 10) {
            courses.moveTo(gate.isUpright ? QPointF(gate.rect.left(), gate.rect.top() + at)
                                          : QPointF(gate.rect.left() + at, gate.rect.top()));
            courses.lineTo(gate.isUpright ? QPointF(gate.rect.right(), gate.rect.top() + at)
                                          : QPointF(gate.rect.left() + at, gate.rect.bottom()));
        }
        add(Shape{courses, {faint, 0.6, {}}, {}});
        const double x = gate.title.center().x();
        double y = gate.title.top() + 11;
        const bool isDouble = m_options.language == ExportLanguage::Both && gate.name.ja != gate.name.en;
        if (!isDouble)
            y += gate.title.center().y() < gate.rect.center().y() ? 14 : 0; // one line stands next to the bar
        words(gate.name.text(m_first), {x, y}, gateNameSize, true, color, gate.title.width() + 1, Anchor::Middle);
        if (isDouble)
            words(gate.name.ja, {x, y + 13}, secondSize, false, color, gate.title.width() + 1, Anchor::Middle);
        add(GroupEnd{});
    }

    [[nodiscard]] QString nameOf(const Id &node) const
    {
        const auto name = m_names.find(node);
        return name == m_names.end() ? node.toString() : both(*name->second);
    }

    [[nodiscard]] static QString rowGroup(const DiagramArrow &arrow)
    {
        return arrow.numbers.isEmpty() ? QString() : u"row-"_s + arrow.numbers.front();
    }

    void paintArrow(const DiagramArrow &arrow)
    {
        const QString title = nameOf(arrow.from) + u" → "_s + nameOf(arrow.to) + u'\n' + arrow.ports + u'\n'
            + arrow.numbers.join(u", "_s);
        add(GroupBegin{u"arrow-"_s + arrow.id, u"arrow"_s, title, rowGroup(arrow)});
        appendArrowLine(styleOf(arrow.style), arrow, m_picture);
        add(GroupEnd{});
    }

    void paintJoints()
    {
        for (const DiagramTrunk &trunk : m_diagram.trunks) {
            QPainterPath dots;
            for (const QPointF &joint : trunk.joints)
                dots.addEllipse(joint, jointRadius, jointRadius);
            if (!dots.isEmpty())
                add(Shape{dots, {}, styleOf(m_diagram.arrows[static_cast<size_t>(trunk.arrows.front())].style).color});
        }
    }

    /// A cloud around what changed, and a triangle with the revision: the marks that drawings of all trades have.
    void paintCloud(const DiagramLabel &label)
    {
        const QColor color = label.change == DiagramChange::Added ? ink::added
            : label.change == DiagramChange::Removed              ? ink::removed
                                                                  : ink::changed;
        const QRectF around = label.rect.adjusted(-3, -3, 3, 3);
        QPainterPath cloud;
        const double bump = 7;
        const auto side = [&](const QPointF &from, const QPointF &to) {
            const QPointF way = to - from;
            const double length = std::hypot(way.x(), way.y());
            const int bumps = std::max(1, static_cast<int>(std::round(length / bump)));
            const QPointF step = way / bumps;
            const QPointF out = QPointF(step.y(), -step.x()) * 0.6;
            for (int index = 0; index < bumps; ++index) {
                const QPointF start = from + step * index;
                cloud.quadTo(start + step / 2 + out, start + step);
            }
        };
        cloud.moveTo(around.topLeft());
        side(around.topLeft(), around.topRight());
        side(around.topRight(), around.bottomRight());
        side(around.bottomRight(), around.bottomLeft());
        side(around.bottomLeft(), around.topLeft());
        add(Shape{cloud, {color, 0.9, {}}, {}});
        const QPointF tip(around.right() - 1, around.top() - 9);
        QPainterPath triangle(tip);
        triangle.lineTo(tip + QPointF(7, 12));
        triangle.lineTo(tip + QPointF(-7, 12));
        triangle.closeSubpath();
        add(Shape{triangle, {color, 1, {}}, ink::paper});
        add(Words{m_options.revision.left(2), tip + QPointF(0, 10.5), 7.5, true, color, Anchor::Middle});
    }

    void paintLabel(const DiagramLabel &label)
    {
        const DiagramArrow &arrow = m_diagram.arrows[static_cast<size_t>(label.arrow)];
        QStringList ports{arrow.ports};
        for (const int other : label.arrows) {
            const DiagramArrow &one = m_diagram.arrows[static_cast<size_t>(other)];
            ports.append(nameOf(one.from) + u" → "_s + nameOf(one.to) + u": "_s + one.numbers.join(u", "_s));
        }
        if (ports.size() > 20)
            ports = ports.first(20) + QStringList{u"…"_s};
        add(GroupBegin{labelGroup(m_diagram, label), u"label"_s, ports.join(u'\n'), rowGroup(arrow)});
        if (label.change != DiagramChange::None)
            paintCloud(label);
        DiagramStyle style = styleOf(arrow.style);
        if (arrow.isRefused)
            style.color = ink::firewall;
        appendLabel(style, label, m_measure, m_picture);
        add(GroupEnd{});
    }

    /// Both ends of an arrow that found no way, with its number.
    void paintStubs(const DiagramArrow &arrow)
    {
        if (arrow.openerStub.size() < 2 || arrow.listenerStub.size() < 2)
            return;
        add(GroupBegin{
            u"arrow-"_s + arrow.id, u"arrow"_s, nameOf(arrow.from) + u" → "_s + nameOf(arrow.to), rowGroup(arrow)});
        const DiagramStyle &style = styleOf(arrow.style);
        for (const bool opens : {true, false}) {
            DiagramArrow end = arrow;
            end.line = opens ? arrow.openerStub : std::vector<QPointF>{arrow.listenerStub[1], arrow.listenerStub[0]};
            end.points = opens ? std::vector<QPointF>{end.line[0], end.line[1], end.line[1] + QPointF(0, 1)} : end.line;
            if (!opens)
                end.points.insert(end.points.begin(), end.line.front() + QPointF(0, 1));
            appendArrowLine(style, end, m_picture);
            const QPointF at = opens ? arrow.openerStub.back() : arrow.listenerStub.back();
            const QString number = arrow.numbers.value(0);
            const double width = m_measure.width(number, 8, true) + 6;
            add(Shape{
                roundedPath(QRectF(at.x() - width / 2, at.y() - (opens ? 11 : 0), width, 11), 5.5), {}, style.color});
            add(Words{number, at + QPointF(0, opens ? -2.6 : 8.4), 8, true, ink::paper, Anchor::Middle});
        }
        add(GroupEnd{});
    }

    const Diagram &m_diagram;
    const DiagramPaintOptions &m_options;
    const TextMeasure &m_measure;
    Picture &m_picture;
    Language m_first;
    std::map<Id, const LocalizedText *> m_names;
};

} // namespace

QString labelGroup(const Diagram &diagram, const DiagramLabel &label)
{
    return u"label-"_s + diagram.arrows[static_cast<size_t>(label.arrow)].id;
}

void appendDiagram(
    const Diagram &diagram, const DiagramPaintOptions &options, const TextMeasure &measure, Picture &picture)
{
    Painting(diagram, options, measure, picture).paint();
}

} // namespace portolan
