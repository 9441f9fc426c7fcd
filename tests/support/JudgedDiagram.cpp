// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/JudgedDiagram.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace portolan::test {

using namespace Qt::StringLiterals;

namespace {

class DiagramReading {
public:
    [[nodiscard]] JudgedDiagram read(const QByteArray &json);

private:
    void mistake(const QString &text) { m_diagram.mistakes.append(text); }
    [[nodiscard]] QJsonArray section(const QJsonObject &object, const QString &key);
    [[nodiscard]] QString text(const QJsonObject &object, const QString &key, const QString &where);
    [[nodiscard]] bool rectangle(const QJsonValue &value, const QString &where, QRectF &rect);
    [[nodiscard]] bool points(const QJsonValue &value, const QString &where, std::vector<QPointF> &read);
    void readBoxes(const QJsonObject &object, const QString &key, std::vector<JudgedBox> &boxes);
    void readArrow(const QJsonObject &object, const QString &where);
    void readLabel(const QJsonObject &object, const QString &where, bool isBadge);

    JudgedDiagram m_diagram;
    QHash<QString, int> m_nodes;
    QHash<QString, int> m_arrows;
};

bool number(const QJsonValue &value, double &read)
{
    read = value.toDouble();
    return value.isDouble();
}

QJsonArray DiagramReading::section(const QJsonObject &object, const QString &key)
{
    if (!object.value(key).isArray())
        mistake(u"there is no list \"%1\""_s.arg(key));
    return object.value(key).toArray();
}

QString DiagramReading::text(const QJsonObject &object, const QString &key, const QString &where)
{
    const QString text = object.value(key).toString();
    if (text.isEmpty())
        mistake(u"%1: \"%2\" is missing or no text"_s.arg(where, key));
    return text;
}

bool DiagramReading::rectangle(const QJsonValue &value, const QString &where, QRectF &rect)
{
    double parts[4] = {};
    const QJsonArray array = value.toArray();
    bool ok = array.size() == 4;
    for (int i = 0; ok && i < 4; ++i)
        ok = number(array.at(i), parts[i]);
    ok = ok && parts[2] > 0 && parts[3] > 0;
    if (!ok)
        mistake(u"%1: no rectangle [x, y, width, height]"_s.arg(where));
    rect = QRectF(parts[0], parts[1], parts[2], parts[3]);
    return ok;
}

bool DiagramReading::points(const QJsonValue &value, const QString &where, std::vector<QPointF> &read)
{
    if (!value.isArray()) {
        mistake(u"%1: no list of points"_s.arg(where));
        return false;
    }
    const QJsonArray all = value.toArray();
    for (const QJsonValue &entry : all) {
        const QJsonArray pair = entry.toArray();
        double x = 0;
        double y = 0;
        if (pair.size() != 2 || !number(pair.at(0), x) || !number(pair.at(1), y)) {
            mistake(u"%1: no point [x, y]"_s.arg(where));
            return false;
        }
        const QPointF point(x, y);
        if (read.empty() || read.back() != point)
            read.push_back(point);
    }
    return true;
}

void DiagramReading::readBoxes(const QJsonObject &object, const QString &key, std::vector<JudgedBox> &boxes)
{
    const QJsonArray all = section(object, key);
    QSet<QString> ids;
    for (int i = 0; i < all.size(); ++i) {
        const QJsonObject entry = all.at(i).toObject();
        JudgedBox box;
        box.id = text(entry, u"id"_s, u"%1[%2]"_s.arg(key, QString::number(i)));
        const QString where = key + u' ' + box.id;
        if (ids.contains(box.id))
            mistake(where + u": the id stands twice");
        ids.insert(box.id);
        box.of = entry.value(u"of").toString(box.id);
        const QJsonArray parts = entry.value(u"parts").toArray();
        for (const QJsonValue &part : parts) {
            JudgedBox drawn{box.id, {}, box.of};
            if (rectangle(part, where + u", part", drawn.rect))
                boxes.push_back(drawn);
        }
        if (rectangle(entry.value(u"rect"), where, box.rect) && parts.isEmpty())
            boxes.push_back(box);
        JudgedBox title{box.id, {}, {}};
        const bool isTitled
            = key == u"zones" && !entry.value(u"title").isUndefined() && !entry.value(u"title").isNull();
        if (isTitled && rectangle(entry.value(u"title"), where + u", title", title.rect))
            m_diagram.titles.push_back(title);
    }
}

void DiagramReading::readArrow(const QJsonObject &object, const QString &where)
{
    JudgedArrow arrow;
    arrow.id = text(object, u"id"_s, where);
    const QString name = u"arrow "_s + arrow.id;
    if (m_arrows.contains(arrow.id))
        mistake(name + u": the id stands twice");
    arrow.from = text(object, u"from"_s, name);
    arrow.to = text(object, u"to"_s, name);
    arrow.fromNode = m_nodes.value(arrow.from, -1);
    arrow.toNode = m_nodes.value(arrow.to, -1);
    if (arrow.fromNode < 0 || arrow.toNode < 0)
        mistake(u"%1: \"%2\" or \"%3\" is no node"_s.arg(name, arrow.from, arrow.to));
    const QJsonValue trunk = object.value(u"trunk");
    if (!trunk.isNull() && trunk.toString().isEmpty())
        mistake(name + u": the trunk is neither a name nor null");
    arrow.trunk = trunk.toString();
    const QJsonArray flows = object.value(u"flows").toArray();
    for (const QJsonValue &flow : flows)
        arrow.flows.append(flow.toString());
    if (flows.isEmpty())
        mistake(name + u": it has no flows");
    const QJsonArray firewalls = object.value(u"firewalls").toArray();
    for (const QJsonValue &firewall : firewalls)
        arrow.firewalls.append(firewall.toString());
    const bool ok = points(object.value(u"points"), name, arrow.points);
    if (ok && arrow.points.empty()) {
        const QJsonObject stubs = object.value(u"stubs").toObject();
        (void)(points(stubs.value(u"opener"), name + u", opener's stub", arrow.openerStub)
            && points(stubs.value(u"listener"), name + u", listener's stub", arrow.listenerStub));
        if (arrow.openerStub.size() < 2 || arrow.listenerStub.size() < 2)
            mistake(name + u": it has neither a way nor two stubs");
    } else if (arrow.points.size() == 1) {
        mistake(name + u": its way is a single point");
    }
    m_arrows.insert(arrow.id, static_cast<int>(m_diagram.arrows.size()));
    m_diagram.arrows.push_back(std::move(arrow));
}

void DiagramReading::readLabel(const QJsonObject &object, const QString &where, bool isBadge)
{
    JudgedLabel label;
    label.isBadge = isBadge;
    const QString arrow = text(object, u"arrow"_s, where);
    label.text = text(object, u"text"_s, where);
    label.name = (isBadge ? u"badge"_s : u"label"_s) + u" \"" + label.text + u"\" of " + arrow;
    QStringList names{arrow};
    const QJsonArray others = object.value(u"arrows").toArray();
    for (const QJsonValue &other : others)
        names.append(other.toString());
    for (const QString &name : names) {
        if (const int index = m_arrows.value(name, -1); index >= 0)
            label.arrows.push_back(index);
        else
            mistake(u"%1: \"%2\" is no arrow"_s.arg(label.name, name));
    }
    std::sort(label.arrows.begin(), label.arrows.end());
    label.arrows.erase(std::unique(label.arrows.begin(), label.arrows.end()), label.arrows.end());
    if (rectangle(object.value(u"rect"), label.name, label.rect))
        m_diagram.labels.push_back(std::move(label));
}

JudgedDiagram DiagramReading::read(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        mistake(u"no JSON object: %1 at byte %2"_s.arg(error.errorString(), QString::number(error.offset)));
        return std::move(m_diagram);
    }
    const QJsonObject object = document.object();
    readBoxes(object, u"nodes"_s, m_diagram.nodes);
    readBoxes(object, u"zones"_s, m_diagram.zones);
    readBoxes(object, u"gates"_s, m_diagram.gates);
    for (size_t i = 0; i < m_diagram.nodes.size(); ++i)
        m_nodes.insert(m_diagram.nodes[i].id, static_cast<int>(i));
    const QJsonArray arrows = section(object, u"arrows"_s);
    for (int i = 0; i < arrows.size(); ++i)
        readArrow(arrows.at(i).toObject(), u"arrows[%1]"_s.arg(i));
    for (const QString &key : {u"labels"_s, u"badges"_s}) {
        const QJsonArray labels = section(object, key);
        for (int i = 0; i < labels.size(); ++i)
            readLabel(labels.at(i).toObject(), u"%1[%2]"_s.arg(key, QString::number(i)), key == u"badges");
    }
    return std::move(m_diagram);
}

} // namespace

JudgedDiagram JudgedDiagram::read(const QByteArray &json)
{
    return DiagramReading().read(json);
}

} // namespace portolan::test
