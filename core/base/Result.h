// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Error.h"

#include <tl/expected.hpp>

namespace portolan {

/// A value, or the one error that stopped its making.
template <typename T>
using Result = tl::expected<T, Error>;

/// A value, or every mistake that was found on the way (at least one).
template <typename T>
using Checked = tl::expected<T, Errors>;

inline tl::unexpected<Error> failure(QString code, QStringList arguments = {}, SourcePosition position = {})
{
    return tl::unexpected<Error>(Error{std::move(code), std::move(arguments), std::move(position)});
}

} // namespace portolan
