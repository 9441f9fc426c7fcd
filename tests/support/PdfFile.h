// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/ToolFolder.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace portolan::test {

/// A PDF as other programs see it: poppler's and qpdf. Where one of them is missing or fails, its answer is empty.
class PdfFile {
public:
    explicit PdfFile(const QByteArray &bytes)
        : m_isThere(m_folder.put(QStringLiteral("a.pdf"), bytes))
    {
    }

    /// The file's name for the program is a.pdf.
    [[nodiscard]] QString said(const QString &program, const QStringList &arguments) const;
    [[nodiscard]] QString info() const;
    [[nodiscard]] QString text() const; ///< as it is laid out
    /// As it was written, without any white space: a text of several lines stands in one piece.
    [[nodiscard]] QString bareText() const;
    [[nodiscard]] QStringList fonts() const;
    /// What qpdf has to complain about; empty: nothing.
    [[nodiscard]] QString complaint() const;
    /// All objects by their name, such as "obj:3 0 R".
    [[nodiscard]] QJsonObject objects() const;
    /// The dictionaries with such a value of such a key, by their object's name.
    [[nodiscard]] QMap<QString, QJsonObject> having(const QString &key, const QString &value) const;
    [[nodiscard]] QJsonArray outlines() const; ///< as qpdf tells them
    [[nodiscard]] QImage page(int number) const; ///< at 96 DPI, from 1

private:
    ToolFolder m_folder;
    bool m_isThere;
};

} // namespace portolan::test
