// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/Examples.h"

#include "shell/PlanFile.h"

#include <QtConcurrentRun>

#include <atomic>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// One after the other in one thread: a plan that is opened meanwhile has the other.
std::vector<Example> readExamples(std::vector<Example> examples, const DrawingKit &kit, const std::atomic<bool> &isGone)
{
    for (Example &example : examples) {
        if (isGone)
            break;
        const Checked<std::unique_ptr<LoadedPlan>> loaded
            = loadPlan(PlanFile::examplePath(example.name), CatalogLibrary({}));
        if (!loaded)
            continue;
        FlowEngine engine((*loaded)->plan, (*loaded)->catalogs);
        engine.derive();
        example.title = (*loaded)->plan.title;
        example.flows = engine.flowCount();
        for (const Language language : bothLanguages) {
            const auto inOne = language == Language::English ? ExportLanguage::English : ExportLanguage::Japanese;
            example.thumbnails[static_cast<int>(language)]
                = imageOf(drawPlan(engine, nullptr, kit, inOne), Examples::thumbnailSize);
        }
    }
    return examples;
}

} // namespace

QString Example::label(Language language) const
{
    const QString whole = title.text(language);
    return whole.isEmpty() ? name : whole.section(u": "_s, 0, 0);
}

Examples::Examples(QObject *parent)
    : QObject(parent)
    , m_isGone(std::make_shared<std::atomic<bool>>(false))
{
    const QStringList names = PlanFile::exampleNames();
    for (const QString &name : names)
        m_examples.push_back({.name = name, .title = {}, .thumbnails = {}});
}

Examples::~Examples()
{
    *m_isGone = true;
}

void Examples::load(std::shared_ptr<const DrawingKit> kit)
{
    QtConcurrent::run([examples = m_examples, kit = std::move(kit), isGone = m_isGone] {
        return readExamples(examples, *kit, *isGone);
    }).then(this, [this](std::vector<Example> read) {
        m_examples = std::move(read);
        emit changed();
    });
}

} // namespace portolan
