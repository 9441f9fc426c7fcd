// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/Systems.h"
#include "edit/IdChanges.h"
#include "edit/InterfaceEdits.h"
#include "edit/KnownValues.h"
#include "edit/TypedLists.h"
#include "edit/TypedSystem.h"
#include "edit/TypedValues.h"
#include "matrix/Expansion.h"
#include "messages/UserLanguage.h"
#include "panels/CatalogNames.h"
#include "panels/PropertyTarget.h"
#include "shell/LineIcon.h"

#include <QCoreApplication>
#include <QPushButton>

#include <algorithm>
#include <memory>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QString nodeWord(const char *text)
{
    return QCoreApplication::translate("Properties", text);
}

const Id manufacturer = *Id::parse(u"manufacturer"_s);

QStringList textsOf(const std::set<Id> &ids)
{
    QStringList texts;
    for (const Id &id : ids)
        texts.append(id.toString());
    return texts;
}

/// Fills a form with the properties of nodes; what several have in common is shown and changed at once.
class NodeProperties {
public:
    NodeProperties(PropertyForm &form, PlanDocument &document, std::set<Id> nodes)
        : m_form(form)
        , m_document(document)
        , m_shared(std::make_shared<const std::set<Id>>(std::move(nodes)))
        , m_nodes(*m_shared)
    {
    }

    void addNames();
    void addPlace();
    void addGroup(const std::function<void()> &takeOut);
    void addFacts();
    void addRoles();
    void addInterfaces();

private:
    using Get = std::function<QString(const Node &)>;
    using Change = std::function<Result<void>(Node &, const QString &)>;

    [[nodiscard]] bool isOne() const { return m_nodes.size() == 1; }
    [[nodiscard]] const Node &first() const { return m_document.plan().nodes.at(*m_nodes.begin()); }
    /// What all of them have, or null where they differ.
    [[nodiscard]] PropertyForm::Read common(Get get) const
    {
        return [&document = m_document, nodes = m_shared, get = std::move(get)]() -> std::optional<QString> {
            const std::map<Id, Node> &all = document.plan().nodes;
            std::optional<QString> value;
            auto found = all.end();
            for (const Id &id : *nodes) {
                // Of everything, each is the next one: looking it up takes longer than reading it.
                found = found == all.end() || ++found == all.end() || found->first != id ? all.find(id) : found;
                if (found == all.end())
                    continue;
                const QString own = get(found->second);
                if (value && *value != own)
                    return std::nullopt;
                value = own;
            }
            return value ? value : std::optional(QString());
        };
    }
    [[nodiscard]] PropertyForm::Write each(Change change) const
    {
        return [&document = m_document, nodes = m_shared, change = std::move(change)](const QString &value) {
            const EditName name = nodes->size() == 1 ? editName(Edit::ChangeNode, *nodes->begin())
                                                     : editName(Edit::ChangeNodes, nodes->size());
            return editOnce(document, name, [&](PlanEditor &editor) -> Result<void> {
                for (const Id &id : *nodes) {
                    const auto found = editor.plan().nodes.find(id);
                    if (found == editor.plan().nodes.end())
                        continue;
                    Node node = found->second;
                    if (const Result<void> done = change(node, value); !done)
                        return done;
                    editor.put(std::move(node));
                }
                return {};
            });
        };
    }
    void text(const QString &name, const QString &label, Get get, Change change, const QString &hint = {},
        const QStringList &completions = {})
    {
        m_form.addText(name, label, common(std::move(get)), each(std::move(change)), hint, completions);
    }
    [[nodiscard]] std::vector<PropertyForm::Offer> zones() const
    {
        std::vector<PropertyForm::Offer> offers{{QString(), nodeWord(QT_TRANSLATE_NOOP("Properties", "(none)")), {}}};
        for (const auto &[id, zone] : m_document.plan().zones)
            offers.push_back({id.toString(), zone.name.isEmpty() ? id.toString() : zone.name.text(spokenNow()), {}});
        return offers;
    }

    PropertyForm &m_form;
    PlanDocument &m_document;
    std::shared_ptr<const std::set<Id>> m_shared; ///< by all fields: of 10,000 nodes each copy takes time
    const std::set<Id> &m_nodes;
};

void NodeProperties::addNames()
{
    const Kind *kind = m_document.catalogs().kind(first().kind);
    if (isOne())
        m_form.addHeading(first().name.isEmpty() ? first().id.toString() : first().name.text(spokenNow()),
            kindIcon(first().kind.toString()));
    else
        m_form.addHeading(nodeWord(QT_TRANSLATE_NOOP("Properties", "%1 machines")).arg(m_nodes.size()));
    text(
        u"node.name.en"_s, nodeWord(QT_TRANSLATE_NOOP("Properties", "Name (English)")),
        [](const Node &node) { return node.name.en; },
        [](Node &node, const QString &value) -> Result<void> {
            node.name.en = value.trimmed();
            return {};
        });
    text(
        u"node.name.ja"_s, nodeWord(QT_TRANSLATE_NOOP("Properties", "Name (Japanese)")),
        [](const Node &node) { return node.name.ja; },
        [](Node &node, const QString &value) -> Result<void> {
            node.name.ja = value.trimmed();
            return {};
        });
    if (isOne()) {
        const Id id = first().id;
        m_form.addText(
            u"node.id"_s, nodeWord(QT_TRANSLATE_NOOP("Properties", "Id")), [id] { return id.toString(); },
            [&document = m_document, id](const QString &value) -> Result<void> {
                const Result<Id> wanted = typedId(value);
                if (!wanted)
                    return tl::unexpected(wanted.error());
                return editOnce(document, editName(Edit::Rename, {id.toString(), wanted->toString()}),
                    [&](PlanEditor &editor) { return changeNodeId(editor, id, *wanted); });
            });
    }
    std::map<Id, LocalizedText> kinds;
    for (const auto &entry : m_document.catalogs().kinds)
        kinds.emplace(entry.first, entry.second.name);
    for (const auto &catalog : m_document.catalogs().catalogs) {
        for (const auto &entry : catalog.second.kinds)
            kinds.emplace(entry.first, entry.second.name);
    }
    std::vector<PropertyForm::Offer> offers;
    for (const auto &[id, name] : kinds)
        offers.push_back({id.toString(), name.text(spokenNow()), kindIcon(id.toString())});
    std::sort(offers.begin(), offers.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
    m_form.addChoice(u"node.kind"_s, nodeWord(QT_TRANSLATE_NOOP("Properties", "Kind")), offers,
        common([](const Node &node) { return node.kind.toString(); }),
        each([](Node &node, const QString &value) { return takeTyped(typedId(value), node.kind); }));
    text(
        u"node.os"_s, nodeWord(QT_TRANSLATE_NOOP("Properties", "Operating system")),
        [](const Node &node) { return node.os.toString(); },
        [&catalogs = m_document.catalogs()](Node &node, const QString &value) -> Result<void> {
            const Result<std::optional<Id>> os = typedSystem(value, catalogs);
            if (os)
                node.os = os->value_or(Id());
            return os ? Result<void>() : tl::unexpected(os.error());
        },
        isOne() && kind && !kind->os.isNull()
            ? nodeWord(QT_TRANSLATE_NOOP("Properties", "%1, from the kind")).arg(kind->os.toString())
            : nodeWord(QT_TRANSLATE_NOOP("Properties", "windows, linux ...")),
        textsOf(knownSystems(m_document.catalogs())));
}

void NodeProperties::addPlace()
{
    if (isOne())
        text(
            u"node.interfaces"_s, nodeWord(QT_TRANSLATE_NOOP("Properties", "Interfaces")),
            [](const Node &node) { return interfacesText(node.interfaces); },
            [](Node &node, const QString &value) -> Result<void> {
                const Result<std::vector<Id>> ids = typedInterfaces(value);
                if (!ids)
                    return tl::unexpected(ids.error());
                setInterfaces(node, *ids);
                return {};
            },
            nodeWord(QT_TRANSLATE_NOOP("Properties", "of a machine in several zones: lan0, mp")));
    const bool haveInterfaces = std::any_of(m_nodes.begin(), m_nodes.end(),
        [&](const Id &id) { return !m_document.plan().nodes.at(id).interfaces.empty(); });
    if (haveInterfaces)
        return;
    m_form.addChoice(u"node.zone"_s, nodeWord(QT_TRANSLATE_NOOP("Properties", "Zone")), zones(),
        common([](const Node &node) { return node.zone.toString(); }),
        each([](Node &node, const QString &value) -> Result<void> {
            node.zone = Id::parse(value).value_or(Id());
            return {};
        }));
    text(
        u"node.addresses"_s, nodeWord(QT_TRANSLATE_NOOP("Properties", "Addresses")),
        [](const Node &node) { return addressesText(node.addresses); },
        [](Node &node, const QString &value) -> Result<void> {
            if (const Result<void> taken = takeTyped(typedAddresses(value), node.addresses); !taken)
                return taken;
            // Fewer addresses than the group has machines: no file could hold it.
            std::optional<int> same;
            return node.count ? takeTyped(typedCount(QString::number(*node.count), node), same) : Result<void>();
        },
        u"10.10.0.11, 10.20.1.0/26"_s);
    text(
        u"node.seen-as"_s, nodeWord(QT_TRANSLATE_NOOP("Properties", "Seen as (NAT)")),
        [](const Node &node) { return node.seenAs ? node.seenAs->toString() : QString(); },
        [](Node &node, const QString &value) { return takeTyped(typedAddress(value), node.seenAs); });
}

void NodeProperties::addGroup(const std::function<void()> &takeOut)
{
    text(
        u"node.count"_s, nodeWord(QT_TRANSLATE_NOOP("Properties", "Machines (of a group)")),
        [](const Node &node) { return node.count ? QString::number(*node.count) : QString(); },
        [](Node &node, const QString &value) { return takeTyped(typedCount(value, node), node.count); },
        nodeWord(QT_TRANSLATE_NOOP("Properties", "one, or as the addresses say")));
    if (isOne())
        text(
            u"node.members"_s, nodeWord(QT_TRANSLATE_NOOP("Properties", "Members")),
            [](const Node &node) { return membersText(node.members); },
            [](Node &node, const QString &value) { return takeTyped(typedMembers(value), node.members); },
            u"web01 10.20.1.1, web02"_s);
    if (takeOut && isOne()) {
        QPushButton *button = m_form.addButton(
            u"node.take-out"_s, nodeWord(QT_TRANSLATE_NOOP("Properties", "Take out of the group...")), takeOut);
        button->setToolTip(nodeWord(
            QT_TRANSLATE_NOOP("Properties", "One machine becomes a node of its own, with the same products and zone")));
        m_form.addReader([button, &document = m_document, nodes = m_shared] {
            const auto found = document.plan().nodes.find(*nodes->begin());
            button->setVisible(found != document.plan().nodes.end() && expandedCount(found->second) > 1);
        });
    }
    QStringList wholes;
    if (isOne()) {
        for (const Id &id : possibleWholes(m_document.plan(), first().id))
            wholes.append(id.toString());
    }
    text(
        u"node.part-of"_s, nodeWord(QT_TRANSLATE_NOOP("Properties", "Part of")),
        [](const Node &node) { return node.partOf.toString(); },
        [&document = m_document](Node &node, const QString &value) -> Result<void> {
            const Result<std::optional<Id>> whole = typedOptionalId(value);
            if (!whole)
                return tl::unexpected(whole.error());
            const std::vector<Id> possible = possibleWholes(document.plan(), node.id);
            if (*whole && !contains(possible, **whole))
                return failure(u"refused.not-there"_s, {u"node"_s, (*whole)->toString()});
            node.partOf = whole->value_or(Id());
            return {};
        },
        nodeWord(QT_TRANSLATE_NOOP("Properties", "the server of a BMC or iLO")), wholes);
}

void NodeProperties::addFacts()
{
    std::map<Id, std::set<Id>> facts = askedFacts(m_document.catalogs(), m_document.plan());
    facts.try_emplace(manufacturer);
    for (const Id &id : m_nodes) {
        for (const auto &entry : m_document.plan().nodes.at(id).facts)
            facts.try_emplace(entry.first);
    }
    for (const auto &[fact, values] : facts) {
        text(
            u"node.fact."_s + fact.toString(), factName(fact),
            [fact = fact](const Node &node) {
                const auto found = node.facts.find(fact);
                return found == node.facts.end() ? QString() : found->second.toString();
            },
            [fact = fact](Node &node, const QString &value) -> Result<void> {
                const Result<std::optional<Id>> typed = typedOptionalId(value);
                if (!typed)
                    return tl::unexpected(typed.error());
                if (*typed)
                    node.facts.insert_or_assign(fact, **typed);
                else
                    node.facts.erase(fact);
                return {};
            },
            textsOf(values).join(u", "_s), textsOf(values));
    }
    text(
        u"node.ephemeral"_s, nodeWord(QT_TRANSLATE_NOOP("Properties", "Ephemeral ports")),
        [](const Node &node) { return node.ephemeral ? node.ephemeral->toString() : QString(); },
        [](Node &node, const QString &value) { return takeTyped(typedEphemeral(value), node.ephemeral); },
        nodeWord(QT_TRANSLATE_NOOP("Properties", "as the system has them")));
    text(
        u"node.listens"_s, nodeWord(QT_TRANSLATE_NOOP("Properties", "Listens on")),
        [](const Node &node) { return listenersText(node.listens); },
        [](Node &node, const QString &value) { return takeTyped(typedListeners(value), node.listens); },
        u"tcp/80 IIS, udp/514"_s);
    text(
        u"node.note"_s, nodeWord(QT_TRANSLATE_NOOP("Properties", "Note")), [](const Node &node) { return node.note; },
        [](Node &node, const QString &value) -> Result<void> {
            node.note = value;
            return {};
        });
}

void NodeProperties::addRoles()
{
    std::map<Id, LocalizedText> roles = givenRoles(m_document.catalogs(), m_document.plan());
    for (const Id &id : m_nodes) {
        for (const Id &role : m_document.plan().nodes.at(id).roles)
            roles.try_emplace(role);
    }
    if (roles.empty())
        return;
    m_form.addHeading(nodeWord(QT_TRANSLATE_NOOP("Properties", "Roles beside those of the kind")));
    for (const auto &[role, name] : roles) {
        m_form.addCheck(u"node.role."_s + role.toString(), name.isEmpty() ? role.toString() : name.text(spokenNow()),
            common([role = role](const Node &node) { return yesOrNo(contains(node.roles, role)); }),
            each([role = role](Node &node, const QString &value) -> Result<void> {
                std::erase(node.roles, role);
                if (value == u"yes"_s)
                    node.roles.push_back(role);
                std::sort(node.roles.begin(), node.roles.end());
                return {};
            }));
    }
}

void NodeProperties::addInterfaces()
{
    if (!isOne())
        return;
    const auto change = [&](const Id &interface, std::function<Result<void>(Interface &, const QString &)> edit) {
        return each([interface, edit = std::move(edit)](Node &node, const QString &value) -> Result<void> {
            for (Interface &own : node.interfaces) {
                if (own.id == interface)
                    return edit(own, value);
            }
            return failure(u"refused.not-there"_s, {u"interface"_s, interface.toString()});
        });
    };
    const auto get = [&](const Id &interface, std::function<QString(const Interface &)> of) {
        return common([interface, of = std::move(of)](const Node &node) {
            for (const Interface &own : node.interfaces) {
                if (own.id == interface)
                    return of(own);
            }
            return QString();
        });
    };
    for (const Interface &interface : first().interfaces) {
        const Id id = interface.id;
        const QString name = u"node.interface."_s + id.toString();
        m_form.addHeading(nodeWord(QT_TRANSLATE_NOOP("Properties", "Interface %1")).arg(id.toString()));
        m_form.addChoice(name + u".zone"_s, nodeWord(QT_TRANSLATE_NOOP("Properties", "Zone")), zones(),
            get(id, [](const Interface &own) { return own.zone.toString(); }),
            change(id, [](Interface &own, const QString &value) -> Result<void> {
                own.zone = Id::parse(value).value_or(Id());
                return {};
            }));
        m_form.addText(name + u".addresses"_s, nodeWord(QT_TRANSLATE_NOOP("Properties", "Addresses")),
            get(id, [](const Interface &own) { return addressesText(own.addresses); }),
            change(id,
                [](Interface &own, const QString &value) { return takeTyped(typedAddresses(value), own.addresses); }));
        m_form.addText(name + u".seen-as"_s, nodeWord(QT_TRANSLATE_NOOP("Properties", "Seen as (NAT)")),
            get(id, [](const Interface &own) { return own.seenAs ? own.seenAs->toString() : QString(); }),
            change(
                id, [](Interface &own, const QString &value) { return takeTyped(typedAddress(value), own.seenAs); }));
    }
}

} // namespace

void addNodeProperties(
    PropertyForm &form, PlanDocument &document, const std::set<Id> &nodes, const std::function<void()> &takeOut)
{
    NodeProperties properties(form, document, nodes);
    properties.addNames();
    properties.addPlace();
    properties.addInterfaces();
    if (nodes.size() == 1)
        addProductProperties(form, document, *nodes.begin());
    form.addHeading(nodeWord(QT_TRANSLATE_NOOP("Properties", "More about it")));
    properties.addGroup(takeOut);
    properties.addFacts();
    properties.addRoles();
}

} // namespace portolan
