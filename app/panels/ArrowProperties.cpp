// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrix/CellText.h"
#include "messages/UserLanguage.h"
#include "panels/OriginText.h"
#include "panels/PropertyTarget.h"
#include "panels/ThingNames.h"
#include "shell/LineIcon.h"

#include <QCoreApplication>
#include <QPushButton>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostServices = 10; // paragraphs
constexpr qsizetype longestPurpose = 60; // characters
constexpr qsizetype longestJapanese = 36; // which are wider

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

/// What one printed row of a document asks for, along one arrow.
struct ServiceLine {
    QString services; ///< "TCP 22, 80"
    QString purpose;
    int rows = 0;

    [[nodiscard]] QString text() const { return purpose.isEmpty() ? services : QString(services + u" – "_s + purpose); }
};

std::vector<ServiceLine> servicesAlong(
    const PlanDocument &document, const std::vector<QString> &arrows, const Wording &wording)
{
    const CellText text(wording, View::Stateful);
    std::vector<ServiceLine> services;
    for (const QString &arrow : arrows) {
        const std::vector<MatrixRow> along = rowsAlong(document, arrow);
        std::vector<const MatrixRow *> rows;
        for (const MatrixRow &row : along)
            rows.push_back(&row);
        const QString ends = arrows.size() > 1 ? arrowCalled(document.plan(), arrow, spokenNow()) : QString();
        for (const std::vector<int> &places : alikeOrigins(rows)) {
            std::vector<const MatrixRow *> alike;
            for (const int place : places)
                alike.push_back(rows[static_cast<size_t>(place)]);
            const QString ports = servicesOf(alike, text);
            const QString named
                = ends.isEmpty() ? ports : arrowWord(QT_TRANSLATE_NOOP("Properties", "%1: %2")).arg(ends, ports);
            services.push_back({named, originTitle(alike, text, spokenNow()).purpose, static_cast<int>(alike.size())});
        }
    }
    // Of a group of machines with several interfaces, printed rows can ask for the same.
    std::vector<ServiceLine> folded;
    for (ServiceLine &line : services) {
        const auto known = std::find_if(
            folded.begin(), folded.end(), [&](const ServiceLine &other) { return other.text() == line.text(); });
        if (known == folded.end())
            folded.push_back(std::move(line));
        else
            known->rows += line.rows;
    }
    return folded;
}

QString counted(const QString &text, int rows)
{
    return rows == 1 ? text : arrowWord(QT_TRANSLATE_N_NOOP("Properties", "%1 (%n rows)"), rows).arg(text);
}

QString shortened(const QString &purpose)
{
    const qsizetype longest = spokenNow() == Language::Japanese ? longestJapanese : longestPurpose;
    return purpose.size() <= longest ? purpose : QString(purpose.first(longest).trimmed() + u'…');
}

/// A paragraph each, as they wrap; the tool tip has what is too long for it.
PropertyForm::Lines linesOf(const PlanDocument &document, const std::vector<QString> &arrows, const Wording &wording)
{
    PropertyForm::Lines lines;
    int shown = 0;
    int more = 0;
    for (const ServiceLine &service : servicesAlong(document, arrows, wording)) {
        lines.all.append(counted(service.text(), service.rows));
        if (++shown > mostServices) {
            more += service.rows;
            continue;
        }
        const QString bold = u"<b>"_s + service.services.toHtmlEscaped() + u"</b>"_s;
        const QString purpose = shortened(service.purpose).toHtmlEscaped();
        lines.shown.append(counted(purpose.isEmpty() ? bold : QString(bold + u" – "_s + purpose), service.rows));
    }
    if (lines.shown.isEmpty())
        lines.shown.append(
            arrowWord(QT_TRANSLATE_NOOP("Properties", "The plan has no row here any more.")).toHtmlEscaped());
    else if (more > 0 && arrows.size() == 1)
        lines.shown.append(arrowWord(QT_TRANSLATE_N_NOOP("Properties", "... and %n more row(s)"), more));
    else if (more > 0)
        lines.shown.append(arrowWord(QT_TRANSLATE_NOOP("Properties", "... and more rows")));
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
