// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shell/Settings.h"

#include <QWidget>

#include <vector>

class QListWidget;
class QSplitter;
class QTextBrowser;

namespace portolan {

/// "Why is this here?": rows to choose from, and beside them (below them where it is narrow) what is said of the chosen
/// one. How the room is divided is remembered.
class OriginView : public QWidget {
    Q_OBJECT

public:
    struct Row {
        QString key;
        QString title;
        QString detail; ///< a line below it

        friend bool operator==(const Row &, const Row &) = default;
    };

    explicit OriginView(Settings &settings, QWidget *parent = nullptr);

    /// What can be chosen from, which is not shown where it is one row or none. The row that was chosen stays so as
    /// long as wanted, the row that is meant at first, does.
    void setRows(std::vector<Row> rows, const QString &wanted);
    void setHtml(const QString &html);
    [[nodiscard]] int current() const; ///< place among the rows; -1: none
    [[nodiscard]] QString text() const;
    [[nodiscard]] QListWidget &list() { return *m_list; }
    [[nodiscard]] QTextBrowser &browser() { return *m_browser; }

signals:
    void rowChosen(); ///< by somebody, here
    void linkFollowed(const QString &link); ///< of what is said

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();

    Settings &m_settings;
    QSplitter *m_splitter;
    QListWidget *m_list;
    QTextBrowser *m_browser;
    std::vector<Row> m_rows;
    QString m_wanted;
    QString m_html;
    bool m_isFilling = false;
};

} // namespace portolan
