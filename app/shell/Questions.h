// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
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
    /// Of an older plan, to compare the open one with.
    [[nodiscard]] virtual QString askOlderPath(const QString &folder) { return askOpenPath(folder); }
    /// The plan's file holds something else than it did, and saving would replace that. True: replace it.
    [[nodiscard]] virtual bool askReplaceChanged(const QString &name) = 0;
    enum class Reload { TakeOver, KeepMine, Compare };
    /// Somebody else wrote the plan's file. hasEdits: there are edits of one's own, which can be compared with it.
    [[nodiscard]] virtual Reload askReload(const QString &name, bool hasEdits) = 0;
    /// What becomes of edits that were kept: Later leaves them where they are, and they are offered again.
    enum class Recover { TakeOver, Later, Discard };
    /// Of what the edits were kept.
    enum class KeptOf {
        NewPlan, ///< which was never saved
        File,
        ChangedFile, ///< that says something else than it did then
        MissingFile ///< that is not there any more
    };
    /// Edits of a plan were kept by autosave, but never saved. name: of its file.
    [[nodiscard]] virtual Recover askRecover(const QString &name, const QDateTime &kept, KeptOf what) = 0;
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
    [[nodiscard]] bool askReplaceChanged(const QString &name) override;
    [[nodiscard]] Reload askReload(const QString &name, bool hasEdits) override;
    [[nodiscard]] Recover askRecover(const QString &name, const QDateTime &kept, KeptOf what) override;
    [[nodiscard]] QString askOpenPath(const QString &folder) override;
    [[nodiscard]] QString askOlderPath(const QString &folder) override;
    [[nodiscard]] QString askSavePath(const QString &suggested) override;

private:
    /// One question with two answers; the second is the one of Escape, and of Enter where the first loses something.
    [[nodiscard]] bool ask(const QString &text, const QString &details, const QString &yes, const QString &no,
        bool losesSomething = false) const;

    QWidget *m_window;
};

} // namespace portolan
