// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding/FoundModel.h"

#include "shell/LineIcon.h"

#include <QFont>
#include <QHash>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QIcon iconOf(const Found &found)
{
    switch (found.group) {
    case FoundGroup::Node:
        return kindIcon(found.kind.toString());
    case FoundGroup::Zone:
        return kindIcon(u"zone"_s);
    case FoundGroup::Firewall:
        return kindIcon(u"firewall"_s);
    case FoundGroup::Product:
        return kindIcon(u"product"_s);
    case FoundGroup::Service:
    case FoundGroup::Flow:
        return actionIcon(u"insert-flow"_s);
    case FoundGroup::Decision:
        return actionIcon(u"check"_s);
    case FoundGroup::Revision:
        return actionIcon(u"revisions"_s);
    case FoundGroup::Sheet:
        return actionIcon(u"sheet"_s);
    }
    return {};
}

} // namespace

QString FoundModel::groupName(FoundGroup group)
{
    switch (group) {
    case FoundGroup::Node:
        return tr("Machines");
    case FoundGroup::Zone:
        return tr("Zones");
    case FoundGroup::Firewall:
        return tr("Firewalls");
    case FoundGroup::Product:
        return tr("Products");
    case FoundGroup::Service:
        return tr("Services");
    case FoundGroup::Flow:
        return tr("Flows");
    case FoundGroup::Decision:
        return tr("Decisions");
    case FoundGroup::Revision:
        return tr("Revisions");
    case FoundGroup::Sheet:
        return tr("Sheet and title");
    }
    return {};
}

QString FoundModel::reasonOf(const Found &found, Language language)
{
    const QString detail = found.detail.text(language);
    switch (found.by) {
    case FoundBy::Runs:
        return detail.isEmpty() ? tr("runs here") : tr("runs %1").arg(detail);
    case FoundBy::Manages:
        return tr("manages it with %1").arg(detail);
    case FoundBy::PartOf:
        return detail.isEmpty() ? tr("it is part of this") : tr("part of %1").arg(detail);
    case FoundBy::Holds:
        return tr("it is in this zone");
    case FoundBy::Via:
        return tr("route %1").arg(detail);
    case FoundBy::Setting:
        return tr("sets %1", "a port").arg(detail);
    case FoundBy::Port:
        return tr("listens on %1").arg(detail);
    case FoundBy::Name:
    case FoundBy::Address:
    case FoundBy::Kind:
    case FoundBy::Product:
    case FoundBy::Text:
    case FoundBy::Joins:
    case FoundBy::Service:
        break;
    }
    if (found.group == FoundGroup::Service)
        return tr("%1: %n flow(s)", nullptr, static_cast<int>(found.flows.size())).arg(detail);
    if (found.number > 0)
        return tr("No. %1: %2").arg(found.number).arg(detail);
    return detail;
}

void FoundModel::setList(FoundList list)
{
    beginResetModel();
    m_list = std::move(list);
    m_rows.clear();
    for (size_t i = 0; i < m_list.items.size(); ++i) {
        const FoundGroup group = m_list.items[i].group;
        if (m_rows.empty() || m_rows.back().group != group)
            m_rows.push_back({group, -1});
        m_rows.push_back({group, static_cast<int>(i)});
    }
    endResetModel();
}

void FoundModel::setLanguage(Language language)
{
    m_language = language;
    retranslate();
}

void FoundModel::retranslate()
{
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

const Found *FoundModel::at(int row) const
{
    if (row < 0 || static_cast<size_t>(row) >= m_rows.size() || m_rows[static_cast<size_t>(row)].item < 0)
        return nullptr;
    return &m_list.items[static_cast<size_t>(m_rows[static_cast<size_t>(row)].item)];
}

int FoundModel::next(int row, int step) const
{
    const int count = rowCount();
    int at = row < 0 && step < 0 ? count : row;
    for (int i = 0; i < count; ++i) {
        at = (at + step + count) % count;
        if (this->at(at))
            return at;
    }
    return -1;
}

int FoundModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FoundModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || static_cast<size_t>(index.row()) >= m_rows.size())
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    if (role == IsHeadingRole)
        return row.item < 0;
    if (row.item < 0) {
        const size_t total = m_list.totals[static_cast<size_t>(row.group)];
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return tr("%1 (%2)", "group, count").arg(groupName(row.group)).arg(total);
        return {};
    }
    const Found &found = m_list.items[static_cast<size_t>(row.item)];
    switch (role) {
    case Qt::DisplayRole:
        return found.title.text(m_language);
    case DetailRole:
        return reasonOf(found, m_language);
    case Qt::DecorationRole:
        return iconOf(found);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString reason = reasonOf(found, m_language);
        const QString title = found.title.text(m_language);
        return reason.isEmpty() ? title : QString(title + u"\n"_s + reason);
    }
    default:
        return {};
    }
}

Qt::ItemFlags FoundModel::flags(const QModelIndex &index) const
{
    return at(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace portolan
