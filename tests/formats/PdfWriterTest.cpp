// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/PdfWriter.h"

#include "messages/MessageText.h"
#include "paint/PdfMarks.h"
#include "paint/PngWriter.h"
#include "support/DemoPicture.h"
#include "support/PdfFile.h"
#include "support/Unlikeness.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

PictureDocument blankPages(const QList<QSizeF> &millimetres)
{
    PictureDocument document;
    for (const QSizeF &size : millimetres)
        document.pages.push_back({u"Page"_s, size * 4, 4, {}});
    return document;
}

} // namespace

class PdfWriterTest : public QObject {
    Q_OBJECT

private slots:
    void pagesHaveTheirExactSize_data()
    {
        QTest::addColumn<QSizeF>("millimetres");
        QTest::addColumn<QSizeF>("points");
        QTest::newRow("A3 landscape") << QSizeF(420, 297) << QSizeF(1190.551, 841.890);
        QTest::newRow("A4") << QSizeF(210, 297) << QSizeF(595.276, 841.890);
        QTest::newRow("A2") << QSizeF(420, 594) << QSizeF(1190.551, 1683.780);
        QTest::newRow("Letter landscape") << QSizeF(279.4, 215.9) << QSizeF(792, 612);
        QTest::newRow("Tabloid") << QSizeF(279.4, 431.8) << QSizeF(792, 1224);
        QTest::newRow("as large as may be") << QSizeF(5080, 100) << QSizeF(14400, 283.465);
        QTest::newRow("a stamp") << QSizeF(20, 10) << QSizeF(56.693, 28.346);
    }

    void pagesHaveTheirExactSize()
    {
        QFETCH(QSizeF, millimetres);
        QFETCH(QSizeF, points);
        const test::PdfFile file(*writePdf(blankPages({millimetres}), m_measure));
        static const QRegularExpression size(u"size: +([0-9.]+) x ([0-9.]+) pts"_s);
        const auto match = size.match(file.info());
        QVERIFY(match.hasMatch());
        QVERIFY2(std::abs(match.captured(1).toDouble() - points.width()) < 0.01, qPrintable(match.captured(0)));
        QVERIFY2(std::abs(match.captured(2).toDouble() - points.height()) < 0.01, qPrintable(match.captured(0)));
    }

    void everyPageHasItsOwnSize()
    {
        const test::PdfFile file(*writePdf(blankPages({{420, 297}, {210, 297}, {279.4, 215.9}}), m_measure));
        const QString info = file.info();
        QVERIFY(info.contains(u"Page    1 size:  1190.55 x 841.89 pts (A3)"_s));
        QVERIFY(info.contains(u"Page    2 size:  595.276 x 841.89 pts (A4)"_s));
        QVERIFY(info.contains(u"Page    3 size:  792 x 612 pts (letter)"_s));
    }

    void itSaysWhatItIs()
    {
        const test::PdfFile file(demo());
        const QString info = file.info();
        for (const QString &line : {u"Title:           Server management サーバ管理"_s,
                 u"Subject:         Required communications 通信要件一覧"_s, u"Keywords:        firewall, ports"_s,
                 u"Author:          佐藤"_s, u"Creator:         Portolan"_s,
                 u"CreationDate:    Sat Nov 21 00:00:00 2026 UTC"_s, u"ModDate:         Sat Nov 21 00:00:00 2026 UTC"_s,
                 u"PDF version:     1.7"_s})
            QVERIFY2(info.contains(line), qPrintable(line + u'\n' + info));
        QCOMPARE(file.having(u"/Type"_s, u"/Catalog"_s).first()[u"/Lang"_s].toString(), u"u:ja"_s);
        const QString packet = file.said(u"pdfinfo"_s, {u"-meta"_s, u"a.pdf"_s});
        QXmlStreamReader reader(packet);
        QStringList titles;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement() && reader.name() == u"li") {
                const QString language = reader.attributes().value(u"xml:lang"_s).toString();
                titles.append(language + u'=' + reader.readElementText());
            }
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(titles.contains(u"x-default=Server management サーバ管理"_s));
        QVERIFY(titles.contains(u"ja=Server management サーバ管理"_s));
        QVERIFY(packet.contains(u"2026-11-21T00:00:00Z"_s));
    }

    /// A day that nobody wrote down is none: not in the properties, and not the clock's.
    void withoutADateItSaysNone()
    {
        PictureDocument document = test::demoDocument();
        document.date = {};
        const test::PdfFile file(*writePdf(document, m_measure, {IconFolder(m_icons.path())}));
        const QString info = file.info();
        QVERIFY2(!info.contains(u"CreationDate"_s) && !info.contains(u"ModDate"_s), qPrintable(info));
        QVERIFY(!file.said(u"pdfinfo"_s, {u"-meta"_s, u"a.pdf"_s}).contains(u"CreateDate"_s));
    }

    void fontsAreEmbeddedAsSubsets()
    {
        const QStringList fonts = test::PdfFile(demo()).fonts();
        QCOMPARE(fonts.size(), 2);
        static const QRegularExpression line(u"^[A-Z]{6}\\+BIZUDPGothic-\\w+ +CID TrueType +Identity-H +yes yes yes"_s);
        for (const QString &font : fonts)
            QVERIFY2(line.match(font).hasMatch(), qPrintable(font));
        QVERIFY(demo().size() < 100'000);
    }

    /// What other fonts lose: 一, 用, 方 and digits.
    void everyWordIsFound()
    {
        const PictureDocument document = test::demoDocument();
        QString text = test::PdfFile(demo()).text();
        text.remove(QRegularExpression(u"\\s"_s));
        for (const QString &trap : {u"一覧"_s, u"用途"_s, u"方向"_s, u"443"_s})
            QVERIFY2(text.contains(trap), qPrintable(trap));
        int words = 0;
        for (const Picture &page : document.pages) {
            for (const PictureElement &element : page.elements) {
                const auto *each = std::get_if<Words>(&element);
                if (!each)
                    continue;
                ++words;
                QString bare = each->text;
                QVERIFY2(text.contains(bare.remove(u' ')), qPrintable(each->text));
            }
        }
        QVERIFY(words > 40);
    }

    /// Poppler gives up a page that has too many of them.
    void aPageWithTooManyLinksKeepsThoseOfNumbers()
    {
        PictureDocument document = blankPages({{420, 297}, {420, 297}});
        const auto add = [&](size_t page, LinkArea area, const QString &id, const QString &linkTo, double y) {
            QPainterPath line(QPointF(100, y));
            line.lineTo(200, y);
            auto &elements = document.pages[page].elements;
            elements.push_back(GroupBegin{id, u"arrow"_s, {}, linkTo, area});
            elements.push_back(Shape{line, {Qt::black, 1, {}}, {}});
            elements.push_back(GroupEnd{});
        };
        add(1, LinkArea::Around, u"row-1"_s, u"label-1"_s, 50);
        add(1, LinkArea::Lines, u"arrow-0"_s, u"row-1"_s, 60);
        add(0, LinkArea::Around, u"label-1"_s, u"row-1"_s, 10);
        for (int arrow = 1; arrow < mostPdfLinks; ++arrow)
            add(0, LinkArea::Lines, u"arrow-"_s + QString::number(arrow), u"row-1"_s, 20 + arrow * 0.2);
        Errors warnings;
        QCOMPARE(test::PdfFile(*writePdf(document, m_measure, {}, &warnings)).having(u"/Subtype"_s, u"/Link"_s).size(),
            mostPdfLinks + 2);
        QVERIFY(warnings.empty());
        add(0, LinkArea::Lines, u"arrow-last"_s, u"row-1"_s, 15);
        const test::PdfFile file(*writePdf(document, m_measure, {}, &warnings));
        QCOMPARE(file.having(u"/Subtype"_s, u"/Link"_s).size(), 3);
        QCOMPARE(warnings.size(), 1u);
        QCOMPARE(warnings.front().code, u"warning.links-left-out"_s);
        QCOMPARE(warnings.front().arguments, QStringList({u"1"_s, QString::number(mostPdfLinks)}));
    }

    void qpdfHasNothingToSay() { QCOMPARE(test::PdfFile(demo()).complaint(), QString()); }

    void pagesHaveBookmarks()
    {
        const test::PdfFile file(demo());
        const QJsonArray outlines = file.outlines();
        QCOMPARE(outlines.size(), 2);
        QCOMPARE(outlines[0].toObject()[u"title"_s].toString(), u"Sheet 通信フロー図"_s);
        QCOMPARE(outlines[0].toObject()[u"destpageposfrom1"_s].toInt(), 1);
        QCOMPARE(outlines[1].toObject()[u"title"_s].toString(), u"Rows 通信要件一覧"_s);
        QCOMPARE(outlines[1].toObject()[u"destpageposfrom1"_s].toInt(), 2);
    }

    void linksLeadToTheirGroups()
    {
        const test::PdfFile file(demo());
        // The arrow 16 is a link to its row on page 2; rows are links back.
        QMultiMap<QString, QJsonArray> links;
        for (const QJsonObject &link : file.having(u"/Subtype"_s, u"/Link"_s))
            links.insert(link[u"/Dest"_s].toString(), link[u"/Rect"_s].toArray());
        QCOMPARE(QStringList(links.uniqueKeys()),
            (QStringList{u"u:node-admin-pc"_s, u"u:node-csm01"_s, u"u:node-web"_s, u"u:row-16"_s, u"u:row-3-8"_s,
                u"u:row-41"_s}));
        // Down from the dot, to the left, up to the head, the head itself and the chip: each a link of its own. A unit
        // is 0.70866 points, and PDF counts from below.
        constexpr double unit = 72 / 25.4 / 4;
        std::vector<QRectF> parts;
        for (const QJsonArray &rect : links.values(u"u:row-16"_s)) {
            const QPointF bottomLeft(rect[0].toDouble() / unit, 1188 - rect[1].toDouble() / unit);
            parts.emplace_back(bottomLeft, QPointF(rect[2].toDouble() / unit, 1188 - rect[3].toDouble() / unit));
            parts.back() = parts.back().normalized();
        }
        QCOMPARE(parts.size(), std::size_t(5));
        const auto leadsAt = [&parts](double x, double y) {
            return std::any_of(
                parts.begin(), parts.end(), [&](const QRectF &part) { return part.contains(QPointF(x, y)); });
        };
        for (const QPointF &on : {QPointF(1112, 480), QPointF(1112, 615), QPointF(1110, 618), QPointF(1100, 622.5),
                 QPointF(700, 620), QPointF(482, 618), QPointF(477.5, 500), QPointF(480, 397), QPointF(483.5, 404)})
            QVERIFY2(leadsAt(on.x(), on.y()), qPrintable(u"%1 %2"_s.arg(on.x()).arg(on.y())));
        for (const QPointF &beside : {QPointF(800, 500), QPointF(1105, 610), QPointF(500, 600), QPointF(700, 600),
                 QPointF(1120, 550), QPointF(472, 500)})
            QVERIFY2(!leadsAt(beside.x(), beside.y()), qPrintable(u"%1 %2"_s.arg(beside.x()).arg(beside.y())));

        const QString places = file.said(u"pdfinfo"_s, {u"-dests"_s, u"a.pdf"_s});
        // The box of the row begins at (60, 130), half its line before; 12 points of air.
        static const QRegularExpression row(
            u"^ +2 \\[ XYZ +([0-9.]+) +([0-9.]+) +null +\\] \"row-16\"$"_s, QRegularExpression::MultilineOption);
        const auto match = row.match(places);
        QVERIFY2(match.hasMatch(), qPrintable(places));
        QVERIFY(std::abs(match.captured(1).toDouble() - (59.5 * unit - 12)) < 1);
        QVERIFY(std::abs(match.captured(2).toDouble() - (612 - 129.5 * unit + 12)) < 1);
        QVERIFY(places.contains(u"\"node-csm01\""_s) && places.contains(u"\"firewall-fw2\""_s));
    }

    void whatIsHiddenIsNoLink()
    {
        Shape line;
        line.path.moveTo(20, 100);
        line.path.lineTo(300, 100);
        line.pen = {Qt::black, 2, {}};
        PictureDocument document = blankPages({{100, 100}});
        GroupBegin arrow{u"arrow"_s, u"arrow"_s, {}, u"arrow"_s, LinkArea::Lines};
        arrow.window = {100, 0, 100, 400};
        document.pages.front().elements = {arrow, line, GroupEnd{}};
        const auto links = test::PdfFile(*writePdf(document, m_measure)).having(u"/Subtype"_s, u"/Link"_s);
        QCOMPARE(links.size(), qsizetype(1));
        const QJsonArray rect = links.first()[u"/Rect"_s].toArray();
        constexpr double unit = 72 / 25.4 / 4;
        QVERIFY(std::abs(rect[0].toDouble() - 100 * unit) < 0.01 && std::abs(rect[2].toDouble() - 200 * unit) < 0.01);
    }

    void theSameDocumentGivesTheSameBytes()
    {
        const QByteArray first = demo();
        QTest::qSleep(1100); // a clock would have moved on
        QVERIFY(demo() == first);
        PictureDocument other = test::demoDocument();
        other.date = QDate(2026, 11, 22);
        QVERIFY(*writePdf(other, m_measure, {IconFolder(m_icons.path())}) != first);
    }

    /// Against the picture as PNG, by another program: on the mean under 1 level of grey, under 0.1 % of the pixels by
    /// more than 64 (see support/Unlikeness.h).
    void itLooksLikeThePicture()
    {
        const PictureDocument document = test::demoDocument();
        const test::PdfFile file(demo());
        for (int page = 0; page < 2; ++page) {
            const QByteArray png
                = *writePng(document.pages[static_cast<std::size_t>(page)], {96, IconFolder(m_icons.path())});
            const test::Unlikeness found = test::unlikeness(QImage::fromData(png), file.page(page + 1));
            const QString figures = test::figuresOf(found);
            qInfo("%s", qPrintable(figures));
            QVERIFY2(found.mean < 1 && found.share < 0.001, qPrintable(figures));
        }
    }

    void hostileTextMakesASoundFile()
    {
        const auto pdf = writePdf(test::hostileDocument(), m_measure, {IconFolder(m_icons.path())});
        QVERIFY(pdf);
        const test::PdfFile file(*pdf);
        QCOMPARE(file.complaint(), QString());
        QVERIFY(file.info().contains(u"Pages:           2"_s));
        QVERIFY(file.text().contains(u"two"_s));
        QVERIFY(!file.page(1).isNull());
        for (const QString &font : file.fonts())
            QVERIFY2(font.contains(QRegularExpression(u" yes +(yes|no) +(yes|no) +\\d+ +\\d+$"_s)), qPrintable(font));
    }

    void whatCannotBeAPageIsAnError_data()
    {
        QTest::addColumn<PictureDocument>("document");
        QTest::addColumn<QString>("code");
        QTest::newRow("no pages") << PictureDocument() << u"pdf.no-pages"_s;
        QTest::newRow("no size") << blankPages({{100, 100}, {0, 100}}) << u"picture.no-size"_s;
        QTest::newRow("NaN") << blankPages({{qQNaN(), 100}}) << u"picture.no-size"_s;
        QTest::newRow("too large") << blankPages({{5081, 100}}) << u"pdf.too-large"_s;
    }

    void whatCannotBeAPageIsAnError()
    {
        QFETCH(PictureDocument, document);
        QFETCH(QString, code);
        const auto pdf = writePdf(document, m_measure);
        QVERIFY(!pdf);
        QCOMPARE(pdf.error().code, code);
        QVERIFY(!messageText(pdf.error()).contains(u'%'));
    }

    void whatIsNoPdfIsAnError()
    {
        for (const QByteArray &bytes : {QByteArray(), QByteArray("%PDF-1.7\n"), QByteArray("hello")}) {
            const auto marked = addPdfMarks(bytes, {});
            QVERIFY(!marked);
            QCOMPARE(marked.error().code, u"pdf.failed"_s);
            QVERIFY(!marked.error().arguments.value(0).isEmpty());
        }
    }

    void aLargeSheetIsWritten()
    {
        const PictureDocument document = test::largeDocument(300);
        QVERIFY(writePdf(document, m_measure, {IconFolder(m_icons.path())})->size() > 100'000);
    }

private:
    QByteArray demo() const { return *writePdf(test::demoDocument(), m_measure, {IconFolder(m_icons.path())}); }

    TextMeasure m_measure = std::move(*TextMeasure::make());
    test::DemoIcons m_icons;
};

QTEST_MAIN(PdfWriterTest)
#include "PdfWriterTest.moc"
