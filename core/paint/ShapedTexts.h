// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QHash>
#include <QString>

#include <memory>
#include <utility>

class QPaintDevice;
class QPainter;
class QPointF;
class QTextLayout;

namespace portolan {

/// Texts that are drawn again and again, as in tables of thousands of rows: each is made into glyphs once. Qt looks up
/// the advances of large letters in the font's file each time. Belongs to one thread; another device begins anew.
class ShapedTexts {
public:
    ShapedTexts();
    ~ShapedTexts();
    ShapedTexts(const ShapedTexts &) = delete;
    ShapedTexts &operator=(const ShapedTexts &) = delete;

    /// As QPainter::drawText(), with the painter's font; who draws with several tells them apart by a number.
    void draw(QPainter &painter, const QPointF &baseline, const QString &text, int fontNumber);

private:
    const QPaintDevice *m_device = nullptr;
    QHash<std::pair<QString, int>, std::shared_ptr<QTextLayout>> m_layouts;
};

} // namespace portolan
