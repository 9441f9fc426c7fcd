// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tools/EditTool.h"

#include "canvas/CanvasView.h"
#include "tools/FurtherBar.h"
#include "tools/Geometry.h"

#include <QApplication>
#include <QKeyEvent>

#include <algorithm>

namespace portolan {

namespace {

QRectF between(const CanvasPointer &start, const CanvasPointer &now)
{
    return QRectF(start.scene, now.scene).normalized();
}

} // namespace

EditTool::EditTool(const ToolContext &context, Insertion &insertion, std::function<void(const QString &)> typed)
    : SelectTool(context.view)
    , m_context(context)
    , m_insertion(insertion)
    , m_typed(std::move(typed))
    , m_keys(context)
    , m_flow(context, insertion)
{
}

EditTool::~EditTool() = default;

void EditTool::arm(Armed armed)
{
    const bool wasArmed = m_armed != Armed::None;
    m_armed = armed;
    m_flow.begin();
    if (armed == Armed::None)
        view().unsetCursor();
    else
        view().setCursor(Qt::CrossCursor);
    // There Escape leaves it; and whoever goes elsewhere with the keyboard has begun something else.
    if (armed != Armed::None)
        view().setFocus(Qt::OtherFocusReason);
    if (!m_context.prompt)
        return;
    if (armed == Armed::None) {
        if (wasArmed)
            m_context.prompt({}); // what to do is done, or was left
        return;
    }
    const char *hint = armed == Armed::Zone
        ? QT_TRANSLATE_NOOP("EditTool",
            "New zone: drag its frame on the canvas, click where it is to stand, or press Enter for a free place. Esc "
            "leaves it.")
        : QT_TRANSLATE_NOOP("EditTool",
            "New flow: drag from the machine that opens to the machine that listens, or go from one to the other with "
            "the arrow keys and press Enter at each. Esc leaves it.");
    m_context.prompt(QCoreApplication::translate("EditTool", hint));
}

void EditTool::beginFlow()
{
    const CanvasId at = view().focused();
    const std::set<CanvasId> &chosen = m_context.selection.things();
    const bool areNodes
        = std::all_of(chosen.begin(), chosen.end(), [](const CanvasId &one) { return one.kind == CanvasKind::Node; });
    if (chosen.size() == 2 && areNodes && chosen.contains(at)) {
        m_insertion.drawFlow(*chosen.begin() == at ? *chosen.rbegin() : *chosen.begin(), at);
        return;
    }
    arm(Armed::Flow);
    if (chosen.size() == 1 && areNodes) {
        view().setFocused(*chosen.begin());
        m_flow.begin(*chosen.begin());
    }
}

bool EditTool::keyOfFlow(const QKeyEvent &event)
{
    CanvasId listener;
    if (!m_flow.take(event, listener)) {
        if (!SelectTool::travel(event))
            return false;
        m_flow.showWire();
    } else if (!listener.isNull()) {
        const CanvasId opener = m_flow.opener();
        view().setOverlay({});
        arm(Armed::None);
        m_insertion.drawFlow(opener, listener);
    }
    return true;
}

bool EditTool::hasMovedFar(const CanvasPointer &pointer) const
{
    return (pointer.view - m_pressed.view).manhattanLength() >= QApplication::startDragDistance();
}

bool EditTool::press(const CanvasPointer &pointer)
{
    m_keys.end();
    m_pressed = pointer;
    m_gesture = Gesture::None;
    m_next = Gesture::None;
    m_insertion.setClicked({});
    if (pointer.button != Qt::LeftButton || !m_context.document)
        return SelectTool::press(pointer);
    const CanvasKind kind = pointer.hit.element.kind;
    if (m_armed == Armed::Zone)
        m_next = Gesture::Zone;
    else if (pointer.hit.part == CanvasPart::Handle)
        m_next = Gesture::Resize;
    else if (kind == CanvasKind::Node && (m_armed == Armed::Flow || pointer.hit.part == CanvasPart::Edge))
        m_next = Gesture::Flow;
    else if (kind == CanvasKind::Node || kind == CanvasKind::Firewall
        || (kind == CanvasKind::Zone && pointer.hit.part != CanvasPart::Body))
        m_next = Gesture::Move;
    if (m_next == Gesture::Zone || m_next == Gesture::Resize || m_armed == Armed::Flow)
        return true;
    m_gesture = Gesture::Select;
    return SelectTool::press(pointer);
}

void EditTool::begin(const CanvasPointer &pointer)
{
    m_gesture = std::exchange(m_next, Gesture::None);
    if (m_gesture != Gesture::None && m_gesture != Gesture::Select && !m_context.mayEdit()) {
        m_gesture = Gesture::None;
        return;
    }
    // With all else that is chosen it goes along.
    if (m_gesture == Gesture::Move && m_pressed.hit.bar > 0 && m_context.selection.things().size() == 1) {
        m_gesture = Gesture::None;
        view().setCursor(Qt::ForbiddenCursor);
        if (m_context.tell)
            m_context.tell(whyBarStays(m_context, m_pressed.hit));
        return;
    }
    if (m_gesture == Gesture::Move && m_context.selection.things().contains(m_pressed.hit.element))
        m_move = std::make_unique<MoveGesture>(m_context, m_pressed);
    else if (m_gesture == Gesture::Resize)
        m_resize = std::make_unique<ResizeGesture>(m_context, m_pressed);
    move(pointer);
}

void EditTool::move(const CanvasPointer &pointer)
{
    if (m_next != Gesture::None) {
        if (hasMovedFar(pointer))
            begin(pointer);
        return;
    }
    CanvasOverlay overlay;
    switch (m_gesture) {
    case Gesture::None:
        break;
    case Gesture::Select:
        SelectTool::move(pointer);
        break;
    case Gesture::Move:
        if (m_move)
            m_move->move(pointer);
        break;
    case Gesture::Resize:
        m_resize->move(pointer);
        break;
    case Gesture::Flow:
        view().setOverlay(m_insertion.flowOverlay(m_pressed, pointer));
        break;
    case Gesture::Zone:
        overlay.ghostFrames.push_back(m_insertion.frameFor(between(m_pressed, pointer)));
        view().setOverlay(overlay);
        break;
    }
}

void EditTool::release(const CanvasPointer &pointer)
{
    const Gesture gesture = std::exchange(m_gesture, Gesture::None);
    const bool wasClick = std::exchange(m_next, Gesture::None) != Gesture::None;
    const Armed armed = m_armed;
    if (m_armed != Armed::None)
        arm(Armed::None);
    // What was pressed only belongs to selecting; so does the end of what began as that.
    if (armed == Armed::None && m_pressed.hit.part != CanvasPart::Handle)
        SelectTool::release(pointer);
    if (gesture == Gesture::Select && armed == Armed::None && isGround(m_pressed) && !hasMovedFar(pointer))
        m_insertion.setClicked(m_pressed.scene);
    if (m_move)
        m_move->end();
    if (m_resize)
        m_resize->end();
    m_move.reset();
    m_resize.reset();
    if (gesture == Gesture::Flow) {
        view().setOverlay({});
        m_insertion.drawFlow(m_pressed.hit.element, pointer.hit.element);
    } else if (gesture == Gesture::Zone) {
        view().setOverlay({});
        m_insertion.insertZone(between(m_pressed, pointer));
    } else if (armed == Armed::Zone && wasClick && m_context.mayEdit()) {
        m_insertion.insert(zoneName(), pointer.scene);
    }
}

bool EditTool::doubleClick(const CanvasPointer &pointer)
{
    if (pointer.button != Qt::LeftButton)
        return false;
    const CanvasKind kind = pointer.hit.element.kind;
    const bool isNamed = kind == CanvasKind::Node || kind == CanvasKind::Firewall
        || (kind == CanvasKind::Zone && pointer.hit.part == CanvasPart::Title);
    if (isNamed && m_context.document) {
        if (!m_context.mayEdit())
            return true;
        m_insertion.rename(pointer.hit.element);
        return true;
    }
    return SelectTool::doubleClick(pointer);
}

void EditTool::cancel()
{
    m_next = Gesture::None;
    m_gesture = Gesture::None;
    if (m_move)
        m_move->cancel();
    if (m_resize)
        m_resize->cancel();
    m_move.reset();
    m_resize.reset();
    SelectTool::cancel();
    view().setOverlay({});
    if (m_armed != Armed::None)
        arm(Armed::None);
}

QCursor EditTool::cursor(const CanvasPointer &pointer) const
{
    if (m_armed != Armed::None
        || (pointer.hit.part == CanvasPart::Edge && pointer.hit.element.kind == CanvasKind::Node))
        return Qt::CrossCursor;
    return SelectTool::cursor(pointer);
}

QString EditTool::tip(const CanvasHit &hit) const
{
    if (!m_context.document)
        return {};
    if (hit.bar > 0)
        return whyBarStays(m_context, hit);
    return view().pinned().contains(hit.element)
        ? QCoreApplication::translate("EditTool", "Pinned: Arrange leaves it where it is.")
        : QString();
}

bool EditTool::key(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Escape && m_armed != Armed::None) {
        view().setOverlay({});
        arm(Armed::None);
        return true;
    }
    if (m_armed == Armed::Flow && keyOfFlow(event))
        return true;
    if (m_armed == Armed::Zone && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)) {
        arm(Armed::None);
        if (m_context.mayEdit())
            m_insertion.insertWithoutPlace(zoneName());
        return true;
    }
    // The command is for what can be deleted; it leaves the key alone otherwise.
    const std::set<CanvasId> &things = m_context.selection.things();
    const bool hasArrow = std::any_of(
        things.begin(), things.end(), [](const CanvasId &thing) { return thing.kind == CanvasKind::Arrow; });
    if (event.key() == Qt::Key_Delete && hasArrow && m_context.document && m_context.tell) {
        m_context.tell(QCoreApplication::translate("EditTool",
            "An arrow that follows from a catalog can't be deleted. Leave its rows out instead, or change the machines "
            "and products that it comes from."));
        return true;
    }
    if (m_keys.take(event))
        return true;
    const QString text = event.text();
    const bool isTyped = !text.isEmpty() && text.at(0).isLetterOrNumber()
        && !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isTyped && m_context.document) {
        if (m_context.mayEdit())
            m_typed(text);
        return true;
    }
    return SelectTool::key(event);
}

bool EditTool::dragMove(const CanvasDrop &drop)
{
    const QString element = m_context.document ? Insertion::elementIn(drop.data) : QString();
    if (element.isEmpty())
        return false;
    view().setOverlay(m_insertion.ghostOf(element, drop.scene));
    return true;
}

void EditTool::dragLeave()
{
    view().setOverlay({});
}

bool EditTool::drop(const CanvasDrop &drop)
{
    view().setOverlay({});
    if (m_armed != Armed::None)
        arm(Armed::None);
    const QString element = m_context.document ? Insertion::elementIn(drop.data) : QString();
    if (element.isEmpty() || !m_context.mayEdit())
        return false;
    m_insertion.drop(element, drop.scene);
    return true;
}

} // namespace portolan
