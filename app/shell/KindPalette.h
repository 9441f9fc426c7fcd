// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "catalog/CatalogSet.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeView;

namespace portolan {

class KindModel;

/// What can be put on the canvas, to be found by typing in either language, and to be dragged or chosen. See KindMime.h
/// for what it says then.
class KindPalette : public QWidget {
    Q_OBJECT

public:
    explicit KindPalette(QWidget *parent = nullptr);
    ~KindPalette() override;

    void setCatalogs(const CatalogSet &catalogs);
    void setSearch(const QString &typed); ///< as if typed into the field
    void focusSearch(); ///< for type-ahead from elsewhere: the field has the keyboard, its text is selected

    [[nodiscard]] KindModel &model() { return *m_model; }
    [[nodiscard]] QTreeView &view() { return *m_view; }
    [[nodiscard]] QLineEdit &searchField() { return *m_search; }

signals:
    void kindChosen(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void search(const QString &typed);
    void choose(const QModelIndex &index);
    bool keyInSearch(int key);

    KindModel *m_model = nullptr;
    QLineEdit *m_search = nullptr;
    QTreeView *m_view = nullptr;
    QLabel *m_nothing = nullptr;
};

} // namespace portolan
