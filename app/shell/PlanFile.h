// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shell/PlanLoading.h"

#include <QDate>
#include <QFutureWatcher>
#include <QObject>

#include <functional>
#include <memory>

namespace portolan {

/// What watches over a plan's file beside reading and writing it: locks, autosave, changes by others. All are told
/// after the fact but beforeSave().
class FileGuard {
public:
    virtual ~FileGuard() = default;
    virtual void opened(const QString &path) = 0; ///< empty: a plan without a file
    [[nodiscard]] virtual Result<void> beforeSave(const QString &path) = 0; ///< an error keeps it from being written
    virtual void saved(const QString &path) = 0;
    virtual void closed() = 0;
};

/// The plan of the window and its file. Knows no dialogs: whoever calls has asked already. While a plan is being loaded
/// the one before stays open, and it stays for good where the new one can't be read.
class PlanFile : public QObject {
    Q_OBJECT

public:
    /// today: answers the date, for findings that depend on it.
    PlanFile(CatalogPlaces places, std::function<QDate()> today, QObject *parent = nullptr);
    ~PlanFile() override;

    void setGuard(FileGuard *guard) { m_guard = guard; } ///< must outlive this, or null

    [[nodiscard]] const CatalogPlaces &places() const { return m_places; } ///< where catalogs are looked for
    [[nodiscard]] bool isOpen() const { return m_open != nullptr; }
    [[nodiscard]] std::shared_ptr<const OpenPlan> openPlan() const { return m_open; }
    /// For whoever edits; null: no plan is open. It goes after closed() or the next opened() has been told.
    [[nodiscard]] PlanDocument *document() const { return m_open ? m_open->document.get() : nullptr; }
    [[nodiscard]] QString path() const { return m_path; } ///< absolute; empty for a plan that was never saved
    /// Of the file, or of the example that it began with; empty for a new one.
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] bool isModified() const { return m_open && m_open->document->isModified(); }
    /// Whether edits are refused, because somebody else has the file open. A plan that is opened can be edited at
    /// first.
    [[nodiscard]] bool isReadOnly() const { return m_open && m_open->document->isReadOnly(); }
    void setReadOnly(bool isReadOnly);
    [[nodiscard]] bool isLoading() const { return m_watcher != nullptr; }
    [[nodiscard]] QString loadingName() const { return m_loadingName; }

    void startNew(const QString &headings);
    void startFromExample(const QString &name); ///< one of exampleNames()
    /// mayReplace: asked once the file has been read, where another plan is open then; false: that one stays. What it
    /// saves meanwhile to that very file is read anew.
    void open(const QString &path, const std::function<bool()> &mayReplace = {});
    /// Nothing is opened. What the other thread still does ends by itself, unheard.
    void cancelLoading();
    /// To its own file, or to another one, which is its own from then on.
    [[nodiscard]] Result<void> save();
    [[nodiscard]] Result<void> saveAs(const QString &path);
    void close();

    /// "mixed-rack": the shipped examples, in alphabetical order.
    [[nodiscard]] static QStringList exampleNames();
    [[nodiscard]] static QString examplePath(const QString &name);

signals:
    void loadingStarted(const QString &name);
    void loadingAdvanced(portolan::LoadingStage stage);
    void loadingEnded(); ///< before what came of it is told
    void opened();
    void closed();
    void couldNotOpen(const QString &path, const portolan::Errors &errors);
    void changed(const portolan::DocumentChange &change); ///< of the document that is open
    void saved();
    void editRefused(); ///< somebody tried to edit a plan that is read-only
    void identityChanged(); ///< path, name, whether it is modified or read-only

private:
    void load(const PlanSource &source, const QString &path, const QString &name,
        const std::function<bool()> &mayReplace = {});
    void take(std::shared_ptr<OpenPlan> open, const QString &path, const QString &name);
    void finishLoading(
        const PlanSource &source, const QString &path, const QString &name, const std::function<bool()> &mayReplace);

    CatalogPlaces m_places;
    std::function<QDate()> m_today;
    FileGuard *m_guard = nullptr;
    std::shared_ptr<OpenPlan> m_open;
    QString m_path;
    QString m_name;
    QString m_loadingName;
    QFutureWatcher<LoadedResult> *m_watcher = nullptr;
};

} // namespace portolan
