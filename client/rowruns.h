// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <iterator>
#include <vector>

//! What a sorted list model does when many rows come or go at once: one step for each run of
//! neighbours, so that a thousand rows in one place are one signal.
namespace charla::client {

//! Calls remove(first, last), both included, for each run of rows for which \a goes holds, from
//! the end on, so that the numbers stay right while the callee erases them.
template<typename Rows, typename Goes, typename Remove>
void removeRuns(const Rows &rows, Goes goes, Remove remove)
{
    for (int last = int(rows.size()) - 1; last >= 0; --last) {
        if (!goes(rows[std::size_t(last)]))
            continue;
        int first = last;
        while (first > 0 && goes(rows[std::size_t(first) - 1]))
            --first;
        remove(first, last);
        last = first;
    }
}

//! Calls insert(first, from, to) for each run of \a added that lands in one place of \a rows;
//! the callee inserts [from, to) before row `first`. Both are sorted by \a less.
template<typename Rows, typename Row, typename Less, typename Insert>
void insertRuns(const Rows &rows, const std::vector<Row> &added, Less less, Insert insert)
{
    for (auto from = added.begin(); from != added.end();) {
        const auto place = std::upper_bound(rows.begin(), rows.end(), *from, less);
        const auto to
            = place == rows.end() ? added.end() : std::upper_bound(from, added.end(), *place, less);
        insert(int(std::distance(rows.begin(), place)), from, to);
        from = to;
    }
}

} // namespace charla::client
