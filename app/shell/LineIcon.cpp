// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/LineIcon.h"

#include "paint/IconFolder.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QColor colorOf(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    return palette.color(QPalette::Active, mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::WindowText);
}

class LineIconEngine : public QIconEngine {
public:
    explicit LineIconEngine(QByteArray svg)
        : m_svg(std::move(svg))
        , m_key(u"line-icon-%1-"_s.arg(qHash(m_svg), 0, 16))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray colored = m_svg;
        colored.replace("currentColor", colorOf(mode).name().toLatin1());
        QSvgRenderer renderer(colored);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        renderer.render(painter, rect);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = m_key + colorOf(mode).name() + u'-' + QString::number(size.width()) + u'x'
            + QString::number(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new LineIconEngine(*this); }

private:
    QByteArray m_svg;
    QString m_key;
};

const QString actionFolder = u":/portolan/icons/actions"_s;

} // namespace

QIcon lineIcon(const QByteArray &svg)
{
    return QIcon(new LineIconEngine(svg));
}

QIcon actionIcon(const QString &name)
{
    return lineIcon(IconFolder(actionFolder).file(name));
}

QIcon kindIcon(const QString &name)
{
    const bool isKnown = QFile::exists(IconFolder::builtIn + u'/' + name + u".svg"_s);
    return lineIcon(IconFolder().file(isKnown ? name : u"node"_s));
}

QIcon applicationIcon()
{
    return lineIcon(IconFolder().file(u"portolan"_s));
}

} // namespace portolan
