// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/Actions.h"

#include "shell/LineIcon.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QWidget>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Action", text);
}

/// "Save &as..." and "保存(&A)..." as a tool bar says them.
QString withoutMnemonic(QString text)
{
    static const QRegularExpression japanese(u"\\(&[A-Z0-9]\\)"_s);
    text.remove(japanese);
    return text.remove(u'&');
}

} // namespace

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    for (const ActionSpec &spec : actionSpecs())
        add(spec);
    retranslate();
    // Fields are asked one by one for what they want of a key; only the application meets the question before them.
    qApp->installEventFilter(this);
}

void Actions::add(const ActionSpec &spec)
{
    const QString id = QString::fromLatin1(spec.id);
    Entry added;
    added.spec = &spec;
    added.action = new QAction(this);
    added.action->setObjectName(id);
    added.action->setShortcuts(shortcutsOf(spec));
    added.action->setCheckable(spec.isCheckable || spec.group);
    added.action->setEnabled(false);
    added.action->setMenuRole(id == u"file.quit"_s ? QAction::QuitRole : QAction::NoRole);
    if (spec.isForCanvas)
        added.action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (spec.icon)
        added.action->setIcon(actionIcon(QString::fromLatin1(spec.icon)));
    if (spec.group) {
        QActionGroup *&group = m_groups[QString::fromLatin1(spec.group)];
        if (!group)
            group = new QActionGroup(this);
        group->addAction(added.action);
    }
    // triggered, not toggled: what the program itself checks tells nobody.
    connect(added.action, &QAction::triggered, this, [this, id](bool isChecked) {
        const Entry &served = entry(id);
        if (served.checkedHandler)
            served.checkedHandler(isChecked);
        else if (served.handler)
            served.handler();
    });
    m_entries.emplace(id, std::move(added));
    m_order.append(id);
}

Actions::Entry &Actions::entry(const QString &id)
{
    const auto found = m_entries.find(id);
    Q_ASSERT_X(found != m_entries.end(), "Actions", qPrintable(id));
    return found->second;
}

const Actions::Entry &Actions::entry(const QString &id) const
{
    const auto found = m_entries.find(id);
    Q_ASSERT_X(found != m_entries.end(), "Actions", qPrintable(id));
    return found->second;
}

QAction *Actions::action(const QString &id) const
{
    return entry(id).action;
}

QStringList Actions::ids() const
{
    return m_order;
}

void Actions::take(Entry &entry, QObject *owner)
{
    disconnect(entry.ownerGone);
    entry.owner = owner;
    entry.handler = nullptr;
    entry.checkedHandler = nullptr;
    const QString id = QString::fromLatin1(entry.spec->id);
    entry.ownerGone = connect(owner, &QObject::destroyed, this, [this, id] {
        Entry &released = this->entry(id);
        released.handler = nullptr;
        released.checkedHandler = nullptr;
        update(released);
    });
}

void Actions::serve(const QString &id, QObject *owner, std::function<void()> handler)
{
    Entry &served = entry(id);
    take(served, owner);
    served.handler = std::move(handler);
    update(served);
}

void Actions::serveChecked(const QString &id, QObject *owner, std::function<void(bool)> handler)
{
    Entry &served = entry(id);
    take(served, owner);
    served.checkedHandler = std::move(handler);
    update(served);
}

void Actions::serveGroup(const QString &group, QObject *owner, std::function<void(const QString &id)> handler)
{
    for (const QString &id : std::as_const(m_order)) {
        if (QString::fromLatin1(entry(id).spec->group) == group)
            serve(id, owner, [handler, id] { handler(id); });
    }
}

bool Actions::isServed(const QString &id) const
{
    const Entry &asked = entry(id);
    return asked.handler || asked.checkedHandler;
}

void Actions::setAvailable(const QString &id, bool isAvailable)
{
    Entry &changed = entry(id);
    changed.isAvailable = isAvailable;
    update(changed);
}

void Actions::setAvailable(const QStringList &ids, bool areAvailable)
{
    for (const QString &id : ids)
        setAvailable(id, areAvailable);
}

void Actions::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    for (const auto &[id, entry] : m_entries)
        update(entry);
}

void Actions::setChecked(const QString &id, bool isChecked)
{
    entry(id).action->setChecked(isChecked);
}

void Actions::setNamed(const QString &id, const QString &name)
{
    Entry &named = entry(id);
    named.name = name;
    retranslate(named);
}

void Actions::addCanvasKeys(QWidget *canvas)
{
    m_canvas = canvas;
    for (const auto &[id, entry] : m_entries) {
        if (entry.spec->isForCanvas)
            canvas->addAction(entry.action);
    }
}

/// Keys of a disabled command come to the canvas as keys that nobody wants.
bool Actions::isRefusedKey(const QObject *watched, const QEvent &event) const
{
    if (!m_isReadOnly || event.type() != QEvent::KeyPress || !m_canvas || watched != m_canvas)
        return false;
    const QKeySequence keys(static_cast<const QKeyEvent &>(event).keyCombination());
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const auto &named) {
        return named.second.spec->changesPlan && named.second.action->shortcuts().contains(keys);
    });
}

bool Actions::eventFilter(QObject *watched, QEvent *event)
{
    if (isRefusedKey(watched, *event)) {
        emit refusedReadOnly();
        return true;
    }
    if (event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    const QKeySequence keys(static_cast<QKeyEvent *>(event)->keyCombination());
    const bool isOurs = std::any_of(m_entries.begin(), m_entries.end(), [&](const auto &named) {
        const Entry &entry = named.second;
        return entry.spec->isBeforeFields && entry.action->isEnabled() && entry.action->shortcuts().contains(keys);
    });
    if (isOurs)
        event->ignore(); // where no shortcut takes the key now, in a dialog, it is the field's after all
    return isOurs || QObject::eventFilter(watched, event);
}

void Actions::update(const Entry &entry)
{
    const bool isRefused = m_isReadOnly && entry.spec->changesPlan;
    entry.action->setEnabled(entry.isAvailable && !isRefused && (entry.handler || entry.checkedHandler));
}

void Actions::retranslate()
{
    for (const auto &[id, entry] : m_entries)
        retranslate(entry);
}

void Actions::retranslate(const Entry &entry)
{
    const bool isNamed = entry.spec->named && !entry.name.isEmpty();
    // An ampersand in a name is no mnemonic.
    const QString name = QString(entry.name).replace(u'&', u"&&"_s);
    entry.action->setText(isNamed ? translated(entry.spec->named).arg(name) : translated(entry.spec->text));
    entry.action->setIconText(withoutMnemonic(translated(entry.spec->text)).remove(u"..."_s));
    const QString tip = translated(entry.spec->tip);
    const QString keys = entry.action->shortcut().toString(QKeySequence::NativeText);
    entry.action->setToolTip(keys.isEmpty() ? tip : QString(tip + u" ("_s + keys + u')'));
    entry.action->setStatusTip(tip);
}

} // namespace portolan
