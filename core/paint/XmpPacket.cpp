// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/XmpPacket.h"

#include <QStringList>
#include <QXmlStreamWriter>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString rdfSpace = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#"_s;
const QString dublinCoreSpace = u"http://purl.org/dc/elements/1.1/"_s;
const QString xmpSpace = u"http://ns.adobe.com/xap/1.0/"_s;
const QString pdfSpace = u"http://ns.adobe.com/pdf/1.3/"_s;

class PacketWriter {
public:
    explicit PacketWriter(QString &out)
        : m_xml(&out)
    {
    }

    void write(const PdfMarks &marks, const QString &producer)
    {
        m_xml.writeNamespace(u"adobe:ns:meta/"_s, u"x"_s);
        m_xml.writeNamespace(rdfSpace, u"rdf"_s);
        m_xml.writeNamespace(dublinCoreSpace, u"dc"_s);
        m_xml.writeNamespace(xmpSpace, u"xmp"_s);
        m_xml.writeNamespace(pdfSpace, u"pdf"_s);
        m_xml.writeStartElement(u"adobe:ns:meta/"_s, u"xmpmeta"_s);
        m_xml.writeStartElement(rdfSpace, u"RDF"_s);
        m_xml.writeStartElement(rdfSpace, u"Description"_s);
        m_xml.writeAttribute(rdfSpace, u"about"_s, QString());
        m_xml.writeTextElement(dublinCoreSpace, u"format"_s, u"application/pdf"_s);
        inLanguages(u"title"_s, marks.title, marks.language);
        inLanguages(u"description"_s, marks.subject, marks.language);
        list(u"creator"_s, u"Seq"_s, marks.author);
        list(u"language"_s, u"Bag"_s, marks.language);
        element(pdfSpace, u"Keywords"_s, marks.keywords);
        element(pdfSpace, u"Producer"_s, producer);
        element(xmpSpace, u"CreatorTool"_s, QString::fromLatin1(marks.creator));
        if (marks.date.isValid()) {
            const QString date = marks.date.toString(Qt::ISODate) + u"T00:00:00Z"_s;
            element(xmpSpace, u"CreateDate"_s, date);
            element(xmpSpace, u"ModifyDate"_s, date);
        }
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

private:
    void element(const QString &space, const QString &name, const QString &text)
    {
        if (!text.isEmpty())
            m_xml.writeTextElement(space, name, text);
    }

    void inLanguages(const QString &name, const QString &text, const QString &language)
    {
        if (text.isEmpty())
            return;
        m_xml.writeStartElement(dublinCoreSpace, name);
        m_xml.writeStartElement(rdfSpace, u"Alt"_s);
        QStringList languages{u"x-default"_s, language};
        languages.removeAll(QString());
        for (const QString &each : languages) {
            m_xml.writeStartElement(rdfSpace, u"li"_s);
            m_xml.writeAttribute(u"xml:lang"_s, each);
            m_xml.writeCharacters(text);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void list(const QString &name, const QString &sort, const QString &text)
    {
        if (text.isEmpty())
            return;
        m_xml.writeStartElement(dublinCoreSpace, name);
        m_xml.writeStartElement(rdfSpace, sort);
        m_xml.writeTextElement(rdfSpace, u"li"_s, text);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray xmpPacket(const PdfMarks &marks, const QString &producer)
{
    QString body;
    PacketWriter(body).write(marks, producer);
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" + body.toUtf8()
        + "\n<?xpacket end=\"r\"?>\n";
}

} // namespace portolan
