// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/PdfWriter.h"

#include "paint/DocumentFont.h"
#include "paint/Drawable.h"
#include "paint/PdfMarks.h"
#include "paint/PdfPaper.h"
#include "paint/PictureGroups.h"
#include "paint/PicturePainter.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>
#include <optional>
#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double pointsPerMillimetre = 72 / 25.4;
constexpr double airAroundDestination = 12; // points

std::optional<Error> flawOf(const PictureDocument &document)
{
    if (document.pages.empty())
        return Error{u"pdf.no-pages"_s, {}, {}};
    for (const Picture &page : document.pages) {
        if (!hasSize(page))
            return Error{u"picture.no-size"_s, {page.name}, {}};
        const QSizeF paper = paperSize(page);
        if (std::max(paper.width(), paper.height()) > longestPdfSide)
            return Error{u"pdf.too-large"_s,
                {page.name, QString::number(std::ceil(paper.width()), 'f', 0),
                    QString::number(std::ceil(paper.height()), 'f', 0), QString::number(longestPdfSide)},
                {}};
    }
    return std::nullopt;
}

QSizeF pointsOf(const Picture &picture)
{
    return paperSize(picture) * pointsPerMillimetre;
}

bool setPage(QPdfWriter &writer, const Picture &picture)
{
    return setPdfPage(writer, pointsOf(picture));
}

/// The pages as Qt writes them; nothing where it can't.
QByteArray drawn(const PictureDocument &document, const IconFolder &icons)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    setUpPdf(writer);
    if (!setPage(writer, document.pages.front()))
        return {};
    QPainter painter;
    if (!painter.begin(&writer))
        return {};
    PicturePainter pictures(icons);
    bool isFirst = true;
    for (const Picture &picture : document.pages) {
        if (!isFirst && !(setPage(writer, picture) && writer.newPage()))
            return {};
        isFirst = false;
        painter.resetTransform();
        const double dots = pdfResolution / 25.4 / picture.unitsPerMillimetre;
        painter.scale(dots, dots);
        pictures.paint(picture, painter);
    }
    if (!painter.end())
        return {};
    return bytes;
}

/// In points, inside its page.
QRectF onPage(const QRectF &rect, const Picture &picture)
{
    const double scale = pointsPerMillimetre / picture.unitsPerMillimetre;
    return QRectF(rect.topLeft() * scale, rect.size() * scale) & QRectF(QPointF(), pointsOf(picture));
}

/// The links of a page, as far as it can have them.
class LinksOfPage {
public:
    void add(const PdfMarks::Link &link, LinkArea area)
    {
        m_links.push_back({link, area});
        ++(area == LinkArea::Lines ? m_lines : m_others);
    }

    [[nodiscard]] bool isTooMany() const { return m_lines + m_others > mostPdfLinks; }

    /// All of a sort or none: some would only seem to be all.
    void appendTo(std::vector<PdfMarks::Link> &links) const
    {
        for (const auto &[link, area] : m_links) {
            if (area == LinkArea::Lines ? !isTooMany() : m_others <= mostPdfLinks)
                links.push_back(link);
        }
    }

private:
    std::vector<std::pair<PdfMarks::Link, LinkArea>> m_links;
    int m_lines = 0;
    int m_others = 0;
};

PdfMarks marksOf(const PictureDocument &document, const TextMeasure &measure, Errors *warnings)
{
    PdfMarks marks;
    for (const Picture &picture : document.pages)
        marks.pages.push_back({tellableText(picture.name), pointsOf(picture)});
    const GroupIds ids(document);
    const std::vector<PlacedGroup> groups = placedGroups(document, measure);
    std::vector<LinksOfPage> links(document.pages.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const PlacedGroup &group = groups[i];
        const Picture &page = document.pages[static_cast<std::size_t>(group.page)];
        const QRectF box = onPage(group.box, page);
        const QByteArray id = ids.of(static_cast<qsizetype>(i)).toLatin1();
        if (!id.isEmpty())
            marks.destinations.push_back({id, group.page,
                {std::max(0.0, box.left() - airAroundDestination), std::max(0.0, box.top() - airAroundDestination)}});
        const GroupIds::Target *target = ids.target(group.group->linkTo);
        if (!target)
            continue;
        // Viewers make little of the quadrilaterals of one link: each part is a link of its own.
        for (const QRectF &part : group.parts.empty() ? std::vector<QRectF>{group.box} : group.parts) {
            const QRectF shown = group.group->window.isNull() ? part : part & group.group->window;
            if (const QRectF area = onPage(shown, page); !area.isEmpty())
                links[static_cast<std::size_t>(group.page)].add(
                    {group.page, area, target->id.toLatin1(), tellableText(group.group->title)}, group.group->linkArea);
        }
    }
    QStringList crowded;
    for (std::size_t page = 0; page < links.size(); ++page) {
        links[page].appendTo(marks.links);
        if (links[page].isTooMany())
            crowded.append(QString::number(page + 1));
    }
    if (warnings && !crowded.isEmpty())
        warnings->push_back({u"warning.links-left-out"_s, {crowded.join(u", "_s), QString::number(mostPdfLinks)}, {}});
    marks.title = tellableText(document.title);
    marks.author = tellableText(document.author);
    marks.subject = tellableText(document.subject);
    marks.keywords = tellableText(document.keywords);
    marks.language = tellableText(document.language);
    marks.date = document.date;
    marks.creator = "Portolan";
    return marks;
}

} // namespace

Result<QByteArray> writePdf(
    const PictureDocument &document, const TextMeasure &measure, const PdfOptions &options, Errors *warnings)
{
    if (const std::optional<Error> flaw = flawOf(document))
        return tl::unexpected<Error>(*flaw);
    if (const Result<void> loaded = DocumentFont::load(); !loaded)
        return tl::unexpected<Error>(loaded.error());
    const QByteArray pages = drawn(document, options.icons);
    if (pages.isEmpty())
        return failure(u"pdf.failed"_s, {u"QPdfWriter"_s});
    return addPdfMarks(pages, marksOf(document, measure, warnings));
}

} // namespace portolan
