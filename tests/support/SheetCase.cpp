// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/SheetCase.h"

#include <cmath>
#include <stdexcept>

namespace portolan::test {

namespace {

/// The frame is the first rectangle with a line of its width.
size_t indexOfFrame(const Picture &page)
{
    for (size_t i = 0; i < page.elements.size(); ++i) {
        const Shape *shape = std::get_if<Shape>(&page.elements[i]);
        if (shape && std::abs(shape->pen.width - 2.4) < 1e-9 && !shape->fill.isValid())
            return i;
    }
    throw std::runtime_error("a page without a frame");
}

QRectF rectOf(const Words &words)
{
    const double width = measure().width(words.text, words.size, words.bold);
    const double left = words.anchor == Anchor::Start ? 0 : words.anchor == Anchor::Middle ? width / 2 : width;
    return {words.at.x() - left, words.at.y() - words.size * TextMeasure::ascent, width, words.size};
}

} // namespace

const TextMeasure &measure()
{
    static const TextMeasure made = [] {
        Result<TextMeasure> result = TextMeasure::make();
        if (!result)
            throw std::runtime_error("the font can't be loaded");
        return std::move(*result);
    }();
    return made;
}

DiagramRequest requestFor(DerivedPlan &plan, const Matrix &matrix)
{
    DiagramRequest request;
    request.engine = &plan.engine();
    request.matrix = &matrix;
    request.wording = &wording();
    request.measure = &measure();
    return request;
}

SheetCase::SheetCase(const QByteArray &yaml, PlainLabels labels, View view)
    : plan(yaml)
    , matrix(plan.matrix(view))
    , diagram(plainDiagram(matrix, labels))
    , all(findings(plan.engine()))
{
    request.engine = &plan.engine();
    request.matrix = &matrix;
    request.findings = &all;
    request.wording = &wording();
    request.diagrams.push_back({&diagram, {}});
    request.planHash = QStringLiteral("0123456789abcdef").repeated(4);
}

std::vector<PlacedWords> furnitureOf(const Picture &page)
{
    std::vector<PlacedWords> result;
    for (size_t i = indexOfFrame(page); i < page.elements.size(); ++i) {
        if (const Words *words = std::get_if<Words>(&page.elements[i]))
            result.push_back({words->text, rectOf(*words)});
    }
    return result;
}

QString misplacedText(const Picture &page)
{
    const QRectF frame = frameOf(page);
    const QRectF drawing = drawingOf(page);
    const std::vector<PlacedWords> words = furnitureOf(page);
    for (size_t i = 0; i < words.size(); ++i) {
        const QRectF rect = words[i].rect.adjusted(0.3, 0.3, -0.3, -0.3);
        if (!frame.contains(rect) || rect.intersects(drawing))
            return words[i].text + QStringLiteral(" on ") + page.name;
        for (size_t j = 0; j < i; ++j) {
            if (rect.intersects(words[j].rect))
                return words[i].text + QStringLiteral(" | ") + words[j].text + QStringLiteral(" on ") + page.name;
        }
    }
    return {};
}

QRectF drawingOf(const Picture &page)
{
    QRectF result;
    for (size_t i = 0; i < indexOfFrame(page); ++i) {
        if (const Shape *shape = std::get_if<Shape>(&page.elements[i]))
            result |= shape->path.boundingRect();
    }
    return result;
}

QRectF frameOf(const Picture &page)
{
    return std::get<Shape>(page.elements[indexOfFrame(page)]).path.boundingRect();
}

QStringList textsOf(const Picture &page)
{
    QStringList texts;
    for (const PictureElement &element : page.elements) {
        if (const Words *words = std::get_if<Words>(&element))
            texts.append(words->text);
    }
    return texts;
}

std::vector<GroupBegin> groupsOf(const Picture &page, const QString &kind)
{
    std::vector<GroupBegin> groups;
    for (const PictureElement &element : page.elements) {
        const GroupBegin *group = std::get_if<GroupBegin>(&element);
        if (group && group->kind == kind)
            groups.push_back(*group);
    }
    return groups;
}

std::vector<QStringList> warningsOf(const SheetResult &result, const QString &code)
{
    std::vector<QStringList> found;
    for (const Error &warning : result.warnings) {
        if (warning.code == code)
            found.push_back(warning.arguments);
    }
    return found;
}

} // namespace portolan::test
