// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasScene.h"
#include "diagram/DiagramPainter.h"

#include <QDeadlineTimer>

#include <memory>
#include <optional>
#include <vector>

namespace portolan {

class Workers;

/// The pictures of a scene's elements, each made once, when it is first seen. As everything that is drawn of a diagram
/// they come from DiagramPainter.
class CanvasPictures {
public:
    /// Both must outlive the pictures.
    CanvasPictures(const CanvasScene &scene, const TextMeasure &measure);

    /// Forgets everything: the scene holds another diagram now, or is painted otherwise.
    void reset(const DiagramPaintOptions &options);
    /// Forgets what an update, which the scene has taken already, drew otherwise.
    void forget(const DiagramUpdate &update);

    /// Makes what is missing of a part, as much as there is time for. Whether all of it is made.
    bool make(const DiagramPart &part, Workers &workers, const QDeadlineTimer &until = QDeadlineTimer::Forever);

    // Pictures in the order in which they are painted; all of the part have to be made.
    void appendZones(const DiagramPart &part, std::vector<const Picture *> &pictures) const;
    void appendRest(const DiagramPart &part, std::vector<const Picture *> &pictures) const;

    /// What a pointer that rests on it is told; empty: nothing.
    [[nodiscard]] QString title(const CanvasHit &hit) const;

private:
    using Store = std::vector<std::unique_ptr<Picture>>;
    using Append = void (CanvasPictures::*)(int, Picture &) const;
    struct Missing {
        std::unique_ptr<Picture> *place;
        Append append;
        int index;
    };
    void gather(const std::vector<int> &part, Store &store, Append append, std::vector<Missing> &missing);
    void appendZone(int index, Picture &picture) const;
    void appendGate(int index, Picture &picture) const;
    void appendNode(int index, Picture &picture) const;
    void appendArrow(int index, Picture &picture) const;
    void appendJoints(int index, Picture &picture) const;
    void appendLabel(int index, Picture &picture) const;
    void appendStubs(int index, Picture &picture) const;

    const CanvasScene &m_scene;
    const TextMeasure &m_measure;
    std::optional<DiagramPainter> m_painter;
    DiagramPaintOptions m_options;
    Store m_zones;
    Store m_gates;
    Store m_nodes;
    Store m_arrows;
    Store m_joints;
    Store m_labels;
    Store m_stubs;
    size_t m_made = 0;
};

} // namespace portolan
