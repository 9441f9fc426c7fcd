// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/TextMeasure.h"

#include "messages/MessageText.h"
#include "paint/DocumentFont.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QImage>
#include <QPainter>
#include <QTest>
#include <QTextLayout>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// How far QPainter moves on for a text at an em of 2048, by the glyphs that it places.
double drawnWidth(const QString &text, bool bold)
{
    QTextLayout layout(text, DocumentFont::at(2048, bold));
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    return line.isValid() ? line.naturalTextWidth() : 0;
}

QString printableAscii()
{
    QString text;
    for (char16_t character = 0x20; character < 0x7F; ++character)
        text += QChar(character);
    return text;
}

} // namespace

class TextMeasureTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const Result<TextMeasure> made = TextMeasure::make();
        QVERIFY2(made, made ? "" : qPrintable(messageText(made.error())));
    }

    void theFontIsTheDocumentsOwn()
    {
        for (const bool bold : {false, true}) {
            const QFontInfo info(DocumentFont::at(100, bold));
            QCOMPARE(info.family(), u"BIZ UDPGothic"_s);
            QCOMPARE(info.bold(), bold);
        }
    }

    /// Every pair of Latin characters, so that a kern or a ligature would show.
    void widthsAreThoseThatAreDrawn()
    {
        for (const bool bold : {false, true}) {
            const QString ascii = printableAscii();
            for (const QChar first : ascii) {
                QString pairs;
                for (const QChar second : ascii)
                    pairs += QString(first) + second;
                QVERIFY2(
                    std::abs(drawnWidth(pairs, bold) - m_measure.width(pairs, 2048, bold)) < 0.5, qPrintable(pairs));
            }
            for (const QString &text : {u"管理サーバ 通信要件一覧、用途・方向（承認）"_s, u"ﾃﾞﾌﾟﾛｲ ｶﾞ ヷ゜が"_s,
                     u"Compute Systems Manager: 22, 443 · UDP 623 ×24 – “ffi fl”"_s, u"10.10.0.0/24 ファイアウォール"_s,
                     u"①②③ № ㍉ ㈱ ½ → ■ …"_s}) {
                QVERIFY2(m_measure.missing(text).isEmpty(), qPrintable(m_measure.missing(text).join(u' ')));
                QVERIFY2(std::abs(drawnWidth(text, bold) - m_measure.width(text, 2048, bold)) < 0.5,
                    qPrintable(text + u" "_s + QString::number(drawnWidth(text, bold)) + u" "_s
                        + QString::number(m_measure.width(text, 2048, bold))));
            }
        }
    }

    /// Words of katakana and particles stay with their word; names of things and a revision with its day do where that
    /// costs no line.
    void phrasesStayWhole_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("ems");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("katakana") << u"表示名サービス"_s << 6.0 << QStringList{u"表示名"_s, u"サービス"_s};
        QTest::newRow("name") << u"この図の通信要件一覧"_s << 6.5 << QStringList{u"この図の"_s, u"通信要件一覧"_s};
        QTest::newRow("no room") << u"サービス"_s << 3.0 << QStringList{u"サービ"_s, u"ス"_s};
        QTest::newRow("another line") << u"表示名サービスの管理"_s << 5.0
                                      << QStringList{u"表示名"_s, u"サービスの"_s, u"管理"_s};
        QTest::newRow("behind two characters")
            << u"管理サーバの一覧"_s << 4.0 << QStringList{u"管理"_s, u"サーバの"_s, u"一覧"_s};
        QTest::newRow("longer than a line")
            << u"リモートコンソール用"_s << 6.0 << QStringList{u"リモートコン"_s, u"ソール用"_s};
        QTest::newRow("particle") << u"以前の版と現在の版の比較"_s << 9.0
                                  << QStringList{u"以前の版と現在の"_s, u"版の比較"_s};
        QTest::newRow("behind a bracket")
            << u"用「サーバ」の一覧"_s << 5.2 << QStringList{u"用"_s, u"「サーバ」の"_s, u"一覧"_s};
        QTest::newRow("ending") << u"新しい届き先"_s << 4.0 << QStringList{u"新しい"_s, u"届き先"_s};
        QTest::newRow("revision") << u"compared with revision B (2026-10-01)"_s << 14.5
                                  << QStringList{u"compared with"_s, u"revision B (2026-10-01)"_s};
        QTest::newRow("in Japanese") << u"比較対象：B版（2026-10-01）"_s << 11.0
                                     << QStringList{u"比較対象："_s, u"B版（2026-10-01）"_s};
    }
    void phrasesStayWhole()
    {
        QFETCH(QString, text);
        QFETCH(double, ems);
        QFETCH(QStringList, lines);
        QCOMPARE(m_measure.wrapped(text, 10, false, ems * 10), lines);
    }

    /// What is wider than a line breaks where its parts end.
    void addressesBreakBetweenTheirGroups()
    {
        const QString address = u"2001:db8:85a3:1319:8a2e:370:7344:0"_s;
        const QString shortened = u"2001:db8:85a3::8a2e:7344"_s;
        const QString range = address + u'-' + shortened;
        for (const QString &text : {address, shortened, u"00:1b:44:11:3a:b7"_s, range}) {
            for (double width = m_measure.width(u"0-8888::"_s, 10); width < m_measure.width(text, 10); width += 3) {
                const QStringList lines = m_measure.wrapped(text, 10, false, width);
                QCOMPARE(lines.join(QString()), text);
                for (qsizetype line = 1; line < lines.size(); ++line) {
                    const QString seen = lines.join(u'|');
                    QVERIFY2(!lines[line].startsWith(u':'), qPrintable(seen));
                    QVERIFY2(lines[line - 1].endsWith(u':') || lines[line - 1].endsWith(u'-'), qPrintable(seen));
                }
            }
        }
        const double room = m_measure.width(u"2001:db8:10:20::/64"_s, 10) - 1;
        QCOMPARE(m_measure.wrapped(u"2001:db8:10:20::/64"_s, 10, false, room),
            QStringList({u"2001:db8:10:"_s, u"20::/64"_s}));
        const double half = m_measure.width(u"management.exampl"_s, 10);
        QCOMPARE(m_measure.wrapped(u"management.example.com"_s, 10, false, half),
            QStringList({u"management."_s, u"example.com"_s}));
    }

    /// As far as ink says: the last bar stands where the measure says.
    void inkEndsWhereTheMeasureEnds()
    {
        const QString text = u"通信フロー図 TCP 22, 443"_s;
        QImage image(1200, 100, QImage::Format_Grayscale8);
        image.fill(255);
        QPainter painter(&image);
        painter.setFont(DocumentFont::at(50, false));
        painter.drawText(QPointF(10, 70), text + u"|");
        painter.end();
        int last = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qGray(image.pixel(x, y)) < 128)
                    last = std::max(last, x);
            }
        }
        const double from = 10 + m_measure.width(text, 50);
        QVERIFY2(last >= from && last <= from + m_measure.width(u"|"_s, 50), qPrintable(QString::number(last)));
    }

    void widthGrowsWithSizeAndWeightAlone()
    {
        const QString text = u"Server 管理"_s;
        QCOMPARE(m_measure.width(text, 20), 2 * m_measure.width(text, 10));
        QCOMPARE(m_measure.width(text + text, 10.5), 2 * m_measure.width(text, 10.5));
        QVERIFY(m_measure.width(u"Server"_s, 10, true) > m_measure.width(u"Server"_s, 10, false));
        QCOMPARE(m_measure.width({}, 10), 0.0);
        QCOMPARE(m_measure.width(u"漢"_s, 10), 10.0);
    }

    void whatTheFontLacksIsAnEmWideAndNamedOnce()
    {
        const QString text = u"a😀b😀אa"_s;
        QCOMPARE(m_measure.missing(text), (QStringList{u"😀"_s, u"א"_s}));
        QCOMPARE(m_measure.width(u"😀"_s, 10), 10.0);
        QCOMPARE(m_measure.missing(u"a\u200D\t\u0301"_s).size(), m_measure.missing(u"\u0301"_s).size());
        const QChar half(0xD83D);
        QCOMPARE(m_measure.missing(half), QStringList{QString(QChar::ReplacementCharacter)});
    }

    void elidesOnlyWhatIsTooWide()
    {
        const QString text = u"Compute Systems Manager 管理サーバ"_s;
        const double whole = m_measure.width(text, 12, true);
        QCOMPARE(m_measure.elided(text, 12, true, whole), text);
        for (double width = 0; width < whole; width += 3.7) {
            const QString cut = m_measure.elided(text, 12, true, width);
            QVERIFY(m_measure.width(cut, 12, true) <= width);
            if (cut.isEmpty()) {
                QVERIFY(width < m_measure.width(u"…"_s, 12, true));
                continue;
            }
            QVERIFY(cut.endsWith(u'…') && text.startsWith(cut.chopped(1)));
            // Not more than needed: with one more sign it would be too wide.
            const QString more = text.left(cut.size() + 1).trimmed() + u'…';
            QVERIFY2(m_measure.width(more, 12, true) > width || more == cut, qPrintable(more));
        }
        QCOMPARE(
            m_measure.elided(u"👨‍👩‍👧👨‍👩‍👧"_s, 10, false, 50), u"👨‍👩‍👧…"_s);
        QCOMPARE(m_measure.elided(text, 10, false, -5), QString());
        QCOMPARE(m_measure.elided(text, 10, false, qQNaN()), QString());
    }

    void wrapsAtBlanksAndBetweenJapanese_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("ems");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("fits") << u"管理"_s << 2.0 << QStringList{u"管理"_s};
        QTest::newRow("empty") << QString() << 5.0 << QStringList{QString()};
        QTest::newRow("kanji") << u"通信要件一覧"_s << 4.0 << QStringList{u"通信要件"_s, u"一覧"_s};
        QTest::newRow("full stop") << u"通信要件。一覧"_s << 4.0 << QStringList{u"通信要"_s, u"件。一覧"_s};
        QTest::newRow("small kana") << u"通信要件ッ一覧"_s << 4.0 << QStringList{u"通信要"_s, u"件ッ一覧"_s};
        QTest::newRow("opening bracket") << u"通信要「一」覧"_s << 4.0 << QStringList{u"通信要"_s, u"「一」覧"_s};
        QTest::newRow("long vowel") << u"通信図ー一覧"_s << 3.0 << QStringList{u"通信"_s, u"図ー一"_s, u"覧"_s};
        QTest::newRow("words") << u"one two three"_s << 5.0 << QStringList{u"one two"_s, u"three"_s};
        QTest::newRow("an address stays whole")
            << u"網10.20.0.0/22"_s << 7.5 << QStringList{u"網"_s, u"10.20.0.0/22"_s};
        QTest::newRow("too long a word") << u"iiiiiiii"_s << 1.0 << QStringList{u"iii"_s, u"iii"_s, u"ii"_s};
        QTest::newRow("a name stays whole where a blank is near")
            << u"Web, Bare-metal"_s << 6.2 << QStringList{u"Web,"_s, u"Bare-metal"_s};
        QTest::newRow("but not for a line more")
            << u"BMCs of bare-metal hosts"_s << 8.2 << QStringList{u"BMCs of bare-"_s, u"metal hosts"_s};
        QTest::newRow("a hyphen, where no blank is near")
            << u"A Superdome-metal"_s << 8.0 << QStringList{u"A Superdome-"_s, u"metal"_s};
        QTest::newRow("no mark begins a line, in a word either")
            << u"iiiiii、ii"_s << 2.01 << QStringList{u"iiiii"_s, u"i、ii"_s};
        QTest::newRow("line ends stay") << u"一\n\n二\r\n三"_s << 9.0
                                        << QStringList{u"一"_s, QString(), u"二"_s, u"三"_s};
        QTest::newRow("no room at all") << u"一二"_s << 0.0 << QStringList{u"一"_s, u"二"_s};
        QTest::newRow("blanks at a break vanish") << u"一二   三四"_s << 2.0 << QStringList{u"一二"_s, u"三四"_s};
    }

    void wrapsAtBlanksAndBetweenJapanese()
    {
        QFETCH(QString, text);
        QFETCH(double, ems);
        QFETCH(QStringList, lines);
        QCOMPARE(m_measure.wrapped(text, 10, false, ems * 10), lines);
    }

    /// No break loses a character, and no line is too wide that could be narrower.
    void wrappingLosesNothing()
    {
        const QString text
            = u"HP SUM 7.3.0以降では、ターゲットから (return) 63002/tcpへ接続します。「ノード」の一覧は "_s
              u"hpsum_service が管理する：ポート番号は変更できます。A👨‍👩‍👧B"_s;
        for (double width = 1; width < 400; width += 7) {
            const QStringList lines = m_measure.wrapped(text, 10, false, width);
            QString joined = lines.join(QString());
            QString expected = text;
            QCOMPARE(joined.remove(u' '), expected.remove(u' '));
            for (const QString &line : lines)
                QVERIFY2(m_measure.width(line, 10) <= width || line.size() == 1 || width < 40, qPrintable(line));
        }
    }

    /// Wherever there is room for more, the last line is no single character, with or without a mark behind it.
    void noCharacterStandsAlone()
    {
        const QString texts[]
            = {u"確立済みセッションの戻り通信はステートフルファイアウォールを通過するため、図示しない。"_s,
                u"ターゲットノードの種類ごとのネットワークポート"_s, u"マシンのグループと台数"_s,
                u"管理製品が稼働するマシン"_s, u"一部省略（項番表を参照）"_s};
        for (const QString &text : texts) {
            for (double width = 50; width < 600; width += 1) {
                const QStringList lines = m_measure.wrapped(text, 10, false, width);
                QCOMPARE(lines.join(QString()), text);
                for (const QString &line : lines)
                    QVERIFY(m_measure.width(line, 10) <= width);
                QString last = lines.last();
                while (last.endsWith(u'。') || last.endsWith(u'）'))
                    last.chop(1);
                QVERIFY2(last.size() > 1, qPrintable(lines.join(u'/')));
            }
        }
    }

    /// A range of addresses breaks behind its hyphen where it has to, not within a number.
    /// Of all short texts of these signs, in any width: it ends, and loses nothing.
    void whateverStandsBesideBlanks()
    {
        const QString signs = u"a あ。（"_s;
        constexpr int longest = 7;
        int count = 1;
        for (int i = 0; i < longest; ++i)
            count *= static_cast<int>(signs.size());
        for (int number = 0; number < count; ++number) {
            QString text;
            for (int rest = number, i = 0; i < longest; ++i, rest /= static_cast<int>(signs.size()))
                text.append(signs[rest % signs.size()]);
            for (const double width : {5.0, 11.0, 22.0, 31.0}) {
                QString left = m_measure.wrapped(text, 10, false, width).join(QString());
                QCOMPARE(left.remove(u' '), QString(text).remove(u' '));
            }
        }
    }

    void longRangesBreakBehindTheirHyphen()
    {
        for (double width = 90; width < 135; width += 5) {
            const QStringList lines = m_measure.wrapped(u"192.168.20.11-192.168.20.14"_s, 10, false, width);
            QCOMPARE(lines, (QStringList{u"192.168.20.11-"_s, u"192.168.20.14"_s}));
        }
    }

    void textOfTwoMillionCharacters()
    {
        const QString text(2'000'000, u'語');
        QCOMPARE(m_measure.wrapped(text, 10, false, 1000).size(), 20'000);
        QVERIFY(m_measure.elided(text, 10, false, 1000).size() == 100);
        double sum = 0;
        for (int i = 0; i < 1'000'000; ++i)
            sum += m_measure.width(u"TCP 22, 443"_s, 10.5);
        QVERIFY(sum > 0);
    }

    void aFontThatCannotBeUsedHasASentence() { QVERIFY(hasMessage(u"font.unusable"_s)); }

private:
    TextMeasure m_measure = std::move(*TextMeasure::make());
};

QTEST_MAIN(TextMeasureTest)
#include "TextMeasureTest.moc"
