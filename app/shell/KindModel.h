// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/SearchText.h"
#include "catalog/CatalogSet.h"
#include "io/PaletteReader.h"

#include <QAbstractItemModel>
#include <QIcon>

#include <vector>

namespace portolan {

/// Groups of what can be put on the canvas, and what is in them, as far as it matches a search. Kinds that no group of
/// resources/palette.yaml lists stand in a group of the catalog that they come from.
class KindModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< QString, see KindMime.h; null on groups
        OtherNameRole, ///< the name in the other language, where it is another
    };

    explicit KindModel(std::vector<PaletteGroup> groups, QObject *parent = nullptr);

    void setCatalogs(const CatalogSet &catalogs);
    void setSearch(const QString &typed);
    void setLanguage(Language language); ///< of the names that stand first
    /// The first thing that matches, or an invalid index.
    [[nodiscard]] QModelIndex first() const;
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

private:
    struct Item {
        QString id;
        LocalizedText name;
        QStringList forms; ///< what it is found by, as searchForm() has it
        QIcon icon;
    };
    struct Group {
        LocalizedText name;
        std::vector<Item> items;
    };

    /// How a thing is like what was typed, the likest first.
    enum class Likeness { Same, Begins, WordBegins, Contains, OtherWords, GroupAlone };

    void filter();
    void rank();
    [[nodiscard]] Likeness likenessOf(const Item &item) const;
    [[nodiscard]] static Item itemOf(const QString &id, const LocalizedText &name, const QStringList &also);
    [[nodiscard]] const Item *itemAt(const QModelIndex &index) const;

    std::vector<PaletteGroup> m_layout;
    std::vector<Group> m_all;
    std::vector<Group> m_shown;
    SearchWords m_search{QString()};
    QString m_typed; ///< the same, as searchForm() has it
    Language m_language = Language::English;
};

} // namespace portolan
