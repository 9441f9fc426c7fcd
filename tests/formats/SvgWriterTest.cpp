// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/SvgWriter.h"

#include "paint/Ink.h"
#include "support/DemoPicture.h"
#include "support/SvgElements.h"
#include "support/SvgRenderers.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;
using test::named;
using test::SvgElement;
using test::svgElements;

namespace {

PictureDocument documentOf(std::vector<PictureElement> elements)
{
    PictureDocument document;
    document.pages.push_back({u"Page"_s, {400, 200}, 4, std::move(elements)});
    return document;
}

} // namespace

class SvgWriterTest : public QObject {
    Q_OBJECT

private slots:
    void aPageHasItsSizeAndSaysWhatItIs()
    {
        const QList<SvgElement> elements = demo(0);
        QVERIFY(!elements.isEmpty());
        const SvgElement &root = elements.front();
        QCOMPARE(root.name, u"svg"_s);
        QCOMPARE(root.value("width"), u"420mm"_s);
        QCOMPARE(root.value("height"), u"297mm"_s);
        QCOMPARE(root.value("viewBox"), u"0 0 1680 1188"_s);
        QCOMPARE(root.value("xml:lang"), u"ja"_s);
        QVERIFY(root.value("font-family").startsWith(u"'BIZ UDPGothic',"_s));
        QCOMPARE(elements[1].name, u"title"_s);
        QCOMPARE(elements[1].text, u"Server management サーバ管理 – Sheet 通信フロー図"_s);
        QVERIFY(elements[2].text.contains(u"佐藤"_s) && elements[2].text.contains(u"2026-11-21"_s));
        QCOMPARE(demo(1).front().value("viewBox"), u"0 0 1117.6 863.6"_s);
    }

    void nothingIsInItThatOthersWouldNotDraw()
    {
        static const QSet<QString> allowed{u"svg"_s, u"title"_s, u"desc"_s, u"defs"_s, u"symbol"_s, u"g"_s, u"a"_s,
            u"path"_s, u"text"_s, u"use"_s, u"rect"_s, u"circle"_s, u"line"_s};
        for (const SvgElement &element : demo(0)) {
            QVERIFY2(allowed.contains(element.name), qPrintable(element.name));
            // The family stands on the root, once.
            QCOMPARE(element.attributes.hasAttribute(u"font-family"_s), element.name == u"svg");
        }
    }

    void everyWordsIsOneText()
    {
        const PictureDocument document = test::demoDocument();
        QStringList expected;
        for (const PictureElement &element : document.pages[0].elements) {
            if (const auto *words = std::get_if<Words>(&element))
                expected.append(words->text);
        }
        QStringList found;
        for (const SvgElement &text : named(demo(0), u"text"_s)) {
            found.append(text.text);
            const double size = text.value("font-size").toDouble();
            const double width = m_measure.width(text.text, size, text.value("font-weight") == u"bold");
            QVERIFY(std::abs(text.value("textLength").toDouble() - width) < 0.001);
        }
        QCOMPARE(found, expected);
    }

    void wordsStandWhereTheyShould()
    {
        const auto svg
            = writeSvg(documentOf({Words{u"中"_s, {200.126, 50}, 10.5, true, QColor(1, 2, 3), Anchor::Middle},
                           Words{u"end  "_s, {1, 2}, 8, false, QColor(1, 2, 3, 51), Anchor::End}}),
                0, m_measure);
        QVERIFY(svg);
        const QList<SvgElement> texts = named(svgElements(*svg), u"text"_s);
        QCOMPARE(texts.size(), 2);
        QCOMPARE(texts[0].value("x"), u"200.13"_s);
        QCOMPARE(texts[0].value("y"), u"50"_s);
        QCOMPARE(texts[0].value("font-size"), u"10.5"_s);
        QCOMPARE(texts[0].value("text-anchor"), u"middle"_s);
        QCOMPARE(texts[0].value("fill"), u"#010203"_s);
        QCOMPARE(texts[1].value("text-anchor"), u"end"_s);
        QCOMPARE(texts[1].value("fill-opacity"), u"0.2"_s);
        QCOMPARE(texts[1].value("xml:space"), u"preserve"_s);
        QCOMPARE(texts[1].text, u"end  "_s);
        QVERIFY(texts[0].value("xml:space").isEmpty());
    }

    void groupsHaveIdsTitlesAndLinks()
    {
        const QByteArray svg
            = *writeSvg(test::demoDocument(), 0, m_measure, {{u"a.svg"_s, u"次の ページ.svg"_s}, false, {}});
        const QList<SvgElement> elements = svgElements(svg);
        QSet<QString> ids;
        for (const SvgElement &element : elements) {
            if (element.attributes.hasAttribute(u"id"_s)) {
                QVERIFY2(!ids.contains(element.value("id")), qPrintable(element.value("id")));
                ids.insert(element.value("id"));
            }
        }
        QVERIFY(ids.contains(u"node-csm01"_s) && ids.contains(u"arrow-1"_s) && ids.contains(u"icon-server"_s));
        const QList<SvgElement> links = named(elements, u"a"_s);
        QCOMPARE(links.size(), 3);
        QCOMPARE(links[0].value("xlink:href"), u"%E6%AC%A1%E3%81%AE%20%E3%83%9A%E3%83%BC%E3%82%B8.svg#row-3-8"_s);
        for (qsizetype i = 0; i < elements.size(); ++i) {
            if (elements[i].value("id") == u"node-csm01") {
                QCOMPARE(elements[i].value("class"), u"node"_s);
                QCOMPARE(elements[i + 1].name, u"title"_s);
                QCOMPARE(elements[i + 1].text, u"csm01\n10.10.0.11 Windows"_s);
            }
        }
        // Where nobody says what the other page's file is, there is nothing to lead to.
        QVERIFY(named(demo(0), u"a"_s).isEmpty());
    }

    void linksWithinAPageNeedNoFile()
    {
        const auto svg = writeSvg(documentOf({GroupBegin{u"a"_s, {}, {}, u"b"_s}, GroupEnd{},
                                      GroupBegin{u"b"_s, {}, {}, u"none"_s}, GroupEnd{}}),
            0, m_measure);
        const QList<SvgElement> links = named(svgElements(*svg), u"a"_s);
        QCOMPARE(links.size(), 1);
        QCOMPARE(links[0].value("xlink:href"), u"#b"_s);
    }

    void ofNestedLinksTheOuterHolds()
    {
        const auto svg = writeSvg(documentOf({GroupBegin{u"a"_s, {}, {}, u"c"_s}, GroupBegin{u"b"_s, {}, {}, u"c"_s},
                                      GroupEnd{}, GroupEnd{}, GroupBegin{u"c"_s, {}, {}, u"a"_s}, GroupEnd{}}),
            0, m_measure);
        const QList<SvgElement> links = named(svgElements(*svg), u"a"_s);
        QCOMPARE(links.size(), 2);
        QCOMPARE(links[0].value("xlink:href"), u"#c"_s);
        QCOMPARE(links[1].value("xlink:href"), u"#a"_s);
    }

    void anIconStandsOnceAndTakesTheColour()
    {
        const QByteArray svg = *writeSvg(test::demoDocument(), 0, m_measure, {{}, false, IconFolder(m_icons.path())});
        const QList<SvgElement> elements = svgElements(svg);
        const QList<SvgElement> symbols = named(elements, u"symbol"_s);
        QCOMPARE(symbols.size(), 2);
        QCOMPARE(symbols[0].value("viewBox"), u"0 0 24 24"_s);
        const QList<SvgElement> uses = named(elements, u"use"_s);
        QCOMPARE(uses.size(), 4);
        QCOMPARE(uses[0].value("color"), ink::text.name());
        QCOMPARE(uses[0].value("width"), u"28"_s);
        QVERIFY(svg.contains("stroke=\"currentColor\""));
    }

    void pathsAreShort()
    {
        QVERIFY(!QString::fromUtf8(*writeSvg(test::demoDocument(), 0, m_measure))
                     .contains(QRegularExpression(u" d=\"[^\"]*(e|-0[^.0-9]|\\.\\d{3})"_s)));
    }

    void outlinesHoldNoText()
    {
        const QByteArray svg = *writeSvg(test::demoDocument(), 0, m_measure, {{}, true, {}});
        const QList<SvgElement> elements = svgElements(svg);
        QVERIFY(named(elements, u"text"_s).isEmpty());
        QCOMPARE(
            named(elements, u"path"_s).size(), named(demo(0), u"path"_s).size() + named(demo(0), u"text"_s).size());
        QVERIFY(svg.contains("aria-label=\"10.10.0.11 Windows\""));
    }

    /// As alike as support/SvgRenderers.h says.
    void rsvgAndChromiumDrawItAlike_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<bool>("outlines");
        QTest::newRow("sheet") << 0 << false;
        QTest::newRow("rows") << 1 << false;
        QTest::newRow("sheet as outlines") << 0 << true;
    }

    void rsvgAndChromiumDrawItAlike()
    {
        QFETCH(int, page);
        QFETCH(bool, outlines);
        const test::ToolFolder folder;
        QVERIFY(folder.put(
            u"a.svg"_s, *writeSvg(test::demoDocument(), page, m_measure, {{}, outlines, IconFolder(m_icons.path())})));
        const QImage rsvg = test::inRsvg(folder, u"a.svg"_s);
        const QImage chromium = test::inChromium(folder, u"a.svg"_s, rsvg.size());
        QVERIFY(!rsvg.isNull() && !chromium.isNull());
        const test::Unlikeness found = test::unlikeness(rsvg, chromium);
        const QString figures = test::figuresOf(found);
        qInfo("%s", qPrintable(figures));
        QVERIFY2(test::isAlike(found), qPrintable(figures));
    }

    /// So that the comparison above can fail: text that is two millimetres off is seen.
    void aShiftWouldBeSeen()
    {
        PictureDocument document = test::demoDocument();
        const test::ToolFolder folder;
        QVERIFY(folder.put(u"a.svg"_s, *writeSvg(document, 1, m_measure)));
        const QImage right = test::inRsvg(folder, u"a.svg"_s);
        for (PictureElement &element : document.pages[1].elements) {
            if (auto *words = std::get_if<Words>(&element))
                words->at += QPointF(8, 0);
        }
        QVERIFY(folder.put(u"a.svg"_s, *writeSvg(document, 1, m_measure)));
        const test::Unlikeness found = test::unlikeness(right, test::inRsvg(folder, u"a.svg"_s));
        QVERIFY2(found.share > 0.001, qPrintable(QString::number(found.share)));
    }

    void hostileTextStaysXml()
    {
        const PictureDocument document = test::hostileDocument();
        const test::ToolFolder folder;
        for (int page = 0; page < 2; ++page) {
            for (const bool outlines : {false, true}) {
                const auto svg = writeSvg(document, page, m_measure, {{}, outlines, IconFolder(m_icons.path())});
                QVERIFY(svg);
                QVERIFY(!svgElements(*svg).isEmpty());
                QVERIFY(!svg->contains("nan") && !svg->contains("inf") && !svg->contains("<script"));
                QVERIFY(folder.put(u"a.svg"_s, *svg));
                const test::ToolResult checked
                    = folder.run(u"xmllint"_s, {u"--noout"_s, u"--nonet"_s, u"--huge"_s, u"a.svg"_s});
                QVERIFY2(checked.exitCode == 0, checked.err.constData());
                QVERIFY(!test::inRsvg(folder, u"a.svg"_s).isNull());
            }
        }
        QSet<QString> ids;
        const QByteArray svg = *writeSvg(document, 0, m_measure);
        static const QRegularExpression name(u"^[A-Za-z_][A-Za-z0-9_.-]*$"_s);
        for (const SvgElement &element : svgElements(svg)) {
            const QString id = element.value("id");
            if (id.isEmpty())
                continue;
            QVERIFY2(name.match(id).hasMatch() && !ids.contains(id), qPrintable(id));
            ids.insert(id);
        }
        QVERIFY(ids.contains(u"same"_s) && ids.size() >= 3);
    }

    void aPageWithoutSizeIsAnError()
    {
        PictureDocument document = documentOf({});
        QVERIFY(writeSvg(document, 0, m_measure));
        for (const QSizeF size : {QSizeF(0, 10), QSizeF(10, -1), QSizeF(qQNaN(), 10), QSizeF(10, qInf())}) {
            document.pages[0].size = size;
            const auto svg = writeSvg(document, 0, m_measure);
            QVERIFY(!svg);
            QCOMPARE(svg.error(), (Error{u"picture.no-size"_s, {u"Page"_s}, {}}));
        }
    }

    void aLargeSheetIsWritten()
    {
        const PictureDocument document = test::largeDocument(300);
        QVERIFY(writeSvg(document, 0, m_measure)->size() > 100'000);
        QCOMPARE(*writeSvg(document, 0, m_measure), *writeSvg(document, 0, m_measure));
    }

private:
    QList<SvgElement> demo(int page) { return svgElements(*writeSvg(test::demoDocument(), page, m_measure)); }

    TextMeasure m_measure = std::move(*TextMeasure::make());
    test::DemoIcons m_icons;
};

QTEST_MAIN(SvgWriterTest)
#include "SvgWriterTest.moc"
