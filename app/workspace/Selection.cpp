// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/Selection.h"

#include <QTimerEvent>

namespace portolan {

namespace {

constexpr size_t mostAtOnce = 2000; // things and rows

} // namespace

void SharedSelection::setThings(const std::set<CanvasId> &things)
{
    if (m_things == things)
        return;
    m_things = things;
    emit thingsChanged();
}

void SharedSelection::follow(const ChangedIds &ids)
{
    std::set<CanvasId> things;
    for (const CanvasId &thing : m_things) {
        const std::map<Id, Id> *of = thing.kind == CanvasKind::Node ? &ids.nodes
            : thing.kind == CanvasKind::Zone                        ? &ids.zones
            : thing.kind == CanvasKind::Firewall                    ? &ids.firewalls
                                                                    : nullptr;
        const std::optional<Id> id = Id::parse(thing.id);
        const auto changed = of && id ? of->find(*id) : decltype(of->end())();
        things.insert(of && id && changed != of->end() ? CanvasId{thing.kind, changed->second.toString()} : thing);
    }
    setThings(things);
}

void SharedSelection::setRows(const QStringList &rowKeys)
{
    if (m_rows == rowKeys)
        return;
    m_rows = rowKeys;
    emit rowsChanged();
}

void SharedSelection::setLitRows(const QStringList &rowKeys)
{
    if (m_litRows == rowKeys)
        return;
    m_litRows = rowKeys;
    emit litRowsChanged();
}

void SharedSelection::inTurn(QObject *who, const QString &name, std::function<void()> job)
{
    std::erase_if(m_jobs, [&](const Job &waiting) { return waiting.who == who && waiting.name == name; });
    if (m_things.size() + static_cast<size_t>(m_rows.size()) <= mostAtOnce) {
        job();
        return;
    }
    m_jobs.push_back({who, name, std::move(job)});
    m_turn.start(0, this);
}

void SharedSelection::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_turn.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    if (!m_jobs.empty()) {
        const Job next = std::move(m_jobs.front());
        m_jobs.erase(m_jobs.begin());
        if (next.who)
            next.run();
    }
    if (m_jobs.empty())
        m_turn.stop();
}

} // namespace portolan
