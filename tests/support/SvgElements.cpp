// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/SvgElements.h"

#include <QXmlStreamReader>

namespace portolan::test {

QList<SvgElement> svgElements(const QByteArray &svg)
{
    QList<SvgElement> elements;
    QList<qsizetype> open;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            QStringList within;
            for (const qsizetype each : open)
                within.append(elements[each].name);
            open.append(elements.size());
            elements.append({reader.name().toString(), reader.attributes(), {}, within});
        } else if (reader.isCharacters()) {
            elements[open.back()].text += reader.text();
        } else if (reader.isEndElement()) {
            open.removeLast();
        }
    }
    return reader.hasError() ? QList<SvgElement>() : elements;
}

QList<SvgElement> named(const QList<SvgElement> &elements, const QString &name)
{
    QList<SvgElement> found;
    for (const SvgElement &element : elements) {
        if (element.name == name)
            found.append(element);
    }
    return found;
}

} // namespace portolan::test
