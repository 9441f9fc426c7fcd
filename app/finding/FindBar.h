// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "find/Found.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;
class QToolButton;

namespace portolan {

class FoundModel;

/// Over the canvas: a field to type into, and below it what was found. The keyboard stays in the field: Up, Down and
/// Return travel through the list, Escape closes. For a list that nobody typed (where something is used) the field
/// gives way to a title.
class FindBar : public QFrame {
    Q_OBJECT

public:
    FindBar(FoundModel &model, QWidget *canvas);

    void openForTyping();
    void openFor(const QString &title);
    void close();

    [[nodiscard]] QLineEdit &field() { return *m_field; }
    [[nodiscard]] QListView &list() { return *m_list; }
    [[nodiscard]] QString title() const; ///< empty while it is for typing
    [[nodiscard]] QString state() const; ///< what it says below the list; empty: nothing
    [[nodiscard]] int currentRow() const;
    void setCurrentRow(int row); ///< -1: none; tells nobody

signals:
    void typed(const QString &text);
    void stepAsked(int step); ///< 1: the next, -1: the one before
    void chosen(int row); ///< by the pointer
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void retranslate();
    void showState();
    void place();
    [[nodiscard]] bool handleKey(QKeyEvent &event);

    FoundModel &m_model;
    QWidget *m_canvas;
    QLabel *m_title;
    QLineEdit *m_field;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
    QListView *m_list;
    QLabel *m_state;
};

} // namespace portolan
