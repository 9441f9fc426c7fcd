// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/FindingsJson.h"
#include "support/Ids.h"
#include "support/TestCatalogs.h"

#include <QJsonDocument>
#include <QTest>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

class FindingsJsonTest : public QObject {
    Q_OBJECT

private slots:
    void nothing()
    {
        QCOMPARE(writeFindingsJson({}, test::wording()),
            QByteArray("{\n  \"findings\": [],\n  \"counts\": {\"error\": 0, \"warning\": 0, \"information\": 0, "
                       "\"accepted\": 0}\n}\n"));
    }

    void everything()
    {
        Finding open;
        open.code = u"catalog.mine"_s;
        open.severity = Severity::Error;
        open.text = {u"A \"quoted\"\nline"_s, u"「引用」"_s};
        open.key = u"catalog.mine:sum"_s;
        open.acceptedReason = {u"Expired"_s, {}};
        Finding taken;
        taken.code = u"node.no-zone"_s;
        taken.severity = Severity::Warning;
        taken.arguments = {{u"Web"_s, u"ウェブ"_s}};
        taken.nodes = {id(u"m1"_s), id(u"web"_s)};
        taken.flows = {u"flow:a"_s, u"flow:b"_s};
        taken.key = u"node.no-zone:web"_s;
        taken.accepted = true;
        taken.acceptedReason = {{}, u"承知"_s};
        taken.acceptedBy = u"Sato"_s;
        const QByteArray json = writeFindingsJson({open, taken}, test::wording());
        QCOMPARE(json,
            QByteArray("{\n  \"findings\": [\n"
                       "    {\"code\": \"catalog.mine\", \"severity\": \"error\", \"text\": {\"en\": \"A "
                       "\\\"quoted\\\"\\nline\", \"ja\": \"「引用」\"}, \"nodes\": [], \"flows\": [], \"key\": "
                       "\"catalog.mine:sum\", \"accepted\": false},\n"
                       "    {\"code\": \"node.no-zone\", \"severity\": \"warning\", \"text\": {\"en\": ")
                + jsonOf(
                    u"Web has flows but no zone, so it is unknown which firewalls they cross. Put it into a zone."_s)
                + ", \"ja\": "
                + jsonOf(
                    u"ウェブには通信フローがありますが、ゾーンがないため、経由するファイアウォールが決まりません。ゾーンを指定してください。"_s)
                + "}, \"nodes\": [\"m1\", \"web\"], \"flows\": [\"flow:a\", \"flow:b\"], \"key\": "
                  "\"node.no-zone:web\", \"accepted\": true, \"accepted_reason\": {\"en\": \"承知\", \"ja\": "
                  "\"承知\"}, \"accepted_by\": \"Sato\"}\n"
                  "  ],\n  \"counts\": {\"error\": 1, \"warning\": 0, \"information\": 0, \"accepted\": 1}\n}\n");
        QJsonParseError error;
        QVERIFY(QJsonDocument::fromJson(json, &error).isObject());
        QCOMPARE(error.error, QJsonParseError::NoError);
    }

private:
    static QByteArray jsonOf(const QString &text) { return '"' + text.toUtf8() + '"'; }
};

QTEST_GUILESS_MAIN(FindingsJsonTest)
#include "FindingsJsonTest.moc"
