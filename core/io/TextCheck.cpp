// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/TextCheck.h"

#include "io/PlaceFinder.h"

#include <array>

namespace portolan {

namespace {

struct Signature {
    QByteArrayView bytes;
    QLatin1String name;
};

template <qsizetype size>
constexpr Signature signature(const char (&bytes)[size], const char *name)
{
    return {QByteArrayView(bytes, size - 1), QLatin1String(name)}; // the bytes may hold NUL
}

constexpr Signature binarySignatures[] = {
    signature("PK\x03\x04", "ZIP"),
    signature("PK\x05\x06", "ZIP"),
    signature("\x89PNG\r\n\x1A\n", "PNG"),
    signature("%PDF-", "PDF"),
    signature("\x7F"
              "ELF",
        "ELF"),
    signature("\x1F\x8B", "gzip"),
    signature("\xFF\xD8\xFF", "JPEG"),
    signature("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "Microsoft OLE"),
    signature("SQLite format 3\0", "SQLite"),
    signature("7z\xBC\xAF\x27\x1C", "7-Zip"),
    signature("\xFD"
              "7zXZ\0",
        "XZ"),
    signature("\x28\xB5\x2F\xFD", "Zstandard"),
    signature("Rar!\x1A\x07", "RAR"),
};

// UTF-32 first: its little-endian mark starts like that of UTF-16.
constexpr Signature encodingSignatures[] = {
    signature("\xFF\xFE\0\0", "UTF-32"),
    signature("\0\0\xFE\xFF", "UTF-32"),
    signature("\xFF\xFE", "UTF-16"),
    signature("\xFE\xFF", "UTF-16"),
};

enum class ByteClass : unsigned char { Plain, Indicator, Nul, Control, High };

constexpr std::array<ByteClass, 256> makeByteClasses()
{
    std::array<ByteClass, 256> classes{};
    for (size_t byte = 0; byte < 0x20; ++byte)
        classes[byte] = ByteClass::Control;
    classes['\t'] = classes['\n'] = classes['\r'] = ByteClass::Plain;
    classes[0] = ByteClass::Nul;
    classes['['] = classes['{'] = classes[','] = ByteClass::Indicator;
    for (size_t byte = 0x80; byte < classes.size(); ++byte)
        classes[byte] = ByteClass::High;
    return classes;
}

constexpr std::array<ByteClass, 256> byteClasses = makeByteClasses();

unsigned char byteAt(QByteArrayView bytes, qsizetype at)
{
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

/// Bytes of the character of two or more bytes that starts there, 0 where none does.
/// Well-formed as in the Unicode Standard, table 3-7: nothing overlong, no surrogates, nothing above U+10FFFF.
int sequenceLength(QByteArrayView bytes, qsizetype at)
{
    const unsigned char lead = byteAt(bytes, at);
    const unsigned char second = byteAt(bytes, at + 1);
    const auto continues = [&](qsizetype offset) { return (byteAt(bytes, at + offset) & 0xC0) == 0x80; };
    if (lead < 0xC2 || lead > 0xF4)
        return 0;
    const unsigned char lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < lowest || second > highest)
        return 0;
    if (lead < 0xE0)
        return 2;
    if (lead < 0xF0)
        return continues(2) ? 3 : 0;
    return continues(2) && continues(3) ? 4 : 0;
}

bool isMostlyUtf8(QByteArrayView bytes)
{
    qsizetype characters = 0;
    qsizetype strays = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        if (byteAt(bytes, at) < 0x80) {
            ++at;
        } else if (const int length = sequenceLength(bytes, at)) {
            ++characters;
            at += length;
        } else {
            ++strays;
            ++at;
        }
    }
    return characters > strays;
}

/// Kanji and kana throughout; western text of the Windows code pages has no run of such pairs, and a Japanese UTF-8
/// file with a damaged byte was told apart before.
bool isShiftJis(QByteArrayView bytes)
{
    qsizetype pairs = 0;
    qsizetype common = 0; ///< punctuation, kana and kanji of level 1, with a trail byte that is not ASCII
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const unsigned char lead = byteAt(bytes, at);
        if (lead < 0x80 || (lead >= 0xA1 && lead <= 0xDF)) // ASCII, half-width kana
            continue;
        const unsigned char trail = byteAt(bytes, ++at);
        const bool valid
            = lead > 0x80 && lead != 0xA0 && lead <= 0xFC && trail >= 0x40 && trail != 0x7F && trail <= 0xFC;
        if (!valid)
            return false;
        ++pairs;
        if (lead <= 0x97 && (trail >= 0x80 || lead == 0x83))
            ++common;
    }
    return pairs > 0 && common * 2 >= pairs;
}

QString hexadecimal(unsigned char byte)
{
    return QLatin1String("0x") + QStringLiteral("%1").arg(byte, 2, 16, QLatin1Char('0')).toUpper();
}

Error errorAt(QByteArrayView bytes, qsizetype offset, const QString &code, const QStringList &arguments = {})
{
    const Place place = PlaceFinder(bytes).place(offset);
    return {code, arguments, {{}, place.line, place.column}};
}

Error notUtf8(QByteArrayView bytes, qsizetype offset)
{
    if (!isMostlyUtf8(bytes) && isShiftJis(bytes))
        return errorAt(bytes, offset, QStringLiteral("yaml.not-utf8-text"), {QStringLiteral("Shift_JIS")});
    return errorAt(bytes, offset, QStringLiteral("yaml.invalid-utf8"), {hexadecimal(byteAt(bytes, offset))});
}

std::optional<Error> findSignature(const QByteArray &bytes)
{
    for (const Signature &encoding : encodingSignatures) {
        if (bytes.startsWith(encoding.bytes))
            return Error{QStringLiteral("yaml.not-utf8-text"), {encoding.name}, {}};
    }
    for (const Signature &binary : binarySignatures) {
        if (!bytes.startsWith(binary.bytes))
            continue;
        const bool isWorkbook = binary.bytes.startsWith("PK") && bytes.contains("xl/workbook");
        return Error{QStringLiteral("yaml.binary"), {isWorkbook ? QStringLiteral("XLSX") : QString(binary.name)}, {}};
    }
    return std::nullopt;
}

/// All of them, because the parser skips one more and does not count it: its offsets would no longer be ours.
QByteArray withoutByteOrderMarks(QByteArray text)
{
    while (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    return text;
}

/// The parser takes a lone CR for text. Offsets stay as they are.
QByteArray withLoneReturnsAsLineFeeds(QByteArray text)
{
    for (qsizetype at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
        if (at + 1 == text.size() || std::as_const(text)[at + 1] != '\n')
            text[at] = '\n';
    }
    return text;
}

} // namespace

QByteArray asParserReads(const QByteArray &bytes)
{
    return withLoneReturnsAsLineFeeds(withoutByteOrderMarks(bytes));
}

bool isClosedQuotation(QByteArrayView text, qsizetype offset)
{
    const char mark = text.at(offset);
    for (qsizetype at = offset + 1; at < text.size(); ++at) {
        const bool isPair = mark == '\'' && at + 1 < text.size() && text.at(at + 1) == mark;
        if (text.at(at) == mark && !isPair)
            return true;
        if (text.at(at) == mark || (mark == '"' && text.at(at) == '\\'))
            ++at;
    }
    return false;
}

std::optional<int> mergeConflictLine(const QByteArray &text)
{
    const QByteArray mark("\n<<<<<<< ");
    if (text.startsWith(mark.sliced(1)))
        return 1;
    const qsizetype at = text.indexOf(mark);
    return at < 0 ? std::nullopt : std::optional(static_cast<int>(text.first(at).count('\n')) + 2);
}

std::optional<Error> findNonText(const QByteArray &bytes, qsizetype maximumIndicators)
{
    if (std::optional<Error> error = findSignature(bytes))
        return error;
    const QByteArrayView view(bytes);
    qsizetype indicators = 0;
    for (qsizetype at = 0; at < view.size(); ++at) {
        const unsigned char byte = byteAt(view, at);
        switch (byteClasses[byte]) {
        case ByteClass::Plain:
            break;
        case ByteClass::Indicator:
            ++indicators;
            break;
        case ByteClass::Nul:
            return errorAt(view, at, QStringLiteral("yaml.nul"));
        case ByteClass::Control:
            return errorAt(view, at, QStringLiteral("yaml.control-character"), {hexadecimal(byte)});
        case ByteClass::High:
            const int length = sequenceLength(view, at);
            if (length == 0)
                return notUtf8(view, at);
            at += length - 1;
            break;
        }
    }
    if (indicators > maximumIndicators)
        return Error{QStringLiteral("yaml.too-many-values"), {QString::number(maximumIndicators)}, {}};
    return std::nullopt;
}

} // namespace portolan
