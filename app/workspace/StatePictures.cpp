// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/StatePictures.h"

namespace portolan {

namespace {

constexpr size_t mostPictures = 60; // the oldest states are forgotten

/// 0: it is the first state.
quint64 stepTo(const PlanDocument &document, int state)
{
    return state > 0 ? document.stepSerial(state - 1) : 0;
}

} // namespace

void StatePictures::keep(const PlanDocument &document, int state, std::optional<RoutedBefore> picture)
{
    m_pictures.erase(state);
    if (picture)
        m_pictures.insert({state, {stepTo(document, state), *std::move(picture)}});
    while (m_pictures.size() > mostPictures)
        m_pictures.erase(m_pictures.begin());
}

const RoutedBefore *StatePictures::find(const PlanDocument &document, int state) const
{
    const auto kept = m_pictures.find(state);
    return kept == m_pictures.end() || kept->second.step != stepTo(document, state) ? nullptr : &kept->second.picture;
}

} // namespace portolan
