// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding/Finder.h"

#include "canvas/CanvasView.h"
#include "derive/FlowKey.h"
#include "export/MatrixTables.h"
#include "finding/FindBar.h"
#include "finding/FoundModel.h"
#include "matrix/CellText.h"
#include "matrix/Matrix.h"
#include "messages/MessageText.h"
#include "shell/Actions.h"
#include "shell/MainWindow.h"
#include "tools/EditingDesk.h"
#include "workspace/CanvasSelection.h"
#include "workspace/PlanMirror.h"

#include <QAction>
#include <QCursor>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double readableZoom = 0.6; // below it, names of machines are small
constexpr double margin = 40; // pixels of the screen around what was travelled to
constexpr double leastRoom = 300; // pixels beside the bar that are enough to show something
constexpr size_t mostRows = 5000; // that are chosen at once in the table

const QString usesId = u"edit.where-used"_s;
const QString usesOfProductId = u"edit.where-used-product"_s;
const QString usesOfPortId = u"edit.where-used-port"_s;

CanvasId nodeId(const Id &id)
{
    return {CanvasKind::Node, id.toString()};
}

} // namespace

Finder::Finder(MainWindow &window, EditingDesk &desk, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_desk(desk)
    , m_settings(settings)
    , m_model(new FoundModel(this))
    , m_bar(new FindBar(*m_model, &desk.canvas()))
{
    Actions &actions = window.actions();
    actions.serve(u"edit.find"_s, this, [this] { find(); });
    actions.serve(u"edit.find-next"_s, this, [this] { step(1); });
    actions.serve(u"edit.find-previous"_s, this, [this] { step(-1); });
    actions.serve(usesId, this, [this] { askUses(chosenThings()); });
    actions.serve(usesOfProductId, this, [this] { askUses(chosenProducts()); });
    actions.serve(usesOfPortId, this, [this] { askUses(chosenPorts()); });
    connect(m_bar, &FindBar::typed, this, [this] { search(); });
    connect(m_bar, &FindBar::stepAsked, this, &Finder::step);
    connect(m_bar, &FindBar::chosen, this, &Finder::show);
    connect(&desk, &EditingDesk::documentChanged, this, &Finder::setDocument);
    const auto follow = [this] { m_desk.selection().inTurn(this, u"update"_s, [this] { updateAvailable(); }); };
    connect(&desk.selection(), &SharedSelection::thingsChanged, this, follow);
    connect(&desk.selection(), &SharedSelection::rowsChanged, this, follow);
    const auto speak = [this] { m_model->setLanguage(firstLanguage(m_settings.documentLanguage())); };
    connect(&settings, &Settings::documentLanguageChanged, this, speak);
    speak();
    setDocument(desk.document());
}

Finder::~Finder()
{
    delete m_bar;
}

void Finder::setDocument(PlanDocument *document)
{
    if (m_document)
        disconnect(m_document, nullptr, this, nullptr);
    m_document = document;
    m_index.reset();
    m_subject.reset();
    m_isStale = false;
    m_model->setList({});
    if (m_bar) {
        m_bar->close();
        m_bar->field().clear();
    }
    if (m_document)
        connect(m_document, &PlanDocument::changed, this, [this] {
            m_index.reset();
            m_isStale = true;
        });
    updateAvailable();
}

void Finder::find()
{
    if (!m_document)
        return;
    if (m_subject) {
        m_subject.reset();
        m_model->setList({});
    }
    m_bar->openForTyping();
    search();
}

void Finder::search()
{
    if (!m_document)
        return;
    m_subject.reset();
    m_isStale = false;
    const QString text = m_bar->field().text();
    if (!m_index && !text.trimmed().isEmpty())
        m_index = std::make_unique<FindIndex>(m_document->engine());
    m_model->setList(m_index ? m_index->find(text) : FoundList());
    updateAvailable();
}

void Finder::refresh()
{
    if (!m_isStale || !m_document)
        return;
    const int row = m_bar->currentRow();
    const QString id = m_model->at(row) ? m_model->at(row)->id : QString();
    if (m_subject) {
        m_isStale = false;
        m_model->setList(whereUsed(m_document->engine(), *m_subject));
    } else {
        search();
    }
    // On from where it was, if that is still there.
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (!id.isEmpty() && m_model->at(i) && m_model->at(i)->id == id) {
            m_bar->setCurrentRow(i);
            break;
        }
    }
}

void Finder::step(int step)
{
    if (!m_document)
        return;
    refresh();
    if (m_model->list().isEmpty()) {
        if (m_bar->isHidden())
            find();
        return;
    }
    show(m_model->next(m_bar->currentRow(), step));
}

void Finder::showUsesOf(const UseSubject &subject)
{
    if (!m_document)
        return;
    m_subject = subject;
    m_isStale = false;
    m_model->setList(whereUsed(m_document->engine(), subject));
    m_bar->openFor(titleFor(subject));
    updateAvailable();
}

void Finder::offerOn(QWidget &widget)
{
    for (const QString &id : {usesOfPortId, usesOfProductId})
        widget.addAction(m_window.actions().action(id));
    widget.setContextMenuPolicy(Qt::ActionsContextMenu);
}

QString Finder::titleFor(const UseSubject &subject) const
{
    const Plan &plan = m_document->plan();
    const Language language = firstLanguage(m_settings.documentLanguage());
    const auto named = [&](const auto &parts, const Id &id) {
        const auto part = parts.find(id);
        return part == parts.end() ? id.toString() : titleOf(part->second.name, id).text(language);
    };
    QString name;
    if (const auto *node = std::get_if<NodeUse>(&subject))
        name = named(plan.nodes, node->id);
    else if (const auto *zone = std::get_if<ZoneUse>(&subject))
        name = named(plan.zones, zone->id);
    else if (const auto *firewall = std::get_if<FirewallUse>(&subject))
        name = named(plan.firewalls, firewall->id);
    else if (const auto *product = std::get_if<ProductUse>(&subject))
        name = product->id.toString();
    else if (const auto *port = std::get_if<PortNumberUse>(&subject))
        name = (port->transport == Transport::Tcp          ? u"TCP "_s
                       : port->transport == Transport::Udp ? u"UDP "_s
                                                           : QString())
            + port->ports.toString();
    return tr("Where %1 is used").arg(name);
}

std::vector<Finder::Named> Finder::chosenThings() const
{
    std::vector<Named> subjects;
    if (!m_document)
        return subjects;
    const Selection chosen = editableOf(m_document->plan(), m_desk.selection().things());
    const auto name = [this](const auto &parts, const Id &id) {
        return titleOf(parts.at(id).name, id).text(firstLanguage(m_settings.documentLanguage()));
    };
    for (const Id &id : chosen.nodes)
        subjects.push_back({name(m_document->plan().nodes, id), NodeUse{id}});
    for (const Id &id : chosen.zones)
        subjects.push_back({name(m_document->plan().zones, id), ZoneUse{id}});
    for (const Id &id : chosen.firewalls)
        subjects.push_back({name(m_document->plan().firewalls, id), FirewallUse{id}});
    return subjects;
}

bool Finder::hasChosenThing() const
{
    const Plan &plan = m_document->plan();
    const std::set<CanvasId> &things = m_desk.selection().things();
    return std::any_of(things.begin(), things.end(), [&](const CanvasId &thing) {
        const Id id = Id::parse(thing.id).value_or(Id());
        return (thing.kind == CanvasKind::Node && plan.nodes.contains(id))
            || (thing.kind == CanvasKind::Zone && plan.zones.contains(id))
            || (thing.kind == CanvasKind::Firewall && plan.firewalls.contains(id));
    });
}

/// As soon as there is one: among 60,000 rows and 10,000 machines all take long.
bool Finder::hasChosenProduct() const
{
    const Plan &plan = m_document->plan();
    const QStringList &rows = m_desk.selection().rows();
    const std::set<CanvasId> &things = m_desk.selection().things();
    const auto names = [&](const QString &key) {
        const std::optional<Id> id = Id::parse(key.section(u':', 0, 0));
        return id && plan.products.contains(*id);
    };
    return std::any_of(rows.begin(), rows.end(), names)
        || std::any_of(things.begin(), things.end(), [&](const CanvasId &thing) {
               const auto node = thing.kind == CanvasKind::Node ? plan.nodes.find(Id::parse(thing.id).value_or(Id()))
                                                                : plan.nodes.end();
               return node != plan.nodes.end() && !node->second.runs.empty();
           });
}

std::vector<Finder::Named> Finder::chosenProducts() const
{
    std::set<Id> products;
    if (!m_document)
        return {};
    for (const QString &key : m_desk.selection().rows()) {
        const std::optional<Id> id = Id::parse(key.section(u':', 0, 0));
        if (id && m_document->plan().products.contains(*id))
            products.insert(*id);
    }
    for (const Id &node : editableOf(m_document->plan(), m_desk.selection().things()).nodes) {
        for (const Run &run : m_document->plan().nodes.at(node).runs)
            products.insert(run.product);
    }
    std::vector<Named> subjects;
    for (const Id &id : products)
        subjects.push_back({id.toString(), ProductUse{id}});
    return subjects;
}

std::vector<Finder::Named> Finder::chosenPorts() const
{
    std::vector<Named> subjects;
    if (!m_document)
        return subjects;
    const FlowEngine &engine = m_document->engine();
    constexpr qsizetype mostAsked = 20;
    for (const QString &key : m_desk.selection().rows().mid(0, mostAsked)) {
        for (const int handle : flowsOfRow(engine, key)) {
            const Flow &flow = engine.flow(handle);
            const PortSet *ports = listeningPorts(engine, flow);
            for (const PortRange &range : ports ? ports->ranges : std::vector<PortRange>()) {
                const Transport transport = engine.transport(flow);
                const QString name = (transport == Transport::Tcp          ? u"TCP "_s
                                             : transport == Transport::Udp ? u"UDP "_s
                                                                           : QString())
                    + range.toString();
                const bool isThere = std::any_of(
                    subjects.begin(), subjects.end(), [&](const Named &other) { return other.name == name; });
                if (!isThere)
                    subjects.push_back({name, PortNumberUse{transport, range}});
            }
        }
    }
    return subjects;
}

void Finder::askUses(const std::vector<Named> &subjects)
{
    if (subjects.empty())
        return;
    if (subjects.size() == 1) {
        showUsesOf(subjects.front().subject);
        return;
    }
    auto *menu = new QMenu(&m_desk.canvas());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Named &named : subjects)
        connect(menu->addAction(visibleText(named.name).replace(u'&', u"&&"_s)), &QAction::triggered, this,
            [this, subject = named.subject] { showUsesOf(subject); });
    menu->popup(QCursor::pos());
}

void Finder::updateAvailable()
{
    Actions &actions = m_window.actions();
    const bool isOpen = m_document != nullptr;
    actions.setAvailable(QStringList{u"edit.find"_s, u"edit.find-next"_s, u"edit.find-previous"_s}, isOpen);
    actions.setAvailable(usesId, isOpen && hasChosenThing());
    actions.setAvailable(usesOfProductId, isOpen && hasChosenProduct());
    actions.setAvailable(usesOfPortId, isOpen && !m_desk.selection().rows().isEmpty());
}

std::set<CanvasId> Finder::thingsOf(const Found &found) const
{
    const Plan &plan = m_document->plan();
    std::set<CanvasId> things;
    switch (found.group) {
    case FoundGroup::Node:
        things.insert({CanvasKind::Node, found.id});
        break;
    case FoundGroup::Zone:
        things.insert({CanvasKind::Zone, found.id});
        break;
    case FoundGroup::Firewall:
        things.insert({CanvasKind::Firewall, found.id});
        break;
    case FoundGroup::Product:
        for (const auto &[id, node] : plan.nodes) {
            if (std::any_of(node.runs.begin(), node.runs.end(),
                    [&](const Run &run) { return run.product.toString() == found.id; }))
                things.insert(nodeId(id));
        }
        break;
    case FoundGroup::Service:
    case FoundGroup::Flow:
    case FoundGroup::Decision: {
        const FlowEngine &engine = m_document->engine();
        const std::vector<int> flows = found.group == FoundGroup::Decision ? flowsOfRow(engine, found.id) : found.flows;
        for (const int handle : flows) {
            const FlowIdentity &flow = engine.flow(handle).identity;
            things.insert({CanvasKind::Arrow,
                engine.nodes().at(flow.opener).id.toString() + u'>' + engine.nodes().at(flow.listener).id.toString()});
        }
        break;
    }
    case FoundGroup::Revision:
    case FoundGroup::Sheet:
        break;
    }
    return things;
}

QStringList Finder::rowsOf(const Found &found) const
{
    const FlowEngine &engine = m_document->engine();
    QStringList rows;
    const auto addRow = [&](int handle) {
        const QString key = rowKey(engine, engine.flow(handle));
        if (static_cast<size_t>(rows.size()) < mostRows && !rows.contains(key))
            rows.append(key);
    };
    const std::optional<Id> id = Id::parse(found.id);
    if (found.group == FoundGroup::Node && id) {
        const int index = engine.nodes().indexOf(*id);
        for (const int handle : index == NodeTable::none ? std::vector<int>() : engine.flowsAt(index))
            addRow(handle);
    } else if (found.group == FoundGroup::Decision) {
        for (const int handle : flowsOfRow(engine, found.id))
            addRow(handle);
    } else {
        for (const int handle : found.flows) {
            if (static_cast<size_t>(rows.size()) < mostRows)
                rows.append(rowKey(engine, engine.flow(handle)));
        }
    }
    return rows;
}

void Finder::show(int row)
{
    const int count = m_model->rowCount();
    refresh();
    if (m_model->rowCount() != count)
        row = m_bar->currentRow();
    const Found *found = m_model->at(row);
    if (!found)
        return;
    m_bar->setCurrentRow(row);
    const std::set<CanvasId> things = thingsOf(*found);
    m_desk.selection().setThings(things);
    // An arrow that is chosen chooses all of its rows; these are fewer.
    m_desk.selection().setRows(rowsOf(*found));
    if (things.empty() && (found->group == FoundGroup::Sheet || found->group == FoundGroup::Revision))
        m_window.panels().show(u"properties"_s);
    bringIntoView(things);
}

void Finder::bringIntoView(const std::set<CanvasId> &things)
{
    CanvasView &view = m_desk.canvas();
    QRectF place;
    for (const CanvasId &id : things) {
        place |= view.scene().rectOf(id);
        if (id.kind != CanvasKind::Arrow)
            continue;
        for (const QString &end : id.id.split(u'>'))
            place |= view.scene().rectOf({CanvasKind::Node, end});
    }
    if (place.isEmpty()) {
        m_desk.selection().reveal(things);
        return;
    }
    QRectF room = view.rect();
    if (m_bar->isVisible() && m_bar->x() >= leastRoom)
        room.setRight(m_bar->x());
    room.adjust(margin, margin, -margin, -margin);
    const double fitting = std::min(room.width() / place.width(), room.height() / place.height());
    double zoom = view.zoom();
    if (zoom > fitting || zoom < readableZoom)
        zoom = std::min(1.0, fitting);
    const bool isSeen = qFuzzyCompare(zoom, view.zoom())
        && room.contains(
            QRectF(view.transform().toView(place.topLeft()), view.transform().toView(place.bottomRight())));
    if (isSeen)
        return;
    view.setZoom(zoom, QRectF(view.rect()).center());
    view.centerOn(place.center());
    view.pan(room.center() - QRectF(view.rect()).center());
}

} // namespace portolan
