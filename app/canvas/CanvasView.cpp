// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/CanvasView.h"

#include "canvas/CanvasAccessible.h"
#include "canvas/CanvasFocus.h"
#include "canvas/SelectTool.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace portolan {

namespace {

constexpr double sheetMargin = 40; // white around what is drawn
constexpr QRectF smallestSheet(0, 0, 1680, 1188); // A3 at 1:1
constexpr double slowPaint = 24; // milliseconds; slower views are scaled first and sharp a moment later

constexpr size_t mostPaintedAtOnce = 3000; // nodes and arrows
constexpr double longestPart = 8; // milliseconds, of painting in parts; others have their turn then

constexpr int lowerAfter = 250; // milliseconds without a change
constexpr size_t mostLifted = 2000; // elements; of more it is quicker to take what is indexed already

void addTo(std::vector<int> &indices, const std::vector<int> &more)
{
    std::vector<int> all;
    std::set_union(indices.begin(), indices.end(), more.begin(), more.end(), std::back_inserter(all));
    indices = std::move(all);
}

template <typename Entries>
std::vector<int> indicesOf(const Entries &entries)
{
    std::vector<int> indices;
    for (const auto &entry : entries)
        indices.push_back(entry.first);
    std::sort(indices.begin(), indices.end());
    return indices;
}

} // namespace

CanvasView::CanvasView(const TextMeasure &measure, QWidget *parent, int threads)
    : QWidget(parent)
    , m_measure(measure)
    , m_pictures(m_scene, measure)
    , m_frame(m_scene, m_pictures, threads)
    , m_ownTool(std::make_unique<SelectTool>(*this))
    , m_tool(m_ownTool.get())
{
    installCanvasAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    grabGesture(Qt::PinchGesture);
    setMinimumSize(120, 90);
    m_ground.theme = CanvasTheme::of(palette());
    layGround();
    setAccessibleName(tr("Diagram"));
    setAccessibleDescription(tr("The plan as a diagram. Tab travels from node to node."));
}

CanvasView::~CanvasView() = default;

void CanvasView::setDiagram(Diagram diagram)
{
    if (const std::optional<DiagramUpdate> update = updateBetween(m_scene.diagram(), diagram)) {
        updateDiagram(*update);
        return;
    }
    CanvasScene scene(std::move(diagram));
    takeScene(scene);
}

CanvasScene CanvasView::exchangeScene(CanvasScene scene)
{
    const std::optional<DiagramUpdate> update = updateBetween(m_scene.diagram(), scene.diagram(), mostLifted);
    const bool isSmall = update && update->nodes.size() + update->arrows.size() + update->labels.size() <= mostLifted;
    if (isSmall)
        updateDiagram(*update);
    else
        takeScene(scene);
    return scene;
}

void CanvasView::takeScene(CanvasScene &scene)
{
    const bool wasEmpty = m_scene.diagram().nodes.empty() && m_scene.diagram().zones.empty();
    std::swap(m_scene, scene);
    m_pictures.reset(m_options);
    m_lifted = {};
    m_lowering.stop();
    m_order.clear();
    layGround();
    m_layer.invalidate();
    forgetWhatIsGone();
    // Who drops the first thing into an empty plan wants it where the pointer is.
    if (wasEmpty && m_fitsFirst)
        zoomToFit();
    update();
    emit diagramChanged();
}

void CanvasView::updateDiagram(const DiagramUpdate &update)
{
    if (update.isEmpty())
        return;
    // What is lifted already stands in no layer.
    const DiagramPart before = m_lifted;
    const std::vector<QRectF> places = m_scene.apply(update);
    m_pictures.forget(update);
    lift(update);
    const bool isNew = m_lifted.zones.size() > before.zones.size() || m_lifted.gates.size() > before.gates.size()
        || m_lifted.nodes.size() > before.nodes.size() || m_lifted.arrows.size() > before.arrows.size()
        || m_lifted.trunks.size() > before.trunks.size() || m_lifted.labels.size() > before.labels.size();
    if (isNew) {
        for (const QRectF &place : places)
            m_layer.invalidate(place);
    }
    if (!update.nodes.empty())
        m_order.clear();
    m_lowering.start(lowerAfter, this);
    this->update();
    emit diagramChanged();
}

void CanvasView::lift(const DiagramUpdate &update)
{
    addTo(m_lifted.zones, indicesOf(update.zones));
    addTo(m_lifted.gates, indicesOf(update.gates));
    addTo(m_lifted.nodes, indicesOf(update.nodes));
    addTo(m_lifted.trunks, indicesOf(update.trunks));
    std::vector<int> arrows = indicesOf(update.arrows);
    std::vector<int> labels = indicesOf(update.labels);
    for (const int arrow : arrows) {
        const std::vector<int> own = m_scene.labelsOf(arrow);
        labels.insert(labels.end(), own.begin(), own.end());
    }
    std::sort(labels.begin(), labels.end());
    labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
    addTo(m_lifted.arrows, arrows);
    addTo(m_lifted.labels, labels);
}

/// Back into the layer, at their place among the others.
void CanvasView::lower()
{
    m_lowering.stop();
    DiagramUpdate same;
    const auto take = [](const std::vector<int> &indices, const auto &elements, auto &entries) {
        for (const int index : indices)
            entries.emplace_back(index, elements[static_cast<size_t>(index)]);
    };
    const Diagram &diagram = m_scene.diagram();
    take(m_lifted.zones, diagram.zones, same.zones);
    take(m_lifted.gates, diagram.gates, same.gates);
    take(m_lifted.nodes, diagram.nodes, same.nodes);
    take(m_lifted.arrows, diagram.arrows, same.arrows);
    take(m_lifted.trunks, diagram.trunks, same.trunks);
    take(m_lifted.labels, diagram.labels, same.labels);
    m_lifted = {};
    for (const QRectF &place : m_scene.apply(same))
        m_layer.invalidate(place);
    layGround();
    update();
}

void CanvasView::setPaintOptions(const DiagramPaintOptions &options)
{
    m_options = options;
    m_pictures.reset(options);
    m_frame.setLanguage(firstLanguage(options.language));
    m_layer.invalidate();
    update();
}

void CanvasView::setPages(std::vector<QRectF> pages)
{
    m_ground.pages = std::move(pages);
    layGround();
    m_layer.invalidate();
    update();
}

void CanvasView::setGridStep(double step)
{
    m_ground.gridStep = std::max(0.0, step);
    m_layer.invalidate();
    update();
}

void CanvasView::setHint(const QString &hint)
{
    m_hint = hint;
    update();
}

/// The sheet has room for everything, and never less than a sheet of paper.
void CanvasView::layGround()
{
    const Diagram &diagram = m_scene.diagram();
    QRectF sheet = diagram.nodes.empty() && diagram.zones.empty() && diagram.gates.empty()
        ? smallestSheet
        : diagram.bounds.adjusted(-sheetMargin, -sheetMargin, sheetMargin, sheetMargin);
    for (const QRectF &page : m_ground.pages)
        sheet |= page;
    if (sheet.width() < smallestSheet.width())
        sheet.adjust((sheet.width() - smallestSheet.width()) / 2, 0, (smallestSheet.width() - sheet.width()) / 2, 0);
    if (sheet.height() < smallestSheet.height())
        sheet.adjust(
            0, (sheet.height() - smallestSheet.height()) / 2, 0, (smallestSheet.height() - sheet.height()) / 2);
    if (sheet == m_ground.sheet)
        return;
    m_ground.sheet = sheet;
    m_layer.invalidate();
}

QSize CanvasView::deviceSize() const
{
    return (QSizeF(size()) * m_transform.ratio).toSize();
}

CanvasFrame CanvasView::frame() const
{
    return {m_transform, &m_ground, &m_lifted};
}

bool CanvasView::isLarge() const
{
    return diagram().nodes.size() + diagram().arrows.size() > mostPaintedAtOnce;
}

/// What takes long is painted in parts, so that whoever moves, zooms or types on need not wait for it.
void CanvasView::repaintLayer(bool atOnce)
{
    if (m_layer.transform().zoom != m_transform.zoom)
        m_lastPaintTime = std::max(m_lastPaintTime, std::exchange(m_paintTime, 0));
    m_layer.resize(deviceSize());
    m_layer.look(m_transform);
    if (m_layer.stale().isEmpty())
        return;
    QElapsedTimer timer;
    timer.start();
    const auto elapsed = [&] { return static_cast<double>(timer.nsecsElapsed()) / 1e6; };
    const bool inParts = !atOnce && isLarge();
    if (inParts && !m_layer.bare().isEmpty())
        m_frame.paintBare(frame(), m_layer.bare(), m_layer.image());
    m_layer.setGrounded();
    do {
        const QRegion part = inParts ? m_layer.nextBand() : m_layer.stale();
        m_frame.paint(frame(), part, m_layer.image());
        m_layer.setPainted(part);
    } while (!m_layer.stale().isEmpty() && elapsed() < longestPart);
    m_paintTime += elapsed();
    if (!m_layer.stale().isEmpty()) {
        m_paintOn.start(0, this);
        return;
    }
    m_paintOn.stop();
    m_lastPaintTime = std::exchange(m_paintTime, 0);
}

void CanvasView::paintEvent(QPaintEvent *)
{
    matchRatio();
    QPainter painter(this);
    // While a zoom lasts that takes long to paint, the picture that is there is shown larger or smaller.
    const bool isOtherZoom = m_layer.transform().zoom != m_transform.zoom;
    if (m_sharpen.isActive() && isOtherZoom && std::max(m_lastPaintTime, m_paintTime) > slowPaint
        && !m_layer.image().isNull()) {
        paintScaledLayer(painter);
    } else {
        m_sharpen.stop();
        repaintLayer(false);
        painter.save();
        painter.scale(1 / m_transform.ratio, 1 / m_transform.ratio);
        painter.setCompositionMode(QPainter::CompositionMode_Source);
        painter.drawImage(QPoint(0, 0), m_layer.image());
        painter.restore();
    }
    painter.save();
    painter.setTransform(m_transform.toWidget());
    m_frame.paintPart(m_lifted, m_transform, painter);
    painter.restore();
    m_marks.focused = shownFocus();
    OverlayPainter(m_scene, m_frame, m_options, m_measure, m_ground.theme, m_transform, painter).paint(m_marks);
    paintHintText(painter);
}

void CanvasView::paintScaledLayer(QPainter &painter)
{
    painter.fillRect(rect(), m_ground.theme.desk);
    const CanvasTransform &old = m_layer.transform();
    const QRectF whole(QPointF(), QSizeF(m_layer.image().size()) / old.ratio);
    painter.fillRect(m_transform.toView(m_ground.sheet), Qt::white);
    painter.drawImage(m_transform.toView(old.toScene(whole)), m_layer.image(), m_layer.image().rect());
}

void CanvasView::paintHintText(QPainter &painter) const
{
    if (m_hint.isEmpty() || !diagram().nodes.empty() || !diagram().zones.empty() || !diagram().gates.empty())
        return;
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    painter.setFont(large);
    painter.setPen(QColor(0x57, 0x60, 0x6A));
    const QRectF room = (m_transform.toView(m_ground.sheet) & QRectF(rect())).adjusted(24, 24, -24, -24);
    painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, m_hint);
}

void CanvasView::settle()
{
    m_sharpen.stop();
    if (m_lowering.isActive())
        lower();
    matchRatio();
    repaintLayer(true);
    update();
}

void CanvasView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_lowering.timerId()) {
        lower();
    } else if (event->timerId() == m_sharpen.timerId()) {
        m_sharpen.stop();
        update();
    } else if (event->timerId() == m_paintOn.timerId()) {
        m_paintOn.stop();
        update();
    } else if (event->timerId() == m_edgeScroll.timerId()) {
        scrollAtEdge();
    } else {
        QWidget::timerEvent(event);
    }
}

void CanvasView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        m_ground.theme = CanvasTheme::of(palette());
        m_layer.invalidate();
        update();
    } else if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Diagram"));
        setAccessibleDescription(tr("The plan as a diagram. Tab travels from node to node."));
    }
    QWidget::changeEvent(event);
}

void CanvasView::setSelection(const std::set<CanvasId> &selection)
{
    std::set<CanvasId> known;
    for (const CanvasId &id : selection) {
        if (m_scene.indexOf(id) >= 0)
            known.insert(known.end(), id); // in the same order
    }
    if (known == m_marks.selected)
        return;
    m_marks.selected = std::move(known);
    update();
    emit selectionChanged();
    QAccessibleEvent changed(this, QAccessible::SelectionWithin);
    QAccessible::updateAccessibility(&changed);
}

void CanvasView::setFocused(const CanvasId &node)
{
    const CanvasId known = node.kind == CanvasKind::Node && m_scene.indexOf(node) >= 0 ? node : CanvasId();
    if (known == m_focused)
        return;
    m_focused = known;
    update();
    emit focusedChanged(m_focused);
    if (m_focused.isNull() || !hasFocus())
        return;
    QAccessibleEvent focus(this, QAccessible::Focus);
    focus.setChild(m_scene.indexOf(m_focused));
    QAccessible::updateAccessibility(&focus);
}

void CanvasView::setLit(const std::set<CanvasId> &lit)
{
    m_litByOthers = lit;
    relight();
}

/// An arrow lights its ends and its label, a node its arrows.
void CanvasView::relight()
{
    std::set<CanvasId> lit;
    const auto light = [&](const CanvasId &id) {
        const int index = m_scene.indexOf(id);
        if (index < 0)
            return;
        lit.insert(id);
        if (id.kind == CanvasKind::Arrow) {
            const DiagramArrow &arrow = diagram().arrows[static_cast<size_t>(index)];
            lit.insert({CanvasKind::Node, arrow.from.toString()});
            lit.insert({CanvasKind::Node, arrow.to.toString()});
        }
    };
    for (const CanvasId &id : m_litByOthers)
        light(id);
    const bool isGround = m_hover.element.kind == CanvasKind::Zone && m_hover.part == CanvasPart::Body;
    for (const CanvasId &id : m_hover.elements) {
        if (!isGround)
            light(id);
    }
    if (lit == m_marks.lit)
        return;
    m_marks.lit = std::move(lit);
    update();
}

void CanvasView::forgetWhatIsGone()
{
    setSelection(std::set<CanvasId>(m_marks.selected));
    if (m_scene.indexOf(m_focused) < 0)
        setFocused({});
    if (!m_hover.element.isNull() && m_scene.indexOf(m_hover.element) < 0)
        setHovered({});
    relight();
}

void CanvasView::setHovered(const CanvasHit &hit)
{
    if (hit.elements == m_hover.elements && hit.part == m_hover.part)
        return;
    const bool isOther = hit.elements != m_hover.elements;
    m_hover = hit;
    relight();
    if (!isOther)
        return;
    QStringList rows;
    QStringList numbers;
    std::vector<CanvasId> arrows = hit.elements;
    if (hit.element.kind == CanvasKind::Node)
        arrows = m_scene.arrowsOf(diagram().nodes[static_cast<size_t>(m_scene.indexOf(hit.element))].id);
    for (const CanvasId &id : arrows) {
        const int index = id.kind == CanvasKind::Arrow ? m_scene.indexOf(id) : -1;
        if (index < 0)
            continue;
        rows += diagram().arrows[static_cast<size_t>(index)].flows;
        numbers += diagram().arrows[static_cast<size_t>(index)].numbers;
    }
    emit hovered(hit.element, rows, numbers);
}

void CanvasView::setTool(CanvasTool *tool)
{
    endGesture();
    m_tool = tool ? tool : m_ownTool.get();
    setOverlay({});
    unsetCursor();
}

void CanvasView::endGesture()
{
    if (!m_isToolBusy)
        return;
    m_isToolBusy = false;
    m_edgeScroll.stop();
    m_tool->cancel();
}

void CanvasView::setOverlay(const CanvasOverlay &overlay)
{
    if (overlay == m_marks.overlay)
        return;
    m_marks.overlay = overlay;
    update();
}

void CanvasView::previewMove(const std::set<CanvasId> &things, const QPointF &by)
{
    CanvasOverlay overlay = m_marks.overlay;
    overlay.ghosts.clear();
    overlay.ghostFrames.clear();
    for (const CanvasId &id : things) {
        const int index = by.isNull() ? -1 : m_scene.indexOf(id);
        if (index < 0)
            continue;
        if (id.kind == CanvasKind::Node) {
            overlay.ghosts.push_back(diagram().nodes[static_cast<size_t>(index)]);
            overlay.ghosts.back().rect.translate(by);
        } else if (id.kind != CanvasKind::Arrow) {
            overlay.ghostFrames.push_back(m_scene.rectOf(id).translated(by));
        }
    }
    setOverlay(overlay);
}

CanvasId CanvasView::shownFocus() const
{
    return hasFocus() ? m_focused : CanvasId();
}

const std::vector<int> &CanvasView::order() const
{
    if (m_order.size() != diagram().nodes.size())
        m_order = readingOrder(diagram());
    return m_order;
}

CanvasId CanvasView::nodeTowards(const QPointF &direction) const
{
    const int from = m_scene.indexOf(m_focused);
    const int next = from < 0 ? -1 : portolan::nodeTowards(diagram(), from, direction);
    return next < 0 ? CanvasId() : m_scene.idOf(CanvasKind::Node, next);
}

void CanvasView::travelTo(const CanvasId &node, Qt::KeyboardModifiers modifiers)
{
    if (m_scene.indexOf(node) < 0)
        return;
    ensureVisible(m_scene.rectOf(node));
    std::set<CanvasId> chosen{node};
    if (modifiers.testFlag(Qt::ShiftModifier))
        chosen.insert(m_marks.selected.begin(), m_marks.selected.end());
    setFocused(node);
    if (!modifiers.testFlag(Qt::ControlModifier))
        setSelection(chosen);
}

bool CanvasView::focusNextPrevChild(bool next)
{
    const std::vector<int> &all = order();
    const auto place = std::find(all.begin(), all.end(), m_scene.indexOf(m_focused));
    // Behind the last node, and before the first, the keyboard leaves the canvas.
    const bool leaves = all.empty() || (place != all.end() && (next ? place + 1 == all.end() : place == all.begin()));
    if (leaves || !hasFocus()) {
        setFocused({});
        return QWidget::focusNextPrevChild(next);
    }
    const int index = place == all.end() ? (next ? all.front() : all.back()) : next ? *(place + 1) : *(place - 1);
    travelTo(m_scene.idOf(CanvasKind::Node, index), {});
    return true;
}

void CanvasView::activate(const CanvasId &id)
{
    if (m_scene.indexOf(id) >= 0)
        emit activated(id);
}

void CanvasView::selectAll()
{
    std::set<CanvasId> all;
    const auto take = [&](CanvasKind kind, size_t count) {
        for (size_t index = 0; index < count; ++index)
            all.insert(all.end(), m_scene.idOf(kind, static_cast<int>(index))); // mostly in order
    };
    take(CanvasKind::Zone, diagram().zones.size());
    take(CanvasKind::Firewall, diagram().gates.size());
    take(CanvasKind::Node, diagram().nodes.size());
    take(CanvasKind::Arrow, diagram().arrows.size());
    setSelection(all);
}

void CanvasView::clearSelection()
{
    setFocused({});
    setSelection({});
}

} // namespace portolan
