// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "check/Finding.h"
#include "edit/EditName.h"
#include "revisions/RowConsequences.h"
#include "shell/ToneBar.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace portolan {

/// Says what an edit did to rows and findings, and leads there. In the words of the interface's language.
class ConsequencesBar : public ToneBar {
    Q_OBJECT

public:
    explicit ConsequencesBar(QWidget *parent = nullptr);

    /// Machines whose zone was deleted, by what they are called, and where they are now (empty: in no zone).
    struct Rehoused {
        LocalizedText names;
        LocalizedText zone;
        int count = 0;
    };
    void tell(const EditName &edit, RowConsequences rows, std::vector<Rehoused> rehoused = {});
    /// resolved: how many findings went; made: those that came, each in a sentence of either language.
    void tellFindings(int resolved, std::vector<LocalizedText> made);
    /// One line alone, as beside the bar of a comparison, which marks the same rows: counts; the tool tip has the rest.
    void setBrief(bool isBrief);
    [[nodiscard]] QString text() const; ///< of all lines that it shows
    [[nodiscard]] QPushButton &compareButton() { return *m_compare; }
    [[nodiscard]] QPushButton &findingsButton() { return *m_findings; }

signals:
    void comparisonAsked();
    void findingsAsked(); ///< those that came

protected:
    void retranslate() override;

private:
    EditName m_edit;
    RowConsequences m_rows;
    std::vector<Rehoused> m_rehoused;
    int m_resolved = 0;
    std::vector<LocalizedText> m_made;
    bool m_isBrief = false;
    QLabel *m_headline;
    QLabel *m_lines; ///< its tool tip has what is too long for it
    QPushButton *m_compare;
    QPushButton *m_findings;
    QToolButton *m_close = nullptr;
};

} // namespace portolan
