// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/PdfMarks.h"

#include "paint/XmpPacket.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <exception>
#include <stdexcept>
#include <string>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Handle = QPDFObjectHandle;

constexpr int decimals = 3;

Handle real(double value)
{
    return Handle::newReal(value, decimals);
}

Handle text(const QString &value)
{
    return Handle::newUnicodeString(value.toStdString());
}

class Marker {
public:
    Marker(const QByteArray &pdf, const PdfMarks &marks)
        : m_bytes(inOrder(pdf))
        , m_marks(marks)
    {
        m_pdf.setSuppressWarnings(true);
        m_pdf.processMemoryFile("diagram", m_bytes.constData(), static_cast<std::size_t>(m_bytes.size()));
        m_pdf.getTrailer().removeKey("/ID"); // one is made from what is written
        m_pages = QPDFPageDocumentHelper(m_pdf).getAllPages();
        if (m_pages.size() != marks.pages.size())
            throw std::runtime_error("unexpected number of pages");
    }

    QByteArray write()
    {
        setSizes();
        tagFonts();
        addBookmarks();
        addDestinations();
        addLinks();
        describe();
        QPDFWriter writer(m_pdf);
        writer.setMinimumPDFVersion("1.7");
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setDeterministicID(true);
        return written(writer);
    }

private:
    /// Qt numbers the fonts' objects in the order of a hash, which is another in every process. Here they are numbered
    /// in the order in which they are come across.
    static QByteArray inOrder(const QByteArray &bytes)
    {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("diagram", bytes.constData(), static_cast<std::size_t>(bytes.size()));
        QPDFWriter writer(pdf);
        writer.setObjectStreamMode(qpdf_o_disable);
        writer.setStreamDataMode(qpdf_s_preserve);
        writer.setStaticID(true);
        return written(writer);
    }

    static QByteArray written(QPDFWriter &writer)
    {
        writer.setOutputMemory();
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
    }

    /// Qt rounds pages to whole points, and draws from the upper edge of such a page.
    void setSizes()
    {
        for (std::size_t i = 0; i < m_pages.size(); ++i) {
            Handle page = m_pages[i].getObjectHandle();
            const QSizeF size = m_marks.pages[i].size;
            const double drawnHeight = page.getKey("/MediaBox").getArrayItem(3).getNumericValue();
            page.replaceKey("/MediaBox",
                Handle::newArray(
                    {Handle::newInteger(0), Handle::newInteger(0), real(size.width()), real(size.height())}));
            page.removeKey("/UserUnit");
            const std::string shift = "1 0 0 1 0 " + real(size.height() - drawnHeight).unparse() + " cm\n";
            m_pages[i].addPageContents(m_pdf.newStream(shift), true);
        }
    }

    /// Qt embeds no more of a font than is used, but does not give it the name that a subset has to have (ISO 32000-1,
    /// 9.6.4: six letters and a plus sign).
    void tagFonts()
    {
        std::string tag = "AAAAAA+";
        for (Handle font : m_pdf.getAllObjects()) {
            if (!font.isDictionaryOfType("/Font", "/Type0"))
                continue;
            const std::string name = '/' + tag + font.getKey("/BaseFont").getName().substr(1);
            Handle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
            font.replaceKey("/BaseFont", Handle::newName(name));
            descendant.replaceKey("/BaseFont", Handle::newName(name));
            descendant.getKey("/FontDescriptor").replaceKey("/FontName", Handle::newName(name));
            // Several fonts count up in the last two letters; 676 are more than a machine has.
            char &last = tag[5];
            char &beforeLast = tag[4];
            beforeLast = static_cast<char>(last == 'Z' ? beforeLast + 1 : beforeLast);
            last = static_cast<char>(last == 'Z' ? 'A' : last + 1);
        }
    }

    Handle pageAt(qsizetype page) { return m_pages.at(static_cast<std::size_t>(page)).getObjectHandle(); }
    double heightOf(qsizetype page) const { return m_marks.pages[static_cast<std::size_t>(page)].size.height(); }

    void addBookmarks()
    {
        std::vector<Handle> items;
        Handle outlines = m_pdf.makeIndirectObject(Handle::newDictionary());
        for (std::size_t i = 0; i < m_marks.pages.size(); ++i) {
            if (m_marks.pages[i].bookmark.isEmpty())
                continue;
            Handle item = m_pdf.makeIndirectObject(Handle::newDictionary());
            item.replaceKey("/Title", text(m_marks.pages[i].bookmark));
            item.replaceKey("/Parent", outlines);
            item.replaceKey("/Dest", Handle::newArray({m_pages[i].getObjectHandle(), Handle::newName("/Fit")}));
            if (!items.empty()) {
                item.replaceKey("/Prev", items.back());
                items.back().replaceKey("/Next", item);
            }
            items.push_back(item);
        }
        if (items.empty())
            return;
        outlines.replaceKey("/Type", Handle::newName("/Outlines"));
        outlines.replaceKey("/First", items.front());
        outlines.replaceKey("/Last", items.back());
        outlines.replaceKey("/Count", Handle::newInteger(static_cast<long long>(items.size())));
        m_pdf.getRoot().replaceKey("/Outlines", outlines);
        if (items.size() > 1)
            m_pdf.getRoot().replaceKey("/PageMode", Handle::newName("/UseOutlines"));
    }

    void addDestinations()
    {
        std::vector<PdfMarks::Destination> destinations = m_marks.destinations;
        if (destinations.empty())
            return;
        std::sort(destinations.begin(), destinations.end(),
            [](const auto &left, const auto &right) { return left.name < right.name; });
        Handle names = Handle::newArray();
        for (const PdfMarks::Destination &destination : destinations) {
            names.appendItem(Handle::newString(destination.name.toStdString()));
            names.appendItem(Handle::newArray({pageAt(destination.page), Handle::newName("/XYZ"),
                real(destination.at.x()), real(heightOf(destination.page) - destination.at.y()), Handle::newNull()}));
        }
        Handle tree = Handle::newDictionary();
        tree.replaceKey("/Names", names);
        Handle all = Handle::newDictionary();
        all.replaceKey("/Dests", m_pdf.makeIndirectObject(tree));
        m_pdf.getRoot().replaceKey("/Names", all);
    }

    void addLinks()
    {
        std::vector<Handle> annotations(m_pages.size());
        for (Handle &list : annotations)
            list = Handle::newArray();
        for (const PdfMarks::Link &link : m_marks.links) {
            const double height = heightOf(link.page);
            Handle annotation = Handle::newDictionary();
            annotation.replaceKey("/Type", Handle::newName("/Annot"));
            annotation.replaceKey("/Subtype", Handle::newName("/Link"));
            annotation.replaceKey("/Rect",
                Handle::newArray({real(link.rect.left()), real(height - link.rect.bottom()), real(link.rect.right()),
                    real(height - link.rect.top())}));
            annotation.replaceKey("/Border", Handle::parse("[0 0 0]"));
            annotation.replaceKey("/F", Handle::newInteger(4));
            annotation.replaceKey("/Dest", Handle::newString(link.destination.toStdString()));
            if (!link.title.isEmpty())
                annotation.replaceKey("/Contents", text(link.title));
            annotations.at(static_cast<std::size_t>(link.page)).appendItem(m_pdf.makeIndirectObject(annotation));
        }
        for (std::size_t i = 0; i < m_pages.size(); ++i) {
            Handle page = m_pages[i].getObjectHandle();
            if (annotations[i].getArrayNItems() > 0)
                page.replaceKey("/Annots", annotations[i]);
            else
                page.removeKey("/Annots");
        }
    }

    void describe()
    {
        Handle information = Handle::newDictionary();
        const auto say = [&information](const char *key, const QString &value) {
            if (!value.isEmpty())
                information.replaceKey(key, text(value));
        };
        say("/Title", m_marks.title);
        say("/Author", m_marks.author);
        say("/Subject", m_marks.subject);
        say("/Keywords", m_marks.keywords);
        say("/Creator", QString::fromLatin1(m_marks.creator));
        Handle producer = m_pdf.getTrailer().getKey("/Info").getKey("/Producer");
        information.replaceKey("/Producer", producer);
        if (m_marks.date.isValid()) {
            const std::string date = "D:" + m_marks.date.toString(u"yyyyMMdd"_s).toStdString() + "000000Z";
            information.replaceKey("/CreationDate", Handle::newString(date));
            information.replaceKey("/ModDate", Handle::newString(date));
        }
        m_pdf.getTrailer().replaceKey("/Info", m_pdf.makeIndirectObject(information));

        Handle root = m_pdf.getRoot();
        Handle packet
            = m_pdf.newStream(xmpPacket(m_marks, QString::fromStdString(producer.getUTF8Value())).toStdString());
        packet.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
        packet.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
        root.replaceKey("/Metadata", packet);
        if (!m_marks.language.isEmpty())
            root.replaceKey("/Lang", text(m_marks.language));
        if (!m_marks.title.isEmpty())
            root.replaceKey("/ViewerPreferences", Handle::parse("<< /DisplayDocTitle true >>"));
    }

    const QByteArray m_bytes; ///< read by m_pdf as it is written
    const PdfMarks &m_marks;
    QPDF m_pdf;
    std::vector<QPDFPageObjectHelper> m_pages;
};

} // namespace

Result<QByteArray> addPdfMarks(const QByteArray &pdf, const PdfMarks &marks)
{
    try {
        return Marker(pdf, marks).write();
    } catch (const std::exception &exception) {
        return failure(u"pdf.failed"_s, {QString::fromUtf8(exception.what())});
    }
}

} // namespace portolan
