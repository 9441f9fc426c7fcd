// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/GuideBook.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QToolButton;

namespace portolan {

class GuideView;

/// The guide in a window of its own: contents, page, search. It follows the language of the interface at once.
class GuideWindow : public QWidget {
    Q_OBJECT

public:
    explicit GuideWindow(QWidget *parent = nullptr);

    void showChapter(const QString &chapter);
    [[nodiscard]] GuideView &page() { return *m_page; }
    [[nodiscard]] QListWidget &contents() { return *m_contents; }
    [[nodiscard]] QLineEdit &searchField() { return *m_search; }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void search(bool goesOn, bool backwards);

    QToolButton *m_back;
    QToolButton *m_forward;
    QLineEdit *m_search;
    QLabel *m_count;
    QListWidget *m_contents;
    GuideView *m_page;
    bool m_isFilling = false;
};

} // namespace portolan
