// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/SheetBadges.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRectF>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

namespace portolan::test {

using namespace Qt::StringLiterals;

namespace {

bool saysLess(const QString &text)
{
    static const QRegularExpression more(u" \\+[0-9]+( |$)"_s, QRegularExpression::MultilineOption);
    return text.contains(u'…') || text.contains(more);
}

QRectF rectOf(const QJsonObject &object)
{
    const QJsonArray rect = object[u"rect"_s].toArray();
    return {rect[0].toDouble(), rect[1].toDouble(), rect[2].toDouble(), rect[3].toDouble()};
}

/// Badges of the drawing whose rows, or ports, are not all told there. A sign of change stands before the numbers.
QSet<QString> openBadges(const QByteArray &json)
{
    const QJsonObject diagram = QJsonDocument::fromJson(json).object();
    const QJsonArray labels = diagram[u"labels"_s].toArray();
    QSet<QString> open;
    for (const QJsonValue &value : diagram[u"badges"_s].toArray()) {
        const QJsonObject badge = value.toObject();
        const QString text = badge[u"text"_s].toString();
        const auto chip = std::find_if(labels.begin(), labels.end(), [&](const QJsonValue &label) {
            return rectOf(label.toObject()).contains(rectOf(badge).center())
                && label.toObject()[u"arrow"_s] == badge[u"arrow"_s];
        });
        const bool isAlone = chip == labels.end();
        if (!text.isEmpty() && (isAlone || saysLess(text) || saysLess(chip->toObject()[u"text"_s].toString())))
            open.insert(text);
    }
    return open;
}

QSet<QString> allBadges(const QByteArray &json)
{
    QSet<QString> all;
    for (const QJsonValue &badge : QJsonDocument::fromJson(json).object()[u"badges"_s].toArray())
        all.insert(badge.toObject()[u"text"_s].toString());
    return all;
}

/// What is written white on a pill in the table of numbers.
QSet<QString> badgesOfTable(const QByteArray &svg)
{
    QSet<QString> badges;
    int depth = 0;
    int within = -1; // a group of the table
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isEndElement() && --depth <= within)
            within = -1;
        if (!reader.isStartElement())
            continue;
        if (within < 0 && reader.attributes().value("class"_L1) == "number"_L1)
            within = depth;
        const bool isWhite = reader.attributes().value("fill"_L1) == "#ffffff"_L1;
        ++depth;
        if (within >= 0 && reader.name() == "text"_L1 && isWhite) {
            badges.insert(reader.readElementText());
            --depth;
        }
    }
    return badges;
}

} // namespace

QStringList unresolvedBadges(DiagramJob job)
{
    job.page = 0;
    job.format = DiagramFormat::Json;
    const Result<DiagramOutput> model = runDiagramJob(job);
    job.format = DiagramFormat::Svg;
    job.fileName = u"sheet.svg"_s;
    const Result<DiagramOutput> sheets = runDiagramJob(job);
    if (!model || !sheets)
        return {u"no sheet"_s};
    const QByteArray &json = model->files.front().bytes;
    QSet<QString> inTable;
    for (const DiagramFile &file : sheets->files)
        inTable += badgesOfTable(file.bytes);
    QStringList wrong;
    for (const QString &badge : inTable - allBadges(json))
        wrong.append(u"only in the table: "_s + badge);
    for (const QString &badge : openBadges(json) - inTable)
        wrong.append(u"not in the table: "_s + badge);
    wrong.sort();
    return wrong;
}

} // namespace portolan::test
