// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasElement.h"
#include "edit/PlanDocument.h"
#include "find/FindIndex.h"
#include "find/WhereUsed.h"
#include "finding/FindBar.h"
#include "shell/Settings.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>
#include <set>

namespace portolan {

class EditingDesk;
class FoundModel;
class MainWindow;

/// Finds things in the plan, says where they are used, and travels to them on the canvas. Serves the commands for it.
class Finder : public QObject {
    Q_OBJECT

public:
    /// Window, desk and settings must outlive it.
    Finder(MainWindow &window, EditingDesk &desk, Settings &settings, QObject *parent = nullptr);
    ~Finder() override;

    void find();
    /// 1: the next result, -1: the one before; from the last on to the first.
    void step(int step);
    void showUsesOf(const UseSubject &subject);
    /// The commands about uses in the context menu of a widget that chooses rows.
    void offerOn(QWidget &widget);

    [[nodiscard]] FindBar &bar() { return *m_bar; }
    [[nodiscard]] FoundModel &model() { return *m_model; }

private:
    struct Named {
        QString name;
        UseSubject subject;
    };

    void setDocument(PlanDocument *document);
    void search();
    /// The results again where an edit has overtaken them.
    void refresh();
    void show(int row);
    void bringIntoView(const std::set<CanvasId> &things);
    void updateAvailable();
    [[nodiscard]] std::vector<Named> chosenThings() const;
    [[nodiscard]] std::vector<Named> chosenProducts() const;
    [[nodiscard]] bool hasChosenThing() const;
    [[nodiscard]] bool hasChosenProduct() const;
    [[nodiscard]] std::vector<Named> chosenPorts() const;
    void askUses(const std::vector<Named> &subjects);
    [[nodiscard]] QString titleFor(const UseSubject &subject) const;
    [[nodiscard]] std::set<CanvasId> thingsOf(const Found &found) const;
    [[nodiscard]] QStringList rowsOf(const Found &found) const;

    MainWindow &m_window;
    EditingDesk &m_desk;
    Settings &m_settings;
    FoundModel *m_model;
    QPointer<FindBar> m_bar; ///< the canvas owns it
    PlanDocument *m_document = nullptr;
    std::unique_ptr<FindIndex> m_index; ///< null: an edit has overtaken it
    std::optional<UseSubject> m_subject; ///< what the list says the uses of; none: it is what was typed
    bool m_isStale = false;
};

} // namespace portolan
