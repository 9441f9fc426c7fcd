// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/ArrowSubjects.h"
#include "diagram/Diagram.h"

#include <map>

namespace portolan {

/// Gives arrows their colours: what belongs together looks alike, and what differs has another colour and another dash,
/// so that a copy without colour still tells them apart.
class ArrowStyles {
public:
    explicit ArrowStyles(const DiagramRequest &request);

    /// The index of the style for an arrow of these rows, which is made when it is first asked for.
    int styleOf(const std::vector<const MatrixRow *> &rows, DiagramChange change);
    /// The styles that were asked for. A subject looks the same in all plans with the same products, and that about
    /// which the catalogs say most has the plainest look.
    [[nodiscard]] std::vector<DiagramStyle> styles();
    /// What was given by styles(), and what was known before.
    [[nodiscard]] const ArrowLooks &looks() const { return m_looks; }

private:
    [[nodiscard]] LocalizedText words(const char *key) const;
    [[nodiscard]] LocalizedText nameOfSeveral() const;
    int add(const QString &key, DiagramStyle style);
    [[nodiscard]] int lookFor(const QString &key) const;

    const DiagramRequest &m_request;
    ColorBy m_by;
    ArrowSubjects m_subjects;
    ArrowLooks m_looks;
    std::map<QString, int> m_indices;
    std::map<QString, LocalizedText> m_amongSeveral; ///< by key: what arrows are about that are about several
    std::vector<DiagramStyle> m_styles;
    std::vector<int> m_colored; ///< styles that have a look of the palette
};

} // namespace portolan
