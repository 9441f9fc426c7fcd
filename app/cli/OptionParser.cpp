// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/OptionParser.h"

#include "base/LineBreaking.h"
#include "export/ExportText.h"
#include "messages/OptionMistakes.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int lineWidth = 79;
constexpr int nearEnough = 24; ///< columns before a line's end in which the end of a phrase is looked for

bool isHiragana(QChar character)
{
    return character.unicode() >= 0x3041 && character.unicode() <= 0x309F;
}

/// Particles and endings are hiragana: what follows them and is none begins a phrase, as does what follows a mark.
bool beginsPhrase(QChar before, QChar after)
{
    static constexpr QStringView marks = u"、。：）」・/ ";
    return marks.contains(before) || (isHiragana(before) && !isHiragana(after)) || after == u'（' || after == u'「';
}

/// How much of the text's beginning fits.
qsizetype fittingLength(QStringView text, int columns)
{
    int used = 0;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype units = text[i].isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
        used += textWidth(text.sliced(i, units));
        if (used > columns)
            return i;
        i += units;
    }
    return text.size();
}

qsizetype lineEnd(QStringView text, int columns)
{
    const qsizetype fits = fittingLength(text, columns);
    if (fits == text.size())
        return fits;
    const qsizetype last = lastBreakBefore(text, fits);
    if (last == 0)
        return std::max<qsizetype>(1, fits);
    if (last == text.size())
        return last;
    for (qsizetype end = last; end > 0 && textWidth(text.first(end)) > columns - nearEnough;
         end = lastBreakBefore(text, end - 1)) {
        if (beginsPhrase(text[end - 1], text[end]))
            return end;
    }
    return last;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("QCommandLineParser", text);
}

/// "-o <FILE>", as the help names it.
QString written(const QCommandLineOption &option)
{
    return typedNames(option).join(u", "_s)
        + (option.valueName().isEmpty() ? QString() : QString(u" <"_s + option.valueName() + u'>'));
}

} // namespace

QStringList brokenIntoLines(const QString &text, int columns)
{
    QStringList lines;
    QStringView rest = text;
    do {
        const qsizetype end = lineEnd(rest, columns);
        lines.append(rest.first(end).trimmed().toString());
        rest = rest.sliced(end);
    } while (!rest.isEmpty());
    return lines;
}

void OptionParser::addOption(const QCommandLineOption &option)
{
    m_options.append({written(option), option.description()});
    m_names += typedNames(option);
    QCommandLineParser::addOption(option);
}

void OptionParser::addRequiredOption(const QCommandLineOption &option)
{
    m_options.append(
        {written(option), QCoreApplication::translate("OptionParser", "%1 Required.").arg(option.description())});
    m_required.append(written(option));
    m_names += typedNames(option);
    QCommandLineParser::addOption(option);
}

void OptionParser::addPositionalArgument(const QString &name, const QString &description, const QString &syntax)
{
    m_arguments.append({name, description});
    m_usage.append(syntax.isEmpty() ? name : syntax);
    QCommandLineParser::addPositionalArgument(name, description, syntax);
}

QString OptionParser::problem() const
{
    return optionMistake(*this, m_names);
}

QString OptionParser::helpOf(const QString &program) const
{
    QString usage = program + u' ' + translated("[options]");
    for (const QString &argument : m_required + m_usage)
        usage += u' ' + argument;
    QString help = translated("Usage: %1").arg(usage) + u'\n';
    help += brokenIntoLines(applicationDescription(), lineWidth).join(u'\n') + u'\n';
    const auto add = [&](const char *heading, const QList<Entry> &entries) {
        qsizetype longest = 0;
        for (const Entry &entry : entries)
            longest = std::max(longest, entry.name.size());
        const int left = static_cast<int>(longest) + 4; // two blanks before the name, and two behind the longest
        help += u'\n' + translated(heading) + u'\n';
        for (const Entry &entry : entries) {
            const QStringList lines = brokenIntoLines(entry.description, lineWidth - left);
            help += QString(u"  "_s + entry.name).leftJustified(left) + lines.join(u'\n' + QString(left, u' ')) + u'\n';
        }
    };
    add("Options:", m_options);
    if (!m_arguments.isEmpty())
        add("Arguments:", m_arguments);
    return help;
}

} // namespace portolan
