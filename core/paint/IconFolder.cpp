// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/IconFolder.h"

#include <QFile>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

const QString IconFolder::builtIn = u":/portolan/icons"_s;

namespace {

constexpr QByteArrayView unknownIcon
    = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.6">
<rect x="4" y="4" width="16" height="16" rx="3"/>
</svg>
)";

/// A name from a plan must not lead out of the folder.
bool isPlainName(const QString &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar character) {
        return character.unicode() < 0x80 && (character.isLetterOrNumber() || character == u'-' || character == u'_');
    });
}

} // namespace

IconFolder::IconFolder()
    : m_path(builtIn)
{
}

IconFolder::IconFolder(QString path)
    : m_path(std::move(path))
{
}

QByteArray IconFolder::file(const QString &name) const
{
    if (isPlainName(name)) {
        QFile file(m_path + u'/' + name + u".svg"_s);
        if (file.open(QIODevice::ReadOnly))
            return file.readAll();
    }
    return unknown();
}

QByteArray IconFolder::unknown()
{
    return unknownIcon.toByteArray();
}

} // namespace portolan
