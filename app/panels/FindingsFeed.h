// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "check/Finding.h"
#include "edit/PlanDocument.h"

#include <QDate>
#include <QTimer>

#include <functional>
#include <vector>

namespace portolan {

class PlanMirror;

/// How many findings there are, by what they are.
struct FindingCounts {
    int errors = 0; ///< open ones, as are the next two
    int warnings = 0;
    int information = 0;
    int accepted = 0;

    [[nodiscard]] int open() const { return errors + warnings + information; }
    friend bool operator==(const FindingCounts &, const FindingCounts &) = default;
};

/// The findings of the plan that is open, for everybody who shows some. They are looked for a moment after an edit, so
/// that an edit does not wait for them; what is held until then may name what is gone. Of a large plan those are taken
/// that the canvas is drawn with, which were looked for in another thread.
class FindingsFeed : public QObject {
    Q_OBJECT

public:
    /// mirror: of the same document, told of it before; null: there is none.
    explicit FindingsFeed(std::function<QDate()> today, const PlanMirror *mirror = nullptr, QObject *parent = nullptr);

    void setDocument(PlanDocument *document); ///< null: none
    [[nodiscard]] const std::vector<Finding> &findings() const { return m_findings; }
    [[nodiscard]] FindingCounts counts() const;

signals:
    void changed();

private:
    void follow();
    void look();
    [[nodiscard]] bool isDrawnWith() const;

    std::function<QDate()> m_today;
    const PlanMirror *m_mirror;
    PlanDocument *m_document = nullptr;
    std::vector<Finding> m_findings;
    QTimer m_pause;
};

} // namespace portolan
