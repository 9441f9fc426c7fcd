// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Language.h"
#include "find/Found.h"

#include <QAbstractListModel>

#include <vector>

namespace portolan {

/// Found things as a list: a heading for each group, what it has below it, and how much more there is.
class FoundModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole, ///< QString: why it was found
        IsHeadingRole, ///< bool
    };

    using QAbstractListModel::QAbstractListModel;

    void setList(FoundList list);
    void setLanguage(Language language); ///< of names
    void retranslate();
    [[nodiscard]] const FoundList &list() const { return m_list; }
    [[nodiscard]] const Found *at(int row) const; ///< null: a heading, or no such row
    /// The next row with a result, round about; -1: there is none. From -1 on: the first, or the last.
    [[nodiscard]] int next(int row, int step) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// "Address: 10.20.0.0/26" and the like; empty: nothing is to be said.
    [[nodiscard]] static QString reasonOf(const Found &found, Language language);
    [[nodiscard]] static QString groupName(FoundGroup group);

private:
    struct Row {
        FoundGroup group = FoundGroup::Node;
        int item = -1; ///< -1: the heading
    };

    FoundList m_list;
    std::vector<Row> m_rows;
    Language m_language = Language::English;
};

} // namespace portolan
