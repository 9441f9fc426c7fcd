// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

namespace portolan::test {

/// A display server of its own with a window manager, and hands on its keyboard and mouse: what runs on it is seen and
/// driven from outside alone, as people do.
///
/// Nothing tells from outside when a program has understood what was typed. So a hand waits until the picture rests;
/// what takes long and shows nothing meanwhile has to be waited for by what it leaves behind.
class RealDesktop {
public:
    static constexpr QSize size{1600, 1000}; ///< pixels

    RealDesktop();
    ~RealDesktop();
    Q_DISABLE_COPY_MOVE(RealDesktop)

    /// The tool that is missing on this machine, or empty.
    [[nodiscard]] static QString missingTool();
    /// Brings display and window manager up. False: they did not come.
    [[nodiscard]] bool start();
    /// Starts a program with a home folder of its own, and gives its window the whole screen and the keyboard.
    [[nodiscard]] bool run(const QString &program, const QString &windowTitle);
    /// Whether it ended by itself.
    [[nodiscard]] bool waitForEnd();

    /// Gives the keyboard to a window that is there or comes, a dialog for example. The title is a regular expression.
    [[nodiscard]] bool activate(const QString &windowTitle);
    void press(const QStringList &keys); ///< as xdotool calls them: "ctrl+n", "Return"
    void type(const QString &text);
    void click(const QPoint &at);
    void drag(const QPoint &from, const QPoint &to);

    /// Waits until the picture has not changed for a while.
    void settle();
    [[nodiscard]] QImage picture() const;
    /// The middle of the first bar in this colour from above, at least half as wide as the rectangle; null: none is.
    [[nodiscard]] QPoint find(const QColor &colour, const QRect &within) const;
    [[nodiscard]] QString home() const { return m_home.path(); }

private:
    bool hand(const QStringList &arguments);

    QTemporaryDir m_home;
    QTemporaryDir m_frames;
    QProcess m_server;
    QProcess m_manager;
    QProcess m_program;
    QProcessEnvironment m_environment;
};

} // namespace portolan::test
