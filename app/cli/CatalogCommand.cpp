// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/CatalogCommand.h"

#include "catalog/AtomicLeg.h"
#include "export/CatalogTable.h"
#include "export/CsvWriter.h"
#include "export/JsonWriter.h"
#include "export/MarkdownWriter.h"
#include "io/CatalogReader.h"
#include "io/FileOutput.h"
#include "messages/MessageText.h"
#include "messages/UserLanguage.h"

#include <cerrno>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> catalogBytes(
    const Catalog &catalog, const Wording &wording, Language language, const QString &format)
{
    if (format == u"md"_s)
        return writeMarkdown(catalogDocument(catalog, wording, language));
    const Table table = catalogTable(catalog, wording, language);
    if (format == u"csv"_s)
        return writeCsv(table, CsvOptions{.encoding = CsvEncoding::Utf8, .byteOrderMark = false});
    TableDocument document;
    document.title = table.name;
    document.tables.push_back(table);
    return writeJson(document);
}

} // namespace

QString CatalogCommand::summary() const
{
    return tr("List the port catalogs, print the flows of one, or check one of your own");
}

void CatalogCommand::describe(OptionParser &parser) const
{
    parser.addPositionalArgument(u"list"_s, tr("List the catalogs and the files they come from."), u"list"_s);
    parser.addPositionalArgument(
        u"flows"_s, tr("Print every leg of a catalog as its document prints it."), u"| flows ID"_s);
    parser.addPositionalArgument(u"check"_s,
        tr("Explain every mistake in a catalog file. Exit status: 0 it is sound, 1 it has mistakes, 3 it can't be read "
           "as a catalog at all."),
        u"| check FILE"_s);
    parser.addOption({u"format"_s, tr("Format of flows: csv, md or json; csv unless given."), u"FORMAT"_s, u"csv"_s});
    parser.addOption(
        {u"lang"_s, tr("Language of flows: en or ja, en unless given; of CSV and JSON that of the notes alone."),
            u"LANG"_s, u"en"_s});
    parser.addOption({u"o"_s, tr("Write to FILE instead of standard output."), u"FILE"_s});
    describeCatalogs(parser);
}

ExitCode CatalogCommand::run(const QCommandLineParser &parser, Streams &streams) const
{
    const QStringList words = parser.positionalArguments();
    const QString what = words.value(0);
    for (const QString &option : {u"format"_s, u"lang"_s, u"o"_s}) {
        if (what != u"flows"_s && parser.isSet(option))
            return wrongUsage(tr("--format, --lang and -o go with catalog flows only."), streams);
    }
    if (what == u"list"_s && words.size() == 1)
        return list(parser, streams);
    if (what == u"flows"_s && words.size() == 2)
        return flows(parser, streams);
    if (what == u"check"_s && words.size() == 2)
        return check(words.at(1), streams);
    return wrongUsage(tr("Say one of: catalog list, catalog flows ID, catalog check FILE."), streams);
}

ExitCode CatalogCommand::list(const QCommandLineParser &parser, Streams &streams) const
{
    const CatalogLibrary library(catalogPlaces(parser, QString()));
    Errors broken;
    const Checked<std::vector<FoundCatalog>> found = library.all(&broken);
    if (!found) {
        printErrors(found.error(), streams);
        return ExitCode::UnreadableInput;
    }
    const Language language = spokenNow();
    for (const FoundCatalog &entry : *found) {
        const bool ours = entry.file.startsWith(CatalogLibrary::builtIn);
        streams.out << entry.catalog.id.toString().leftJustified(16) << ' '
                    << tr("%1: %2", "product, document")
                           .arg(entry.catalog.productName.text(language), entry.catalog.documentTitle.text(language))
                    << ' ' << (ours ? tr("[built in]") : u'[' + entry.file + u']') << '\n';
    }
    errno = 0;
    streams.out.flush();
    if (streams.out.status() != QTextStream::Ok && streams.writeError == 0)
        streams.writeError = errno != 0 ? errno : EIO;
    printErrors(broken, streams);
    printErrors(library.misnamed(), streams);
    return broken.empty() ? ExitCode::Done : ExitCode::UnreadableInput;
}

ExitCode CatalogCommand::flows(const QCommandLineParser &parser, Streams &streams) const
{
    const QString format = parser.value(u"format"_s);
    const QString language = parser.value(u"lang"_s);
    if (language != u"en"_s && language != u"ja"_s)
        return wrongUsage(tr("The language is en or ja, not \"%1\".").arg(language), streams);
    if (format != u"csv"_s && format != u"md"_s && format != u"json"_s)
        return wrongUsage(tr("The format is csv, md or json, not \"%1\".").arg(format), streams);
    for (const QString &read : parser.values(u"catalog"_s)) {
        if (isSameFile(parser.value(u"o"_s), read))
            return wrongUsage(tr("\"%1\" is read here and can't be written over.").arg(read), streams);
    }
    const QString text = parser.positionalArguments().at(1);
    const std::optional<Id> id = Id::parse(text);
    if (!id)
        return wrongUsage(tr("\"%1\" is not the id of a catalog.").arg(text), streams);
    const Checked<FoundCatalog> found = CatalogLibrary(catalogPlaces(parser, QString())).find(*id);
    if (!found) {
        printErrors(found.error(), streams);
        return ExitCode::UnreadableInput;
    }
    const Checked<Wording> wording = CatalogLibrary::wording();
    if (!wording) {
        printErrors(wording.error(), streams);
        return ExitCode::UnreadableInput;
    }
    const Result<QByteArray> bytes
        = catalogBytes(found->catalog, *wording, language == u"ja"_s ? Language::Japanese : Language::English, format);
    if (!bytes) {
        printErrors({bytes.error()}, streams);
        return ExitCode::Failed;
    }
    return write(parser.value(u"o"_s), *bytes, streams);
}

ExitCode CatalogCommand::check(const QString &file, Streams &streams) const
{
    const Checked<Kinds> kinds = CatalogLibrary::kinds();
    const Result<YamlTree> tree = YamlTree::load(file);
    if (!kinds || !tree) {
        printErrors(kinds ? Errors{tree.error()} : kinds.error(), streams);
        return ExitCode::UnreadableInput;
    }
    const Checked<Catalog> catalog = readCatalog(*tree, *kinds);
    if (!catalog) {
        printErrors(catalog.error(), streams);
        // Another format, or a newer version of it: nothing in it was checked.
        if (catalog.error().front().code.startsWith("format."_L1))
            return ExitCode::UnreadableInput;
        streams.err << tr("Mistakes in %1: %2.").arg(visibleText(file), QString::number(catalog.error().size()))
                    << '\n';
        return ExitCode::Failed;
    }
    streams.out << tr("%1 is a sound catalog: \"%2\", legs: %3, flows that they stand for: %4.")
                       .arg(file, catalog->id.toString(), QString::number(catalog->legs.size()),
                           QString::number(atomicLegs(*catalog).size()))
                << '\n';
    return ExitCode::Done;
}

} // namespace portolan
