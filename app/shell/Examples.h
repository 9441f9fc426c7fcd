// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Language.h"
#include "base/LocalizedText.h"
#include "shell/PlanDrawing.h"

#include <QImage>
#include <QObject>

#include <atomic>
#include <memory>
#include <vector>

namespace portolan {

/// One of the plans that the program brings.
struct Example {
    QString name; ///< "mixed-rack"
    LocalizedText title; ///< empty until it has been read
    QString versions; ///< of its products, where another example has the same title: "7.4.0"
    int flows = 0;
    QImage thumbnails[2]; ///< by Language; null until drawn

    /// What it is called in a list: its title without what all of them say behind a colon, and what tells it from
    /// another one of that title.
    [[nodiscard]] QString label(Language language) const;
    [[nodiscard]] const QImage &thumbnail(Language language) const { return thumbnails[static_cast<int>(language)]; }
};

/// The shipped examples. Names are there at once; titles and pictures are made in another thread.
class Examples : public QObject {
    Q_OBJECT

public:
    static constexpr QSize thumbnailSize{440, 248}; ///< in pixels: for twice the size on dense screens

    explicit Examples(QObject *parent = nullptr);
    ~Examples() override;

    void load(std::shared_ptr<const DrawingKit> kit);
    [[nodiscard]] const std::vector<Example> &all() const { return m_examples; }

signals:
    void changed();

private:
    std::vector<Example> m_examples;
    std::shared_ptr<std::atomic<bool>> m_isGone;
};

} // namespace portolan
