// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/Id.h"

#include <algorithm>

namespace portolan {

namespace {

bool isLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

const QString oldPlace = QStringLiteral("@old");

} // namespace

std::optional<Id> Id::parse(const QString &text)
{
    if (text.isEmpty() || text.size() > maximumLength || !isLetterOrDigit(text.front()))
        return std::nullopt;
    const bool allowed = std::all_of(
        text.begin(), text.end(), [](QChar c) { return isLetterOrDigit(c) || c == u'-' || c == u'_' || c == u'.'; });
    if (!allowed)
        return std::nullopt;
    Id id;
    id.m_text = text;
    return id;
}

Id Id::atOldPlace() const
{
    Id id;
    id.m_text = m_text + oldPlace;
    return id;
}

std::optional<Id> Id::parseDrawn(const QString &text)
{
    const bool isOld = isAtOldPlace(text);
    const std::optional<Id> now = parse(isOld ? text.chopped(oldPlace.size()) : text);
    return now && isOld ? now->atOldPlace() : now;
}

Id Id::now() const
{
    Id id = *this;
    if (isAtOldPlace())
        id.m_text.chop(oldPlace.size());
    return id;
}

bool Id::isAtOldPlace(const QString &text)
{
    return text.endsWith(oldPlace);
}

} // namespace portolan
