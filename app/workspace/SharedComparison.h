// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workspace/ComparedPlan.h"

#include <QObject>

#include <memory>

namespace portolan {

/// What the open plan is compared with, for all who show it: canvas and tables follow it, nobody asks another.
class SharedComparison : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Null: nothing is compared.
    [[nodiscard]] const std::shared_ptr<const ComparedPlan> &older() const { return m_older; }
    void setOlder(std::shared_ptr<const ComparedPlan> older)
    {
        if (m_older == older)
            return;
        m_older = std::move(older);
        emit changed();
    }

signals:
    void changed();

private:
    std::shared_ptr<const ComparedPlan> m_older;
};

} // namespace portolan
