// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

class QLabel;

namespace portolan {

/// Plain lines that can be selected, as high as they need to be, and scrolled where that would be too high.
class ScrolledLines : public QScrollArea {
    Q_OBJECT

public:
    explicit ScrolledLines(int greatestHeight, QWidget *parent = nullptr); ///< logical pixels

    void setLines(const QStringList &lines);
    [[nodiscard]] QString text() const; ///< a line each

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    int m_greatestHeight;
    QLabel *m_label;
};

} // namespace portolan
