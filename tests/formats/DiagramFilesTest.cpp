// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/PlanLoader.h"
#include "support/CliRun.h"
#include "support/Ids.h"
#include "support/JudgedDiagram.h"
#include "support/PdfFile.h"
#include "support/SvgElements.h"
#include "support/SvgRenderers.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <memory>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

const QString ending = u".plan.yaml"_s;

/// A link of a PDF, and where it lies: points, y upwards.
struct PdfLink {
    int page = 0; ///< from 1
    QString to;
    QRectF rect; ///< its top() is the smaller y
};

/// The numbers of an object of a PDF.
QRectF rectOf(const QJsonArray &numbers)
{
    return QRectF(
        QPointF(numbers[0].toDouble(), numbers[1].toDouble()), QPointF(numbers[2].toDouble(), numbers[3].toDouble()));
}

std::vector<PdfLink> linksOf(const PdfFile &file)
{
    const QJsonObject objects = file.objects();
    const auto value
        = [&](const QString &name) -> QJsonValue { return objects[u"obj:"_s + name].toObject()[u"value"_s]; };
    const QJsonArray pages
        = QJsonDocument::fromJson(file.said(u"qpdf"_s, {u"--json=2"_s, u"--json-key=pages"_s, u"a.pdf"_s}).toUtf8())
              .object()[u"pages"_s]
              .toArray();
    std::vector<PdfLink> links;
    for (int page = 1; page <= pages.size(); ++page) {
        QJsonValue annotations = value(pages[page - 1][u"object"_s].toString())[u"/Annots"_s];
        if (annotations.isString())
            annotations = value(annotations.toString());
        for (const QJsonValue &annotation : annotations.toArray()) {
            const QJsonObject link
                = annotation.isString() ? value(annotation.toString()).toObject() : annotation.toObject();
            if (link[u"/Subtype"_s].toString() == u"/Link")
                links.push_back({page, link[u"/Dest"_s].toString().mid(2), rectOf(link[u"/Rect"_s].toArray())});
        }
    }
    return links;
}

/// A named place of a PDF.
struct PdfPlace {
    int page = 0;
    QPointF at; ///< points, y upwards
};

std::map<QString, PdfPlace> placesOf(const PdfFile &file)
{
    static const QRegularExpression line(
        u"^ *(\\d+) \\[ XYZ +([0-9.]+) +([0-9.]+) +\\S+ +\\] \"(.*)\"$"_s, QRegularExpression::MultilineOption);
    std::map<QString, PdfPlace> places;
    const QString told = file.said(u"pdfinfo"_s, {u"-dests"_s, u"a.pdf"_s});
    for (auto matches = line.globalMatch(told); matches.hasNext();) {
        const auto match = matches.next();
        places[match.captured(4)]
            = {match.captured(1).toInt(), {match.captured(2).toDouble(), match.captured(3).toDouble()}};
    }
    return places;
}

/// The link that begins where the place is: 12 points of air are above and left of it.
const PdfLink *linkAt(const std::vector<PdfLink> &links, const PdfPlace &place)
{
    const auto found = std::find_if(links.begin(), links.end(), [&](const PdfLink &link) {
        const QPointF corner = link.rect.bottomLeft() - place.at;
        return link.page == place.page && std::abs(corner.x() - 12) < 1 && std::abs(corner.y() + 12) < 1;
    });
    return found == links.end() ? nullptr : &*found;
}

/// An id as files have it: ">" and "/" can't stand in it.
QString legalId(const QString &id)
{
    QString legal = id;
    return legal.replace(u'>', u"_3e"_s);
}

QString bare(QString text)
{
    return text.remove(QRegularExpression(u"\\s"_s));
}

QStringList keysOf(const QJsonValue &object)
{
    return object.toObject().keys();
}

} // namespace

/// The diagrams of all shipped examples, in all languages, as others will see them.
class DiagramFilesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();

    void pdfIsSound_data() { examplesAndLanguages(); }
    void pdfIsSound();
    void pdfHasItsFontsWithin_data() { examplesAndLanguages(); }
    void pdfHasItsFontsWithin();
    void pdfIsFoundBySearching_data() { examplesAndLanguages(); }
    void pdfIsFoundBySearching();
    void pdfHasBookmarksForItsPages_data() { examplesAndLanguages(); }
    void pdfHasBookmarksForItsPages();
    void pdfLeadsFromNumbersToRowsAndBack_data() { examplesAndLanguages(); }
    void pdfLeadsFromNumbersToRowsAndBack();
    void pdfLeadsNowhereFromBarePaper_data() { examplesAndLanguages(); }
    void pdfLeadsNowhereFromBarePaper();
    void pdfHasTheSizeOfItsPaper_data();
    void pdfHasTheSizeOfItsPaper();
    void pdfOfAPlanWithoutADate();

    void svgHoldsWhatEveryoneDraws_data() { examplesAndLanguages(); }
    void svgHoldsWhatEveryoneDraws();
    void svgNamesWhatItShows_data() { examplesAndLanguages(); }
    void svgNamesWhatItShows();
    void svgLeadsToRowsAndBack_data() { examplesAndLanguages(); }
    void svgLeadsToRowsAndBack();
    void svgLooksAlikeEverywhere_data() { examples(); }
    void svgLooksAlikeEverywhere();

    void pngHasTheSizeOfItsResolution();
    void pngLooksLikeTheSvg();

    void jsonHasTheKeysOfItsHeader_data() { examples(); }
    void jsonHasTheKeysOfItsHeader();
    void jsonHasItsPlacesInAllLanguages_data() { examples(); }
    void jsonHasItsPlacesInAllLanguages();

private:
    static void examples();
    static void examplesAndLanguages();

    /// A file of a diagram of the example, made once; "sheet-2.svg" comes with "sheet.svg".
    [[nodiscard]] QByteArray file(const QString &example, const QString &language, const QString &name);
    [[nodiscard]] QStringList svgFiles(const QString &example, const QString &language);
    [[nodiscard]] const Plan &planOf(const QString &example);
    [[nodiscard]] QJsonObject jsonOf(const QString &example);

    std::map<QString, std::unique_ptr<CliFolder>> m_folders;
    std::map<QString, std::unique_ptr<LoadedPlan>> m_plans;
};

void DiagramFilesTest::initTestCase()
{
    for (const char *program : {"pdfinfo", "pdffonts", "pdftotext", "qpdf", "xmllint", "rsvg-convert", "chromium"})
        QVERIFY2(!QStandardPaths::findExecutable(QLatin1String(program)).isEmpty(), program);
}

void DiagramFilesTest::examples()
{
    QTest::addColumn<QString>("example");
    const QStringList files
        = QDir(QStringLiteral(PORTOLAN_RESOURCES "/examples")).entryList({u'*' + ending}, QDir::Files, QDir::Name);
    QVERIFY(files.size() >= 5);
    for (const QString &plan : files)
        QTest::newRow(qPrintable(plan.chopped(ending.size()))) << QString(plan.chopped(ending.size()));
}

void DiagramFilesTest::examplesAndLanguages()
{
    QTest::addColumn<QString>("example");
    QTest::addColumn<QString>("language");
    const QStringList files
        = QDir(QStringLiteral(PORTOLAN_RESOURCES "/examples")).entryList({u'*' + ending}, QDir::Files, QDir::Name);
    for (const QString &plan : files) {
        const QString example = plan.chopped(ending.size());
        for (const char *language : {"en", "ja", "both"})
            QTest::addRow("%s, %s", qPrintable(example), language) << example << QString::fromLatin1(language);
    }
}

QByteArray DiagramFilesTest::file(const QString &example, const QString &language, const QString &name)
{
    std::unique_ptr<CliFolder> &folder = m_folders[example + u' ' + language];
    if (!folder)
        folder = std::make_unique<CliFolder>();
    if (!folder->files().contains(name)) {
        const QString plan = QStringLiteral(PORTOLAN_RESOURCES "/examples/") + example + ending;
        const CliResult result = folder->run({u"diagram"_s, plan, u"-o"_s, name, u"--lang"_s, language});
        if (result.exitCode != 0)
            qWarning("%s", result.err.constData());
    }
    return folder->get(name);
}

QStringList DiagramFilesTest::svgFiles(const QString &example, const QString &language)
{
    if (!file(example, language, u"sheet.svg"_s).startsWith("<?xml"))
        return {};
    QStringList files{u"sheet.svg"_s};
    const QStringList all = m_folders[example + u' ' + language]->files();
    while (all.contains(u"sheet-%1.svg"_s.arg(files.size() + 1)))
        files.append(u"sheet-%1.svg"_s.arg(files.size() + 1));
    return files;
}

const Plan &DiagramFilesTest::planOf(const QString &example)
{
    std::unique_ptr<LoadedPlan> &plan = m_plans[example];
    if (!plan)
        plan = std::move(
            loadPlan(QStringLiteral(PORTOLAN_RESOURCES "/examples/") + example + ending, CatalogLibrary({})).value());
    return plan->plan;
}

QJsonObject DiagramFilesTest::jsonOf(const QString &example)
{
    return QJsonDocument::fromJson(file(example, u"en"_s, u"sheet.json"_s)).object();
}

/// What it says of itself is the plan's: the date too, whatever the clock says.
void DiagramFilesTest::pdfIsSound()
{
    QFETCH(const QString, example);
    QFETCH(const QString, language);
    const PdfFile pdf(file(example, language, u"sheet.pdf"_s));
    QCOMPARE(pdf.complaint(), QString());
    const Plan &plan = planOf(example);
    const QString info = pdf.info();
    const QString english = plan.title.text(Language::English);
    const QString japanese = plan.title.text(Language::Japanese);
    const QString title = language == u"en" ? english : language == u"ja" ? japanese : english + u" / " + japanese;
    QFile file(QStringLiteral(PORTOLAN_RESOURCES "/examples/") + example + ending);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray hash = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
    const QString date = QLocale::c().toString(plan.sheet.date.value(), u"ddd MMM"_s)
        + u" %1 00:00:00 "_s.arg(plan.sheet.date->day(), 2) + QString::number(plan.sheet.date->year()) + u" UTC"_s;
    const qsizetype pages = svgFiles(example, language).size();
    QVERIFY(pages >= 2);
    for (const QString &line : {QString(u"Title:           "_s + title),
             QString(u"Author:          "_s + plan.sheet.author), QString(u"CreationDate:    "_s + date),
             QString(u"ModDate:         "_s + date), QString(u"Pages:           "_s + QString::number(pages)),
             QString(u"sha256:"_s + QLatin1String(hash)), u"Creator:         Portolan"_s, u"PDF version:     1.7"_s})
        QVERIFY2(info.contains(line + u'\n'), qPrintable(line + u'\n' + info));
    // The sheet and the pages of rows are A3.
    QCOMPARE(info.count(u" size:  1190.55 x 841.89 pts (A3)"_s), pages);
    QVERIFY2(pdf.bareText().contains(u"SHA-256(16/64)"_s + QLatin1String(hash.first(16))), hash.constData());
}

void DiagramFilesTest::pdfHasItsFontsWithin()
{
    QFETCH(const QString, example);
    QFETCH(const QString, language);
    const QStringList fonts = PdfFile(file(example, language, u"sheet.pdf"_s)).fonts();
    QVERIFY(fonts.size() >= 2);
    static const QRegularExpression line(u"^[A-Z]{6}\\+BIZUDPGothic-\\w+ +CID TrueType +Identity-H +yes yes yes"_s);
    for (const QString &font : fonts)
        QVERIFY2(line.match(font).hasMatch(), qPrintable(font));
}

/// All names and headings, among them those with 一, 用 and 方, which other fonts lose.
void DiagramFilesTest::pdfIsFoundBySearching()
{
    QFETCH(const QString, example);
    QFETCH(const QString, language);
    const QString text = PdfFile(file(example, language, u"sheet.pdf"_s)).bareText();
    QStringList wanted;
    const auto want = [&](const LocalizedText &name, const Id &id) {
        if (language != u"ja")
            wanted.append(name.isEmpty() ? id.toString() : name.text(Language::English));
        if (language != u"en")
            wanted.append(name.isEmpty() ? id.toString() : name.text(Language::Japanese));
    };
    const Plan &plan = planOf(example);
    want(plan.title, {});
    for (const auto &[id, node] : plan.nodes)
        want(node.name, id);
    for (const auto &[id, zone] : plan.zones)
        want(zone.name, id);
    for (const auto &[id, firewall] : plan.firewalls)
        want(firewall.name, id);
    if (language != u"ja")
        wanted += {u"Flow diagram"_s, u"Legend"_s, u"Revision history"_s, u"Flows"_s, u"Purpose"_s, u"Service"_s,
            u"Source zone"_s, u"Destination"_s, u"Approved"_s, u"Checked"_s, u"Drawn"_s, u"Findings: open errors"_s};
    if (language != u"en")
        wanted += {u"通信要件一覧"_s, u"用途"_s, u"開始方向"_s, u"凡例"_s, u"改訂履歴"_s, u"項番"_s, u"送信元ゾーン"_s,
            u"宛先"_s, u"サービス"_s, u"承認"_s, u"審査"_s, u"作成"_s, u"機密区分"_s, u"文書番号"_s, u"指摘事項"_s,
            u"確立済み"_s};
    for (const QString &each : wanted)
        QVERIFY2(text.contains(bare(each)), qPrintable(each));
}

void DiagramFilesTest::pdfHasBookmarksForItsPages()
{
    QFETCH(const QString, example);
    QFETCH(const QString, language);
    const QJsonArray outlines = PdfFile(file(example, language, u"sheet.pdf"_s)).outlines();
    const qsizetype pages = svgFiles(example, language).size();
    QCOMPARE(outlines.size(), pages);
    const QString first = language == u"en" ? u"Flow diagram: "_s : u"通信フロー図："_s;
    QVERIFY(outlines[0][u"title"_s].toString().contains(first));
    const QString rows = language == u"en" ? u"Flows"_s : u"通信要件一覧"_s;
    // Directly behind the sheet, where there are any; the last of them may hold the first rows, too.
    const QRegularExpression numbers(language == u"en" ? u"^Numbers(, continued)?: "_s : u"項番表(（続き）)?："_s);
    qsizetype sheets = 1;
    const auto titleOf = [&](qsizetype page) { return outlines[page][u"title"_s].toString(); };
    while (sheets < pages && titleOf(sheets).contains(numbers) && !titleOf(sheets).section(u" · "_s, 1).contains(rows))
        ++sheets;
    for (qsizetype page = 0; page < pages; ++page) {
        QCOMPARE(outlines[page][u"destpageposfrom1"_s].toInt(), static_cast<int>(page + 1));
        if (page < sheets)
            continue;
        const QString number = pages == sheets + 1
            ? QString()
            : u' ' + QString::number(page - sheets + 1) + u'/' + QString::number(pages - sheets);
        const QString title = outlines[page][u"title"_s].toString();
        QVERIFY2(title.endsWith(rows + number), qPrintable(title));
    }
}

/// From each label to the row of its first number, at once or over its entry behind the sheet, and from there to a
/// label that stands for this row.
void DiagramFilesTest::pdfLeadsFromNumbersToRowsAndBack()
{
    QFETCH(const QString, example);
    QFETCH(const QString, language);
    const PdfFile pdf(file(example, language, u"sheet.pdf"_s));
    const std::vector<PdfLink> links = linksOf(pdf);
    const std::map<QString, PdfPlace> places = placesOf(pdf);
    for (const PdfLink &link : links)
        QVERIFY2(places.count(link.to) == 1, qPrintable(link.to));

    const QJsonObject diagram = jsonOf(example);
    QMap<QString, QStringList> numbers;
    for (const QJsonValue &arrow : diagram[u"arrows"_s].toArray()) {
        for (const QJsonValue &number : arrow[u"numbers"_s].toArray())
            numbers[arrow[u"id"_s].toString()].append(number.toString());
    }
    QMap<QString, QStringList> labels; // and the rows that each stands for
    for (const QString &part : {u"labels"_s, u"badges"_s}) {
        for (const QJsonValue &label : diagram[part].toArray()) {
            QStringList &rows = labels[u"label-"_s + legalId(label[u"arrow"_s].toString())];
            for (const QJsonValue &arrow : label[u"arrows"_s].toArray())
                rows += numbers[arrow.toString()];
        }
    }
    QVERIFY(!labels.isEmpty());
    for (auto label = labels.begin(); label != labels.end(); ++label) {
        const auto place = places.find(label.key());
        QVERIFY2(place != places.end() && place->second.page == 1, qPrintable(label.key()));
        const PdfLink *there = linkAt(links, place->second);
        QVERIFY2(there, qPrintable(label.key()));
        if (there->to.startsWith(u"number-"_s)) {
            QCOMPARE(places.at(there->to).page, 2);
            there = linkAt(links, places.at(there->to));
            QVERIFY2(there, qPrintable(label.key()));
        }
        QVERIFY2(there->to.startsWith(u"row-"_s) && label->contains(there->to.mid(4)), qPrintable(there->to));
        const PdfPlace row = places.at(there->to);
        QVERIFY(row.page > 1);
        const PdfLink *back = linkAt(links, row);
        QVERIFY2(back, qPrintable(there->to));
        QVERIFY2(labels.value(back->to).contains(there->to.mid(4)), qPrintable(back->to));
    }
    // Every row of an arrow leads to the sheet.
    for (const QStringList &rows : numbers) {
        for (const QString &row : rows) {
            const PdfLink *back = linkAt(links, places.at(u"row-"_s + row));
            QVERIFY2(back && places.at(back->to).page == 1, qPrintable(row));
        }
    }
}

/// A link on the drawing is a label's, or lies along a line and is thin.
void DiagramFilesTest::pdfLeadsNowhereFromBarePaper()
{
    QFETCH(const QString, example);
    QFETCH(const QString, language);
    const PdfFile pdf(file(example, language, u"sheet.pdf"_s));
    std::vector<QPointF> corners; // of labels
    double lowest = std::numeric_limits<double>::max();
    for (const auto &[name, place] : placesOf(pdf)) {
        if (place.page == 1 && name.startsWith(u"label-"_s))
            corners.push_back(place.at + QPointF(12, -12));
        constexpr double highestNode = 80; // points
        if (place.page == 1 && name.startsWith(u"node-"_s))
            lowest = std::min(lowest, place.at.y() - highestNode);
    }
    int lines = 0;
    for (const PdfLink &link : linksOf(pdf)) {
        const bool isOfLabel = std::any_of(corners.begin(), corners.end(), [&link](const QPointF &corner) {
            const QPointF away = link.rect.bottomLeft() - corner;
            return std::hypot(away.x(), away.y()) < 1;
        });
        // Below the drawing stands the table of numbers.
        if (link.page != 1 || isOfLabel || link.rect.center().y() < lowest)
            continue;
        constexpr double widest = 10; // points
        QVERIFY2(std::min(link.rect.width(), link.rect.height()) < widest,
            qPrintable(u"%1: %2 x %3"_s.arg(link.to).arg(link.rect.width()).arg(link.rect.height())));
        ++lines;
    }
    QVERIFY(lines > 0);
}

void DiagramFilesTest::pdfHasTheSizeOfItsPaper_data()
{
    QTest::addColumn<QString>("paper");
    QTest::addColumn<QSizeF>("points");
    QTest::newRow("A4") << u"A4"_s << QSizeF(841.890, 595.276);
    QTest::newRow("A3") << u"A3"_s << QSizeF(1190.551, 841.890);
    QTest::newRow("A2") << u"A2"_s << QSizeF(1683.780, 1190.551);
    QTest::newRow("Letter") << u"Letter"_s << QSizeF(792, 612);
    QTest::newRow("Tabloid") << u"Tabloid"_s << QSizeF(1224, 792);
}

void DiagramFilesTest::pdfHasTheSizeOfItsPaper()
{
    QFETCH(const QString, paper);
    QFETCH(const QSizeF, points);
    static const QRegularExpression size(u"Page +\\d+ size: +([0-9.]+) x ([0-9.]+) pts"_s);
    for (const bool isPortrait : {false, true}) {
        const CliFolder folder;
        QVERIFY(folder.put(u"plan.yaml"_s, smallPlan()));
        QCOMPARE(folder
                     .run({u"diagram"_s, u"plan.yaml"_s, u"-o"_s, u"out.pdf"_s, u"--paper"_s, paper, u"--orientation"_s,
                         isPortrait ? u"portrait"_s : u"landscape"_s, u"--lang"_s, u"both"_s})
                     .exitCode,
            0);
        const PdfFile pdf(folder.get(u"out.pdf"_s));
        QCOMPARE(pdf.complaint(), QString());
        const QSizeF expected = isPortrait ? points.transposed() : points;
        int pages = 0;
        for (auto matches = size.globalMatch(pdf.info()); matches.hasNext(); ++pages) {
            const auto match = matches.next();
            QVERIFY2(std::abs(match.captured(1).toDouble() - expected.width()) < 0.006
                    && std::abs(match.captured(2).toDouble() - expected.height()) < 0.006,
                qPrintable(match.captured(0)));
        }
        QVERIFY(pages >= 2);
    }
}

void DiagramFilesTest::pdfOfAPlanWithoutADate()
{
    const CliFolder folder;
    // Neither in the title block nor in the revision table.
    QVERIFY(folder.put(u"plan.yaml"_s, QByteArray(smallPlan()).replace(", date: 2026-10-01", "")));
    QCOMPARE(folder.run({u"diagram"_s, u"plan.yaml"_s, u"-o"_s, u"out.pdf"_s}).exitCode, 0);
    const QString info = PdfFile(folder.get(u"out.pdf"_s)).info();
    QVERIFY2(info.contains(u"Pages:"_s) && !info.contains(u"Date:"_s), qPrintable(info));
}

void DiagramFilesTest::svgHoldsWhatEveryoneDraws()
{
    QFETCH(const QString, example);
    QFETCH(const QString, language);
    static const QSet<QString> allowed{u"svg"_s, u"title"_s, u"desc"_s, u"defs"_s, u"symbol"_s, u"g"_s, u"a"_s,
        u"path"_s, u"text"_s, u"use"_s, u"rect"_s, u"circle"_s, u"line"_s, u"ellipse"_s, u"polyline"_s, u"polygon"_s};
    const ToolFolder folder;
    for (const QString &name : svgFiles(example, language)) {
        const QByteArray svg = file(example, language, name);
        QVERIFY(folder.put(name, svg));
        const ToolResult checked = folder.run(u"xmllint"_s, {u"--noout"_s, u"--nonet"_s, name});
        QVERIFY2(checked.exitCode == 0 && checked.err.isEmpty(), checked.err.constData());
        QSet<QString> ids;
        int texts = 0;
        for (const SvgElement &element : svgElements(svg)) {
            QVERIFY2(allowed.contains(element.name), qPrintable(element.name));
            for (const QXmlStreamAttribute &attribute : element.attributes) {
                // How letters are set stands around everything, once.
                const bool isStyle = attribute.name() == u"style" && element.within != QStringList{u"svg"_s};
                QVERIFY2(!isStyle && !attribute.name().startsWith(u"on"_s), qPrintable(element.name));
            }
            const QString id = element.value("id");
            QVERIFY2(id.isEmpty() || !ids.contains(id), qPrintable(id));
            ids.insert(id);
            texts += element.name == u"text" && !element.text.isEmpty() ? 1 : 0;
        }
        QVERIFY2(texts > 10, qPrintable(name));
    }
}

/// Ids are made from the plan's, and a pointer that rests on something is told what it is.
void DiagramFilesTest::svgNamesWhatItShows()
{
    QFETCH(const QString, example);
    QFETCH(const QString, language);
    QMap<QString, QString> titles;
    const QList<SvgElement> elements = svgElements(file(example, language, u"sheet.svg"_s));
    for (qsizetype index = 0; index + 1 < elements.size(); ++index) {
        if (elements[index].name == u"g" && !elements[index].value("id").isEmpty())
            titles.insert(elements[index].value("id"),
                elements[index + 1].name == u"title" ? elements[index + 1].text : QString());
    }
    const auto names = [&](const QString &id, const LocalizedText &name) {
        const QString title = titles.value(id);
        return titles.contains(id) && (language == u"ja" || title.contains(name.text(Language::English)))
            && (language == u"en" || title.contains(name.text(Language::Japanese)));
    };
    const Plan &plan = planOf(example);
    for (const auto &[id, node] : plan.nodes)
        QVERIFY2(names(u"node-"_s + id.toString(), node.name), qPrintable(id.toString()));
    for (const auto &[id, zone] : plan.zones)
        QVERIFY2(names(u"zone-"_s + id.toString(), zone.name), qPrintable(id.toString()));
    for (const auto &[id, firewall] : plan.firewalls)
        QVERIFY2(names(u"firewall-"_s + id.toString(), firewall.name), qPrintable(id.toString()));
    for (const QJsonValue &arrow : jsonOf(example)[u"arrows"_s].toArray()) {
        const QString id = u"arrow-"_s + legalId(arrow[u"id"_s].toString());
        const auto &from = plan.nodes.at(test::id(arrow[u"from"_s].toString()));
        const auto &to = plan.nodes.at(test::id(arrow[u"to"_s].toString()));
        QVERIFY2(names(id, from.name) && names(id, to.name), qPrintable(id));
        QVERIFY2(titles[id].contains(arrow[u"ports"_s].toString()) || language != u"en", qPrintable(titles[id]));
    }
}

/// Also to the files of other pages, and only to what is there.
void DiagramFilesTest::svgLeadsToRowsAndBack()
{
    QFETCH(const QString, example);
    QFETCH(const QString, language);
    const QStringList files = svgFiles(example, language);
    QSet<QString> places;
    std::map<QString, QStringList> targets; // by file
    for (const QString &name : files) {
        for (const SvgElement &element : svgElements(file(example, language, name))) {
            if (!element.value("id").isEmpty())
                places.insert(name + u'#' + element.value("id"));
            const QString href = element.value("xlink:href");
            if (element.name == u"a")
                targets[name].append(href.startsWith(u'#') ? name + href : href);
        }
    }
    for (const auto &[name, all] : targets) {
        for (const QString &target : all)
            QVERIFY2(places.contains(target), qPrintable(target));
    }
    QSet<QString> rows;
    for (const QJsonValue &arrow : jsonOf(example)[u"arrows"_s].toArray()) {
        const QString first = arrow[u"numbers"_s][0].toString();
        const bool isLed = std::any_of(targets[u"sheet.svg"_s].begin(), targets[u"sheet.svg"_s].end(),
            [&](const QString &target) { return target.endsWith(u"#row-"_s + first); });
        QVERIFY2(isLed, qPrintable(first));
        for (const QJsonValue &number : arrow[u"numbers"_s].toArray())
            rows.insert(number.toString());
    }
    qsizetype back = 0;
    for (const auto &[name, all] : targets) {
        if (name != u"sheet.svg")
            back += all.filter(u"sheet.svg#label-"_s).size();
    }
    QCOMPARE(back, rows.size());
}

/// As alike as support/SvgRenderers.h says: the sheet, and the first page of rows.
void DiagramFilesTest::svgLooksAlikeEverywhere()
{
    QFETCH(const QString, example);
    const ToolFolder folder;
    for (const QString &name : {u"sheet.svg"_s, u"sheet-2.svg"_s}) {
        QVERIFY(folder.put(name, file(example, u"both"_s, name)));
        const QImage rsvg = inRsvg(folder, name);
        const QImage chromium = inChromium(folder, name, rsvg.size());
        QVERIFY(!rsvg.isNull() && !chromium.isNull());
        const Unlikeness found = unlikeness(rsvg, chromium);
        const QString figures = figuresOf(found);
        qInfo("%s: %s", qPrintable(name), qPrintable(figures));
        QVERIFY2(isAlike(found), qPrintable(figures));
    }
}

void DiagramFilesTest::pngHasTheSizeOfItsResolution()
{
    const QString plan = QStringLiteral(PORTOLAN_RESOURCES "/examples/support-pack") + ending;
    for (const double dpi : {72.0, 144.0, 300.0}) {
        const CliFolder folder;
        QCOMPARE(folder.run({u"diagram"_s, plan, u"-o"_s, u"out.png"_s, u"--dpi"_s, QString::number(dpi)}).exitCode, 0);
        QVERIFY(folder.files().size() >= 2);
        for (const QString &name : folder.files()) {
            const QImage image(folder.path(name));
            QCOMPARE(image.size(), QSize(qRound(420 / 25.4 * dpi), qRound(297 / 25.4 * dpi)));
            QCOMPARE(image.dotsPerMeterX(), qRound(dpi / 0.0254));
            QCOMPARE(image.dotsPerMeterY(), qRound(dpi / 0.0254));
        }
    }
}

/// As alike as two renderers of the SVG.
void DiagramFilesTest::pngLooksLikeTheSvg()
{
    const QString example = u"compute-management"_s;
    const QString plan = QStringLiteral(PORTOLAN_RESOURCES "/examples/") + example + ending;
    const ToolFolder folder;
    QVERIFY(folder.put(u"sheet.svg"_s, file(example, u"both"_s, u"sheet.svg"_s)));
    const CliFolder output;
    QCOMPARE(output
                 .run({u"diagram"_s, plan, u"-o"_s, u"out.png"_s, u"--dpi"_s, u"96"_s, u"--page"_s, u"1"_s, u"--lang"_s,
                     u"both"_s})
                 .exitCode,
        0);
    const Unlikeness found = unlikeness(QImage(output.path(u"out.png"_s)), inRsvg(folder, u"sheet.svg"_s));
    const QString figures = figuresOf(found);
    qInfo("%s", qPrintable(figures));
    QVERIFY2(isAlike(found), qPrintable(figures));
}

/// diagram/DiagramJson.h says which.
void DiagramFilesTest::jsonHasTheKeysOfItsHeader()
{
    QFETCH(const QString, example);
    const QByteArray json = file(example, u"en"_s, u"sheet.json"_s);
    const JudgedDiagram judged = JudgedDiagram::read(json);
    QVERIFY2(judged.mistakes.isEmpty(), qPrintable(judged.mistakes.join(u'\n')));
    const QJsonObject diagram = jsonOf(example);
    QCOMPARE(diagram.keys(),
        (QStringList{u"arrows"_s, u"badges"_s, u"bounds"_s, u"format"_s, u"gates"_s, u"labels"_s, u"nodes"_s,
            u"version"_s, u"zones"_s}));
    QCOMPARE(diagram[u"format"_s].toString(), u"portolan-diagram"_s);
    QCOMPARE(diagram[u"version"_s].toInt(), 1);
    const auto all = [&](const QString &part) { return diagram[part].toArray(); };
    for (const QJsonValue &node : all(u"nodes"_s))
        QCOMPARE(keysOf(node), (QStringList{u"id"_s, u"name"_s, u"rect"_s}));
    for (const QString &part : {u"zones"_s, u"gates"_s}) {
        for (const QJsonValue &thing : all(part))
            QCOMPARE(keysOf(thing), (QStringList{u"id"_s, u"name"_s, u"rect"_s, u"title"_s}));
    }
    QSet<QString> gates;
    for (const QJsonValue &gate : all(u"gates"_s))
        gates.insert(gate[u"id"_s].toString());
    for (const QJsonValue &arrow : all(u"arrows"_s)) {
        QStringList keys{
            u"firewalls"_s, u"flows"_s, u"from"_s, u"gates"_s, u"id"_s, u"numbers"_s, u"points"_s, u"ports"_s};
        if (arrow[u"points"_s].toArray().isEmpty())
            keys.append(u"stubs"_s);
        QCOMPARE(keysOf(arrow), keys + (QStringList{u"to"_s, u"trunk"_s}));
        for (const QJsonValue &firewall : arrow[u"firewalls"_s].toArray())
            QVERIFY(gates.contains(firewall.toString()));
        QCOMPARE(arrow[u"gates"_s].toArray(), arrow[u"firewalls"_s].toArray()); // each has one bar
        QVERIFY(arrow[u"trunk"_s].isNull() || arrow[u"trunk"_s].isString());
        QCOMPARE(arrow[u"id"_s].toString(), QString(arrow[u"from"_s].toString() + u'>' + arrow[u"to"_s].toString()));
        QCOMPARE(arrow[u"flows"_s].toArray().size(), arrow[u"numbers"_s].toArray().size());
    }
    for (const QString &part : {u"labels"_s, u"badges"_s}) {
        QVERIFY(!all(part).isEmpty());
        for (const QJsonValue &label : all(part))
            QCOMPARE(keysOf(label), (QStringList{u"arrow"_s, u"arrows"_s, u"rect"_s, u"text"_s}));
    }
    const Plan &plan = planOf(example);
    QCOMPARE(all(u"nodes"_s).size(), static_cast<qsizetype>(plan.nodes.size()));
    QCOMPARE(all(u"zones"_s).size(), static_cast<qsizetype>(plan.zones.size()));
    QCOMPARE(all(u"gates"_s).size(), static_cast<qsizetype>(plan.firewalls.size()));
}

/// Words differ, and the few of them that labels have; places don't.
void DiagramFilesTest::jsonHasItsPlacesInAllLanguages()
{
    QFETCH(const QString, example);
    const QJsonObject english = jsonOf(example);
    const QJsonObject japanese = QJsonDocument::fromJson(file(example, u"ja"_s, u"sheet.json"_s)).object();
    for (const QString &part : {u"nodes"_s, u"zones"_s}) {
        const QJsonArray one = english[part].toArray();
        const QJsonArray other = japanese[part].toArray();
        QCOMPARE(one.size(), other.size());
        for (qsizetype index = 0; index < one.size(); ++index) {
            QCOMPARE(one[index][u"id"_s], other[index][u"id"_s]);
            QCOMPARE(one[index][u"rect"_s], other[index][u"rect"_s]);
        }
    }
    QCOMPARE(japanese[u"zones"_s][0][u"name"_s].toString(),
        planOf(example).zones.begin()->second.name.text(Language::Japanese));
}

QTEST_MAIN(DiagramFilesTest)

#include "DiagramFilesTest.moc"
