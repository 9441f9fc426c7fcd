// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasLayer.h"
#include "canvas/CanvasScene.h"
#include "canvas/CanvasTool.h"
#include "canvas/FramePainter.h"
#include "canvas/OverlayPainter.h"

#include <QBasicTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <set>

class QHelpEvent;
class QNativeGestureEvent;

namespace portolan {

/// Shows a diagram on a white sheet, as every output draws it, and lets people look around in it and pick. It mirrors
/// the display model and edits nothing: what gestures mean beyond that is its tool's affair, and what was picked is
/// told in ids.
///
/// By itself it moves (wheel, middle button, Space and drag, arrow keys while nothing has the focus), zooms to the
/// pointer (Ctrl+wheel, pinch, Ctrl and +, -, 0), lights what the pointer is on, says what it is in a tooltip, and
/// travels from node to node (Tab).
class CanvasView : public QWidget {
    Q_OBJECT

public:
    static constexpr double leastZoom = 0.001;
    static constexpr double greatestZoom = 8;

    /// The measure must outlive the view. threads: that paint; 0: as many as the machine has.
    explicit CanvasView(const TextMeasure &measure, QWidget *parent = nullptr, int threads = 0);
    ~CanvasView() override;

    // What is shown.
    [[nodiscard]] const CanvasScene &scene() const { return m_scene; }
    [[nodiscard]] const Diagram &diagram() const { return m_scene.diagram(); }
    /// Another diagram, or another state of the same: only what differs is painted again, and the selection keeps what
    /// is still there. The view stays where it is, and a gesture goes on: its tool may have caused this.
    void setDiagram(Diagram diagram);
    /// The same of a large diagram that was indexed and compared with diagram() before: what differs, of each sort
    /// mostLifted at most. Answers with what is not needed any more, as clearing that away takes long, too.
    [[nodiscard]] CanvasScene exchangeScene(CanvasScene scene, const std::optional<DiagramUpdate> &update);
    /// Elements that are painted above the others for a while when they change; of more it is quicker to take what is
    /// indexed already.
    static constexpr size_t mostLifted = 2000;
    /// The same, for those who know what differs: a step of a drag in a large plan.
    void updateDiagram(const DiagramUpdate &update);
    void setPaintOptions(const DiagramPaintOptions &options);
    [[nodiscard]] const DiagramPaintOptions &paintOptions() const { return m_options; }
    /// Borders of pages, scene units; empty: none are shown. The sheet reaches around all of them.
    void setPages(std::vector<QRectF> pages);
    /// Dots that far apart, scene units; 0: none.
    void setGridStep(double step);
    [[nodiscard]] double gridStep() const { return m_ground.gridStep; }
    /// What an empty sheet says.
    void setHint(const QString &hint);
    [[nodiscard]] QString hint() const { return m_hint; }
    [[nodiscard]] QRectF sheet() const { return m_ground.sheet; } ///< the white of it, scene units

    // Where the view is.
    [[nodiscard]] const CanvasTransform &transform() const { return m_transform; }
    [[nodiscard]] double zoom() const { return m_transform.zoom; }
    [[nodiscard]] QRectF visibleRect() const; ///< scene units
    /// Clamped to what there is between leastZoom and greatestZoom; the scene's point at that place of the widget
    /// stays.
    void setZoom(double zoom, const QPointF &fixedView);
    void centerOn(const QPointF &scene);
    /// Moves no further than it must, and zooms out where it does not fit.
    void ensureVisible(const QRectF &scene);
    /// So many pixels at its upper edge lie under something. What is brought into view comes into the rest; a drawing
    /// that was fitted is fitted to it, and any other gives way as far as it has room, as long as this lasts.
    void setCoveredTop(int height);
    void pan(const QPointF &byView); ///< pixels of the screen: the drawing moves so far to the right and down

    // What is picked.
    [[nodiscard]] const std::set<CanvasId> &selection() const { return m_marks.selected; }
    [[nodiscard]] bool isSelected(const CanvasId &id) const { return m_marks.selected.contains(id); }
    /// What is not on the canvas is left out.
    void setSelection(const std::set<CanvasId> &selection);
    /// The node that the keyboard is on; null: none.
    [[nodiscard]] const CanvasId &focused() const { return m_focused; }
    void setFocused(const CanvasId &node);
    /// Lights something besides what the pointer is on: rows that are chosen in a table.
    void setLit(const std::set<CanvasId> &lit);
    [[nodiscard]] const std::set<CanvasId> &lit() const { return m_marks.lit; } ///< now, by whomever
    /// Nodes that have a pin at their corner, on the screen alone. What is not on the canvas has none.
    void setPinned(const std::set<CanvasId> &nodes);
    [[nodiscard]] const std::set<CanvasId> &pinned() const { return m_marks.pinned; }
    [[nodiscard]] CanvasHit hitTest(const QPointF &view) const;

    // For tools.
    /// Gives up the gesture that lasts: its tool is told to cancel().
    void endGesture();
    /// Whether the first diagram after an empty one is shown as a whole. At first it is.
    void setFitsFirst(bool fitsFirst) { m_fitsFirst = fitsFirst; }
    /// Null: the select tool of its own. The tool is not owned and must be taken away before it goes.
    void setTool(CanvasTool *tool);
    [[nodiscard]] CanvasTool &tool() const { return *m_tool; }
    void setOverlay(const CanvasOverlay &overlay);
    [[nodiscard]] const CanvasOverlay &overlay() const { return m_marks.overlay; }
    /// Shows nodes, zones and firewalls moved so far (scene units), as ghosts beside the other parts of the overlay;
    /// the scene stays as it is. No things or no way: no ghosts.
    void previewMove(const std::set<CanvasId> &things, const QPointF &by);
    /// The nearest node in a direction (of length 1, one of the four) from the one that has the focus; null: none.
    [[nodiscard]] CanvasId nodeTowards(const QPointF &direction) const;
    /// Focus goes to a node, and with it the selection: grows with Shift, stays with Ctrl, is the node alone without.
    void travelTo(const CanvasId &node, Qt::KeyboardModifiers modifiers);
    void activate(const CanvasId &id);

    /// Paints everything now that was put off while things moved.
    void settle();
    /// Whether the drawing is true everywhere. One of very many elements is painted from the middle on, a part in each
    /// turn of the event loop; until then the rest shows what was there before.
    [[nodiscard]] bool isPainted() const { return m_layer.stale().isEmpty() && m_layer.transform() == m_transform; }
    /// Milliseconds that the last repaint of the drawing took (the overlay not counted).
    [[nodiscard]] double lastPaintTime() const { return m_lastPaintTime; }

public slots:
    void zoomIn();
    void zoomOut();
    void zoomToActualSize();
    /// All of the diagram, no larger than it is. As long as nobody looks elsewhere, it fits in another size of the
    /// view, too.
    void zoomToFit();
    /// Nobody has looked elsewhere since.
    [[nodiscard]] bool isFitted() const { return m_fitted == m_transform; }
    void zoomToSelection(); ///< to everything where nothing is selected
    void selectAll(); ///< nodes, zones, firewalls and arrows
    void clearSelection();

signals:
    void selectionChanged();
    void focusedChanged(const portolan::CanvasId &node);
    /// The pointer came to something else, or (null) to nothing: with the keys and the numbers of the rows that it
    /// stands for; those of a node are all that start or end there.
    void hovered(const portolan::CanvasId &id, const QStringList &rows, const QStringList &numbers);
    void activated(const portolan::CanvasId &id); ///< double-clicked, or Return
    void contextMenuWanted(const portolan::CanvasHit &hit, const QPoint &global);
    void viewChanged(); ///< moved, zoomed or resized
    void diagramChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void takeScene(CanvasScene &scene);

    // Painting.
    void layGround();
    void repaintLayer(bool atOnce);
    [[nodiscard]] bool isLarge() const;
    void paintScaledLayer(QPainter &painter);
    void paintHintText(QPainter &painter) const;
    void lift(const DiagramUpdate &update);
    void lower();
    [[nodiscard]] QSize deviceSize() const;
    [[nodiscard]] CanvasFrame frame() const;

    // Looking around.
    void look(CanvasTransform transform);
    void fit(const QRectF &scene, double greatest);
    [[nodiscard]] QRectF room() const; ///< what nothing lies on
    [[nodiscard]] CanvasTransform clamped(CanvasTransform transform) const;
    void matchRatio();
    bool handleNavigationKey(QKeyEvent *event);
    bool handleNativeGesture(QNativeGestureEvent *event);
    bool handlePinch(QEvent *event);
    bool showTip(QHelpEvent *event);

    // Pointing.
    [[nodiscard]] CanvasPointer pointerAt(
        const QPointF &view, Qt::MouseButton button, Qt::MouseButtons buttons, Qt::KeyboardModifiers modifiers) const;
    [[nodiscard]] CanvasDrop dropOf(const QDropEvent &event) const;
    void hoverAt(const QPointF &view, Qt::KeyboardModifiers modifiers);
    void setHovered(const CanvasHit &hit);
    void relight();
    void scrollAtEdge();
    void forgetWhatIsGone();
    [[nodiscard]] const std::vector<int> &order() const;
    [[nodiscard]] CanvasId shownFocus() const;

    const TextMeasure &m_measure;
    CanvasScene m_scene;
    CanvasPictures m_pictures;
    FramePainter m_frame;
    DiagramPaintOptions m_options;
    CanvasGround m_ground;
    CanvasTransform m_transform;
    std::optional<CanvasTransform> m_fitted; ///< as zoomToFit() left it; null: nobody asked for it
    int m_coveredTop = 0; ///< pixels
    double m_gaveWay = 0; ///< pixels that the drawing came down
    CanvasTransform m_afterGivingWay;
    CanvasLayer m_layer;
    double m_lastPaintTime = 0;
    int m_bandHeight = 24; ///< pixels, of what is painted at a time of a large diagram
    double m_paintTime = 0; ///< of the repaint that is under way
    QBasicTimer m_paintOn; ///< runs while parts of the layer are not true yet
    QBasicTimer m_sharpen; ///< runs while the layer of another zoom is shown, scaled

    DiagramPart m_lifted; ///< elements that change often just now: painted above the layer, not in it
    QBasicTimer m_lowering;

    CanvasMarks m_marks;
    std::set<CanvasId> m_litByOthers;
    CanvasHit m_hover;
    CanvasId m_focused;
    QString m_hint;
    mutable std::vector<int> m_order; ///< of nodes, as the keyboard travels; empty: not asked for yet

    std::unique_ptr<CanvasTool> m_ownTool;
    CanvasTool *m_tool = nullptr;
    bool m_fitsFirst = true;
    bool m_isToolBusy = false; ///< a gesture of the tool lasts
    bool m_isPanning = false;
    bool m_isSpaceDown = false;
    bool m_isByKeyboard = false; ///< that it has the keyboard
    bool m_hasSpacePanned = false;
    QPointF m_lastView; ///< of the pointer
    QBasicTimer m_edgeScroll;
    double m_pinchZoom = 1; ///< when a pinch began
};

} // namespace portolan
