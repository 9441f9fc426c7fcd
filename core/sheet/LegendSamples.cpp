// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/LegendSamples.h"

#include "diagram/DiagramPainter.h"
#include "diagram/LabelForms.h"

namespace portolan {

using namespace Qt::StringLiterals;

Diagram LegendSamples::blank() const
{
    Diagram diagram;
    diagram.styles = m_diagram.styles;
    diagram.bounds = QRectF(0, 0, sampleWidth, sampleHeight);
    return diagram;
}

DiagramArrow LegendSamples::sampleArrow(int style) const
{
    DiagramArrow arrow;
    arrow.id = u"sample"_s;
    arrow.style = style;
    arrow.points = {{4, sampleHeight / 2}, {sampleWidth, sampleHeight / 2}};
    return arrow;
}

double LegendSamples::widthOf(const QString &numbers) const
{
    return m_context.measure.width(numbers, badgeTextSize, true) + 12;
}

void LegendSamples::add(const Diagram &sample, const TextPair &meaning, double width, double scale)
{
    Picture picture;
    appendDiagram(sample, {m_context.text.language(), m_context.revision(), true}, m_context.measure, picture);
    LegendItem item{{{width, sampleHeight}, {}, {}}, meaning};
    for (const PictureElement &element : picture.elements) {
        // A sample is no thing of the plan: it has no id, leads nowhere and has no name.
        const Words *words = std::get_if<Words>(&element);
        if (!std::holds_alternative<GroupBegin>(element) && !std::holds_alternative<GroupEnd>(element)
            && !(words && words->text.isEmpty()))
            item.sample.elements.push_back(placed(element, scale, {}));
    }
    m_items.push_back(std::move(item));
}

void LegendSamples::add(const Diagram &sample, const char *key, double width, double scale)
{
    const QLatin1String name(key);
    const bool namesAnotherPage = name == "badge"_L1 || name == "shortened"_L1;
    const bool isOnScreen = namesAnotherPage && m_context.request.isOnScreen;
    add(sample, m_context.text.word(u"drawing.legend."_s + name + (isOnScreen ? u".on-screen"_s : QString())), width,
        scale);
}

QString firstNumber(const QString &numbers)
{
    return numbers.section(u',', 0, 0).section(u'-', 0, 0).section(u' ', 0, 0).section(u'…', 0, 0);
}

void addChangeSign(Diagram &sample, DiagramChange change)
{
    if (change == DiagramChange::None)
        return;
    DiagramLabel sign;
    sign.arrows = {0};
    sign.change = change;
    sign.rect = sign.badge = QRectF(sampleWidth / 2 - 9, sampleHeight / 2 - 7, 18, 14);
    sample.labels.push_back(sign);
}

} // namespace portolan
