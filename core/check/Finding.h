// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Id.h"
#include "base/LocalizedText.h"
#include "catalog/Check.h"

#include <QString>

#include <vector>

namespace portolan {

/// Something that listens on a machine and that the plan can put on another port: a port of a product, or one of the
/// node's own listeners.
struct MovablePort {
    Id product; ///< null: the node's own listener
    Id port; ///< of the product
    int listener = -1; ///< its place in Node::listens

    friend bool operator==(const MovablePort &, const MovablePort &) = default;
};

/// A problem that the program points out: data, worded from resources/wording/findings.yaml (or, for what a document
/// tells its reader to mind, from the catalog's own text).
struct Finding {
    QString code; ///< "node.no-zone"; of a catalog's checks "catalog.CHECK"
    Severity severity = Severity::Information;
    QString
        sentence; ///< of codes with several sentences: which, e.g. "text.one-language.zone"; empty: the code's only one
    std::vector<LocalizedText> arguments; ///< %1, %2 ... of the sentence
    LocalizedText text; ///< the whole sentence, of catalog checks only
    std::vector<Id> nodes; ///< what it points at
    std::vector<QString> flows; ///< flow keys, at most the first ten; the sentence says how many there are
    std::vector<QString> decided; ///< keys of the decisions or acceptances that it is about
    std::vector<MovablePort> movable; ///< of ports that collide: those that can go elsewhere
    QString key; ///< stays the same while the problem does: code and ids, e.g. "node.no-zone:web"
    bool accepted = false; ///< the user took it
    LocalizedText acceptedReason; ///< why, in the user's words
    QString acceptedBy;

    /// The key of the sentence in resources/wording/findings.yaml.
    [[nodiscard]] const QString &sentenceKey() const { return sentence.isEmpty() ? code : sentence; }

    friend bool operator==(const Finding &, const Finding &) = default;
};

} // namespace portolan
