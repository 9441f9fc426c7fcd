// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/ZoneBundles.h"
#include "support/Ids.h"

#include <QTest>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

namespace {

Diagram twoZones()
{
    Diagram diagram;
    const auto addZone = [&](const QString &id, const QRectF &rect) {
        DiagramZone zone;
        zone.id = test::id(id);
        zone.rect = rect;
        diagram.zones.push_back(zone);
    };
    const auto addNode = [&](const QString &id, double x) {
        DiagramNode node;
        node.id = test::id(id);
        node.rect = QRectF(x, 40, 60, 30);
        diagram.nodes.push_back(node);
    };
    const auto addArrow = [&](const QString &from, const QString &to, int style) {
        DiagramArrow arrow;
        arrow.id = from + u'>' + to;
        arrow.from = id(from);
        arrow.to = id(to);
        arrow.style = style;
        diagram.arrows.push_back(arrow);
    };
    addZone(u"left"_s, {0, 0, 200, 200});
    addZone(u"right"_s, {300, 0, 400, 200});
    addZone(u"inner"_s, {500, 20, 150, 100});
    addNode(u"a"_s, 20);
    addNode(u"b"_s, 110);
    addNode(u"c"_s, 320);
    addNode(u"d"_s, 540);
    addNode(u"nowhere"_s, 900);
    addArrow(u"a"_s, u"c"_s, 0);
    addArrow(u"b"_s, u"c"_s, 1);
    addArrow(u"a"_s, u"c"_s, 1);
    addArrow(u"c"_s, u"a"_s, 0);
    addArrow(u"a"_s, u"b"_s, 0);
    addArrow(u"a"_s, u"d"_s, 0);
    addArrow(u"nowhere"_s, u"a"_s, 0);
    return diagram;
}

} // namespace

class ZoneBundlesTest : public QObject {
    Q_OBJECT

private slots:
    void aNodeBelongsToTheInnermostFrameAroundIt()
    {
        const Diagram diagram = twoZones();
        QCOMPARE(zoneAround(diagram, diagram.nodes[2].rect), 1);
        QCOMPARE(zoneAround(diagram, diagram.nodes[3].rect), 2);
        QCOMPARE(zoneAround(diagram, diagram.nodes[4].rect), -1);
    }

    void everyArrowIsInOneBundleOrLoose()
    {
        const ZoneBundles bundles = bundleByZones(twoZones());
        QCOMPARE(bundles.loose, std::vector<int>{6});
        QCOMPARE(bundles.bundles.size(), size_t(4));
        const ZoneBundle &most = bundles.bundles[1];
        QCOMPARE(most.from, 0);
        QCOMPARE(most.to, 1);
        QCOMPARE(most.arrows, 3);
        QCOMPARE(most.style, 1);
        int all = 0;
        for (const ZoneBundle &bundle : bundles.bundles)
            all += bundle.arrows;
        QCOMPARE(all, 6);
    }
};

QTEST_GUILESS_MAIN(ZoneBundlesTest)
#include "ZoneBundlesTest.moc"
