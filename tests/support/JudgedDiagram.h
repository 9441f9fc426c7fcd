// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QPointF>
#include <QRectF>
#include <QStringList>

#include <vector>

namespace portolan::test {

/// A node, zone, title or gate. Scene units, y downwards, as everything here.
struct JudgedBox {
    QString id;
    QRectF rect;
    QString of = {}; ///< of a firewall's bar: the firewall
};

struct JudgedArrow {
    QString id;
    QString from;
    QString to;
    QString trunk; ///< empty: of none
    QStringList flows;
    QStringList firewalls; ///< that it passes
    std::vector<QPointF> points; ///< without repeated ones; empty: no way
    std::vector<QPointF> openerStub;
    std::vector<QPointF> listenerStub;
    int fromNode = -1; ///< index into nodes, -1: there is no such node
    int toNode = -1;
};

struct JudgedLabel {
    bool isBadge = false;
    std::vector<int> arrows; ///< indices of all that it speaks for, each once, sorted
    QRectF rect;
    QString text;

    /// "label \"TCP 22\" of csm01>web", "badge \"3\" of csm01>web": for people.
    QString name;
};

/// The JSON of a diagram as a tool reads it that knows nothing but the JSON.
struct JudgedDiagram {
    std::vector<JudgedBox> nodes;
    std::vector<JudgedBox> zones;
    std::vector<JudgedBox> titles; ///< of zones, with the zone's id
    std::vector<JudgedBox> gates; ///< each part of one as a box of its own
    std::vector<JudgedArrow> arrows;
    std::vector<JudgedLabel> labels; ///< labels and badges
    /// What the JSON should not be: no JSON, parts missing or of another type, boxes without size, ids twice, names of
    /// what isn't there. A part with a mistake is left out where it can't be judged.
    QStringList mistakes;

    [[nodiscard]] static JudgedDiagram read(const QByteArray &json);
};

} // namespace portolan::test
