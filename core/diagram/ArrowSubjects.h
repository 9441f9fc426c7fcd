// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/DiagramRequest.h"

namespace portolan {

/// What arrows can be about, where colours tell it apart: products, tables, phases or protocols.
class ArrowSubjects {
public:
    struct Subject {
        QString key;
        LocalizedText name;
        LocalizedText title; ///< see DiagramStyle
    };

    /// The request must outlive it. by: not Automatic; of changes, nothing is known here.
    ArrowSubjects(const DiagramRequest &request, ColorBy by);

    [[nodiscard]] Subject of(const MatrixRow &row) const;
    /// Where a subject stands among all that the plan's catalogs have, from 0: those about which they say most come
    /// first, before what only options bring. No edit of the plan but that of its products changes it. What the
    /// catalogs don't know comes last.
    [[nodiscard]] int rank(const QString &key) const;

private:
    void rankThose(const FlowEngine &engine);
    [[nodiscard]] LocalizedText words(const char *key) const;

    const DiagramRequest &m_request;
    ColorBy m_by;
    std::map<QString, int> m_ranks;
};

} // namespace portolan
