// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/ComparedPlan.h"

#include "io/IssuedContent.h"

#include <QFileInfo>

namespace portolan {

OlderFlows::OlderFlows(const Plan &plan, const CatalogSet &catalogs)
    : m_engine(plan, catalogs)
{
    m_engine.derive();
    m_matrix = std::make_unique<Matrix>(m_engine, MatrixFilter());
    for (const MatrixRow &row : m_matrix->rows())
        m_rows.insert({row.key, row.isReturn}, &row);
}

const MatrixRow *OlderFlows::before(const MatrixRow &row) const
{
    return row.change == RowChange::Modified ? m_rows.value({row.key, row.isReturn}) : nullptr;
}

ComparedPlan::ComparedPlan(std::unique_ptr<LoadedPlan> loaded, QString name, QString path)
    : m_loaded(std::move(loaded))
    , m_name(std::move(name))
    , m_path(std::move(path))
    , m_isChangedSinceIssue(portolan::isChangedSinceIssue(m_loaded->plan))
    , m_flows(m_loaded->plan, m_loaded->catalogs)
{
}

Checked<std::shared_ptr<const ComparedPlan>> ComparedPlan::read(
    const QString &path, const QString &name, CatalogPlaces places)
{
    places.folders.prepend(QFileInfo(path).absolutePath());
    Checked<std::unique_ptr<LoadedPlan>> loaded = loadPlan(path, CatalogLibrary(std::move(places)));
    if (!loaded)
        return tl::unexpected<Errors>(std::move(loaded.error()));
    return std::make_shared<const ComparedPlan>(std::move(*loaded), name, path);
}

} // namespace portolan
