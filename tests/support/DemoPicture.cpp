// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/DemoPicture.h"

#include "paint/Ink.h"

#include <QFile>

#include <cmath>
#include <limits>

namespace portolan::test {

using namespace Qt::StringLiterals;

namespace {

const QColor blue(0x0A, 0x5C, 0xA8);
const QColor violet(0x7A, 0x3E, 0x9D);
const QColor green(0x1A, 0x7F, 0x52);

class Sheet {
public:
    Sheet(const QString &name, QSizeF millimetres)
    {
        m_picture.name = name;
        m_picture.size = millimetres * m_picture.unitsPerMillimetre;
    }

    void box(QRectF rect, double radius, const QColor &line, const QColor &fill, double width = 1)
    {
        Shape shape;
        shape.path.addRoundedRect(rect, radius, radius);
        shape.pen = {line, width, {}};
        shape.fill = fill;
        add(shape);
    }

    void words(const QString &text, QPointF at, double size, const QColor &color = ink::text, bool bold = false,
        Anchor anchor = Anchor::Start)
    {
        add(Words{text, at, size, bold, color, anchor});
    }

    void zone(QRectF rect, const QString &en, const QString &ja, const QString &network, bool isManagement)
    {
        add(GroupBegin{u"zone-"_s + en, u"zone"_s, en + u'\n' + ja, {}});
        box(rect, 8, ink::line, isManagement ? ink::managementTint : ink::tint);
        words(en, rect.topLeft() + QPointF(14, 22), 13, ink::text, true);
        words(ja, rect.topLeft() + QPointF(14, 38), 10, ink::secondary);
        words(network, rect.topRight() + QPointF(-14, 22), 10, ink::secondary, false, Anchor::End);
        add(GroupEnd());
    }

    void node(QPointF at, const QString &name, const QString &kind, const QString &address, int count,
        const QString &icon = u"server"_s)
    {
        const QRectF rect(at, QSizeF(160, 56));
        add(GroupBegin{u"node-"_s + name, u"node"_s, name + u"\n"_s + address, {}});
        if (count > 1) {
            box(rect.translated(8, -8), 6, ink::line, ink::paper);
            box(rect.translated(4, -4), 6, ink::line, ink::paper);
        }
        box(rect, 6, ink::text, ink::paper, 1.2);
        add(Icon{icon, QRectF(at + QPointF(12, 14), QSizeF(28, 28)), ink::text});
        words(name, at + QPointF(48, 20), 12.5, ink::text, true);
        words(kind, at + QPointF(48, 34), 10, ink::secondary);
        words(address, at + QPointF(48, 47), 10, ink::secondary);
        if (count > 1) {
            box({at.x() + 124, at.y() + 6, 30, 15}, 7.5, ink::text, ink::text);
            words(u'×' + QString::number(count), at + QPointF(139, 17), 9.5, ink::paper, true, Anchor::Middle);
        }
        add(GroupEnd());
    }

    void arrow(const QString &id, const QPolygonF &corners, const QColor &color, const std::vector<double> &dashes,
        const QString &badge, const QString &ports, QPointF chip)
    {
        add(GroupBegin{id, u"arrow"_s, ports, u"row-"_s + badge, LinkArea::Lines});
        Shape line;
        line.path = rounded(corners);
        line.pen = {color, 1.7, dashes};
        add(line);
        Shape dot;
        dot.path.addEllipse(corners.front(), 2.6, 2.6);
        dot.fill = color;
        add(dot);
        const QPointF tip = corners.back();
        const QPointF before = corners[corners.size() - 2];
        const double length = std::hypot(tip.x() - before.x(), tip.y() - before.y());
        const QPointF along((tip.x() - before.x()) / length, (tip.y() - before.y()) / length);
        const QPointF across(-along.y(), along.x());
        Shape head;
        head.path.moveTo(tip);
        head.path.lineTo(tip - along * 9 + across * 4);
        head.path.lineTo(tip - along * 9 - across * 4);
        head.path.closeSubpath();
        head.fill = color;
        add(head);
        box({chip.x(), chip.y() - 9, 190, 18}, 9, color, ink::paper);
        box({chip.x() + 2, chip.y() - 7, 34, 14}, 7, color, color);
        words(badge, chip + QPointF(19, 3.6), 9.5, ink::paper, true, Anchor::Middle);
        words(ports, chip + QPointF(42, 3.8), 10.5);
        add(GroupEnd());
    }

    void add(PictureElement element) { m_picture.elements.push_back(std::move(element)); }
    [[nodiscard]] Picture picture() const { return m_picture; }

private:
    static QPainterPath rounded(const QPolygonF &corners)
    {
        QPainterPath path(corners.front());
        for (qsizetype i = 1; i + 1 < corners.size(); ++i) {
            const auto towards = [&corners, i](qsizetype other) {
                const QPointF way = corners[other] - corners[i];
                return corners[i] + way * (6 / std::hypot(way.x(), way.y()));
            };
            path.lineTo(towards(i - 1));
            path.quadTo(corners[i], towards(i + 1));
        }
        path.lineTo(corners.back());
        return path;
    }

    Picture m_picture;
};

void addFrame(Sheet &sheet)
{
    sheet.box({40, 40, 1600, 1108}, 0, ink::text, QColor(), 2);
    sheet.words(u"Server management: required communications"_s, {60, 76}, 20, ink::text, true);
    sheet.words(u"サーバ管理 通信フロー図"_s, {640, 76}, 16, ink::secondary);
    sheet.words(
        u"Compute Systems Manager, stateful view, all phases"_s, {1620, 76}, 11, ink::secondary, false, Anchor::End);
}

void addGate(Sheet &sheet)
{
    const QRectF gate(716, 300, 18, 380);
    sheet.add(GroupBegin{u"firewall-fw2"_s, u"firewall"_s, u"コアファイアウォール"_s, {}});
    sheet.box(gate, 3, ink::firewall, ink::firewallTint, 1.4);
    Shape bricks;
    for (double y = gate.top() + 12; y < gate.bottom(); y += 12) {
        bricks.path.moveTo(gate.left(), y);
        bricks.path.lineTo(gate.right(), y);
    }
    bricks.pen = {QColor(0xB4, 0x23, 0x18, 120), 0.6, {}};
    sheet.add(bricks);
    sheet.words(u"FW2"_s, {gate.center().x(), 276}, 12, ink::firewall, true, Anchor::Middle);
    sheet.words(u"コアFW"_s, {gate.center().x(), 290}, 10, ink::firewall, false, Anchor::Middle);
    sheet.add(GroupEnd());
}

void addTitleBlock(Sheet &sheet)
{
    sheet.box({920, 944, 720, 204}, 0, ink::text, ink::paper, 1.4);
    sheet.words(u"Title 文書名"_s, {932, 962}, 9, ink::secondary);
    sheet.words(u"Server management: required communications"_s, {932, 984}, 14, ink::text, true);
    sheet.words(u"通信要件一覧・用途・方向"_s, {932, 1004}, 12);
    Shape seal;
    seal.path.addEllipse(QPointF(1560, 1000), 20, 20);
    seal.pen = {ink::firewall, 1.4, {}};
    sheet.add(seal);
    sheet.words(u"印"_s, {1560, 1005}, 14, ink::firewall, true, Anchor::Middle);
}

Picture rowsPage()
{
    Sheet sheet(u"Rows 通信要件一覧"_s, {279.4, 215.9});
    const QList<QStringList> rows{{u"3-8"_s, u"csm01"_s, u"web"_s, u"TCP/UDP 135, 49152–65535"_s, u"一覧の収集"_s},
        {u"16"_s, u"web"_s, u"csm01"_s, u"UDP 162"_s, u"用途: SNMP trap 方向: 片方向"_s},
        {u"41"_s, u"admin-pc"_s, u"bmc"_s, u"TCP 80, 443"_s, u"Webコンソール"_s}};
    double y = 100;
    for (const QStringList &row : rows) {
        sheet.add(GroupBegin{u"row-"_s + row[0], u"row"_s, row.join(u' '), u"node-"_s + row[1]});
        sheet.box({60, y, 980, 30}, 0, ink::line, QColor());
        for (qsizetype column = 0; column < row.size(); ++column)
            sheet.words(row[column], {70 + 190.0 * static_cast<double>(column), y + 20}, 11);
        sheet.add(GroupEnd());
        y += 30;
    }
    return sheet.picture();
}

} // namespace

PictureDocument demoDocument()
{
    Sheet sheet(u"Sheet 通信フロー図"_s, {420, 297});
    addFrame(sheet);
    sheet.zone({380, 100, 320, 640}, u"Management LAN"_s, u"管理LAN"_s, u"10.10.0.0/24"_s, true);
    sheet.zone({1000, 100, 240, 640}, u"Server LAN"_s, u"業務サーバLAN"_s, u"10.20.0.0/22"_s, false);
    addGate(sheet);
    sheet.node({420, 340}, u"csm01"_s, u"Compute Systems"_s, u"10.10.0.11 Windows"_s, 1);
    sheet.node({1040, 180}, u"web"_s, u"Windows"_s, u"10.20.0.0/26"_s, 24);
    sheet.node({1040, 420}, u"bmc"_s, u"BMC 管理ボード"_s, u"10.30.0.64/26"_s, 62, u"unknown-kind"_s);
    sheet.node({90, 560}, u"admin-pc"_s, u"Management client"_s, u"10.1.0.50–59"_s, 1);
    sheet.arrow(u"arrow-1"_s, {{580, 356}, {980, 356}, {980, 208}, {1040, 208}}, blue, {}, u"3-8"_s,
        u"TCP/UDP 135, 49152"_s, {750, 356});
    sheet.arrow(u"arrow-2"_s, {{1112, 476}, {1112, 620}, {480, 620}, {480, 396}}, violet, {0.1, 4.2}, u"16"_s,
        u"UDP 162 (SNMP トラップ)"_s, {750, 620});
    sheet.arrow(u"arrow-3"_s, {{250, 588}, {330, 588}, {330, 700}, {1300, 700}, {1300, 448}, {1200, 448}}, green,
        {7, 4}, u"41"_s, u"TCP 80, 443 · UDP 623"_s, {750, 700});
    addTitleBlock(sheet);

    PictureDocument document;
    document.pages = {sheet.picture(), rowsPage()};
    document.title = u"Server management サーバ管理"_s;
    document.author = u"佐藤"_s;
    document.subject = u"Required communications 通信要件一覧"_s;
    document.keywords = u"firewall, ports"_s;
    document.language = u"ja"_s;
    document.date = QDate(2026, 11, 21);
    return document;
}

PictureDocument largeDocument(int nodes)
{
    constexpr int columns = 20;
    const int rows = nodes / columns + 1;
    Sheet sheet(u"Large 全体図"_s, {(columns * 220 + 80) / 4.0, (rows * 120 + 80) / 4.0});
    for (int i = 0; i < nodes; ++i) {
        const QPointF at(60 + i % columns * 220, 60 + i / columns * 120);
        const QString name = u"サーバ"_s + QString::number(i);
        sheet.node(at, name, u"Windows 業務サーバ"_s, u"10.20."_s + QString::number(i) + u".0/26"_s, i % 3 + 1);
        sheet.arrow(u"arrow-"_s + QString::number(i),
            {at + QPointF(40, 56), at + QPointF(40, 80), at + QPointF(200, 80)}, blue,
            i % 2 == 0 ? std::vector<double>{6, 4} : std::vector<double>(), QString::number(i), u"TCP 22, 443"_s,
            at + QPointF(50, 80));
    }
    PictureDocument document;
    document.pages = {sheet.picture()};
    document.title = u"Large"_s;
    return document;
}

PictureDocument hostileDocument()
{
    const double nowhere = std::numeric_limits<double>::quiet_NaN();
    const double endless = std::numeric_limits<double>::infinity();
    Sheet sheet(u"<Page> & \"name\" \u0001"_s, {210, 297});
    sheet.add(GroupEnd());
    sheet.add(GroupBegin{
        u"1 <&\" 管理/ﾊﾞｶ"_s, u"node <b>"_s, u"]]> <script>alert(1)</script>\u0000\u001B[31m"_s, u"nowhere at all"_s});
    sheet.words(QString(500, u'名'), {20, 40}, 12);
    sheet.words(QString(500'000, u'W'), {20, 60}, 12);
    sheet.words(u"emoji 😀👨‍👩‍👧 𠮷野家"_s, {20, 80}, 12);
    sheet.words(u"שרת ניהול خادم الإدارة"_s, {20, 100}, 12);
    sheet.words(u"turned \u202Eexe.txt\u202C"_s, {20, 120}, 12);
    sheet.words(u"a\tb\nc\u0000d\u0008 & <e> \"f\" 'g'"_s + QChar(0xD800) + u"h"_s + QChar(0xFFFF), {20, 140}, 12);
    sheet.words(u"  two  blanks  "_s, {20, 160}, 12);
    sheet.words(u"nowhere"_s, {nowhere, 10}, 12);
    sheet.words(u"endless"_s, {10, endless}, 12);
    sheet.words(u"no size"_s, {10, 10}, 0);
    sheet.words(u"size of nothing"_s, {10, 10}, nowhere);
    sheet.words({}, {10, 10}, 10);
    sheet.words(u"far away"_s, {1e9, -1e9}, 12);
    sheet.box({0, 0, 1e9, 1e9}, 0, ink::text, ink::tint);
    sheet.box({10, 200, endless, nowhere}, 4, ink::text, ink::tint);
    Shape hair;
    hair.path.moveTo(-1e6, 300);
    hair.path.lineTo(1e6, 300);
    hair.pen = {ink::text, 1, {0.0001, 0.0001}};
    sheet.add(hair);
    for (const std::vector<double> &dashes :
        std::vector<std::vector<double>>{{nowhere, 3}, {-3, 3}, {0, 0}, {5}, {5, 3, 1}, {endless}, {0, 4}}) {
        hair.path = QPainterPath({20, 320});
        hair.path.lineTo(400, 320);
        hair.pen.dashes = dashes;
        sheet.add(hair);
    }
    hair.pen = {ink::text, nowhere, {}};
    sheet.add(hair);
    hair.pen = {ink::text, -4, {}};
    sheet.add(hair);
    sheet.add(Shape{});
    sheet.add(Icon{u"../../etc/passwd"_s, {20, 340, 24, 24}, ink::text});
    sheet.add(Icon{u"broken"_s, {60, 340, 24, 24}, ink::text});
    sheet.add(Icon{u"server"_s, {100, 340, endless, 24}, ink::text});
    sheet.add(Icon{u"server"_s, {140, 340, 24, 24}, QColor()});
    sheet.add(GroupBegin{u"same"_s, {}, {}, u"same"_s});
    sheet.words(u"one"_s, {20, 400}, 12);
    sheet.add(GroupEnd());
    sheet.add(GroupBegin{u"same"_s, {}, {}, u"1 <&\" 管理/ﾊﾞｶ"_s});
    sheet.words(u"two"_s, {20, 420}, 12);
    PictureDocument document;
    document.pages = {sheet.picture(), Sheet(u"Empty 空"_s, {10, 10}).picture()};
    document.title = u"<T> & \u0007 😀 "_s + QChar(0xDC00);
    document.author = u"a\u0000b"_s;
    document.language = u"\"><x>"_s;
    document.keywords = QString(100'000, u'k');
    return document;
}

DemoIcons::DemoIcons()
{
    const auto put = [this](const QString &name, const QByteArray &bytes) {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    };
    put(u"server.svg"_s,
        R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><g fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"><rect x="3" y="4" width="18" height="7" rx="2"/><rect x="3" y="13" width="18" height="7" rx="2"/><line x1="12" y1="7.5" x2="17" y2="7.5"/><path d="M12 16.5h5"/><circle cx="7" cy="7.5" r="1" fill="currentColor" stroke="none"/><circle cx="7" cy="16.5" r="1" fill="currentColor" stroke="none"/></g></svg>)");
    put(u"broken.svg"_s, "<svg><g><path d='M0 0");
}

} // namespace portolan::test
