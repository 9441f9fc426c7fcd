// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/KindModel.h"

#include "shell/KindMime.h"
#include "shell/LineIcon.h"

#include <QCoreApplication>
#include <QFont>
#include <QMimeData>

#include <algorithm>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr quintptr ofGroup = ~quintptr(0);

Language other(Language language)
{
    return language == Language::English ? Language::Japanese : Language::English;
}

} // namespace

KindModel::KindModel(std::vector<PaletteGroup> groups, QObject *parent)
    : QAbstractItemModel(parent)
    , m_layout(std::move(groups))
{
}

KindModel::Item KindModel::itemOf(const QString &id, const LocalizedText &name, const QStringList &also)
{
    Item item{id, name, {}, kindIcon(id)};
    const QStringList texts = QStringList{id, name.en, name.ja} + also;
    for (const QString &text : texts)
        item.forms.append(searchForm(text));
    return item;
}

void KindModel::setCatalogs(const CatalogSet &catalogs)
{
    std::set<QString> placed{zoneElement, firewallElement};
    m_all.clear();
    for (const PaletteGroup &layout : m_layout) {
        Group group{layout.name, {}};
        for (const PaletteItem &item : layout.items) {
            if (item.element != PaletteElement::Kind) {
                const QString &id = item.element == PaletteElement::Zone ? zoneElement : firewallElement;
                group.items.push_back(itemOf(id, item.name, item.also));
            } else if (const Kind *kind = catalogs.kind(item.kind); kind && placed.insert(kind->id.toString()).second) {
                group.items.push_back(itemOf(kind->id.toString(), kind->name, item.also));
            }
        }
        m_all.push_back(std::move(group));
    }
    const auto addRest = [this, &placed](const Kinds &kinds, const LocalizedText &name) {
        Group group{name, {}};
        for (const auto &[id, kind] : kinds) {
            if (placed.insert(id.toString()).second)
                group.items.push_back(itemOf(id.toString(), kind.name, {name.en, name.ja}));
        }
        if (!group.items.empty())
            m_all.push_back(std::move(group));
    };
    addRest(catalogs.kinds, {});
    for (const auto &entry : catalogs.catalogs)
        addRest(entry.second.kinds, entry.second.productName);
    filter();
}

void KindModel::setSearch(const QString &typed)
{
    m_search = SearchWords(typed);
    m_typed = searchForm(typed);
    filter();
}

void KindModel::setLanguage(Language language)
{
    if (m_language == language)
        return;
    m_language = language;
    filter();
}

void KindModel::filter()
{
    beginResetModel();
    m_shown.clear();
    for (const Group &group : m_all) {
        Group shown{group.name, {}};
        // Who types a group's name wants what is in it.
        const QStringList groupForms{searchForm(group.name.en), searchForm(group.name.ja)};
        for (const Item &item : group.items) {
            if (m_search.match(item.forms + groupForms))
                shown.items.push_back(item);
        }
        if (!shown.items.empty())
            m_shown.push_back(std::move(shown));
    }
    if (!m_search.isEmpty())
        rank();
    endResetModel();
}

KindModel::Likeness KindModel::likenessOf(const Item &item) const
{
    if (!m_search.match(item.forms))
        return Likeness::GroupAlone;
    Likeness best = Likeness::OtherWords;
    for (const QString &name : {item.name.en, item.name.ja, item.id}) {
        const QString form = searchForm(name);
        if (form == m_typed)
            return Likeness::Same;
        if (form.startsWith(m_typed))
            best = std::min(best, Likeness::Begins);
        else if (form.contains(m_typed))
            best = std::min(best, Likeness::Contains);
        for (qsizetype at = 1; at < name.size(); ++at) {
            if (name[at].isLetterOrNumber() && !name[at - 1].isLetterOrNumber()
                && searchForm(name.mid(at)).startsWith(m_typed))
                best = std::min(best, Likeness::WordBegins);
        }
    }
    return best;
}

/// Who types a name wants the thing that is called so before what stands beside it.
void KindModel::rank()
{
    const auto isLiker = [](const auto &a, const auto &b) { return a.first < b.first; };
    std::vector<std::pair<Likeness, Group>> ranked;
    for (Group &group : m_shown) {
        std::vector<std::pair<Likeness, Item>> items;
        for (Item &item : group.items)
            items.emplace_back(likenessOf(item), std::move(item));
        std::stable_sort(items.begin(), items.end(), isLiker);
        group.items.clear();
        for (auto &item : items)
            group.items.push_back(std::move(item.second));
        ranked.emplace_back(items.front().first, std::move(group));
    }
    std::stable_sort(ranked.begin(), ranked.end(), isLiker);
    m_shown.clear();
    for (auto &group : ranked)
        m_shown.push_back(std::move(group.second));
}

QModelIndex KindModel::first() const
{
    return m_shown.empty() ? QModelIndex() : index(0, 0, index(0, 0));
}

QModelIndex KindModel::indexOf(const QString &id) const
{
    for (size_t group = 0; group < m_shown.size(); ++group) {
        const std::vector<Item> &items = m_shown[group].items;
        for (size_t row = 0; row < items.size(); ++row) {
            if (items[row].id == id)
                return index(static_cast<int>(row), 0, index(static_cast<int>(group), 0));
        }
    }
    return {};
}

QModelIndex KindModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column != 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : ofGroup);
}

QModelIndex KindModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == ofGroup)
        return {};
    return createIndex(static_cast<int>(child.internalId()), 0, ofGroup);
}

int KindModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_shown.size());
    return parent.internalId() == ofGroup ? static_cast<int>(m_shown[static_cast<size_t>(parent.row())].items.size())
                                          : 0;
}

int KindModel::columnCount(const QModelIndex &) const
{
    return 1;
}

const KindModel::Item *KindModel::itemAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == ofGroup)
        return nullptr;
    return &m_shown[index.internalId()].items[static_cast<size_t>(index.row())];
}

QVariant KindModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Item *item = itemAt(index);
    if (!item) {
        const LocalizedText &name = m_shown[static_cast<size_t>(index.row())].name;
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return name.isEmpty() ? QCoreApplication::translate("KindPalette", "Others") : name.text(m_language);
        return {};
    }
    const QString name = item->name.text(m_language);
    const QString otherName = item->name.text(other(m_language));
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::DecorationRole:
        return item->icon;
    case IdRole:
        return item->id;
    case OtherNameRole:
        return name == otherName ? QString() : otherName;
    case Qt::AccessibleTextRole:
        return name == otherName ? name : QString(name + u", "_s + otherName);
    case Qt::ToolTipRole:
        return QCoreApplication::translate("KindPalette", "%1: drag it onto the canvas, or press Enter")
            .arg(name == otherName ? name : QString(name + u" / "_s + otherName));
    default:
        return {};
    }
}

Qt::ItemFlags KindModel::flags(const QModelIndex &index) const
{
    return itemAt(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled : Qt::ItemIsEnabled;
}

QStringList KindModel::mimeTypes() const
{
    return {kindMimeType};
}

QMimeData *KindModel::mimeData(const QModelIndexList &indexes) const
{
    const Item *item = indexes.isEmpty() ? nullptr : itemAt(indexes.first());
    if (!item)
        return nullptr;
    auto *data = new QMimeData;
    data->setData(kindMimeType, item->id.toUtf8());
    return data;
}

} // namespace portolan
