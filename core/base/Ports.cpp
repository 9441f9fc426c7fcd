// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/Ports.h"

#include <QStringList>

#include <algorithm>

namespace portolan {

namespace {

std::optional<std::uint16_t> parsePort(QStringView text)
{
    const bool digits = !text.isEmpty() && text.size() <= 5
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!digits)
        return std::nullopt;
    const int value = text.toInt();
    if (value > 65535)
        return std::nullopt;
    return static_cast<std::uint16_t>(value);
}

} // namespace

std::optional<PortRange> PortRange::parse(const QString &text)
{
    const qsizetype dash = text.indexOf(u'-');
    const std::optional<std::uint16_t> first = parsePort(dash < 0 ? QStringView(text) : QStringView(text).left(dash));
    const std::optional<std::uint16_t> last = dash < 0 ? first : parsePort(QStringView(text).mid(dash + 1));
    if (!first || !last || *first > *last)
        return std::nullopt;
    return PortRange{*first, *last};
}

QString PortRange::toString() const
{
    return first == last ? QString::number(first) : QString::number(first) + u'-' + QString::number(last);
}

std::optional<PortSet> PortSet::parse(const QString &text)
{
    PortSet set;
    QString fixed = text;
    if (const QLatin1String suffix("+ephemeral"); text.endsWith(suffix)) {
        set.followedByEphemeral = true;
        fixed.chop(suffix.size());
    }
    const QStringList parts = fixed.split(u',');
    for (const QString &part : parts) {
        const std::optional<PortRange> range = PortRange::parse(part.trimmed());
        if (!range)
            return std::nullopt;
        set.ranges.push_back(*range);
    }
    return set;
}

QString PortSet::toString() const
{
    QStringList parts;
    for (const PortRange &range : ranges)
        parts.append(range.toString());
    return parts.join(u',') + (followedByEphemeral ? QLatin1String("+ephemeral") : QLatin1String());
}

QString PortSet::fixedText() const
{
    QStringList parts;
    for (const PortRange &range : ranges)
        parts.append(range.toString());
    return parts.join(QStringLiteral(", "));
}

bool PortSet::overlaps(const PortSet &other) const
{
    return std::any_of(ranges.begin(), ranges.end(), [&](const PortRange &mine) {
        return std::any_of(
            other.ranges.begin(), other.ranges.end(), [&](const PortRange &theirs) { return mine.overlaps(theirs); });
    });
}

} // namespace portolan
