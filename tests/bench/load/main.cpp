// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenarios.h"

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace charla::load;

namespace {

struct Scenario
{
    std::string_view name;
    Outcome (*run)(Stage &, const Options &);
};

constexpr std::array Scenarios{
    Scenario{"room", runRoom}, Scenario{"rooms", runRooms}, Scenario{"connects", runConnects},
    Scenario{"idle", runIdle}, Scenario{"flat", runFlat},   Scenario{"slow", runSlow},
    Scenario{"wave", runWave},
};

void allowManyFiles()
{
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
}

} // namespace

//! Clients for one server, of which there may be many, and what they saw as one JSON object on
//! standard output. Exit code 1 when the scenario could not be shown, 2 for a mistake in using it.
int main(int argc, char **argv)
{
    const auto options = Options::parse({argv + 1, argv + argc});
    if (!options)
        return 2;
    const auto *const scenario
        = std::ranges::find(Scenarios, std::string_view(options->scenario()), &Scenario::name);
    if (scenario == Scenarios.end()) {
        std::fprintf(stderr, "no such scenario: %s\n", options->scenario().c_str());
        return 2;
    }
    allowManyFiles();
    Stage stage(*options);
    const auto figures = scenario->run(stage, *options);
    if (!figures)
        return 1;
    const Crowd::Counts &counts = stage.crowd().counts();
    Figures all;
    all.add("scenario", scenario->name)
        .add("dialect", stage.crowd().dialect().name())
        .add("in", counts.in)
        .add("refused", counts.refused)
        .add("lost", counts.lost)
        .add("errors", counts.errors)
        .add("figures", *figures);
    std::printf("%s\n", all.json().c_str());
    return 0;
}
