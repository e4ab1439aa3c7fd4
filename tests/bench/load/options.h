// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace charla::load {

//! \brief What the command line says: a scenario, and named numbers for it.
//!
//! Each scenario has defaults of its own for what is not there.
class Options
{
public:
    //! Nothing when it is not understood, which has been said on standard error then.
    static std::optional<Options> parse(const std::vector<std::string_view> &arguments);

    const std::string &scenario() const { return m_scenario; }
    double number(std::string_view name, double fallback) const;
    int count(std::string_view name, int fallback) const { return int(number(name, fallback)); }
    std::string text(std::string_view name, std::string_view fallback) const;
    //! Such as 100,1000,10000.
    std::vector<int> counts(std::string_view name, std::string_view fallback) const;
    bool has(std::string_view name) const { return m_values.contains(name); }

private:
    std::string m_scenario;
    std::map<std::string, std::string, std::less<>> m_values;
};

} // namespace charla::load
