// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/DocumentFont.h"

#include <QFontDatabase>
#include <QResource>

// The resource's object file is in an archive: it is linked where its name is called for. The macro wants the global
// namespace.
static void callForFonts()
{
    Q_INIT_RESOURCE(portolan_fonts);
}

namespace portolan {

using namespace Qt::StringLiterals;

const QString DocumentFont::family = u"BIZ UDPGothic"_s;

namespace {

QString fontFile(bool bold)
{
    return bold ? u":/portolan/fonts/Bold.ttf"_s : u":/portolan/fonts/Regular.ttf"_s;
}

/// The file that Qt would not take, or nothing.
QString registerFonts()
{
    for (const bool bold : {false, true}) {
        const int id = QFontDatabase::addApplicationFontFromData(DocumentFont::data(bold));
        if (id < 0 || !QFontDatabase::applicationFontFamilies(id).contains(DocumentFont::family))
            return fontFile(bold);
    }
    return {};
}

} // namespace

Result<void> DocumentFont::load()
{
    static const QString refused = registerFonts();
    if (!refused.isEmpty())
        return failure(u"font.unusable"_s, {refused});
    return {};
}

QByteArray DocumentFont::data(bool bold)
{
    callForFonts();
    const QResource resource(fontFile(bold));
    return QByteArray::fromRawData(reinterpret_cast<const char *>(resource.data()), resource.size());
}

QFont DocumentFont::at(int pixelSize, bool bold)
{
    QFont font(family);
    font.setPixelSize(pixelSize);
    font.setBold(bold);
    font.setKerning(false);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Without shaping: a ligature (fi) is narrower than its letters.
    font.setStyleStrategy(static_cast<QFont::StyleStrategy>(QFont::PreferOutline | QFont::PreferNoShaping));
    return font;
}

} // namespace portolan
