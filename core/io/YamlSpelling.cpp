// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/YamlSpelling.h"

#include <algorithm>

namespace portolan {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isHexDigit(QChar c)
{
    return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isWordOfOtherType(QStringView text)
{
    static constexpr QLatin1String words[]{QLatin1String("null"), QLatin1String("true"), QLatin1String("false"),
        QLatin1String("yes"), QLatin1String("no"), QLatin1String("on"), QLatin1String("off"), QLatin1String("y"),
        QLatin1String("n"), QLatin1String("~"), QLatin1String("="), QLatin1String("<<"), QLatin1String(".nan"),
        QLatin1String(".inf"), QLatin1String("+.inf"), QLatin1String("-.inf")};
    constexpr qsizetype longestWord = 5;
    if (text.size() > longestWord)
        return false;
    return std::any_of(std::begin(words), std::end(words),
        [&](QLatin1String word) { return text.compare(word, Qt::CaseInsensitive) == 0; });
}

/// Integers in every base, floats, and YAML 1.1's numbers to the base of sixty (1:20).
bool isNumber(QStringView text)
{
    if (text.startsWith(u'-') || text.startsWith(u'+'))
        text = text.mid(1);
    if (text.isEmpty() || !(isDigit(text.front()) || (text.size() > 1 && text.front() == u'.' && isDigit(text[1]))))
        return false;
    if (text.size() > 2 && text.front() == u'0' && QStringView(u"xXoObB").contains(text[1])) {
        text = text.mid(2);
        return std::all_of(text.begin(), text.end(), [](QChar c) { return isHexDigit(c) || c == u'_'; });
    }
    const auto isPart = [](QChar c) { return isDigit(c) || c == u'_' || c == u'.' || c == u':'; };
    const auto mantissaEnd = std::find_if_not(text.begin(), text.end(), isPart);
    if (std::count(text.begin(), mantissaEnd, u'.') > 1)
        return false; // an address, or a version
    if (mantissaEnd == text.end())
        return text.back() != u':';
    if (*mantissaEnd != u'e' && *mantissaEnd != u'E')
        return false;
    auto exponent = mantissaEnd + 1;
    if (exponent != text.end() && (*exponent == u'+' || *exponent == u'-'))
        ++exponent;
    return exponent != text.end() && std::all_of(exponent, text.end(), isDigit);
}

/// yyyy-m-d, alone or with a time behind it.
bool isDate(QStringView text)
{
    const auto digitsAt = [&](qsizetype at, int least, int most) {
        int count = 0;
        while (count < most && at + count < text.size() && isDigit(text[at + count]))
            ++count;
        return count >= least ? count : -1;
    };
    if (digitsAt(0, 4, 4) < 0 || text.size() < 8 || text[4] != u'-')
        return false;
    const int month = digitsAt(5, 1, 2);
    if (month < 0 || text.size() <= 5 + month || text[5 + month] != u'-')
        return false;
    const int day = digitsAt(6 + month, 1, 2);
    if (day < 0)
        return false;
    const QStringView time = text.mid(6 + month + day);
    if (time.isEmpty())
        return true;
    const auto isPart = [](QChar c) { return isDigit(c) || QStringView(u":.+-ZTt ").contains(c); };
    return QStringView(u"Tt ").contains(time.front()) && time.back() != u':' && time.back() != u' '
        && std::all_of(time.begin(), time.end(), isPart) && !time.contains(QStringView(u": "));
}

/// Whoever reviews a file must see all of it: what has no shape of its own is spelled as an escape.
bool isUnseen(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return QChar::isNonCharacter(c);
    }
}

bool mayStartPlain(char32_t c)
{
    if (c >= 0x80)
        return true;
    return QChar::isLetterOrNumber(c) || c == U'_' || c == U'/' || c == U'(';
}

bool mayStandInPlain(char32_t c)
{
    if (c >= 0x80)
        return !isUnseen(c);
    return QChar::isLetterOrNumber(c)
        || QStringView(u" _-+./()=<>$%&*@!;'~^|#:").contains(QChar(static_cast<char16_t>(c)));
}

char32_t codePointAt(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[at + 1]);
    return c.unicode();
}

void appendEscape(QByteArray &out, char32_t c)
{
    const int digits = c <= 0xFF ? 2 : c <= 0xFFFF ? 4 : 8;
    out += c <= 0xFF ? "\\x" : c <= 0xFFFF ? "\\u" : "\\U";
    out += QByteArray::number(c, 16).toUpper().rightJustified(digits, '0');
}

void appendUtf8(QByteArray &out, char32_t c)
{
    if (c < 0x80)
        out += static_cast<char>(c);
    else
        out += QString::fromUcs4(&c, 1).toUtf8();
}

} // namespace

bool readsAsOtherThanText(QStringView text)
{
    return isWordOfOtherType(text) || isNumber(text) || isDate(text);
}

bool isPlainText(QStringView text)
{
    if (text.isEmpty() || text.back().isSpace() || text.back() == u':' || text.front().isSpace()
        || !mayStartPlain(codePointAt(text, 0)))
        return false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char32_t c = codePointAt(text, at);
        if (!mayStandInPlain(c))
            return false;
        if ((c == U':' && text[at + 1].isSpace()) || (c == U'#' && text[at - 1].isSpace()))
            return false;
        at += c > 0xFFFF ? 1 : 0;
    }
    return true;
}

void appendSpelled(QByteArray &out, const QString &text)
{
    if (isPlainText(text) && !readsAsOtherThanText(text)) {
        out += text.toUtf8();
        return;
    }
    out += '"';
    for (qsizetype at = 0; at < text.size(); ++at) {
        char32_t c = codePointAt(text, at);
        at += c > 0xFFFF ? 1 : 0;
        if (c == 0 || QChar::isSurrogate(c))
            c = QChar::ReplacementCharacter;
        if (c == U'"' || c == U'\\')
            out.append('\\').append(static_cast<char>(c));
        else if (c == U'\n')
            out += "\\n";
        else if (c == U'\t')
            out += "\\t";
        else if (isUnseen(c))
            appendEscape(out, c);
        else
            appendUtf8(out, c);
    }
    out += '"';
}

} // namespace portolan
