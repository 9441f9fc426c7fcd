// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporting/ExportChoices.h"
#include "io/PlanLoader.h"
#include "workspace/DiagramBuilding.h"

#include <memory>

namespace portolan {

struct DrawingKit;
struct OpenPlan;
class PlanFile;

/// A plan as it is now, to be exported in another thread while the one in the window may change: its own copy, the
/// older plan that it is compared with, and jobs from choices. Made in the window's thread, used in one other.
class ExportSource {
public:
    /// The file has a plan open. places: where catalogs are looked for beside an older plan.
    ExportSource(const PlanFile &file, std::shared_ptr<const DrawingKit> kit, CatalogPlaces places);
    ~ExportSource();
    ExportSource(const ExportSource &) = delete;
    ExportSource &operator=(const ExportSource &) = delete;

    /// The jobs with all that they refer to, which lives as long as this and its next job. Errors: those of reading
    /// the older plan.
    [[nodiscard]] Checked<DiagramJob> diagramJob(const ExportChoices &choices);
    [[nodiscard]] Checked<MatrixJob> matrixJob(const ExportChoices &choices);
    [[nodiscard]] const FlowEngine &engine() { return m_replica.engine(); }
    /// Errors among the plan's findings that nobody accepted, in the words of the language.
    [[nodiscard]] QStringList standingErrors(Language language);

private:
    struct Older;

    /// Null where there is none; what comes from a file is read anew only if that is another one.
    [[nodiscard]] Checked<const Older *> older(const ExportChoices &choices);
    /// The SHA-256 of the file that holds this plan, or would hold it once saved.
    [[nodiscard]] QString planHash();

    std::shared_ptr<const OpenPlan> m_open; ///< has the catalogs
    std::shared_ptr<const DrawingKit> m_kit;
    CatalogPlaces m_places;
    QString m_path;
    QByteArray m_hashAsRead;
    bool m_isModified;
    QString m_hash;
    PlanReplica m_replica;
    std::unique_ptr<Older> m_older;
};

} // namespace portolan
