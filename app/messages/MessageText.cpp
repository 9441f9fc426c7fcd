// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messages/MessageText.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Message {
    const char *code;
    const char *sentence;
};

constexpr Message messages[] = {
    {"file.missing", QT_TRANSLATE_NOOP("Message", "There is no such file.")},
    {"file.directory", QT_TRANSLATE_NOOP("Message", "This is a folder, not a file.")},
    {"file.no-permission", QT_TRANSLATE_NOOP("Message", "You may not read this file.")},
    {"file.not-regular", QT_TRANSLATE_NOOP("Message", "This is a device or a pipe, not a file.")},
    {"file.unreadable", QT_TRANSLATE_NOOP("Message", "The file could not be read: %2.")},
    {"file.too-large", QT_TRANSLATE_NOOP("Message", "The file is %2 MB; the largest that can be read is %3 MB.")},
    {"yaml.empty", QT_TRANSLATE_NOOP("Message", "The file is empty.")},
    {"yaml.binary", QT_TRANSLATE_NOOP("Message", "This is a binary file (%1), not YAML text.")},
    {"yaml.not-utf8-text", QT_TRANSLATE_NOOP("Message", "The text is encoded as %1; it has to be UTF-8.")},
    {"yaml.invalid-utf8", QT_TRANSLATE_NOOP("Message", "The byte %1 is no UTF-8; the file has to be UTF-8 text.")},
    {"yaml.nul", QT_TRANSLATE_NOOP("Message", "A NUL character can't stand in a text file.")},
    {"yaml.control-character",
        QT_TRANSLATE_NOOP("Message",
            "The control character %1 can't stand here; write it as an escape in double quotes if it is meant.")},
    {"yaml.syntax", QT_TRANSLATE_NOOP("Message", "This is no valid YAML: %1.")},
    {"yaml.not-closed",
        QT_TRANSLATE_NOOP("Message", "This is no valid YAML: this \"%1\" is not closed; a \"%2\" is missing.")},
    {"yaml.tab",
        QT_TRANSLATE_NOOP("Message", "This is no valid YAML: a tab can't stand in the indentation; use spaces.")},
    {"yaml.merge-conflict",
        QT_TRANSLATE_NOOP("Message",
            "A conflict of a merge stands here that is not resolved; keep the lines that are right and take out those "
            "with <<<<<<<, ======= and >>>>>>>.")},
    {"yaml.duplicate-key",
        QT_TRANSLATE_NOOP("Message", "The key \"%1\" stands here a second time; the first is in line %2.")},
    {"yaml.anchor", QT_TRANSLATE_NOOP("Message", "Anchors (&%1) are not allowed; write the value out.")},
    {"yaml.alias", QT_TRANSLATE_NOOP("Message", "Aliases (*%1) are not allowed; write the value out.")},
    {"yaml.tag", QT_TRANSLATE_NOOP("Message", "Tags (%1) are not allowed; leave it out.")},
    {"yaml.several-documents",
        QT_TRANSLATE_NOOP(
            "Message", "The file holds more than one document; only one is allowed, with nothing after it.")},
    {"yaml.too-deep", QT_TRANSLATE_NOOP("Message", "The file is nested more than %1 levels deep.")},
    {"yaml.too-many-values", QT_TRANSLATE_NOOP("Message", "The file holds more than %1 values.")},
    {"yaml.key-not-scalar", QT_TRANSLATE_NOOP("Message", "A key has to be a plain word or text.")},
    {"expected.map", QT_TRANSLATE_NOOP("Message", "Expected keys with values (key: value) here, found %1.")},
    {"expected.list", QT_TRANSLATE_NOOP("Message", "Expected a list here, found %1.")},
    {"expected.text", QT_TRANSLATE_NOOP("Message", "Expected a text here, found %1.")},
    {"expected.boolean", QT_TRANSLATE_NOOP("Message", "Expected true or false here, found %1.")},
    {"expected.integer", QT_TRANSLATE_NOOP("Message", "Expected a whole number from %1 to %2 here, found %3.")},
    {"expected.number", QT_TRANSLATE_NOOP("Message", "Expected a number from -1000000 to 1000000 here, found %1.")},
    {"expected.unquoted-boolean",
        QT_TRANSLATE_NOOP(
            "Message", "Expected true or false here; the quotes around %1 make a text of it, leave them out.")},
    {"expected.unquoted-integer",
        QT_TRANSLATE_NOOP("Message",
            "Expected a whole number from %1 to %2 here; the quotes around %3 make a text of it, leave them out.")},
    {"expected.unquoted-number",
        QT_TRANSLATE_NOOP(
            "Message", "Expected a number here; the quotes around %1 make a text of it, leave them out.")},
    {"expected.localized",
        QT_TRANSLATE_NOOP("Message", "Expected a text in both languages, {en: ..., ja: ...}, found %1.")},
    {"expected.id",
        QT_TRANSLATE_NOOP("Message",
            "Expected an id here (1 to 64 letters, digits, \"-\", \"_\" or \".\", the first a letter or digit), found "
            "%1.")},
    {"expected.port-range",
        QT_TRANSLATE_NOOP("Message",
            "Expected a port from 0 to 65535 or a range from low to high such as 60000-60007 here, found %1.")},
    {"expected.ports",
        QT_TRANSLATE_NOOP("Message",
            "Expected ports from 0 to 65535 here, such as 22, \"80,443\", 60000-60007 (from low to high) or "
            "135+ephemeral, found %1.")},
    {"expected.ports-of-product",
        QT_TRANSLATE_NOOP("Message",
            "Expected ports from 1 to 65535 here, such as 22, \"80,443\", 60000-60007 (from low to high) or "
            "135+ephemeral, found %1.")},
    {"expected.version", QT_TRANSLATE_NOOP("Message", "Expected a version such as 7.2.1 here, found %1.")},
    {"expected.version-range",
        QT_TRANSLATE_NOOP("Message", "Expected a version range such as \"<=7.2.1\" or \">=7.3.0\" here, found %1.")},
    {"expected.one-of", QT_TRANSLATE_NOOP("Message", "Expected one of %1 here, found %2.")},
    {"expected.address",
        QT_TRANSLATE_NOOP("Message", "Expected an IPv4 or IPv6 address here, such as 10.10.0.11, found %1.")},
    {"expected.addresses",
        QT_TRANSLATE_NOOP("Message",
            "Expected an address, a network from its first address such as 10.20.1.0/26 or a range from low to high "
            "such as 10.1.0.50-10.1.0.59 here, found %1.")},
    {"expected.address-of-machine",
        QT_TRANSLATE_NOOP("Message",
            "Expected addresses that a machine can have, such as 10.10.0.11, found %1: %2 is reserved (%3).")},
    {"expected.network-of-zone",
        QT_TRANSLATE_NOOP("Message",
            "Expected a network such as 10.10.0.0/24, or 0.0.0.0/0 for all addresses, found %1: no machine can have an "
            "address in %2 (%3).")},
    {"expected.date", QT_TRANSLATE_NOOP("Message", "Expected a date such as 2026-11-21 here, found %1.")},
    {"expected.point", QT_TRANSLATE_NOOP("Message", "Expected a position here, [x, y], found %1.")},
    {"expected.size", QT_TRANSLATE_NOOP("Message", "Expected a size here, [width, height], found %1.")},
    {"expected.rectangle", QT_TRANSLATE_NOOP("Message", "Expected a frame here, [x, y, width, height], found %1.")},
    {"missing.key", QT_TRANSLATE_NOOP("Message", "The key \"%1\" is missing here.")},
    {"unknown.key", QT_TRANSLATE_NOOP("Message", "The key \"%1\" is not known here; known are: %2.")},
    {"unknown.key-alike", QT_TRANSLATE_NOOP("Message", "The key \"%1\" is not known here; is \"%2\" meant?")},
    {"unknown.word",
        QT_TRANSLATE_NOOP("Message",
            "\"%1\" stands here without a value: a text or port list with a comma goes in quotes. Known keys: "
            "%2.")},
    {"text.incomplete",
        QT_TRANSLATE_NOOP("Message", "The text lacks its \"%1\"; both languages are needed, {en: ..., ja: ...}.")},
    {"text.empty", QT_TRANSLATE_NOOP("Message", "The text is empty; leave the key out if nothing is meant.")},
    {"format.no-catalog",
        QT_TRANSLATE_NOOP("Message", "This is no catalog: its first key, \"format: portolan-catalog\", is missing.")},
    {"format.no-plan",
        QT_TRANSLATE_NOOP("Message", "This is no plan: its first key, \"format: portolan-plan\", is missing.")},
    {"format.wrong", QT_TRANSLATE_NOOP("Message", "The format is \"%1\"; expected \"%2\".")},
    {"format.newer",
        QT_TRANSLATE_NOOP("Message",
            "The file has version %1 of the format; this program reads up to version %2. A newer Portolan is needed.")},
    {"format.no-migration",
        QT_TRANSLATE_NOOP(
            "Message", "The file has version %1 of the format, which can't be brought up to version %2.")},
    {"reference.unknown", QT_TRANSLATE_NOOP("Message", "There is no %1 \"%2\"; declared are: %3.")},
    {"reference.none",
        QT_TRANSLATE_NOOP("Message", "There is no %1 \"%2\": none is declared. Further places that name one: %3.")},
    {"declared.unused", QT_TRANSLATE_NOOP("Message", "The %1 \"%2\" is declared and never used.")},
    {"duplicate.id", QT_TRANSLATE_NOOP("Message", "The %1 \"%2\" stands here a second time; the first is in line %3.")},
    {"catalog.not-found",
        QT_TRANSLATE_NOOP("Message", "There is no catalog \"%1\" among the built-in ones, and no %1.yaml in: %2.")},
    {"catalog.other-id",
        QT_TRANSLATE_NOOP(
            "Message", "The file is called %2.yaml and holds the catalog \"%1\"; name and id have to be the same.")},
    {"warning.catalog-gone",
        QT_TRANSLATE_NOOP("Message",
            "Warning: the catalog %1 of the product %2 was not found, so its rows are missing. It is looked for in: "
            "%3. "
            "Put %1.yaml there and open the plan again.")},
    {"warning.catalog-of-issued-gone",
        QT_TRANSLATE_NOOP("Message",
            "Warning: the catalog %1 of the product %2 was not found, so its rows are missing (with numbers: %4). It "
            "is "
            "looked for in: %3. Put %1.yaml there and open the plan again.")},
    {"warning.catalog-name",
        QT_TRANSLATE_NOOP("Message",
            "Warning: %1 holds the catalog \"%2\" and is not used, because a catalog's file has to be called like its "
            "id: rename it to %2.yaml.")},
    {"catalog.no-legs", QT_TRANSLATE_NOOP("Message", "The catalog has no legs; it needs at least one.")},
    {"catalog.manager-scope",
        QT_TRANSLATE_NOOP("Message", "The manager has to be a role of scope manager; \"%1\" is of another.")},
    {"catalog.manager-missing",
        QT_TRANSLATE_NOOP("Message",
            "The role \"%1\" is of scope manager, but the catalog has no manager; add \"manager: %1\" to the head.")},
    {"catalog.second-manager",
        QT_TRANSLATE_NOOP("Message",
            "The role \"%1\" is of scope manager, but \"%2\" is the manager already; a catalog has one. Give this one "
            "scope any, and kinds.")},
    {"catalog.needs-manager",
        QT_TRANSLATE_NOOP("Message",
            "\"%1\" needs a product that some machine runs; add \"manager\" to the head, or leave this out.")},
    {"catalog.no-managed-side",
        QT_TRANSLATE_NOOP("Message",
            "The condition \"%1\" asks for the managed side, but no side of this leg has a role of scope managed; use "
            "of: from or of: to.")},
    {"catalog.reserved-id",
        QT_TRANSLATE_NOOP("Message", "\"%2\" has a meaning of its own in this format, so it can't be the id of a %1.")},
    {"catalog.list-empty",
        QT_TRANSLATE_NOOP("Message", "The list of \"%1\" is empty; at least one entry has to stand here.")},
    {"catalog.versions-overlap",
        QT_TRANSLATE_NOOP(
            "Message", "The version ranges %1 and %2 overlap; a version has to lie in one of them at most.")},
    {"catalog.between-not-named",
        QT_TRANSLATE_NOOP(
            "Message", "The version %1 lies in none of the ranges that are named, so nothing can be read as it.")},
    {"catalog.too-many-flows",
        QT_TRANSLATE_NOOP(
            "Message", "The legs up to here stand for more than %1 flows; check the lists of roles and ports.")},
    {"catalog.answer-not-a-leg",
        QT_TRANSLATE_NOOP("Message",
            "The answer \"%1\" is no leg of this catalog; expected is the id of a leg, \"expected\" or \"none\".")},
    {"catalog.answer-to-itself", QT_TRANSLATE_NOOP("Message", "The leg \"%1\" names itself as its answer.")},
    {"catalog.answer-direction",
        QT_TRANSLATE_NOOP("Message",
            "The leg \"%1\" doesn't run back from the receiver to the sender of this one, so it can't be its answer.")},
    {"catalog.answer-transport",
        QT_TRANSLATE_NOOP("Message", "The leg \"%1\" has another transport, so it can't be the answer of this one.")},
    {"catalog.answer-of-answer",
        QT_TRANSLATE_NOOP("Message",
            "The leg \"%1\" is the printed answer of \"%2\", so nothing comes back on it: write answer: none.")},
    {"catalog.tcp-answers",
        QT_TRANSLATE_NOOP("Message",
            "Over TCP something always comes back; write \"expected\", or the id of the leg that prints it.")},
    {"catalog.condition-tests",
        QT_TRANSLATE_NOOP("Message", "Exactly one test has to stand here, found %1; the tests are %2.")},
    {"catalog.broadcast-without-cast",
        QT_TRANSLATE_NOOP("Message", "\"broadcast\" goes with \"cast: broadcast\" only.")},
    {"catalog.broadcast-over-tcp", QT_TRANSLATE_NOOP("Message", "TCP can't be broadcast; check transport and cast.")},
    {"catalog.fallback-without-value", QT_TRANSLATE_NOOP("Message", "A port without a value can't have a fallback.")},
    {"catalog.fallback-is-value", QT_TRANSLATE_NOOP("Message", "The fallback %1 is the same as the value.")},
    {"catalog.soft-end-without-value", QT_TRANSLATE_NOOP("Message", "A port without a value has no upper end.")},
    {"catalog.set-by-without-changeable",
        QT_TRANSLATE_NOOP("Message",
            "\"set-by\" says how the port is changed, but it isn't changeable; add changeable: product or changeable: "
            "node.")},
    {"catalog.port-never-open",
        QT_TRANSLATE_NOOP("Message",
            "The port \"%1\" has no value and can't be changed, so it is never open; add changeable: product or "
            "changeable: node.")},
    {"catalog.port-by-number",
        QT_TRANSLATE_NOOP(
            "Message", "Ports stand here by name; declare one with the value %1 under \"ports\" and write its id.")},
    {"catalog.port-not-named",
        QT_TRANSLATE_NOOP(
            "Message", "\"port\" of \"%1\" is an empty list; expected are ids of ports, \"auto\" or \"unstated\".")},
    {"catalog.listener-automatic",
        QT_TRANSLATE_NOOP("Message",
            "The port of \"%1\" is auto, but this is the side that listens; name its port, write unstated, or turn the "
            "leg round.")},
    {"catalog.roles-missing",
        QT_TRANSLATE_NOOP("Message", "\"role\" is an empty list; expected are ids of roles or \"unstated\".")},
    {"catalog.same-host-roles",
        QT_TRANSLATE_NOOP("Message", "A leg within one machine has the same single role on both sides.")},
    {"catalog.note-aspect",
        QT_TRANSLATE_NOOP(
            "Message", "\"reading\" says what this note of ours interprets, one or more of %1; found %2.")},
    {"catalog.reading-value",
        QT_TRANSLATE_NOOP("Message", "\"%2\" is no value for a reading of the %1; expected is tcp or udp.")},
    {"catalog.reading-of-stated",
        QT_TRANSLATE_NOOP(
            "Message", "The document states this already (%1); a reading stands only beside what it leaves open.")},
    {"catalog.reading-initiator",
        QT_TRANSLATE_NOOP(
            "Message", "\"from\" names its role, so the side that opens is \"from\" or \"to\", not the role \"%1\".")},
    {"catalog.reading-peer", QT_TRANSLATE_NOOP("Message", "The role \"%1\" is on neither side of this leg.")},
    {"catalog.default-reading-idle",
        QT_TRANSLATE_NOOP("Message", "There is no leg that this default reading (%1) could hold for.")},
    {"catalog.optional-port-elsewhere",
        QT_TRANSLATE_NOOP("Message", "The port \"%1\" is not one of this leg's, so it can't be optional here.")},
    {"expected.optional",
        QT_TRANSLATE_NOOP("Message", "Expected true, false or a list of ports of this leg here, found %1.")},
    {"catalog.kind-known", QT_TRANSLATE_NOOP("Message", "The kind \"%1\" exists already; leave it out here.")},
    {"catalog.place-unknown",
        QT_TRANSLATE_NOOP("Message", "Nothing fills %1 here; the places that this test fills are %2.")},
    {"catalog.place-missing",
        QT_TRANSLATE_NOOP("Message", "%1 stands in the other language and is missing in \"%2\".")},
    {"plan.count-too-large",
        QT_TRANSLATE_NOOP("Message", "The group has %1 machines, but its addresses are enough for %2 only.")},
    {"plan.part-of-itself", QT_TRANSLATE_NOOP("Message", "\"%1\" can't be part of itself.")},
    {"plan.part-of-circle", QT_TRANSLATE_NOOP("Message", "These nodes are part of each other in a circle: %1.")},
    {"plan.firewall-joins", QT_TRANSLATE_NOOP("Message", "A firewall joins two or more zones; here are %1.")},
    {"plan.zone-and-interfaces",
        QT_TRANSLATE_NOOP("Message", "\"%1\" can't stand beside \"interfaces\"; give it to an interface.")},
    {"plan.size-not-positive", QT_TRANSLATE_NOOP("Message", "Width and height of a node have to be above 0.")},
    {"plan.frame-inside-out", QT_TRANSLATE_NOOP("Message", "Width and height of a frame have to be above 0.")},
    {"plan.number-range", QT_TRANSLATE_NOOP("Message", "The number of \"%1\" has to be a whole number from 1 to %2.")},
    {"plan.manages-without-product",
        QT_TRANSLATE_NOOP("Message", "\"manages\" needs a product; say which: {product: ..., manages: ...}.")},
    {"plan.route-not-connected",
        QT_TRANSLATE_NOOP("Message", "The firewalls of this route don't lead from \"%1\" to \"%2\".")},
    {"plan.too-many-interfaces",
        QT_TRANSLATE_NOOP("Message", "The machine has %1 interfaces; at most %2 can be given.")},
    {"plan.ephemeral-small",
        QT_TRANSLATE_NOOP("Message", "The ephemeral range %1 is too small; expected are at least %2 ports.")},
    {"warning.no-way",
        QT_TRANSLATE_NOOP("Message",
            "Warning: there is no room for a line from %1 to %2; both ends show its number instead. Move them apart.")},
    {"warning.more-no-way",
        QT_TRANSLATE_NOOP("Message", "Warning: lines for which there is no room, beside these: %1.")},
    {"warning.no-label",
        QT_TRANSLATE_NOOP("Message",
            "Warning: there is no room for a label on the line from %1 to %2; its rows stand in the table alone. Move "
            "them apart.")},
    {"warning.more-no-label",
        QT_TRANSLATE_NOOP("Message", "Warning: lines whose label finds no room, beside these: %1.")},
    {"warning.past-bar",
        QT_TRANSLATE_NOOP("Message",
            "Warning: the line from %1 to %2 goes past the bar of a firewall that its flows pass; there is no room for "
            "it elsewhere.")},
    {"warning.more-past-bars",
        QT_TRANSLATE_NOOP("Message", "Warning: lines that go past the bar of a firewall, beside these: %1.")},
    {"warning.boxes-overlap",
        QT_TRANSLATE_NOOP("Message", "Warning: %1 and %2 stand on each other; move one of them.")},
    {"warning.more-boxes-overlap",
        QT_TRANSLATE_NOOP("Message", "Warning: pairs of nodes that stand on each other, beside these: %1.")},
    {"warning.bar-on-node",
        QT_TRANSLATE_NOOP("Message", "Warning: the bar of the firewall %1 stands on %2; move one of them.")},
    {"warning.more-bars-on-nodes",
        QT_TRANSLATE_NOOP("Message", "Warning: bars of firewalls that stand on nodes, beside these: %1.")},
    {"warning.bars-too-near",
        QT_TRANSLATE_NOOP(
            "Message", "Warning: the bars of the firewalls %1 and %2 can't be told apart; move one of them.")},
    {"warning.more-bars-too-near",
        QT_TRANSLATE_NOOP("Message", "Warning: pairs of firewalls whose bars can't be told apart, beside these: %1.")},
    {"warning.frames-overlap",
        QT_TRANSLATE_NOOP("Message",
            "Warning: the frames of %1 and %2 overlap, or are the same; move them apart, or put one inside the "
            "other.")},
    {"warning.more-frames-overlap",
        QT_TRANSLATE_NOOP("Message", "Warning: pairs of frames that overlap, beside these: %1.")},
    {"warning.frame-around-others",
        QT_TRANSLATE_NOOP("Message",
            "Warning: the nodes of %1 and %2 stand among each other or too near, so that the frame around %1 lies over "
            "the other; move the nodes apart, or arrange the plan.")},
    {"warning.more-frames-around-others",
        QT_TRANSLATE_NOOP("Message", "Warning: pairs of zones whose nodes stand among each other, beside these: %1.")},
    {"warning.same-view",
        QT_TRANSLATE_NOOP("Message", "Note: \"%1\" would show the same as the first page; it has no page of its own.")},
    {"warning.no-views",
        QT_TRANSLATE_NOOP("Message", "Note: --by %1 gives no further page: no row is of one of them.")},
    {"warning.no-machine-in-common",
        QT_TRANSLATE_NOOP("Message",
            "Warning: no machine of the plan is in the one that it is compared with; are both of the same network?")},
    {"warning.changed-since",
        QT_TRANSLATE_NOOP("Message",
            "Warning: the plan was changed since revision %1 was issued, so its documents name nobody who checked or "
            "approved it. Issue it as %2 to have it signed.")},
    {"warning.against-newer",
        QT_TRANSLATE_NOOP("Message",
            "Warning: %1 has a newer revision (%2) than the plan (%3); --against takes the older one of the two.")},
    {"warning.one-view",
        QT_TRANSLATE_NOOP("Message", "Note: JSON holds one view, here the first of %1; --page says which.")},
    {"warning.links-left-out",
        QT_TRANSLATE_NOOP("Message",
            "Note: page %1 of the PDF does without links, those of lines first: more than %2 on a page are too many "
            "for some viewers.")},
    {"print.failed", QT_TRANSLATE_NOOP("Message", "The printer does not respond. Is it connected and switched on?")},
    {"print.no-pages", QT_TRANSLATE_NOOP("Message", "None of the chosen pages exists.")},
    {"page.unknown", QT_TRANSLATE_NOOP("Message", "There is no page %1; the pages are 1 to %2.")},
    {"warning.small-text",
        QT_TRANSLATE_NOOP("Message",
            "Warning: on page %2 of %3 the smallest text is %1 points high in print, and can't be read below 5; use "
            "--paper %4, or --tile to print the diagram in parts.")},
    {"warning.small-text-anywhere",
        QT_TRANSLATE_NOOP("Message",
            "Warning: on page %2 of %3 the smallest text is %1 points high in print, and can't be read below 5; no "
            "paper is large enough. Use --tile to print the diagram in parts, on A4, A3, A2, Letter or Tabloid.")},
    {"warning.small-text-at-scale",
        QT_TRANSLATE_NOOP("Message",
            "Warning: on page %2 of %3 the smallest text is %1 points high in print, and can't be read below 5; use "
            "larger paper or a larger --scale.")},
    {"warning.name-cut",
        QT_TRANSLATE_NOOP("Message",
            "Warning: the drawing has no room for all of the name \"%1\" of %2 on page %3; it is cut there.")},
    {"warning.address-cut",
        QT_TRANSLATE_NOOP("Message",
            "Warning: the drawing has no room for all of the addresses \"%1\" of %2 on page %3; the rows have them.")},
    {"warning.more-names-cut",
        QT_TRANSLATE_NOOP("Message", "Warning: names and addresses that are cut on drawings, beside these: %1.")},
    {"warning.text-cut",
        QT_TRANSLATE_NOOP("Message", "Warning: there is no room for all of \"%1\" on page %2; it is cut there.")},
    {"warning.no-glyph",
        QT_TRANSLATE_NOOP("Message",
            "Warning: the document's font does not have these characters of \"%1\" on page %2: %3; they may look "
            "different elsewhere, or be missing.")},
    {"warning.smaller-scale",
        QT_TRANSLATE_NOOP("Message",
            "Warning: at a scale of %1 the diagram on page %3 would need too many pages; it is printed at %2.")},
    {"warning.unknown-key", QT_TRANSLATE_NOOP("Message", "Warning: the key \"%1\" is not known; it is kept as it is.")},
    {"warning.unknown-key-alike",
        QT_TRANSLATE_NOOP("Message", "Warning: the key \"%1\" is not known; it is kept as it is. Is \"%2\" meant?")},
    {"warning.comments-lost",
        QT_TRANSLATE_NOOP("Message",
            "Warning: comments are lost when this file is saved; machines, zones and most other things take a \"note\" "
            "instead.")},
    {"warning.migrated",
        QT_TRANSLATE_NOOP("Message", "Warning: the file has version %1 of the format; it is saved as version %2.")},
    {"write.directory", QT_TRANSLATE_NOOP("Message", "This is a folder; a file name is needed.")},
    {"write.no-name", QT_TRANSLATE_NOOP("Message", "Say which file to write.")},
    {"write.over-input", QT_TRANSLATE_NOOP("Message", "\"%1\" is read here and can't be written over.")},
    {"write.no-folder", QT_TRANSLATE_NOOP("Message", "There is no folder \"%2\" to write to.")},
    {"write.no-permission", QT_TRANSLATE_NOOP("Message", "You may not write here; nothing was changed.")},
    {"write.no-space", QT_TRANSLATE_NOOP("Message", "There is no space left to write; nothing was changed.")},
    {"write.too-large",
        QT_TRANSLATE_NOOP(
            "Message", "The plan would have %2 MB; the largest that can be read again is %3 MB. Nothing was written.")},
    {"write.failed", QT_TRANSLATE_NOOP("Message", "Writing failed: %2. Nothing was changed.")},
    {"write.output", QT_TRANSLATE_NOOP("Message", "The output could not be written: %1.")},
    {"export.canceled", QT_TRANSLATE_NOOP("Message", "Canceled; nothing was written.")},
    {"export.not-in-cp932",
        QT_TRANSLATE_NOOP("Message",
            "The character \"%1\" (%2) in column \"%3\", row %4, can't be written in CP932; export as UTF-8, or use "
            "another character.")},
    {"export.no-cp932", QT_TRANSLATE_NOOP("Message", "This system can't write CP932; export as UTF-8.")},
    {"export.cell-too-long",
        QT_TRANSLATE_NOOP(
            "Message", "The cell in column \"%1\", row %2, is longer than a spreadsheet allows (32,767 characters).")},
    {"export.table-too-large",
        QT_TRANSLATE_NOOP("Message", "The table \"%1\" has more rows or columns than a spreadsheet allows.")},
    {"export.too-many-rows",
        QT_TRANSLATE_NOOP("Message",
            "With its groups expanded the matrix would have %1 rows; at most %2 can be written. Narrow it to a "
            "firewall, zone, product or phase.")},
    {"export.too-many-zones",
        QT_TRANSLATE_NOOP("Message", "The zone matrix would have %1 zones; at most %2 can be written.")},
    {"font.unusable",
        QT_TRANSLATE_NOOP("Message", "The font of documents that is built into the program (%1) can't be used.")},
    {"picture.no-size", QT_TRANSLATE_NOOP("Message", "The page \"%1\" has no size that can be drawn.")},
    {"png.too-large",
        QT_TRANSLATE_NOOP("Message",
            "At %1 DPI the image would have %2 x %3 pixels; at most %4 million can be written. %5 DPI would do.")},
    {"png.no-resolution", QT_TRANSLATE_NOOP("Message", "The resolution has to be from %1 to %2 DPI, not %3.")},
    {"png.failed", QT_TRANSLATE_NOOP("Message", "There is not enough memory for an image of %1 x %2 pixels.")},
    {"pdf.too-large",
        QT_TRANSLATE_NOOP("Message", "The page \"%1\" is %2 x %3 mm; a PDF's pages can't be larger than %4 mm.")},
    {"pdf.no-pages", QT_TRANSLATE_NOOP("Message", "There is no page to write.")},
    {"pdf.failed", QT_TRANSLATE_NOOP("Message", "The PDF could not be made: %1.")},
    {"filter.unknown", QT_TRANSLATE_NOOP("Message", "The plan has no %1 \"%2\"; it has: %3.")},
    {"refused.not-there", QT_TRANSLATE_NOOP("Message", "The plan has no %1 \"%2\".")},
    {"refused.id-taken", QT_TRANSLATE_NOOP("Message", "There is something called \"%1\" already; choose another id.")},
    {"refused.firewall-needs-zones",
        QT_TRANSLATE_NOOP("Message", "A firewall stands between two zones; draw the zones first.")},
    {"refused.no-catalog", QT_TRANSLATE_NOOP("Message", "The catalog \"%1\" can't be found.")},
    {"refused.already-runs", QT_TRANSLATE_NOOP("Message", "\"%1\" runs this product already, as \"%2\".")},
    {"refused.already-there", QT_TRANSLATE_NOOP("Message", "The plan has these services already, as \"%1\".")},
    {"refused.no-port", QT_TRANSLATE_NOOP("Message", "The catalog \"%2\" has no port \"%1\".")},
    {"refused.port-fixed", QT_TRANSLATE_NOOP("Message", "By its document the port \"%1\" can't be changed.")},
    {"refused.port-of-node",
        QT_TRANSLATE_NOOP("Message", "The port \"%1\" is set on each machine that listens on it, not on the product.")},
    {"refused.port-of-product",
        QT_TRANSLATE_NOOP("Message", "The port \"%1\" is set on the product, not on a single machine.")},
    {"refused.port-twice",
        QT_TRANSLATE_NOOP("Message",
            "The plan has the port \"%2\" of this product on %1 already; one machine can't listen there twice.")},
    {"refused.port-still-taken",
        QT_TRANSLATE_NOOP("Message", "%1 is what collides; choose a port that is free on this machine.")},
    {"refused.port-in-use", QT_TRANSLATE_NOOP("Message", "\"%2\" listens on %1 of this machine already.")},
    {"refused.port-collides", QT_TRANSLATE_NOOP("Message", "On %1 of %3 these would collide: %2.")},
    {"refused.no-group", QT_TRANSLATE_NOOP("Message", "\"%1\" is no group of several machines.")},
    {"refused.no-fallback", QT_TRANSLATE_NOOP("Message", "By its document the port \"%1\" has no fallback.")},
    {"revision.copy-differs",
        QT_TRANSLATE_NOOP("Message",
            "Revision %1 is kept in \"%2\" already, and that file says something else. Move it away, issue another "
            "revision, or keep no copy.")},
    {"revision.content-differs",
        QT_TRANSLATE_NOOP("Message",
            "Revision %1 was issued for what the plan said then, and the plan was changed since; issue it as %2.")},
    {"revision.superseded",
        QT_TRANSLATE_NOOP("Message", "Revision %1 was issued before %2; issue %2 again, or one that is new.")},
    {"revision.twice", QT_TRANSLATE_NOOP("Message", "Revision %1 stands in another line already.")},
    {"revision.older-date",
        QT_TRANSLATE_NOOP("Message", "%2 is before %4, the date of revision %3: a new revision can't be older.")},
    {"paste.no-plan", QT_TRANSLATE_NOOP("Message", "The clipboard holds nothing that was copied from a plan.")},
    {"paste.nothing", QT_TRANSLATE_NOOP("Message", "The clipboard holds a plan, but nothing that could be pasted.")},
    {"copies.without-addresses",
        QT_TRANSLATE_NOOP("Message",
            "Each address belongs to one machine: copies without the addresses of their originals: %1. Give them their "
            "own in Properties.")},
    {"lock.taken",
        QT_TRANSLATE_NOOP("Message", "This file is open in another window or program; choose another name.")},
    {"file.gone",
        QT_TRANSLATE_NOOP("Message",
            "The file %1 is no longer there: it was deleted, moved or renamed. The plan is open here still; saving "
            "writes it anew.")},
    {"edit.read-only",
        QT_TRANSLATE_NOOP("Message",
            "This plan is read-only, because it is open elsewhere. Save a copy to edit it, or close it there first.")},
    {"drop.not-a-plan",
        QT_TRANSLATE_NOOP("Message", "What was dropped is no plan. Drop one file that ends with .plan.yaml.")},
    {"autosave.broken",
        QT_TRANSLATE_NOOP("Message", "The automatically saved copy is damaged, so nothing can be recovered from it.")},
    {"value.empty", QT_TRANSLATE_NOOP("Message", "This can't be empty.")},
    {"value.port", QT_TRANSLATE_NOOP("Message", "A port is a whole number from 1 to 65535, not \"%1\".")},
    {"value.port-range",
        QT_TRANSLATE_NOOP(
            "Message", "Ports are from 1 to 65535, one, or a range from low to high such as 60000-60007; not \"%1\".")},
    {"value.ports",
        QT_TRANSLATE_NOOP("Message",
            "Ports are numbers from 1 to 65535 or ranges from low to high, such as 22, 80, 60000-60007, or "
            "135+ephemeral; not \"%1\".")},
    {"value.address", QT_TRANSLATE_NOOP("Message", "\"%1\" is no address; IPv4 or IPv6 is meant, such as 10.10.0.11.")},
    {"value.addresses",
        QT_TRANSLATE_NOOP("Message",
            "\"%1\" is no address, network or range from low to high; such as 10.10.0.11, 10.20.1.0/26 or "
            "10.1.0.50-10.1.0.59.")},
    {"value.network-start", QT_TRANSLATE_NOOP("Message", "A network is written by its first address: %1, not \"%2\".")},
    {"value.address-reserved",
        QT_TRANSLATE_NOOP("Message", "No machine can have an address in %1 (%2), so not \"%3\".")},
    {"value.network-reserved",
        QT_TRANSLATE_NOOP("Message", "No machine can have an address in %1 (%2), so \"%3\" is no zone's network.")},
    {"value.system", QT_TRANSLATE_NOOP("Message", "No catalog knows the operating system \"%2\". Known are: %1.")},
    {"value.id",
        QT_TRANSLATE_NOOP("Message",
            "An id has 1 to 64 letters, digits, \"-\", \"_\" or \".\", the first a letter or digit; not \"%1\".")},
    {"value.members",
        QT_TRANSLATE_NOOP("Message",
            "Machines are written with commas between them, each once: \"web01 10.20.1.1, web02\"; not \"%1\".")},
    {"value.interfaces",
        QT_TRANSLATE_NOOP(
            "Message", "Interfaces are written with commas between them, each once: \"lan0, mp\"; not \"%1\".")},
    {"value.interface-count", QT_TRANSLATE_NOOP("Message", "A machine has %1 interfaces at most, not %2.")},
    {"value.listeners",
        QT_TRANSLATE_NOOP("Message", "A port is written with its protocol: \"tcp/80 IIS, udp/514\"; not \"%1\".")},
    {"value.version", QT_TRANSLATE_NOOP("Message", "A version is numbers with dots, such as 7.2.1, not \"%1\".")},
    {"value.date", QT_TRANSLATE_NOOP("Message", "A date is written like 2026-11-21, and has to exist; not \"%1\".")},
    {"value.date-past", QT_TRANSLATE_NOOP("Message", "%1 is past: give a later day, or none, which is for good.")},
    {"value.count", QT_TRANSLATE_NOOP("Message", "A group has 1 to %1 machines, not \"%2\".")},
};

/// What errors speak of by a word of their own: sorts of things, and what was found instead of a value.
constexpr Message words[] = {
    {"@none", QT_TRANSLATE_NOOP("Message", "none")},
    {"@nothing", QT_TRANSLATE_NOOP("Message", "nothing")},
    {"@unspecified", QT_TRANSLATE_NOOP("Message", "unspecified address")},
    {"@loopback", QT_TRANSLATE_NOOP("Message", "loopback")},
    {"@multicast", QT_TRANSLATE_NOOP("Message", "multicast")},
    {"@broadcast", QT_TRANSLATE_NOOP("Message", "broadcast")},
    {"@list", QT_TRANSLATE_NOOP("Message", "a list")},
    {"@map", QT_TRANSLATE_NOOP("Message", "keys with values")},
    {"@none", QT_TRANSLATE_NOOP("Message", "none")},
    {"table", QT_TRANSLATE_NOOP("Message", "table")},
    {"role", QT_TRANSLATE_NOOP("Message", "role")},
    {"kind", QT_TRANSLATE_NOOP("Message", "kind")},
    {"option", QT_TRANSLATE_NOOP("Message", "option")},
    {"port", QT_TRANSLATE_NOOP("Message", "port")},
    {"process", QT_TRANSLATE_NOOP("Message", "process")},
    {"application", QT_TRANSLATE_NOOP("Message", "application")},
    {"phase", QT_TRANSLATE_NOOP("Message", "phase")},
    {"purpose", QT_TRANSLATE_NOOP("Message", "purpose")},
    {"condition", QT_TRANSLATE_NOOP("Message", "condition")},
    {"note", QT_TRANSLATE_NOOP("Message", "note")},
    {"reading", QT_TRANSLATE_NOOP("Message", "reading")},
    {"leg", QT_TRANSLATE_NOOP("Message", "leg")},
    {"aspect", QT_TRANSLATE_NOOP("Message", "aspect")},
    {"product", QT_TRANSLATE_NOOP("Message", "product")},
    {"zone", QT_TRANSLATE_NOOP("Message", "zone")},
    {"firewall", QT_TRANSLATE_NOOP("Message", "firewall")},
    {"node", QT_TRANSLATE_NOOP("Message", "node")},
    {"flow", QT_TRANSLATE_NOOP("Message", "flow")},
    {"route", QT_TRANSLATE_NOOP("Message", "route")},
    {"member", QT_TRANSLATE_NOOP("Message", "machine of the group")},
    {"interface", QT_TRANSLATE_NOOP("Message", "interface")},
    {"member", QT_TRANSLATE_NOOP("Message", "member")},
    {"fact", QT_TRANSLATE_NOOP("Message", "fact")},
    {"decision", QT_TRANSLATE_NOOP("Message", "decision")},
    {"finding", QT_TRANSLATE_NOOP("Message", "finding")},
    {"transport", QT_TRANSLATE_NOOP("Message", "transport")},
    {"version", QT_TRANSLATE_NOOP("Message", "version")},
    {"system", QT_TRANSLATE_NOOP("Message", "operating system")},
};

/// What the parser of YAML says, by its own words. Those that end with a colon are followed by what was found.
constexpr Message parserWords[] = {
    {"end of map not found",
        QT_TRANSLATE_NOOP("Message", "this line doesn't fit the keys before it; look at its indentation")},
    {"end of sequence not found",
        QT_TRANSLATE_NOOP("Message", "this line doesn't fit the list before it; look at its indentation")},
    {"end of map flow not found",
        QT_TRANSLATE_NOOP("Message", "a \"{\" before this has no \"}\", or a \",\" is missing")},
    {"end of sequence flow not found",
        QT_TRANSLATE_NOOP("Message", "a \"[\" before this has no \"]\", or a \",\" is missing")},
    {"illegal flow end", QT_TRANSLATE_NOOP("Message", "there is no \"[\" or \"{\" that this could close")},
    {"illegal map value",
        QT_TRANSLATE_NOOP("Message", "a \":\" can't stand here; a text that holds \": \" needs double quotes")},
    {"illegal map key", QT_TRANSLATE_NOOP("Message", "a key can't stand here; look at its indentation")},
    {"illegal block entry", QT_TRANSLATE_NOOP("Message", "a \"- \" can't stand here; look at its indentation")},
    {"illegal tab when looking for indentation",
        QT_TRANSLATE_NOOP("Message", "a tab can't stand in the indentation; use spaces")},
    {"illegal EOF in scalar", QT_TRANSLATE_NOOP("Message", "a quotation mark is not closed")},
    {"illegal document indicator in scalar",
        QT_TRANSLATE_NOOP("Message", "a quotation mark is not closed before \"---\" or \"...\"")},
    {"unknown token",
        QT_TRANSLATE_NOOP("Message", "a text can't begin with this character; put it into double quotes")},
    {"unknown escape character: ",
        QT_TRANSLATE_NOOP("Message", "there is no escape \"\\%1\"; write a backslash as \"\\\\\"")},
    {"bad character found while scanning hex number",
        QT_TRANSLATE_NOOP("Message", "an escape lacks hexadecimal digits; write it as \"\\x41\" or \"\\u3042\"")},
    {"invalid unicode: ", QT_TRANSLATE_NOOP("Message", "there is no character of the number %1")},
    {"unexpected character in block scalar",
        QT_TRANSLATE_NOOP("Message", "the text of a \"|\" or \">\" begins on the next line")},
};

const Message *find(const Message *first, const Message *last, const QString &code)
{
    const Message *found
        = std::find_if(first, last, [&](const Message &message) { return code == QLatin1String(message.code); });
    return found == last ? nullptr : found;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("Message", text);
}

bool speaksOfThings(const QString &code)
{
    return code == "reference.unknown"_L1 || code == "reference.none"_L1 || code == "declared.unused"_L1
        || code == "duplicate.id"_L1 || code == "filter.unknown"_L1 || code == "catalog.reading-value"_L1
        || code == "catalog.reserved-id"_L1 || code == "refused.not-there"_L1;
}

QString parserText(const QString &said)
{
    for (const Message &known : parserWords) {
        const QLatin1String beginning(known.code);
        if (said == beginning)
            return translated(known.sentence);
        if (beginning.endsWith(u' ') && said.startsWith(beginning))
            return translated(known.sentence).replace("%1"_L1, visibleText(said.sliced(beginning.size())));
    }
    return visibleText(said);
}

bool isInvisible(char32_t character)
{
    constexpr char32_t joinsLetters[] = {0x200C, 0x200D}; // stand in names of people, places and emoji
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Other_Format:
        return std::find(std::begin(joinsLetters), std::end(joinsLetters), character) == std::end(joinsLetters);
    default:
        return false;
    }
}

/// The argument as people read it: sorts of things and missing values by their words, the user's own text as it is.
QString argumentText(const QString &code, const QString &argument, qsizetype index)
{
    if (code == "yaml.syntax"_L1)
        return parserText(argument);
    const bool isList = (code == "reference.unknown"_L1 || code == "filter.unknown"_L1) && index == 2;
    const QString key = isList && argument.isEmpty() ? u"@none"_s : argument;
    // Only what was found instead of a value has words with "@"; elsewhere it is the user's.
    const bool isReservedUse = code == "value.address-reserved"_L1 || code == "value.network-reserved"_L1;
    const bool isFound
        = code.startsWith("expected."_L1) || ((code == "catalog.note-aspect"_L1 || isReservedUse) && index == 1);
    const bool isWord = (key.startsWith(u'@') && (isList || isFound)) || (index == 0 && speaksOfThings(code));
    const Message *word = isWord ? find(std::begin(words), std::end(words), key) : nullptr;
    return word ? translated(word->sentence) : visibleText(argument);
}

} // namespace

QString visibleText(const QString &text)
{
    QString visible;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t character = isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : char32_t(text[i].unicode());
        if (isInvisible(character))
            visible += u"\\u"_s + QString::number(character, 16).toUpper().rightJustified(4, u'0');
        else
            visible += text.sliced(i, isPair ? 2 : 1);
        i += isPair ? 1 : 0;
    }
    return visible;
}

bool hasMessage(const QString &code)
{
    return find(std::begin(messages), std::end(messages), code) != nullptr;
}

QString messageText(const Error &error)
{
    const Message *message = find(std::begin(messages), std::end(messages), error.code);
    if (!message)
        return error.code + u": "_s + visibleText(error.arguments.join(u", "_s));
    const QString sentence = translated(message->sentence);
    QString text;
    // One pass, so that a place marker inside an argument is left alone.
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const bool isPlace = sentence[i] == u'%' && i + 1 < sentence.size() && sentence[i + 1].isDigit();
        if (!isPlace) {
            text += sentence[i];
            continue;
        }
        const int index = sentence[i + 1].digitValue() - 1;
        text += argumentText(error.code, error.arguments.value(index), index);
        ++i;
    }
    return text;
}

QString messageLine(const Error &error)
{
    const QString place = visibleText(error.position.toString());
    return place.isEmpty() ? messageText(error) : place + u": "_s + messageText(error);
}

} // namespace portolan
