// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/IconSymbol.h"

#include "paint/IconFolder.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace portolan {

namespace {

constexpr std::array<QStringView, 8> drawingElements{
    u"g", u"path", u"circle", u"ellipse", u"rect", u"line", u"polyline", u"polygon"};

constexpr std::array<QStringView, 30> drawingAttributes{u"d", u"x", u"y", u"x1", u"y1", u"x2", u"y2", u"cx", u"cy",
    u"r", u"rx", u"ry", u"width", u"height", u"points", u"transform", u"fill", u"fill-rule", u"fill-opacity", u"stroke",
    u"stroke-width", u"stroke-linecap", u"stroke-linejoin", u"stroke-miterlimit", u"stroke-dasharray",
    u"stroke-dashoffset", u"stroke-opacity", u"opacity", u"viewBox", u"preserveAspectRatio"};

/// What SVG has where nothing is said; said again, because the picture around it says something else.
constexpr std::array<std::pair<QStringView, QStringView>, 6> defaults{{{u"fill", u"black"}, {u"fill-rule", u"nonzero"},
    {u"stroke", u"none"}, {u"stroke-width", u"1"}, {u"stroke-linecap", u"butt"}, {u"stroke-linejoin", u"miter"}}};

template <typename Names>
bool isAmong(const Names &names, QStringView name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

QByteArray attributeText(QStringView name, QStringView value)
{
    return ' ' + name.toLatin1() + "=\"" + xmlEscaped(value.toString()) + '"';
}

QByteArray attributesText(const QXmlStreamAttributes &attributes, bool isRoot)
{
    QByteArray text;
    for (const QXmlStreamAttribute &attribute : attributes) {
        const QStringView name = attribute.qualifiedName();
        // The size of the root is the use's.
        const bool isSize = isRoot && (name == u"width" || name == u"height" || name == u"x" || name == u"y");
        if (isAmong(drawingAttributes, name) && !isSize)
            text += attributeText(name, attribute.value());
    }
    return text;
}

/// The symbol, or nothing where the file is no SVG.
std::optional<QByteArray> symbolOf(const QByteArray &file, const QString &id)
{
    QXmlStreamReader reader(file);
    if (!reader.readNextStartElement() || reader.name() != u"svg")
        return std::nullopt;
    QByteArray symbol = "<symbol id=\"" + xmlEscaped(id) + '"';
    for (const auto &[name, value] : defaults) {
        if (!reader.attributes().hasAttribute(name.toString()))
            symbol += attributeText(name, value);
    }
    symbol += attributesText(reader.attributes(), true) + '>';
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            if (!isAmong(drawingElements, reader.name())) {
                reader.skipCurrentElement();
                continue;
            }
            symbol += '<' + reader.name().toLatin1() + attributesText(reader.attributes(), false);
            symbol += reader.name() == u"g" ? ">" : "/>";
        } else if (reader.isEndElement() && reader.name() == u"g") {
            symbol += "</g>";
        }
    }
    if (reader.hasError())
        return std::nullopt;
    return symbol + "</symbol>";
}

} // namespace

QByteArray iconSymbol(const QByteArray &file, const QString &id)
{
    std::optional<QByteArray> symbol = symbolOf(file, id);
    if (!symbol)
        symbol = symbolOf(IconFolder::unknown(), id);
    return symbol.value_or(QByteArray());
}

QByteArray xmlEscaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

} // namespace portolan
