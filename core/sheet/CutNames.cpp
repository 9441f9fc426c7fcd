// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/CutNames.h"

#include <QHash>
#include <QRegularExpression>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct NamedThing {
    Id id;
    LocalizedText name;
    QString address; ///< of a node
};

QHash<QString, NamedThing> thingsOf(const Diagram &diagram)
{
    QHash<QString, NamedThing> things; // by the id of the group
    for (const DiagramNode &node : diagram.nodes)
        things.insert(u"node-"_s + node.id.toString(), {node.id, node.name, node.address});
    for (const DiagramZone &zone : diagram.zones)
        things.insert(u"zone-"_s + zone.id.toString(), {zone.id, zone.name, {}});
    for (const DiagramGate &gate : diagram.gates)
        things.insert(u"firewall-"_s + gate.key(), {gate.id, gate.name, {}});
    return things;
}

/// Lines are broken at blanks, and joined again with others.
QString withoutBlanks(const QString &text)
{
    QString result;
    for (const QChar character : text) {
        if (!character.isSpace())
            result += character;
    }
    return result;
}

/// Whether the text is the beginning of the name, or of its last lines, and an ellipsis for the rest.
bool isCutOf(const QString &text, const QString &name)
{
    const QString shown = withoutBlanks(text);
    const QString whole = withoutBlanks(name);
    return shown.endsWith(u'…') && !whole.endsWith(shown) && whole.contains(shown.chopped(1));
}

/// "10.0.0.3 +2" of five addresses; the line may begin with the number.
bool isCutOfList(const QString &text, const QString &addresses)
{
    static const QRegularExpression counted(u"^(.*?) ?\\+\\d+$"_s);
    const QRegularExpressionMatch match = counted.match(text);
    return isCutOf(text, addresses) || (match.hasMatch() && addresses.contains(match.captured(1)));
}

} // namespace

std::vector<CutName> cutNames(const Drawing &drawing, ExportLanguage language)
{
    std::vector<CutName> names;
    if (drawing.isEmpty())
        return names;
    const QHash<QString, NamedThing> things = thingsOf(*drawing.diagram);
    auto thing = things.end();
    for (const PictureElement &element : drawing.elements) {
        if (const GroupBegin *group = std::get_if<GroupBegin>(&element))
            thing = things.find(group->id);
        else if (std::holds_alternative<GroupEnd>(element))
            thing = things.end();
        const Words *words = std::get_if<Words>(&element);
        if (!words || thing == things.end())
            continue;
        if (!words->bold && isCutOfList(words->text, thing->address)) {
            names.push_back({thing->address, thing->id, true});
            continue;
        }
        // Names of the first language are bold, and nothing else is but a count.
        if (!words->bold && language != ExportLanguage::Both)
            continue;
        const QString name = thing->name.text(words->bold ? firstLanguage(language) : Language::Japanese);
        if (isCutOf(words->text, name))
            names.push_back({name, thing->id});
    }
    return names;
}

} // namespace portolan
