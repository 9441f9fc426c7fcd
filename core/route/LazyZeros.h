// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <type_traits>

namespace portolan {

/// Numbers, or what is made of them, all zero at first; of a long array only what somebody comes by takes memory.
template <typename Value>
class LazyZeros {
    static_assert(std::is_trivially_copyable_v<Value>);

public:
    /// Throws std::bad_alloc.
    explicit LazyZeros(std::size_t size)
        : m_size(std::max<std::size_t>(size, 1))
    {
        clear();
    }

    void clear()
    {
        m_values.reset();
        m_values.reset(static_cast<Value *>(std::calloc(m_size, sizeof(Value))));
        if (!m_values)
            throw std::bad_alloc();
    }

    [[nodiscard]] Value &operator[](std::size_t index) { return m_values.get()[index]; }
    [[nodiscard]] const Value &operator[](std::size_t index) const { return m_values.get()[index]; }

private:
    struct Free {
        void operator()(Value *values) const { std::free(values); }
    };
    std::size_t m_size;
    std::unique_ptr<Value, Free> m_values;
};

} // namespace portolan
