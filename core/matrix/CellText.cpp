// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrix/CellTools.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QString dateText(const std::optional<QDate> &date)
{
    return date ? date->toString(Qt::ISODate) : QString();
}

} // namespace

const Decision *decisionOf(const MatrixRow &row)
{
    if (row.decision)
        return row.decision;
    const auto &decisions = row.engine->plan().decisions;
    if (decisions.empty())
        return nullptr;
    for (const QString &key : {row.key, rowKey(*row.engine, row.first()), flowKey(*row.engine, row.first())}) {
        if (const auto found = decisions.find(key); found != decisions.end())
            return &found->second;
    }
    return nullptr;
}

QString nodeName(const Node &node, Language language)
{
    return node.name.isEmpty() ? node.id.toString() : node.name.text(language);
}

QString CellText::word(const char *key, Language language, const QStringList &arguments) const
{
    return m_wording.text(QLatin1String(key), language, arguments);
}

QString CellText::numberText(int number, bool issued)
{
    return (issued ? QString() : u"N"_s) + QString::number(number);
}

QString CellText::number(const MatrixRow &row) const
{
    if (row.number <= 0)
        return u"―"_s; // of all dashes the one that CP932 has
    return numberText(row.number, row.issued) + (row.isReturn ? u"R"_s : QString());
}

QString CellText::cell(const MatrixRow &row, Column column, Language language) const
{
    const End source{row, opensAtSource(row)};
    const End destination{row, !opensAtSource(row)};
    switch (column) {
    case Column::No:
        return number(row);
    case Column::Change: {
        static constexpr const char *words[] = {"", "change.add", "change.modify", "change.delete", "change.unchanged"};
        return row.change == RowChange::None ? QString() : word(words[static_cast<int>(row.change)], language);
    }
    case Column::SourceZone:
        return zoneText(source, language);
    case Column::Source:
        return nodeText(source, language);
    case Column::SourceAddress:
        return addressText(source, language);
    case Column::SourcePort:
        return portText(source, language);
    case Column::DestinationZone:
        return zoneText(destination, language);
    case Column::Destination:
        return nodeText(destination, language);
    case Column::DestinationAddress:
        return addressText(destination, language);
    case Column::DestinationPort:
        return portText(destination, language);
    case Column::Transport: {
        const bool isPrinted = m_view == View::Documented && !row.first().isDrawn();
        const Transport transport
            = isPrinted ? effectiveOf(*row.engine, row.first()).printed.transport : row.engine->transport(row.first());
        return transport == Transport::Unstated ? word("unstated", language) : transportText(transport);
    }
    case Column::Application: {
        const QStringList names = gather(row, [&](const Flow &flow) {
            return flow.isDrawn() ? row.engine->drawn(flow).application : legOf(*row.engine, flow).application;
        });
        return names.isEmpty() ? word("unstated", language) : enumerated(names, language);
    }
    case Column::Action:
        return actionText(row, language);
    case Column::Purpose:
        return purposeText(row, language);
    case Column::Product:
        return productText(row, language);
    case Column::Phase:
        return phaseText(row, language);
    case Column::Necessity:
        return necessityText(row, language);
    case Column::Condition:
        return conditionText(row, language);
    case Column::Cast:
        return castText(row, language);
    case Column::SourceProcess:
        return processText(row, opensAtSource(row));
    case Column::DestinationProcess:
        return processText(row, !opensAtSource(row));
    case Column::Firewalls:
        return firewallText(row, language);
    case Column::Translated:
        return translatedText(row, language);
    case Column::Encrypted:
        return encryptedText(row, language);
    case Column::Basis:
        return basisText(row, language);
    case Column::Evidence:
        return evidenceText(row, language);
    case Column::Impact:
        return impactText(row, language);
    case Column::Notes:
        return notesText(row, language);
    default:
        return requestText(row, column, language);
    }
}

bool CellText::opensAtSource(const MatrixRow &row) const
{
    // The document's own direction, where it is not the one that we read.
    const bool turned
        = m_view == View::Documented && !row.first().isDrawn() && effectiveOf(*row.engine, row.first()).turned;
    return row.isReturn == turned;
}

namespace {

constexpr Column columnsCompared[] = {Column::SourceZone, Column::Source, Column::SourceAddress, Column::SourcePort,
    Column::DestinationZone, Column::Destination, Column::DestinationAddress, Column::Transport,
    Column::DestinationPort, Column::Action, Column::Purpose, Column::Phase, Column::Necessity, Column::Condition,
    Column::Cast, Column::Firewalls, Column::Translated};

} // namespace

bool CellText::isCompared(Column column)
{
    return std::find(std::begin(columnsCompared), std::end(columnsCompared), column) != std::end(columnsCompared);
}

QString CellText::fingerprint(const MatrixRow &row) const
{
    CellText byId = *this;
    byId.m_placesById = true;
    QString text;
    for (const Column column : columnsCompared) {
        for (const Language language : bothLanguages)
            text += byId.cell(row, column, language) + QChar(0x1f);
    }
    return text;
}

QString CellText::requestText(const MatrixRow &row, Column column, Language language) const
{
    const Decision *decision = decisionOf(row);
    if (!decision)
        return {};
    switch (column) {
    case Column::Log:
        return decision->log ? word(*decision->log ? "yes" : "no", language) : QString();
    case Column::Justification:
        return decision->reason.text(language);
    case Column::Owner:
        return decision->owner;
    case Column::Requester:
        return decision->requester;
    case Column::Department:
        return decision->department;
    case Column::Contact:
        return decision->contact;
    case Column::Requested:
        return dateText(decision->requested);
    case Column::Approver:
        return decision->approver;
    case Column::Approved:
        return dateText(decision->approved);
    case Column::Ticket:
        return decision->ticket;
    case Column::Wanted:
        return dateText(decision->wanted);
    case Column::ValidFrom:
        return dateText(decision->from);
    case Column::ValidTo:
        return dateText(decision->until);
    case Column::Review:
        return dateText(decision->review);
    default:
        return {};
    }
}

} // namespace portolan
