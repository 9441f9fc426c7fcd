// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrix/CellText.h"
#include "messages/UserLanguage.h"
#include "panels/PropertyTarget.h"
#include "panels/ThingNames.h"
#include "shell/LineIcon.h"

#include <QCoreApplication>
#include <QHash>
#include <QPushButton>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostServices = 10; // lines

QString arrowWord(const char *text, int count = -1)
{
    return QCoreApplication::translate("Properties", text, nullptr, count);
}

std::vector<MatrixRow> rowsAlong(const PlanDocument &document, const QString &arrow)
{
    const NodeTable &nodes = document.engine().nodes();
    const auto indexOf = [&](const QString &id) { return nodes.indexOf(Id::parse(id).value_or(Id())); };
    const int opener = indexOf(arrow.section(u'>', 0, 0));
    const int listener = indexOf(arrow.section(u'>', 1));
    if (!nodes.exists(opener) || !nodes.exists(listener))
        return {};
    return openingsBetween(document.engine(), opener, listener);
}

struct ServiceLine {
    QString text;
    int rows = 0;
};

/// "TCP 443 – Web console".
QString serviceLine(const MatrixRow &row, const CellText &text)
{
    const auto cell = [&](Column column) { return text.cell(row, column, spokenNow()).section(u'\n', 0, 0); };
    QStringList service{cell(Column::Transport), cell(Column::DestinationPort)};
    service.removeAll(QString());
    const QString purpose = cell(Column::Purpose);
    return service.join(u' ') + (purpose.isEmpty() ? QString() : QString(u" – "_s + purpose));
}

/// Rows that read the same, as those to two interfaces of a machine, are one line.
std::vector<ServiceLine> servicesAlong(
    const PlanDocument &document, const std::vector<QString> &arrows, const Wording &wording)
{
    const CellText text(wording, View::Stateful);
    std::vector<ServiceLine> services;
    QHash<QString, size_t> places;
    for (const QString &arrow : arrows) {
        const QString ends = arrowCalled(document.plan(), arrow, spokenNow());
        for (const MatrixRow &row : rowsAlong(document, arrow)) {
            const QString service = serviceLine(row, text);
            const QString line = arrows.size() == 1
                ? service
                : arrowWord(QT_TRANSLATE_NOOP("Properties", "%1: %2")).arg(ends, service);
            const auto known = places.constFind(line);
            if (known != places.constEnd()) {
                ++services[*known].rows;
                continue;
            }
            places.insert(line, services.size());
            services.push_back({line, 1});
        }
    }
    return services;
}

QStringList linesOf(const PlanDocument &document, const std::vector<QString> &arrows, const Wording &wording)
{
    QStringList lines;
    int more = 0;
    for (const ServiceLine &service : servicesAlong(document, arrows, wording)) {
        if (lines.size() >= mostServices)
            more += service.rows;
        else if (service.rows == 1)
            lines.append(service.text);
        else
            lines.append(arrowWord(QT_TRANSLATE_N_NOOP("Properties", "%1 (%n rows)"), service.rows).arg(service.text));
    }
    if (lines.isEmpty())
        lines.append(arrowWord(QT_TRANSLATE_NOOP("Properties", "The plan has no row here any more.")));
    else if (more > 0 && arrows.size() == 1)
        lines.append(arrowWord(QT_TRANSLATE_N_NOOP("Properties", "... and %n more row(s)"), more));
    else if (more > 0)
        lines.append(arrowWord(QT_TRANSLATE_NOOP("Properties", "... and more rows")));
    return lines;
}

} // namespace

void addArrowProperties(PropertyForm &form, PlanDocument &document, const std::vector<QString> &arrows,
    const Wording &wording, const std::function<void()> &showRows)
{
    form.addHeading(arrows.size() == 1 ? arrowCalled(document.plan(), arrows.front(), spokenNow())
                                       : arrowWord(QT_TRANSLATE_NOOP("Properties", "Several arrows")),
        actionIcon(u"insert-flow"_s));
    form.addLines(u"arrow.services"_s, arrowWord(QT_TRANSLATE_NOOP("Properties", "Services")),
        [&document, arrows, &wording] { return linesOf(document, arrows, wording); });
    if (showRows)
        form.addButton(u"arrow.rows"_s, arrowWord(QT_TRANSLATE_NOOP("Properties", "Show the rows in Flows")), showRows);
}

} // namespace portolan
