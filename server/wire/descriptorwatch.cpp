// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/descriptorwatch.h>

#ifdef Q_OS_LINUX
#include <server/wire/epollwatch.h>
#else
#include <server/wire/notifierwatch.h>
#endif

namespace charla::server {

std::unique_ptr<DescriptorWatch> DescriptorWatch::create([[maybe_unused]] int mostAtOnce)
{
#ifdef Q_OS_LINUX
    return std::make_unique<EpollWatch>(mostAtOnce);
#else
    return std::make_unique<NotifierWatch>();
#endif
}

} // namespace charla::server
