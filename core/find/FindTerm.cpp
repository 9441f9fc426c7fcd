// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "find/FindTerm.h"

#include "base/SearchText.h"

#include <QRegularExpression>
#include <QStringList>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

Transport transportOf(const QString &word)
{
    if (word == u"tcp"_s)
        return Transport::Tcp;
    return word == u"udp"_s ? Transport::Udp : Transport::Unstated;
}

/// Ranges are typed with all sorts of dashes.
QString withPlainDashes(QString typed)
{
    for (const char16_t dash : {u'\u301C', u'~', u'\u2010', u'\u2011', u'\u2012', u'\u2013', u'\u2212'})
        typed.replace(QChar(dash), u'-');
    return typed;
}

std::optional<AddressBlock> blockOf(const QString &word)
{
    if (const std::optional<AddressBlock> block = AddressBlock::parse(word))
        return block;
    // A network as it is often written, by the address of one of its machines.
    const std::optional<Address> address = Address::parse(word.section(u'/', 0, 0));
    bool isNumber = false;
    const int prefix = word.section(u'/', 1).toInt(&isNumber);
    return address && isNumber ? AddressBlock::networkAround(*address, prefix) : std::nullopt;
}

FindTerm termOf(const QString &word)
{
    static const QRegularExpression before(u"^(tcp|udp)[/:]?([0-9]+(-[0-9]+)?)$"_s);
    static const QRegularExpression behind(u"^([0-9]+(-[0-9]+)?)[/:]?(tcp|udp)$"_s);
    FindTerm term;
    QString ports = word;
    if (const auto match = before.match(word); match.hasMatch()) {
        term.transport = transportOf(match.captured(1));
        ports = match.captured(2);
    } else if (const auto other = behind.match(word); other.hasMatch()) {
        term.transport = transportOf(other.captured(3));
        ports = other.captured(1);
    } else if (transportOf(word) != Transport::Unstated) {
        term.transport = transportOf(word);
        return term;
    }
    term.ports = PortRange::parse(ports);
    if (!term.ports)
        term.transport = Transport::Unstated;
    if (term.transport != Transport::Unstated)
        return term;
    // As text, 10.1.2.3 is in 10.1.2.30 as well.
    term.block = blockOf(word);
    if (!term.block)
        term.form = searchForm(word);
    return term;
}

} // namespace

std::vector<FindTerm> findTerms(const QString &typed)
{
    const QString folded = typed.normalized(QString::NormalizationForm_KC).toCaseFolded();
    std::vector<FindTerm> terms;
    for (const QString &word : withPlainDashes(folded).simplified().split(u' ', Qt::SkipEmptyParts)) {
        FindTerm term = termOf(word);
        const bool saysNothing
            = term.form.isEmpty() && !term.block && !term.ports && term.transport == Transport::Unstated;
        if (saysNothing || terms.size() == greatestTerms)
            continue;
        // "TCP 443", "443 TCP"
        if (!terms.empty() && terms.back().ports && term.transport != Transport::Unstated && !term.ports
            && terms.back().transport == Transport::Unstated) {
            terms.back().transport = term.transport;
            terms.back().form.clear();
            continue;
        }
        if (!terms.empty() && terms.back().transport != Transport::Unstated && !terms.back().ports && term.ports
            && term.transport == Transport::Unstated) {
            term.transport = terms.back().transport;
            term.form.clear();
            terms.back() = term;
            continue;
        }
        terms.push_back(term);
    }
    return terms;
}

} // namespace portolan
