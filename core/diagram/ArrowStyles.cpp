// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/ArrowStyles.h"

#include "diagram/ChangeMarks.h"
#include "paint/Ink.h"

#include <algorithm>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Look {
    QRgb color;
    std::vector<double> dashes;
};

/// Each has a contrast of 4.5:1 on white, and no two that stand near each other in the list look alike without colour.
/// None is red: that is what firewalls are, and what they don't let through.
const std::vector<Look> &palette()
{
    static const std::vector<Look> looks{{0x0A5CA8, {}}, {0x7A3E9D, {12, 3}}, {0x1A7F52, {2, 3}},
        {0x9A5B00, {10, 3, 2, 3}}, {0xC2188F, {5, 5}}, {0x0B7285, {14, 4}}, {0x4C51BF, {6, 2, 2, 2, 2, 2}},
        {0x5F6B1E, {3, 2}}};
    return looks;
}

/// Of what is several at once; unlike any of the palette.
const std::vector<double> severalDashes{22, 3, 2, 3, 2, 3};

ColorBy resolved(const DiagramRequest &request)
{
    if (request.colors != ColorBy::Automatic)
        return request.colors;
    if (request.older)
        return ColorBy::Change;
    std::set<std::int32_t> products;
    for (const MatrixRow &row : request.matrix->rows()) {
        if (!row.first().isDrawn())
            products.insert(row.first().identity.product);
    }
    return products.size() > 1 ? ColorBy::Product : ColorBy::Table;
}

} // namespace

ArrowStyles::ArrowStyles(const DiagramRequest &request)
    : m_request(request)
    , m_by(request.looks ? request.looks->by : resolved(request))
    , m_subjects(request, m_by)
    , m_looks(request.looks ? *request.looks : ArrowLooks{m_by, {}})
{
}

LocalizedText ArrowStyles::words(const char *key) const
{
    const QString name = QLatin1String(key);
    return {m_request.wording->text(name, Language::English), m_request.wording->text(name, Language::Japanese)};
}

int ArrowStyles::add(const QString &key, DiagramStyle style)
{
    const auto [place, isNew] = m_indices.try_emplace(key, static_cast<int>(m_styles.size()));
    if (isNew)
        m_styles.push_back(std::move(style));
    return place->second;
}

int ArrowStyles::styleOf(const std::vector<const MatrixRow *> &rows, DiagramChange change)
{
    if (m_by == ColorBy::Change) {
        switch (change) {
        case DiagramChange::Added:
            return add(u"added"_s, {words("style.added"), ink::added, {}, addedWidth, change});
        case DiagramChange::Changed:
            return add(u"changed"_s, {words("style.changed"), ink::changed, changedDashes, changedWidth, change});
        case DiagramChange::Removed:
            return add(u"removed"_s, {words("style.removed"), ink::removed, removedDashes, 1.7, change});
        case DiagramChange::None:
            return add(u"unchanged"_s, {words("style.unchanged"), ink::secondary, {}, 0.9, change, true});
        }
    }
    const ArrowSubjects::Subject first = m_subjects.of(*rows.front());
    const auto isOther = [&](const MatrixRow *row) { return m_subjects.of(*row).key != first.key; };
    if (std::any_of(rows.begin(), rows.end(), isOther)) {
        for (const MatrixRow *row : rows) {
            ArrowSubjects::Subject subject = m_subjects.of(*row);
            m_amongSeveral.try_emplace(std::move(subject.key), std::move(subject.name));
        }
        DiagramStyle several{words("style.several"), ink::text, severalDashes};
        several.isSeveral = true;
        return add(u"several"_s, std::move(several));
    }
    if (const auto known = m_indices.find(first.key); known != m_indices.end())
        return known->second;
    if (first.key == u"drawn"_s)
        return add(first.key, {first.name, ink::secondary, {4, 2}});
    DiagramStyle look{first.name, {}, {}};
    look.title = first.title;
    const int style = add(first.key, std::move(look));
    m_colored.push_back(style);
    return style;
}

/// With what no arrow is about alone, which the legend would not name.
LocalizedText ArrowStyles::nameOfSeveral() const
{
    QStringList english;
    QStringList japanese;
    for (const auto &[key, name] : m_amongSeveral) {
        if (m_indices.contains(key))
            continue;
        english.append(name.text(Language::English));
        japanese.append(name.text(Language::Japanese));
    }
    if (english.isEmpty())
        return words("style.several");
    const auto in = [&](Language language, const QString &list) {
        return m_request.wording->text(u"style.several-and"_s, language, {list});
    };
    return {in(Language::English, english.join(u", "_s)), in(Language::Japanese, japanese.join(u"、"_s))};
}

/// The number of the look for a subject that has none yet: that of its rank, so that it has the same in every plan,
/// unless another on the sheet has that.
int ArrowStyles::lookFor(const QString &key) const
{
    const int count = static_cast<int>(palette().size());
    std::vector<bool> isTaken(palette().size());
    for (const auto &known : m_looks.looks)
        isTaken[static_cast<size_t>(known.second)] = true;
    const int wanted = m_subjects.rank(key) % count;
    for (int i = 0; i < count; ++i) {
        if (!isTaken[static_cast<size_t>((wanted + i) % count)])
            return (wanted + i) % count;
    }
    return wanted;
}

std::vector<DiagramStyle> ArrowStyles::styles()
{
    std::map<int, QString> keys;
    for (const auto &[key, style] : m_indices)
        keys.emplace(style, key);
    std::vector<int> order = m_colored;
    std::stable_sort(order.begin(), order.end(),
        [&](int a, int b) { return m_subjects.rank(keys.at(a)) < m_subjects.rank(keys.at(b)); });
    std::vector<DiagramStyle> styles = m_styles;
    for (DiagramStyle &style : styles) {
        if (style.isSeveral)
            style.name = nameOfSeveral();
    }
    for (const int number : order) {
        const QString &key = keys.at(number);
        if (!m_looks.looks.contains(key))
            m_looks.looks.emplace(key, lookFor(key));
        const Look &look = palette()[static_cast<size_t>(m_looks.looks.at(key))];
        DiagramStyle &style = styles[static_cast<size_t>(number)];
        style.color = QColor::fromRgb(look.color);
        style.dashes = look.dashes;
    }
    return styles;
}

} // namespace portolan
