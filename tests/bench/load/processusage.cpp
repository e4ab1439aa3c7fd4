// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "processusage.h"

#include <filesystem>
#include <fstream>
#include <limits>
#include <string>
#include <system_error>

#include <unistd.h>

namespace charla::load {

namespace fs = std::filesystem;

namespace {

constexpr auto RestOfLine = std::numeric_limits<std::streamsize>::max();

// From /proc/PID/stat, in ticks of 10 ms: for kernels without schedstat.
Span roughProcessor(const fs::path &process)
{
    std::ifstream file(process / "stat");
    file.ignore(RestOfLine, ')'); // the name may hold spaces
    std::string skipped;
    for (int field = 3; field < 14; ++field)
        file >> skipped;
    double user = 0;
    double system = 0;
    file >> user >> system;
    return spanOf((user + system) / double(sysconf(_SC_CLK_TCK)));
}

} // namespace

Span ProcessUsage::processor() const
{
    if (m_pid == 0)
        return {};
    const fs::path process = fs::path("/proc") / std::to_string(m_pid);
    Span::rep sum = 0;
    std::error_code trouble;
    for (const auto &thread : fs::directory_iterator(process / "task", trouble)) {
        std::ifstream file(thread.path() / "schedstat");
        Span::rep nanoseconds = 0;
        file >> nanoseconds;
        sum += nanoseconds;
    }
    return sum > 0 ? Span(sum) : roughProcessor(process);
}

std::int64_t ProcessUsage::residentBytes() const
{
    std::ifstream file(fs::path("/proc") / std::to_string(m_pid) / "smaps_rollup");
    for (std::string word; file >> word;) {
        std::int64_t kibibytes = 0;
        if (word == "Rss:" && file >> kibibytes)
            return kibibytes * 1024;
    }
    return 0;
}

} // namespace charla::load
