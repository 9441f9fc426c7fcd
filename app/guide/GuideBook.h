// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QString>
#include <QStringList>

namespace portolan {

/// The guide's chapters as they are built in: Markdown in two languages, pictures beside it.
///
/// Chapters are found by looking; their order is that of their file names ("02-canvas.md"), which links use and both
/// languages share. What can go stale is written as a name in double braces and filled in from the program itself:
/// {{key:edit.find}} its shortcut, {{menu:file.export}} where it stands in the menus, {{keys}} the table of all
/// shortcuts, {{submenu:panels}} where a menu within a menu stands.
class GuideBook {
public:
    /// language: "en" or "ja"
    explicit GuideBook(QString language);

    [[nodiscard]] const QString &language() const { return m_language; }
    [[nodiscard]] QStringList chapters() const; ///< "02-canvas", in order
    [[nodiscard]] QString title(const QString &chapter) const; ///< its first heading
    /// As it stands in the resources; empty: there is no such chapter.
    [[nodiscard]] QString source(const QString &chapter) const;
    /// Filled in, in the language that the program speaks now.
    [[nodiscard]] QString text(const QString &chapter) const;
    /// name: as links write it, "pictures/first-arrow.png"; null: there is none.
    [[nodiscard]] QImage picture(const QString &name) const;

    /// The value of a name in double braces; null: there is none such.
    [[nodiscard]] static QString valueOf(const QString &name);

private:
    QString m_language;
};

} // namespace portolan
