// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporting/ExportDialog.h"
#include "exporting/ExportMemory.h"
#include "exporting/ExportQuestions.h"

#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <memory>

class QProgressDialog;
class QUrl;

namespace portolan {

class ComparedPlan;
class MainWindow;
class SharedComparison;
struct OpenPlan;

/// Serves the commands that write sheets and tables of the plan that is open: by the dialog, or again as the last time.
class Exporter : public QObject {
    Q_OBJECT

public:
    /// What the exporter asks and does outside the window; tests put their own in place.
    struct Outside {
        std::unique_ptr<ExportQuestions> questions; ///< null: dialogs
        std::function<void(const QUrl &)> open; ///< a file or folder with the desktop's program; null: that
    };

    /// All that is referred to must outlive the exporter. places: see ExportSource.
    Exporter(MainWindow &window, Settings &settings, CatalogPlaces places, Outside outside = {});
    ~Exporter() override;

    /// Shows the dialog with what was chosen for the plan last, or these choices. Does nothing without a plan.
    void exportAsked(const std::optional<ExportChoices> &choices = {});
    void exportAgain(); ///< without a dialog, unless nothing of this plan was exported yet
    [[nodiscard]] ExportDialog *dialog() const { return m_dialog; } ///< null: none is open
    [[nodiscard]] bool isExporting() const { return m_again != nullptr; } ///< without a dialog

    /// What was chosen for the plan last, or what goes without saying.
    [[nodiscard]] ExportChoices remembered() const;
    /// Whose older plan the dialog takes over when it opens; must outlive it.
    void follow(const SharedComparison &comparison) { m_comparison = &comparison; }
    /// With the comparison that is on screen, unless that was chosen away from last; as they are where nothing is
    /// compared there.
    [[nodiscard]] ExportChoices comparedAsShown(ExportChoices choices) const;
    /// What was exported or printed: whoever leaves the comparison on screen out of it has it left out next time, too.
    void noteCompared(const ExportChoices &made);
    /// A dialog of this plan, for who prints.
    [[nodiscard]] ExportDialog *makeDialog(ExportDialog::Purpose purpose, const ExportChoices &choices);
    [[nodiscard]] QThreadPool &thread() { return m_thread; }

private:
    [[nodiscard]] std::optional<ExportChoices> lastOfPlan() const;
    [[nodiscard]] QString folder() const; ///< where files go at first
    [[nodiscard]] std::shared_ptr<ExportSource> makeSource();
    void keep(const ExportChoices &choices);
    void tell(const QStringList &paths, const Errors &warnings);
    void endAgain();

    MainWindow &m_window;
    Settings &m_settings;
    CatalogPlaces m_places;
    Outside m_outside;
    const SharedComparison *m_comparison = nullptr;
    ExportMemory m_memory;
    QThreadPool m_thread; ///< waits for what is at work when this goes
    QPointer<ExportDialog> m_dialog;
    std::unique_ptr<ExportWork> m_again; ///< null: nothing is exported without a dialog
    QPointer<QProgressDialog> m_progress;
    std::weak_ptr<const OpenPlan> m_lastPlan; ///< that was exported, for one that has no file yet
    std::optional<ExportChoices> m_lastChoices;
    std::weak_ptr<const ComparedPlan> m_leftOut; ///< a comparison on screen that was chosen away from
};

} // namespace portolan
