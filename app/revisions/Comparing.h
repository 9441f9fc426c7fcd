// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasElement.h"
#include "workspace/ComparedPlan.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>

class QMenu;

namespace portolan {

class ComparisonBar;
class Consequences;
class EditingDesk;
class MainWindow;
class Settings;

/// Compares the open plan with an older one: reads that in another thread, puts the bar over the canvas, and leads from
/// difference to difference. A comparison ends with the plan that it is of; what can't be read changes nothing.
class Comparing : public QObject {
    Q_OBJECT

public:
    /// All that is referred to must outlive it. places: where catalogs are looked for, beside the older plan's folder.
    Comparing(MainWindow &window, EditingDesk &desk, Settings &settings, CatalogPlaces places);
    ~Comparing() override;

    void compareWith(const QString &path);
    /// With the plan's file as it is now; of a plan that began as an example, with that. Nothing where there is none.
    void compareWithSaved();
    /// With the plan as it was after so many steps of its history; leads to what is gone since, or else to the first
    /// row that differs.
    void compareWithStep(int steps);
    void end();
    /// Chooses the difference that is so many after the one chosen last, around and around, and brings it into view.
    void step(int by);

    [[nodiscard]] ComparisonBar &bar() { return *m_bar; }
    [[nodiscard]] Consequences &consequences() { return *m_consequences; }
    [[nodiscard]] bool isReading() const { return m_watcher != nullptr; }

private:
    using Read = Checked<std::shared_ptr<const ComparedPlan>>;

    void serve();
    void read(const QString &path, const QString &name);
    void forgetReading();
    void finish(const QString &name, const Read &result);
    void showComparison();
    /// What differs beside rows and things.
    void tellUndrawn();
    void goTo(int place);
    void lead();
    [[nodiscard]] int place() const; ///< of m_current among the differences; -1: it is none
    void updateAvailable();
    void fillRevisions(QMenu *menu);
    [[nodiscard]] QString savedPath() const;
    [[nodiscard]] CatalogPlaces placesNow() const;

    MainWindow &m_window;
    EditingDesk &m_desk;
    Settings &m_settings;
    CatalogPlaces m_places;
    ComparisonBar *m_bar = nullptr; ///< the window's
    Consequences *m_consequences = nullptr;
    QFutureWatcher<Read> *m_watcher = nullptr; ///< null: nothing is being read
    bool m_leads = false; ///< to the first difference, once the canvas shows them
    CanvasId m_current; ///< the difference that was gone to last
};

} // namespace portolan
