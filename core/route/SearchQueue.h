// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <vector>

namespace portolan {

/// Where a search may go on, the most promising place first. Entries are kept in buckets by their estimates; a bucket
/// becomes a heap when it is the lowest, so that most entries are compared with few others. No entry may be in it
/// twice.
class SearchQueue {
public:
    struct Entry {
        Entry(float estimate, float cost, std::int32_t ofState)
            : key(std::uint64_t{std::bit_cast<std::uint32_t>(estimate)} << 32 | ~std::bit_cast<std::uint32_t>(cost))
            , state(ofState)
        {
        }
        [[nodiscard]] float estimate() const { return std::bit_cast<float>(static_cast<std::uint32_t>(key >> 32)); }
        [[nodiscard]] float cost() const { return std::bit_cast<float>(~static_cast<std::uint32_t>(key)); }
        /// The least estimate comes first; of equals the one that is nearest to its end, then a fixed one.
        [[nodiscard]] bool isBefore(const Entry &other) const
        {
            return key != other.key ? key < other.key : state < other.state;
        }

        std::uint64_t key; ///< numbers that are not negative are in the order of their bits
        std::int32_t state;
    };

    SearchQueue()
        : m_buckets(bucketCount)
    {
    }

    [[nodiscard]] bool isEmpty() const { return m_size == 0 && !m_next; }
    void clear();
    void push(const Entry &entry);
    /// Of a queue that is not empty, as for pop(), which takes off what front() has answered with.
    [[nodiscard]] const Entry &front() { return m_next ? *m_next : frontOfBuckets(); }
    void pop();

private:
    static constexpr std::size_t wordBits = 64;
    static constexpr std::size_t bucketCount = 64 * wordBits;
    static constexpr float bucketsPerUnit = 1;

    struct IsBehind { ///< heaps have their greatest in front
        bool operator()(const Entry &a, const Entry &b) const { return b.isBefore(a); }
    };

    void pushIntoBucket(const Entry &entry);
    [[nodiscard]] const Entry &frontOfBuckets();

    /// The same for equal estimates, and never less for a larger one.
    [[nodiscard]] std::size_t bucketOf(float estimate) const
    {
        const float place = (estimate - m_base) * bucketsPerUnit;
        return static_cast<std::size_t>(std::clamp(place, 0.0F, static_cast<float>(bucketCount - 1)));
    }

    /// A bit for each bucket.
    using Bits = std::array<std::uint64_t, bucketCount / wordBits>;
    [[nodiscard]] static std::uint64_t bitOf(std::size_t bucket) { return std::uint64_t{1} << (bucket % wordBits); }

    std::vector<std::vector<Entry>> m_buckets;
    Bits m_used{}; ///< those that hold something
    Bits m_heaps{}; ///< ... and are heaps
    std::optional<Entry> m_next; ///< before all in the buckets: a search often goes on from where it has just come to
    float m_base = 0; ///< the first estimate since they were empty
    std::size_t m_size = 0; ///< of all buckets
    std::size_t m_lowest = 0; ///< of those used, or one below it
};

inline void SearchQueue::clear()
{
    for (std::size_t word = 0; word < m_used.size(); ++word) {
        for (std::uint64_t bits = m_used[word]; bits != 0; bits &= bits - 1)
            m_buckets[word * wordBits + static_cast<std::size_t>(std::countr_zero(bits))].clear();
    }
    m_used.fill(0);
    m_heaps.fill(0);
    m_size = 0;
    m_next.reset();
}

inline void SearchQueue::push(const Entry &entry)
{
    if (m_next ? !entry.isBefore(*m_next) : m_size > 0 && !entry.isBefore(frontOfBuckets())) {
        pushIntoBucket(entry);
        return;
    }
    if (m_next)
        pushIntoBucket(*m_next);
    m_next = entry;
}

inline void SearchQueue::pushIntoBucket(const Entry &entry)
{
    if (m_size++ == 0)
        m_base = entry.estimate();
    const std::size_t number = bucketOf(entry.estimate());
    std::vector<Entry> &bucket = m_buckets[number];
    bucket.push_back(entry);
    m_used[number / wordBits] |= bitOf(number);
    if ((m_heaps[number / wordBits] & bitOf(number)) != 0)
        std::push_heap(bucket.begin(), bucket.end(), IsBehind());
    m_lowest = m_size == 1 ? number : std::min(m_lowest, number);
}

inline const SearchQueue::Entry &SearchQueue::frontOfBuckets()
{
    if (m_buckets[m_lowest].empty()) {
        std::size_t word = m_lowest / wordBits;
        while (m_used[word] == 0)
            ++word;
        m_lowest = word * wordBits + static_cast<std::size_t>(std::countr_zero(m_used[word]));
    }
    std::vector<Entry> &bucket = m_buckets[m_lowest];
    std::uint64_t &heaps = m_heaps[m_lowest / wordBits];
    if ((heaps & bitOf(m_lowest)) == 0) {
        std::make_heap(bucket.begin(), bucket.end(), IsBehind());
        heaps |= bitOf(m_lowest);
    }
    return bucket.front();
}

inline void SearchQueue::pop()
{
    if (m_next) {
        m_next.reset();
        return;
    }
    std::vector<Entry> &bucket = m_buckets[m_lowest];
    std::pop_heap(bucket.begin(), bucket.end(), IsBehind());
    bucket.pop_back();
    --m_size;
    if (bucket.empty()) {
        m_used[m_lowest / wordBits] &= ~bitOf(m_lowest);
        m_heaps[m_lowest / wordBits] &= ~bitOf(m_lowest);
    }
}

} // namespace portolan
