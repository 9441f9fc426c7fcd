// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "check/Finding.h"
#include "matrix/Wording.h"

#include <QAbstractListModel>

#include <vector>

namespace portolan {

/// Findings as a list, open ones first, in the language of the user interface. Severity is told in a word and by the
/// shape of its icon, not by colour alone.
class FindingsModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        SeverityRole = Qt::UserRole, ///< QString: the word
        SentenceRole, ///< QString
        StateRole, ///< QString: "accepted: why (who)", empty of open ones
        KeyRole ///< QString
    };

    explicit FindingsModel(const Wording &wording, QObject *parent = nullptr);

    /// Which ones are listed.
    struct Shown {
        bool errors = true;
        bool warnings = true;
        bool information = true;
        bool accepted = false;
    };
    void setFindings(const std::vector<Finding> &findings);
    void setShown(const Shown &shown);
    [[nodiscard]] const Shown &shown() const { return m_choice; }
    void retranslate();
    [[nodiscard]] const Finding *findingAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QString &key) const;
    [[nodiscard]] QString sentence(const Finding &finding) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void choose();

    const Wording &m_wording;
    std::vector<Finding> m_all;
    std::vector<int> m_indices; ///< of m_all, that are shown
    Shown m_choice;
};

/// "Error", "Warning", "Information".
[[nodiscard]] QString severityWord(Severity severity);

} // namespace portolan
