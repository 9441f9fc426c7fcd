// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/DiagramJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Places are told to a thousandth of a unit.
double told(double value)
{
    return std::round(value * 1000) / 1000;
}

QJsonArray rectOf(const QRectF &rect)
{
    return {told(rect.x()), told(rect.y()), told(rect.width()), told(rect.height())};
}

QJsonArray pointsOf(const std::vector<QPointF> &points)
{
    QJsonArray array;
    for (const QPointF &point : points)
        array.append(QJsonArray{told(point.x()), told(point.y())});
    return array;
}

QJsonArray idsOf(const std::vector<Id> &ids)
{
    QJsonArray array;
    for (const Id &id : ids)
        array.append(id.toString());
    return array;
}

QString changeOf(DiagramChange change)
{
    static constexpr const char *words[] = {"", "added", "changed", "removed"};
    return QLatin1String(words[static_cast<int>(change)]);
}

class JsonWriting {
public:
    JsonWriting(const Diagram &diagram, Language language)
        : m_diagram(diagram)
        , m_language(language)
    {
    }

    [[nodiscard]] QJsonObject document() const
    {
        QJsonArray zones;
        for (const DiagramZone &zone : m_diagram.zones) {
            QJsonObject object = thing(zone);
            object[u"title"_s] = rectOf(zone.title);
            zones.append(object);
        }
        QJsonArray gates;
        for (const DiagramGate &gate : m_diagram.gates) {
            QJsonObject object = thing(gate);
            if (gate.number > 0) {
                object[u"id"_s] = gate.key();
                object[u"of"_s] = gate.id.toString();
            }
            object[u"title"_s] = rectOf(gate.title);
            if (!gate.parts.empty()) {
                QJsonArray parts;
                for (const QRectF &part : gate.parts)
                    parts.append(rectOf(part));
                object[u"parts"_s] = parts;
            }
            gates.append(object);
        }
        QJsonArray nodes;
        for (const DiagramNode &node : m_diagram.nodes)
            nodes.append(nodeObject(node));
        QJsonArray arrows;
        for (const DiagramArrow &arrow : m_diagram.arrows)
            arrows.append(arrowObject(arrow));
        QJsonArray labels;
        QJsonArray badges;
        for (const DiagramLabel &label : m_diagram.labels) {
            if (!label.lines.isEmpty())
                labels.append(labelObject(label, label.rect, label.lines.join(u'\n')));
            if (!label.badge.isEmpty())
                badges.append(labelObject(label, label.badge, label.numbers));
        }
        appendStubBadges(badges);
        return {{u"format"_s, u"portolan-diagram"_s}, {u"version"_s, 1}, {u"bounds"_s, rectOf(m_diagram.bounds)},
            {u"zones"_s, zones}, {u"gates"_s, gates}, {u"nodes"_s, nodes}, {u"arrows"_s, arrows}, {u"labels"_s, labels},
            {u"badges"_s, badges}};
    }

private:
    template <typename Thing>
    [[nodiscard]] QJsonObject thing(const Thing &thing) const
    {
        QJsonObject object{
            {u"id"_s, thing.id.toString()}, {u"rect"_s, rectOf(thing.rect)}, {u"name"_s, thing.name.text(m_language)}};
        if (thing.change != DiagramChange::None)
            object[u"change"_s] = changeOf(thing.change);
        if (thing.changeNumber > 0)
            object[u"changeNumber"_s] = thing.changeNumber;
        return object;
    }

    [[nodiscard]] QJsonObject nodeObject(const DiagramNode &node) const
    {
        QJsonObject object = thing(node);
        if (node.id.isAtOldPlace())
            object[u"of"_s] = node.id.now().toString();
        return object;
    }

    [[nodiscard]] QJsonObject arrowObject(const DiagramArrow &arrow) const
    {
        QJsonObject object{{u"id"_s, arrow.id}, {u"from"_s, arrow.from.toString()}, {u"to"_s, arrow.to.toString()},
            {u"flows"_s, QJsonArray::fromStringList(arrow.flows)},
            {u"numbers"_s, QJsonArray::fromStringList(arrow.numbers)}, {u"ports"_s, arrow.ports},
            {u"firewalls"_s, idsOf(arrow.firewalls)}, {u"gates"_s, gatesOf(arrow)},
            {u"trunk"_s,
                arrow.trunk < 0 ? QJsonValue() : QJsonValue(m_diagram.trunks[static_cast<size_t>(arrow.trunk)].id)},
            {u"points"_s, pointsOf(arrow.points)}};
        if (arrow.points.empty())
            object[u"stubs"_s]
                = QJsonObject{{u"opener"_s, pointsOf(arrow.openerStub)}, {u"listener"_s, pointsOf(arrow.listenerStub)}};
        if (arrow.change != DiagramChange::None)
            object[u"change"_s] = changeOf(arrow.change);
        if (!arrow.portsBefore.isEmpty())
            object[u"portsBefore"_s] = arrow.portsBefore;
        for (const DiagramChange change : {DiagramChange::Added, DiagramChange::Changed, DiagramChange::Removed}) {
            const QStringList numbers = numbersOf(arrow, change);
            if (!numbers.isEmpty())
                object[changeOf(change) + u"Numbers"_s] = QJsonArray::fromStringList(numbers);
        }
        return object;
    }

    [[nodiscard]] QJsonArray gatesOf(const DiagramArrow &arrow) const
    {
        QJsonArray keys;
        for (const int gate : arrow.gates)
            keys.append(m_diagram.gates[static_cast<size_t>(gate)].key());
        return keys;
    }

    /// The badges of arrows without a way stand among the others.
    void appendStubBadges(QJsonArray &badges) const
    {
        for (const DiagramArrow &arrow : m_diagram.arrows) {
            for (const QRectF &badge : {arrow.openerBadge, arrow.listenerBadge}) {
                if (!badge.isEmpty())
                    badges.append(QJsonObject{{u"arrow"_s, arrow.id}, {u"arrows"_s, QJsonArray{arrow.id}},
                        {u"rect"_s, rectOf(badge)}, {u"text"_s, stubText(arrow)}});
            }
        }
    }

    [[nodiscard]] QJsonObject labelObject(const DiagramLabel &label, const QRectF &rect, const QString &text) const
    {
        const auto idOf = [&](int arrow) { return m_diagram.arrows[static_cast<size_t>(arrow)].id; };
        QJsonArray arrows;
        for (const int arrow : label.arrows)
            arrows.append(idOf(arrow));
        QJsonObject object{
            {u"arrow"_s, idOf(label.arrow)}, {u"arrows"_s, arrows}, {u"rect"_s, rectOf(rect)}, {u"text"_s, text}};
        if (label.change != DiagramChange::None)
            object[u"change"_s] = changeOf(label.change);
        if (!label.cloud.isEmpty())
            object[u"cloud"_s] = rectOf(label.cloud);
        return object;
    }

    const Diagram &m_diagram;
    Language m_language;
};

} // namespace

QByteArray writeDiagramJson(const Diagram &diagram, Language language)
{
    return QJsonDocument(JsonWriting(diagram, language).document()).toJson(QJsonDocument::Indented);
}

} // namespace portolan
