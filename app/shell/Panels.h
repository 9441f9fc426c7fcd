// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>
#include <QString>

class QDockWidget;
class QMainWindow;
class QMenu;

namespace portolan {

/// A dock widget before it is one.
struct PanelSpec {
    QString id; ///< "palette": how its place is remembered
    const char *context = nullptr; ///< of the title's translation
    const char *title = nullptr; ///< English
    QString icon; ///< of resources/icons/actions
    Qt::DockWidgetArea area = Qt::RightDockWidgetArea; ///< at first
    bool isShownAtFirst = true;
};

/// The panels around the canvas: who makes one registers it, and the window does the rest (place, menu, title in the
/// language of the interface). A page that needs more height than the docks at the bottom have takes it, and gives it
/// back when it needs it no more. They step aside while no plan is open.
class Panels : public QObject {
    Q_OBJECT

public:
    Panels(QMainWindow *window, QMenu *menu);

    /// The widget becomes the dock's. Panels of one area that are registered one after the other share it as tabs on
    /// the right and at the bottom.
    QDockWidget *add(const PanelSpec &spec, QWidget *widget);
    [[nodiscard]] QDockWidget *panel(const QString &id) const; ///< null: there is none
    void show(const QString &id); ///< and brings it to the front

    /// Brings it to the front and gives the keyboard to the first thing in it that takes it.
    void focus(const QString &id);
    /// From where the keyboard is, which is the middle of the window or one of the panels that can be seen, to the next
    /// (1) or the one before (-1).
    void focusNext(QWidget *middle, int step);

    /// Puts them away without forgetting who was open, or back.
    void setAside(bool areAside);
    /// Where everything is, as QMainWindow tells it; also while they are set aside.
    [[nodiscard]] QByteArray state() const;
    /// What state() answered once; to be called when all panels are there. Nothing changes where it makes no sense.
    void restore(const QByteArray &state);

    /// In passing, in the status bar of the window.
    void say(const QString &text);

    void retranslate();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void giveFirstSizes();
    /// How high the docks at the bottom have to be, all tabs together; 0: none of them is there.
    [[nodiscard]] int forcedHeight() const;
    [[nodiscard]] QDockWidget *bottomDock() const; ///< the one in front; null: none
    void keepHeight();
    void giveBackHeight();

    QMainWindow *m_window;
    QMenu *m_menu;
    QHash<QString, QDockWidget *> m_docks;
    QHash<QString, PanelSpec> m_specs;
    QHash<int, QDockWidget *> m_lastInArea;
    QByteArray m_stateAside;
    int m_bottomHeight = 0; ///< that somebody gave the docks at the bottom; 0: not known
    bool m_isLineHeld = false; ///< between docks and canvas, by the mouse
    bool m_areAside = false;
    bool m_hasSizes = false; ///< chosen by somebody, or given once
};

} // namespace portolan
