// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace portolan {

/// What somebody has to be asked before it can go on. An interface, so that tests answer by themselves.
class Questions {
public:
    enum class Unsaved { Save, Discard, Cancel };

    virtual ~Questions() = default;
    /// The plan has changes that are not saved, and something would lose them. name may be empty.
    [[nodiscard]] virtual Unsaved askUnsaved(const QString &name) = 0;
    [[nodiscard]] virtual QString askOpenPath(const QString &folder) = 0; ///< empty: nothing was chosen
    /// The path has an ending; that an existing file is replaced has been agreed to. Empty: nothing was chosen.
    [[nodiscard]] virtual QString askSavePath(const QString &suggested) = 0;
};

/// Asks by dialogs over a window.
class DialogQuestions : public Questions {
public:
    explicit DialogQuestions(QWidget *window)
        : m_window(window)
    {
    }

    [[nodiscard]] Unsaved askUnsaved(const QString &name) override;
    [[nodiscard]] QString askOpenPath(const QString &folder) override;
    [[nodiscard]] QString askSavePath(const QString &suggested) override;

private:
    QWidget *m_window;
};

} // namespace portolan
