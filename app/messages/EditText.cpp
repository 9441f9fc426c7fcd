// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messages/EditText.h"

#include "messages/EditDetailText.h"
#include "messages/MessageText.h"
#include "messages/UserLanguage.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

namespace {

struct EditSentence {
    const char *code;
    const char *sentence;
};

constexpr EditSentence editSentences[] = {
    {"edit.add-node", QT_TRANSLATE_NOOP("EditText", "Add %1")},
    {"edit.add-zone", QT_TRANSLATE_NOOP("EditText", "Add zone %1")},
    {"edit.add-firewall", QT_TRANSLATE_NOOP("EditText", "Add firewall %1")},
    {"edit.add-product", QT_TRANSLATE_NOOP("EditText", "Add product %1")},
    {"edit.draw-flow", QT_TRANSLATE_NOOP("EditText", "Add flow %1")},
    {"edit.move", QT_TRANSLATE_NOOP("EditText", "Move %1")},
    {"edit.move-several", QT_TRANSLATE_NOOP("EditText", "Move several (%1)")},
    {"edit.resize", QT_TRANSLATE_NOOP("EditText", "Resize %1")},
    {"edit.rename", QT_TRANSLATE_NOOP("EditText", "Rename %1 to %2")},
    {"edit.remove", QT_TRANSLATE_NOOP("EditText", "Delete %1")},
    {"edit.remove-several", QT_TRANSLATE_NOOP("EditText", "Delete several (%1): %2")},
    {"edit.cut", QT_TRANSLATE_NOOP("EditText", "Cut (%1): %2")},
    {"edit.paste", QT_TRANSLATE_NOOP("EditText", "Paste (%1): %2")},
    {"edit.duplicate", QT_TRANSLATE_NOOP("EditText", "Duplicate (%1): %2")},
    {"edit.pin", QT_TRANSLATE_NOOP("EditText", "Pin (%1): %2")},
    {"edit.unpin", QT_TRANSLATE_NOOP("EditText", "Unpin (%1): %2")},
    {"edit.align", QT_TRANSLATE_NOOP("EditText", "Align (%1): %2")},
    {"edit.distribute", QT_TRANSLATE_NOOP("EditText", "Distribute (%1): %2")},
    {"edit.arrange", QT_TRANSLATE_NOOP("EditText", "Arrange")},
    {"edit.change-node", QT_TRANSLATE_NOOP("EditText", "Change %1")},
    {"edit.change-nodes", QT_TRANSLATE_NOOP("EditText", "Change %2 (%1)")},
    {"edit.change-zone", QT_TRANSLATE_NOOP("EditText", "Change zone %1")},
    {"edit.change-firewall", QT_TRANSLATE_NOOP("EditText", "Change firewall %1")},
    {"edit.change-flow", QT_TRANSLATE_NOOP("EditText", "Change flow %1")},
    {"edit.change-product", QT_TRANSLATE_NOOP("EditText", "Change product %1")},
    {"edit.change-product-on", QT_TRANSLATE_NOOP("EditText", "Change %1 on %2")},
    {"edit.change-routes", QT_TRANSLATE_NOOP("EditText", "Change routes")},
    {"edit.install-product", QT_TRANSLATE_NOOP("EditText", "Install %1 on %2")},
    {"edit.uninstall-product", QT_TRANSLATE_NOOP("EditText", "Uninstall %1 from %2")},
    {"edit.take-out", QT_TRANSLATE_NOOP("EditText", "Take %1 out of %2")},
    {"edit.change-managed", QT_TRANSLATE_NOOP("EditText", "Change what %1 on %2 manages")},
    {"edit.change-port", QT_TRANSLATE_NOOP("EditText", "Change port \"%1\" of %2")},
    {"edit.exclude-flow", QT_TRANSLATE_NOOP("EditText", "Leave out rows (%1): %2")},
    {"edit.include-flow", QT_TRANSLATE_NOOP("EditText", "Take rows in again (%1): %2")},
    {"edit.change-decision", QT_TRANSLATE_NOOP("EditText", "Change decisions (%1)")},
    {"edit.accept-finding", QT_TRANSLATE_NOOP("EditText", "Accept findings (%1): %2")},
    {"edit.reopen-finding", QT_TRANSLATE_NOOP("EditText", "Take back acceptances (%1): %2")},
    {"edit.fix-finding", QT_TRANSLATE_NOOP("EditText", "Settle a finding: %2")},
    {"edit.change-title", QT_TRANSLATE_NOOP("EditText", "Change the title")},
    {"edit.change-sheet", QT_TRANSLATE_NOOP("EditText", "Change the sheet")},
    {"edit.change-revisions", QT_TRANSLATE_NOOP("EditText", "Change the revision table")},
    {"edit.change-note", QT_TRANSLATE_NOOP("EditText", "Change the note")},
    {"edit.issue-revision", QT_TRANSLATE_NOOP("EditText", "Issue revision %1")},
    {"edit.reload", QT_TRANSLATE_NOOP("EditText", "Reload from the file")},
};

const EditSentence *sentenceOf(const QString &code)
{
    const auto *found = std::find_if(std::begin(editSentences), std::end(editSentences),
        [&](const EditSentence &known) { return code == QLatin1String(known.code); });
    return found == std::end(editSentences) ? nullptr : found;
}

/// Whether the sentence itself has what was changed.
bool isTellingDetails(const EditName &name)
{
    return name.code == QLatin1String("edit.fix-finding") && !name.details.empty();
}

} // namespace

bool hasEditText(const QString &code)
{
    return sentenceOf(code) != nullptr;
}

QString editText(const EditName &name)
{
    const EditSentence *known = sentenceOf(name.code);
    if (!known)
        return name.code;
    const QString sentence = QCoreApplication::translate("EditText", known->sentence);
    QString text;
    const bool isSettled = isTellingDetails(name);
    const auto argument = [&](int place) -> QString {
        // What a finding was settled by says more than its name.
        if (place == 1 && isSettled)
            return editDetailsText(name.details);
        const auto index = static_cast<size_t>(place);
        const bool hasName = index < name.names.size() && !name.names[index].isEmpty();
        return visibleText(hasName ? name.names[index].text(spokenNow()) : name.arguments.value(place));
    };
    // One pass, so that a place marker inside an argument is left alone.
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        if (sentence[i] == u'%' && i + 1 < sentence.size() && sentence[i + 1].isDigit())
            text += argument(sentence[++i].digitValue() - 1);
        else
            text += sentence[i];
    }
    // Nobody said which.
    while (text.endsWith(u' ') || text.endsWith(u':') || text.endsWith(u'：'))
        text.chop(1);
    return text;
}

QString editStory(const EditName &name)
{
    const QString details = isTellingDetails(name) ? QString() : editDetailsText(name.details);
    return details.isEmpty()
        ? editText(name)
        : QCoreApplication::translate("EditText", "%1: %2", "edit, what it changed").arg(editText(name), details);
}

} // namespace portolan
