// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace portolan::bench {

class WatchedApplication;

/// The whole desktop program, offscreen, 1920x1080: cold starts, and a session with the largest plan, each in a process
/// of its own, which is this one with other arguments (see runProgramPart).
void measureProgram(const QString &benchmark, const QString &cli);

/// What such a process does. arguments: "program-plan PATH NODES" writes a plan, "program-start PATH" opens it in a new
/// window and says when it is drawn, "program-session PATH [SUBJECT ...]" works with it and prints what each step took.
[[nodiscard]] int runProgramPart(WatchedApplication &application, const QStringList &arguments);

} // namespace portolan::bench
