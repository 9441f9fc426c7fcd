// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/GuideBook.h"

#include "shell/ActionTable.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString guideFolder = u":/portolan/guide/"_s;
const QString chapterEnding = u".md"_s;

/// Without what marks a mnemonic: "&Open...", "開く(&O)...".
QString withoutMnemonic(QString text)
{
    static const QRegularExpression eastAsian(u"\\(&.\\)"_s);
    text.remove(eastAsian);
    const QString kept = u"\u0001"_s;
    text.replace(u"&&"_s, kept);
    text.remove(u'&');
    text.replace(kept, u"&"_s);
    return text;
}

QString menuTitle(const MenuSpec &menu)
{
    return withoutMnemonic(QCoreApplication::translate("Menu", menu.title));
}

QString actionText(const ActionSpec &action)
{
    return withoutMnemonic(QCoreApplication::translate("Action", action.text));
}

const ActionSpec *specOf(const QString &id)
{
    const std::vector<ActionSpec> &specs = actionSpecs();
    const auto found = std::find_if(
        specs.begin(), specs.end(), [&](const ActionSpec &spec) { return QLatin1String(spec.id) == id; });
    return found == specs.end() ? nullptr : &*found;
}

bool holds(const MenuSpec &menu, const QString &entry)
{
    return std::any_of(
        menu.entries.begin(), menu.entries.end(), [&](const char *other) { return QLatin1String(other) == entry; });
}

/// "File > Export...": the way to an entry, an action's id or "+SUBMENU".
QString wayTo(const QString &entry, const QString &name)
{
    for (const MenuSpec &menu : menuSpecs()) {
        if (!holds(menu, entry))
            continue;
        const QString step = menuTitle(menu) + u" > "_s + name;
        return menu.isInMenuBar ? step : wayTo(u'+' + QString::fromLatin1(menu.id), step);
    }
    return name;
}

QString keysText(const ActionSpec &spec)
{
    QStringList texts;
    for (const QKeySequence &keys : usualShortcutsOf(spec))
        texts << keys.toString(QKeySequence::NativeText);
    return texts.isEmpty() ? QString() : texts.first();
}

/// In Markdown a bar would end the cell.
QString cellText(QString text)
{
    return text.replace(u'|', u"\\|"_s);
}

QString tableOfKeys()
{
    QString table;
    for (const MenuSpec &menu : menuSpecs()) {
        QString rows;
        for (const char *entry : menu.entries) {
            const ActionSpec *spec = specOf(QString::fromLatin1(entry));
            if (!spec)
                continue;
            QStringList keys;
            for (const QKeySequence &sequence : usualShortcutsOf(*spec))
                keys << sequence.toString(QKeySequence::NativeText);
            if (!keys.isEmpty())
                rows += u"| "_s + cellText(actionText(*spec)) + u" | "_s + cellText(keys.join(u", "_s)) + u" | "_s
                    + cellText(QCoreApplication::translate("Action", spec->tip)) + u" |\n"_s;
        }
        if (!rows.isEmpty())
            table += u"\n## "_s + menuTitle(menu) + u"\n\n| "_s + QCoreApplication::translate("Guide", "Command")
                + u" | "_s + QCoreApplication::translate("Guide", "Keys") + u" | "_s
                + QCoreApplication::translate("Guide", "What it does") + u" |\n|---|---|---|\n"_s + rows;
    }
    return table;
}

QString readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

GuideBook::GuideBook(QString language)
    : m_language(std::move(language))
{
}

QStringList GuideBook::chapters() const
{
    QStringList names;
    for (const QString &file :
        QDir(guideFolder + m_language).entryList({u'*' + chapterEnding}, QDir::Files, QDir::Name))
        names << file.chopped(chapterEnding.size());
    return names;
}

QString GuideBook::source(const QString &chapter) const
{
    return readText(guideFolder + m_language + u'/' + chapter + chapterEnding);
}

QString GuideBook::title(const QString &chapter) const
{
    const QString first = source(chapter).section(u'\n', 0, 0);
    return first.startsWith(u"# "_s) ? first.mid(2).trimmed() : chapter;
}

QString GuideBook::valueOf(const QString &name)
{
    if (name == u"keys"_s)
        return tableOfKeys();
    const QString id = name.section(u':', 1);
    if (name.startsWith(u"submenu:"_s)) {
        const std::vector<MenuSpec> &menus = menuSpecs();
        const auto menu = std::find_if(
            menus.begin(), menus.end(), [&](const MenuSpec &spec) { return QLatin1String(spec.id) == id; });
        return menu == menus.end() ? QString() : wayTo(u'+' + id, menuTitle(*menu));
    }
    const ActionSpec *spec = specOf(id);
    if (name.startsWith(u"key:"_s) && spec)
        return keysText(*spec);
    if (name.startsWith(u"menu:"_s) && spec)
        return wayTo(id, actionText(*spec));
    return {};
}

QString GuideBook::text(const QString &chapter) const
{
    static const QRegularExpression braces(u"\\{\\{([a-z:.-]+)\\}\\}"_s);
    const QString written = source(chapter);
    QString filled;
    qsizetype at = 0;
    auto matches = braces.globalMatch(written);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        filled += written.mid(at, match.capturedStart() - at) + valueOf(match.captured(1));
        at = match.capturedEnd();
    }
    return filled + written.mid(at);
}

QImage GuideBook::picture(const QString &name) const
{
    const QString file = name.section(u'/', -1);
    return QImage(guideFolder + u"pictures/"_s + m_language + u'/' + file);
}

} // namespace portolan
