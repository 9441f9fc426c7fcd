// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/GuideTopics.h"

#include <QVariant>
#include <QWidget>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// A part of the name of an object or a class, and the chapter about it.
constexpr struct {
    const char *part;
    const char *chapter;
} topics[] = {
    {"FindBar", "05-finding"},
    {"StartPage", "01-first-arrow"},
    {"KindPalette", "01-first-arrow"},
    {"panel.exposure", "09-exposure"},
    {"Exposure", "09-exposure"},
    {"Compar", "08-comparison"},
    {"Revision", "08-comparison"},
    {"IssueDialog", "08-comparison"},
    {"IssueStrip", "07-sheets"},
    {"Export", "07-sheets"},
    {"Print", "07-sheets"},
    {"flows.origin", "06-catalogs"},
    {"panel.", "04-panels"},
    {"CanvasView", "02-canvas"},
    {"OverviewMap", "02-canvas"},
};

} // namespace

QString guideChapterFor(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (const QString own = widget->property("guideChapter").toString(); !own.isEmpty())
            return own;
        const QString name = widget->objectName();
        const QString className = QString::fromLatin1(widget->metaObject()->className());
        for (const auto &topic : topics) {
            const QString part = QString::fromLatin1(topic.part);
            if (name.contains(part) || className.contains(part))
                return QString::fromLatin1(topic.chapter);
        }
        if (widget->isWindow())
            break;
    }
    return {};
}

} // namespace portolan
