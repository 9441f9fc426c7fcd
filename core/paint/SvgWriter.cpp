// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/SvgWriter.h"

#include "paint/DocumentFont.h"
#include "paint/Drawable.h"
#include "paint/IconSymbol.h"
#include "paint/Ink.h"
#include "paint/PathText.h"

#include <QHash>
#include <QUrl>

#include <vector>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int outlineEm = 512;
constexpr QByteArrayView closingOfLink = "</g></a>\n";

/// name="value" with a blank in front.
void attribute(QByteArray &out, const char *name, const QByteArray &value)
{
    out += ' ';
    out += name;
    out += "=\"";
    out += value;
    out += '"';
}

void attribute(QByteArray &out, const char *name, double value, int decimals = 2)
{
    attribute(out, name, numberText(value, decimals));
}

/// As a class of XML: what can't be in one is left out.
QByteArray className(const QString &kind)
{
    QByteArray name;
    for (const QChar character : kind) {
        const bool isPlain
            = character.unicode() < 0x80 && (character.isLetterOrNumber() || character == u'-' || character == u'_');
        if (isPlain)
            name += character.toLatin1();
    }
    return name;
}

class PageWriter {
public:
    PageWriter(const PictureDocument &document, qsizetype page, const GroupIds &ids, const TextMeasure &measure,
        const SvgOptions &options)
        : m_document(document)
        , m_picture(document.pages[static_cast<std::size_t>(page)])
        , m_page(page)
        , m_measure(measure)
        , m_options(options)
        , m_ids(ids)
        , m_spareIds(ids)
        , m_group(m_ids.firstGroup(page))
    {
    }

    QByteArray write()
    {
        for (const PictureElement &element : m_picture.elements)
            std::visit([this](const auto &thing) { add(thing); }, element);
        while (!m_closings.empty())
            add(GroupEnd());
        return head() + m_body + "</g>\n</svg>\n";
    }

private:
    QByteArray head() const
    {
        const QSizeF paper = paperSize(m_picture);
        const QByteArray width = numberText(m_picture.size.width());
        const QByteArray height = numberText(m_picture.size.height());
        QByteArray out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
                         "xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\"";
        attribute(out, "width", numberText(paper.width(), 3) + "mm");
        attribute(out, "height", numberText(paper.height(), 3) + "mm");
        attribute(out, "viewBox", "0 0 " + width + ' ' + height);
        if (!m_document.language.isEmpty())
            attribute(out, "xml:lang", className(m_document.language));
        attribute(out, "font-family", "'BIZ UDPGothic','Noto Sans JP','Yu Gothic','Hiragino Sans',sans-serif");
        out += ">\n";
        appendTold(out, "title", title());
        appendTold(out, "desc", description());
        if (!m_symbols.isEmpty())
            out += "<defs>\n" + m_symbols + "</defs>\n";
        out += "<rect";
        attribute(out, "width", width);
        attribute(out, "height", height);
        attribute(out, "fill", ink::paper.name().toLatin1());
        // What most of it has in common stands here once. Ligatures would make text narrower than it was measured.
        out += "/>\n<g fill=\"none\" fill-rule=\"evenodd\" stroke-linecap=\"round\" stroke-linejoin=\"round\" "
               "style=\"font-kerning:none;font-variant-ligatures:none\">\n";
        return out;
    }

    QString title() const
    {
        QStringList parts{m_document.title, m_picture.name};
        parts.removeAll(QString());
        parts.removeDuplicates();
        return parts.join(u" – "_s);
    }

    QString description() const
    {
        QStringList parts{m_document.subject, m_document.keywords, m_document.author,
            m_document.date.isValid() ? m_document.date.toString(Qt::ISODate) : QString()};
        parts.removeAll(QString());
        return parts.join(u'\n');
    }

    static void appendTold(QByteArray &out, const QByteArray &element, const QString &text)
    {
        if (!text.isEmpty())
            out += '<' + element + '>' + xmlEscaped(tellableText(text)) + "</" + element + ">\n";
    }

    void add(const GroupBegin &group)
    {
        QByteArray closing = "</g>\n";
        // SVG knows no link within a link: the outer one holds.
        const QByteArray link = m_isInLink ? QByteArray() : address(group.linkTo);
        if (!link.isEmpty()) {
            m_isInLink = true;
            m_body += "<a";
            attribute(m_body, "xlink:href", link);
            m_body += '>';
            closing = closingOfLink.toByteArray();
        }
        m_body += "<g";
        const QString &id = m_ids.of(m_group++);
        if (!id.isEmpty())
            attribute(m_body, "id", xmlEscaped(id));
        if (const QByteArray kind = className(group.kind); !kind.isEmpty())
            attribute(m_body, "class", kind);
        m_body += ">\n";
        appendTold(m_body, "title", group.title);
        m_closings.push_back(closing);
    }

    void add(const GroupEnd &)
    {
        if (m_closings.empty())
            return;
        m_isInLink = m_isInLink && m_closings.back() != closingOfLink;
        m_body += m_closings.back();
        m_closings.pop_back();
    }

    QByteArray address(const QString &linkTo) const
    {
        const GroupIds::Target *target = m_ids.target(linkTo);
        if (!target)
            return {};
        QByteArray file;
        if (target->page != m_page) {
            file = QUrl::toPercentEncoding(tellableText(m_options.pageFiles.value(target->page)), "/");
            if (file.isEmpty())
                return {};
        }
        return xmlEscaped(QString::fromLatin1(file) + u'#' + target->id);
    }

    void add(const Shape &shape)
    {
        if (!isDrawable(shape))
            return;
        m_body += "<path";
        attribute(m_body, "d", pathText(shape.path));
        if (shape.fill.isValid()) {
            paint("fill", "fill-opacity", shape.fill);
            if (shape.path.fillRule() == Qt::WindingFill)
                attribute(m_body, "fill-rule", "nonzero");
        }
        if (hasLine(shape.pen)) {
            paint("stroke", "stroke-opacity", shape.pen.color);
            if (const QByteArray width = numberText(shape.pen.width, 3); width != "1")
                attribute(m_body, "stroke-width", width);
            QByteArray dashes;
            for (const double length : drawableDashes(shape))
                dashes += numberText(length, 3) + ' ';
            if (!dashes.isEmpty())
                attribute(m_body, "stroke-dasharray", dashes.trimmed());
        }
        m_body += "/>\n";
    }

    void add(const Words &words)
    {
        if (!isDrawable(words))
            return;
        if (m_options.textAsOutlines)
            addOutlines(words);
        else
            addText(words);
    }

    void addTurn(const QPointF &around)
    {
        m_body += " transform=\"rotate(-90 ";
        appendNumber(m_body, around.x());
        m_body += ' ';
        appendNumber(m_body, around.y());
        m_body += ")\"";
    }

    void addText(const Words &words)
    {
        const QString text = drawableText(words.text);
        m_body += "<text";
        attribute(m_body, "x", words.at.x());
        attribute(m_body, "y", words.at.y());
        attribute(m_body, "font-size", words.size, 3);
        if (words.bold)
            attribute(m_body, "font-weight", "bold");
        if (words.upward)
            addTurn(words.at);
        if (words.anchor != Anchor::Start)
            attribute(m_body, "text-anchor", words.anchor == Anchor::Middle ? "middle" : "end");
        // Of signs from other fonts nobody knows the width.
        const double width = m_measure.width(text, words.size, words.bold);
        if (width > 0 && m_measure.missing(text).isEmpty()) {
            attribute(m_body, "textLength", width, 3);
            attribute(m_body, "lengthAdjust", "spacingAndGlyphs");
        }
        paint("fill", "fill-opacity", inkOf(words.color));
        if (text.front() == u' ' || text.back() == u' ' || text.contains("  "_L1))
            attribute(m_body, "xml:space", "preserve");
        m_body += '>' + xmlEscaped(text) + "</text>\n";
    }

    void addOutlines(const Words &words)
    {
        const QString text = drawableText(words.text);
        QPainterPath letters;
        letters.addText(0, 0, DocumentFont::at(outlineEm, words.bold), text);
        const double width = m_measure.width(text, words.size, words.bold);
        const double before = words.anchor == Anchor::Start ? 0 : words.anchor == Anchor::Middle ? width / 2 : width;
        const double scale = words.size / outlineEm;
        const QTransform place = words.upward ? QTransform(0, -scale, scale, 0, words.at.x(), words.at.y() + before)
                                              : QTransform(scale, 0, 0, scale, words.at.x() - before, words.at.y());
        const QPainterPath placed = place.map(letters);
        if (placed.isEmpty())
            return;
        m_body += "<path";
        attribute(m_body, "aria-label", xmlEscaped(text));
        attribute(m_body, "d", pathText(placed));
        paint("fill", "fill-opacity", inkOf(words.color));
        attribute(m_body, "fill-rule", "nonzero");
        m_body += "/>\n";
    }

    void add(const Icon &icon)
    {
        if (!isDrawable(icon))
            return;
        QString &symbol = m_symbolIds[icon.name];
        if (symbol.isEmpty()) {
            symbol = m_spareIds.reserve(u"icon-"_s + icon.name);
            m_symbols += iconSymbol(m_options.icons.file(icon.name), symbol) + '\n';
        }
        m_body += "<use";
        attribute(m_body, "xlink:href", xmlEscaped(u'#' + symbol));
        attribute(m_body, "x", icon.rect.x());
        attribute(m_body, "y", icon.rect.y());
        attribute(m_body, "width", icon.rect.width());
        attribute(m_body, "height", icon.rect.height());
        const QColor color = inkOf(icon.color);
        attribute(m_body, "color", color.name().toLatin1());
        if (color.alpha() < 255)
            attribute(m_body, "opacity", color.alphaF(), 3);
        m_body += "/>\n";
    }

    void paint(const char *name, const char *opacity, const QColor &color)
    {
        attribute(m_body, name, color.name().toLatin1());
        if (color.alpha() < 255)
            attribute(m_body, opacity, color.alphaF(), 3);
    }

    static QColor inkOf(const QColor &color) { return color.isValid() ? color : ink::text; }

    const PictureDocument &m_document;
    const Picture &m_picture;
    qsizetype m_page;
    const TextMeasure &m_measure;
    const SvgOptions &m_options;
    const GroupIds &m_ids;
    SpareIds m_spareIds;
    qsizetype m_group;
    QByteArray m_body;
    QByteArray m_symbols;
    QHash<QString, QString> m_symbolIds;
    std::vector<QByteArray> m_closings;
    bool m_isInLink = false;
};

} // namespace

Result<QByteArray> writeSvg(const PictureDocument &document, qsizetype page, const GroupIds &ids,
    const TextMeasure &measure, const SvgOptions &options)
{
    const Picture &picture = document.pages[static_cast<std::size_t>(page)];
    if (!hasSize(picture))
        return failure(u"picture.no-size"_s, {picture.name});
    return PageWriter(document, page, ids, measure, options).write();
}

Result<QByteArray> writeSvg(
    const PictureDocument &document, qsizetype page, const TextMeasure &measure, const SvgOptions &options)
{
    return writeSvg(document, page, GroupIds(document), measure, options);
}

} // namespace portolan
