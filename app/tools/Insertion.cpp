// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tools/Insertion.h"

#include "canvas/CanvasView.h"
#include "edit/EditNames.h"
#include "edit/FirewallEdits.h"
#include "edit/FlowEdits.h"
#include "edit/FreshIds.h"
#include "edit/GroupEdits.h"
#include "edit/InsertionPlaces.h"
#include "edit/NodeEdits.h"
#include "edit/ZoneEdits.h"
#include "shell/KindMime.h"
#include "tools/Geometry.h"
#include "tools/MemberEntry.h"

#include <QFile>
#include <QMimeData>

#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF newFrame(320, 240); // of a zone that is dropped
constexpr double insertGrid = 8; // units
constexpr QMarginsF firewallBar(9, 40, 9, 40); // around its middle, as it is shown while it is dragged

double roundedTo(double value, double step)
{
    return std::round(value / step) * step;
}

QString iconFor(const QString &kind)
{
    return QFile::exists(u":/portolan/icons/"_s + kind + u".svg"_s) ? kind : u"node"_s;
}

/// What stands there now is one language's; both get it where there was none.
LocalizedText inLanguage(const QString &text, Language language)
{
    return language == Language::English ? LocalizedText{text, {}} : LocalizedText{{}, text};
}

} // namespace

QString zoneName()
{
    return zoneElement;
}

Insertion::Insertion(const ToolContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    connect(&context.selection, &SharedSelection::thingsChanged, this, [this] { m_clicked.reset(); });
}

QString Insertion::elementIn(const QMimeData *data)
{
    if (!data || !data->hasFormat(kindMimeType))
        return {};
    const QString element = QString::fromUtf8(data->data(kindMimeType));
    return Id::parse(element) ? element : QString();
}

/// Where its middle comes to be, so that its corner is on the grid.
QPointF Insertion::middleFor(const QString &element, const QPointF &scene) const
{
    const double step = m_context.snaps ? insertGrid : 1;
    const QSizeF size = element == zoneElement ? newFrame
        : element == firewallElement           ? QSizeF(0, 0)
                                               : QSizeF(Node::standardSize.width, Node::standardSize.height);
    const QPointF half(size.width() / 2, size.height() / 2);
    const QPointF corner = scene - half;
    return QPointF(roundedTo(corner.x(), step), roundedTo(corner.y(), step)) + half;
}

QRectF Insertion::frameFor(const QRectF &drawn) const
{
    const double step = m_context.snaps ? insertGrid : 1;
    return {QPointF(roundedTo(drawn.left(), step), roundedTo(drawn.top(), step)),
        QPointF(roundedTo(drawn.right(), step), roundedTo(drawn.bottom(), step))};
}

CanvasOverlay Insertion::ghostOf(const QString &element, const QPointF &scene) const
{
    CanvasOverlay overlay;
    const QPointF middle = middleFor(element, scene);
    const Places places = m_context.document->places();
    if (element == zoneElement) {
        overlay.ghostFrames.push_back(QRectF(middle - QPointF(newFrame.width() / 2, newFrame.height() / 2), newFrame));
        return overlay;
    }
    if (element == firewallElement) {
        overlay.ghostFrames.push_back(QRectF(middle, QSizeF(0, 0)).marginsAdded(firewallBar));
        QStringList joined;
        for (const Id &zone : zonesBeside(m_context.document->plan(), places, pointOf(middle)))
            joined.append(zone.toString());
        overlay.hint = joined.join(u" \u2194 "_s);
        overlay.hintAt = scene;
        return overlay;
    }
    const Id kind = *Id::parse(element);
    DiagramNode ghost;
    ghost.id = freshNodeId(m_context.document->plan(), kind);
    ghost.rect = QRectF(middle - QPointF(Node::standardSize.width, Node::standardSize.height) / 2,
        QSizeF(Node::standardSize.width, Node::standardSize.height));
    ghost.icon = iconFor(element);
    ghost.name = {ghost.id.toString(), {}};
    if (const Kind *known = m_context.document->catalogs().kind(kind))
        ghost.kind = known->name;
    overlay.ghosts.push_back(std::move(ghost));
    if (const std::optional<Id> zone = places.zoneAt(pointOf(middle)))
        overlay.dropTarget = {CanvasKind::Zone, zone->toString()};
    return overlay;
}

void Insertion::takeFromPalette(const std::function<void()> &insertion)
{
    if (!m_context.mayEdit())
        return;
    const int steps = m_context.document->history().index();
    insertion();
    // Something may have been refused.
    if (m_context.document->history().index() != steps)
        emit takenFromPalette();
}

void Insertion::drop(const QString &element, const QPointF &scene)
{
    takeFromPalette([&] { insert(element, scene); });
}

void Insertion::insertFromPalette(const QString &element)
{
    takeFromPalette([&] { insertWithoutPlace(element); });
}

void Insertion::insert(const QString &element, const QPointF &scene)
{
    if (!m_context.mayEdit())
        return;
    // Before anything is asked: a question that loses the keyboard goes.
    m_context.view.setFocus(Qt::OtherFocusReason);
    const QPointF middle = middleFor(element, scene);
    if (element == zoneElement)
        insertZone(QRectF(middle - QPointF(newFrame.width() / 2, newFrame.height() / 2), newFrame));
    else if (element == firewallElement)
        insertFirewall(middle, {});
    else if (const std::optional<Id> kind = Id::parse(element); kind && m_context.document->catalogs().kind(*kind))
        insertNode(*kind, middle);
}

/// What nobody sees any more is not meant.
std::optional<QPointF> Insertion::clicked() const
{
    return m_clicked && m_context.view.visibleRect().contains(*m_clicked) ? m_clicked : std::nullopt;
}

void Insertion::insertWithoutPlace(const QString &element)
{
    if (!m_context.mayEdit())
        return;
    m_context.view.setFocus(Qt::OtherFocusReason);
    const QRectF seen = m_context.view.visibleRect() & m_context.view.sheet();
    const std::optional<QPointF> clicked = this->clicked();
    const Point wanted = pointOf(clicked.value_or(seen.center()));
    const Plan &plan = m_context.document->plan();
    const Places places = m_context.document->places();
    const Selection chosen = m_context.chosen();
    if (element == zoneElement) {
        const Size size{newFrame.width(), newFrame.height()};
        insertZone(
            rectOf(clicked ? placeForZoneAt(plan, places, size, wanted) : placeForZone(plan, places, size, wanted)));
    } else if (element == firewallElement) {
        if (clicked && chosen.zones.empty())
            insertFirewall(middleFor(element, pointOf(placeForFirewallAt(plan, places, wanted))), {});
        else
            insertFirewallWithoutPlace(pointOf(wanted));
    } else if (const std::optional<Id> kind = Id::parse(element); kind && m_context.document->catalogs().kind(*kind)) {
        const NodePlace place = clicked ? NodePlace{placeForNodeAt(plan, places, wanted), std::nullopt}
                                        : placeForNode(plan, places, chosen, wanted);
        insertNode(*kind, middleFor(element, pointOf(place.middle)), place.grown);
    }
    // What comes next comes beside it.
    m_clicked = clicked;
}

void Insertion::insertFirewallWithoutPlace(const QPointF &wanted)
{
    const Plan &plan = m_context.document->plan();
    const Places places = m_context.document->places();
    const Selection chosen = m_context.chosen();
    std::vector<Id> joins(chosen.zones.begin(), chosen.zones.end());
    if (joins.size() < 2)
        joins = zonesForFirewall(
            plan, places, pointOf(wanted), joins.empty() ? std::nullopt : std::optional(joins.front()));
    const std::optional<Point> place = placeForFirewall(plan, places, joins);
    if (!place) {
        m_context.refuse({u"refused.firewall-needs-zones"_s, {}, {}});
        return;
    }
    insertFirewall(middleFor(firewallElement, pointOf(*place)), joins);
}

void Insertion::insertFirewall(const QPointF &middle, const std::vector<Id> &joins)
{
    PlanDocument &document = *m_context.document;
    const Places places = document.places();
    const size_t chosenZones = m_context.chosen().zones.size();
    const Id id = freshFirewallId(document.plan());
    const Result<bool> done
        = document.tryEdit(editName(Edit::AddFirewall, id), [&](PlanEditor &editor) -> Result<void> {
              const Result<Id> added = addFirewall(editor, places, pointOf(middle));
              if (!added)
                  return tl::unexpected(added.error());
              return joins.empty() ? Result<void>() : setJoins(editor, *added, joins);
          });
    if (!done) {
        m_context.refuse(done.error());
        return;
    }
    m_context.choose({{}, {}, {id}, {}});
    m_context.view.ensureVisible(QRectF(middle, QSizeF(0, 0)).marginsAdded(firewallBar));
    tellJoined(id, !joins.empty() && chosenZones > 1);
}

void Insertion::tellJoined(const Id &firewall, bool areChosen) const
{
    if (!m_context.tell)
        return;
    const Plan &plan = m_context.document->plan();
    QStringList names;
    for (const Id &zone : plan.firewalls.at(firewall).joins) {
        const LocalizedText &name = plan.zones.at(zone).name;
        names.append(name.isEmpty() ? zone.toString() : name.text(m_context.language));
    }
    m_context.tell(areChosen
            ? tr("The new firewall joins the zones that were chosen: %1.").arg(names.join(u", "_s))
            : tr("The new firewall joins %1 and %2. For others, move it to their border, or choose two "
                 "zones before inserting one.")
                  .arg(names.at(0), names.at(1)));
}

void Insertion::insertNode(const Id &kind, const QPointF &middle, const std::optional<std::pair<Id, Rectangle>> &grown)
{
    PlanDocument &document = *m_context.document;
    const Places places = document.places();
    const Id id = freshNodeId(document.plan(), kind);
    document.edit(editName(Edit::AddNode, id), [&](PlanEditor &editor) {
        if (grown)
            resizeZone(editor, places, grown->first, grown->second);
        addNode(editor, places, document.catalogs(), kind, pointOf(middle));
    });
    m_context.choose({{id}, {}, {}, {}});
    if (const std::optional<Rectangle> box = document.places().node(id))
        m_context.view.ensureVisible(rectOf(*box));
    m_context.view.setFocused({CanvasKind::Node, id.toString()});
    tellSystem(id);
    askProduct(id, OfferedServices::ItsOwn);
}

/// A system that the kind does not imply is our guess.
void Insertion::tellSystem(const Id &node) const
{
    const PlanDocument &document = *m_context.document;
    const Node &inserted = document.plan().nodes.at(node);
    const Kind *kind = document.catalogs().kind(inserted.kind);
    if (!m_context.tell || inserted.os.isNull() || (kind && kind->os == inserted.os))
        return;
    const Kind *system = document.catalogs().kind(inserted.os);
    m_context.tell(
        tr("%1 is taken to run %2. If it runs another operating system, say so in Properties.")
            .arg(inserted.id.toString(), system ? system->name.text(m_context.language) : inserted.os.toString()));
}

void Insertion::insertZone(const QRectF &drawn)
{
    const QRectF frame = frameFor(drawn);
    PlanDocument &document = *m_context.document;
    const Places places = document.places();
    const Id id = freshZoneId(document.plan());
    document.edit(
        editName(Edit::AddZone, id), [&](PlanEditor &editor) { addZone(editor, places, rectangleOf(frame)); });
    m_context.choose({{}, {id}, {}, {}});
    m_context.view.ensureVisible(frame);
    // What one types now is its name, as anywhere else where something new is drawn.
    m_context.view.setFocus(Qt::OtherFocusReason);
    rename({CanvasKind::Zone, id.toString()});
}

CanvasOverlay Insertion::flowOverlay(const CanvasPointer &from, const CanvasPointer &now) const
{
    CanvasOverlay overlay;
    overlay.wire = {from.scene, now.scene};
    if (now.hit.element.kind == CanvasKind::Node && now.hit.element != from.hit.element)
        overlay.dropTarget = now.hit.element;
    return overlay;
}

void Insertion::drawFlow(const CanvasId &from, const CanvasId &to)
{
    if (from.kind != CanvasKind::Node || to.kind != CanvasKind::Node || to == from)
        return;
    const std::optional<Id> opener = Id::parse(from.id);
    const std::optional<Id> listener = Id::parse(to.id);
    if (!opener || !listener)
        return;
    const auto draw = [this, opener = *opener, listener = *listener](
                          Transport transport, const PortSet &ports, const QString &purpose) -> Result<void> {
        PlanDocument &document = *m_context.document;
        const Result<bool> drawn = document.tryEdit(
            editName(Edit::DrawFlow, freshFlowId(document.plan())), [&](PlanEditor &editor) -> Result<void> {
                const Result<Id> id = portolan::drawFlow(
                    editor, opener, listener, transport, ports, inLanguage(purpose, m_context.language));
                return id ? Result<void>() : tl::unexpected(id.error());
            });
        if (!drawn)
            return tl::unexpected(drawn.error());
        m_context.selection.setThings({{CanvasKind::Arrow, arrowId(opener, listener)}});
        return {};
    };
    open(new FlowEntry(&m_context.view, draw), to, false);
}

void Insertion::askProduct(const Id &node, OfferedServices services)
{
    PlanDocument &document = *m_context.document;
    if (!document.plan().nodes.contains(node))
        return;
    std::vector<ProductEntry::Offer> offers
        = offersFor(document.catalogs(), document.plan(), node, m_context.language, services);
    if (offers.empty()) {
        if (services == OfferedServices::All)
            m_context.tell(tr("No catalog has anything more that runs on this machine, or that it is there for."));
        return;
    }
    const auto install = [this, node](const ProductEntry::Offer &offer) -> Result<void> {
        PlanDocument &open = *m_context.document;
        const Id id = offer.existing.isNull() ? freshProductId(open.plan(), offer.choice.catalog) : offer.existing;
        const EditName name = offer.isForPlan
            ? editName(Edit::AddProduct, id)
            : editName(Edit::InstallProduct, QStringList{id.toString(), node.toString()});
        const Result<bool> done = open.tryEdit(name, [&](PlanEditor &editor) -> Result<void> {
            if (!offer.existing.isNull())
                return runProduct(editor, node, offer.existing);
            const Result<Id> installed = installProduct(editor, open.catalogs(), node, offer.choice);
            return installed ? Result<void>() : tl::unexpected(installed.error());
        });
        return done ? Result<void>() : tl::unexpected(done.error());
    };
    open(new ProductEntry(&m_context.view, std::move(offers), install), {CanvasKind::Node, node.toString()}, false);
}

void Insertion::askMember(const Id &group)
{
    const auto found = m_context.document->plan().nodes.find(group);
    if (found == m_context.document->plan().nodes.end() || !m_context.mayEdit())
        return;
    const auto take = [this, group](int place, const QString &called) -> Result<void> {
        PlanDocument &document = *m_context.document;
        const Places places = document.places();
        Id alone;
        const Result<bool> done = document.tryEdit(
            editName(Edit::TakeOut, {called, group.toString()}), [&](PlanEditor &editor) -> Result<void> {
                const Result<Id> taken = takeOutOfGroup(editor, places, document.catalogs(), group, place);
                alone = taken.value_or(Id());
                return taken ? Result<void>() : tl::unexpected(taken.error());
            });
        if (!done)
            return tl::unexpected(done.error());
        m_context.choose({{alone}, {}, {}, {}});
        if (const std::optional<Rectangle> box = document.places().node(alone))
            m_context.view.ensureVisible(rectOf(*box));
        m_context.view.setFocused({CanvasKind::Node, alone.toString()});
        return {};
    };
    open(new MemberEntry(&m_context.view, found->second, take), {CanvasKind::Node, group.toString()}, false);
}

void Insertion::rename(const CanvasId &thing)
{
    const std::optional<Id> id = Id::parse(thing.id);
    if (!id)
        return;
    const Plan &plan = m_context.document->plan();
    LocalizedText name;
    if (thing.kind == CanvasKind::Node && plan.nodes.contains(*id))
        name = plan.nodes.at(*id).name;
    else if (thing.kind == CanvasKind::Zone && plan.zones.contains(*id))
        name = plan.zones.at(*id).name;
    else if (thing.kind == CanvasKind::Firewall && plan.firewalls.contains(*id))
        name = plan.firewalls.at(*id).name;
    else
        return;
    const auto take = [this, kind = thing.kind, id = *id](const std::vector<NameEntry::Line> &changed) -> Result<void> {
        const Result<bool> done = m_context.document->tryEdit(
            editName(Edit::Rename, QStringList{id.toString(), changed.front().name.simplified()}),
            [&](PlanEditor &editor) -> Result<void> {
                for (const auto &[language, text] : changed) {
                    const Result<void> renamed = kind == CanvasKind::Node ? renameNode(editor, id, text, language)
                        : kind == CanvasKind::Zone                        ? renameZone(editor, id, text, language)
                                                                          : renameFirewall(editor, id, text, language);
                    if (!renamed)
                        return renamed;
                }
                return {};
            });
        return done ? Result<void>() : tl::unexpected(done.error());
    };
    // A name that is missing in the language shown is shown in the other one; what has none, by its id.
    std::vector<NameEntry::Line> lines{{m_context.language, name.isEmpty() ? thing.id : name.text(m_context.language)}};
    if (m_context.showsBoth && !name.isEmpty())
        lines = {{Language::English, name.en}, {Language::Japanese, name.ja}};
    open(new NameEntry(&m_context.view, lines, take), thing, true);
}

void Insertion::open(InPlaceEntry *entry, const CanvasId &thing, bool isOver)
{
    if (m_entry)
        delete m_entry;
    m_entry = entry;
    m_subject = thing;
    m_isOver = isOver;
    entry->hide();
    connect(entry, &InPlaceEntry::done, this, [this, entry] {
        if (m_entry == entry)
            m_entry = nullptr;
    });
    placeEntry();
}

void Insertion::placeEntry()
{
    if (!m_entry || m_entry->isVisible())
        return;
    const QRectF rect = m_context.view.scene().rectOf(m_subject);
    if (rect.isNull())
        return;
    m_context.view.ensureVisible(rect);
    QRectF shown = m_context.view.transform().toView(rect);
    if (m_subject.kind == CanvasKind::Zone && m_isOver) {
        const int index = m_context.view.scene().indexOf(m_subject);
        shown = m_context.view.transform().toView(m_context.view.diagram().zones[static_cast<size_t>(index)].title);
    }
    if (m_isOver)
        m_entry->showOver(shown);
    else
        m_entry->showBeside(shown);
}

} // namespace portolan
