// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporting/ExportDialog.h"
#include "exporting/ExportMemory.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QPrinter;
class QProgressDialog;
class QWidget;

namespace portolan {

class Exporter;
class MainWindow;

/// Serves the commands that print: the sheets are shown first, then the desktop asks for a printer, and the pages go
/// there in the background. Where there is no printer that is said, and a PDF offered.
class PrintCommands : public QObject {
    Q_OBJECT

public:
    /// What belongs to the system; tests put their own in place.
    struct Outside {
        std::function<QStringList()> printers; ///< names; asked in another thread, as it can take long
        /// Which printer, which pages; false: none after all.
        std::function<bool(QWidget *parent, QPrinter &printer, int pages)> choose;
    };

    /// All that is referred to must outlive this.
    PrintCommands(MainWindow &window, Settings &settings, Exporter &exporter, Outside outside = system());
    ~PrintCommands() override;

    [[nodiscard]] ExportDialog *dialog() const { return m_dialog; } ///< null: none is open
    [[nodiscard]] static Outside system();

signals:
    void printed(const QString &printer);

private:
    using Printed = std::shared_ptr<const Result<void>>;

    void printAsked();
    void print(const std::shared_ptr<const DiagramPages> &pages);
    void finish();

    MainWindow &m_window;
    Settings &m_settings;
    Exporter &m_exporter;
    Outside m_outside;
    ExportMemory m_memory;
    QPointer<ExportDialog> m_dialog;
    QPointer<QProgressDialog> m_progress;
    QFutureWatcher<QStringList> m_looking;
    QFutureWatcher<Printed> m_printing;
    std::shared_ptr<QPrinter> m_printer; ///< that is at work; null: none
};

} // namespace portolan
