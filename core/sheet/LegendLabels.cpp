// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/LegendLabels.h"

#include "diagram/LabelForms.h"
#include "sheet/LegendSamples.h"
#include "sheet/NumberEntries.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double widestSample = 76;
constexpr double leastSampleScale = 0.95; ///< of labels, whose text has to be read

class LabelSigns : LegendSamples {
public:
    using LegendSamples::LegendSamples;

    void addLabels()
    {
        const DiagramLabel *chip = nullptr;
        const DiagramLabel *badge = nullptr;
        const DiagramLabel *cutBadge = nullptr;
        const DiagramLabel *turned = nullptr;
        const DiagramLabel *shortened = nullptr;
        for (const DiagramLabel &label : m_diagram.labels) {
            const bool isBadge = label.lines.isEmpty();
            const DiagramLabel *&alone = isShortened(label) ? cutBadge : badge;
            if (isBadge && (!alone || (isShortened(label) && clarity(*alone) < clarity(label))))
                alone = &label;
            if (label.isTurned && (!turned || lengthOf(label) < lengthOf(*turned)))
                turned = &label;
            if (isShortened(label) && (!shortened || clarity(*shortened) < clarity(label)))
                shortened = &label;
            if (!isBadge && (!chip || complexity(label) < complexity(*chip)))
                chip = &label;
        }
        if (chip)
            addLabel(*chip, firstPort(*chip), chip->numbers.isEmpty() ? "ports" : "chip");
        addUnusual();
        // Where each badge alone is cut, one entry says both.
        if (badge)
            addLabel(*badge, {}, "badge");
        else if (cutBadge)
            shortened = cutBadge;
        if (turned)
            addTurned(*turned);
        if (shortened)
            addShortened(*shortened);
    }

private:
    /// What a label says that is no port to permit as it stands.
    void addUnusual()
    {
        const QString unstated = m_context.text.wording().text(u"unstated"_s, m_context.text.first());
        bool hasZero = false;
        bool hasUnstated = false;
        for (const DiagramLabel &label : m_diagram.labels) {
            for (const int index : label.arrows.empty() ? std::vector<int>{label.arrow} : label.arrows) {
                for (const QString &part : m_diagram.arrows[static_cast<size_t>(index)].ports.split(u" · "_s)) {
                    const QString transport = part.section(u' ', 0, 0);
                    const QString first = part.section(u',', 0, 0); // with its transport: "UDP 0"
                    if (!hasZero && first.section(u' ', 1) == "0"_L1)
                        addPorts(label, first, "port-zero");
                    hasZero = hasZero || first.section(u' ', 1) == "0"_L1;
                    if (!hasUnstated && transport == unstated)
                        addPorts(label, first, "unstated");
                    hasUnstated = hasUnstated || transport == unstated;
                }
            }
        }
    }

    void addPorts(DiagramLabel like, const QString &line, const char *key)
    {
        like.numbers.clear();
        addLabel(like, line, key);
    }

    /// How well one that is cut shows what that means: with ports, or where it counts what is missing ("3 +2") rather
    /// than just ends ("N22…"), as if its sample had no room for more.
    [[nodiscard]] static std::pair<bool, bool> clarity(const DiagramLabel &label)
    {
        return {!label.lines.isEmpty(), !label.numbers.contains(u'…')};
    }

    /// What is whole explains a chip better than what is cut, and what is short better than what is long.
    [[nodiscard]] static std::pair<bool, qsizetype> complexity(const DiagramLabel &chip)
    {
        return {isShortened(chip), chip.lines.front().size()};
    }

    /// "TCP 22" of "TCP 22, 443 · UDP 623", without what is cut.
    [[nodiscard]] static QString firstPort(const DiagramLabel &chip)
    {
        return chip.lines.front().section(u" · "_s, 0, 0).section(u',', 0, 0).section(u" +"_s, 0, 0);
    }

    /// Of its sample.
    [[nodiscard]] double lengthOf(const DiagramLabel &turned) const
    {
        constexpr double padding = 7;
        const double text = m_context.measure.width(firstNumber(turned.numbers), smallBadgeTextSize, true);
        return std::max(sampleHeight, text + padding);
    }

    void addTurned(const DiagramLabel &like)
    {
        Diagram sample = blank();
        DiagramArrow arrow = sampleArrow(m_diagram.arrows[static_cast<size_t>(like.arrow)].style);
        arrow.points.clear();
        sample.arrows.push_back(arrow);
        DiagramLabel label;
        label.numbers = firstNumber(like.numbers);
        label.isTurned = true;
        label.badgeSize = smallBadgeTextSize;
        const double length = lengthOf(like);
        label.rect = label.badge = QRectF(sampleWidth / 2 - 7, 0, 14, length);
        label.arrows = {0};
        sample.labels.push_back(label);
        add(sample, "turned");
        m_items.back().sample.size.setHeight(length);
    }

    /// "3 +2" or "N1…" in a badge, or " +3" behind the ports: what is on the sheet.
    void addShortened(const DiagramLabel &like)
    {
        const QString first = like.numbers.section(u',', 0, 0);
        QString numbers; // that are cut
        if (like.numbers.contains(u'…'))
            numbers = first;
        else if (like.numbers.contains(u" +"_s))
            numbers = first.section(u" +"_s, 0, 0) + u" +"_s + like.numbers.section(u" +"_s, -1);
        QString line; // of ports that are cut
        if (!like.lines.isEmpty()) {
            const QString &last = like.lines.back();
            if (last.contains(u" +"_s))
                line = firstPort(like) + u" +"_s + last.section(u" +"_s, -1);
            else if (last.contains(u'…'))
                line = firstPort(like) + u" …"_s;
        }
        // Where chips have numbers only because they are cut, a badge alone would not be known for one of them.
        const bool isNumbered = std::none_of(m_diagram.labels.begin(), m_diagram.labels.end(),
            [](const DiagramLabel &label) { return !label.lines.isEmpty() && label.numbers.isEmpty(); });
        const bool isBadge = line.isEmpty() || (isNumbered && !numbers.isEmpty());
        DiagramLabel shown = like;
        shown.numbers = isBadge && !numbers.isEmpty() ? numbers : first.section(u'-', 0, 0).section(u" +"_s, 0, 0);
        addLabel(shown, isBadge ? QString() : line, "shortened");
    }

    void addLabel(const DiagramLabel &like, const QString &line, const char *key)
    {
        Diagram sample = blank();
        sample.arrows.push_back(sampleArrow(m_diagram.arrows[static_cast<size_t>(like.arrow)].style));
        sample.arrows.front().points.clear();
        DiagramLabel label;
        label.numbers = like.numbers.section(u',', 0, 0);
        const double lineWidth = line.isEmpty() ? 0 : m_context.measure.width(line, chipTextSize) + chipPadding;
        if (label.numbers.isEmpty()) {
            label.rect = QRectF(0, 0, chipPadding + lineWidth, sampleHeight);
        } else {
            const double badgeWidth = widthOf(label.numbers);
            label.badge = QRectF(line.isEmpty() ? 0 : 3, 2.5, badgeWidth, 13);
            label.rect = line.isEmpty() ? label.badge : QRectF(0, 0, badgeWidth + lineWidth + 7, sampleHeight);
        }
        label.arrows = {0};
        if (!line.isEmpty())
            label.lines.append(line);
        sample.labels.push_back(label);
        const double width = std::max(sampleWidth, label.rect.width());
        const double scale = std::clamp(widestSample / width, leastSampleScale, 1.0);
        add(sample, key, width * scale, scale);
    }
};

} // namespace

void addLabelItems(const SheetContext &context, const Diagram &diagram, std::vector<LegendItem> &items)
{
    LabelSigns(context, diagram, items).addLabels();
}

} // namespace portolan
