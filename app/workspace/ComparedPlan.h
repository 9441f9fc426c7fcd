// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "io/PlanLoader.h"
#include "matrix/Matrix.h"

#include <QHash>

#include <memory>

namespace portolan {

/// Flows and rows of an older plan. For one thread: asking an engine fills its caches.
class OlderFlows {
public:
    /// Derives; plan and catalogs must outlive it.
    OlderFlows(const Plan &plan, const CatalogSet &catalogs);
    OlderFlows(const OlderFlows &) = delete;
    OlderFlows &operator=(const OlderFlows &) = delete;

    [[nodiscard]] const FlowEngine &engine() const { return m_engine; }
    [[nodiscard]] const Matrix &matrix() const { return *m_matrix; } ///< rows for stateful firewalls
    /// What a modified row of the newer plan was; null: it is not one.
    [[nodiscard]] const MatrixRow *before(const MatrixRow &row) const;

private:
    FlowEngine m_engine;
    std::unique_ptr<Matrix> m_matrix;
    QHash<std::pair<QString, bool>, const MatrixRow *> m_rows; ///< by key and whether it is the way back
};

/// The plan that the open one is compared with, as it was when it was read. Never changes.
class ComparedPlan {
public:
    /// name: as people know it, without folder. path: of its file.
    ComparedPlan(std::unique_ptr<LoadedPlan> loaded, QString name, QString path = {});

    /// Errors: those of loadPlan(). Catalogs are looked for in places, and beside the plan first.
    [[nodiscard]] static Checked<std::shared_ptr<const ComparedPlan>> read(
        const QString &path, const QString &name, CatalogPlaces places);

    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] const Plan &plan() const { return m_loaded->plan; }
    /// Whether it is something else than what its revision was issued for.
    [[nodiscard]] bool isChangedSinceIssue() const { return m_isChangedSinceIssue; }
    [[nodiscard]] const CatalogSet &catalogs() const { return m_loaded->catalogs; }
    /// For the thread of the interface; who works in another one makes flows of its own.
    [[nodiscard]] const OlderFlows &flows() const { return m_flows; }

private:
    std::unique_ptr<LoadedPlan> m_loaded;
    QString m_name;
    QString m_path;
    bool m_isChangedSinceIssue;
    OlderFlows m_flows;
};

} // namespace portolan
