// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/TilePages.h"

#include "diagram/DiagramPainter.h"
#include "sheet/DiagramSheet.h"
#include "sheet/RepeatedNames.h"
#include "sheet/RepeatedNumbers.h"
#include "sheet/SheetHeading.h"
#include "sheet/SheetPen.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double sideMargin = 48; ///< between frame and part: room for the references
constexpr double verticalMargin = 22;
constexpr double markLength = 8;
constexpr double referenceSize = 9;
constexpr double besideSide = 1; ///< of a frame, where a tag would hide it
constexpr double readablePoints = 5.5;
constexpr double largestTileScale = 1;
const QString widestName = u"ZZ888"_s;

} // namespace

TilePages::TilePages(
    const SheetContext &context, const Drawing &drawing, const LocalizedText &title, const LocalizedText &view)
    : m_context(context)
    , m_drawing(drawing)
    , m_title(title)
    , m_view(view)
    , m_page(sheetPage(context.plan().sheet, context.request.paper))
    , m_headingHeight(followingHeading(context, title, viewOf(widestName), m_page.content().width()).size.height())
    , m_grid(gridOf())
{
}

QRectF TilePages::window() const
{
    const QRectF content = m_page.content();
    return {QPointF(m_page.frame.left() + sideMargin, content.top() + m_headingHeight + verticalMargin),
        QPointF(m_page.frame.right() - sideMargin,
            m_page.frame.bottom() - titleStripHeight(m_context, m_page.frame.width()) - verticalMargin)};
}

QRectF TilePages::placeOf(int column, int row) const
{
    return {window().topLeft(), m_grid.scene(column, row).size() * m_grid.scale()};
}

std::vector<QRectF> TilePages::thingsToSpare() const
{
    std::vector<QRectF> things;
    const Diagram &diagram = *m_drawing.diagram;
    for (const DiagramNode &node : diagram.nodes)
        things.push_back(node.rect);
    for (const DiagramLabel &label : diagram.labels)
        things.push_back(label.extent());
    for (const DiagramGate &gate : diagram.gates)
        things.push_back(gate.title);
    for (const DiagramZone &zone : diagram.zones)
        things.push_back(zone.title);
    return things;
}

TileGrid TilePages::gridOf() const
{
    const SheetRequest &request = m_context.request;
    std::vector<QRectF> boxes;
    for (const DiagramNode &node : m_drawing.diagram->nodes)
        boxes.push_back(node.rect);
    std::vector<QRectF> wanted = boxes;
    for (const DiagramLabel &label : m_drawing.diagram->labels)
        wanted.push_back(label.extent());
    const double readable = m_drawing.smallestText > 0 ? readablePoints / points(m_drawing.smallestText) : 1;
    const TileGrid grid = request.scale
        ? TileGrid(m_drawing.bounds, window().size(), *request.scale, request.mostTiles, thingsToSpare(), boxes)
        : TileGrid::fewestParts(m_drawing.bounds, window().size(), readable, std::max(readable, largestTileScale),
            request.mostTiles, thingsToSpare(), boxes);
    return grid.showingWhole(wanted, request.mostTiles);
}

LocalizedText TilePages::viewOf(const QString &tile) const
{
    const Wording &wording = m_context.text.wording();
    return localizedWord(
        wording, u"drawing.list"_s, {localizedWord(wording, u"drawing.tile"_s, {neutral(tile)}), m_view});
}

QString TilePages::pageText(int page, int pages)
{
    return QString::number(page) + u'/' + QString::number(pages);
}

Picture TilePages::paint(int index, int firstPage, int pages, QStringList &cut) const
{
    const int column = index % m_grid.columns();
    const int row = index / m_grid.columns();
    const QString name = TileGrid::name(column, row);
    const LocalizedText view = viewOf(name);
    Picture page;
    page.size = m_page.size;
    page.unitsPerMillimetre = unitsPerMillimetre;
    page.name = m_context.text.of(view).joined(u" / "_s);
    const QRectF shown = placeOf(column, row);
    const QRectF scene = m_grid.scene(column, row);
    std::set<QString> elsewhere;
    for (const DiagramLabel &label : m_drawing.diagram->labels) {
        if (!isShownIn(scene, label))
            elsewhere.insert(labelGroup(*m_drawing.diagram, label));
    }
    appendDrawing(page, m_drawing, m_grid.scale(), scene.topLeft(), shown.topLeft(), shown, elsewhere);
    repeatWhatIsCut(page, scene, shown.topLeft());
    coverAround(page, shown);

    SheetFragment furniture;
    SheetPen pen(m_context.measure, furniture);
    pen.box(m_page.frame, {ink::text, 2.4, {}});
    pen.box(shown, {ink::line, 0.8, {}});
    append(furniture, followingHeading(m_context, m_title, view, m_page.content().width()), m_page.content().topLeft());
    paintReferences(furniture, column, row, firstPage, pages);
    const PageEntries entries{{firstPage + index, pages}, scaleText(m_grid.scale()), name};
    append(furniture, titleStrip(m_context, entries, m_page.frame.width()),
        m_page.frame.bottomLeft() - QPointF(0, titleStripHeight(m_context, m_page.frame.width())));
    append(page, furniture, {});
    cut += furniture.cut;
    return page;
}

void TilePages::paintReferences(SheetFragment &furniture, int column, int row, int firstPage, int pages) const
{
    SheetPen pen(m_context.measure, furniture);
    const QRectF shown = placeOf(column, row);
    const QRectF scene = m_grid.scene(column, row);
    const TextStyle style{referenceSize, true, ink::text};
    const auto neighbour = [&](int toColumn, int toRow) {
        return std::pair(TileGrid::name(toColumn, toRow), pageText(firstPage + m_grid.indexOf(toColumn, toRow), pages));
    };
    const auto beside = [&](int toColumn, double x, const QString &arrow) {
        const auto [name, page] = neighbour(toColumn, row);
        double y = shown.center().y() - referenceSize;
        for (const QString &line : {arrow, name, page}) {
            pen.fittedWords(line, {x, y}, sideMargin - 6, style, Anchor::Middle);
            y += referenceSize * SheetPen::leading;
        }
    };
    const auto mark = [&](const QPointF &from, const QPointF &to) { pen.line(from, to, ink::text, 0.9); };
    if (column > 0) {
        beside(column - 1, shown.left() - sideMargin / 2, u"←"_s);
        const double x = shown.left() + (m_grid.scene(column - 1, row).right() - scene.left()) * m_grid.scale();
        mark({x, shown.top() - markLength}, {x, shown.top()});
        mark({x, shown.bottom()}, {x, shown.bottom() + markLength});
    }
    if (column + 1 < m_grid.columns()) {
        beside(column + 1, shown.right() + sideMargin / 2, u"→"_s);
        const double x = shown.right() - (scene.right() - m_grid.scene(column + 1, row).left()) * m_grid.scale();
        mark({x, shown.top() - markLength}, {x, shown.top()});
        mark({x, shown.bottom()}, {x, shown.bottom() + markLength});
    }
    const auto aboveOrBelow = [&](int toRow, double y, const QString &arrow) {
        const auto [name, page] = neighbour(column, toRow);
        pen.words(arrow + u' ' + name + u"  "_s + page, {shown.center().x(), y}, style, Anchor::Middle);
    };
    if (row > 0) {
        aboveOrBelow(row - 1, shown.top() - 7, u"↑"_s);
        const double y = shown.top() + (m_grid.scene(column, row - 1).bottom() - scene.top()) * m_grid.scale();
        mark({shown.left() - markLength, y}, {shown.left(), y});
        mark({shown.right(), y}, {shown.right() + markLength, y});
    }
    if (row + 1 < m_grid.rows()) {
        aboveOrBelow(row + 1, shown.bottom() + 14, u"↓"_s);
        const double y = shown.bottom() - (scene.bottom() - m_grid.scene(column, row + 1).top()) * m_grid.scale();
        mark({shown.left() - markLength, y}, {shown.left(), y});
        mark({shown.right(), y}, {shown.right() + markLength, y});
    }
}

bool TilePages::isShownIn(const QRectF &scene, const DiagramLabel &label) const
{
    return scene.contains(label.extent()) || !m_grid.isWholeSomewhere(label.extent());
}

void TilePages::repeatWhatIsCut(Picture &page, const QRectF &scene, const QPointF &at) const
{
    const Diagram numbers = numbersRepeatedIn(*m_drawing.diagram, scene, m_context.measure,
        [&](const DiagramLabel &label) { return isShownIn(scene, label); });
    Picture picture;
    if (!numbers.labels.empty())
        appendDiagram(numbers, {m_context.text.language(), m_context.revision()}, m_context.measure, picture);
    appendNames(picture, namesRepeatedIn(*m_drawing.diagram, scene, numbers.labels, m_context.text, m_context.measure));
    const QPointF offset = at - scene.topLeft() * m_grid.scale();
    for (const PictureElement &element : picture.elements) {
        // The label itself has the id, wherever it stands.
        if (!std::holds_alternative<GroupBegin>(element) && !std::holds_alternative<GroupEnd>(element))
            page.elements.push_back(placed(element, m_grid.scale(), offset));
    }
}

QRectF TilePages::tagPlace(const QRectF &part, const QSizeF &tag, const std::vector<QRectF> &drawn) const
{
    constexpr int steps = 40;
    constexpr double inset = 4;
    std::vector<QRectF> near;
    std::copy_if(drawn.begin(), drawn.end(), std::back_inserter(near),
        [&](const QRectF &thing) { return thing.intersects(part); });
    const QRectF room = part.adjusted(inset, inset, -inset - tag.width(), -inset - tag.height());
    QRectF best(part.center() - QPointF(tag.width(), tag.height()) / 2, tag);
    if (room.width() <= 0 || room.height() <= 0)
        return best;
    double least = std::numeric_limits<double>::max();
    for (int down = 0; down <= steps; ++down) {
        for (int right = 0; right <= steps; ++right) {
            const QRectF place(room.left() + room.width() * right / steps, room.top() + room.height() * down / steps,
                tag.width(), tag.height());
            double hidden = 0;
            for (const QRectF &thing : near) {
                const QRectF common = place.intersected(thing);
                hidden += std::max(0.0, common.width()) * std::max(0.0, common.height());
            }
            if (hidden < least - 0.01) {
                least = hidden;
                best = place;
            }
        }
    }
    return best;
}

void TilePages::paintKey(Picture &overview, const QPointF &place, double scale, int firstPage, int pages) const
{
    SheetFragment key;
    SheetPen pen(m_context.measure, key);
    const QRectF drawn(place, m_drawing.bounds.size() * scale);
    const auto onPage = [&](const QRectF &rect) {
        return QRectF(place + (rect.topLeft() - m_drawing.bounds.topLeft()) * scale, rect.size() * scale);
    };
    std::vector<QRectF> things; // that no tag may hide
    for (const QRectF &thing : thingsToSpare())
        things.push_back(onPage(thing));
    for (const DiagramGate &gate : m_drawing.diagram->gates)
        things.push_back(onPage(gate.rect));
    constexpr double besideLine = 3;
    for (const DiagramArrow &arrow : m_drawing.diagram->arrows) {
        const std::vector<QPointF> &line = arrow.line.empty() ? arrow.points : arrow.line;
        for (size_t i = 1; i < line.size(); ++i)
            things.push_back(onPage(
                QRectF(line[i - 1], line[i]).normalized().adjusted(-besideLine, -besideLine, besideLine, besideLine)));
    }
    const auto addSides = [&](const QRectF &rect) {
        for (const QRectF &side : {QRectF(rect.topLeft(), rect.topRight()), QRectF(rect.topRight(), rect.bottomRight()),
                 QRectF(rect.bottomLeft(), rect.bottomRight()), QRectF(rect.topLeft(), rect.bottomLeft())})
            things.push_back(side.adjusted(-besideSide, -besideSide, besideSide, besideSide));
    };
    for (const DiagramZone &zone : m_drawing.diagram->zones)
        addSides(onPage(zone.rect));
    for (int row = 0; row < m_grid.rows(); ++row) {
        for (int column = 0; column < m_grid.columns(); ++column) {
            const QRectF part = onPage(m_grid.scene(column, row)).intersected(drawn);
            pen.box(part, {ink::secondary, 0.9, {5, 3}});
            addSides(part);
        }
    }
    for (int row = 0; row < m_grid.rows(); ++row) {
        for (int column = 0; column < m_grid.columns(); ++column) {
            const QString text
                = TileGrid::name(column, row) + u"  "_s + pageText(firstPage + m_grid.indexOf(column, row), pages);
            const TextStyle style{9, true, ink::text};
            const double width = m_context.measure.width(text, style.size, true) + 8;
            const QSizeF size(width, 14);
            const QRectF own = onPage(m_grid.ownScene(column, row)).intersected(drawn);
            const bool hasRoom = own.width() >= size.width() + 8 && own.height() >= size.height() + 8;
            const QRectF tag
                = tagPlace(hasRoom ? own : onPage(m_grid.scene(column, row)).intersected(drawn), size, things);
            things.push_back(tag);
            pen.box(tag, {ink::secondary, 0.9, {}}, ink::paper, 3);
            pen.words(text, {tag.center().x(), tag.center().y() + 3.2}, style, Anchor::Middle);
        }
    }
    append(overview, key, {});
}

} // namespace portolan
