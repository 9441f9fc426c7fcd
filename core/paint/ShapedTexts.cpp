// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/ShapedTexts.h"

#include <QPainter>
#include <QTextLayout>

namespace portolan {

namespace {

constexpr qsizetype mostTexts = 5000; // of a few kilobytes each

} // namespace

ShapedTexts::ShapedTexts() = default;

ShapedTexts::~ShapedTexts() = default;

void ShapedTexts::draw(QPainter &painter, const QPointF &baseline, const QString &text, int fontNumber)
{
    const bool isFull = m_layouts.size() >= mostTexts && !m_layouts.contains({text, fontNumber});
    if (isFull || painter.device() != m_device)
        m_layouts.clear();
    m_device = painter.device();
    std::shared_ptr<QTextLayout> &layout = m_layouts[{text, fontNumber}];
    if (!layout) {
        layout = std::make_shared<QTextLayout>(text, painter.font(), painter.device());
        QTextOption option;
        option.setTextDirection(painter.layoutDirection());
        option.setWrapMode(QTextOption::NoWrap);
        layout->setTextOption(option);
        layout->setCacheEnabled(true);
        layout->beginLayout();
        layout->createLine().setPosition({});
        layout->endLayout();
    }
    layout->draw(&painter, baseline - QPointF(0, layout->lineAt(0).ascent()));
}

} // namespace portolan
