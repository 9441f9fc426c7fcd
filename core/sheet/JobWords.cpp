// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/JobWords.h"

namespace portolan {

using namespace Qt::StringLiterals;

const QStringList &languageWords()
{
    static const QStringList words{u"en"_s, u"ja"_s, u"both"_s};
    return words;
}

const QStringList &viewWords()
{
    static const QStringList words{u"documented"_s, u"stateful"_s, u"stateless"_s, u"zones"_s};
    return words;
}

const QStringList &labelWords()
{
    static const QStringList words{u"auto"_s, u"ports"_s, u"numbers"_s, u"both"_s};
    return words;
}

const QStringList &colorWords()
{
    static const QStringList words{u"auto"_s, u"product"_s, u"table"_s, u"protocol"_s, u"phase"_s, u"change"_s};
    return words;
}

const QStringList &pagesByWords()
{
    static const QStringList words{u"product"_s, u"phase"_s, u"zone"_s, u"protocol"_s, u"firewall"_s};
    return words;
}

const QStringList &orientationWords()
{
    static const QStringList words{u"landscape"_s, u"portrait"_s};
    return words;
}

const QStringList &encodingWords()
{
    static const QStringList words{u"utf-8"_s, u"cp932"_s};
    return words;
}

const QStringList &diagramEndings()
{
    static const QStringList words{u"svg"_s, u"pdf"_s, u"png"_s, u"json"_s};
    return words;
}

const QStringList &matrixEndings()
{
    static const QStringList words{u"csv"_s, u"xlsx"_s, u"md"_s, u"json"_s};
    return words;
}

} // namespace portolan
