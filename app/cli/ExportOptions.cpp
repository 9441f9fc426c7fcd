// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/ExportOptions.h"

#include "sheet/JobWords.h"

namespace portolan {

using namespace Qt::StringLiterals;

void ExportOptions::describe(OptionParser &parser, const QString &against, const QString &firewall)
{
    parser.addOption({u"against"_s, against, u"OLD"_s});
    parser.addOption({u"lang"_s, tr("en (default), ja or both."), u"LANG"_s, u"en"_s});
    parser.addOption({u"firewall"_s, firewall, u"ID"_s});
    parser.addOption({u"zone"_s, tr("Only what starts or ends in the zone ID."), u"ID"_s});
    parser.addOption({u"product"_s, tr("Only what the product ID needs."), u"ID"_s});
    parser.addOption({u"phase"_s, tr("Only the phase P, and what needs no phase."), u"P"_s});
}

int ExportOptions::choice(const QCommandLineParser &parser, const QString &option, const QStringList &words)
{
    return static_cast<int>(words.indexOf(parser.value(option)));
}

QString ExportOptions::readLanguage(const QCommandLineParser &parser, ExportLanguage &into)
{
    const int language = choice(parser, u"lang"_s, languageWords());
    if (language < 0)
        return tr("The language is en, ja or both, not \"%1\".").arg(parser.value(u"lang"_s));
    into = static_cast<ExportLanguage>(language);
    return {};
}

QString ExportOptions::readFilter(const QCommandLineParser &parser, MatrixFilter &into)
{
    for (const auto &[option, target] : {std::pair{u"firewall"_s, &into.firewall}, {u"zone"_s, &into.zone},
             {u"product"_s, &into.product}, {u"phase"_s, &into.phase}}) {
        if (!parser.isSet(option))
            continue;
        const std::optional<Id> id = Id::parse(parser.value(option));
        if (!id)
            return tr("\"%1\" is not an id (--%2).").arg(parser.value(option), option);
        *target = *id;
    }
    return {};
}

} // namespace portolan
