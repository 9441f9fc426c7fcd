// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/OverlayPainter.h"

#include "canvas/CanvasHandles.h"
#include "canvas/FramePainter.h"
#include "diagram/NodePainter.h"
#include "paint/Ink.h"

#include <QPaintDevice>
#include <QPainter>

#include <algorithm>
#include <tuple>

namespace portolan {

namespace {

constexpr double glowWidth = 8; // pixels of the screen
constexpr size_t mostGlowing = 400; // arrows in view; more are one glow
constexpr double aroundShown = 8; // pixels: what is no further outside of the canvas reaches into it
constexpr double smallestRounded = 16; // pixels; smaller frames have corners
constexpr double smallestPinned = 40; // pixels; smaller boxes have no room for a pin
constexpr size_t mostHandles = 50; // things that are selected; more handles than that are of no use

QColor pale(QColor color, float alpha)
{
    color.setAlphaF(alpha);
    return color;
}

} // namespace

OverlayPainter::OverlayPainter(const CanvasScene &scene, FramePainter &frame, const DiagramPaintOptions &options,
    const TextMeasure &measure, const CanvasTheme &theme, const CanvasTransform &transform, QPainter &painter)
    : m_scene(scene)
    , m_frame(frame)
    , m_options(options)
    , m_measure(measure)
    , m_theme(theme)
    , m_transform(transform)
    , m_painter(painter)
    , m_shown(QRectF(0, 0, painter.device()->width(), painter.device()->height())
                  .adjusted(-aroundShown, -aroundShown, aroundShown, aroundShown))
{
}

bool OverlayPainter::shows(const QRectF &view) const
{
    return view.left() <= m_shown.right() && view.right() >= m_shown.left() && view.top() <= m_shown.bottom()
        && view.bottom() >= m_shown.top();
}

QPen OverlayPainter::pen(double width, Qt::PenStyle style) const
{
    return {m_theme.accent, width, style, Qt::RoundCap, Qt::RoundJoin};
}

void OverlayPainter::paint(const CanvasMarks &marks)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    paintRaised(marks.overlay);
    paintArrows(marks.litPart.arrows, false);
    paintArrows(marks.selectedPart.arrows, true);
    paintFrames(marks.litPart, marks.selectedPart, false);
    paintFrames(marks.selectedPart, {}, true);
    if (marks.selected.size() <= mostHandles) {
        for (const CanvasId &id : marks.selected) {
            if (id.kind == CanvasKind::Node || id.kind == CanvasKind::Zone)
                paintHandles(m_transform.toView(m_scene.rectOf(id)));
        }
    }
    paintPins(marks.pinned);
    if (marks.focused.isNull() && marks.selected.empty() && marks.hasKeyboard)
        paintKeyboard();
    paintFocus(marks.focused);
    paintOverlay(marks.overlay);
}

std::vector<int> OverlayPainter::shownOf(CanvasKind kind, const std::vector<int> &indices) const
{
    std::vector<int> shown;
    if (indices.size() <= mostGlowing) {
        std::copy_if(indices.begin(), indices.end(), std::back_inserter(shown),
            [&](int index) { return shows(m_transform.toView(m_scene.rectOf(kind, index))); });
        return shown;
    }
    if (!m_inView)
        m_inView = m_scene.partIn(m_transform.toScene(m_shown));
    const std::vector<int> &all = kind == CanvasKind::Arrow ? m_inView->arrows : m_inView->nodes;
    std::set_intersection(indices.begin(), indices.end(), all.begin(), all.end(), std::back_inserter(shown));
    return shown;
}

void OverlayPainter::paintFrames(const DiagramPart &part, const DiagramPart &without, bool isSelected)
{
    const auto paintAll
        = [&](CanvasKind kind, const std::vector<int> &indices, const std::vector<int> &others, bool canBeMany) {
              for (const int index : canBeMany ? shownOf(kind, indices) : indices) {
                  if (!std::binary_search(others.begin(), others.end(), index))
                      paintFrame(m_transform.toView(m_scene.rectOf(kind, index)), isSelected);
              }
          };
    paintAll(CanvasKind::Zone, part.zones, without.zones, false);
    paintAll(CanvasKind::Firewall, part.gates, without.gates, false);
    paintAll(CanvasKind::Node, part.nodes, without.nodes, true);
}

/// A glow below, and the arrow with its label above it again: what is lit is on top of what it crosses.
void OverlayPainter::paintArrows(const std::vector<int> &arrows, bool isSelected)
{
    const DiagramDetail detail = detailAt(m_transform.zoom, m_scene.diagram().arrows.size());
    if (detail == DiagramDetail::Bundled && arrows.size() > mostHandles)
        return;
    DiagramPart part;
    part.arrows = shownOf(CanvasKind::Arrow, arrows);
    if (part.arrows.size() > mostGlowing) {
        paintPlainArrows(part.arrows, isSelected);
        return;
    }
    QPainterPath glow;
    for (const int index : part.arrows) {
        for (const int label : m_scene.labelsOf(index))
            part.labels.push_back(label);
        const DiagramArrow &arrow = m_scene.diagram().arrows[static_cast<size_t>(index)];
        for (const std::vector<QPointF> *line : {&arrow.points, &arrow.openerStub, &arrow.listenerStub}) {
            for (size_t point = 0; point < line->size(); ++point) {
                const QPointF at = m_transform.toView((*line)[point]);
                point == 0 ? glow.moveTo(at) : glow.lineTo(at);
            }
        }
    }
    if (part.arrows.empty())
        return;
    QPen halo = pen(isSelected ? glowWidth : glowWidth - 1);
    halo.setColor(pale(m_theme.accent, isSelected ? 0.42F : 0.28F));
    m_painter.strokePath(glow, halo);
    if (isSelected)
        m_painter.strokePath(glow, pen(1));
    std::sort(part.labels.begin(), part.labels.end());
    part.labels.erase(std::unique(part.labels.begin(), part.labels.end()), part.labels.end());
    m_painter.save();
    m_painter.setTransform(m_transform.toWidget());
    m_frame.paintPart(part, m_transform, m_painter);
    m_painter.restore();
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(pen(isSelected ? 2 : 1.5));
    for (const int label : part.labels) {
        const QRectF rect = m_transform.toView(m_scene.diagram().labels[static_cast<size_t>(label)].rect);
        m_painter.drawRoundedRect(rect.adjusted(-2.5, -2.5, 2.5, 2.5), 6, 6);
    }
}

/// Of so many nobody sees a glow or what is on top: lines in their place, level and upright ones as rectangles.
void OverlayPainter::paintPlainArrows(const std::vector<int> &arrows, bool isSelected)
{
    const double half = isSelected ? 1.5 : 1;
    const QColor color = isSelected ? m_theme.accent : pale(m_theme.accent, 0.5F);
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setPen(QPen(color, 2 * half));
    std::vector<QRect> bars; // arrows of one node lie on each other for most of their way
    for (const int index : arrows) {
        const DiagramArrow &arrow = m_scene.diagram().arrows[static_cast<size_t>(index)];
        for (const std::vector<QPointF> *line : {&arrow.points, &arrow.openerStub, &arrow.listenerStub}) {
            for (size_t point = 1; point < line->size(); ++point) {
                const QPointF from = m_transform.toView((*line)[point - 1]);
                const QPointF to = m_transform.toView((*line)[point]);
                const QRectF rect = QRectF(from, to).normalized().adjusted(-half, -half, half, half);
                if (!shows(rect))
                    continue;
                if (from.x() == to.x() || from.y() == to.y())
                    bars.push_back((rect & m_shown).toRect());
                else
                    m_painter.drawLine(from, to);
            }
        }
    }
    const auto ends = [](const QRect &bar) { return std::tuple(bar.left(), bar.right(), bar.top(), bar.bottom()); };
    std::sort(bars.begin(), bars.end(), [&](const QRect &a, const QRect &b) { return ends(a) < ends(b); });
    bars.erase(std::unique(bars.begin(), bars.end()), bars.end());
    for (const QRect &bar : bars)
        m_painter.fillRect(bar, color);
    m_painter.restore();
}

void OverlayPainter::paintFrame(const QRectF &rect, bool isSelected)
{
    if (rect.isEmpty() || !shows(rect))
        return;
    m_painter.setBrush(Qt::NoBrush);
    if (std::max(rect.width(), rect.height()) < smallestRounded) {
        const QRect frame = rect.toRect().adjusted(-2, -2, 2, 2);
        const QColor color = isSelected ? m_theme.accent : pale(m_theme.accent, 0.35F);
        m_painter.fillRect(frame.left(), frame.top(), frame.width(), 2, color);
        m_painter.fillRect(frame.left(), frame.bottom() - 1, frame.width(), 2, color);
        m_painter.fillRect(frame.left(), frame.top() + 2, 2, frame.height() - 4, color);
        m_painter.fillRect(frame.right() - 1, frame.top() + 2, 2, frame.height() - 4, color);
        return;
    }
    if (!isSelected) {
        m_painter.setPen(QPen(pale(m_theme.accent, 0.35F), 4));
        m_painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 6, 6);
        return;
    }
    m_painter.setPen(pen(2));
    m_painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), 7, 7);
}

void OverlayPainter::paintHandles(const QRectF &rect)
{
    if (rect.width() < smallestWithHandles || rect.height() < smallestWithHandles / 2 || !shows(rect))
        return;
    m_painter.setPen(pen(1.5));
    m_painter.setBrush(ink::paper);
    for (const auto &[handle, at] : handlesOf(rect)) {
        if (hasRoomFor(handle, rect, handleReach))
            m_painter.drawRect(QRectF(
                at.x() - handleReach + 0.5, at.y() - handleReach + 0.5, 2 * handleReach - 1, 2 * handleReach - 1));
    }
}

/// A head and a needle on the upper edge, beside the corner with its handle.
void OverlayPainter::paintPins(const std::set<CanvasId> &pinned)
{
    for (const CanvasId &id : pinned) {
        const QRectF rect = m_transform.toView(m_scene.rectOf(id));
        if (rect.width() < smallestPinned || !shows(rect))
            continue;
        const QPointF tip(rect.right() - 16, rect.top() + 9);
        const QPointF head = tip + QPointF(5, -12);
        QPainterPath pin(tip);
        pin.lineTo(head);
        m_painter.strokePath(pin, QPen(ink::paper, 5, Qt::SolidLine, Qt::RoundCap));
        m_painter.strokePath(pin, QPen(ink::text, 1.6, Qt::SolidLine, Qt::RoundCap));
        m_painter.setPen(QPen(ink::paper, 1.5));
        m_painter.setBrush(m_theme.accent);
        m_painter.drawEllipse(head, 5.5, 5.5);
    }
}

void OverlayPainter::paintKeyboard()
{
    constexpr double width = 2;
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_theme.focus, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    const double inset = aroundShown + width / 2;
    m_painter.drawRect(m_shown.adjusted(inset, inset, -inset, -inset));
}

/// Dashed, and so not a selection in another colour.
void OverlayPainter::paintFocus(const CanvasId &id)
{
    const QRectF rect = m_transform.toView(m_scene.rectOf(id));
    if (id.isNull() || rect.isEmpty() || !shows(rect))
        return;
    const QRectF ring = rect.adjusted(-7, -7, 7, 7);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(ink::paper, 3));
    m_painter.drawRoundedRect(ring, 9, 9);
    QPen dashes(m_theme.focus, 1.6, Qt::CustomDashLine, Qt::FlatCap);
    dashes.setDashPattern({3, 2});
    m_painter.setPen(dashes);
    m_painter.drawRoundedRect(ring, 9, 9);
}

void OverlayPainter::paintOverlay(const CanvasOverlay &overlay)
{
    if (!overlay.dropTarget.isNull()) {
        const QRectF rect = m_transform.toView(m_scene.rectOf(overlay.dropTarget));
        m_painter.setPen(pen(2.5));
        m_painter.setBrush(pale(m_theme.accent, 0.08F));
        m_painter.drawRoundedRect(rect, 8, 8);
    }
    paintGhosts(overlay);
    m_painter.setPen(pen(1, Qt::DashLine));
    for (const QLineF &guide : overlay.guides)
        m_painter.drawLine(m_transform.toView(guide.p1()), m_transform.toView(guide.p2()));
    if (overlay.wire.size() >= 2) {
        QPainterPath wire(m_transform.toView(overlay.wire.front()));
        for (size_t point = 1; point < overlay.wire.size(); ++point)
            wire.lineTo(m_transform.toView(overlay.wire[point]));
        m_painter.strokePath(wire, pen(2, Qt::DashLine));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.accent);
        m_painter.drawEllipse(m_transform.toView(overlay.wire.front()), 4, 4);
        m_painter.drawEllipse(m_transform.toView(overlay.wire.back()), 4, 4);
    }
    if (!overlay.rubberBand.isNull()) {
        m_painter.setPen(pen(1));
        m_painter.setBrush(pale(m_theme.accent, 0.1F));
        m_painter.drawRect(m_transform.toView(overlay.rubberBand));
    }
    paintHint(overlay);
}

void OverlayPainter::paintRaised(const CanvasOverlay &overlay)
{
    DiagramPart part;
    for (const CanvasId &id : overlay.raised) {
        const int index = m_scene.indexOf(id);
        if (index >= 0 && shows(m_transform.toView(m_scene.rectOf(id))))
            (id.kind == CanvasKind::Node ? part.nodes : part.gates).push_back(index);
    }
    // Of so many nobody sees what is on top.
    if ((part.nodes.empty() && part.gates.empty()) || part.nodes.size() > mostGlowing)
        return;
    std::sort(part.nodes.begin(), part.nodes.end());
    std::sort(part.gates.begin(), part.gates.end());
    m_painter.save();
    m_painter.setTransform(m_transform.toWidget());
    m_frame.paintPart(part, m_transform, m_painter);
    m_painter.restore();
}

void OverlayPainter::paintGhosts(const CanvasOverlay &overlay)
{
    m_painter.setPen(pen(1.5, Qt::DashLine));
    m_painter.setBrush(pale(m_theme.accent, 0.06F));
    for (const QRectF &frame : overlay.ghostFrames)
        m_painter.drawRoundedRect(m_transform.toView(frame), 6, 6);
    if (overlay.ghosts.empty())
        return;
    Picture picture;
    for (const DiagramNode &ghost : overlay.ghosts) {
        if (shows(m_transform.toView(ghost.rect)))
            appendNode(ghost, m_scene.diagram().styles, m_options.language, m_measure, picture);
    }
    m_painter.save();
    // Pale, but on top of what it would stand on.
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(pale(ink::paper, 0.85F));
    for (const DiagramNode &ghost : overlay.ghosts)
        m_painter.drawRoundedRect(m_transform.toView(ghost.rect), 4, 4);
    m_painter.setOpacity(0.7);
    m_painter.setTransform(m_transform.toWidget());
    m_frame.paintPicture(picture, m_painter);
    m_painter.restore();
}

void OverlayPainter::paintHint(const CanvasOverlay &overlay)
{
    if (overlay.hint.isEmpty())
        return;
    const QFontMetricsF metrics(m_painter.font());
    const QPointF at = m_transform.toView(overlay.hintAt) + QPointF(14, 18);
    QRectF plate(at, QSizeF(metrics.horizontalAdvance(overlay.hint) + 12, metrics.height() + 6));
    plate.moveRight(std::min(plate.right(), m_shown.right() - 12));
    plate.moveBottom(std::min(plate.bottom(), m_shown.bottom() - 12));
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(ink::text);
    m_painter.drawRoundedRect(plate, 4, 4);
    m_painter.setPen(ink::paper);
    m_painter.drawText(plate, Qt::AlignCenter, overlay.hint);
}

} // namespace portolan
