// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/PdfFile.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace portolan::test {

using namespace Qt::StringLiterals;

QString PdfFile::said(const QString &program, const QStringList &arguments) const
{
    const ToolResult result = m_folder.run(program, arguments);
    return m_isThere && result.exitCode == 0 ? QString::fromUtf8(result.out) : QString();
}

QString PdfFile::info() const
{
    return said(u"pdfinfo"_s, {u"-l"_s, u"99"_s, u"a.pdf"_s});
}

QString PdfFile::text() const
{
    return said(u"pdftotext"_s, {u"-layout"_s, u"a.pdf"_s, u"-"_s});
}

QString PdfFile::bareText() const
{
    return said(u"pdftotext"_s, {u"-raw"_s, u"a.pdf"_s, u"-"_s}).remove(QRegularExpression(u"\\s"_s));
}

QStringList PdfFile::fonts() const
{
    return said(u"pdffonts"_s, {u"a.pdf"_s}).split(u'\n', Qt::SkipEmptyParts).mid(2);
}

QString PdfFile::complaint() const
{
    const ToolResult result = m_folder.run(u"qpdf"_s, {u"--check"_s, u"a.pdf"_s});
    return result.exitCode == 0 ? QString() : QString::fromUtf8(result.out + result.err);
}

QJsonObject PdfFile::objects() const
{
    const QString json = said(u"qpdf"_s, {u"--json=2"_s, u"--json-key=qpdf"_s, u"a.pdf"_s});
    return QJsonDocument::fromJson(json.toUtf8()).object()[u"qpdf"_s].toArray().at(1).toObject();
}

QMap<QString, QJsonObject> PdfFile::having(const QString &key, const QString &value) const
{
    QMap<QString, QJsonObject> found;
    const QJsonObject all = objects();
    for (auto object = all.begin(); object != all.end(); ++object) {
        const QJsonObject dictionary = object.value().toObject()[u"value"_s].toObject();
        if (dictionary[key].toString() == value)
            found.insert(object.key(), dictionary);
    }
    return found;
}

QJsonArray PdfFile::outlines() const
{
    const QString json = said(u"qpdf"_s, {u"--json=2"_s, u"--json-key=outlines"_s, u"a.pdf"_s});
    return QJsonDocument::fromJson(json.toUtf8()).object()[u"outlines"_s].toArray();
}

QImage PdfFile::page(int number) const
{
    const QString name = u"page-"_s + QString::number(number);
    const ToolResult result = m_folder.run(u"pdftoppm"_s,
        {u"-r"_s, u"96"_s, u"-png"_s, u"-singlefile"_s, u"-f"_s, QString::number(number), u"a.pdf"_s, name});
    return result.exitCode == 0 ? QImage(m_folder.path(name + u".png"_s)) : QImage();
}

} // namespace portolan::test
