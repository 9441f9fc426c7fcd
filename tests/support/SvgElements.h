// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QXmlStreamAttributes>

namespace portolan::test {

struct SvgElement {
    QString name;
    QXmlStreamAttributes attributes;
    QString text;
    QStringList within; ///< names of the elements around it, the outermost first

    [[nodiscard]] QString value(const char *attribute) const
    {
        return attributes.value(QLatin1String(attribute)).toString();
    }
};

/// All elements in order; empty where the file is no well-formed XML.
[[nodiscard]] QList<SvgElement> svgElements(const QByteArray &svg);
[[nodiscard]] QList<SvgElement> named(const QList<SvgElement> &elements, const QString &name);

} // namespace portolan::test
