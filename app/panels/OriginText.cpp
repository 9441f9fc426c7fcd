// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/OriginText.h"

#include "derive/Origin.h"
#include "messages/UserLanguage.h"
#include "panels/PrintedRow.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QString word(const char *text)
{
    return QCoreApplication::translate("OriginText", text);
}

/// Words the facts behind one row, in the names that people gave to things.
class OriginFacts {
public:
    OriginFacts(const FlowEngine &engine, Language language, bool isGone)
        : m_engine(engine)
        , m_language(language)
        , m_isGone(isGone)
    {
    }

    [[nodiscard]] QString sentence(const Origin &origin, const OriginFact &fact) const
    {
        switch (fact.kind) {
        case OriginFact::Kind::Runs:
            return runs(origin, fact);
        case OriginFact::Kind::PlaysByKind:
            return said(QT_TRANSLATE_NOOP("OriginText", "%1 is of the kind \"%2\", so it plays the part of \"%3\"."),
                QT_TRANSLATE_NOOP("OriginText", "%1 was of the kind \"%2\", which made it a %3."))
                .arg(node(fact.subject), kind(fact.value), role(origin, fact.name));
        case OriginFact::Kind::PlaysByRole:
            return said(QT_TRANSLATE_NOOP("OriginText", "%1 has been given the role \"%2\"."),
                QT_TRANSLATE_NOOP("OriginText", "%1 had been given the role \"%2\"."))
                .arg(node(fact.subject), role(origin, fact.name));
        case OriginFact::Kind::Version:
            return said(QT_TRANSLATE_NOOP("OriginText", "%1 is version %2."),
                QT_TRANSLATE_NOOP("OriginText", "%1 was version %2."))
                .arg(product(origin), fact.value);
        case OriginFact::Kind::Option:
            return said(QT_TRANSLATE_NOOP("OriginText", "The option \"%1\" of %2 is on."),
                QT_TRANSLATE_NOOP("OriginText", "The option \"%1\" of %2 was on."))
                .arg(option(origin, fact.name), product(origin));
        case OriginFact::Kind::System:
            return said(QT_TRANSLATE_NOOP("OriginText", "The operating system of %1 is %2."),
                QT_TRANSLATE_NOOP("OriginText", "The operating system of %1 was %2."))
                .arg(node(fact.subject), kind(fact.value));
        case OriginFact::Kind::NodeFact:
            return factSentence(fact);
        case OriginFact::Kind::RolePlayedElsewhere:
            return said(QT_TRANSLATE_NOOP("OriginText", "%1 is the %2, on a machine other than the manager."),
                QT_TRANSLATE_NOOP("OriginText", "%1 was the %2, on a machine other than the manager."))
                .arg(node(fact.subject), role(origin, fact.name));
        case OriginFact::Kind::PortOfProduct:
            return said(QT_TRANSLATE_NOOP("OriginText", "The plan sets the port \"%1\" of %2 to %3."),
                QT_TRANSLATE_NOOP("OriginText", "The older plan set the port \"%1\" of %2 to %3."))
                .arg(port(origin, fact.name), product(origin), fact.value);
        case OriginFact::Kind::PortOfNode:
            return said(QT_TRANSLATE_NOOP("OriginText", "The plan sets the port \"%1\" on %2 to %3."),
                QT_TRANSLATE_NOOP("OriginText", "The older plan set the port \"%1\" on %2 to %3."))
                .arg(port(origin, fact.name), node(fact.subject), fact.value);
        case OriginFact::Kind::PortTaken:
            return said(QT_TRANSLATE_NOOP("OriginText", "The usual port \"%1\" is taken on %2, so it is %3."),
                QT_TRANSLATE_NOOP("OriginText", "The usual port \"%1\" was taken on %2, so it was %3."))
                .arg(port(origin, fact.name), node(fact.subject), fact.value);
        }
        return {};
    }

private:
    [[nodiscard]] QString said(const char *now, const char *then) const { return word(m_isGone ? then : now); }
    [[nodiscard]] QString node(const Id &id) const
    {
        const auto found = m_engine.plan().nodes.find(id);
        return found == m_engine.plan().nodes.end() ? id.toString() : nodeName(found->second, m_language);
    }
    /// With the version, where the plan has one: it decides which rows there are at all.
    [[nodiscard]] QString runs(const Origin &origin, const OriginFact &fact) const
    {
        const auto found = m_engine.plan().products.find(origin.product);
        if (found == m_engine.plan().products.end() || !found->second.version)
            return said(QT_TRANSLATE_NOOP("OriginText", "%1 runs %2."), QT_TRANSLATE_NOOP("OriginText", "%1 ran %2."))
                .arg(node(fact.subject), product(origin));
        return said(QT_TRANSLATE_NOOP("OriginText", "%1 runs %2, version %3."),
            QT_TRANSLATE_NOOP("OriginText", "%1 ran %2, version %3."))
            .arg(node(fact.subject), product(origin), found->second.version->toString());
    }
    /// The facts that shipped catalogs ask for have words of their own; those of others have their ids.
    [[nodiscard]] QString factSentence(const OriginFact &fact) const
    {
        const QString name = fact.name.toString();
        if (name == "manufacturer"_L1)
            return said(QT_TRANSLATE_NOOP("OriginText", "The manufacturer of %1 is %2."),
                QT_TRANSLATE_NOOP("OriginText", "The manufacturer of %1 was %2."))
                .arg(node(fact.subject), capitalized(fact.value));
        if (name == "bmc-protocol"_L1)
            return said(QT_TRANSLATE_NOOP("OriginText", "The BMC of %1 is reached over %2."),
                QT_TRANSLATE_NOOP("OriginText", "The BMC of %1 was reached over %2."))
                .arg(node(fact.subject), fact.value.toUpper());
        if (name == "domain-member"_L1 && fact.value == "yes"_L1)
            return said(QT_TRANSLATE_NOOP("OriginText", "%1 is a member of a domain."),
                QT_TRANSLATE_NOOP("OriginText", "%1 was a member of a domain."))
                .arg(node(fact.subject));
        return said(QT_TRANSLATE_NOOP("OriginText", "The plan says of %1: \"%2\" is \"%3\"."),
            QT_TRANSLATE_NOOP("OriginText", "The older plan said of %1: \"%2\" is \"%3\"."))
            .arg(node(fact.subject), name, fact.value);
    }
    [[nodiscard]] static QString capitalized(const QString &text)
    {
        return text.size() <= 3 ? text.toUpper() : QString(text.left(1).toUpper() + text.mid(1));
    }
    [[nodiscard]] const Catalog *catalog(const Origin &origin) const
    {
        return m_engine.catalogs().find(origin.catalog);
    }
    [[nodiscard]] QString product(const Origin &origin) const
    {
        const Catalog *of = catalog(origin);
        return of ? of->productName.text(m_language) : origin.product.toString();
    }
    [[nodiscard]] QString kind(const QString &id) const
    {
        const Kind *found = m_engine.catalogs().kind(Id::parse(id).value_or(Id()));
        return found ? found->name.text(m_language) : id;
    }
    template <typename Item>
    [[nodiscard]] QString nameIn(const std::map<Id, Item> Catalog::*items, const Origin &origin, const Id &id) const
    {
        const Catalog *of = catalog(origin);
        if (!of)
            return id.toString();
        const auto found = (of->*items).find(id);
        return found == (of->*items).end() || found->second.name.isEmpty() ? id.toString()
                                                                           : found->second.name.text(m_language);
    }
    [[nodiscard]] QString role(const Origin &origin, const Id &id) const { return nameIn(&Catalog::roles, origin, id); }
    [[nodiscard]] QString option(const Origin &origin, const Id &id) const
    {
        return nameIn(&Catalog::options, origin, id);
    }
    [[nodiscard]] QString port(const Origin &origin, const Id &id) const { return nameIn(&Catalog::ports, origin, id); }

    const FlowEngine &m_engine;
    Language m_language;
    bool m_isGone; ///< the facts are those of an older plan
};

QString heading(const QString &text)
{
    return u"<h4 style=\"margin: 10px 0 2px 0\">"_s + text.toHtmlEscaped() + u"</h4>"_s;
}

QString paragraphs(const QString &text)
{
    QString html;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        html += u"<p style=\"margin: 0 0 4px 0\">"_s + line.toHtmlEscaped() + u"</p>"_s;
    return html;
}

QString list(const QStringList &items)
{
    QString html = u"<ul style=\"margin: 0; -qt-list-indent: 1\">"_s;
    for (const QString &item : items)
        html += u"<li>"_s + item.toHtmlEscaped() + u"</li>"_s;
    return html + u"</ul>"_s;
}

/// What stands in the document at the places that the evidence names.
QString printedRows(const MatrixRow &row, const Wording &wording, Language language)
{
    const ProductModel &product = row.engine->product(row.first());
    std::vector<const Leg *> legs;
    for (const int handle : row.answers.empty() ? row.flows : row.answers) {
        const Leg &leg = product.leg(row.engine->flow(handle).identity.leg);
        // A row that names several ports or roles is one row all the same.
        if (std::find(legs.begin(), legs.end(), &leg) == legs.end())
            legs.push_back(&leg);
    }
    QString html = heading(word(QT_TRANSLATE_NOOP("OriginText", "As the document has it")));
    for (const Leg *leg : legs) {
        if (legs.size() > 1)
            html += paragraphs(word(QT_TRANSLATE_NOOP("OriginText", "Table %1, row %2"))
                                   .arg(leg->table.toString(), QString::number(leg->row)));
        html += printedRowHtml(product.catalog(), *leg, wording, language);
    }
    return html;
}

QString firstLine(const MatrixRow &row, const CellText &text, Column column, Language language)
{
    return text.cell(row, column, language).section(u'\n', 0, 0);
}

/// The printed rows that a row stands for, and what became of it.
QString reasonOf(const MatrixRow &row)
{
    // What was drawn by hand has no document.
    if (row.first().isDrawn())
        return row.key;
    const ProductModel &product = row.engine->product(row.first());
    QStringList legs;
    for (const int handle : row.flows) {
        const Leg &leg = product.leg(row.engine->flow(handle).identity.leg);
        legs.append(leg.table.toString() + u' ' + QString::number(leg.row));
    }
    legs.sort();
    legs.removeDuplicates();
    // What is gone or new has a story of its own.
    return product.catalog().id.toString() + u'\n' + legs.join(u',') + u'\n'
        + QString::number(static_cast<int>(row.change));
}

} // namespace

QString servicesOf(const std::vector<const MatrixRow *> &rows, const CellText &text)
{
    QStringList transports;
    QHash<QString, QStringList> ports;
    for (const MatrixRow *row : rows) {
        const QString transport = firstLine(*row, text, Column::Transport, Language::English);
        const QString port = firstLine(*row, text, Column::DestinationPort, spokenNow());
        if (!transports.contains(transport))
            transports.append(transport);
        if (!port.isEmpty() && !ports[transport].contains(port))
            ports[transport].append(port);
    }
    QStringList services;
    for (const QString &transport : std::as_const(transports)) {
        QStringList parts{transport, ports.value(transport).join(u", "_s)};
        parts.removeAll(QString());
        services.append(parts.join(u' '));
    }
    return services.join(u" · "_s);
}

OriginTitle originTitle(const std::vector<const MatrixRow *> &rows, const CellText &text, Language language)
{
    const MatrixRow &first = *rows.front();
    const QString services = servicesOf(rows, text);
    const QString purpose = firstLine(first, text, Column::Purpose, language);
    if (rows.size() > 1)
        return {
            word(QT_TRANSLATE_NOOP("OriginText", "%1 (%2 rows)")).arg(services, QString::number(rows.size())), purpose};
    const QString number = firstLine(first, text, Column::No, language);
    return {number.isEmpty() ? services : QString(number + u' ' + services), purpose};
}

std::vector<std::vector<int>> alikeOrigins(const std::vector<const MatrixRow *> &rows)
{
    std::vector<std::vector<int>> alike;
    QHash<QString, size_t> places;
    for (size_t index = 0; index < rows.size(); ++index) {
        const QString key = reasonOf(*rows[index]);
        const auto known = places.constFind(key);
        if (known != places.constEnd()) {
            alike[*known].push_back(static_cast<int>(index));
        } else {
            places.insert(key, alike.size());
            alike.push_back({static_cast<int>(index)});
        }
    }
    return alike;
}

QString alikeHtml(
    const std::vector<const MatrixRow *> &rows, const MatrixRow *explained, const CellText &text, Language language)
{
    QString html = heading(word(QT_TRANSLATE_NOOP("OriginText", "Rows for the same reason")))
        + u"<ul style=\"margin: 0; -qt-list-indent: 1\">"_s;
    for (size_t place = 0; place < rows.size(); ++place) {
        const MatrixRow &row = *rows[place];
        const QString number = firstLine(row, text, Column::No, language);
        const QString line = QString((number.isEmpty() ? QString() : QString(number + u"  "_s))
            + firstLine(row, text, Column::Source, language) + u" → "_s
            + firstLine(row, text, Column::Destination, language) + u"  "_s + servicesOf({&row}, text))
                                 .toHtmlEscaped();
        html += &row == explained ? QString(u"<li><b>"_s + line + u"</b></li>"_s)
                                  : u"<li><a href=\"row:%1\">%2</a></li>"_s.arg(QString::number(place), line);
    }
    return html + u"</ul>"_s;
}

QString originHtml(
    const MatrixRow &row, const CellText &text, const Wording &wording, Language language, const QString &olderPlan)
{
    const bool isGone = row.change == RowChange::Deleted;
    const FlowEngine &engine = *row.engine;
    const auto cell = [&](Column column) { return text.cell(row, column, language); };
    QString html = u"<h3 style=\"margin: 0 0 2px 0\">"_s
        + QString(cell(Column::Source) + u" → "_s + cell(Column::Destination)).toHtmlEscaped() + u"</h3>"_s
        + paragraphs(cell(Column::Transport) + u' ' + cell(Column::DestinationPort));
    if (isGone)
        html += u"<p style=\"margin: 4px 0 4px 0\"><b>"_s
            + word(QT_TRANSLATE_NOOP("OriginText",
                       "This row is gone. It is shown as the older plan (%1) has it, with the facts of that plan."))
                  .arg(olderPlan)
                  .toHtmlEscaped()
            + u"</b></p>"_s;
    const QString factsHeading = isGone ? word(QT_TRANSLATE_NOOP("OriginText", "Facts of the older plan"))
                                        : word(QT_TRANSLATE_NOOP("OriginText", "Facts of the plan"));
    const auto part = [&](Column column) {
        const QString words = cell(column);
        if (!words.isEmpty())
            html += heading(wording.text(u"column."_s + QLatin1String(info(column).key), language)) + paragraphs(words);
    };
    if (row.first().isDrawn()) {
        const DrawnFlow &drawn = engine.drawn(row.first());
        html += heading(factsHeading)
            + list({word(QT_TRANSLATE_NOOP("OriginText", "It was drawn by hand (%1). No document asks for it."))
                        .arg(drawn.id.toString())});
        part(Column::Purpose);
        return html;
    }
    part(Column::Purpose);
    const OriginFacts facts(engine, language, isGone);
    QStringList sentences;
    for (const int flow : row.flows) {
        const Origin origin = originOf(engine, engine.flow(flow));
        for (const OriginFact &fact : origin.facts) {
            const QString sentence = facts.sentence(origin, fact);
            if (!sentences.contains(sentence))
                sentences.append(sentence);
        }
    }
    html += heading(factsHeading) + list(sentences);
    part(Column::Evidence);
    html += printedRows(row, wording, language);
    part(Column::Basis);
    part(Column::Necessity);
    part(Column::Condition);
    part(Column::Firewalls);
    part(Column::Notes);
    part(Column::Impact);
    return html;
}

} // namespace portolan
