// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shell/ActionTable.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>
#include <map>

class QAction;
class QActionGroup;
class QWidget;

namespace portolan {

/// The program's commands. Each is disabled until a module serves it, and again when that module goes. The ids are
/// those of ActionTable; an unknown one is a fault of the program and ends it in a debug build.
class Actions : public QObject {
    Q_OBJECT

public:
    explicit Actions(QObject *parent = nullptr);

    [[nodiscard]] QAction *action(const QString &id) const;
    [[nodiscard]] QStringList ids() const; ///< in the order of the table

    /// From now on the command is done by this, for as long as the owner lives. Whoever served it before is released.
    void serve(const QString &id, QObject *owner, std::function<void()> handler);
    /// Of those that are checked, and of the members of a group: told when the user switches it, on or off; in a group
    /// only when it is switched on.
    void serveChecked(const QString &id, QObject *owner, std::function<void(bool)> handler);
    /// The same for a group: told which one the user chose.
    void serveGroup(const QString &group, QObject *owner, std::function<void(const QString &id)> handler);
    [[nodiscard]] bool isServed(const QString &id) const;

    /// Whether the command makes sense now; it is enabled where it is served too. At first it does.
    void setAvailable(const QString &id, bool isAvailable);
    void setAvailable(const QStringList &ids, bool areAvailable);
    /// The plan can't be changed: commands that would are disabled, whatever else is said of them.
    void setReadOnly(bool isReadOnly);
    /// Without telling who serves it.
    void setChecked(const QString &id, bool isChecked);
    /// What undo would take back, in the language of the interface; empty: the plain text. Said again by who knows it
    /// when the language changes.
    void setNamed(const QString &id, const QString &name);

    /// The commands whose keys belong to the canvas work where this widget, or one in it, has the keyboard.
    void addCanvasKeys(QWidget *canvas);

    /// All texts in the language that is spoken now.
    void retranslate();

signals:
    /// On the canvas somebody pressed the keys of a command that is disabled because the plan is read-only.
    void refusedReadOnly();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry {
        const ActionSpec *spec = nullptr;
        QAction *action = nullptr;
        QPointer<QObject> owner;
        QMetaObject::Connection ownerGone;
        std::function<void()> handler;
        std::function<void(bool)> checkedHandler;
        bool isAvailable = true;
        QString name;
    };

    void add(const ActionSpec &spec);
    [[nodiscard]] bool isRefusedKey(const QObject *watched, const QEvent &event) const;
    Entry &entry(const QString &id);
    [[nodiscard]] const Entry &entry(const QString &id) const;
    void take(Entry &entry, QObject *owner);
    void update(const Entry &entry);
    void retranslate(const Entry &entry);

    std::map<QString, Entry> m_entries;
    QStringList m_order;
    QPointer<QWidget> m_canvas;
    bool m_isReadOnly = false;
    QHash<QString, QActionGroup *> m_groups;
};

} // namespace portolan
