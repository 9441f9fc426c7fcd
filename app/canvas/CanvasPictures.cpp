// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/CanvasPictures.h"

#include "canvas/Workers.h"

#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <memory>
#include <utility>

namespace portolan {

namespace {

constexpr size_t mostPictures = 40'000; // some kilobytes each
constexpr size_t manyPictures = 2000;
constexpr int picturesInJob = 64;

size_t placeOf(int index)
{
    return static_cast<size_t>(index);
}

} // namespace

CanvasPictures::CanvasPictures(const CanvasScene &scene, const TextMeasure &measure)
    : m_scene(scene)
    , m_measure(measure)
{
    reset({});
}

void CanvasPictures::reset(const DiagramPaintOptions &options)
{
    m_options = options;
    const Diagram &diagram = m_scene.diagram();
    m_painter.emplace(diagram, m_options, m_measure);
    // Tens of thousands of them take a while to go, for which nobody has to wait.
    auto old = std::make_shared<std::vector<Store>>();
    const auto clear = [&old](Store &store, size_t size) { old->push_back(std::exchange(store, Store(size))); };
    clear(m_zones, diagram.zones.size());
    clear(m_gates, diagram.gates.size());
    clear(m_nodes, diagram.nodes.size());
    clear(m_arrows, diagram.arrows.size());
    clear(m_joints, diagram.trunks.size());
    clear(m_labels, diagram.labels.size());
    clear(m_stubs, diagram.arrows.size());
    if (m_made > manyPictures)
        QThreadPool::globalInstance()->start([old = std::move(old)]() mutable { old.reset(); });
    m_made = 0;
}

void CanvasPictures::forget(const DiagramUpdate &update)
{
    const auto drop = [](Store &store, int index) { store[placeOf(index)].reset(); };
    for (const auto &[index, zone] : update.zones)
        drop(m_zones, index);
    for (const auto &[index, gate] : update.gates)
        drop(m_gates, index);
    for (const auto &[index, node] : update.nodes)
        drop(m_nodes, index);
    for (const auto &[index, arrow] : update.arrows) {
        drop(m_arrows, index);
        drop(m_stubs, index);
        for (const int label : m_scene.labelsOf(index))
            drop(m_labels, label);
        if (arrow.trunk >= 0)
            drop(m_joints, arrow.trunk);
    }
    for (const auto &[index, trunk] : update.trunks)
        drop(m_joints, index);
    for (const auto &[index, label] : update.labels)
        drop(m_labels, index);
}

void CanvasPictures::gather(const std::vector<int> &part, Store &store, Append append, std::vector<Missing> &missing)
{
    for (const int index : part) {
        if (!store[placeOf(index)])
            missing.push_back({&store[placeOf(index)], append, index});
    }
}

bool CanvasPictures::make(const DiagramPart &part, Workers &workers, const QDeadlineTimer &until)
{
    // A part that is made in several goes must not lose what it has.
    if (m_made > mostPictures + 2 * part.arrows.size() + part.nodes.size() + part.labels.size())
        reset(DiagramPaintOptions(m_options));
    std::vector<Missing> missing;
    gather(part.zones, m_zones, &CanvasPictures::appendZone, missing);
    gather(part.gates, m_gates, &CanvasPictures::appendGate, missing);
    gather(part.nodes, m_nodes, &CanvasPictures::appendNode, missing);
    gather(part.arrows, m_arrows, &CanvasPictures::appendArrow, missing);
    gather(part.trunks, m_joints, &CanvasPictures::appendJoints, missing);
    gather(part.labels, m_labels, &CanvasPictures::appendLabel, missing);
    gather(part.arrows, m_stubs, &CanvasPictures::appendStubs, missing);
    const int count = static_cast<int>(missing.size());
    std::atomic<int> made = 0;
    workers.run((count + picturesInJob - 1) / picturesInJob, [&](int job, int) {
        for (int number = job * picturesInJob; number < std::min(count, (job + 1) * picturesInJob); ++number) {
            if (until.hasExpired())
                return;
            const Missing &one = missing[placeOf(number)];
            auto picture = std::make_unique<Picture>();
            (this->*one.append)(one.index, *picture);
            // Paths compute their extent when it is first asked for, which must not be by several painters at once.
            for (const PictureElement &element : picture->elements) {
                if (const auto *shape = std::get_if<Shape>(&element))
                    static_cast<void>(shape->path.controlPointRect());
            }
            *one.place = std::move(picture);
            ++made;
        }
    });
    m_made += placeOf(made);
    return made == count;
}

void CanvasPictures::appendZones(const DiagramPart &part, std::vector<const Picture *> &pictures) const
{
    for (const int index : part.zones)
        pictures.push_back(m_zones[placeOf(index)].get());
}

void CanvasPictures::appendRest(const DiagramPart &part, std::vector<const Picture *> &pictures) const
{
    const auto append = [&](const std::vector<int> &indices, const Store &store) {
        for (const int index : indices) {
            const Picture *picture = store[placeOf(index)].get();
            if (picture && !picture->elements.empty())
                pictures.push_back(picture);
        }
    };
    append(part.gates, m_gates);
    append(part.nodes, m_nodes);
    append(part.arrows, m_arrows);
    append(part.trunks, m_joints);
    append(part.labels, m_labels);
    append(part.arrows, m_stubs);
}

QString CanvasPictures::title(const CanvasHit &hit) const
{
    const int index = m_scene.indexOf(hit.element);
    if (index < 0)
        return {};
    Picture picture;
    switch (hit.element.kind) {
    case CanvasKind::Zone:
        appendZone(index, picture);
        break;
    case CanvasKind::Firewall:
        appendGate(index, picture);
        break;
    case CanvasKind::Node:
        appendNode(index, picture);
        break;
    case CanvasKind::Arrow: {
        const std::vector<int> labels = m_scene.labelsOf(index);
        if (hit.part == CanvasPart::Label && !labels.empty())
            appendLabel(labels.front(), picture);
        else
            appendArrow(index, picture);
        break;
    }
    case CanvasKind::None:
        break;
    }
    if (picture.elements.empty())
        return {};
    const auto *group = std::get_if<GroupBegin>(&picture.elements.front());
    if (group && hit.element.kind == CanvasKind::Zone) {
        const QString &networks = m_scene.diagram().zones[placeOf(index)].networks;
        return networks.isEmpty() || group->title.contains(networks) ? group->title : group->title + u'\n' + networks;
    }
    if (!group || hit.element.kind != CanvasKind::Arrow)
        return group ? group->title : QString();
    // What it is about is said by the colour alone, and the legend may be hidden.
    const int style = m_scene.diagram().arrows[placeOf(index)].style;
    const QString subject = style >= 0 && placeOf(style) < m_scene.diagram().styles.size()
        ? m_scene.diagram().styles[placeOf(style)].name.text(firstLanguage(m_options.language))
        : QString();
    QStringList lines = group->title.split(u'\n');
    if (!subject.isEmpty())
        lines.insert(1, subject);
    return lines.join(u'\n');
}

void CanvasPictures::appendZone(int index, Picture &picture) const
{
    m_painter->appendZone(m_scene.diagram().zones[placeOf(index)], picture);
}

void CanvasPictures::appendGate(int index, Picture &picture) const
{
    m_painter->appendGate(m_scene.diagram().gates[placeOf(index)], picture);
}

void CanvasPictures::appendNode(int index, Picture &picture) const
{
    m_painter->appendNode(m_scene.diagram().nodes[placeOf(index)], picture);
}

void CanvasPictures::appendArrow(int index, Picture &picture) const
{
    m_painter->appendArrow(m_scene.diagram().arrows[placeOf(index)], picture);
}

void CanvasPictures::appendJoints(int index, Picture &picture) const
{
    m_painter->appendJoints(m_scene.diagram().trunks[placeOf(index)], picture);
}

void CanvasPictures::appendLabel(int index, Picture &picture) const
{
    m_painter->appendLabel(m_scene.diagram().labels[placeOf(index)], picture);
}

void CanvasPictures::appendStubs(int index, Picture &picture) const
{
    m_painter->appendStubs(m_scene.diagram().arrows[placeOf(index)], picture);
}

} // namespace portolan
