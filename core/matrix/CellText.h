// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "matrix/Column.h"
#include "matrix/Matrix.h"
#include "matrix/NoteList.h"
#include "matrix/Wording.h"

#include <QString>
#include <QStringList>

namespace portolan {

/// What stands in a cell, in either language. Both languages hold the same rows in the same order; only the words
/// differ.
class CellText {
public:
    /// With a list of notes, rows refer to it; without one every row carries its notes in full.
    CellText(const Wording &wording, View view, NoteList *notes = nullptr)
        : m_wording(wording)
        , m_view(view)
        , m_notes(notes)
    {
    }

    [[nodiscard]] QString cell(const MatrixRow &row, Column column, Language language) const;

    /// "12", "N3" for a number not yet issued, "12R" for the way back; "–" where no firewall has to be told.
    [[nodiscard]] QString number(const MatrixRow &row) const;
    /// What a firewall has to be told, in both languages: rows of two plans with the same key and another fingerprint
    /// are modified. Versions, evidence and notes are left out: they change nothing that anybody has to type. Zones and
    /// firewalls stand in it by their ids: another name for one of them is one change, and not one for each of its
    /// rows.
    [[nodiscard]] QString fingerprint(const MatrixRow &row) const;
    /// Whether a fingerprint has this column in it.
    [[nodiscard]] static bool isCompared(Column column);

private:
    [[nodiscard]] static QString numberText(int number, bool issued); ///< "12", "N3"
    struct End; ///< one side of a row as it is printed, the way back turned round

    [[nodiscard]] QString word(const char *key, Language language, const QStringList &arguments = {}) const;
    /// The name of a zone or a firewall; its id where it has none, and in a fingerprint.
    template <typename Thing>
    [[nodiscard]] QString placeName(const Thing &place, Language language) const
    {
        return m_placesById || place.name.isEmpty() ? place.id.toString() : place.name.text(language);
    }
    /// Whether the side that opens stands in the source columns.
    [[nodiscard]] bool opensAtSource(const MatrixRow &row) const;
    /// The port of a side as the document prints it.
    [[nodiscard]] static const AtomicPort &printedPort(const End &end);
    /// Whether a reading changes anything that this view prints.
    [[nodiscard]] bool isShown(const EffectiveLeg &leg, Reading::Of aspect) const;
    /// The column that an aspect of the printed row is about, as this view prints the row.
    [[nodiscard]] NoteAspect asPrinted(const MatrixRow &row, const Flow &flow, NoteAspect aspect) const;
    /// Whether automatic ports of the row are printed as the range that they come from: lists for what keeps no state.
    [[nodiscard]] bool printsRanges(const MatrixRow &row) const;
    /// Whether the machine at this end may not have started its own system when the flow runs.
    [[nodiscard]] static bool mayPrecedeSystem(const MatrixRow &row, bool opener);
    /// Whether the row prints an ephemeral range that is ours, because the plan gives none.
    [[nodiscard]] bool printsOwnRange(const MatrixRow &row, const Flow &flow) const;
    /// Where that range comes from.
    [[nodiscard]] LocalizedText rangeText(const MatrixRow &row, const Flow &flow) const;
    [[nodiscard]] LocalizedText both(const char *key, const LocalizedText &argument = {}) const;
    /// The fallback port that may be open instead, where nothing in the plan decides it.
    [[nodiscard]] LocalizedText otherPortText(const MatrixRow &row, const Flow &flow) const;
    [[nodiscard]] LocalizedText fallbackText(const MatrixRow &row) const;
    /// What the row's documents and our readings have to say, in order.
    [[nodiscard]] std::vector<LocalizedText> sharedNotes(const MatrixRow &row) const;
    /// How a row gets to its listener as this view prints it.
    [[nodiscard]] Delivery deliveryOf(const MatrixRow &row) const;
    [[nodiscard]] QString printedPortText(const End &end, Language language) const;
    [[nodiscard]] QString zoneText(const End &end, Language language) const;
    [[nodiscard]] QString nodeText(const End &end, Language language) const;
    [[nodiscard]] QString addressText(const End &end, Language language) const;
    [[nodiscard]] QString portText(const End &end, Language language) const;
    [[nodiscard]] QString ephemeralText(const End &end) const;
    [[nodiscard]] QString actionText(const MatrixRow &row, Language language) const;
    [[nodiscard]] QString purposeText(const MatrixRow &row, Language language) const;
    [[nodiscard]] QString productText(const MatrixRow &row, Language language) const;
    [[nodiscard]] QString phaseText(const MatrixRow &row, Language language) const;
    [[nodiscard]] QString necessityText(const MatrixRow &row, Language language) const;
    [[nodiscard]] QString conditionText(const MatrixRow &row, Language language) const;
    [[nodiscard]] QString versionsText(const std::vector<VersionRange> &ranges, Language language) const;
    [[nodiscard]] QString circumstancesText(const FlowEngine &engine, const Flow &flow, Language language) const;
    [[nodiscard]] QString castText(const MatrixRow &row, Language language) const;
    [[nodiscard]] QString processText(const MatrixRow &row, bool opener) const;
    [[nodiscard]] QString firewallText(const MatrixRow &row, Language language) const;
    [[nodiscard]] QString translatedText(const MatrixRow &row, Language language) const;
    [[nodiscard]] QString encryptedText(const MatrixRow &row, Language language) const;
    [[nodiscard]] QString basisText(const MatrixRow &row, Language language) const;
    [[nodiscard]] QString tableText(const Id &table, const QString &title) const;
    [[nodiscard]] LocalizedText documentOf(const Catalog &catalog) const;
    [[nodiscard]] QString evidenceText(const MatrixRow &row, Language language) const;
    [[nodiscard]] QString impactText(const MatrixRow &row, Language language) const;
    [[nodiscard]] QString notesText(const MatrixRow &row, Language language) const;
    [[nodiscard]] QString requestText(const MatrixRow &row, Column column, Language language) const;

    const Wording &m_wording;
    View m_view;
    NoteList *m_notes;
    bool m_placesById = false;
};

/// The decision that a row has, or null.
[[nodiscard]] const Decision *decisionOf(const MatrixRow &row);

/// A node's name in a language; its id where it has no name.
[[nodiscard]] QString nodeName(const Node &node, Language language);

} // namespace portolan
