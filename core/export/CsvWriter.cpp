// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/CsvWriter.h"

#include "export/Cp932Encoder.h"
#include "export/ExportText.h"

#include <algorithm>
#include <optional>

namespace portolan {

namespace {

QString quoted(QString text)
{
    text.replace(u'"', QStringLiteral("\"\""));
    return u'"' + text + u'"';
}

bool needsQuotes(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
        [](QChar unit) { return unit == u',' || unit == u'"' || unit == u'\r' || unit == u'\n'; });
}

struct Character {
    QString text;
    QString name; ///< "U+2022"
};

Character characterAt(QStringView text, qsizetype index)
{
    const QStringView rest = text.sliced(index);
    const bool isPair = rest.size() > 1 && rest[0].isHighSurrogate() && rest[1].isLowSurrogate();
    const char32_t code = isPair ? QChar::surrogateToUcs4(rest[0], rest[1]) : char32_t(rest[0].unicode());
    const QString shown = wellFormed(rest.first(isPair ? 2 : 1).toString());
    return {shown, u"U+" + QString::number(code, 16).toUpper().rightJustified(4, u'0')};
}

class CsvWriting {
public:
    CsvWriting(const Table &table, const CsvOptions &options)
        : m_table(table)
        , m_options(options)
    {
    }

    Result<QByteArray> write()
    {
        if (m_options.encoding == CsvEncoding::Cp932) {
            auto encoder = Cp932Encoder::open();
            if (!encoder)
                return tl::unexpected(encoder.error());
            m_encoder.emplace(std::move(*encoder));
        } else if (m_options.byteOrderMark) {
            m_bytes.append("\xEF\xBB\xBF");
        }
        for (int row = -1; row < m_table.rowCount; ++row) {
            if (const auto written = writeRow(row); !written)
                return tl::unexpected(written.error());
        }
        return std::move(m_bytes);
    }

private:
    /// Row -1 is the headings.
    Result<void> writeRow(int row)
    {
        const int columnCount = static_cast<int>(m_table.columns.size());
        for (int column = 0; column < columnCount; ++column) {
            const QString &heading = m_table.columns[static_cast<size_t>(column)].heading;
            QString text = row < 0 ? heading : m_table.cell(row, column);
            if (m_options.neutralise)
                text = neutralised(text);
            if (needsQuotes(text) || (columnCount == 1 && text.isEmpty()))
                text = quoted(std::move(text));
            if (column > 0)
                m_bytes.append(',');
            if (!m_encoder) {
                m_bytes.append(wellFormed(text).toUtf8());
            } else if (const auto index = m_encoder->append(text, m_bytes)) {
                const Character character = characterAt(text, *index);
                return failure(QStringLiteral("export.not-in-cp932"),
                    {character.text, character.name, heading.simplified(), QString::number(row + 2)});
            }
        }
        m_bytes.append("\r\n");
        return {};
    }

    const Table &m_table;
    const CsvOptions &m_options;
    std::optional<Cp932Encoder> m_encoder;
    QByteArray m_bytes;
};

} // namespace

Result<QByteArray> writeCsv(const Table &table, const CsvOptions &options)
{
    return CsvWriting(table, options).write();
}

} // namespace portolan
