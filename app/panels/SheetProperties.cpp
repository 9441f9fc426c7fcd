// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/FirewallEdits.h"
#include "edit/IdChanges.h"
#include "edit/SheetEdits.h"
#include "edit/TypedLists.h"
#include "edit/TypedValues.h"
#include "messages/UserLanguage.h"
#include "panels/PropertyTarget.h"
#include "shell/LineIcon.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QString otherWord(const char *text)
{
    return QCoreApplication::translate("Properties", text);
}

/// Reads and writes one zone, firewall or drawn flow.
template <typename Item>
class PartOfPlan {
public:
    using Items = std::map<Id, Item> Plan::*;
    PartOfPlan(PropertyForm &form, PlanDocument &document, Items items, const Id &id, Edit edit)
        : m_form(form)
        , m_document(document)
        , m_items(items)
        , m_id(id)
        , m_edit(edit)
    {
    }

    [[nodiscard]] PropertyForm::Read read(std::function<QString(const Item &)> get) const
    {
        return [&document = m_document, items = m_items, id = m_id, get = std::move(get)]() -> std::optional<QString> {
            const auto found = (document.plan().*items).find(id);
            return found == (document.plan().*items).end() ? QString() : get(found->second);
        };
    }
    [[nodiscard]] PropertyForm::Write write(std::function<Result<void>(Item &, const QString &)> change) const
    {
        return [&document = m_document, items = m_items, id = m_id, edit = m_edit, change = std::move(change)](
                   const QString &value) {
            return editOnce(document, editName(edit, id), [&](PlanEditor &editor) -> Result<void> {
                Item item = (editor.plan().*items).at(id);
                if (const Result<void> done = change(item, value); !done)
                    return done;
                editor.put(std::move(item));
                return {};
            });
        };
    }
    void text(const QString &name, const QString &label, std::function<QString(const Item &)> get,
        std::function<Result<void>(Item &, const QString &)> change, const QString &hint = {})
    {
        m_form.addText(name, label, read(std::move(get)), write(std::move(change)), hint);
    }
    void localized(const QString &name, const QString &english, const QString &japanese, LocalizedText Item::*texts)
    {
        const auto add = [&](const QString &suffix, const QString &label, QString LocalizedText::*language) {
            text(
                name + suffix, label, [=](const Item &item) { return item.*texts.*language; },
                [=](Item &item, const QString &value) -> Result<void> {
                    item.*texts.*language = value.trimmed();
                    return {};
                });
        };
        add(u".en"_s, english, &LocalizedText::en);
        add(u".ja"_s, japanese, &LocalizedText::ja);
    }
    void id(const QString &name, Result<void> (*change)(PlanEditor &, const Id &, const Id &))
    {
        m_form.addText(
            name, otherWord(QT_TRANSLATE_NOOP("Properties", "Id")), [id = m_id] { return id.toString(); },
            [&document = m_document, id = m_id, change](const QString &value) -> Result<void> {
                const Result<Id> wanted = typedId(value);
                if (!wanted)
                    return tl::unexpected(wanted.error());
                return editOnce(document, editName(Edit::Rename, {id.toString(), wanted->toString()}),
                    [&](PlanEditor &editor) { return change(editor, id, *wanted); });
            });
    }

private:
    PropertyForm &m_form;
    PlanDocument &m_document;
    Items m_items;
    Id m_id;
    Edit m_edit;
};

/// A field of the sheet; the plan's title goes the same way.
void addSheetText(PropertyForm &form, PlanDocument &document, const QString &name, const QString &label,
    std::function<QString(const Plan &)> get, std::function<Result<void>(Sheet &, const QString &)> change,
    const QString &hint = {})
{
    form.addText(
        name, label, [&document, get = std::move(get)] { return get(document.plan()); },
        [&document, change = std::move(change)](const QString &value) {
            return editOnce(document, editName(Edit::ChangeSheet), [&](PlanEditor &editor) -> Result<void> {
                Sheet sheet = editor.plan().sheet;
                if (const Result<void> done = change(sheet, value); !done)
                    return done;
                setSheet(editor, sheet);
                return {};
            });
        },
        hint);
}

void addSheetWord(
    PropertyForm &form, PlanDocument &document, const QString &name, const QString &label, QString Sheet::*member)
{
    addSheetText(
        form, document, name, label, [member](const Plan &plan) { return plan.sheet.*member; },
        [member](Sheet &sheet, const QString &value) -> Result<void> {
            sheet.*member = value.trimmed();
            return {};
        });
}

void addSheetWords(PropertyForm &form, PlanDocument &document, const QString &name, const QString &english,
    const QString &japanese, LocalizedText Sheet::*texts)
{
    const auto add = [&](const QString &suffix, const QString &label, QString LocalizedText::*language) {
        addSheetText(
            form, document, name + suffix, label, [=](const Plan &plan) { return plan.sheet.*texts.*language; },
            [=](Sheet &sheet, const QString &value) -> Result<void> {
                sheet.*texts.*language = value.trimmed();
                return {};
            });
    };
    add(u".en"_s, english, &LocalizedText::en);
    add(u".ja"_s, japanese, &LocalizedText::ja);
}

void addSheetChoice(PropertyForm &form, PlanDocument &document, const QString &name, const QString &label,
    const std::vector<PropertyForm::Offer> &offers, QString Sheet::*member, const QString &usual)
{
    form.addChoice(
        name, label, offers,
        [&document, member, usual] {
            const QString &value = document.plan().sheet.*member;
            return value.isEmpty() ? usual : value;
        },
        [&document, member](const QString &value) {
            return editOnce(document, editName(Edit::ChangeSheet), [&](PlanEditor &editor) -> Result<void> {
                Sheet sheet = editor.plan().sheet;
                sheet.*member = value;
                setSheet(editor, sheet);
                return {};
            });
        });
}

void addTitle(PropertyForm &form, PlanDocument &document)
{
    const auto add = [&](const QString &name, const QString &label, QString LocalizedText::*language) {
        form.addText(
            name, label, [&document, language] { return document.plan().title.*language; },
            [&document, language](const QString &value) {
                return editOnce(document, editName(Edit::ChangeTitle), [&](PlanEditor &editor) -> Result<void> {
                    LocalizedText title = editor.plan().title;
                    title.*language = value.trimmed();
                    setTitle(editor, title);
                    return {};
                });
            });
    };
    add(u"title.en"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "Title (English)")), &LocalizedText::en);
    add(u"title.ja"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "Title (Japanese)")), &LocalizedText::ja);
}

} // namespace

void addZoneProperties(PropertyForm &form, PlanDocument &document, const Id &zone)
{
    const Zone &of = document.plan().zones.at(zone);
    form.addHeading(of.name.isEmpty() ? zone.toString() : of.name.text(spokenNow()), kindIcon(u"zone"_s));
    PartOfPlan<Zone> part(form, document, &Plan::zones, zone, Edit::ChangeZone);
    part.localized(u"zone.name"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "Name (English)")),
        otherWord(QT_TRANSLATE_NOOP("Properties", "Name (Japanese)")), &Zone::name);
    part.id(u"zone.id"_s, changeZoneId);
    part.text(
        u"zone.networks"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "Networks")),
        [](const Zone &item) { return addressesText(item.networks); },
        [](Zone &item, const QString &value) { return takeTyped(typedNetworks(value), item.networks); },
        u"10.10.0.0/24"_s);
    part.text(
        u"zone.relay"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "DHCP relay")),
        [](const Zone &item) { return item.dhcpRelay ? item.dhcpRelay->toString() : QString(); },
        [](Zone &item, const QString &value) { return takeTyped(typedAddress(value), item.dhcpRelay); },
        otherWord(QT_TRANSLATE_NOOP("Properties", "its address in this zone")));
    form.addCheck(u"zone.directed"_s,
        otherWord(QT_TRANSLATE_NOOP("Properties", "Routers deliver broadcasts directed to it")),
        part.read([](const Zone &item) { return yesOrNo(item.directedBroadcast); }),
        part.write([](Zone &item, const QString &value) -> Result<void> {
            item.directedBroadcast = value == u"yes"_s;
            return {};
        }));
    part.text(
        u"zone.note"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "Note")), [](const Zone &item) { return item.note; },
        [](Zone &item, const QString &value) -> Result<void> {
            item.note = value;
            return {};
        });
}

void addFirewallProperties(PropertyForm &form, PlanDocument &document, const Id &firewall)
{
    const Firewall &of = document.plan().firewalls.at(firewall);
    form.addHeading(of.name.isEmpty() ? firewall.toString() : of.name.text(spokenNow()), kindIcon(u"firewall"_s));
    PartOfPlan<Firewall> part(form, document, &Plan::firewalls, firewall, Edit::ChangeFirewall);
    part.localized(u"firewall.name"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "Name (English)")),
        otherWord(QT_TRANSLATE_NOOP("Properties", "Name (Japanese)")), &Firewall::name);
    part.id(u"firewall.id"_s, changeFirewallId);
    form.addChoice(u"firewall.state"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "Keeps state")),
        {{u"stateful"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "Yes (stateful)")), {}},
            {u"stateless"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "No (access lists)")), {}}},
        part.read([](const Firewall &item) {
            return item.state == FirewallState::Stateful ? u"stateful"_s : u"stateless"_s;
        }),
        part.write([](Firewall &item, const QString &value) -> Result<void> {
            item.state = value == u"stateful"_s ? FirewallState::Stateful : FirewallState::Stateless;
            return {};
        }));
    part.text(
        u"firewall.note"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "Note")),
        [](const Firewall &item) { return item.note; },
        [](Firewall &item, const QString &value) -> Result<void> {
            item.note = value;
            return {};
        });
    form.addHeading(otherWord(QT_TRANSLATE_NOOP("Properties", "Joins these zones")));
    for (const auto &[zone, item] : document.plan().zones) {
        form.addCheck(u"firewall.joins."_s + zone.toString(),
            item.name.isEmpty() ? zone.toString() : item.name.text(spokenNow()),
            part.read([zone = zone](const Firewall &joined) { return yesOrNo(contains(joined.joins, zone)); }),
            [&document, firewall, zone = zone](const QString &value) {
                return editOnce(document, editName(Edit::ChangeFirewall, firewall), [&](PlanEditor &editor) {
                    std::vector<Id> zones = editor.plan().firewalls.at(firewall).joins;
                    std::erase(zones, zone);
                    if (value == u"yes"_s)
                        zones.push_back(zone);
                    return setJoins(editor, firewall, zones);
                });
            });
    }
}

void addFlowProperties(PropertyForm &form, PlanDocument &document, const Id &flow)
{
    const DrawnFlow &of = document.plan().flows.at(flow);
    form.addHeading(otherWord(QT_TRANSLATE_NOOP("Properties", "Flow drawn by hand: %1 to %2"))
                        .arg(of.from.toString(), of.to.toString()));
    const QString name = u"flow."_s + flow.toString();
    PartOfPlan<DrawnFlow> part(form, document, &Plan::flows, flow, Edit::ChangeFlow);
    form.addChoice(name + u".transport"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "Protocol")),
        {{u"tcp"_s, u"TCP"_s, {}}, {u"udp"_s, u"UDP"_s, {}}},
        part.read([](const DrawnFlow &item) { return item.transport == Transport::Udp ? u"udp"_s : u"tcp"_s; }),
        part.write([](DrawnFlow &item, const QString &value) -> Result<void> {
            item.transport = value == u"udp"_s ? Transport::Udp : Transport::Tcp;
            return {};
        }));
    part.text(
        name + u".ports"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "Ports")),
        [](const DrawnFlow &item) { return item.ports.toString(); },
        [](DrawnFlow &item, const QString &value) { return takeTyped(typedPorts(value), item.ports); }, u"443, 8443"_s);
    part.localized(name + u".purpose"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "Purpose (English)")),
        otherWord(QT_TRANSLATE_NOOP("Properties", "Purpose (Japanese)")), &DrawnFlow::purpose);
    part.text(
        name + u".application"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "Service")),
        [](const DrawnFlow &item) { return item.application; },
        [](DrawnFlow &item, const QString &value) -> Result<void> {
            item.application = value.trimmed();
            return {};
        },
        u"NTP"_s);
    const auto check = [&](const QString &suffix, const QString &label, bool DrawnFlow::*member) {
        form.addCheck(name + suffix, label,
            part.read([member](const DrawnFlow &item) { return yesOrNo(item.*member); }),
            part.write([member](DrawnFlow &item, const QString &value) -> Result<void> {
                item.*member = value == u"yes"_s;
                return {};
            }));
    };
    check(u".one-way"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "Nothing comes back")), &DrawnFlow::oneWay);
    check(u".optional"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "Optional")), &DrawnFlow::optional);
}

void addSheetProperties(PropertyForm &form, PlanDocument &document)
{
    form.addNote(otherWord(QT_TRANSLATE_NOOP("Properties",
        "Nothing is chosen: this is what stands on the sheet. Choose a machine, a zone or a firewall on the canvas "
        "to see and change what it is.")));
    form.addHeading(otherWord(QT_TRANSLATE_NOOP("Properties", "Sheet")), actionIcon(u"sheet"_s));
    addTitle(form, document);
    std::vector<PropertyForm::Offer> papers;
    for (const QString &paper : {u"A4"_s, u"A3"_s, u"A2"_s, u"Letter"_s, u"Tabloid"_s})
        papers.push_back({paper, paper, {}});
    addSheetChoice(form, document, u"sheet.paper"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "Paper")), papers,
        &Sheet::paper, u"A3"_s);
    addSheetChoice(form, document, u"sheet.orientation"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "Orientation")),
        {{u"landscape"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "Landscape")), {}},
            {u"portrait"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "Portrait")), {}}},
        &Sheet::orientation, u"landscape"_s);
    // What of the documents' wording stands in the interface as well: these words are the same in both languages.
    addSheetChoice(form, document, u"sheet.headings"_s,
        otherWord(QT_TRANSLATE_NOOP("Properties", "Japanese words for both ends")),
        {{QString(), u"送信元 / 宛先"_s, {}}, {u"通信元/通信先"_s, u"通信元 / 通信先"_s, {}},
            {u"送信元/送信先"_s, u"送信元 / 送信先"_s, {}}},
        &Sheet::headings, QString());
    addSheetWord(form, document, u"sheet.number"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "Document number")),
        &Sheet::number);
    addSheetWord(
        form, document, u"sheet.revision"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "Revision")), &Sheet::revision);
    addSheetText(
        form, document, u"sheet.date"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "Date")),
        [](const Plan &plan) { return plan.sheet.date ? plan.sheet.date->toString(Qt::ISODate) : QString(); },
        [](Sheet &sheet, const QString &value) { return takeTyped(typedDate(value), sheet.date); }, u"YYYY-MM-DD"_s);
    addSheetWord(
        form, document, u"sheet.author"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "Author")), &Sheet::author);
    addSheetWord(
        form, document, u"sheet.checked"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "Checked")), &Sheet::checked);
    addSheetWord(
        form, document, u"sheet.approved"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "Approved")), &Sheet::approved);
    addSheetWords(form, document, u"sheet.system"_s, otherWord(QT_TRANSLATE_NOOP("Properties", "System (English)")),
        otherWord(QT_TRANSLATE_NOOP("Properties", "System (Japanese)")), &Sheet::system);
    addSheetWords(form, document, u"sheet.confidentiality"_s,
        otherWord(QT_TRANSLATE_NOOP("Properties", "Confidentiality (English)")),
        otherWord(QT_TRANSLATE_NOOP("Properties", "Confidentiality (Japanese)")), &Sheet::confidentiality);
}

} // namespace portolan
