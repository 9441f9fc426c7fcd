// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "matrix/CellText.h"
#include "matrix/LiveMatrix.h"

#include <QByteArray>
#include <QDeadlineTimer>
#include <QHash>

#include <vector>

namespace portolan {

/// What compareWith() says of a plan's rows and an older plan's, kept true edit by edit. Which rows are gone is known
/// at once. Rows that an edit can have changed are read anew, as far as there is time: until they are, new ones have no
/// mark, and others the one that they had.
class LiveComparison {
public:
    /// older: made without a filter. It and what text refers to must outlive this.
    LiveComparison(const Matrix &older, const CellText &text);

    /// After now followed these changes. It must be the same one each time.
    void follow(LiveMatrix &now, const ChangeSet &changes);
    /// Marks rows, or goes on with it, until then. Whether all are marked now.
    bool read(LiveMatrix &now, const QDeadlineTimer &until);
    [[nodiscard]] bool isRead() const { return m_next == m_unread.size(); }

    /// The rows, those that are gone among them as compareWith() has them; then what decisions leave out and did
    /// before. Valid until one of both follows something.
    [[nodiscard]] std::vector<const MatrixRow *> rows(const LiveMatrix &now) const;

private:
    void findGone(LiveMatrix &now);
    void markLeftOut(std::vector<MatrixRow> &excluded) const;
    void collectUnread(LiveMatrix &now, const ChangeSet &changes);
    [[nodiscard]] const QByteArray &printBefore(size_t row);

    const Matrix &m_older;
    const CellText &m_text;
    QHash<QString, size_t> m_placeBefore; ///< key -> row of the older plan
    QHash<QString, size_t> m_leftOutBefore; ///< key -> row that the older plan leaves out
    std::vector<QByteArray> m_printsBefore; ///< digests of fingerprints, by row of the older plan; null: not read yet
    std::vector<MatrixRow> m_gone;
    std::vector<size_t> m_unread; ///< rows to be read
    size_t m_next = 0; ///< of m_unread
    bool m_isFirst = true;
};

} // namespace portolan
