// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "paint/Picture.h"

#include <QSet>

#include <map>

namespace portolan {

/// Keeps the ids of a document's groups unique, and its links whole: from a number on a diagram to its row and back.
class PageLinks {
public:
    /// Gives groups whose id an earlier page has already an id of their own. diagram: what the page shows as a whole,
    /// so that rows can lead to it; or null.
    void claimIds(Picture &page, int number, const Diagram *diagram);
    /// Leads every row to the first label that stands for it: with several views that on the overview, which shows it
    /// among all others. Takes links out that lead nowhere.
    void connect(PictureDocument &document) const;

private:
    QSet<QString> m_ids;
    std::map<QString, QString> m_labelOfRow; ///< id of the row's group -> id of the label's
};

} // namespace portolan
