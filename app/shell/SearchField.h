// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace portolan {

/// A field to look for something in: with a lens, and a button that clears it. Both say what they are in the
/// interface's language. Where nothing was typed, Undo and Redo are the plan's.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QAction *m_lens;
};

} // namespace portolan
