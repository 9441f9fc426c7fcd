// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/Node.h"
#include "tools/InPlaceEntry.h"

namespace portolan {

/// One of the machines of a group, by name or address. Of large groups the first that what is typed fits.
class MemberEntry : public InPlaceEntry {
    Q_OBJECT

public:
    using Take = std::function<Result<void>(int place, const QString &called)>;
    MemberEntry(QWidget *canvas, Node group, Take take);
    [[nodiscard]] QLineEdit &search() { return *m_search; }
    [[nodiscard]] QListWidget &list() { return *m_list; }

protected:
    void commit() override;
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    [[nodiscard]] QString nameOf(int place) const;

    QLabel *m_title;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_more;
    Node m_group;
    Take m_take;
};

} // namespace portolan
