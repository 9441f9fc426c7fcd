// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/PlanDocument.h"
#include "workspace/DiagramBuilding.h"

#include <map>

namespace portolan {

/// How a plan looked in the states of its history that one can come back to, so that undo and redo bring back the very
/// picture. A state is the index of the history then.
class StatePictures {
public:
    /// Of a state that is left. Null: how it looked is not known.
    void keep(const PlanDocument &document, int state, std::optional<RoutedBefore> picture);
    /// Null: it was not kept, or other steps have led there since. Valid until the next call.
    [[nodiscard]] const RoutedBefore *find(const PlanDocument &document, int state) const;
    void clear() { m_pictures.clear(); }

private:
    struct Kept {
        quint64 step = 0; ///< that led there: another one, another state
        RoutedBefore picture;
    };
    std::map<int, Kept> m_pictures;
};

} // namespace portolan
