// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QTextEdit>
#include <QToolButton>

#include <cmath>

// What people who can't see well, can't use a mouse or read another language would miss in a window.

namespace portolan::test {

inline bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget)
        || qobject_cast<const QTextEdit *>(widget) || widget->focusPolicy() != Qt::NoFocus;
}

/// Parts that Qt makes within its own controls; who uses a screen reader meets the whole.
inline bool isInner(const QWidget *widget)
{
    const QString name = widget->objectName();
    const bool isMet
        = name.startsWith(QStringLiteral("qt_dockwidget")) || name == QStringLiteral("qt_toolbar_ext_button");
    if (name.startsWith(QStringLiteral("qt_")) && !isMet)
        return true;
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (parent->inherits("QComboBoxPrivateContainer") || parent->inherits("QTabBar")
            || parent->inherits("QHeaderView") || parent->inherits("QTableView") || parent->inherits("QTreeView")
            || qobject_cast<const QComboBox *>(parent))
            return true;
    }
    return widget->inherits("QHeaderView") || widget->inherits("QTabBar") || widget->inherits("QScrollArea")
        || widget->inherits("QSplitterHandle") || widget->inherits("QComboBoxPrivateContainer")
        || widget->inherits("QStackedWidget");
}

inline QString wayTo(const QWidget *widget)
{
    QStringList steps;
    for (; widget; widget = widget->parentWidget())
        steps.prepend(QString::fromLatin1(widget->metaObject()->className()) + u'#' + widget->objectName());
    return steps.join(QStringLiteral(" > "));
}

/// What of the controls below (and itself) can't be named by a screen reader.
inline QStringList namelessIn(QWidget &root)
{
    QStringList faults;
    QList<QWidget *> widgets = root.findChildren<QWidget *>();
    widgets.prepend(&root);
    for (QWidget *widget : widgets) {
        // What its panel hides may have nothing to say yet; a panel behind others is looked at.
        QWidget *panel = widget;
        while (panel != &root && !qobject_cast<QDockWidget *>(panel))
            panel = panel->parentWidget();
        if (!isControl(widget) || isInner(widget) || !widget->isVisibleTo(panel))
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible)
            faults << QStringLiteral("no interface: ") + wayTo(widget);
        else if (accessible->text(QAccessible::Name).trimmed().isEmpty())
            faults << QStringLiteral("no name: ") + wayTo(widget);
        else if (accessible->role() == QAccessible::NoRole)
            faults << QStringLiteral("no role: ") + wayTo(widget);
    }
    return faults;
}

inline double luminance(const QColor &color)
{
    const auto linear
        = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

inline double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

/// Behind a label: the nearest around it that fills itself.
inline QColor groundOf(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (widget->autoFillBackground() || widget->isWindow())
            return widget->palette().color(widget->backgroundRole());
        if (widget->inherits("QAbstractScrollArea"))
            return widget->palette().color(widget->inherits("QScrollArea") ? QPalette::Window : QPalette::Base);
    }
    return {};
}

inline QStringList paleIn(const QWidget &root)
{
    QStringList faults;
    const auto judge = [&](const QWidget *widget, const QColor &text, const QColor &ground) {
        if (const double ratio = contrast(text, ground); ratio < 4.5)
            faults << QString::number(ratio, 'f', 2) + QStringLiteral(" of ") + text.name() + QStringLiteral(" on ")
                    + ground.name() + QStringLiteral(": ") + wayTo(widget);
    };
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible() || !widget->isEnabled())
            continue;
        const QPalette palette = widget->palette();
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label && !label->text().isEmpty())
            judge(widget, palette.color(label->foregroundRole()), groundOf(label));
        else if (qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractItemView *>(widget)) {
            judge(widget, palette.color(QPalette::Text), palette.color(QPalette::Base));
            judge(widget, palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base));
            judge(widget, palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight));
        } else if (qobject_cast<const QAbstractButton *>(widget)) {
            judge(widget, palette.color(QPalette::ButtonText), palette.color(QPalette::Button));
        }
    }
    return faults;
}

/// Whether a text is told in full elsewhere: who points at it reads it.
inline bool isToldBeside(const QWidget *widget, const QString &text)
{
    return widget->toolTip().contains(text) || widget->accessibleName().contains(text);
}

/// What of the texts below has less room than it needs.
inline QStringList cutIn(const QWidget &root)
{
    QStringList faults;
    constexpr int tolerance = 2; // pixels of margins that styles count otherwise
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible() || isInner(widget))
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        QString fault;
        if (label && !label->text().isEmpty()) {
            const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            if (label->height() + tolerance < needed)
                fault = QStringLiteral("%1 of %2 pixels high").arg(label->height()).arg(needed);
            else if (!label->wordWrap() && label->width() + tolerance < label->sizeHint().width())
                fault = QStringLiteral("%1 of %2 pixels wide").arg(label->width()).arg(label->sizeHint().width());
        } else if (button && !button->text().isEmpty() && !button->inherits("portolan::ExampleCard")) {
            // What a tool button has beside its icon alone is seen.
            const auto *tool = qobject_cast<const QToolButton *>(button);
            const bool isIconOnly = tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull();
            if (!isIconOnly && button->width() + tolerance < button->sizeHint().width()
                && !isToldBeside(button, button->text()))
                fault = QStringLiteral("%1 of %2 pixels wide").arg(button->width()).arg(button->sizeHint().width());
        }
        if (!fault.isEmpty())
            faults << fault + QStringLiteral(": ") + (label ? label->text() : button->text()) + QStringLiteral(" in ")
                    + wayTo(widget);
    }
    return faults;
}

/// Where Tab goes up on a page that is read downwards: only fields of one column are compared, as others may stand side
/// by side.
inline QStringList tabFaultsIn(QWidget &root)
{
    QStringList faults;
    QList<QWidget *> fields;
    for (QWidget *widget = root.nextInFocusChain(); widget != &root; widget = widget->nextInFocusChain()) {
        if (root.isAncestorOf(widget) && widget->isVisible() && widget->isEnabled() && isControl(widget)
            && !isInner(widget) && (widget->focusPolicy() & Qt::TabFocus))
            fields << widget;
    }
    const auto placeOf = [&](const QWidget *widget) { return QRect(widget->mapTo(&root, QPoint()), widget->size()); };
    for (qsizetype i = 1; i < fields.size(); ++i) {
        const QRect before = placeOf(fields[i - 1]);
        const QRect now = placeOf(fields[i]);
        const bool isSameColumn = fields[i]->parentWidget() == fields[i - 1]->parentWidget();
        const bool isBeside = now.top() < before.bottom() && before.top() < now.bottom();
        if (isSameColumn && ((!isBeside && now.top() < before.top()) || (isBeside && now.left() < before.left())))
            faults << QStringLiteral("Tab goes back from ") + wayTo(fields[i - 1]) + QStringLiteral(" to ")
                    + fields[i]->objectName();
    }
    return faults;
}

} // namespace portolan::test
