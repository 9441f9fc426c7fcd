// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/DiagramQuality.h"

#include <map>

namespace portolan::test {

/// The measures of diagrams as they were when somebody last looked at them: a file of a line each, "NAME arrows trunks
/// bends crossings length ports badges", after comments ("#").
class LayoutMeasures {
public:
    /// A file that isn't there holds nothing.
    explicit LayoutMeasures(QString path);

    /// What became worse than the file allows: more than a twentieth and 2 more of bends and crossings, more than a
    /// twentieth of length, more than a twentieth and 1 fewer arrows with their ports. Empty: nothing. What isn't in
    /// the file is worse. What became better is no fault, whoever made it so renews the file.
    [[nodiscard]] QString regression(const QString &name, const DiagramMeasures &now) const;

    void set(const QString &name, const DiagramMeasures &now) { m_measures[name] = now; }
    [[nodiscard]] bool save() const;

private:
    QString m_path;
    std::map<QString, DiagramMeasures> m_measures;
};

} // namespace portolan::test
