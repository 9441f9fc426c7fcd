// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/PictureGroups.h"

#include "paint/Ink.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

GroupBegin group(const QString &id, const QString &linkTo = {})
{
    return {id, u"node"_s, {}, linkTo};
}

Shape square(double x, double y, double width, double line)
{
    Shape shape;
    shape.path.addRect(x, y, width, width);
    shape.pen = {ink::text, line, {}};
    return shape;
}

PictureDocument documentOf(std::vector<std::vector<PictureElement>> pages)
{
    PictureDocument document;
    for (std::vector<PictureElement> &elements : pages)
        document.pages.push_back({{}, {100, 100}, 4, std::move(elements)});
    return document;
}

} // namespace

class PictureGroupsTest : public QObject {
    Q_OBJECT

private slots:
    void aGroupIsAsLargeAsWhatIsInIt()
    {
        const PictureDocument document
            = documentOf({{square(0, 0, 90, 1), group(u"outer"_s), square(10, 20, 10, 2), group(u"inner"_s),
                              Words{u"漢字"_s, {50, 60}, 10, false, {}, Anchor::End}, GroupEnd{}, GroupEnd{}},
                {group(u"open"_s), Icon{u"x"_s, {1, 2, 3, 4}, {}}, GroupBegin{}}});
        const std::vector<PlacedGroup> groups = placedGroups(document, m_measure);
        QCOMPARE(groups.size(), std::size_t(4));
        QCOMPARE(groups[1].group->id, u"inner"_s);
        QCOMPARE(groups[1].box, QRectF(30, 51.2, 20, 10));
        QCOMPARE(groups[0].box, QRectF(9, 19, 41, 42.2));
        QCOMPARE(groups[2].page, qsizetype(1));
        QCOMPARE(groups[2].box, QRectF(1, 2, 3, 4));
        QVERIFY(groups[3].box.isNull());
    }

    void linesOfAGroupHaveTheirParts()
    {
        Shape line;
        line.path.moveTo(10, 10);
        line.path.lineTo(60, 10);
        line.path.quadTo({66, 10}, {66, 16});
        line.path.lineTo(66, 50);
        line.path.lineTo(66, 80);
        line.pen = {ink::text, 2, {}};
        Shape slanting;
        slanting.path.moveTo(100, 100);
        slanting.path.lineTo(130, 140);
        slanting.pen = {ink::text, 2, {}};
        GroupBegin along = group(u"arrow"_s);
        along.linkArea = LinkArea::Lines;
        const PictureDocument document = documentOf({{along, line, square(30, 9, 2, 1), square(90, 90, 20, 2),
            GroupEnd{}, group(u"around"_s), line, GroupEnd{}, along, slanting, GroupEnd{}}});
        const std::vector<PlacedGroup> groups = placedGroups(document, m_measure);
        QCOMPARE(groups[0].parts.size(), std::size_t(3));
        QCOMPARE(groups[0].parts[0], QRectF(7, 7, 60, 6));
        QCOMPARE(groups[0].parts[1], QRectF(63, 9, 6, 74));
        QCOMPARE(groups[0].parts[2], QRectF(89, 89, 22, 22));
        QVERIFY(groups[1].parts.empty());
        // In five pieces of 10 units each, all along it.
        QCOMPARE(groups[2].parts.size(), std::size_t(5));
        for (std::size_t piece = 0; piece < 5; ++piece)
            QCOMPARE(groups[2].parts[piece],
                QRectF(97 + 6.0 * static_cast<double>(piece), 97 + 8.0 * static_cast<double>(piece), 12, 14));
    }

    void idsAreLegalAndUnique()
    {
        const PictureDocument document = documentOf({{group(u"node-a"_s), GroupEnd{}, group({}), GroupEnd{},
                                                         group(u"3-8"_s), GroupEnd{}, group(u"a b"_s), GroupEnd{}},
            {group(u"node-a"_s), GroupEnd{}, group(u"node-a-2"_s), GroupEnd{}, group(u"管"_s)}});
        const GroupIds ids(document);
        const QStringList expected{u"node-a"_s, {}, u"_3-8"_s, u"a_20b"_s, u"node-a-2"_s, u"node-a-2-2"_s, u"_7ba1"_s};
        for (qsizetype i = 0; i < expected.size(); ++i)
            QCOMPARE(ids.of(i), expected[i]);
        QCOMPARE(ids.firstGroup(1), qsizetype(4));
    }

    void spareIdsAreThoseOfNoGroup()
    {
        const PictureDocument document = documentOf({{group(u"node-a"_s), GroupEnd{}, group(u"node-b"_s)},
            {group(u"node-a"_s), GroupEnd{}, group(u"node-a-3"_s)}});
        const GroupIds ids(document);
        SpareIds spare(ids);
        QCOMPARE(spare.reserve(u"node-a"_s), u"node-a-4"_s);
        QCOMPARE(spare.reserve(u"node-a"_s), u"node-a-5"_s);
        QCOMPARE(spare.reserve(u"node-b"_s), u"node-b-2"_s);
        QCOMPARE(spare.reserve(u"fresh"_s), u"fresh"_s);
        QCOMPARE(spare.reserve(u"fresh"_s), u"fresh-2"_s);
        QCOMPARE(SpareIds(ids).reserve(u"fresh"_s), u"fresh"_s);
    }

    void linksLeadToTheFirstGroupOfThatName()
    {
        const PictureDocument document
            = documentOf({{group(u"a"_s, u"b"_s), GroupEnd{}}, {group(u"b"_s), GroupEnd{}, group(u"b"_s)}});
        const GroupIds ids(document);
        const GroupIds::Target *target = ids.target(u"b"_s);
        QVERIFY(target);
        QCOMPARE(target->id, u"b"_s);
        QCOMPARE(target->page, qsizetype(1));
        QVERIFY(!ids.target(u"c"_s));
        QVERIFY(!ids.target({}));
    }

private:
    TextMeasure m_measure = std::move(*TextMeasure::make());
};

QTEST_MAIN(PictureGroupsTest)
#include "PictureGroupsTest.moc"
