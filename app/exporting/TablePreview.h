// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporting/ExportPreview.h"

#include <QTabWidget>

namespace portolan {

/// The beginnings of the tables of an export, a tab each where there are several.
class TablePreview : public QTabWidget {
    Q_OBJECT

public:
    explicit TablePreview(QWidget *parent = nullptr);

    /// The tab that was in front stays there. The preview is kept as long as it is shown.
    void setPreview(std::shared_ptr<const ExportPreview> preview);
    /// "The first 200 of 4,711 rows", of the tab in front.
    [[nodiscard]] QString countText() const;

signals:
    void countChanged();

private:
    std::shared_ptr<const ExportPreview> m_preview;
};

} // namespace portolan
