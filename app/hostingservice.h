// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/firewall.h>
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
    //! \a historyFolder is where the history goes when the host wants it kept, also if \a options
    //! keep none.
    HostingService(server::Options options, QString historyFolder, QObject *parent = nullptr);
    ~HostingService() override;

    void start(const Request &request) override;
    void stop() override;
    void restart() override;
    bool isRunning() const override;
    QUrl ownUrl() const override;
    std::optional<protocol::OwnerKey> ownerKey() const override;
    QStringList addresses() const override;
    Reach reach() const override;
    QString firewall() const override { return m_firewall.name(); }
    QString fingerprint() const override;
    QString name() const override { return m_options.name; }
    QStringList people() const override;
    qint64 fileBytes() const override;
    QString invite(int uses, std::chrono::milliseconds lifetime) override;
    std::vector<protocol::InvitationTerms> invitations() const override;
    void revokeInvitation(const protocol::InvitationId &invitation) override;
    Terms terms() const override { return termsOf(m_options); }
    void setTerms(const Terms &terms) override;
    bool needsRestart() const override;
    bool forgetsAll() const override;

private:
    static Terms termsOf(const server::Options &options);
    void startNow(const Request &request);
    void onStopped();

    server::Options m_options; // of the next start
    server::Options m_running; // of the last one
    QString m_historyFolder;
    std::unique_ptr<server::Server> m_server;
    bool m_startsAgain = false;
    Firewall m_firewall;
};

} // namespace charla::app
