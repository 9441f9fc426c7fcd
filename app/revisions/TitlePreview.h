// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/MatrixTables.h"
#include "paint/Picture.h"
#include "plan/PlanParts.h"
#include "workspace/DiagramBuilding.h"

#include <QWidget>

namespace portolan {

/// Title block and revision table as they will stand on the sheet, on its white.
class TitlePreview : public QWidget {
    Q_OBJECT

public:
    /// What is referred to must outlive the preview.
    TitlePreview(const DrawingMeans &means, const CatalogSet &catalogs, QWidget *parent = nullptr);

    void show(const PlanHead &head, ExportLanguage language);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    DrawingMeans m_means;
    const CatalogSet &m_catalogs;
    Picture m_picture;
};

} // namespace portolan
