// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/Examples.h"

#include "shell/PlanFile.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <algorithm>
#include <atomic>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QString versionsIn(const Plan &plan)
{
    QStringList versions;
    for (const auto &[id, product] : plan.products) {
        if (product.version)
            versions.append(product.version->toString());
    }
    return versions.join(u", "_s);
}

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
        example.versions = versionsIn((*loaded)->plan);
        example.flows = engine.flowCount();
        for (const Language language : bothLanguages) {
            const auto inOne = language == Language::English ? ExportLanguage::English : ExportLanguage::Japanese;
            example.thumbnails[static_cast<int>(language)]
                = imageOf(drawPlan(engine, nullptr, kit, inOne), Examples::thumbnailSize);
        }
    }
    for (Example &example : examples) {
        const bool isAlone = std::none_of(examples.begin(), examples.end(),
            [&](const Example &other) { return other.name != example.name && other.title == example.title; });
        if (isAlone)
            example.versions.clear();
    }
    return examples;
}

} // namespace

QString Example::label(Language language) const
{
    const QString whole = title.text(language);
    if (whole.isEmpty())
        return name;
    const QString label = whole.section(u": "_s, 0, 0);
    return versions.isEmpty() ? label : label + u" ("_s + versions + u')';
}

Examples::Examples(QObject *parent)
    : QObject(parent)
    , m_isGone(std::make_shared<std::atomic<bool>>(false))
{
    const QStringList names = PlanFile::exampleNames();
    for (const QString &name : names)
        m_examples.push_back({.name = name, .title = {}, .versions = {}, .thumbnails = {}});
}

Examples::~Examples()
{
    *m_isGone = true;
}

void Examples::load(std::shared_ptr<const DrawingKit> kit)
{
    auto *watcher = new QFutureWatcher<std::vector<Example>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        m_examples = watcher->future().takeResult();
        watcher->deleteLater();
        emit changed();
    });
    watcher->setFuture(QtConcurrent::run([examples = m_examples, kit = std::move(kit), isGone = m_isGone] {
        return readExamples(examples, *kit, *isGone);
    }));
}

} // namespace portolan
