// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/ActionTable.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

namespace {

// What of the documents' wording stands in the interface as well: these words are the same in both languages.
constexpr const char *usualHeadings = "送信元/宛先";
constexpr const char *hitachiHeadings = "通信元/通信先";
constexpr const char *otherHeadings = "送信元/送信先";

std::vector<ActionSpec> fileActions()
{
    return {
        {.id = "file.new",
            .text = QT_TRANSLATE_NOOP("Action", "&New"),
            .tip = QT_TRANSLATE_NOOP("Action", "Begin an empty plan"),
            .icon = "new",
            .standardKey = QKeySequence::New},
        {.id = "file.open",
            .text = QT_TRANSLATE_NOOP("Action", "&Open..."),
            .tip = QT_TRANSLATE_NOOP("Action", "Open a plan from a file"),
            .icon = "open",
            .standardKey = QKeySequence::Open},
        {.id = "file.save",
            .text = QT_TRANSLATE_NOOP("Action", "&Save"),
            .tip = QT_TRANSLATE_NOOP("Action", "Save the plan to its file"),
            .icon = "save",
            .standardKey = QKeySequence::Save},
        {.id = "file.save-as",
            .text = QT_TRANSLATE_NOOP("Action", "Save &as..."),
            .tip = QT_TRANSLATE_NOOP("Action", "Save the plan to another file"),
            .icon = "save-as",
            .standardKey = QKeySequence::SaveAs,
            .keys = "Ctrl+Shift+S"},
        {.id = "file.export",
            .text = QT_TRANSLATE_NOOP("Action", "&Export..."),
            .tip = QT_TRANSLATE_NOOP("Action", "Write the matrix or the diagram for others: XLSX, CSV, PDF, SVG ..."),
            .icon = "export",
            .keys = "Ctrl+E",
            .isBeforeFields = true},
        {.id = "file.export-again",
            .text = QT_TRANSLATE_NOOP("Action", "Export a&gain"),
            .tip = QT_TRANSLATE_NOOP("Action", "Write the same file again, with what was chosen for this plan last"),
            .icon = "export",
            .keys = "Ctrl+Shift+E",
            .isBeforeFields = true},
        {.id = "file.print",
            .text = QT_TRANSLATE_NOOP("Action", "&Print..."),
            .tip = QT_TRANSLATE_NOOP("Action", "Print the sheets"),
            .icon = "print",
            .standardKey = QKeySequence::Print},
        {.id = "file.print-preview",
            .text = QT_TRANSLATE_NOOP("Action", "Print pre&view"),
            .tip = QT_TRANSLATE_NOOP("Action", "See the sheets as they will be printed"),
            .icon = "print-preview",
            .keys = "Ctrl+Shift+P"},
        {.id = "file.close",
            .text = QT_TRANSLATE_NOOP("Action", "&Close the plan"),
            .tip = QT_TRANSLATE_NOOP("Action", "Close the plan and show the start page"),
            .icon = "close",
            .keys = "Ctrl+W"},
        {.id = "file.quit",
            .text = QT_TRANSLATE_NOOP("Action", "&Quit"),
            .tip = QT_TRANSLATE_NOOP("Action", "Leave the program"),
            .icon = "quit",
            .standardKey = QKeySequence::Quit,
            .keys = "Ctrl+Q"},
    };
}

std::vector<ActionSpec> editActions()
{
    return {
        {.id = "edit.undo",
            .text = QT_TRANSLATE_NOOP("Action", "&Undo"),
            .tip = QT_TRANSLATE_NOOP("Action", "Undo the latest change"),
            .icon = "undo",
            .standardKey = QKeySequence::Undo,
            .named = QT_TRANSLATE_NOOP("Action", "&Undo: %1")},
        {.id = "edit.redo",
            .text = QT_TRANSLATE_NOOP("Action", "&Redo"),
            .tip = QT_TRANSLATE_NOOP("Action", "Repeat the change that was undone"),
            .icon = "redo",
            .standardKey = QKeySequence::Redo,
            .named = QT_TRANSLATE_NOOP("Action", "&Redo: %1")},
        {.id = "edit.cut",
            .text = QT_TRANSLATE_NOOP("Action", "Cu&t"),
            .tip = QT_TRANSLATE_NOOP("Action", "Cut what is selected"),
            .icon = "cut",
            .standardKey = QKeySequence::Cut,
            .changesPlan = true},
        {.id = "edit.copy",
            .text = QT_TRANSLATE_NOOP("Action", "&Copy"),
            .tip = QT_TRANSLATE_NOOP("Action", "Copy what is selected; it can be pasted into a mail as text"),
            .icon = "copy",
            .standardKey = QKeySequence::Copy},
        {.id = "edit.paste",
            .text = QT_TRANSLATE_NOOP("Action", "&Paste"),
            .tip = QT_TRANSLATE_NOOP("Action", "Insert what was copied"),
            .icon = "paste",
            .standardKey = QKeySequence::Paste,
            .changesPlan = true},
        {.id = "edit.duplicate",
            .text = QT_TRANSLATE_NOOP("Action", "&Duplicate"),
            .tip = QT_TRANSLATE_NOOP("Action", "Put a copy beside what is selected"),
            .icon = "duplicate",
            .keys = "Ctrl+D",
            .changesPlan = true},
        {.id = "edit.delete",
            .text = QT_TRANSLATE_NOOP("Action", "De&lete"),
            .tip = QT_TRANSLATE_NOOP("Action", "Delete what is selected"),
            .icon = "delete",
            .keys = "Del",
            .isForCanvas = true,
            .changesPlan = true},
        {.id = "edit.rename",
            .text = QT_TRANSLATE_NOOP("Action", "Re&name"),
            .tip = QT_TRANSLATE_NOOP("Action", "Change the name in place"),
            .icon = "rename",
            .keys = "F2",
            .isForCanvas = true,
            .changesPlan = true},
        {.id = "edit.properties",
            .text = QT_TRANSLATE_NOOP("Action", "Propert&ies"),
            .tip = QT_TRANSLATE_NOOP("Action", "Type into the properties of what is selected"),
            .icon = "rename",
            .keys = "Alt+Return"},
        {.id = "edit.take-out",
            .text = QT_TRANSLATE_NOOP("Action", "Take out of the &group..."),
            .tip = QT_TRANSLATE_NOOP("Action", "Make one machine of the selected group a node of its own"),
            .icon = "duplicate",
            .changesPlan = true},
        {.id = "edit.select-all",
            .text = QT_TRANSLATE_NOOP("Action", "Select &all"),
            .tip = QT_TRANSLATE_NOOP("Action", "Select everything on the canvas"),
            .icon = "select-all",
            .standardKey = QKeySequence::SelectAll},
        {.id = "edit.select-kind",
            .text = QT_TRANSLATE_NOOP("Action", "Select the same &kind"),
            .tip = QT_TRANSLATE_NOOP("Action", "Select everything of the kinds that are selected"),
            .icon = "select-kind",
            .keys = "Ctrl+Shift+K"},
        {.id = "edit.select-product",
            .text = QT_TRANSLATE_NOOP("Action", "Select the same pr&oduct"),
            .tip = QT_TRANSLATE_NOOP("Action", "Select everything that the same products reach"),
            .icon = "select-product",
            .keys = "Ctrl+Shift+O"},
        {.id = "edit.find",
            .text = QT_TRANSLATE_NOOP("Action", "&Find"),
            .tip = QT_TRANSLATE_NOOP("Action", "Find a name, an address, a port or a product"),
            .icon = "find",
            .standardKey = QKeySequence::Find},
        {.id = "edit.find-next",
            .text = QT_TRANSLATE_NOOP("Action", "Find ne&xt"),
            .tip = QT_TRANSLATE_NOOP("Action", "Go to the next thing that was found"),
            .keys = "F3"},
        {.id = "edit.find-previous",
            .text = QT_TRANSLATE_NOOP("Action", "Find pre&vious"),
            .tip = QT_TRANSLATE_NOOP("Action", "Go to the thing that was found before"),
            .keys = "Shift+F3"},
        {.id = "edit.where-used",
            .text = QT_TRANSLATE_NOOP("Action", "&Where is this used?"),
            .tip = QT_TRANSLATE_NOOP("Action", "List everything that refers to the selected thing or needs it"),
            .keys = "Ctrl+Shift+F"},
        {.id = "edit.where-used-product",
            .text = QT_TRANSLATE_NOOP("Action", "Wh&ere is this product used?"),
            .tip = QT_TRANSLATE_NOOP("Action", "List what the products of the selected machine or row are used for")},
        {.id = "edit.where-used-port",
            .text = QT_TRANSLATE_NOOP("Action", "Where i&s this port used?"),
            .tip
            = QT_TRANSLATE_NOOP("Action", "List everything that the port of the selected row or arrow is used for")},
    };
}

std::vector<ActionSpec> viewActions()
{
    return {
        {.id = "view.zoom-in",
            .text = QT_TRANSLATE_NOOP("Action", "Zoom &in"),
            .tip = QT_TRANSLATE_NOOP("Action", "Show it larger"),
            .icon = "zoom-in",
            .standardKey = QKeySequence::ZoomIn,
            .keys = "Ctrl++|Ctrl+="},
        {.id = "view.zoom-out",
            .text = QT_TRANSLATE_NOOP("Action", "Zoom &out"),
            .tip = QT_TRANSLATE_NOOP("Action", "Show it smaller"),
            .icon = "zoom-out",
            .standardKey = QKeySequence::ZoomOut},
        {.id = "view.zoom-original",
            .text = QT_TRANSLATE_NOOP("Action", "&100 %"),
            .tip = QT_TRANSLATE_NOOP("Action", "Show it in its own size"),
            .icon = "zoom-original",
            .keys = "Ctrl+0"},
        {.id = "view.zoom-fit",
            .text = QT_TRANSLATE_NOOP("Action", "&Fit the plan"),
            .tip = QT_TRANSLATE_NOOP("Action", "Show the whole plan"),
            .icon = "zoom-fit",
            .keys = "Ctrl+9"},
        {.id = "view.zoom-selection",
            .text = QT_TRANSLATE_NOOP("Action", "Fit the &selection"),
            .tip = QT_TRANSLATE_NOOP("Action", "Show what is selected as large as it can be"),
            .icon = "zoom-selection",
            .keys = "Ctrl+8"},
        {.id = "view.overview",
            .text = QT_TRANSLATE_NOOP("Action", "O&verview map"),
            .tip = QT_TRANSLATE_NOOP("Action", "Show the whole plan small, in a corner of the canvas"),
            .icon = "overview",
            .keys = "F9",
            .isCheckable = true},
        {.id = "view.legend",
            .text = QT_TRANSLATE_NOOP("Action", "Le&gend"),
            .tip = QT_TRANSLATE_NOOP("Action", "Explain signs and colours in a corner of the canvas"),
            .icon = "legend",
            .isCheckable = true},
        {.id = "view.page-borders",
            .text = QT_TRANSLATE_NOOP("Action", "Page &borders"),
            .tip = QT_TRANSLATE_NOOP("Action", "Show where the pages of the sheet end"),
            .icon = "page-borders",
            .isCheckable = true},
        {.id = "view.snap",
            .text = QT_TRANSLATE_NOOP("Action", "S&nap to grid and neighbours"),
            .tip = QT_TRANSLATE_NOOP("Action", "Moved things snap to the grid and to what is near"),
            .icon = "snap",
            .isCheckable = true},
        {.id = "view.next-area",
            .text = QT_TRANSLATE_NOOP("Action", "Ne&xt panel"),
            .tip = QT_TRANSLATE_NOOP("Action", "Move the keyboard from the canvas to the panels, one after the other"),
            .keys = "F6"},
        {.id = "view.previous-area",
            .text = QT_TRANSLATE_NOOP("Action", "Previous p&anel"),
            .tip = QT_TRANSLATE_NOOP("Action", "Move the keyboard to the previous panel, and back to the canvas"),
            .keys = "Shift+F6"},
        {.id = "view.full-screen",
            .text = QT_TRANSLATE_NOOP("Action", "F&ull screen"),
            .tip = QT_TRANSLATE_NOOP("Action", "Show nothing but this window"),
            .icon = "full-screen",
            .keys = "F11",
            .isCheckable = true},
    };
}

std::vector<ActionSpec> choiceActions()
{
    return {
        // Each language in its own words, so that who can't read the others finds it.
        {.id = "language.en",
            .text = QT_TRANSLATE_NOOP("Action", "&English"),
            .tip = QT_TRANSLATE_NOOP("Action", "Menus and messages in English"),
            .group = "language"},
        {.id = "language.ja",
            .text = QT_TRANSLATE_NOOP("Action", "日本語(&J)"),
            .tip = QT_TRANSLATE_NOOP("Action", "Menus and messages in Japanese"),
            .group = "language"},
        {.id = "theme.desktop",
            .text = QT_TRANSLATE_NOOP("Action", "&As the desktop"),
            .tip = QT_TRANSLATE_NOOP("Action", "Light or dark, as the desktop is"),
            .group = "theme"},
        {.id = "theme.light",
            .text = QT_TRANSLATE_NOOP("Action", "&Light"),
            .tip = QT_TRANSLATE_NOOP("Action", "Dark text on light windows"),
            .group = "theme"},
        {.id = "theme.dark",
            .text = QT_TRANSLATE_NOOP("Action", "&Dark"),
            .tip = QT_TRANSLATE_NOOP("Action", "Light text on dark windows; the sheet stays white"),
            .group = "theme"},
        {.id = "document.en",
            .text = QT_TRANSLATE_NOOP("Action", "Document in &English"),
            .tip = QT_TRANSLATE_NOOP("Action", "Canvas, tables and exports in English"),
            .group = "document"},
        {.id = "document.ja",
            .text = QT_TRANSLATE_NOOP("Action", "Document in &Japanese"),
            .tip = QT_TRANSLATE_NOOP("Action", "Canvas, tables and exports in Japanese"),
            .group = "document"},
        {.id = "document.both",
            .text = QT_TRANSLATE_NOOP("Action", "Document in &both languages"),
            .tip = QT_TRANSLATE_NOOP("Action", "Canvas, tables and exports in English and Japanese"),
            .group = "document"},
        {.id = "headings.usual",
            .text = usualHeadings,
            .tip = QT_TRANSLATE_NOOP(
                "Action", "What Japanese sheets call both ends, in this plan and new ones: the usual words"),
            .group = "headings",
            .changesPlan = true},
        {.id = "headings.hitachi",
            .text = hitachiHeadings,
            .tip = QT_TRANSLATE_NOOP(
                "Action", "What Japanese sheets call both ends, in this plan and new ones: as Hitachi's manuals"),
            .group = "headings",
            .changesPlan = true},
        {.id = "headings.other",
            .text = otherHeadings,
            .tip = QT_TRANSLATE_NOOP(
                "Action", "What Japanese sheets call both ends, in this plan and new ones: sender and receiver"),
            .group = "headings",
            .changesPlan = true},
    };
}

std::vector<ActionSpec> insertActions()
{
    return {
        {.id = "insert.machine",
            .text = QT_TRANSLATE_NOOP("Action", "&Machine..."),
            .tip = QT_TRANSLATE_NOOP("Action", "Choose a machine by typing its name, and put it on the canvas"),
            .icon = "insert-machine",
            .keys = "Ctrl+M",
            .changesPlan = true},
        {.id = "insert.zone",
            .text = QT_TRANSLATE_NOOP("Action", "&Zone"),
            .tip = QT_TRANSLATE_NOOP("Action", "Draw a zone: a frame that takes in what is dropped on it"),
            .icon = "insert-zone",
            .keys = "Ctrl+Alt+Z",
            .changesPlan = true},
        {.id = "insert.firewall",
            .text = QT_TRANSLATE_NOOP("Action", "&Firewall"),
            .tip = QT_TRANSLATE_NOOP("Action", "Put a firewall between zones"),
            .icon = "insert-firewall",
            .keys = "Ctrl+Alt+F",
            .changesPlan = true},
        {.id = "insert.flow",
            .text = QT_TRANSLATE_NOOP("Action", "F&low"),
            .tip = QT_TRANSLATE_NOOP("Action", "Add a flow that no catalog knows, from machine to machine"),
            .icon = "insert-flow",
            .keys = "Ctrl+L",
            .changesPlan = true},
        {.id = "insert.product",
            .text = QT_TRANSLATE_NOOP("Action", "Prod&uct on the selected machine..."),
            .tip = QT_TRANSLATE_NOOP("Action", "Say which product runs on the selected machine"),
            .icon = "insert-product",
            .keys = "Ctrl+Shift+M",
            .changesPlan = true},
    };
}

std::vector<ActionSpec> arrangeActions()
{
    return {
        {.id = "arrange.left",
            .text = QT_TRANSLATE_NOOP("Action", "Align &left edges"),
            .tip = QT_TRANSLATE_NOOP("Action", "Align the selected things at their left edges"),
            .icon = "align-left",
            .changesPlan = true},
        {.id = "arrange.center",
            .text = QT_TRANSLATE_NOOP("Action", "Align &centers"),
            .tip = QT_TRANSLATE_NOOP("Action", "Centre the selected things on one vertical line"),
            .icon = "align-center",
            .changesPlan = true},
        {.id = "arrange.right",
            .text = QT_TRANSLATE_NOOP("Action", "Align &right edges"),
            .tip = QT_TRANSLATE_NOOP("Action", "Align the selected things at their right edges"),
            .icon = "align-right",
            .changesPlan = true},
        {.id = "arrange.top",
            .text = QT_TRANSLATE_NOOP("Action", "Align &top edges"),
            .tip = QT_TRANSLATE_NOOP("Action", "Align the selected things at their top edges"),
            .icon = "align-top",
            .changesPlan = true},
        {.id = "arrange.middle",
            .text = QT_TRANSLATE_NOOP("Action", "Align &middles"),
            .tip = QT_TRANSLATE_NOOP("Action", "Centre the selected things on one horizontal line"),
            .icon = "align-middle",
            .changesPlan = true},
        {.id = "arrange.bottom",
            .text = QT_TRANSLATE_NOOP("Action", "Align &bottom edges"),
            .tip = QT_TRANSLATE_NOOP("Action", "Align the selected things at their bottom edges"),
            .icon = "align-bottom",
            .changesPlan = true},
        {.id = "arrange.distribute-across",
            .text = QT_TRANSLATE_NOOP("Action", "Distribute &across"),
            .tip = QT_TRANSLATE_NOOP("Action", "Make the gaps between the selected things equally wide"),
            .icon = "distribute-across",
            .changesPlan = true},
        {.id = "arrange.distribute-down",
            .text = QT_TRANSLATE_NOOP("Action", "Distribute &down"),
            .tip = QT_TRANSLATE_NOOP("Action", "Make the gaps between the selected things equally high"),
            .icon = "distribute-down",
            .changesPlan = true},
        {.id = "arrange.arrange",
            .text = QT_TRANSLATE_NOOP("Action", "Arrange the &plan"),
            .tip = QT_TRANSLATE_NOOP("Action", "Place everything anew by zone and role; what is pinned stays"),
            .icon = "arrange",
            .keys = "Ctrl+Shift+A",
            .changesPlan = true},
        {.id = "arrange.route",
            .text = QT_TRANSLATE_NOOP("Action", "Route all arr&ows anew"),
            .tip = QT_TRANSLATE_NOOP(
                "Action", "Draw all arrows as on the sheet: from the plan alone, wherever they ran before"),
            .keys = "F5"},
        {.id = "arrange.pin",
            .text = QT_TRANSLATE_NOOP("Action", "P&in"),
            .tip = QT_TRANSLATE_NOOP("Action", "Keep the selected machines where they are when the plan is arranged"),
            .icon = "pin",
            .keys = "Ctrl+Shift+I",
            .isCheckable = true,
            .changesPlan = true},
    };
}

std::vector<ActionSpec> planActions()
{
    return {
        {.id = "plan.sheet",
            .text = QT_TRANSLATE_NOOP("Action", "&Sheet and title block"),
            .tip = QT_TRANSLATE_NOOP("Action", "Title, paper and title block, in the panel Properties"),
            .icon = "sheet"},
        {.id = "plan.revisions",
            .text = QT_TRANSLATE_NOOP("Action", "&Revisions..."),
            .tip = QT_TRANSLATE_NOOP("Action", "The revision table of the sheet"),
            .icon = "revisions",
            .changesPlan = true},
        {.id = "flows.leave-out",
            .text = QT_TRANSLATE_NOOP("Action", "Le&ave out..."),
            .tip = QT_TRANSLATE_NOOP("Action", "Leave rows of what is selected out of the matrix, with a reason"),
            .icon = "leave-out",
            .changesPlan = true},
        {.id = "flows.take-in",
            .text = QT_TRANSLATE_NOOP("Action", "&Take in again"),
            .tip = QT_TRANSLATE_NOOP("Action", "Take rows that were left out into the matrix again"),
            .icon = "undo",
            .changesPlan = true},
        {.id = "flows.why",
            .text = QT_TRANSLATE_NOOP("Action", "Wh&y is this here?"),
            .tip = QT_TRANSLATE_NOOP("Action", "Which document asks for a row, and what in the plan made it appear"),
            .icon = "guide"},
        {.id = "flows.show-only",
            .text = QT_TRANSLATE_NOOP("Action", "S&how its rows only"),
            .tip = QT_TRANSLATE_NOOP("Action", "Only the rows of what is selected, in the panel Flows"),
            .icon = "insert-flow"},
        {.id = "plan.compare",
            .text = QT_TRANSLATE_NOOP("Action", "&Compare with a file..."),
            .tip = QT_TRANSLATE_NOOP("Action", "Show what has changed since an older plan"),
            .icon = "compare",
            .keys = "Ctrl+Shift+D"},
        {.id = "plan.compare-saved",
            .text = QT_TRANSLATE_NOOP("Action", "Compare with what is sa&ved"),
            .tip = QT_TRANSLATE_NOOP("Action", "Show what has changed since the plan was saved or opened"),
            .icon = "compare"},
        {.id = "plan.compare-next",
            .text = QT_TRANSLATE_NOOP("Action", "&Next difference"),
            .tip = QT_TRANSLATE_NOOP("Action", "Choose the next thing that differs from the older plan"),
            .icon = "next",
            .keys = "F8"},
        {.id = "plan.compare-previous",
            .text = QT_TRANSLATE_NOOP("Action", "&Previous difference"),
            .tip = QT_TRANSLATE_NOOP("Action", "Choose the previous thing that differs from the older plan"),
            .icon = "previous",
            .keys = "Shift+F8"},
        {.id = "plan.compare-end",
            .text = QT_TRANSLATE_NOOP("Action", "&End the comparison"),
            .tip = QT_TRANSLATE_NOOP("Action", "Show the plan alone again"),
            .icon = "close"},
        {.id = "plan.issue",
            .text = QT_TRANSLATE_NOOP("Action", "&Issue a revision..."),
            .tip = QT_TRANSLATE_NOOP("Action", "Give the rows their numbers, for good, and enter the revision"),
            .icon = "issue",
            .changesPlan = true},
        {.id = "help.guide",
            .text = QT_TRANSLATE_NOOP("Action", "&Guide"),
            .tip = QT_TRANSLATE_NOOP("Action", "How to work with Portolan"),
            .icon = "guide",
            .standardKey = QKeySequence::HelpContents,
            .keys = "F1"},
        {.id = "help.keyboard",
            .text = QT_TRANSLATE_NOOP("Action", "&Keyboard shortcuts"),
            .tip = QT_TRANSLATE_NOOP("Action", "All keys and what they do")},
        {.id = "help.licences",
            .text = QT_TRANSLATE_NOOP("Action", "&Licences"),
            .tip = QT_TRANSLATE_NOOP("Action", "What Portolan is made with, and under which terms")},
        {.id = "help.about",
            .text = QT_TRANSLATE_NOOP("Action", "&About Portolan"),
            .tip = QT_TRANSLATE_NOOP("Action", "Version, licence and the documents that are known"),
            .icon = "about"},
    };
}

std::vector<ActionSpec> allActions()
{
    std::vector<ActionSpec> all;
    for (const auto &part : {fileActions(), editActions(), viewActions(), choiceActions(), insertActions(),
             arrangeActions(), planActions()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

std::vector<MenuSpec> allMenus()
{
    return {
        {"file", QT_TRANSLATE_NOOP("Menu", "&File"),
            {"file.new", "+examples", "file.open", "+recent", "-", "file.save", "file.save-as", "-", "file.export",
                "file.export-again", "-", "file.print", "file.print-preview", "-", "file.close", "file.quit"}},
        {"edit", QT_TRANSLATE_NOOP("Menu", "&Edit"),
            {"edit.undo", "edit.redo", "-", "edit.cut", "edit.copy", "edit.paste", "edit.duplicate", "edit.delete", "-",
                "edit.rename", "edit.properties", "edit.take-out", "-", "edit.select-all", "edit.select-kind",
                "edit.select-product", "-", "edit.find", "edit.find-next", "edit.find-previous", "-", "edit.where-used",
                "edit.where-used-product", "edit.where-used-port"}},
        {"view", QT_TRANSLATE_NOOP("Menu", "&View"),
            {"view.zoom-in", "view.zoom-out", "view.zoom-original", "view.zoom-fit", "view.zoom-selection", "-",
                "+panels", "view.next-area", "view.previous-area", "view.overview", "view.legend", "view.page-borders",
                "view.snap", "-", "+document", "+headings", "-", "+language", "+theme", "-", "view.full-screen"}},
        {"insert", QT_TRANSLATE_NOOP("Menu", "&Insert"),
            {"insert.machine", "insert.product", "-", "insert.zone", "insert.firewall", "-", "insert.flow"}},
        {"arrange", QT_TRANSLATE_NOOP("Menu", "&Arrange"),
            {"arrange.left", "arrange.center", "arrange.right", "-", "arrange.top", "arrange.middle", "arrange.bottom",
                "-", "arrange.distribute-across", "arrange.distribute-down", "-", "arrange.pin", "arrange.arrange",
                "arrange.route"}},
        {"plan", QT_TRANSLATE_NOOP("Menu", "&Plan"),
            {"plan.sheet", "plan.revisions", "-", "flows.leave-out", "flows.take-in", "flows.why", "flows.show-only",
                "-", "plan.compare", "+compared", "plan.compare-saved", "plan.compare-next", "plan.compare-previous",
                "plan.compare-end", "-", "plan.issue"}},
        {"help", QT_TRANSLATE_NOOP("Menu", "&Help"),
            {"help.guide", "help.keyboard", "-", "help.licences", "help.about"}},
        {"examples", QT_TRANSLATE_NOOP("Menu", "New from e&xample"), {}, false},
        {"recent", QT_TRANSLATE_NOOP("Menu", "Open &recent"), {}, false},
        {"compared", QT_TRANSLATE_NOOP("Menu", "Compare with an iss&ued revision"), {}, false},
        {"panels", QT_TRANSLATE_NOOP("Menu", "&Panels"), {}, false},
        {"document", QT_TRANSLATE_NOOP("Menu", "&Document language"), {"document.en", "document.ja", "document.both"},
            false},
        {"headings", QT_TRANSLATE_NOOP("Menu", "Words of table &headings"),
            {"headings.usual", "headings.hitachi", "headings.other"}, false},
        {"language", QT_TRANSLATE_NOOP("Menu", "&Language"), {"language.en", "language.ja"}, false},
        {"theme", QT_TRANSLATE_NOOP("Menu", "&Theme"), {"theme.desktop", "theme.light", "theme.dark"}, false},
    };
}

std::vector<ToolBarSpec> allToolBars()
{
    return {
        {"main", QT_TRANSLATE_NOOP("Menu", "Plan and view"),
            {"file.new", "file.open", "file.save", "-", "edit.undo", "edit.redo", "-", "insert.machine", "insert.zone",
                "insert.firewall", "insert.flow", "-", "arrange.arrange", "-", "view.zoom-out", "view.zoom-original",
                "view.zoom-in", "view.zoom-fit", "-", "edit.find", "plan.compare", "file.export"}},
    };
}

} // namespace

const std::vector<ActionSpec> &actionSpecs()
{
    static const std::vector<ActionSpec> specs = allActions();
    return specs;
}

const std::vector<MenuSpec> &menuSpecs()
{
    static const std::vector<MenuSpec> specs = allMenus();
    return specs;
}

const std::vector<ToolBarSpec> &toolBarSpecs()
{
    static const std::vector<ToolBarSpec> specs = allToolBars();
    return specs;
}

namespace {

/// Of Sun's keyboards X11 still has Cut and Undo as F20 and F14; others have keys named so (Key_Copy).
bool isOnKeyboards(const QKeySequence &keys)
{
    const Qt::Key key = keys[0].key();
    const bool isFarFunctionKey = key >= Qt::Key_F13 && key <= Qt::Key_F35;
    const bool isNamedAfterCommand = key >= Qt::Key_Back;
    return !isFarFunctionKey && !isNamedAfterCommand;
}

QList<QKeySequence> withOwn(QList<QKeySequence> shortcuts, const ActionSpec &spec)
{
    const QStringList own = QString::fromLatin1(spec.keys).split(u'|', Qt::SkipEmptyParts);
    for (const QString &keys : own) {
        const QKeySequence sequence(keys, QKeySequence::PortableText);
        if (!shortcuts.contains(sequence))
            shortcuts.append(sequence);
    }
    return shortcuts;
}

QList<QKeySequence> platformShortcutsOf(const ActionSpec &spec)
{
    return spec.standardKey == QKeySequence::UnknownKey ? QList<QKeySequence>()
                                                        : QKeySequence::keyBindings(spec.standardKey);
}

} // namespace

QList<QKeySequence> shortcutsOf(const ActionSpec &spec)
{
    return withOwn(platformShortcutsOf(spec), spec);
}

QList<QKeySequence> usualShortcutsOf(const ActionSpec &spec)
{
    const QList<QKeySequence> platforms = platformShortcutsOf(spec);
    const auto first = std::find_if(platforms.begin(), platforms.end(), isOnKeyboards);
    return withOwn(first == platforms.end() ? QList<QKeySequence>() : QList<QKeySequence>{*first}, spec);
}

} // namespace portolan
