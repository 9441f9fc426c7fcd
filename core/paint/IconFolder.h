// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace portolan {

/// Where icons are: files NAME.svg with a viewBox of 0 0 24 24, drawn in currentColor.
class IconFolder {
public:
    IconFolder();
    explicit IconFolder(QString path);

    /// The file; where there is none, or the name is no plain name, unknown().
    [[nodiscard]] QByteArray file(const QString &name) const;
    /// A rounded square.
    [[nodiscard]] static QByteArray unknown();

    static const QString builtIn; ///< what a folder is where no other is named

private:
    QString m_path;
};

} // namespace portolan
