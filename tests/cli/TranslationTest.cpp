// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/ExportText.h"
#include "support/Patience.h"

#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QStringDecoder>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

using Variables = QList<std::pair<QString, QString>>;

const Variables japan{{u"LANG"_s, u"ja_JP.UTF-8"_s}};

struct Ran {
    int code = -1;
    QString out;
    QString err;
};

/// Runs the command line with nothing of the tester's own language about it. Output that isn't UTF-8 comes back empty.
Ran run(const QStringList &arguments, const Variables &variables, const QString &folder = {})
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith(u"LC_"_s) || name.startsWith(u"LANG"_s))
            environment.remove(name);
    }
    for (const auto &[name, value] : variables)
        environment.insert(name, value);
    QProcess process;
    process.setProcessEnvironment(environment);
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(QStringLiteral(PORTOLAN_CLI), arguments);
    Ran ran;
    if (!process.waitForFinished(portolan::test::patience) || process.exitStatus() != QProcess::NormalExit)
        return ran;
    const auto text = [](const QByteArray &bytes) {
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString decoded = decoder(bytes);
        return decoder.hasError() ? QString() : decoded;
    };
    ran.code = process.exitCode();
    ran.out = text(process.readAllStandardOutput());
    ran.err = text(process.readAllStandardError());
    return ran;
}

struct Message {
    QString source;
    QStringList translations;
    bool isNumerus = false;
    bool isFinished = true;
};

/// The messages of a .ts file by context and source.
QMap<QString, Message> messagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QMap<QString, Message> found;
    QString context;
    Message message;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == "message"_L1)
            found.insert(context + u": "_s + message.source, message);
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            message = Message();
            message.isNumerus = xml.attributes().value("numerus"_L1) == "yes"_L1;
        } else if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.isFinished = !xml.attributes().hasAttribute("type"_L1);
            if (!message.isNumerus)
                message.translations.append(xml.readElementText());
        } else if (xml.name() == "numerusform"_L1) {
            message.translations.append(xml.readElementText());
        }
    }
    return xml.hasError() ? QMap<QString, Message>() : found;
}

QMap<QString, Message> translationsTo(const QString &language)
{
    return messagesOf(QStringLiteral(PORTOLAN_SOURCE "/translations/portolan_") + language + u".ts"_s);
}

/// What the target update_translations would do; nothing where both lists are the same.
QString differences(const QStringList &translated, const QStringList &wanted)
{
    QString found;
    for (const QString &message : wanted)
        found += translated.contains(message) ? QString() : u"add "_s + message + u'\n';
    for (const QString &message : translated)
        found += wanted.contains(message) ? QString() : u"remove "_s + message + u'\n';
    return found;
}

/// %1, %2 ... and %n.
QSet<QString> places(const QString &text)
{
    static const QRegularExpression place(u"%[0-9n]"_s);
    QSet<QString> found;
    for (auto matches = place.globalMatch(text); matches.hasNext();)
        found.insert(matches.next().captured());
    return found;
}

} // namespace

/// The command line speaks Japanese to who asks for it, and nothing is left in English by an oversight.
class TranslationTest : public QObject {
    Q_OBJECT

private:
    /// What the program says of a plan that holds the text, in Japanese.
    QString saidOf(const QByteArray &text, const QByteArray &name = "bad.plan.yaml")
    {
        QFile file(m_folder.filePath(QString::fromUtf8(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return {};
        file.close();
        const Ran ran = run({u"check"_s, QString::fromUtf8(name)}, japan, m_folder.path());
        return ran.code == 3 ? ran.err : QString();
    }

    QTemporaryDir m_folder;

private slots:
    void helpIsInJapanese()
    {
        const Ran ran = run({u"--help"_s}, japan);
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.err, QString());
        const QString head
            = u"使い方：portolan-cli コマンド [オプション ...]\n\n"
              u"製品の提供元が公開するポート一覧表に基づき、マシンのプランから通信要件一覧と通信フロー図を"
              u"作成します。\n\n"
              u"コマンド：\n"_s;
        QVERIFY2(ran.out.startsWith(head), qPrintable(ran.out));
        QVERIFY(ran.out.contains(u"\n  check     プランの指摘事項を表示\n"_s));
        QVERIFY(ran.out.contains(u"終了ステータス：0 正常終了、"_s));
    }

    /// The frame of it is Qt's, and must not depend on whether Qt's own translations are installed.
    void helpOfACommandIsInJapanese_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"catalog", "check", "matrix", "arrange", "diagram", "issue", "example"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }

    void helpOfACommandIsInJapanese()
    {
        QFETCH(QString, command);
        const Ran ran = run({command, u"--help"_s}, japan);
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.startsWith(u"使い方：portolan-cli %1 [オプション] "_s.arg(command)), qPrintable(ran.out));
        QVERIFY(ran.out.contains(u"\n引数：\n"_s));
        QVERIFY(ran.out.contains(u"\nオプション：\n"_s));
        static const QRegularExpression japanese(u"[ぁ-ヶ一-龠]"_s);
        // A terminal's width; no mark at the beginning of a line, no word in two.
        static const QRegularExpression mark(u"^ *[、。）」：ーゃゅょっャュョッ]"_s);
        static const QRegularExpression broken(u"[A-Za-zァ-ヶー]\n *[A-Za-zァ-ヶー]"_s);
        QVERIFY2(!ran.out.section(u'\n', 1).contains(broken), qPrintable(ran.out));
        for (const QString &line : ran.out.split(u'\n', Qt::SkipEmptyParts)) {
            QVERIFY2(!line.contains(mark), qPrintable(line));
            QVERIFY2(portolan::textWidth(line) < 80 || line.startsWith(u"使い方"_s), qPrintable(line));
            // What goes on below an option may be a Latin word alone.
            if (!line.startsWith(u"      "_s))
                QVERIFY2(line.contains(japanese), qPrintable(line));
        }
    }

    void wrongUsageIsExplainedInJapanese()
    {
        QCOMPARE(run({u"chekc"_s}, japan).err,
            u"「chekc」というコマンドはありません。「check」の誤りではありませんか。使用できるコマンド：catalog, check, matrix, arrange, diagram, issue, example\n"_s);
        QCOMPARE(run({u"check"_s, u"--nix"_s}, japan).err,
            u"「--nix」というオプションはありません。\nヘルプ：portolan-cli check --help\n"_s);
        QCOMPARE(run({u"matrix"_s, u"a"_s, u"-o"_s}, japan).err,
            u"オプション「-o」には値を指定してください。\nヘルプ：portolan-cli matrix --help\n"_s);
        QCOMPARE(run({u"matrix"_s, u"a"_s, u"-o"_s, u"a.csv"_s, u"--view"_s, u"x"_s}, japan).err,
            u"--viewに「x」は指定できません。documented、stateful、stateless、zonesのいずれかを指定してください。\n"
            u"ヘルプ：portolan-cli matrix --help\n"_s);
    }

    void mistakesInAPlanAreExplainedInJapanese()
    {
        QCOMPARE(run({u"check"_s, u"none.yaml"_s}, japan, m_folder.path()).err,
            u"none.yaml: ファイルが見つかりません。\n"_s);
        const QByteArray head = "format: portolan-plan\nversion: 1\ntitle: {en: A, ja: A}\n";
        QCOMPARE(saidOf(head + "nodes:\n  - {id: web, kind: linux, count: many}\n"),
            u"bad.plan.yaml:5:35: ここには1～100000の整数を指定してください（指定された値：\"many\"）。\n"_s);
        QCOMPARE(saidOf(head + "nodes:\n  - {id: web, kind: linux, zone: dmz}\n"),
            u"bad.plan.yaml:5:34: ゾーン「dmz」はありません。定義済み：なし\n"_s);
        QCOMPARE(saidOf(head + "title: {en: B, ja: B}\n"),
            u"bad.plan.yaml:4:1: キー「title」が重複しています（最初の指定：3行目）。\n"_s);
        QCOMPARE(saidOf(head + "zones: {a: b}\n", "サーバ.yaml"),
            u"サーバ.yaml:4:8: ここにはリストを指定してください（指定された値：キーと値）。\n"_s);
        QCOMPARE(saidOf("format: portolan-plan\nversion: 99\n"),
            u"bad.plan.yaml:2:10: ファイルの形式のバージョンは99ですが、このプログラムで読み込めるのはバージョン1までです。新しいPortolanが必要です。\n"_s);
    }

    void theEnvironmentChoosesTheLanguage_data()
    {
        QTest::addColumn<Variables>("variables");
        QTest::addColumn<bool>("isJapanese");
        const auto row = [](const char *name, const Variables &variables, bool isJapanese) {
            QTest::newRow(name) << variables << isJapanese;
        };
        const QString ja = u"ja_JP.UTF-8"_s;
        const QString en = u"en_US.UTF-8"_s;
        row("nothing", {}, false);
        row("LANG", {{u"LANG"_s, ja}}, true);
        row("bare language", {{u"LANG"_s, u"ja"_s}}, true);
        row("another encoding", {{u"LANG"_s, u"ja_JP.eucJP"_s}}, true);
        row("English", {{u"LANG"_s, en}}, false);
        row("a language that there is no translation for", {{u"LANG"_s, u"fr_FR.UTF-8"_s}}, false);
        row("a word that is no locale", {{u"LANG"_s, u"nonsense"_s}}, false);
        row("C", {{u"LANG"_s, u"C"_s}}, false);
        row("C.UTF-8", {{u"LANG"_s, u"C.UTF-8"_s}}, false);
        row("POSIX", {{u"LANG"_s, u"POSIX"_s}}, false);
        row("LC_MESSAGES before LANG", {{u"LC_MESSAGES"_s, ja}, {u"LANG"_s, en}}, true);
        row("LC_MESSAGES=C before LANG", {{u"LC_MESSAGES"_s, u"C"_s}, {u"LANG"_s, ja}}, false);
        row("LC_ALL before LC_MESSAGES", {{u"LC_ALL"_s, en}, {u"LC_MESSAGES"_s, ja}, {u"LANG"_s, ja}}, false);
        row("LC_ALL before both", {{u"LC_ALL"_s, ja}, {u"LC_MESSAGES"_s, en}, {u"LANG"_s, en}}, true);
        row("an empty LC_ALL counts for nothing", {{u"LC_ALL"_s, QString()}, {u"LANG"_s, ja}}, true);
        row("LC_CTYPE and LC_NUMERIC are for other things",
            {{u"LC_CTYPE"_s, ja}, {u"LC_NUMERIC"_s, ja}, {u"LANG"_s, en}}, false);
        row("LANGUAGE before LANG", {{u"LANGUAGE"_s, u"ja"_s}, {u"LANG"_s, en}}, true);
        row("LANGUAGE before LC_ALL", {{u"LANGUAGE"_s, u"en"_s}, {u"LC_ALL"_s, ja}}, false);
        row("the first of LANGUAGE that there is", {{u"LANGUAGE"_s, u"fr:ja:en"_s}, {u"LANG"_s, en}}, true);
        row("English stands in the list too", {{u"LANGUAGE"_s, u"de:en_GB:ja"_s}, {u"LANG"_s, ja}}, false);
        row("LANGUAGE alone", {{u"LANGUAGE"_s, u"ja"_s}}, false);
        row("LANGUAGE with C", {{u"LANGUAGE"_s, u"ja"_s}, {u"LC_ALL"_s, u"C"_s}}, false);
    }

    void theEnvironmentChoosesTheLanguage()
    {
        QFETCH(Variables, variables);
        QFETCH(bool, isJapanese);
        const Ran ran = run({u"check"_s}, variables);
        QCOMPARE(ran.code, 2);
        QCOMPARE(ran.err,
            isJapanese ? u"プランを1つ指定してください：portolan-cli check PLAN\nヘルプ：portolan-cli check --help\n"_s
                       : u"Say which plan: portolan-cli check PLAN.\nSee: portolan-cli check --help\n"_s);
    }

    /// Whatever the locale's encoding: what the user has named comes back as it was, and Qt adds no complaint.
    void outputIsUtf8Everywhere()
    {
        for (const QString &locale : {u"C"_s, u"POSIX"_s, u"en_US.ISO-8859-1"_s, u"C.UTF-8"_s}) {
            const Ran ran = run({u"検査"_s}, {{u"LC_ALL"_s, locale}});
            QCOMPARE(ran.err,
                u"There is no command \"検査\". The commands are: catalog, check, matrix, arrange, diagram, issue, example.\n"_s);
        }
        QVERIFY(run({u"検査"_s}, {{u"LC_ALL"_s, u"ja_JP.eucJP"_s}})
                    .err.startsWith(u"「検査」というコマンドはありません。"_s));
    }

    void everyMessageIsTranslated_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("forms");
        QTest::newRow("Japanese") << u"ja"_s << 1;
        QTest::newRow("English plurals") << u"en"_s << 2;
    }

    void everyMessageIsTranslated()
    {
        QFETCH(QString, language);
        QFETCH(int, forms);
        const QMap<QString, Message> messages = translationsTo(language);
        QVERIFY(language == u"en"_s || messages.size() > 200);
        for (auto it = messages.begin(); it != messages.end(); ++it) {
            QVERIFY2(it->isFinished, qPrintable(it.key()));
            QCOMPARE(it->translations.size(), it->isNumerus ? forms : 1);
            for (const QString &translation : it->translations) {
                QVERIFY2(!translation.trimmed().isEmpty(), qPrintable(it.key()));
                QVERIFY2(places(translation) == places(it->source), qPrintable(it.key()));
            }
        }
    }

    /// A sentence that has been added or changed lacks its translation until lupdate has been run.
    void everyTextOfTheCodeIsThere()
    {
        const QString lupdate
            = QStandardPaths::findExecutable(u"lupdate"_s, {QLibraryInfo::path(QLibraryInfo::BinariesPath)});
        if (lupdate.isEmpty())
            QSKIP("lupdate of Qt 6 is not installed (Debian: qt6-l10n-tools)");
        const QString fresh = m_folder.filePath(u"fresh.ts"_s);
        QProcess process;
        process.setWorkingDirectory(QStringLiteral(PORTOLAN_SOURCE));
        process.start(lupdate, {u"-silent"_s, u"app"_s, u"-I"_s, u"app"_s, u"-ts"_s, fresh});
        QVERIFY(process.waitForFinished(portolan::test::patience));
        QCOMPARE(process.exitCode(), 0);
        // Such as a tr() whose context it can't make out: the text would be lost.
        QCOMPARE(QString::fromUtf8(process.readAllStandardError()), QString());
        const QMap<QString, Message> messages = messagesOf(fresh);
        QVERIFY(messages.size() > 200);
        QStringList counting;
        for (auto it = messages.begin(); it != messages.end(); ++it) {
            if (it->isNumerus)
                counting.append(it.key());
        }
        QCOMPARE(differences(translationsTo(u"ja"_s).keys(), messages.keys()), QString());
        QCOMPARE(differences(translationsTo(u"en"_s).keys(), counting), QString());
    }
};

QTEST_GUILESS_MAIN(TranslationTest)
#include "TranslationTest.moc"
