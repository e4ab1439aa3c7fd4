// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/program.h>

namespace charla::app {

const Program &thisProgram()
{
    using namespace Qt::StringLiterals;
    static const Program program{ProgramKind::Headless, nullptr,
                                 u"qrcodegen %1\n"_s.arg(QStringLiteral(CHARLA_QRCODEGEN_VERSION))};
    return program;
}

} // namespace charla::app
