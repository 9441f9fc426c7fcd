// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporting/ExportChoices.h"

#include "matrix/FilterCheck.h"
#include "paint/PngWriter.h"
#include "sheet/JobWords.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QStringList whatWords{u"diagram"_s, u"matrix"_s};
const QStringList paperWords{u"A3"_s, u"A4"_s, u"A2"_s, u"Letter"_s, u"Tabloid"_s}; // as Paper has them
const QString planPaper = u"plan"_s;

template <typename Value>
QString wordOf(const QStringList &words, Value value)
{
    return words.at(static_cast<int>(value));
}

template <typename Value>
void take(const QJsonObject &json, const QString &key, const QStringList &words, Value &value)
{
    const qsizetype index = words.indexOf(json.value(key).toString());
    if (index >= 0)
        value = static_cast<Value>(index);
}

void take(const QJsonObject &json, const QString &key, Id &id)
{
    id = Id::parse(json.value(key).toString()).value_or(Id());
}

void takePaper(const QJsonObject &json, PaperChoice &paper)
{
    const QString word = json.value("paper"_L1).toString();
    paper.isAsLargeAsPlan = word == planPaper;
    if (!paper.isAsLargeAsPlan)
        paper.paper = paperNamed(word);
    const qsizetype portrait = orientationWords().indexOf(json.value("orientation"_L1).toString());
    if (portrait >= 0)
        paper.isPortrait = portrait == 1;
}

} // namespace

QString ExportChoices::comparedName() const
{
    return shown ? shown->name() : QFileInfo(against).fileName();
}

void ExportChoices::compareWith(const QString &path)
{
    against = path;
    isComparedAsShown = false;
    shown.reset();
}

void ExportChoices::compareAsShown(std::shared_ptr<const ComparedPlan> older)
{
    against = older->path();
    isComparedAsShown = true;
    shown = std::move(older);
}

QString ExportChoices::ending() const
{
    return isMatrix() ? wordOf(matrixEndings(), matrixFormat) : wordOf(diagramEndings(), diagramFormat);
}

DiagramJob ExportChoices::diagramJob() const
{
    DiagramJob job;
    job.filter = filter;
    // As on the command line, whose diagrams have neither option.
    job.filter.view = View::Stateful;
    job.filter.expand = false;
    job.format = diagramFormat;
    job.language = language;
    job.labels = labels;
    job.colors = colors;
    job.pagesBy = pagesBy;
    job.paper = paper;
    job.scale = scale;
    job.isTiled = isTiled;
    job.hasRows = hasRows;
    job.page = hasPages() ? page : 0;
    if (diagramFormat == DiagramFormat::Png)
        job.dotsPerInch = dotsPerInch;
    job.textAsOutlines = textAsOutlines && diagramFormat == DiagramFormat::Svg;
    job.fileName = QFileInfo(file).fileName();
    return job;
}

MatrixJob ExportChoices::matrixJob() const
{
    MatrixJob job;
    job.filter = filter;
    job.format = matrixFormat;
    job.language = language;
    job.cp932 = cp932 && matrixFormat == MatrixFormat::Csv;
    return job;
}

QByteArray ExportChoices::previewKey() const
{
    QJsonObject json = toJson();
    for (const QString &other : {u"page"_s, u"dpi"_s, u"outlines"_s, u"file"_s, u"own-language"_s})
        json.remove(other);
    // Formats with pages have the same ones.
    if (hasPages()) {
        for (const QString &other : {u"diagram"_s, u"matrix"_s, u"view"_s, u"expand"_s, u"encoding"_s})
            json.remove(other);
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

void ExportChoices::proposeFile(const QString &folder)
{
    // The other language is not to be written over the first.
    const QString ofLanguage
        = language == ExportLanguage::English ? QString() : QString(u'-' + wordOf(languageWords(), language));
    file = QDir(folder).filePath(proposedName + ofLanguage + u'.' + ending());
}

void ExportChoices::forgetUnknown(const FlowEngine &engine)
{
    for (Id MatrixFilter::*part :
        {&MatrixFilter::firewall, &MatrixFilter::zone, &MatrixFilter::product, &MatrixFilter::phase}) {
        MatrixFilter alone;
        alone.*part = filter.*part;
        if (unknownFilter(engine, alone))
            filter.*part = Id();
    }
}

QJsonObject ExportChoices::toJson() const
{
    QJsonObject json{{u"what"_s, wordOf(whatWords, what)}, {u"diagram"_s, wordOf(diagramEndings(), diagramFormat)},
        {u"matrix"_s, wordOf(matrixEndings(), matrixFormat)}, {u"language"_s, wordOf(languageWords(), language)},
        {u"own-language"_s, !hasDocumentLanguage}, {u"view"_s, wordOf(viewWords(), filter.view)},
        {u"expand"_s, filter.expand}, {u"firewall"_s, filter.firewall.toString()}, {u"zone"_s, filter.zone.toString()},
        {u"product"_s, filter.product.toString()}, {u"phase"_s, filter.phase.toString()}, {u"against"_s, against},
        {u"against-as-shown"_s, isComparedAsShown}, {u"labels"_s, wordOf(labelWords(), labels)},
        {u"colors"_s, wordOf(colorWords(), colors)}, {u"tile"_s, isTiled}, {u"rows"_s, hasRows}, {u"page"_s, page},
        {u"dpi"_s, dotsPerInch}, {u"outlines"_s, textAsOutlines}, {u"encoding"_s, wordOf(encodingWords(), cp932)},
        {u"file"_s, file}};
    QJsonArray by;
    for (const PagesBy kind : pagesBy)
        by.append(wordOf(pagesByWords(), kind));
    json.insert("by"_L1, by);
    if (paper.isAsLargeAsPlan)
        json.insert("paper"_L1, planPaper);
    else if (paper.paper)
        json.insert("paper"_L1, wordOf(paperWords, *paper.paper));
    if (paper.isPortrait)
        json.insert("orientation"_L1, wordOf(orientationWords(), *paper.isPortrait));
    if (scale)
        json.insert("scale"_L1, *scale);
    return json;
}

ExportChoices ExportChoices::fromJson(const QJsonObject &json)
{
    ExportChoices choices;
    take(json, u"what"_s, whatWords, choices.what);
    take(json, u"diagram"_s, diagramEndings(), choices.diagramFormat);
    take(json, u"matrix"_s, matrixEndings(), choices.matrixFormat);
    take(json, u"language"_s, languageWords(), choices.language);
    choices.hasDocumentLanguage = !json.value("own-language"_L1).toBool();
    take(json, u"view"_s, viewWords(), choices.filter.view);
    choices.filter.expand = json.value("expand"_L1).toBool();
    take(json, u"firewall"_s, choices.filter.firewall);
    take(json, u"zone"_s, choices.filter.zone);
    take(json, u"product"_s, choices.filter.product);
    take(json, u"phase"_s, choices.filter.phase);
    choices.against = json.value("against"_L1).toString();
    choices.isComparedAsShown = json.value("against-as-shown"_L1).toBool();
    take(json, u"labels"_s, labelWords(), choices.labels);
    take(json, u"colors"_s, colorWords(), choices.colors);
    const QJsonArray by = json.value("by"_L1).toArray();
    for (const QJsonValue &word : by) {
        const qsizetype kind = pagesByWords().indexOf(word.toString());
        if (kind >= 0)
            choices.pagesBy.push_back(static_cast<PagesBy>(kind));
    }
    takePaper(json, choices.paper);
    const double scale = json.value("scale"_L1).toDouble();
    if (scale >= 0.05 && scale <= 10)
        choices.scale = scale;
    choices.isTiled = json.value("tile"_L1).toBool();
    choices.hasRows = json.value("rows"_L1).toBool(true);
    choices.page = std::clamp(json.value("page"_L1).toInt(), 0, 100'000);
    choices.dotsPerInch = std::clamp(json.value("dpi"_L1).toDouble(144), lowestDotsPerInch, highestDotsPerInch);
    choices.textAsOutlines = json.value("outlines"_L1).toBool();
    take(json, u"encoding"_s, encodingWords(), choices.cp932);
    choices.file = json.value("file"_L1).toString();
    return choices;
}

QString withEnding(const QString &path, const QString &ending)
{
    const qsizetype name = path.lastIndexOf(u'/') + 1;
    const qsizetype dot = path.lastIndexOf(u'.');
    const QString known = dot > name ? path.mid(dot + 1).toLower() : QString();
    if (known == ending)
        return path;
    const bool isOther = diagramEndings().contains(known) || matrixEndings().contains(known);
    return (isOther ? path.first(dot) : path) + u'.' + ending;
}

} // namespace portolan
