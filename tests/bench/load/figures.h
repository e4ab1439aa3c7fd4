// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace charla::load {

//! \brief Named figures, as one JSON object in the order in which they were added.
//!
//! Names and words are our own and need no escapes.
class Figures
{
public:
    Figures &add(std::string_view name, double value);
    Figures &add(std::string_view name, std::integral auto value)
    {
        return addRaw(name, std::to_string(value));
    }
    Figures &add(std::string_view name, std::string_view words);
    Figures &add(std::string_view name, const Figures &inner);
    Figures &add(std::string_view name, const std::vector<Figures> &list);

    std::string json() const { return "{" + m_members + "}"; }

private:
    Figures &addRaw(std::string_view name, std::string_view json);

    std::string m_members;
};

} // namespace charla::load
