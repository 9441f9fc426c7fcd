// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paint/IconFolder.h"
#include "paint/Picture.h"
#include "paint/ShapedTexts.h"

#include <map>
#include <memory>
#include <utility>
#include <vector>

class QPainter;
class QSvgRenderer;

namespace portolan {

/// Draws pictures: on the screen, for the printer, into PNG and PDF. One painter keeps the icons that it has drawn and
/// belongs to one thread; several painters may paint one picture at once, each its own device, when controlPointRect()
/// of its paths was asked for before. The document's font has to be loaded (TextMeasure::make() and
/// DocumentFont::load() do so); otherwise another font is drawn.
class PicturePainter {
public:
    explicit PicturePainter(IconFolder icons = IconFolder());
    ~PicturePainter();
    PicturePainter(const PicturePainter &) = delete;
    PicturePainter &operator=(const PicturePainter &) = delete;

    /// A unit of the picture is a unit of the painter, whose transformation and clipping hold; the paper itself is not
    /// painted. What has no place (NaN, infinite) is left out, and what the device or its clipping does not show costs
    /// little. The painter is left as it was.
    void paint(const Picture &picture, QPainter &painter);
    /// Several, each above the one before it: cheaper than a call for each.
    void paint(const std::vector<const Picture *> &pictures, QPainter &painter);

private:
    QSvgRenderer &renderer(const QString &name, const QColor &color);

    IconFolder m_icons;
    std::map<std::pair<QString, QRgb>, std::unique_ptr<QSvgRenderer>> m_renderers;
    ShapedTexts m_texts; ///< of documents: many pages on one device
};

} // namespace portolan
