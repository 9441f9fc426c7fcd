// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/CanvasView.h"

#include "canvas/CanvasAccessible.h"
#include "canvas/SelectTool.h"

#include <QEvent>

#include <algorithm>
#include <utility>

namespace portolan {

namespace {

constexpr int lowerAfter = 250; // milliseconds without a change

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

CanvasScene CanvasView::exchangeScene(CanvasScene scene, const std::optional<DiagramUpdate> &update)
{
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
    if (hint == m_hint)
        return;
    m_hint = hint;
    update();
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

} // namespace portolan
