// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/DiagramBuilder.h"
#include "diagram/NodePainter.h"
#include "support/DerivedPlan.h"
#include "support/Ids.h"
#include "support/SheetCase.h"

#include <QRegularExpression>
#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

constexpr double smallest = 9; // units: 5.5 points at a scale of 1 : 1.15

DiagramNode wordy()
{
    DiagramNode node;
    node.id = id(u"n"_s);
    node.rect = QRectF(0, 0, 160, 70);
    node.icon = u"linux"_s;
    node.name = {u"Database and batch servers of the second hall"_s, u"第2室のデータベースおよびバッチサーバ"_s};
    node.kind = {u"Linux server with everything installed"_s, u"すべて導入済みのLinuxサーバ"_s};
    node.address = u"10.20.1.0/25, 10.20.2.0/25, 10.20.3.0/25, 10.20.4.0/25"_s;
    return node;
}

Picture painted(const DiagramNode &node, ExportLanguage language)
{
    Picture picture;
    appendNode(node, {}, language, measure(), picture);
    return picture;
}

/// In the order in which they are drawn.
std::vector<DiagramNode> nodesOf(DerivedPlan &derived)
{
    const Matrix matrix = derived.matrix(View::Stateful);
    return buildDiagram(requestFor(derived, matrix)).diagram.nodes;
}

} // namespace

class NodeCardTest : public QObject {
    Q_OBJECT

private slots:
    void textsStayReadableAndInside_data();
    void textsStayReadableAndInside();
    void marksStandInsideTheCard();
    void marksKeepOffTheTextBesideThem();
    void aMachineSaysThatAllItsRowsAreLeftOut();
    void theTitleHasAllThatIsCut();
    void addressesAreCutBetweenThem();
    void theSecondKindGoesBeforeAnythingElse();
    void whatTheNameSaysIsNotSaidAgain_data();
    void whatTheNameSaysIsNotSaidAgain();
    void theKindStaysOnTightLinesOrBesideTheAddress();
    void aHighCardHasRoomForALongName();
    void aHugeCardHasAHugeName();
    void theSmallerIsDrawnAboveTheLarger();
    void namesOfTheExamplesAreWhole_data();
    void namesOfTheExamplesAreWhole();
};

void NodeCardTest::textsStayReadableAndInside_data()
{
    QTest::addColumn<ExportLanguage>("language");
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<int>("count");
    for (const auto &[name, language] : {std::pair("en", ExportLanguage::English),
             std::pair("ja", ExportLanguage::Japanese), std::pair("both", ExportLanguage::Both)}) {
        for (const QSizeF &size : {QSizeF(72, 40), QSizeF(96, 40), QSizeF(160, 70), QSizeF(300, 120)}) {
            for (const int count : {1, 40})
                QTest::addRow("%s %g x %d", name, size.width(), count) << language << size << count;
        }
    }
}

void NodeCardTest::textsStayReadableAndInside()
{
    QFETCH(ExportLanguage, language);
    QFETCH(QSizeF, size);
    QFETCH(int, count);
    DiagramNode node = wordy();
    node.rect.setSize(size);
    node.count = count;
    int texts = 0;
    for (const PictureElement &element : painted(node, language).elements) {
        const Words *words = std::get_if<Words>(&element);
        if (!words || words->anchor != Anchor::Start)
            continue;
        ++texts;
        QVERIFY(words->size >= smallest);
        const double width = measure().width(words->text, words->size, words->bold);
        QVERIFY2(words->at.x() + width <= node.rect.right(), qPrintable(words->text));
        QVERIFY2(words->at.y() <= node.rect.bottom(), qPrintable(words->text));
        QVERIFY2(words->at.y() - words->size * TextMeasure::ascent >= node.rect.top() - 1, qPrintable(words->text));
    }
    QVERIFY(texts >= 1);
}

void NodeCardTest::marksStandInsideTheCard()
{
    for (const int count : {1, 9, 28, 340}) {
        DiagramNode node = wordy();
        node.marks.errors = count;
        node.marks.warnings = count;
        node.marks.leftOut = count;
        double textBottom = 0;
        double marksRight = 0;
        for (const PictureElement &element : painted(node, ExportLanguage::Both).elements) {
            const Shape *shape = std::get_if<Shape>(&element);
            // All but the card itself and the icon's room.
            if (shape && shape->path.boundingRect().height() < 16)
                QVERIFY(shape->path.boundingRect().left() >= node.rect.left() + 2);
            const Words *words = std::get_if<Words>(&element);
            if (words && words->text == QString::number(count))
                marksRight = words->at.x() + measure().width(words->text, words->size, words->bold);
            else if (words)
                textBottom = std::max(textBottom, words->at.y());
        }
        QVERIFY(marksRight > 0);
        QVERIFY(marksRight <= 45 || textBottom <= node.rect.bottom() - 12);
    }
}

/// A count right before an address reads like a part of it: more than two blanks are between them.
void NodeCardTest::marksKeepOffTheTextBesideThem()
{
    for (const int count : {1, 2, 9}) {
        DiagramNode node = wordy();
        node.marks.warnings = count;
        double marksRight = 0;
        double textLeft = node.rect.right();
        for (const PictureElement &element : painted(node, ExportLanguage::English).elements) {
            const Words *words = std::get_if<Words>(&element);
            if (!words || words->anchor != Anchor::Start)
                continue;
            if (words->text == QString::number(count))
                marksRight = words->at.x() + measure().width(words->text, words->size, words->bold);
            else
                textLeft = std::min(textLeft, words->at.x());
        }
        QVERIFY(marksRight > 0);
        const double gap = textLeft - marksRight;
        QVERIFY2(gap >= 2 * measure().width(u" "_s, 9), qPrintable(QString::number(gap)));
    }
}

void NodeCardTest::aMachineSaysThatAllItsRowsAreLeftOut()
{
    const auto leftOut = [](const QByteArray &yaml, const QString &id) {
        DerivedPlan derived(yaml);
        for (const DiagramNode &node : nodesOf(derived)) {
            if (node.id.toString() == id)
                return node.marks.leftOut;
        }
        return -1;
    };
    const QByteArray whole = DerivedPlan::example(u"compute-management"_s);
    QCOMPARE(leftOut(whole, u"mail01"_s), 0);
    QByteArray decided = whole;
    decided.replace("accepted:\n",
        "decisions:\n  - {flow: \"csm:email.smtp:csm01>mail01:tcp\", state: excluded, reason: {en: No mail, ja: "
        "使用しない}, owner: T. Sato}\n  - {flow: \"csm:rmcp-request.rmcp:csm01>db-bmc:udp\", state: excluded, "
        "reason: {en: Not used, ja: 使用しない}, owner: T. Sato}\naccepted:\n");
    QCOMPARE(leftOut(decided, u"mail01"_s), 1);
    QCOMPARE(leftOut(decided, u"csm01"_s), 0); // it has others
    QCOMPARE(leftOut(decided, u"db-bmc"_s), 0);
}

/// Two machines that differ in the last digit must not look the same, and no blank belongs into an address.
void NodeCardTest::addressesAreCutBetweenThem()
{
    const auto said = [](const DiagramNode &node) {
        QStringList lines;
        for (const PictureElement &element : painted(node, ExportLanguage::English).elements) {
            const Words *words = std::get_if<Words>(&element);
            if (words && words->anchor == Anchor::Start && !words->bold)
                lines.append(words->text);
        }
        return lines.join(QString());
    };
    DiagramNode node = wordy();
    node.name = node.kind = {u"Linux"_s, u"Linux"_s};
    node.address = u"2001:db8:1234:5678:9abc:def0:1234:5678"_s;
    QCOMPARE(said(node), node.address);
    node.address = u"10.100.200.101, 10.100.200.111, 10.100.200.151, 10.100.200.191"_s;
    QCOMPARE(said(node).remove(u' '), QString(node.address).remove(u' '));
    QStringList many;
    for (int host = 101; host < 131; ++host)
        many.append(u"10.100.200."_s + QString::number(host));
    node.address = many.join(u", "_s);
    static const QRegularExpression some(u"^(10\\.100\\.200\\.\\d{3}(, ?|(?= \\+)))+ \\+(\\d+)$"_s);
    const QRegularExpressionMatch match = some.match(said(node));
    QVERIFY2(match.hasMatch(), qPrintable(said(node)));
    QCOMPARE(said(node).count(u"10.100.200."_s) + match.captured(3).toInt(), qsizetype(30));
}

void NodeCardTest::theTitleHasAllThatIsCut()
{
    const DiagramNode node = wordy();
    const Picture picture = painted(node, ExportLanguage::Both);
    QVERIFY(textsOf(picture).join(u' ').contains(u'…'));
    const QString title = groupsOf(picture, u"node"_s).front().title;
    for (const QString &text : {node.name.en, node.name.ja, node.kind.en, node.kind.ja, node.address})
        QVERIFY2(title.contains(text), qPrintable(text));
}

void NodeCardTest::theSecondKindGoesBeforeAnythingElse()
{
    DiagramNode node = wordy();
    node.name = {u"Web servers of hall two"_s, u"第2室のWebサーバ"_s};
    node.kind = {u"Linux"_s, u"業務用のリナックス系サーバ"_s};
    node.address = u"10.20.1.0/25"_s;
    const QString roomy = [&] {
        DiagramNode large = node;
        large.rect.setSize({260, 110});
        return textsOf(painted(large, ExportLanguage::Both)).join(u' ');
    }();
    QVERIFY(roomy.contains(node.kind.ja));
    node.rect.setSize({160, 70});
    const QString tight = textsOf(painted(node, ExportLanguage::Both)).join(u' ');
    QVERIFY(!tight.contains(node.kind.ja));
    QVERIFY(!tight.contains(u'…'));
    for (const QString &text : {node.kind.en, node.address, node.name.ja})
        QVERIFY2(tight.contains(text), qPrintable(text));
}

void NodeCardTest::whatTheNameSaysIsNotSaidAgain_data()
{
    QTest::addColumn<LocalizedText>("name");
    QTest::addColumn<LocalizedText>("kind");
    QTest::addColumn<ExportLanguage>("language");
    QTest::addColumn<QStringList>("told"); // between names and address
    const LocalizedText ntp{u"NTP server"_s, u"NTPサーバ"_s};
    const LocalizedText switches{u"FC switch"_s, u"FCスイッチ"_s};
    const LocalizedText hvm{u"HVM"_s, u"HVM"_s};
    const LocalizedText oa{u"OA"_s, u"OA"_s};
    using enum ExportLanguage;
    QTest::newRow("in both") << LocalizedText{u"NTP server ntp01"_s, u"NTPサーバ ntp01"_s} << ntp << Both
                             << QStringList();
    QTest::newRow("in English") << LocalizedText{u"NTP server ntp01"_s, u"NTPサーバ ntp01"_s} << ntp << English
                                << QStringList();
    QTest::newRow("plural") << LocalizedText{u"FC switches"_s, u"FCスイッチ"_s} << switches << Both << QStringList();
    QTest::newRow("the same word") << LocalizedText{u"HVMs"_s, u"HVM"_s} << hvm << Both << QStringList();
    QTest::newRow("one of them") << LocalizedText{u"Fabric"_s, u"FCスイッチ"_s} << switches << Both
                                 << QStringList{u"FC switch"_s};
    QTest::newRow("the other") << LocalizedText{u"FC switches"_s, u"ファブリック"_s} << switches << Both
                               << QStringList{u"FCスイッチ"_s};
    QTest::newRow("neither") << LocalizedText{u"Fabric"_s, u"ファブリック"_s} << switches << Both
                             << QStringList{u"FC switch FCスイッチ"_s};
    QTest::newRow("part of a word") << LocalizedText{u"Boardroom"_s, u"会議室"_s} << oa << Both << QStringList{u"OA"_s};
}

void NodeCardTest::whatTheNameSaysIsNotSaidAgain()
{
    QFETCH(const LocalizedText, name);
    QFETCH(const LocalizedText, kind);
    QFETCH(const ExportLanguage, language);
    QFETCH(const QStringList, told);
    DiagramNode node = wordy();
    node.rect.setSize({240, 90});
    node.name = name;
    node.kind = kind;
    node.address = u"10.20.1.0/25"_s;
    QStringList texts = portolan::test::textsOf(painted(node, language));
    QCOMPARE(texts.takeFirst(), name.en);
    if (language == ExportLanguage::Both)
        QCOMPARE(texts.takeFirst(), name.ja);
    QCOMPARE(texts.takeLast(), node.address);
    QCOMPARE(texts, told);
}

void NodeCardTest::theKindStaysOnTightLinesOrBesideTheAddress()
{
    DiagramNode node = wordy();
    node.count = 24;
    node.name = {u"Web and AP servers"_s, u"Web・APサーバ"_s};
    node.kind = {u"Windows"_s, u"Windows"_s};
    node.address = u"10.20.0.64/26"_s;
    QStringList texts = portolan::test::textsOf(painted(node, ExportLanguage::Both));
    QVERIFY2(texts.contains(u"Windows"_s) && texts.contains(node.address), qPrintable(texts.join(u'|')));
    node.rect.setHeight(66);
    node.address = u"10.2.0.1"_s;
    texts = portolan::test::textsOf(painted(node, ExportLanguage::Both));
    QVERIFY2(texts.contains(u"Windows · 10.2.0.1"_s), qPrintable(texts.join(u'|')));
}

/// As managers of many arrows have it.
void NodeCardTest::aHighCardHasRoomForALongName()
{
    DiagramNode node = wordy();
    node.rect.setSize({160, 176});
    node.name = {u"Integrated operations management platform of the northern data centre"_s,
        u"北日本データセンタ統合運用管理基盤サーバ（本番環境・正系）第一号機"_s};
    for (const ExportLanguage language : {ExportLanguage::English, ExportLanguage::Japanese, ExportLanguage::Both}) {
        QString texts;
        for (const PictureElement &element : painted(node, language).elements) {
            if (const Words *words = std::get_if<Words>(&element))
                texts += words->text;
        }
        texts.remove(u' ');
        if (language != ExportLanguage::Japanese)
            QVERIFY2(texts.contains(QString(node.name.en).remove(u' ')), qPrintable(texts));
        if (language != ExportLanguage::English)
            QVERIFY2(texts.contains(node.name.ja), qPrintable(texts));
        QVERIFY2(!texts.contains(u'…'), qPrintable(texts));
    }
}

void NodeCardTest::aHugeCardHasAHugeName()
{
    DiagramNode node = wordy();
    node.rect.setSize({9000, 7000});
    for (const PictureElement &element : painted(node, ExportLanguage::English).elements) {
        const Words *words = std::get_if<Words>(&element);
        if (!words)
            continue;
        // 1 : 8.35 is the scale at which such a card fits A3.
        QVERIFY(words->size / 8.35 * 72 / 25.4 / 4 > 5);
        QVERIFY(node.rect.contains(words->at));
        QVERIFY(node.rect.contains(words->at + QPointF(measure().width(words->text, words->size, words->bold), 0)));
    }
}

/// Otherwise nobody would see it, nor could drag it away. What stands by itself keeps its place in the order of ids.
void NodeCardTest::theSmallerIsDrawnAboveTheLarger()
{
    DerivedPlan derived(QByteArrayLiteral(R"(
nodes:
  - {id: a-small, kind: linux, at: [100, 100], size: [120, 60]}
  - {id: alone, kind: linux, at: [2000, 100]}
  - {id: b-large, kind: linux, at: [0, 0], size: [600, 400]}
  - {id: c-middle, kind: linux, at: [80, 80], size: [300, 200]}
)"));
    QStringList order;
    for (const DiagramNode &node : nodesOf(derived))
        order.append(node.id.toString());
    QCOMPARE(order, QStringList({u"b-large"_s, u"alone"_s, u"c-middle"_s, u"a-small"_s}));
}

void NodeCardTest::namesOfTheExamplesAreWhole_data()
{
    QTest::addColumn<QString>("example");
    for (const char *example : {"compute-management", "mixed-rack", "one-management-server", "support-pack"})
        QTest::newRow(example) << QString::fromLatin1(example);
}

void NodeCardTest::namesOfTheExamplesAreWhole()
{
    QFETCH(QString, example);
    DerivedPlan derived(DerivedPlan::example(example));
    for (const DiagramNode &node : nodesOf(derived)) {
        for (const ExportLanguage language : {ExportLanguage::English, ExportLanguage::Japanese}) {
            const QString name = node.name.text(firstLanguage(language));
            QString said;
            for (const PictureElement &element : painted(node, language).elements) {
                const Words *words = std::get_if<Words>(&element);
                if (words && words->bold && words->anchor == Anchor::Start)
                    said += words->text;
            }
            const auto bare = [](QString text) { return text.remove(u' '); };
            QVERIFY2(bare(said).startsWith(bare(name)), qPrintable(name + u" | "_s + said));
        }
    }
}

QTEST_MAIN(NodeCardTest)
#include "NodeCardTest.moc"
