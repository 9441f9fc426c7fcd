// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QWidget;

namespace portolan {

/// What an export has to ask. An interface, so that tests answer by themselves.
class ExportQuestions {
public:
    virtual ~ExportQuestions() = default;
    /// Whether these files, which are there, may be replaced.
    [[nodiscard]] virtual bool askReplace(QWidget *parent, const QStringList &paths) = 0;
    /// Where to write; empty: nothing was chosen. Asks nothing about a file that is there.
    [[nodiscard]] virtual QString askFile(QWidget *parent, const QString &suggested) = 0;
    /// The plan to compare with; empty: nothing was chosen.
    [[nodiscard]] virtual QString askOlderPlan(QWidget *parent, const QString &folder) = 0;
};

class DialogExportQuestions : public ExportQuestions {
public:
    [[nodiscard]] bool askReplace(QWidget *parent, const QStringList &paths) override;
    [[nodiscard]] QString askFile(QWidget *parent, const QString &suggested) override;
    [[nodiscard]] QString askOlderPlan(QWidget *parent, const QString &folder) override;
};

} // namespace portolan
