// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/CanvasAccessible.h"

#include "canvas/CanvasView.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>
#include <QWindow>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// One node. It knows its view and its id, and asks for everything else: diagrams come and go.
class NodeAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    NodeAccessible(CanvasView *view, CanvasId id)
        : m_view(view)
        , m_id(std::move(id))
    {
    }

    [[nodiscard]] bool isValid() const override { return m_view && index() >= 0; }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }

    [[nodiscard]] QString text(QAccessible::Text text) const override
    {
        if (!isValid())
            return {};
        const DiagramNode &node = m_view->diagram().nodes[static_cast<size_t>(index())];
        const Language language = firstLanguage(m_view->paintOptions().language);
        if (text == QAccessible::Name)
            return node.name.text(language);
        if (text != QAccessible::Description)
            return {};
        QStringList parts{node.kind.text(language), node.address};
        if (node.count > 1)
            parts.append(u"×"_s + QString::number(node.count));
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    void setText(QAccessible::Text, const QString &) override { }

    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRectF onView = m_view->transform().toView(m_view->scene().rectOf(m_id));
        return {m_view->mapToGlobal(onView.topLeft().toPoint()), onView.size().toSize()};
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        state.selectable = true;
        state.multiSelectable = true;
        state.focusable = true;
        state.selected = m_view->isSelected(m_id);
        state.focused = m_view->hasFocus() && m_view->focused() == m_id;
        state.offscreen = !m_view->visibleRect().intersects(m_view->scene().rectOf(m_id));
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &action) override
    {
        if (!isValid())
            return;
        if (action == setFocusAction())
            m_view->travelTo(m_id, {});
        else if (action == pressAction())
            m_view->activate(m_id);
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    [[nodiscard]] int index() const { return m_view->scene().indexOf(m_id); }

    QPointer<CanvasView> m_view;
    CanvasId m_id;
};

class CanvasAccessible : public QAccessibleWidget {
public:
    explicit CanvasAccessible(CanvasView *view)
        : QAccessibleWidget(view, QAccessible::Canvas)
    {
    }
    ~CanvasAccessible() override
    {
        for (const QAccessible::Id id : m_children)
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override { return static_cast<int>(view().diagram().nodes.size()); }

    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const CanvasId id = view().scene().idOf(CanvasKind::Node, index);
        const auto known = m_children.constFind(id.id);
        if (known != m_children.constEnd())
            return QAccessible::accessibleInterface(*known);
        auto *made = new NodeAccessible(&view(), id);
        m_children.insert(id.id, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (auto known = m_children.constBegin(); known != m_children.constEnd(); ++known) {
            if (QAccessible::accessibleInterface(*known) == child)
                return view().scene().indexOf({CanvasKind::Node, known.key()});
        }
        return -1;
    }

    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        const CanvasHit hit = view().hitTest(view().mapFromGlobal(QPoint(x, y)));
        return hit.element.kind == CanvasKind::Node ? child(view().scene().indexOf(hit.element)) : nullptr;
    }

    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        if (!view().hasFocus())
            return nullptr;
        const int index = view().scene().indexOf(view().focused());
        return index < 0 ? const_cast<CanvasAccessible *>(this) : child(index);
    }

private:
    [[nodiscard]] CanvasView &view() const { return *static_cast<CanvasView *>(widget()); }

    mutable QHash<QString, QAccessible::Id> m_children; ///< made when they are asked for, by node
};

QAccessibleInterface *makeCanvasInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<CanvasView *>(object);
    return view ? new CanvasAccessible(view) : nullptr;
}

} // namespace

void installCanvasAccessibility()
{
    QAccessible::installFactory(makeCanvasInterface);
}

} // namespace portolan
