// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointF>
#include <QRectF>
#include <QStringList>

namespace portolan::test {

using namespace Qt::StringLiterals;

using Points = QList<QPointF>;

inline QJsonArray toJson(const QRectF &rect)
{
    return {rect.x(), rect.y(), rect.width(), rect.height()};
}

inline QJsonArray toJson(const Points &points)
{
    QJsonArray all;
    for (const QPointF &point : points)
        all.append(QJsonArray{point.x(), point.y()});
    return all;
}

/// A diagram drawn by hand.
class HandDrawing {
public:
    HandDrawing &node(const QString &id, const QRectF &rect) { return box(m_nodes, id, rect); }
    HandDrawing &gate(const QString &id, const QRectF &rect) { return box(m_gates, id, rect); }
    HandDrawing &zone(const QString &id, const QRectF &rect, const QRectF &title)
    {
        m_zones.append(QJsonObject{{u"id"_s, id}, {u"rect"_s, toJson(rect)}, {u"title"_s, toJson(title)}});
        return *this;
    }
    /// id: "from>to", with anything behind a second '>'.
    HandDrawing &arrow(const QString &id, const Points &points, const QString &trunk = {})
    {
        m_arrows.append(arrowObject(id, points, trunk));
        return *this;
    }
    /// The arrow before passes a firewall.
    HandDrawing &passing(const QString &firewall)
    {
        QJsonObject object = m_arrows.last().toObject();
        object.insert(u"firewalls"_s, QJsonArray{firewall});
        m_arrows.replace(m_arrows.size() - 1, object);
        return *this;
    }
    HandDrawing &stubs(const QString &id, const Points &opener, const Points &listener)
    {
        QJsonObject object = arrowObject(id, {}, {});
        object.insert(u"stubs"_s, QJsonObject{{u"opener"_s, toJson(opener)}, {u"listener"_s, toJson(listener)}});
        m_arrows.append(object);
        return *this;
    }
    HandDrawing &label(const QString &arrows, const QRectF &rect) { return text(m_labels, arrows, rect); }
    HandDrawing &badge(const QString &arrows, const QRectF &rect) { return text(m_badges, arrows, rect); }
    /// An arrow whose label lies across the middle of one of its segments.
    HandDrawing &labelled(const QString &id, const Points &points, int segment = 0)
    {
        const QPointF middle = (points[segment] + points[segment + 1]) / 2;
        return arrow(id, points).label(id, QRectF(middle - QPointF(10, 2), QSizeF(20, 4)));
    }

    [[nodiscard]] QJsonObject object() const
    {
        return {{u"nodes"_s, m_nodes}, {u"zones"_s, m_zones}, {u"gates"_s, m_gates}, {u"arrows"_s, m_arrows},
            {u"labels"_s, m_labels}, {u"badges"_s, m_badges}, {u"further"_s, 1}};
    }
    [[nodiscard]] QByteArray json() const { return QJsonDocument(object()).toJson(); }

private:
    static QJsonObject arrowObject(const QString &id, const Points &points, const QString &trunk)
    {
        const QStringList ends = id.split(u'>');
        return {{u"id"_s, id}, {u"from"_s, ends[0]}, {u"to"_s, ends[1]},
            {u"flows"_s, QJsonArray{QString(u"flow:"_s + id)}},
            {u"trunk"_s, trunk.isEmpty() ? QJsonValue() : QJsonValue(trunk)}, {u"points"_s, toJson(points)}};
    }
    HandDrawing &box(QJsonArray &boxes, const QString &id, const QRectF &rect)
    {
        boxes.append(QJsonObject{{u"id"_s, id}, {u"rect"_s, toJson(rect)}});
        return *this;
    }
    HandDrawing &text(QJsonArray &texts, const QString &arrows, const QRectF &rect)
    {
        const QStringList ids = arrows.split(u' ');
        texts.append(QJsonObject{{u"arrow"_s, ids.first()}, {u"arrows"_s, QJsonArray::fromStringList(ids)},
            {u"rect"_s, toJson(rect)}, {u"text"_s, u"TCP 22"_s}});
        return *this;
    }

    QJsonArray m_nodes;
    QJsonArray m_zones;
    QJsonArray m_gates;
    QJsonArray m_arrows;
    QJsonArray m_labels;
    QJsonArray m_badges;
};

} // namespace portolan::test
