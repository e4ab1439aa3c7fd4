// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/options.h>
#include <ui/hosting.h>

#include <memory>

namespace charla::server {
class Server;
}

namespace charla::app {

//! \brief Hosts a room server for the window, on the window's own event loop.
class HostingService final : public ui::Hosting
{
    Q_OBJECT

public:
    //! \a options are what the settings say; name and port come with each request.
    explicit HostingService(server::Options options, QObject *parent = nullptr);
    ~HostingService() override;

    void start(const Request &request) override;
    void stop() override;
    bool isRunning() const override;
    QStringList addresses() const override;

private:
    void startNow(const Request &request);

    server::Options m_options;
    std::unique_ptr<server::Server> m_server;
};

} // namespace charla::app
