// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace charla::load {

Figures &Figures::add(std::string_view name, double value)
{
    std::array<char, 32> digits{};
    std::snprintf(digits.data(), digits.size(), "%.4f", std::isfinite(value) ? value : 0.0);
    return addRaw(name, digits.data());
}

Figures &Figures::add(std::string_view name, std::string_view words)
{
    return addRaw(name, '"' + std::string(words) + '"');
}

Figures &Figures::add(std::string_view name, const Figures &inner)
{
    return addRaw(name, inner.json());
}

Figures &Figures::add(std::string_view name, const std::vector<Figures> &list)
{
    std::string items;
    for (const Figures &item : list)
        items += (items.empty() ? "" : ",") + item.json();
    return addRaw(name, '[' + items + ']');
}

Figures &Figures::addRaw(std::string_view name, std::string_view json)
{
    if (!m_members.empty())
        m_members += ',';
    m_members.append("\"").append(name).append("\":").append(json);
    return *this;
}

} // namespace charla::load
