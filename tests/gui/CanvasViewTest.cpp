// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/CanvasView.h"

#include "canvas/CanvasFocus.h"
#include "support/ExampleDiagram.h"
#include "support/SheetCase.h"

#include <QAccessible>
#include <QApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// Writes down what it is told.
class NotingTool : public CanvasTool {
public:
    bool press(const CanvasPointer &pointer) override
    {
        notes.append(u"press"_s);
        last = pointer;
        return true;
    }
    void move(const CanvasPointer &pointer) override
    {
        notes.append(u"move"_s);
        last = pointer;
    }
    void release(const CanvasPointer &pointer) override
    {
        notes.append(u"release"_s);
        last = pointer;
    }
    void cancel() override { notes.append(u"cancel"_s); }
    bool key(const QKeyEvent &) override
    {
        notes.append(u"key"_s);
        return takesKeys;
    }
    bool dragMove(const CanvasDrop &drop) override
    {
        notes.append(u"drag"_s);
        return drop.data->hasText();
    }
    void dragLeave() override { notes.append(u"leave"_s); }
    bool drop(const CanvasDrop &drop) override
    {
        notes.append(u"drop "_s + drop.data->text());
        dropped = drop.scene;
        return true;
    }

    QStringList notes;
    CanvasPointer last;
    QPointF dropped;
    bool takesKeys = false;
};

} // namespace

class CanvasViewTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<CanvasView> m_view;

    [[nodiscard]] QPoint placeOf(const QString &node) const
    {
        return m_view->transform().toView(m_view->scene().rectOf({CanvasKind::Node, node}).center()).toPoint();
    }
    [[nodiscard]] QStringList selected() const
    {
        QStringList ids;
        for (const CanvasId &id : m_view->selection())
            ids.append(id.id);
        return ids;
    }
    /// Somewhere on an arrow where nothing else is.
    [[nodiscard]] QPoint placeOnArrow(const QString &id) const
    {
        const DiagramArrow &arrow
            = m_view->diagram().arrows[static_cast<size_t>(m_view->scene().indexOf({CanvasKind::Arrow, id}))];
        for (size_t point = 0; point + 1 < arrow.points.size(); ++point) {
            for (double share = 0.1; share < 1; share += 0.1) {
                const QPointF at = arrow.points[point] + (arrow.points[point + 1] - arrow.points[point]) * share;
                const QPoint place = m_view->transform().toView(at).toPoint();
                const CanvasHit hit = m_view->hitTest(place);
                if (hit.part == CanvasPart::Line && hit.elements == std::vector<CanvasId>{{CanvasKind::Arrow, id}})
                    return place;
            }
        }
        return {};
    }
    void wheel(const QPoint &at, const QPoint &angle, Qt::KeyboardModifiers modifiers = {})
    {
        QWheelEvent event(at, m_view->mapToGlobal(at), {}, angle, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_view.get(), &event);
    }

private slots:
    void init()
    {
        m_view = std::make_unique<CanvasView>(test::measure());
        m_view->resize(1200, 800);
        m_view->setDiagram(test::exampleDiagram(u"compute-management"_s));
        m_view->show();
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_view->setFocus();
    }
    void cleanup() { m_view.reset(); }

    void aNewDiagramIsShownWhole() { QVERIFY(m_view->visibleRect().contains(m_view->diagram().bounds)); }

    void clicksSelect()
    {
        QSignalSpy spy(m_view.get(), &CanvasView::selectionChanged);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, placeOf(u"csm01"_s));
        QCOMPARE(selected(), QStringList{u"csm01"_s});
        QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::ControlModifier, placeOf(u"web"_s));
        QCOMPARE(selected(), (QStringList{u"csm01"_s, u"web"_s}));
        QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::ShiftModifier, placeOf(u"csm01"_s));
        QCOMPARE(selected(), QStringList{u"web"_s});
        QCOMPARE(spy.count(), 3);
        const QPoint nowhere
            = m_view->transform().toView(m_view->diagram().bounds.bottomLeft() + QPointF(4, -4)).toPoint();
        QVERIFY(m_view->hitTest(nowhere).element.isNull());
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, nowhere);
        QVERIFY(selected().isEmpty());
    }

    void aClickOnOneOfManyNarrowsOnRelease()
    {
        m_view->selectAll();
        const size_t all = m_view->selection().size();
        QCOMPARE(all,
            m_view->diagram().nodes.size() + m_view->diagram().zones.size() + m_view->diagram().gates.size()
                + m_view->diagram().arrows.size());
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, placeOf(u"web"_s));
        QCOMPARE(m_view->selection().size(), all);
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, placeOf(u"web"_s));
        QCOMPARE(selected(), QStringList{u"web"_s});
    }

    void aRubberBandSelectsWhatLiesInIt()
    {
        const QRectF node = m_view->transform().toView(m_view->scene().rectOf({CanvasKind::Node, u"web"_s}));
        // Beside the box, where no line is that would be taken instead.
        QPoint from = node.topLeft().toPoint() - QPoint(3, 3);
        while (!m_view->hitTest(from).element.isNull())
            from -= QPoint(1, 1);
        const QPoint to = node.bottomRight().toPoint() + QPoint(8, 8);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, placeOf(u"csm01"_s));
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, from);
        QTest::mouseMove(m_view.get(), to);
        QCOMPARE(selected(), QStringList{u"web"_s});
        QVERIFY(!m_view->overlay().rubberBand.isNull());
        // Escape gives the gesture up, and what was selected before is again.
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QCOMPARE(selected(), QStringList{u"csm01"_s});
        QVERIFY(m_view->overlay() == CanvasOverlay());
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, to);
        QCOMPARE(selected(), QStringList{u"csm01"_s});
        QTest::mousePress(m_view.get(), Qt::LeftButton, Qt::ShiftModifier, from);
        QTest::mouseMove(m_view.get(), to);
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, Qt::ShiftModifier, to);
        QCOMPARE(selected(), (QStringList{u"csm01"_s, u"web"_s}));
    }

    void hoverLightsAnArrowItsEndsAndItsRows()
    {
        const DiagramArrow *arrow = nullptr;
        for (const DiagramArrow &one : m_view->diagram().arrows) {
            if (!placeOnArrow(one.id).isNull())
                arrow = &one;
        }
        QVERIFY(arrow);
        QSignalSpy spy(m_view.get(), &CanvasView::hovered);
        QTest::mouseMove(m_view.get(), placeOnArrow(arrow->id));
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy[0][0].value<CanvasId>().id, arrow->id);
        QCOMPARE(spy[0][1].toStringList(), arrow->flows);
        QCOMPARE(spy[0][2].toStringList(), arrow->numbers);
        const std::set<CanvasId> expected{{CanvasKind::Arrow, arrow->id}, {CanvasKind::Node, arrow->from.toString()},
            {CanvasKind::Node, arrow->to.toString()}};
        QVERIFY(m_view->lit() == expected);
        QTest::mouseMove(m_view.get(), QPoint(2, 2));
        QVERIFY(m_view->lit().empty());
        QVERIFY(spy.last()[0].value<CanvasId>().isNull());
        // A table lights the same way, and keeps its light.
        const std::vector<CanvasId> arrows = m_view->scene().arrowsWithRows({arrow->flows.front()});
        m_view->setLit({arrows.begin(), arrows.end()});
        QVERIFY(m_view->lit() == expected);
    }

    void theWheelZoomsToThePointer()
    {
        const QPoint at(300, 250);
        const QPointF before = m_view->transform().toScene(QPointF(at));
        const double zoom = m_view->zoom();
        for (int step = 0; step < 5; ++step)
            wheel(at, {0, 120}, Qt::ControlModifier);
        QVERIFY(m_view->zoom() > 2 * zoom);
        const QPointF off = m_view->transform().toScene(QPointF(at)) - before;
        // Each step rounds to a whole pixel.
        QVERIFY(off.manhattanLength() * m_view->zoom() < 8);
        for (int step = 0; step < 200; ++step)
            wheel(at, {0, -120}, Qt::ControlModifier);
        QCOMPARE(m_view->zoom(), CanvasView::leastZoom);
    }

    void theWheelMoves()
    {
        m_view->zoomToActualSize();
        const QPoint before = m_view->transform().offset;
        wheel({300, 250}, {0, -120});
        QVERIFY(m_view->transform().offset.y() < before.y());
        QCOMPARE(m_view->transform().offset.x(), before.x());
        wheel({300, 250}, {0, -120}, Qt::ShiftModifier);
        QVERIFY(m_view->transform().offset.x() < before.x());
    }

    void middleButtonAndSpaceMove()
    {
        m_view->zoomToActualSize();
        QPoint before = m_view->transform().offset;
        QTest::mousePress(m_view.get(), Qt::MiddleButton, {}, {400, 300});
        QTest::mouseMove(m_view.get(), {430, 280});
        QTest::mouseRelease(m_view.get(), Qt::MiddleButton, {}, {430, 280});
        QCOMPARE(m_view->transform().offset - before, QPoint(30, -20));
        before = m_view->transform().offset;
        QTest::keyPress(m_view.get(), Qt::Key_Space);
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, {400, 300});
        QTest::mouseMove(m_view.get(), {410, 350});
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, {410, 350});
        QTest::keyRelease(m_view.get(), Qt::Key_Space);
        QCOMPARE(m_view->transform().offset - before, QPoint(10, 50));
        QVERIFY(m_view->selection().empty());
    }

    /// Without a machine that has the focus, a frame says where the keys go; who clicks knows.
    void theCanvasShowsThatItHasTheKeyboard()
    {
        const QPoint edge(0, m_view->height() / 2);
        const auto colour = [&] { return m_view->grab().toImage().pixelColor(edge); };
        m_view->clearFocus();
        const QColor without = colour();
        m_view->setFocus(Qt::ShortcutFocusReason);
        QVERIFY(m_view->hasFocus());
        QVERIFY(colour() != without);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, edge + QPoint(4, 0));
        QCOMPARE(colour(), without);
    }

    void keysMoveAndZoomWhileNothingHasTheFocus()
    {
        m_view->zoomToActualSize();
        const QPoint before = m_view->transform().offset;
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QVERIFY(m_view->transform().offset.x() < before.x());
        QTest::keyClick(m_view.get(), Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(m_view->zoom() > 1);
        QTest::keyClick(m_view.get(), Qt::Key_Minus, Qt::ControlModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Minus, Qt::ControlModifier);
        QVERIFY(m_view->zoom() < 1);
        QTest::keyClick(m_view.get(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(m_view->zoom(), 1.0);
        QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
        QVERIFY(m_view->selection().size() > 50);
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QVERIFY(m_view->selection().empty());
    }

    void theSheetCanNotBeLost()
    {
        m_view->pan({1e6, -1e6});
        QVERIFY(m_view->visibleRect().intersects(m_view->sheet()));
        m_view->pan({-1e7, 1e7});
        QVERIFY(m_view->visibleRect().intersects(m_view->sheet()));
    }

    void tabTravelsThroughAllNodes()
    {
        QWidget window;
        CanvasView view(test::measure(), &window);
        QWidget after(&window);
        after.setFocusPolicy(Qt::StrongFocus);
        view.resize(600, 400);
        view.setDiagram(m_view->diagram());
        window.resize(700, 500);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        view.setFocus();
        QStringList travelled;
        for (size_t step = 0; step < view.diagram().nodes.size(); ++step) {
            QTest::keyClick(&view, Qt::Key_Tab);
            QVERIFY(view.hasFocus());
            QVERIFY(view.visibleRect().intersects(view.scene().rectOf(view.focused())));
            travelled.append(view.focused().id);
        }
        QCOMPARE(QSet<QString>(travelled.begin(), travelled.end()).size(), travelled.size());
        QTest::keyClick(&view, Qt::Key_Backtab);
        QCOMPARE(view.focused().id, travelled[travelled.size() - 2]);
        QTest::keyClick(&view, Qt::Key_Tab);
        // Nobody is caught: behind the last node comes the next widget.
        QTest::keyClick(&view, Qt::Key_Tab);
        QVERIFY(after.hasFocus());
    }

    void arrowsTravelToTheNextNode()
    {
        m_view->travelTo({CanvasKind::Node, u"admin-pc"_s}, {});
        if (m_view->focused().isNull())
            m_view->travelTo({CanvasKind::Node, m_view->diagram().nodes.front().id.toString()}, {});
        const QRectF start = m_view->scene().rectOf(m_view->focused());
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        const CanvasId next = m_view->focused();
        QVERIFY(m_view->scene().rectOf(next).center().x() > start.center().x());
        QVERIFY(m_view->selection() == std::set<CanvasId>{next});
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(m_view->selection().size(), size_t(2));
        const CanvasId before = m_view->focused();
        QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(m_view->focused() != before);
        QCOMPARE(m_view->selection().size(), size_t(2));
        // Space lets it go, and takes it again.
        const bool wasSelected = m_view->isSelected(m_view->focused());
        QTest::keyClick(m_view.get(), Qt::Key_Space);
        QCOMPARE(m_view->isSelected(m_view->focused()), !wasSelected);
        QSignalSpy spy(m_view.get(), &CanvasView::activated);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(spy.count(), 1);
    }

    void toolsGetGesturesInSceneCoordinates()
    {
        NotingTool tool;
        m_view->setTool(&tool);
        const QPoint at = placeOf(u"csm01"_s);
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, at);
        QCOMPARE(tool.last.hit.element.id, u"csm01"_s);
        QVERIFY(m_view->scene().rectOf({CanvasKind::Node, u"csm01"_s}).contains(tool.last.scene));
        QVERIFY(!tool.last.hit.zone.isNull());
        QTest::mouseMove(m_view.get(), at + QPoint(20, 0));
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, at + QPoint(20, 0));
        QCOMPARE(tool.notes, (QStringList{u"press"_s, u"move"_s, u"release"_s}));
        QVERIFY(m_view->selection().empty());
        m_view->setTool(nullptr);
    }

    void aGestureEndsOnce()
    {
        NotingTool tool;
        m_view->setTool(&tool);
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, {400, 300});
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, {400, 300});
        QCOMPARE(tool.notes, (QStringList{u"press"_s, u"cancel"_s}));
        tool.notes.clear();
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, {400, 300});
        Diagram other = m_view->diagram();
        other.nodes.pop_back();
        m_view->setDiagram(other); // what a tool edits can change the diagram under it
        QCOMPARE(tool.notes, QStringList{u"press"_s});
        m_view->endGesture();
        QCOMPARE(tool.notes, (QStringList{u"press"_s, u"cancel"_s}));
        tool.notes.clear();
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, {400, 300});
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, {400, 300});
        m_view->setTool(nullptr);
        QCOMPARE(tool.notes, (QStringList{u"press"_s, u"cancel"_s}));
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, {400, 300});
    }

    void toolsHaveKeysFirst()
    {
        NotingTool tool;
        m_view->setTool(&tool);
        m_view->zoomToActualSize();
        const QPoint before = m_view->transform().offset;
        tool.takesKeys = true;
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_view->transform().offset, before);
        tool.takesKeys = false;
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QVERIFY(m_view->transform().offset != before);
        m_view->setTool(nullptr);
    }

    void whatIsDroppedReachesTheTool()
    {
        NotingTool tool;
        m_view->setTool(&tool);
        QMimeData data;
        data.setText(u"linux"_s);
        const QPoint at(350, 260);
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(m_view.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(m_view.get(), &drop);
        QVERIFY(drop.isAccepted());
        QCOMPARE(tool.notes, (QStringList{u"drag"_s, u"drop linux"_s}));
        QCOMPARE(tool.dropped, m_view->transform().toScene(QPointF(at)));
        QMimeData picture;
        QDragEnterEvent refused(at, Qt::CopyAction, &picture, Qt::LeftButton, {});
        QApplication::sendEvent(m_view.get(), &refused);
        QVERIFY(!refused.isAccepted());
        m_view->setTool(nullptr);
    }

    void whatIsGoneIsNoLongerPicked()
    {
        m_view->travelTo({CanvasKind::Node, u"web"_s}, {});
        m_view->setSelection({{CanvasKind::Node, u"web"_s}, {CanvasKind::Node, u"csm01"_s}});
        Diagram other = m_view->diagram();
        std::erase_if(other.nodes, [](const DiagramNode &node) { return node.id.toString() == u"web"_s; });
        const CanvasTransform before = m_view->transform();
        m_view->setDiagram(other);
        QCOMPARE(selected(), QStringList{u"csm01"_s});
        QVERIFY(m_view->focused().isNull());
        QVERIFY(m_view->transform() == before);
        m_view->setSelection({{CanvasKind::Node, u"web"_s}});
        QVERIFY(selected().isEmpty());
    }

    void aRestingPointerIsToldWhatIsThere()
    {
        Diagram diagram = m_view->diagram();
        const int index = m_view->scene().indexOf({CanvasKind::Node, u"web"_s});
        DiagramNode &node = diagram.nodes[static_cast<size_t>(index)];
        node.name = {u"<b>web & co</b>"_s, u"ウェブ"_s};
        node.address = u"10.20.0.64/26"_s;
        m_view->setDiagram(diagram);
        const QPoint at = placeOf(u"web"_s);
        QHelpEvent event(QEvent::ToolTip, at, m_view->mapToGlobal(at));
        QApplication::sendEvent(m_view.get(), &event);
        // A name is text, not what it looks like.
        QVERIFY2(QToolTip::text().contains(u"&lt;b&gt;web &amp; co&lt;/b&gt;"_s), qPrintable(QToolTip::text()));
        QVERIFY(QToolTip::text().contains(u"10.20.0.64/26"_s));
        const DiagramArrow *arrow = nullptr;
        for (const DiagramArrow &one : m_view->diagram().arrows) {
            if (!placeOnArrow(one.id).isNull())
                arrow = &one;
        }
        const QPoint onArrow = placeOnArrow(arrow->id);
        QHelpEvent other(QEvent::ToolTip, onArrow, m_view->mapToGlobal(onArrow));
        QApplication::sendEvent(m_view.get(), &other);
        QVERIFY2(QToolTip::text().contains(arrow->ports.toHtmlEscaped()), qPrintable(QToolTip::text()));
        // What its colour says.
        const LocalizedText &subject = m_view->diagram().styles[static_cast<size_t>(arrow->style)].name;
        QVERIFY(!subject.en.isEmpty());
        QVERIFY2(QToolTip::text().contains(subject.en.toHtmlEscaped()), qPrintable(QToolTip::text()));
    }

    /// Where a frame is small or far, its title is cut; the tooltip has all of it.
    void aZonesTooltipHasItsNetworks()
    {
        Diagram diagram = m_view->diagram();
        diagram.zones.front().networks = u"10.10.0.0/24, 10.11.0.0/24"_s;
        m_view->setDiagram(diagram);
        const QPoint at = m_view->transform().toView(diagram.zones.front().title.center()).toPoint();
        QCOMPARE(static_cast<int>(m_view->hitTest(at).element.kind), static_cast<int>(CanvasKind::Zone));
        QHelpEvent event(QEvent::ToolTip, at, m_view->mapToGlobal(at));
        QApplication::sendEvent(m_view.get(), &event);
        QVERIFY2(QToolTip::text().contains(u"10.10.0.0/24, 10.11.0.0/24"_s), qPrintable(QToolTip::text()));
        QCOMPARE(QToolTip::text().count(u"10.11.0.0/24"_s), 1);
    }

    void screenReadersFindTheNodes()
    {
        QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(m_view.get());
        QVERIFY(canvas);
        QCOMPARE(canvas->role(), QAccessible::Canvas);
        QVERIFY(!canvas->text(QAccessible::Name).isEmpty());
        QVERIFY(!canvas->text(QAccessible::Description).isEmpty());
        const Diagram &diagram = m_view->diagram();
        // Whoever steps through it hears machines first, then zones, firewalls (each once) and arrows.
        QStringList expected;
        for (const DiagramNode &node : diagram.nodes)
            expected.append(node.name.en);
        for (const DiagramZone &zone : diagram.zones)
            expected.append(u"Zone "_s + (zone.name.en.isEmpty() ? zone.id.toString() : zone.name.en));
        for (const DiagramGate &gate : diagram.gates) {
            if (gate.number == 0)
                expected.append(u"Firewall "_s + (gate.name.en.isEmpty() ? gate.id.toString() : gate.name.en));
        }
        QVERIFY(expected.size() > static_cast<qsizetype>(diagram.nodes.size()) + 1 && !diagram.arrows.empty());
        QCOMPARE(canvas->childCount(), static_cast<int>(expected.size()) + static_cast<int>(diagram.arrows.size()));
        for (int index = 0; index < canvas->childCount(); ++index) {
            QAccessibleInterface *child = canvas->child(index);
            QVERIFY(child && child->isValid());
            if (index < expected.size()) {
                QCOMPARE(child->text(QAccessible::Name), expected[index]);
            } else {
                const DiagramArrow &arrow = diagram.arrows[static_cast<size_t>(index - expected.size())];
                const auto nameOf = [&](const Id &id) {
                    return diagram
                        .nodes[static_cast<size_t>(m_view->scene().indexOf({CanvasKind::Node, id.toString()}))]
                        .name.en;
                };
                QCOMPARE(child->text(QAccessible::Name),
                    u"Arrow from %1 to %2: %3"_s.arg(nameOf(arrow.from), nameOf(arrow.to), arrow.ports));
            }
            QCOMPARE(canvas->indexOfChild(child), index);
            QCOMPARE(child->parent(), canvas);
        }
        // They are picked as with the mouse.
        QAccessibleInterface *arrow = canvas->child(canvas->childCount() - 1);
        arrow->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QVERIFY(arrow->state().selected);
        QCOMPARE(m_view->selection().begin()->kind, CanvasKind::Arrow);
        m_view->travelTo({CanvasKind::Node, u"web"_s}, {});
        QAccessibleInterface *focused = canvas->focusChild();
        QVERIFY(focused);
        QCOMPARE(canvas->indexOfChild(focused), m_view->scene().indexOf({CanvasKind::Node, u"web"_s}));
        QVERIFY(focused->state().focused && focused->state().selected);
        QVERIFY(m_view->geometry().contains(focused->rect().center()));
        QCOMPARE(canvas->childAt(focused->rect().center().x(), focused->rect().center().y()), focused);
        Diagram other = m_view->diagram();
        std::erase_if(other.nodes, [](const DiagramNode &node) { return node.id.toString() == u"web"_s; });
        m_view->setDiagram(other);
        QVERIFY(!focused->isValid());
    }

    /// What opens beside the canvas takes room from it: who saw everything sees everything.
    void whatFitsStaysFitted()
    {
        const auto showsAll
            = [&] { return m_view->visibleRect().adjusted(-1, -1, 1, 1).contains(m_view->diagram().bounds); };
        m_view->zoomToFit();
        QVERIFY(showsAll());
        const double before = m_view->zoom();
        m_view->resize(m_view->width() / 2, m_view->height() / 2);
        QVERIFY(showsAll());
        QVERIFY(m_view->zoom() < before);
        m_view->resize(m_view->width() * 2, m_view->height() * 2);
        QCOMPARE(m_view->zoom(), before);
        // Who looks elsewhere stays there, with the same point in the middle.
        m_view->zoomIn();
        m_view->pan({40, -30});
        const double chosen = m_view->zoom();
        const QPointF middle = m_view->visibleRect().center();
        for (const QSize &size : {QSize(500, 300), QSize(1300, 900), QSize(701, 503)}) {
            m_view->resize(size);
            QCOMPARE(m_view->zoom(), chosen);
            const QPointF off = (m_view->visibleRect().center() - middle) * chosen;
            QVERIFY2(off.manhattanLength() < 4, qPrintable(u"%1, %2"_s.arg(off.x()).arg(off.y())));
        }
    }

    void theViewCanGoToWhatIsSelected()
    {
        m_view->setSelection({{CanvasKind::Node, u"web"_s}});
        m_view->zoomToSelection();
        const QRectF rect = m_view->scene().rectOf({CanvasKind::Node, u"web"_s});
        QVERIFY(m_view->visibleRect().contains(rect));
        QVERIFY(m_view->zoom() > 1);
        m_view->clearSelection();
        m_view->zoomToSelection();
        QVERIFY(m_view->visibleRect().contains(m_view->diagram().bounds));
    }
};

QTEST_MAIN(CanvasViewTest)
#include "CanvasViewTest.moc"
