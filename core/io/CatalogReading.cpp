// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/CatalogReading.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int newestVersion = 1;

/// Words that a leg or a reading writes in the place of an id.
bool isReserved(const char *const *words, const QString &name)
{
    for (; *words; ++words) {
        if (name == QLatin1String(*words))
            return true;
    }
    return false;
}

} // namespace

CatalogReading::CatalogReading(const YamlTree &tree, const Kinds &kinds, Errors &errors)
    : m_tree(tree)
    , m_kinds(kinds)
    , m_reader(tree.fileName(), errors)
{
}

QString CatalogReading::word(What what)
{
    static const char *const words[] = {"table", "role", "kind", "option", "port", "process", "application", "phase",
        "purpose", "condition", "note", "reading", "leg"};
    return QLatin1String(words[static_cast<int>(what)]);
}

void CatalogReading::report(const char *code, const QStringList &arguments, const YamlNode &node)
{
    m_reader.report(QLatin1String(code), arguments, node);
}

template <typename Function>
void CatalogReading::namedSection(MapReader &map, QLatin1String name, What what, Function read)
{
    const YamlNode *node = map.optional(name);
    if (!node)
        return;
    if (!node->isMap()) {
        report("expected.map", {describeNode(*node)}, *node);
        return;
    }
    for (const YamlNode::Entry &entry : node->entries) {
        if (entry.key.trimmed().isEmpty()) {
            m_reader.report(u"text.empty"_s, {}, entry.line, entry.column);
            continue;
        }
        m_declared[what].emplace(entry.key, Declaration{entry.line, entry.column, &entry.value});
        read(entry.key, entry.value);
    }
}

template <typename Function>
void CatalogReading::section(MapReader &map, QLatin1String name, What what, Function read)
{
    namedSection(map, name, what, [&](const QString &text, const YamlNode &value) {
        const Declaration place = m_declared[what].at(text);
        refuseReserved(what, text, place.line, place.column);
        if (const std::optional<Id> id = Id::parse(text)) {
            read(*id, value);
            return;
        }
        m_reader.report(u"expected.id"_s, {u'"' + text + u'"'}, place.line, place.column);
        m_declared[what].erase(text); // nothing can refer to it, so it isn't unused as well
    });
}

void CatalogReading::refuseReserved(What what, const QString &name, int line, int column)
{
    static constexpr const char *ports[] = {"auto", "unstated", "any", nullptr};
    static constexpr const char *roles[] = {"unstated", "from", "to", nullptr};
    static constexpr const char *legs[] = {"expected", "none", nullptr};
    const bool reserved = (what == What::Port && isReserved(ports, name))
        || (what == What::Role && isReserved(roles, name)) || (what == What::Leg && isReserved(legs, name));
    if (reserved)
        m_reader.report(u"catalog.reserved-id"_s, {word(what), name}, line, column);
}

Catalog CatalogReading::read()
{
    // What is no map at all can't say either that it is a catalog.
    if (const YamlNode *format = m_tree.root().find("format"_L1); !format || format->isNull()) {
        report("format.no-catalog", {}, m_tree.root());
        return {};
    }
    MapReader map(m_tree.root(), m_reader);
    if (!readHead(map))
        return {};
    readDeclarations(map);
    if (const YamlNode *legs = map.required("legs"_L1)) {
        for (const YamlNode &leg : m_reader.items(*legs))
            readLeg(leg);
        if (legs->isSequence() && legs->items.empty())
            report("catalog.no-legs", {}, *legs);
    }
    if (const YamlNode *checks = map.optional("checks"_L1)) {
        MapReader entries(*checks, m_reader);
        for (const YamlNode::Entry &entry : checks->entries) {
            if (const std::optional<Id> id = Id::parse(entry.key))
                readCheck(*id, entry.value);
            else
                m_reader.report(u"expected.id"_s, {u'"' + entry.key + u'"'}, entry.line, entry.column);
        }
    }
    map.refuseUnknown();
    checkManager();
    checkVersionsAreUsed();
    checkAnswers();
    if (!m_hasTooManyFlows) {
        checkListeners();
        checkReadingsMatter();
    }
    reportUnused();
    return std::move(m_catalog);
}

void CatalogReading::readDeclarations(MapReader &map)
{
    // In an order in which each refers only to those before it.
    section(map, "readings"_L1, What::Reading,
        [&](const Id &id, const YamlNode &node) { readText(node, "text"_L1, m_catalog.readings, id); });
    section(map, "notes"_L1, What::Note, [&](const Id &id, const YamlNode &node) { readNote(id, node); });
    section(map, "kinds"_L1, What::Kind, [&](const Id &id, const YamlNode &node) { readKind(id, node); });
    section(map, "tables"_L1, What::Table, [&](const Id &id, const YamlNode &node) { readTable(id, node); });
    section(map, "roles"_L1, What::Role, [&](const Id &id, const YamlNode &node) { readRole(id, node); });
    section(map, "options"_L1, What::Option, [&](const Id &id, const YamlNode &node) { readOption(id, node); });
    section(map, "ports"_L1, What::Port, [&](const Id &id, const YamlNode &node) { readPort(id, node); });
    namedSection(map, "processes"_L1, What::Process,
        [&](const QString &name, const YamlNode &node) { readProcess(name, node); });
    namedSection(map, "applications"_L1, What::Application,
        [&](const QString &name, const YamlNode &node) { readApplication(name, node); });
    section(map, "phases"_L1, What::Phase, [&](const Id &id, const YamlNode &node) {
        readText(node, "name"_L1, m_catalog.phases, id);
        m_catalog.phaseOrder.push_back(id);
    });
    section(map, "purposes"_L1, What::Purpose, [&](const Id &id, const YamlNode &node) { readPurpose(id, node); });
    section(
        map, "conditions"_L1, What::Condition, [&](const Id &id, const YamlNode &node) { readCondition(id, node); });
    readManager(map.optional("manager"_L1));
    if (const YamlNode *versions = map.optional("versions"_L1))
        readVersions(*versions);
    if (const YamlNode *general = map.optional("default-readings"_L1))
        readDefaultReadings(*general);
}

bool CatalogReading::readHead(MapReader &map)
{
    if (const YamlNode *format = map.required("format"_L1)) {
        const QString expected = u"portolan-catalog"_s;
        const std::optional<QString> found = m_reader.text(*format);
        if (found && *found != expected)
            report("format.wrong", {*found, expected}, *format);
        if (found != expected)
            return false;
    }
    if (const YamlNode *version = map.required("version"_L1)) {
        const std::optional<int> number = m_reader.integer(*version, 1, 9999);
        if (number && *number > newestVersion) {
            report("format.newer", {QString::number(*number), QString::number(newestVersion)}, *version);
            return false;
        }
    }
    if (const YamlNode *id = map.required("id"_L1))
        m_catalog.id = m_reader.id(*id).value_or(Id());
    if (const YamlNode *product = map.required("product"_L1))
        readProduct(*product);
    if (const YamlNode *document = map.required("document"_L1))
        readDocument(*document);
    return true;
}

void CatalogReading::readProduct(const YamlNode &node)
{
    MapReader map(node, m_reader);
    if (const YamlNode *name = map.required("name"_L1))
        m_catalog.productName = m_reader.localized(*name, true);
    if (const YamlNode *vendor = map.optional("vendor"_L1))
        m_catalog.vendor = m_reader.localized(*vendor, true);
    map.refuseUnknown();
}

void CatalogReading::readDocument(const YamlNode &node)
{
    MapReader map(node, m_reader);
    if (const YamlNode *title = map.required("title"_L1))
        m_catalog.documentTitle = m_reader.localized(*title, true);
    if (const YamlNode *place = map.optional("place"_L1))
        m_catalog.documentPlace = m_reader.localized(*place, true);
    if (const YamlNode *language = map.optional("language"_L1)) {
        if (m_reader.word(*language, {u"en"_s, u"ja"_s}))
            m_catalog.documentLanguage = language->text;
    }
    if (const YamlNode *url = map.optional("url"_L1))
        m_catalog.documentUrl = m_reader.wording(*url).value_or(QString());
    map.refuseUnknown();
}

void CatalogReading::readText(const YamlNode &node, QLatin1String key, std::map<Id, LocalizedText> &into, const Id &id)
{
    MapReader map(node, m_reader);
    if (const YamlNode *text = map.required(key))
        into[id] = m_reader.localized(*text, true);
    map.refuseUnknown();
}

void CatalogReading::readTable(const Id &id, const YamlNode &node)
{
    MapReader map(node, m_reader);
    if (const YamlNode *title = map.required("title"_L1))
        m_catalog.tables[id] = m_reader.localized(*title, true);
    if (const YamlNode *about = map.optional("about"_L1))
        m_catalog.tableSubjects[id] = m_reader.localized(*about, true);
    map.refuseUnknown();
}

void CatalogReading::readRole(const Id &id, const YamlNode &node)
{
    MapReader map(node, m_reader);
    Role role;
    role.id = id;
    if (const YamlNode *name = map.required("name"_L1))
        role.name = m_reader.localized(*name, true);
    if (const YamlNode *scope = map.required("scope"_L1)) {
        const auto index = m_reader.word(*scope, {u"manager"_s, u"managed"_s, u"any"_s});
        role.scope = static_cast<RoleScope>(index.value_or(2));
    }
    if (const YamlNode *kinds = map.optional("kinds"_L1))
        role.kinds = references(What::Kind, *kinds);
    if (const YamlNode *interfaces = map.optional("interfaces"_L1))
        role.allInterfaces = m_reader.word(*interfaces, {u"nearest"_s, u"all"_s}) == 1;
    if (const YamlNode *optional = map.optional("optional"_L1))
        role.optional = m_reader.boolean(*optional).value_or(false);
    map.refuseUnknown();
    m_catalog.roles[id] = std::move(role);
}

void CatalogReading::readKind(const Id &id, const YamlNode &node)
{
    MapReader map(node, m_reader);
    Kind kind;
    kind.id = id;
    const Declaration &place = m_declared[What::Kind].at(id.toString());
    if (m_kinds.contains(id))
        m_reader.report(u"catalog.kind-known"_s, {id.toString()}, place.line, place.column);
    if (const YamlNode *name = map.required("name"_L1))
        kind.name = m_reader.localized(*name, true);
    if (const YamlNode *os = map.optional("os"_L1))
        kind.os = m_reader.id(*os).value_or(Id());
    map.refuseUnknown();
    m_catalog.kinds[id] = std::move(kind);
}

void CatalogReading::readOption(const Id &id, const YamlNode &node)
{
    MapReader map(node, m_reader);
    Option option;
    option.id = id;
    if (const YamlNode *name = map.required("name"_L1))
        option.name = m_reader.localized(*name, true);
    if (const YamlNode *byDefault = map.optional("default"_L1))
        option.byDefault = m_reader.boolean(*byDefault).value_or(false);
    if (const YamlNode *systems = map.optional("server-os"_L1))
        option.serverSystems = readSystems(*systems);
    if (const YamlNode *note = map.optional("note"_L1))
        option.note = reference(What::Note, *note).value_or(Id());
    map.refuseUnknown();
    m_catalog.options[id] = std::move(option);
}

void CatalogReading::readProcess(const QString &name, const YamlNode &node)
{
    MapReader map(node, m_reader);
    Process process;
    if (const YamlNode *printed = map.required("printed"_L1))
        process.printed = m_reader.wording(*printed).value_or(QString());
    for (const YamlNode::Entry &entry : node.entries) {
        if (entry.key == "printed"_L1)
            continue;
        const std::optional<Id> os = Id::parse(entry.key);
        if (!os)
            m_reader.report(u"expected.id"_s, {u'"' + entry.key + u'"'}, entry.line, entry.column);
        else if (const std::optional<QString> text = m_reader.wording(entry.value);
                 referSystem(*os, entry.line, entry.column) && text)
            process.bySystem[*os] = *text;
    }
    m_catalog.processes[name] = std::move(process);
}

void CatalogReading::readApplication(const QString &name, const YamlNode &node)
{
    MapReader map(node, m_reader);
    Application application;
    if (const YamlNode *encrypted = map.optional("encrypted"_L1))
        application.encrypted = m_reader.boolean(*encrypted);
    if (const YamlNode *alternative = map.optional("alternative"_L1))
        application.hasAlternative = m_reader.boolean(*alternative).value_or(true);
    map.refuseUnknown();
    m_catalog.applications[name] = application;
}

void CatalogReading::readPurpose(const Id &id, const YamlNode &node)
{
    MapReader map(node, m_reader);
    Purpose purpose;
    if (const YamlNode *text = map.required("text"_L1))
        purpose.text = m_reader.localized(*text, true);
    if (const YamlNode *impact = map.optional("impact"_L1))
        purpose.impact = m_reader.localized(*impact, true);
    if (const YamlNode *reason = map.optional("before-system"_L1))
        purpose.beforeSystem = reference(What::Reading, *reason).value_or(Id());
    map.refuseUnknown();
    m_catalog.purposes[id] = std::move(purpose);
}

void CatalogReading::readNote(const Id &id, const YamlNode &node)
{
    MapReader map(node, m_reader);
    Note note;
    if (const YamlNode *mark = map.optional("mark"_L1))
        note.mark = m_reader.wording(*mark).value_or(QString());
    if (const YamlNode *text = map.required("text"_L1))
        note.text = m_reader.localized(*text, true);
    if (const YamlNode *reading = map.optional("reading"_L1))
        note.readings = readAspects(*reading);
    map.refuseUnknown();
    m_catalog.notes[id] = std::move(note);
}

std::vector<NoteAspect> CatalogReading::readAspects(const YamlNode &node)
{
    refuseEmptyList("reading"_L1, node);
    QStringList words;
    for (const char *aspect : noteAspects)
        words.append(QLatin1String(aspect));
    std::vector<NoteAspect> aspects;
    std::map<QString, int> lines;
    const auto append = [&](const YamlNode &item) {
        const qsizetype index = item.isScalar() ? words.indexOf(item.text) : -1;
        if (index < 0) {
            report("catalog.note-aspect", {words.join(u", "_s), describeNode(item)}, item);
            return;
        }
        const auto [first, isNew] = lines.emplace(item.text, item.line);
        if (isNew)
            aspects.push_back(static_cast<NoteAspect>(index));
        else
            report("duplicate.id", {u"aspect"_s, item.text, QString::number(first->second)}, item);
    };
    if (!node.isSequence())
        append(node);
    for (const YamlNode &item : node.items)
        append(item);
    return aspects;
}

void CatalogReading::readManager(const YamlNode *node)
{
    m_saysManager = node != nullptr;
    const std::optional<Id> role = node ? reference(What::Role, *node) : std::nullopt;
    if (!role)
        return;
    m_catalog.manager = *role;
    if (m_catalog.roles[*role].scope != RoleScope::Manager)
        report("catalog.manager-scope", {role->toString()}, *node);
}

} // namespace portolan
