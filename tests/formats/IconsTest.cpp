// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/TestCatalogs.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>
#include <map>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// The application's own icon: 64 units wide, with colours, and so not one of the family.
const QString applicationIcon = u"portolan"_s;

/// Icons of what isn't a kind of kinds.yaml.
const QStringList otherIcons{u"firewall"_s, u"group"_s, u"node"_s, u"product"_s, u"zone"_s};

QString pathOf(const QString &icon)
{
    return u":/portolan/icons/"_s + icon + u".svg"_s;
}

QByteArray bytesOf(const QString &icon)
{
    QFile file(pathOf(icon));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList family()
{
    QStringList icons = otherIcons;
    for (const auto &[id, kind] : test::catalogs().kinds)
        icons.append(id.toString());
    return icons;
}

/// How much ink lies on each pixel of a square picture, from 0 (white) to 1 (black).
struct Ink {
    int size = 0;
    std::vector<double> values;

    explicit Ink(int width)
        : size(width)
        , values(static_cast<size_t>(width) * width)
    {
    }

    [[nodiscard]] double at(int x, int y) const
    {
        return x < 0 || y < 0 || x >= size || y >= size ? 0 : values[static_cast<size_t>(y) * size + x];
    }

    [[nodiscard]] double share() const
    {
        double sum = 0;
        for (const double value : values)
            sum += value;
        return sum / static_cast<double>(values.size());
    }
};

Ink inkOf(const QImage &picture)
{
    Ink ink(picture.width());
    for (int y = 0; y < ink.size; ++y) {
        for (int x = 0; x < ink.size; ++x)
            ink.values[static_cast<size_t>(y) * ink.size + x] = 1 - qGray(picture.pixel(x, y)) / 255.0;
    }
    return ink;
}

Ink painted(const QString &icon, int size)
{
    QSvgRenderer renderer(bytesOf(icon));
    QImage picture(size, size, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(0, 0, size, size));
    painter.end();
    return inkOf(picture);
}

/// Each pixel mixed with its neighbours, as the eye does with small things.
Ink blurred(const Ink &sharp)
{
    Ink soft(sharp.size);
    for (int y = 0; y < sharp.size; ++y) {
        for (int x = 0; x < sharp.size; ++x) {
            double sum = 0;
            for (int dy = -1; dy <= 1; ++dy) {
                for (int dx = -1; dx <= 1; ++dx)
                    sum += sharp.at(x + dx, y + dy) * (2 - std::abs(dx)) * (2 - std::abs(dy)) / 16;
            }
            soft.values[static_cast<size_t>(y) * sharp.size + x] = sum;
        }
    }
    return soft;
}

/// The ink that lies in one picture only, as a share of the ink of both together, with the second moved.
double differenceAt(const Ink &one, const Ink &other, int dx, int dy)
{
    double apart = 0;
    double together = 0;
    for (int y = -1; y <= one.size; ++y) {
        for (int x = -1; x <= one.size; ++x) {
            apart += std::abs(one.at(x, y) - other.at(x + dx, y + dy));
            together += std::max(one.at(x, y), other.at(x + dx, y + dy));
        }
    }
    return apart / together;
}

/// The same where both lie best upon each other: a drawing that was only moved by a pixel is no other drawing.
double difference(const Ink &one, const Ink &other)
{
    double least = 1;
    for (int dy = -1; dy <= 1; ++dy) {
        for (int dx = -1; dx <= 1; ++dx)
            least = std::min(least, differenceAt(one, other, dx, dy));
    }
    return least;
}

/// The smallest rectangle around the ink, in units of the icon's grid.
QRectF extent(const QString &icon)
{
    constexpr int grid = 24;
    constexpr int scale = 10;
    const Ink ink = painted(icon, grid * scale);
    QRect pixels;
    for (int y = 0; y < ink.size; ++y) {
        for (int x = 0; x < ink.size; ++x) {
            if (ink.at(x, y) > 0.1)
                pixels |= QRect(x, y, 1, 1);
        }
    }
    return {pixels.x() / double(scale), pixels.y() / double(scale), pixels.width() / double(scale),
        pixels.height() / double(scale)};
}

using Attributes = std::map<QString, QString>;

Attributes attributesOf(const QXmlStreamReader &reader)
{
    Attributes found;
    for (const QXmlStreamAttribute &attribute : reader.attributes())
        found.emplace(attribute.name().toString(), attribute.value().toString());
    return found;
}

const Attributes familyRoot{{u"viewBox"_s, u"0 0 24 24"_s}, {u"fill"_s, u"none"_s}, {u"stroke"_s, u"currentColor"_s},
    {u"stroke-width"_s, u"1.6"_s}, {u"stroke-linecap"_s, u"round"_s}, {u"stroke-linejoin"_s, u"round"_s}};

const Attributes applicationRoot{{u"viewBox"_s, u"0 0 64 64"_s}, {u"fill"_s, u"none"_s},
    {u"stroke-linecap"_s, u"round"_s}, {u"stroke-linejoin"_s, u"round"_s}};

/// What may stand in an icon: shapes, and what places them. All renderers agree on these.
const std::map<QString, QStringList> shapes{
    {u"path"_s, {u"d"_s}},
    {u"circle"_s, {u"cx"_s, u"cy"_s, u"r"_s}},
    {u"ellipse"_s, {u"cx"_s, u"cy"_s, u"rx"_s, u"ry"_s}},
    {u"rect"_s, {u"x"_s, u"y"_s, u"width"_s, u"height"_s, u"rx"_s}},
    {u"line"_s, {u"x1"_s, u"y1"_s, u"x2"_s, u"y2"_s}},
    {u"polyline"_s, {u"points"_s}},
    {u"polygon"_s, {u"points"_s}},
    {u"g"_s, {}},
};

/// What is wrong with a shape of the family, or nothing.
QString flawOf(const QString &element, const Attributes &attributes)
{
    const auto shape = shapes.find(element);
    if (shape == shapes.end())
        return u"the element "_s + element;
    for (const auto &[name, value] : attributes) {
        const bool legal = shape->second.contains(name) || (name == u"fill" && value == u"currentColor")
            || (name == u"stroke" && value == u"none");
        if (!legal)
            return element + u": "_s + name + u"=\""_s + value + u'"';
        if (element == u"rect" && name == u"rx" && value != u"1" && value != u"2")
            return u"a corner of radius "_s + value;
    }
    return {};
}

/// The same of a shape of the application's icon, which has colours of its own.
QString flawOfColoured(const QString &element, Attributes attributes)
{
    static const QStringList colours{u"#0A5CA8"_s, u"#FFFFFF"_s};
    for (const QString &paint : {u"fill"_s, u"stroke"_s}) {
        if (const auto found = attributes.find(paint); found != attributes.end() && colours.contains(found->second))
            attributes.erase(found);
    }
    attributes.erase(u"stroke-width"_s);
    attributes.erase(u"rx"_s);
    return flawOf(element, attributes);
}

} // namespace

/// Every kind has an icon, all icons are drawn by the same rules, and no two can be taken for each other.
class IconsTest : public QObject {
    Q_OBJECT

private slots:
    void everyKindHasAnIconAndEveryIconAUse()
    {
        QStringList expected = family();
        expected.append(applicationIcon);
        QStringList found;
        for (const QString &file : QDir(u":/portolan/icons"_s).entryList(QDir::Files))
            found.append(file.chopped(qsizetype(4)));
        expected.sort();
        found.sort();
        QCOMPARE(found, expected);
    }

    void onlyWhatEveryRendererDrawsAlike_data() { addEvery(family() + QStringList{applicationIcon}); }

    void onlyWhatEveryRendererDrawsAlike()
    {
        QFETCH(QString, icon);
        const bool coloured = icon == applicationIcon;
        const QByteArray bytes = bytesOf(icon);
        QVERIFY2(bytes.size() < 1500, qPrintable(QString::number(bytes.size())));
        QVERIFY(bytes.startsWith("<!-- SPDX-FileCopyrightText: "));
        QVERIFY(bytes.contains("<!-- SPDX-License-Identifier: GPL-3.0-or-later -->"));
        QXmlStreamReader reader(bytes);
        QVERIFY(reader.readNextStartElement());
        QCOMPARE(reader.name().toString(), u"svg"_s);
        QCOMPARE(reader.namespaceUri().toString(), u"http://www.w3.org/2000/svg"_s);
        QVERIFY(attributesOf(reader) == (coloured ? applicationRoot : familyRoot));
        int count = 0;
        while (!reader.atEnd()) {
            const auto token = reader.readNext();
            QVERIFY(token != QXmlStreamReader::ProcessingInstruction && token != QXmlStreamReader::DTD);
            QVERIFY(token != QXmlStreamReader::Characters || reader.isWhitespace());
            if (token != QXmlStreamReader::StartElement)
                continue;
            const QString element = reader.name().toString();
            const Attributes attributes = attributesOf(reader);
            const QString flaw = coloured ? flawOfColoured(element, attributes) : flawOf(element, attributes);
            QVERIFY2(flaw.isEmpty(), qPrintable(flaw));
            ++count;
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(count > 0);
    }

    void anUnlawfulShapeIsSeen()
    {
        QVERIFY(flawOf(u"path"_s, {{u"d"_s, u"M0 0h1"_s}}).isEmpty());
        QVERIFY(!flawOf(u"text"_s, {}).isEmpty());
        QVERIFY(!flawOf(u"path"_s, {{u"style"_s, u"fill:red"_s}}).isEmpty());
        QVERIFY(!flawOf(u"g"_s, {{u"transform"_s, u"scale(2)"_s}}).isEmpty());
        QVERIFY(!flawOf(u"circle"_s, {{u"fill"_s, u"#FF0000"_s}}).isEmpty());
        QVERIFY(!flawOf(u"rect"_s, {{u"rx"_s, u"3"_s}}).isEmpty());
        QVERIFY(!flawOfColoured(u"rect"_s, {{u"fill"_s, u"#FF0000"_s}}).isEmpty());
    }

    void neitherEmptyNorABlob_data() { addEvery(family()); }

    void neitherEmptyNorABlob()
    {
        QFETCH(QString, icon);
        const double share = painted(icon, 24).share();
        const QByteArray seen = QByteArray::number(share, 'f', 3);
        QVERIFY2(share >= leastInk && share <= mostInk, seen.constData());
    }

    void inTheLiveAreaAndOfOneSize_data() { addEvery(family()); }

    void inTheLiveAreaAndOfOneSize()
    {
        QFETCH(QString, icon);
        const QRectF ink = extent(icon);
        const QByteArray seen
            = qPrintable(u"%1 %2 to %3 %4"_s.arg(ink.left()).arg(ink.top()).arg(ink.right()).arg(ink.bottom()));
        QVERIFY2(QRectF(2, 2, 20, 20).contains(ink), seen.constData());
        QVERIFY2(std::max(ink.width(), ink.height()) >= 18, seen.constData());
        QVERIFY2(std::min(ink.width(), ink.height()) >= 13, seen.constData());
        QVERIFY2(std::abs(ink.center().x() - 12) <= 0.75, seen.constData());
        QVERIFY2(std::abs(ink.center().y() - 12) <= 0.75, seen.constData());
    }

    void noTwoCanBeTakenForEachOther()
    {
        const QStringList icons = family();
        std::map<QString, Ink> pictures;
        for (const QString &icon : icons)
            pictures.emplace(icon, blurred(painted(icon, 24)));
        QStringList alike;
        for (auto one = pictures.begin(); one != pictures.end(); ++one) {
            for (auto other = std::next(one); other != pictures.end(); ++other) {
                const double apart = difference(one->second, other->second);
                if (apart < leastDifference)
                    alike.append(u"%1, %2: %3"_s.arg(one->first, other->first).arg(apart, 0, 'f', 3));
            }
        }
        QVERIFY2(alike.isEmpty(), qPrintable(alike.join(u'\n')));
    }

    /// The measure itself: the same drawing, also moved by a pixel, is no other.
    void theMeasureSeesWhatIsTheSame()
    {
        const Ink sharp = painted(u"server"_s, 24);
        Ink moved(sharp.size);
        for (int y = 0; y < sharp.size; ++y) {
            for (int x = 0; x < sharp.size; ++x)
                moved.values[static_cast<size_t>(y) * sharp.size + x] = sharp.at(x - 1, y + 1);
        }
        QVERIFY(difference(blurred(sharp), blurred(sharp)) < 1e-9);
        QVERIFY(difference(blurred(sharp), blurred(moved)) < 0.02);
    }

    /// That is how a painter colours an icon.
    void theRootGivesTheColour()
    {
        const QColor red(0xB4, 0x23, 0x18);
        for (const QString &icon : family()) {
            QByteArray bytes = bytesOf(icon);
            bytes.replace("<svg ", QByteArray("<svg color=\"#B42318\" "));
            QImage picture(96, 96, QImage::Format_RGB32);
            picture.fill(red);
            QPainter painter(&picture);
            QSvgRenderer(bytes).render(&painter);
            painter.end();
            QImage blank(picture.size(), picture.format());
            blank.fill(red);
            QVERIFY2(picture == blank, qPrintable(icon));
        }
    }

    void otherRenderersDrawTheSame_data() { addEvery(family() + QStringList{applicationIcon}); }

    void otherRenderersDrawTheSame()
    {
        QFETCH(QString, icon);
        const QString program = QStandardPaths::findExecutable(u"rsvg-convert"_s);
        if (program.isEmpty())
            QSKIP("rsvg-convert (librsvg2-bin) isn't installed");
        QProcess other;
        other.start(program, {u"-w"_s, u"96"_s, u"-h"_s, u"96"_s, u"-b"_s, u"white"_s});
        QVERIFY(other.waitForStarted());
        other.write(bytesOf(icon));
        other.closeWriteChannel();
        QVERIFY(other.waitForFinished());
        const QImage picture = QImage::fromData(other.readAllStandardOutput());
        QCOMPARE(picture.size(), QSize(96, 96));
        const double apart = differenceAt(painted(icon, 96), inkOf(picture), 0, 0);
        QVERIFY2(apart <= mostBetweenRenderers, QByteArray::number(apart, 'f', 3).constData());
    }

private:
    static constexpr double leastInk = 0.15; ///< of the whole square, at 24 pixels
    static constexpr double mostInk = 0.35;
    static constexpr double leastDifference = 0.30; ///< of the ink of two icons, blurred
    static constexpr double mostBetweenRenderers = 0.05; ///< edges are smoothed a little differently

    static void addEvery(const QStringList &icons)
    {
        QTest::addColumn<QString>("icon");
        for (const QString &icon : icons)
            QTest::newRow(qPrintable(icon)) << icon;
    }
};

QTEST_MAIN(IconsTest)
#include "IconsTest.moc"
