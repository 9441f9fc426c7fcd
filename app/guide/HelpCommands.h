// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/AboutDialog.h"
#include "guide/GuideWindow.h"

#include <QObject>
#include <QPointer>

namespace portolan {

class MainWindow;

/// Serves the help menu. F1 opens the guide at the chapter about what has the keyboard, in dialogs as well.
class HelpCommands : public QObject {
    Q_OBJECT

public:
    explicit HelpCommands(MainWindow &window, QObject *parent = nullptr);
    ~HelpCommands() override;

    /// chapter: as GuideBook names it; empty: where it was left, at first the first.
    void showGuide(const QString &chapter);
    [[nodiscard]] GuideWindow *guide() const { return m_guide; } ///< null: it was not opened yet
    [[nodiscard]] AboutDialog *about() const { return m_about; } ///< null: it is closed

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showAbout(bool showsLicences);

    MainWindow &m_window;
    QPointer<GuideWindow> m_guide;
    QPointer<AboutDialog> m_about;
};

} // namespace portolan
