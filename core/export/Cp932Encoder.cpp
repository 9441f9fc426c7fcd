// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/Cp932Encoder.h"

#include <QSysInfo>

#include <algorithm>

#include <iconv.h>

namespace portolan {

namespace {

/// What the C library would refuse, or write as a byte of another meaning. The other pairs it knows by itself.
QChar writableTwin(QChar unit)
{
    switch (unit.unicode()) {
    case 0x00A0:
        return u' ';
    case 0x00A5:
        return QChar(0xFFE5);
    case 0x00A6:
        return QChar(0xFFE4);
    case 0x203E:
        return QChar(0xFFE3);
    default:
        return unit;
    }
}

} // namespace

void Cp932Encoder::Closer::operator()(void *descriptor) const
{
    iconv_close(descriptor);
}

Result<Cp932Encoder> Cp932Encoder::open(const char *charset)
{
    const iconv_t descriptor
        = iconv_open(charset, QSysInfo::ByteOrder == QSysInfo::LittleEndian ? "UTF-16LE" : "UTF-16BE");
    // iconv's (iconv_t)-1
    if (reinterpret_cast<qintptr>(descriptor) == -1)
        return failure(QStringLiteral("export.no-cp932"));
    return Cp932Encoder(Descriptor(descriptor));
}

std::optional<qsizetype> Cp932Encoder::append(QStringView text, QByteArray &bytes)
{
    const qsizetype sizeBefore = bytes.size();
    if (std::all_of(text.begin(), text.end(), [](QChar unit) { return unit.unicode() < 0x80; })) {
        bytes.resize(sizeBefore + text.size());
        std::transform(
            text.begin(), text.end(), bytes.begin() + sizeBefore, [](QChar unit) { return unit.toLatin1(); });
        return std::nullopt;
    }

    QString twins = text.toString();
    std::transform(twins.cbegin(), twins.cend(), twins.begin(), writableTwin);
    bytes.resize(sizeBefore + 2 * twins.size());
    char *in = reinterpret_cast<char *>(twins.data());
    size_t inLeft = static_cast<size_t>(twins.size()) * sizeof(QChar);
    char *out = bytes.data() + sizeBefore;
    size_t outLeft = static_cast<size_t>(bytes.size() - sizeBefore);
    iconv(m_descriptor.get(), nullptr, nullptr, nullptr, nullptr);
    // CP932 needs two bytes a character at most, so anything that stops iconv is a character it does not have.
    if (iconv(m_descriptor.get(), &in, &inLeft, &out, &outLeft) == static_cast<size_t>(-1)) {
        bytes.resize(sizeBefore);
        return twins.size() - static_cast<qsizetype>(inLeft / sizeof(QChar));
    }
    bytes.resize(out - bytes.constData());
    return std::nullopt;
}

} // namespace portolan
