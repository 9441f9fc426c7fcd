// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Language.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <vector>

namespace portolan::test {

/// A text of the project as it is written, and where: "07-sheets.md:12".
struct WrittenText {
    QString where;
    QString text;
};

/// path: below the project's folder. None: it can't be read.
inline QStringList linesOfProject(const QString &path)
{
    QFile source(QStringLiteral(PORTOLAN_SOURCE "/") + path);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()).split(QChar(u'\n')) : QStringList();
}

/// All texts in a language that people read: user interface and command line, documents, catalogs, examples, guide and,
/// in English, README. What stands as code in Markdown is none.
class WrittenTexts {
public:
    explicit WrittenTexts(Language language)
        : m_language(language)
    {
        addTranslations();
        for (const char *folder : {"resources/wording", "resources/catalogs", "resources/examples"})
            addYaml(QLatin1String(folder));
        const QString guide = QStringLiteral("resources/guide/") + languageTag();
        for (const QString &name : filesIn(guide, QStringLiteral("*.md")))
            addMarkdown(guide + QChar(u'/') + name);
        if (isEnglish())
            addMarkdown(QStringLiteral("README.md"));
    }

    [[nodiscard]] std::vector<WrittenText> take() { return std::move(m_texts); }

private:
    [[nodiscard]] bool isEnglish() const { return m_language == Language::English; }
    [[nodiscard]] QString languageTag() const { return isEnglish() ? QStringLiteral("en") : QStringLiteral("ja"); }

    static QStringList filesIn(const QString &folder, const QString &pattern)
    {
        return QDir(QStringLiteral(PORTOLAN_SOURCE "/") + folder).entryList({pattern}, QDir::Files);
    }
    void add(const QString &file, int line, const QString &text)
    {
        m_texts.push_back({file.section(QChar(u'/'), -1) + QChar(u':') + QString::number(line), text});
    }

    /// English is what is translated, Japanese what it is translated to.
    void addTranslations()
    {
        const QString file = QStringLiteral("translations/portolan_ja.ts");
        const QRegularExpression begin(
            isEnglish() ? QStringLiteral("<(source)>(.*)") : QStringLiteral("<(translation|numerusform)[^>]*>(.*)"));
        const QRegularExpression end(
            isEnglish() ? QStringLiteral("</source>") : QStringLiteral("</(translation|numerusform)>"));
        bool isInside = false;
        int number = 0;
        for (const QString &line : linesOfProject(file)) {
            ++number;
            const auto match = begin.match(line);
            isInside = isInside || match.hasMatch();
            if (isInside)
                add(file, number, match.hasMatch() ? match.captured(2) : line);
            if (end.match(line).hasMatch())
                isInside = false;
        }
    }

    /// What "ja: " leads in YAML, up to the end of the line or of its braces.
    void addYaml(const QString &folder)
    {
        const QRegularExpression text(QStringLiteral("\\b%1: (\"(?:[^\"\\\\]|\\\\.)*\"|[^}\"]*)").arg(languageTag()));
        for (const QString &name : filesIn(folder, QStringLiteral("*.yaml"))) {
            int number = 0;
            for (const QString &line : linesOfProject(folder + QChar(u'/') + name)) {
                ++number;
                auto matches = text.globalMatch(line);
                while (matches.hasNext())
                    add(name, number, matches.next().captured(1));
            }
        }
    }

    void addMarkdown(const QString &file)
    {
        int number = 0;
        bool isCode = false;
        for (const QString &line : linesOfProject(file)) {
            ++number;
            isCode = isCode != line.startsWith(QStringLiteral("```"));
            if (!isCode)
                add(file, number, line);
        }
    }

    Language m_language;
    std::vector<WrittenText> m_texts;
};

inline std::vector<WrittenText> writtenTexts(Language language)
{
    return WrittenTexts(language).take();
}

} // namespace portolan::test
