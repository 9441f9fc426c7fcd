// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/LayoutMeasures.h"

#include <QFile>
#include <QTextStream>

namespace portolan::test {

using namespace Qt::StringLiterals;

LayoutMeasures::LayoutMeasures(QString path)
    : m_path(std::move(path))
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        if (line.startsWith(u'#') || words.size() != 8)
            continue;
        DiagramMeasures measures;
        measures.arrows = words[1].toInt();
        measures.trunks = words[2].toInt();
        measures.bends = words[3].toInt();
        measures.crossings = words[4].toLongLong();
        measures.length = words[5].toDouble();
        measures.withPorts = words[6].toInt();
        measures.withBadgeOnly = words[7].toInt();
        m_measures[words[0]] = measures;
    }
}

QString LayoutMeasures::regression(const QString &name, const DiagramMeasures &now) const
{
    const auto found = m_measures.find(name);
    if (found == m_measures.end())
        return u"nothing is known of "_s + name + u" yet";
    const DiagramMeasures &then = found->second;
    constexpr double margin = 1.05;
    QStringList worse;
    const auto compare = [&](const QString &what, double is, double was, double most) {
        if (is > most)
            worse.append(what + u' ' + QString::number(is, 'f', 0) + u", was " + QString::number(was, 'f', 0));
    };
    const auto crossings = static_cast<double>(then.crossings);
    compare(u"bends"_s, now.bends, then.bends, then.bends * margin + 2);
    compare(u"crossings"_s, static_cast<double>(now.crossings), crossings, crossings * margin + 2);
    compare(u"length"_s, now.length, then.length, then.length * margin);
    const double without = now.arrows - now.withPorts;
    const double before = then.arrows - then.withPorts;
    compare(u"arrows without their ports"_s, without, before, before + then.withPorts * (margin - 1) + 1);
    if (now.arrows != then.arrows)
        worse.append(u"arrows "_s + QString::number(now.arrows) + u", was " + QString::number(then.arrows));
    return worse.join(u"; "_s);
}

bool LayoutMeasures::save() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QTextStream out(&file);
    out << "# SPDX-FileCopyrightText: 2026 The Portolan developers\n# SPDX-License-Identifier: GPL-3.0-or-later\n"
           "# What DiagramLayoutTest measures: PORTOLAN_UPDATE_GOLDEN=1 renews it. Look at the pictures before you "
           "do.\n"
           "# diagram arrows trunks bends crossings length ports badges\n";
    for (const auto &[name, is] : m_measures) {
        out << name << ' ' << is.arrows << ' ' << is.trunks << ' ' << is.bends << ' ' << is.crossings << ' '
            << QString::number(is.length, 'f', 0) << ' ' << is.withPorts << ' ' << is.withBadgeOnly << '\n';
    }
    out.flush();
    return file.error() == QFileDevice::NoError;
}

} // namespace portolan::test
