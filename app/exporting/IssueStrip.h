// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Error.h"
#include "shell/ToneBar.h"

class QLabel;

namespace portolan {

class ScrolledLines;

/// What stands against issuing a document, before it is written: what went wrong, errors of the plan, and what readers
/// of the sheets will mind. Not seen where there is nothing.
class IssueStrip : public ToneBar {
    Q_OBJECT

public:
    explicit IssueStrip(QWidget *parent = nullptr);

    /// failures: why nothing was, or can be, written. standing: sentences of the plan's findings.
    void tell(const Errors &failures, const QStringList &standing, const Errors &warnings);
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QStringList lines() const { return m_shown; }

protected:
    void retranslate() override;

private:
    Errors m_failures;
    QStringList m_standing;
    Errors m_warnings;
    QStringList m_shown;
    QLabel *m_headline;
    ScrolledLines *m_lines;
};

/// The sentence for a warning of a job, in terms of the dialog where those of the command line differ.
[[nodiscard]] QString issueText(const Error &error);

} // namespace portolan
