// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/CanvasAccessible.h"

#include "base/NameText.h"
#include "canvas/CanvasView.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QHash>
#include <QPointer>
#include <QWindow>

#include <algorithm>
#include <array>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

LocalizedText nameOf(const CanvasView &view, CanvasKind kind, const Id &id)
{
    const int index = view.scene().indexOf({kind, id.toString()});
    if (index < 0)
        return sameText(id.toString());
    const auto place = static_cast<size_t>(index);
    return nameText(kind == CanvasKind::Zone ? view.diagram().zones[place].name : view.diagram().nodes[place].name, id);
}

/// Kinds stand before names, so that a list of all that is there can be told apart while it is read out.
QString nameOf(const CanvasView &view, const CanvasId &id, size_t index, Language language)
{
    const Diagram &diagram = view.diagram();
    switch (id.kind) {
    case CanvasKind::Node:
        return diagram.nodes[index].name.text(language);
    case CanvasKind::Zone:
        return QCoreApplication::translate("CanvasAccessible", "Zone %1")
            .arg(nameText(diagram.zones[index].name, diagram.zones[index].id).text(language));
    case CanvasKind::Firewall:
        return QCoreApplication::translate("CanvasAccessible", "Firewall %1")
            .arg(nameText(diagram.gates[index].name, diagram.gates[index].id).text(language));
    case CanvasKind::Arrow: {
        const DiagramArrow &arrow = diagram.arrows[index];
        return QCoreApplication::translate("CanvasAccessible", "Arrow from %1 to %2: %3")
            .arg(nameOf(view, CanvasKind::Node, arrow.from).text(language),
                nameOf(view, CanvasKind::Node, arrow.to).text(language), arrow.ports);
    }
    case CanvasKind::None:
        break;
    }
    return {};
}

QString descriptionOf(const CanvasView &view, const CanvasId &id, size_t index, Language language)
{
    const Diagram &diagram = view.diagram();
    QStringList parts;
    switch (id.kind) {
    case CanvasKind::Node:
        parts = {diagram.nodes[index].kind.text(language), diagram.nodes[index].address};
        if (diagram.nodes[index].count > 1)
            parts.append(u"×"_s + QString::number(diagram.nodes[index].count));
        break;
    case CanvasKind::Zone:
        parts = {diagram.zones[index].networks};
        break;
    case CanvasKind::Firewall:
        for (const Id &zone : diagram.gates[index].zones)
            parts.append(nameOf(view, CanvasKind::Zone, zone).text(language));
        break;
    case CanvasKind::Arrow:
        parts = {QCoreApplication::translate("CanvasAccessible", "Rows: %1")
                     .arg(diagram.arrows[index].numbers.join(u", "_s))};
        break;
    case CanvasKind::None:
        break;
    }
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

/// One machine, zone, firewall or arrow. It knows its view and its id, and asks for everything else: diagrams come and
/// go.
class ThingAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    ThingAccessible(CanvasView *view, CanvasId id)
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
        const Language language = firstLanguage(m_view->paintOptions().language);
        const auto place = static_cast<size_t>(index());
        if (text == QAccessible::Name)
            return nameOf(*m_view, m_id, place, language);
        return text == QAccessible::Description ? descriptionOf(*m_view, m_id, place, language) : QString();
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
        state.focusable = m_id.kind == CanvasKind::Node; // the keyboard travels along machines
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
        if (action == setFocusAction() && m_id.kind == CanvasKind::Node) {
            m_view->travelTo(m_id, {});
        } else if (action == setFocusAction()) {
            m_view->ensureVisible(m_view->scene().rectOf(m_id));
            m_view->setSelection({m_id});
        }
        if (action == pressAction())
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

    /// Machines, then zones, firewalls (each once, as its first bar) and arrows.
    [[nodiscard]] int childCount() const override
    {
        int count = 0;
        for (const CanvasKind kind : kinds)
            count += countOf(kind);
        return count;
    }

    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index < 0)
            return nullptr;
        for (const CanvasKind kind : kinds) {
            if (index < countOf(kind))
                return interfaceOf(idOf(kind, index));
            index -= countOf(kind);
        }
        return nullptr;
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (auto known = m_children.constBegin(); known != m_children.constEnd(); ++known) {
            if (QAccessible::accessibleInterface(*known) == child)
                return indexOf(known.key());
        }
        return -1;
    }

    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        const CanvasHit hit = view().hitTest(view().mapFromGlobal(QPoint(x, y)));
        return hit.isGround() ? nullptr : interfaceOf(hit.element);
    }

    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        if (!view().hasFocus())
            return nullptr;
        return view().scene().indexOf(view().focused()) < 0 ? const_cast<CanvasAccessible *>(this)
                                                            : interfaceOf(view().focused());
    }

private:
    [[nodiscard]] CanvasView &view() const { return *static_cast<CanvasView *>(widget()); }

    [[nodiscard]] int countOf(CanvasKind kind) const
    {
        const Diagram &diagram = view().diagram();
        switch (kind) {
        case CanvasKind::Node:
            return static_cast<int>(diagram.nodes.size());
        case CanvasKind::Zone:
            return static_cast<int>(diagram.zones.size());
        case CanvasKind::Firewall:
            return static_cast<int>(std::count_if(diagram.gates.begin(), diagram.gates.end(), isFirst));
        case CanvasKind::Arrow:
            return static_cast<int>(diagram.arrows.size());
        case CanvasKind::None:
            break;
        }
        return 0;
    }
    /// Of the one at this place among its kind.
    [[nodiscard]] CanvasId idOf(CanvasKind kind, int place) const
    {
        if (kind != CanvasKind::Firewall)
            return view().scene().idOf(kind, place);
        for (const DiagramGate &gate : view().diagram().gates) {
            if (isFirst(gate) && place-- == 0)
                return {kind, gate.id.toString()};
        }
        return {};
    }
    [[nodiscard]] int indexOf(const CanvasId &id) const
    {
        int index = view().scene().indexOf(id);
        if (index < 0)
            return -1;
        if (id.kind == CanvasKind::Firewall) {
            const std::vector<DiagramGate> &gates = view().diagram().gates;
            index = static_cast<int>(std::count_if(gates.begin(), gates.begin() + index, isFirst));
        }
        for (const CanvasKind kind : kinds) {
            if (kind == id.kind)
                break;
            index += countOf(kind);
        }
        return index;
    }
    [[nodiscard]] QAccessibleInterface *interfaceOf(const CanvasId &id) const
    {
        const auto known = m_children.constFind(id);
        if (known != m_children.constEnd())
            return QAccessible::accessibleInterface(*known);
        auto *made = new ThingAccessible(&view(), id);
        m_children.insert(id, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    static bool isFirst(const DiagramGate &gate) { return gate.number == 0; }

    static constexpr std::array kinds{CanvasKind::Node, CanvasKind::Zone, CanvasKind::Firewall, CanvasKind::Arrow};

    mutable QHash<CanvasId, QAccessible::Id> m_children; ///< made when they are asked for
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
