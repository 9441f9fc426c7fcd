// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/NumberEntries.h"

#include "diagram/ChangeMarks.h"
#include "diagram/DiagramPainter.h"
#include "diagram/LabelForms.h"
#include "matrix/CellText.h"
#include "matrix/Services.h"
#include "paint/Ink.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostPorts = 8; // of a badge with parts, which say all of theirs

int valueOf(const QString &number)
{
    QString digits;
    for (const QChar character : number) {
        if (character.isDigit())
            digits += character;
        else if (!digits.isEmpty())
            break;
    }
    return digits.toInt();
}

/// Issued numbers before provisional ones, each by value.
std::pair<bool, int> orderOf(const QString &number)
{
    return {number.startsWith(u'N'), valueOf(number)};
}

/// By the first number; of equal ones that with more of them.
bool comesBefore(const NumberEntry &a, const NumberEntry &b)
{
    const QString first = a.rows.value(0);
    const QString other = b.rows.value(0);
    return std::make_tuple(orderOf(first), first, -a.rows.size())
        < std::make_tuple(orderOf(other), other, -b.rows.size());
}

TextPair nodeNameOf(const SheetContext &context, const std::map<Id, const DiagramNode *> &nodes, const Id &id)
{
    const auto found = nodes.find(id);
    return context.text.of(
        found == nodes.end() || found->second->name.isEmpty() ? neutral(id.toString()) : found->second->name);
}

QString namesText(QStringList names, QStringView between)
{
    names.removeDuplicates();
    return names.join(between);
}

/// The names of nodes in one of a document's languages or in both.
struct NodeNames {
    QStringList first;
    QStringList second; ///< a name that is the same in both stands in either

    void add(const TextPair &name)
    {
        first.append(name.first);
        second.append(name.second.isEmpty() ? name.first : name.second);
    }
};

/// What the entry says in the first language, and behind it the same in the other.
QString endsText(const NumberEntry &entry, Language firstLanguage)
{
    const bool hasOther = !entry.otherEnds.isEmpty() || !entry.remark.second.isEmpty();
    const QString first = entry.remark.isEmpty()
        ? entry.ends
        : QString(entry.ends + (firstLanguage == Language::Japanese ? u"；"_s : u"; "_s) + entry.remark.first);
    if (!hasOther)
        return first;
    const QString joint = entry.otherEnds.isEmpty() || entry.remark.second.isEmpty() ? QString() : u"；"_s;
    return first + u" / "_s + entry.otherEnds + joint + entry.remark.second;
}

/// "Δ N2 · + N5-N7": what became of the rows of arrows that are drawn as changed, where that is not the same of all.
QString changedRowsText(const std::vector<const DiagramArrow *> &arrows)
{
    static constexpr DiagramChange changes[]
        = {DiagramChange::Changed, DiagramChange::Added, DiagramChange::Removed, DiagramChange::None};
    QStringList texts;
    bool isMixed = false;
    for (const DiagramChange change : changes) {
        QStringList numbers;
        for (const DiagramArrow *arrow : arrows) {
            if (arrow->change == DiagramChange::Changed)
                numbers += numbersOf(*arrow, change);
        }
        if (numbers.isEmpty())
            continue;
        isMixed = isMixed || !texts.isEmpty() || change != DiagramChange::Changed;
        std::stable_sort(
            numbers.begin(), numbers.end(), [](const QString &a, const QString &b) { return orderOf(a) < orderOf(b); });
        if (change != DiagramChange::None)
            texts.append(changeSign(change) + u' ' + numberRanges(numbers));
    }
    return isMixed ? texts.join(u" · "_s) : QString();
}

/// "TCP 22 +3", "TCP 22, …": there is more than is said.
bool isShortened(const QString &text)
{
    static const QRegularExpression count(u" \\+[0-9]+$"_s);
    return text.contains(u'…') || text.contains(count);
}

/// Gathers the entries of one diagram.
class EntryMaking {
public:
    EntryMaking(const SheetContext &context, const Diagram &diagram)
        : m_context(context)
        , m_diagram(diagram)
    {
        for (const DiagramNode &node : diagram.nodes)
            m_nodes.emplace(node.id, &node);
        const CellText text(context.text.wording(), context.request.matrix->filter().view);
        for (const MatrixRow &row : context.request.matrix->rows()) {
            if (row.number > 0 && row.first().delivery == Delivery::Undeliverable)
                m_undelivered.insert(text.number(row));
        }
    }

    [[nodiscard]] std::vector<NumberEntry> gather()
    {
        for (const DiagramLabel &label : m_diagram.labels) {
            if (!label.numbers.isEmpty() && (label.lines.isEmpty() || isShortened(label)))
                addLabel(label);
        }
        for (const DiagramArrow &arrow : m_diagram.arrows) {
            if (arrow.points.empty() && arrow.openerStub.size() > 1 && !arrow.numbers.isEmpty())
                addStubs(arrow);
        }
        std::stable_sort(m_badges.begin(), m_badges.end(),
            [](const auto &a, const auto &b) { return comesBefore(a.front(), b.front()); });
        std::vector<NumberEntry> entries;
        for (std::vector<NumberEntry> &badge : m_badges) {
            std::stable_sort(badge.begin() + 1, badge.end(), comesBefore);
            std::move(badge.begin(), badge.end(), std::back_inserter(entries));
        }
        for (NumberEntry &entry : entries) {
            entry.ends = endsText(entry, m_context.text.first());
            if (!entry.changedRows.isEmpty())
                entry.ends += u" ("_s + entry.changedRows + u')';
            entry.portsLength = m_context.measure.width(entry.ports, 1);
            entry.endsLength = m_context.measure.width(entry.ends, 1);
        }
        return entries;
    }

private:
    using Arrows = std::vector<const DiagramArrow *>;

    void addLabel(const DiagramLabel &label)
    {
        Arrows all;
        // Arrows of one trunk that carry the same are one line.
        std::map<QString, Arrows> byPorts;
        for (const int index : label.arrows.empty() ? std::vector<int>{label.arrow} : label.arrows) {
            all.push_back(&m_diagram.arrows[static_cast<size_t>(index)]);
            byPorts[all.back()->ports].push_back(all.back());
        }
        const QString group = labelGroup(m_diagram, label);
        if (byPorts.size() == 1) {
            NumberEntry entry = entryOf(all, group);
            entry.numbers = label.numbers;
            entry.ports = all.front()->ports;
            if (isShortened(label.numbers))
                entry.ends += u" ("_s + numberRanges(entry.rows) + u')';
            m_badges.push_back({std::move(entry)});
            return;
        }
        NumberEntry whole = entryOf(all, group);
        whole.numbers = label.numbers;
        if (isShortened(label.numbers)) {
            whole.ports = servicesText(servicesOf(whole.rows));
            // Its parts say who.
            whole.ends = u'(' + numberRanges(whole.rows) + u')';
            whole.otherEnds.clear();
            whole.remark = {};
        }
        whole.changedRows.clear(); // its parts say so, too
        std::vector<NumberEntry> badge{std::move(whole)};
        for (const auto &[ports, arrows] : byPorts) {
            NumberEntry entry = entryOf(arrows, group);
            entry.isPart = true;
            entry.ports = ports;
            entry.numbers = shortNumbers(entry.rows, m_context.measure);
            if (isShortened(entry.numbers))
                entry.ends += u" ("_s + numberRanges(entry.rows) + u')';
            badge.push_back(std::move(entry));
        }
        m_badges.push_back(std::move(badge));
    }

    /// What these rows carry. Of what is gone only where nothing else is there.
    [[nodiscard]] Services servicesOf(const QStringList &numbers)
    {
        if (m_rows.isEmpty()) {
            const CellText text(m_context.text.wording(), m_context.request.matrix->filter().view);
            for (const MatrixRow &row : m_context.request.matrix->rows()) {
                if (!row.isReturn)
                    m_rows.insert(text.number(row), &row);
            }
        }
        Services present;
        Services gone;
        for (const QString &number : numbers) {
            if (const MatrixRow *row = m_rows.value(number))
                (row->change == RowChange::Deleted ? gone : present).add(*row->engine, row->first());
        }
        return present.isEmpty() ? gone : present;
    }

    /// "TCP 22, 443 · UDP 623", with at most so many ports, then how many more there are.
    [[nodiscard]] QString servicesText(const Services &services) const
    {
        QStringList parts;
        qsizetype told = 0;
        qsizetype more = 0;
        for (const ServicePart &part : services.shortParts(m_context.text.wording(), m_context.text.first())) {
            const qsizetype room = std::clamp<qsizetype>(mostPorts - told, 0, part.ports.size());
            told += room;
            more += part.ports.size() - room;
            if (room > 0)
                parts.append(part.transport + u' ' + part.ports.first(room).join(u", "_s));
        }
        const QString text = parts.join(u" · "_s);
        return more > 0 ? text + u" +"_s + QString::number(more) : text;
    }

    /// Of an arrow that found no way there are only the numbered stubs at its ends.
    void addStubs(const DiagramArrow &arrow)
    {
        NumberEntry entry = entryOf({&arrow}, u"arrow-"_s + arrow.id);
        entry.numbers = stubNumbers(arrow);
        entry.ports = arrow.ports;
        if (isShortened(entry.numbers))
            entry.ends += u" ("_s + numberRanges(entry.rows) + u')';
        m_badges.push_back({std::move(entry)});
    }

    /// Rows, ends and look of arrows that are one entry.
    [[nodiscard]] NumberEntry entryOf(const Arrows &arrows, const QString &label) const
    {
        NumberEntry entry;
        entry.label = label;
        NodeNames from;
        NodeNames to;
        std::vector<std::pair<QString, QString>> rows; // each with the group that it leads to
        for (const DiagramArrow *arrow : arrows) {
            from.add(nodeNameOf(m_context, m_nodes, arrow->from));
            to.add(nodeNameOf(m_context, m_nodes, arrow->to));
            for (qsizetype row = 0; row < arrow->numbers.size(); ++row)
                rows.emplace_back(arrow->numbers[row], rowGroup(*arrow, row));
        }
        std::stable_sort(
            rows.begin(), rows.end(), [](const auto &a, const auto &b) { return orderOf(a.first) < orderOf(b.first); });
        for (const auto &[number, leadsTo] : rows)
            entry.rows.append(number);
        entry.leadsTo = rows.empty() ? QString() : rows.front().second;
        const QStringView between = m_context.text.first() == Language::Japanese ? u"、" : u", ";
        entry.ends = namesText(from.first, between) + u" → "_s + namesText(to.first, between);
        if (from.first != from.second || to.first != to.second)
            entry.otherEnds = namesText(from.second, u"、") + u" → "_s + namesText(to.second, u"、");
        entry.changedRows = changedRowsText(arrows);
        QStringList undelivered;
        std::copy_if(entry.rows.begin(), entry.rows.end(), std::back_inserter(undelivered),
            [&](const QString &row) { return m_undelivered.contains(row); });
        if (!undelivered.isEmpty())
            entry.remark = m_context.text.word(u"drawing.numbers.undelivered"_s, {neutral(numberRanges(undelivered))});
        const auto style = static_cast<size_t>(arrows.front()->style);
        entry.color = style < m_diagram.styles.size() ? m_diagram.styles[style].color : ink::secondary;
        return entry;
    }

    const SheetContext &m_context;
    const Diagram &m_diagram;
    std::map<Id, const DiagramNode *> m_nodes;
    QSet<QString> m_undelivered; ///< rows that no rule helps
    QHash<QString, const MatrixRow *> m_rows; ///< by number, once somebody asks
    std::vector<std::vector<NumberEntry>> m_badges; ///< each with its parts
};

} // namespace

bool isShortened(const DiagramLabel &label)
{
    const auto isCut = [](const QString &text) { return isShortened(text); };
    return isCut(label.numbers) || std::any_of(label.lines.begin(), label.lines.end(), isCut);
}

std::vector<NumberEntry> numberEntries(const SheetContext &context, const Diagram &diagram)
{
    return EntryMaking(context, diagram).gather();
}

} // namespace portolan
