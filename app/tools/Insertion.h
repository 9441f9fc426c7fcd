// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasOverlay.h"
#include "canvas/CanvasTool.h"
#include "tools/InPlaceEntry.h"
#include "tools/ToolContext.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QMimeData;

namespace portolan {

/// Puts new things into the plan, and asks in place what has to be known of them: which product runs, which ports a
/// flow has, what something is called. At most one such question is open.
class Insertion : public QObject {
    Q_OBJECT

public:
    explicit Insertion(const ToolContext &context, QObject *parent = nullptr);

    /// What a drag from the palette brings: a kind, a zone, a firewall; empty: nothing of ours.
    [[nodiscard]] static QString elementIn(const QMimeData *data);

    /// What dropping it there would give.
    [[nodiscard]] CanvasOverlay ghostOf(const QString &element, const QPointF &scene) const;
    /// Puts it there as insert() does, out of the palette.
    void drop(const QString &element, const QPointF &scene);
    /// Puts it there and chooses it. On a machine that a product can run on, which one is asked at once.
    void insert(const QString &element, const QPointF &scene);
    /// The same for who does not point: where the empty canvas was clicked last, if that is in view and nothing else
    /// was chosen since; otherwise near the middle of the view, where what is chosen suggests. What is there stays
    /// clear. A firewall joins the zones that are chosen, else neighbours; which, is told.
    void insertWithoutPlace(const QString &element);
    /// The same, out of the palette.
    void insertFromPalette(const QString &element);
    /// The empty canvas was clicked there; null: something else was.
    void setClicked(const std::optional<QPointF> &place) { m_clicked = place; }
    /// Where it was, if that is in view.
    [[nodiscard]] std::optional<QPointF> clicked() const;
    void insertZone(const QRectF &drawn);
    /// The frame that a zone which is drawn so gets: on the grid, or else on whole units.
    [[nodiscard]] QRectF frameFor(const QRectF &drawn) const;

    [[nodiscard]] CanvasOverlay flowOverlay(const CanvasPointer &from, const CanvasPointer &now) const;
    /// Asks for ports and purpose, if both ends are nodes, and not the same.
    void drawFlow(const CanvasId &from, const CanvasId &to);

    /// What runs on the machine, or which services its flows come from. Where there is nothing to choose, that is told
    /// if somebody asked for it.
    void askProduct(const Id &node, OfferedServices services = OfferedServices::All);
    void askMember(const Id &group); ///< which machine of it is to stand alone
    void rename(const CanvasId &thing);

    [[nodiscard]] InPlaceEntry *entry() const { return m_entry; } ///< the question that is open, or null
    /// Tells the questions that are waiting for the drawing that it is there.
    void placeEntry();

signals:
    void takenFromPalette(); ///< what was chosen there stands in the plan

private:
    void takeFromPalette(const std::function<void()> &insertion);
    void open(InPlaceEntry *entry, const CanvasId &thing, bool isOver);
    [[nodiscard]] QPointF middleFor(const QString &element, const QPointF &scene) const;
    void insertFirewall(const QPointF &middle, const std::vector<Id> &joins);
    void insertFirewallWithoutPlace(const QPointF &wanted);
    void tellJoined(const Id &firewall, bool areChosen) const;
    void tellSystem(const Id &node) const;
    void insertNode(const Id &kind, const QPointF &middle, const std::optional<std::pair<Id, Rectangle>> &grown = {});

    const ToolContext &m_context;
    QPointer<InPlaceEntry> m_entry;
    CanvasId m_subject;
    bool m_isOver = false;
    std::optional<QPointF> m_clicked; ///< on empty canvas, and nothing else since
};

[[nodiscard]] QString zoneName(); ///< of a zone among elements

} // namespace portolan
