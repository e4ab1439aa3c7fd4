// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/program.h>

namespace charla::app {

const Program &thisProgram()
{
    static const Program program{ProgramKind::Headless};
    return program;
}

} // namespace charla::app
