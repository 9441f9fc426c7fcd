// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messages/IssuedCopyText.h"

#include "edit/IssuedCopies.h"
#include "messages/MessageText.h"
#include "messages/UserLanguage.h"

#include <QStringList>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostOfChange = 60; ///< letters of what a revision changed

} // namespace

QString issuedCopyText(const IssuedCopy &copy)
{
    QStringList parts{copy.entry.revision};
    if (copy.entry.date)
        parts.append(copy.entry.date->toString(Qt::ISODate));
    QString change = copy.entry.change.text(spokenNow());
    if (change.size() > mostOfChange)
        change = change.first(mostOfChange) + u"…"_s;
    if (!change.isEmpty())
        parts.append(change);
    return visibleText(parts.join(u"   "_s));
}

} // namespace portolan
