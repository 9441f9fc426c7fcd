// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/FlowCells.h"

#include "diagram/ChangeMarks.h"
#include "export/ExportText.h"
#include "panels/ChangeColors.h"
#include "shell/Theme.h"

#include <QGuiApplication>

namespace portolan {

using namespace Qt::StringLiterals;

FlowCells::FlowCells(const Wording &wording, const FlowRows &rows)
    : m_usualWording(wording)
    , m_rows(rows)
{
    setHeadings({});
}

void FlowCells::setHeadings(const QString &headings)
{
    m_headings = headings;
    m_text.reset();
    m_wording = std::make_unique<Wording>(m_usualWording.withVariant(m_headings));
    m_text = std::make_unique<CellText>(*m_wording, View::Stateful);
}

QString FlowCells::heading(Column column) const
{
    return bilingual(*m_wording, columnKey(column), m_language);
}

QString FlowCells::text(const MatrixRow &row, Column column) const
{
    if (m_language != ExportLanguage::Both)
        return m_text->cell(row, column, firstLanguage(m_language));
    const QString english = m_text->cell(row, column, Language::English);
    const QString japanese = info(column).worded ? m_text->cell(row, column, Language::Japanese) : english;
    return english == japanese ? english : QString(english + u'\n' + japanese);
}

std::optional<QString> FlowCells::before(const MatrixRow &row, Column column) const
{
    const MatrixRow *before = CellText::isCompared(column) ? m_rows.before(row) : nullptr;
    const QString was = before ? text(*before, column) : QString();
    return before && was != text(row, column) ? std::optional(was) : std::nullopt;
}

QString FlowCells::changeText(const MatrixRow &row, const QString &text) const
{
    const Language language = firstLanguage(m_language);
    const QString sign = changeSign(diagramChange(row.change));
    QString said = oneLine(text);
    if (!sign.isEmpty())
        said.prepend(sign + u' ');
    QStringList changed;
    for (const ColumnInfo &column : columns()) {
        if (before(row, column.column))
            changed.append(m_wording->text(columnKey(column.column), language));
    }
    if (changed.isEmpty())
        return said;
    const bool isEnglish = language == Language::English;
    return said + (isEnglish ? u": "_s : u"："_s) + changed.join(isEnglish ? u", "_s : u"、"_s);
}

QString FlowCells::shownText(const MatrixRow &row, Column column, const QString &text) const
{
    if (column == Column::Change)
        return changeText(row, text);
    const QString said = oneLine(text);
    const std::optional<QString> before = this->before(row, column);
    if (!before)
        return said;
    const Language language = firstLanguage(m_language);
    const QString nothing = m_wording->text(u"drawing.was.nothing"_s, language);
    const QString was = m_wording->text(u"drawing.was"_s, language, {before->isEmpty() ? nothing : oneLine(*before)});
    return said.isEmpty() ? was : QString(said + u"  ("_s + was + u')');
}

QVariant FlowCells::textColor(const MatrixRow &row, Column column) const
{
    const QPalette palette = QGuiApplication::palette();
    const DiagramChange change = diagramChange(row.change);
    if (change != DiagramChange::None && (column == Column::Change || before(row, column)))
        return changeTextColor(change, palette);
    // While two plans are compared, what stayed as it was steps back.
    const bool stepsBack = row.isExcluded || row.change == RowChange::Deleted
        || (row.change == RowChange::Unchanged && column == Column::Change);
    return stepsBack ? QVariant(Theme::colorsFor(palette).subdued) : QVariant();
}

QVariant FlowCells::background(const MatrixRow &row, bool isLit) const
{
    const QPalette palette = QGuiApplication::palette();
    if (isLit)
        return Theme::colorsFor(palette).noteBack;
    const DiagramChange change = diagramChange(row.change);
    return change == DiagramChange::None ? QVariant() : QVariant(changeBackground(change, palette));
}

QVariant FlowCells::font(const MatrixRow &row, Column column) const
{
    const bool isGone = row.isExcluded || row.change == RowChange::Deleted;
    const bool isChanged = !isGone && column != Column::Change && before(row, column);
    QFont font;
    font.setStrikeOut(isGone && column != Column::Change);
    font.setBold(isChanged);
    return font.strikeOut() || isChanged ? QVariant(font) : QVariant();
}

} // namespace portolan
