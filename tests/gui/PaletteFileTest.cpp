// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/PaletteReader.h"
#include "support/TestCatalogs.h"

#include <QTest>

#include <map>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// "code line:column" of every mistake.
QStringList mistakesOf(const QByteArray &groups)
{
    const Result<YamlTree> tree
        = YamlTree::parse("format: portolan-palette\nversion: 1\ngroups:\n" + groups, u"palette.yaml"_s);
    if (!tree)
        return {tree.error().code};
    const auto read = readPalette(*tree);
    QStringList found;
    for (const Error &error : read ? Errors() : read.error())
        found.append(
            error.code + u' ' + QString::number(error.position.line) + u':' + QString::number(error.position.column));
    return found;
}

} // namespace

/// resources/palette.yaml and its reader.
class PaletteFileTest : public QObject {
    Q_OBJECT

private slots:
    void everyKindStandsInOneGroup()
    {
        const auto groups = builtInPalette();
        QVERIFY(groups);
        std::map<Id, int> times;
        int elements = 0;
        for (const PaletteGroup &group : *groups) {
            QVERIFY(group.name.isComplete());
            for (const PaletteItem &item : group.items) {
                if (item.element == PaletteElement::Kind) {
                    ++times[item.kind];
                } else {
                    ++elements;
                    QVERIFY(item.name.isComplete());
                }
            }
        }
        QCOMPARE(elements, 2);
        for (const auto &[id, kind] : test::catalogs().kinds)
            QVERIFY2(times[id] == 1, qPrintable(id.toString()));
        QCOMPARE(times.size(), test::catalogs().kinds.size());
    }

    void mistakesAreNamedWithTheirPlace()
    {
        QCOMPARE(mistakesOf("  - {id: a, name: {en: A, ja: あ}, items: [{kind: linux}]}\n"), QStringList());
        QCOMPARE(mistakesOf("  - {name: {en: A, ja: あ}, items: []}\n"), QStringList{u"missing.key 4:5"_s});
        QCOMPARE(mistakesOf("  - {id: a, name: {en: A}, items: []}\n"), QStringList{u"text.incomplete 4:19"_s});
        QCOMPARE(mistakesOf("  - {id: a, name: {en: A, ja: あ}, items: [{also: [x]}]}\n"),
            QStringList{u"missing.key 4:43"_s});
        QCOMPARE(mistakesOf("  - {id: a, name: {en: A, ja: あ}, items: [{element: cloud}]}\n"),
            (QStringList{u"expected.one-of 4:53"_s, u"missing.key 4:43"_s}));
        QCOMPARE(mistakesOf("  - {id: a, name: {en: A, ja: あ}, items: [{kind: linux, colour: red}]}\n"),
            QStringList{u"unknown.key 4:57"_s});
    }
};

QTEST_GUILESS_MAIN(PaletteFileTest)
#include "PaletteFileTest.moc"
