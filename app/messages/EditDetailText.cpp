// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messages/EditDetailText.h"

#include "messages/MessageText.h"
#include "messages/UserLanguage.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostDetails = 3;
constexpr qsizetype mostLetters = 60; // of a value

struct DetailWord {
    const char *code;
    const char *word; ///< %1: which of several
};

constexpr DetailWord detailWords[] = {
    {"detail.version", QT_TRANSLATE_NOOP("EditDetailText", "version")},
    {"detail.option-on", QT_TRANSLATE_NOOP("EditDetailText", "%1 on")},
    {"detail.option-off", QT_TRANSLATE_NOOP("EditDetailText", "%1 off")},
    {"detail.port", QT_TRANSLATE_NOOP("EditDetailText", "port %1:")},
    {"detail.fallback", QT_TRANSLATE_NOOP("EditDetailText", "fallback")},
    {"detail.value", ""},
    {"detail.manages-all", QT_TRANSLATE_NOOP("EditDetailText", "all that it can")},
    {"detail.manages", ""},
    {"detail.manages-nothing", QT_TRANSLATE_NOOP("EditDetailText", "nothing")},
    {"detail.manages-unsaid", QT_TRANSLATE_NOOP("EditDetailText", "all, as the only manager")},
    {"detail.name", QT_TRANSLATE_NOOP("EditDetailText", "name")},
    {"detail.kind", QT_TRANSLATE_NOOP("EditDetailText", "kind")},
    {"detail.os", QT_TRANSLATE_NOOP("EditDetailText", "operating system")},
    {"detail.count", QT_TRANSLATE_NOOP("EditDetailText", "count")},
    {"detail.members", QT_TRANSLATE_NOOP("EditDetailText", "members")},
    {"detail.zone", QT_TRANSLATE_NOOP("EditDetailText", "zone")},
    {"detail.zone-of", QT_TRANSLATE_NOOP("EditDetailText", "zone of %1:")},
    {"detail.addresses", QT_TRANSLATE_NOOP("EditDetailText", "addresses")},
    {"detail.addresses-of", QT_TRANSLATE_NOOP("EditDetailText", "addresses of %1:")},
    {"detail.seen-as", QT_TRANSLATE_NOOP("EditDetailText", "seen as")},
    {"detail.seen-as-of", QT_TRANSLATE_NOOP("EditDetailText", "%1 seen as")},
    {"detail.interfaces", QT_TRANSLATE_NOOP("EditDetailText", "interfaces")},
    {"detail.part-of", QT_TRANSLATE_NOOP("EditDetailText", "part of")},
    {"detail.roles", QT_TRANSLATE_NOOP("EditDetailText", "roles")},
    {"detail.listens", QT_TRANSLATE_NOOP("EditDetailText", "listens on")},
    {"detail.ephemeral", QT_TRANSLATE_NOOP("EditDetailText", "ephemeral ports")},
    {"detail.manufacturer", QT_TRANSLATE_NOOP("EditDetailText", "manufacturer")},
    {"detail.fact", QT_TRANSLATE_NOOP("EditDetailText", "%1:")},
    {"detail.note", QT_TRANSLATE_NOOP("EditDetailText", "note")},
    {"detail.networks", QT_TRANSLATE_NOOP("EditDetailText", "networks")},
    {"detail.relay", QT_TRANSLATE_NOOP("EditDetailText", "DHCP relay")},
    {"detail.directed-on", QT_TRANSLATE_NOOP("EditDetailText", "directed broadcasts on")},
    {"detail.directed-off", QT_TRANSLATE_NOOP("EditDetailText", "directed broadcasts off")},
    {"detail.stateful", QT_TRANSLATE_NOOP("EditDetailText", "keeps state")},
    {"detail.stateless", QT_TRANSLATE_NOOP("EditDetailText", "keeps no state")},
    {"detail.joins", QT_TRANSLATE_NOOP("EditDetailText", "joins %1")},
    {"detail.parts", QT_TRANSLATE_NOOP("EditDetailText", "joins %1 no more")},
    {"detail.protocol", QT_TRANSLATE_NOOP("EditDetailText", "protocol")},
    {"detail.ports", QT_TRANSLATE_NOOP("EditDetailText", "ports")},
    {"detail.service", QT_TRANSLATE_NOOP("EditDetailText", "service")},
    {"detail.purpose", QT_TRANSLATE_NOOP("EditDetailText", "purpose")},
    {"detail.one-way", QT_TRANSLATE_NOOP("EditDetailText", "nothing comes back")},
    {"detail.two-way", QT_TRANSLATE_NOOP("EditDetailText", "answers come back")},
    {"detail.optional", QT_TRANSLATE_NOOP("EditDetailText", "optional")},
    {"detail.required", QT_TRANSLATE_NOOP("EditDetailText", "required")},
    {"detail.title", QT_TRANSLATE_NOOP("EditDetailText", "title")},
    {"detail.paper", QT_TRANSLATE_NOOP("EditDetailText", "paper")},
    {"detail.portrait", QT_TRANSLATE_NOOP("EditDetailText", "portrait")},
    {"detail.landscape", QT_TRANSLATE_NOOP("EditDetailText", "landscape")},
    {"detail.headings", QT_TRANSLATE_NOOP("EditDetailText", "Japanese words for both ends")},
    {"detail.number", QT_TRANSLATE_NOOP("EditDetailText", "document number")},
    {"detail.revision", QT_TRANSLATE_NOOP("EditDetailText", "revision")},
    {"detail.author", QT_TRANSLATE_NOOP("EditDetailText", "author")},
    {"detail.checked", QT_TRANSLATE_NOOP("EditDetailText", "checked by")},
    {"detail.approved", QT_TRANSLATE_NOOP("EditDetailText", "approved by")},
    {"detail.date", QT_TRANSLATE_NOOP("EditDetailText", "date")},
    {"detail.system", QT_TRANSLATE_NOOP("EditDetailText", "system")},
    {"detail.confidentiality", QT_TRANSLATE_NOOP("EditDetailText", "confidentiality")},
};

const DetailWord *detailWordOf(const QString &code)
{
    const auto *found = std::find_if(std::begin(detailWords), std::end(detailWords),
        [&](const DetailWord &known) { return code == QLatin1String(known.code); });
    return found == std::end(detailWords) ? nullptr : found;
}

QString detailWord(const char *text)
{
    return QCoreApplication::translate("EditDetailText", text);
}

QString valueText(const LocalizedText &value)
{
    const QString text = visibleText(value.text(spokenNow()));
    return text.size() > mostLetters ? QString(text.first(mostLetters) + u'…') : text;
}

QString detailText(const EditDetail &detail)
{
    const DetailWord *known = detailWordOf(detail.code);
    if (!known)
        return detail.code;
    QString word = *known->word == '\0' ? QString() : detailWord(known->word);
    if (!detail.of.isEmpty())
        word = word.arg(valueText(detail.of));
    if (detail.from.isEmpty() && detail.to.isEmpty())
        return word;
    const QString to
        = detail.to.isEmpty() ? detailWord(QT_TRANSLATE_NOOP("EditDetailText", "none")) : valueText(detail.to);
    const QString values = detail.from.isEmpty()
        ? to
        : detailWord(QT_TRANSLATE_NOOP("EditDetailText", "%1 to %2")).arg(valueText(detail.from), to);
    return word.isEmpty() ? values : QString(word + u' ' + values);
}

} // namespace

bool hasEditDetailText(const QString &code)
{
    return detailWordOf(code) != nullptr;
}

QString editDetailsText(const std::vector<EditDetail> &details)
{
    QStringList texts;
    for (size_t i = 0; i < std::min(mostDetails, details.size()); ++i)
        texts.append(detailText(details[i]));
    if (details.size() > mostDetails)
        texts.append(u"…"_s);
    return texts.join(detailWord(QT_TRANSLATE_NOOP("EditDetailText", ", ")));
}

} // namespace portolan
