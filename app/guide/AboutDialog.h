// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/CatalogSet.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTabWidget;
class QTextBrowser;

namespace portolan {

/// Version, licence, what the program is made with and the documents that it knows; all of it can be copied.
class AboutDialog : public QDialog {
    Q_OBJECT

public:
    enum class Page { About, Documents, Libraries, Licence };

    explicit AboutDialog(const CatalogSet &catalogs, QWidget *parent = nullptr);

    void showPage(Page page);
    /// What "Copy" puts on the clipboard: version, libraries and documents as text.
    [[nodiscard]] QString allText() const;
    [[nodiscard]] QString pageText(Page page) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] QString aboutHtml() const;
    [[nodiscard]] QString documentsHtml() const;
    [[nodiscard]] QString librariesHtml() const;
    [[nodiscard]] QTextBrowser *pageAt(Page page) const;

    CatalogSet m_catalogs;
    QLabel *m_icon;
    QLabel *m_title;
    QTabWidget *m_tabs;
    QPushButton *m_copy;
    QPushButton *m_close;
};

} // namespace portolan
