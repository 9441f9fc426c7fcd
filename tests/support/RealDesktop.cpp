// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/RealDesktop.h"

#include "support/Patience.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QThread>
#include <QtEndian>

namespace portolan::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int restsFor = 400; // milliseconds; a text cursor is on or off for longer
constexpr int restsWithin = 20000;
constexpr int glance = 50;

QString pathOf(const QString &tool)
{
    return QStandardPaths::findExecutable(tool);
}

void stop(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished(5000);
    }
}

} // namespace

RealDesktop::RealDesktop()
    : m_environment(QProcessEnvironment::systemEnvironment())
{
}

RealDesktop::~RealDesktop()
{
    stop(m_program);
    stop(m_manager);
    stop(m_server);
}

QString RealDesktop::missingTool()
{
    for (const QString &tool : {u"Xvfb"_s, u"openbox"_s, u"xdotool"_s}) {
        if (pathOf(tool).isEmpty())
            return tool;
    }
    return {};
}

bool RealDesktop::start()
{
    const QString screen = u"%1x%2x24"_s.arg(size.width()).arg(size.height());
    m_server.start(pathOf(u"Xvfb"_s),
        {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, screen, u"-fbdir"_s, m_frames.path(), u"-nolisten"_s,
            u"tcp"_s});
    if (!m_server.waitForReadyRead(patience))
        return false;
    m_environment.insert(u"DISPLAY"_s, u":"_s + QString::fromLatin1(m_server.readAllStandardOutput().trimmed()));
    m_environment.insert(u"HOME"_s, m_home.path());
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_home.path());
    m_environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    for (const QString &name : {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s, u"WAYLAND_DISPLAY"_s})
        m_environment.remove(name);
    m_manager.setProcessEnvironment(m_environment);
    m_manager.start(pathOf(u"openbox"_s), {});
    if (!m_manager.waitForStarted(patience))
        return false;
    // A window that is shown while the manager takes over the screen can stay unseen for ever.
    QElapsedTimer waiting;
    for (waiting.start(); waiting.elapsed() < patience; QThread::msleep(glance)) {
        if (hand({u"get_num_desktops"_s})) {
            QThread::msleep(restsFor);
            return true;
        }
    }
    return false;
}

bool RealDesktop::run(const QString &program, const QString &windowTitle)
{
    m_program.setProcessEnvironment(m_environment);
    m_program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_program.setWorkingDirectory(m_home.path());
    m_program.start(program, {});
    if (!m_program.waitForStarted(patience) || !activate(windowTitle))
        return false;
    const QStringList window{u"search"_s, u"--onlyvisible"_s, u"--name"_s, windowTitle};
    return hand(window + QStringList{u"windowmove"_s, u"0"_s, u"0"_s})
        && hand(window
            + QStringList{
                u"windowsize"_s, u"--sync"_s, QString::number(size.width()), QString::number(size.height() - 30)});
}

bool RealDesktop::waitForEnd()
{
    return m_program.waitForFinished(patience) && m_program.exitStatus() == QProcess::NormalExit
        && m_program.exitCode() == 0;
}

bool RealDesktop::activate(const QString &windowTitle)
{
    QElapsedTimer waiting;
    for (waiting.start(); waiting.elapsed() < patience; QThread::msleep(glance)) {
        if (hand({u"search"_s, u"--onlyvisible"_s, u"--name"_s, windowTitle, u"windowactivate"_s})) {
            settle();
            return true;
        }
    }
    return false;
}

void RealDesktop::press(const QStringList &keys)
{
    hand(QStringList{u"key"_s, u"--clearmodifiers"_s, u"--delay"_s, u"40"_s} + keys);
}

void RealDesktop::type(const QString &text)
{
    hand({u"type"_s, u"--clearmodifiers"_s, u"--delay"_s, u"15"_s, u"--"_s, text});
}

void RealDesktop::click(const QPoint &at)
{
    hand({u"mousemove"_s, QString::number(at.x()), QString::number(at.y()), u"click"_s, u"1"_s});
}

void RealDesktop::drag(const QPoint &from, const QPoint &to)
{
    const auto move = [this](const QPoint &at) {
        hand({u"mousemove"_s, QString::number(at.x()), QString::number(at.y())});
        QThread::msleep(glance);
    };
    move(from);
    hand({u"mousedown"_s, u"1"_s});
    for (int step = 1; step <= 5; ++step)
        move(from + (to - from) * step / 5);
    settle();
    hand({u"mouseup"_s, u"1"_s});
}

void RealDesktop::settle()
{
    QElapsedTimer all;
    QElapsedTimer resting;
    QImage last = picture();
    resting.start();
    for (all.start(); all.elapsed() < restsWithin && resting.elapsed() < restsFor; QThread::msleep(glance)) {
        QImage now = picture();
        if (now != last) {
            last = std::move(now);
            resting.restart();
        }
    }
}

QImage RealDesktop::picture() const
{
    // What Xvfb shows is a file in the form of an X window dump: a head of big-endian words, colours, then the lines.
    QFile file(m_frames.filePath(u"Xvfb_screen0"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray dump = file.readAll();
    const auto word = [&](int index) { return qFromBigEndian<quint32>(dump.constData() + 4 * index); };
    constexpr int headWords = 25;
    if (dump.size() < 4 * headWords || word(11) != 32)
        return {};
    const qsizetype offset = word(0) + qsizetype(12) * word(19);
    const qsizetype line = word(12);
    if (dump.size() < offset + line * word(5))
        return {};
    const QImage view(reinterpret_cast<const uchar *>(dump.constData() + offset), static_cast<int>(word(4)),
        static_cast<int>(word(5)), line, QImage::Format_RGB32);
    return view.copy();
}

QPoint RealDesktop::find(const QColor &colour, const QRect &within) const
{
    const QImage image = picture();
    const QRgb wanted = colour.rgb();
    const QRect room = within & image.rect();
    int firstLine = -1;
    int lastLine = -1;
    QPoint middle;
    // The first run of lines most of which is of the colour.
    for (int y = room.top(); y <= room.bottom(); ++y) {
        int count = 0;
        for (int x = room.left(); x <= room.right(); ++x)
            count += (image.pixel(x, y) & 0xffffff) == (wanted & 0xffffff) ? 1 : 0;
        if (count * 2 >= room.width()) {
            firstLine = firstLine < 0 ? y : firstLine;
            lastLine = y;
        } else if (firstLine >= 0) {
            break;
        }
    }
    if (firstLine >= 0)
        middle = QPoint(room.center().x(), (firstLine + lastLine) / 2);
    return middle;
}

bool RealDesktop::hand(const QStringList &arguments)
{
    QProcess hand;
    hand.setProcessEnvironment(m_environment);
    hand.start(pathOf(u"xdotool"_s), arguments);
    return hand.waitForFinished(patience) && hand.exitStatus() == QProcess::NormalExit && hand.exitCode() == 0;
}

} // namespace portolan::test
