// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/mailbox.h>
#include <server/files/filedepot.h>
#include <server/files/filefolder.h>
#include <server/files/filetraffic.h>
#include <server/files/transfer.h>
#include <server/files/transferorders.h>
#include <server/files/unfinisheduploads.h>
#include <server/wire/alarms.h>
#include <server/wire/descriptorwatch.h>

#include <QObject>

#include <memory>
#include <set>
#include <span>
#include <unordered_map>
#include <vector>

namespace charla::server {

//! \brief The thread side of a FileDepot: its folder, its uploads, and all its connections.
//!
//! Made on the hub's thread, and moved; lives from start() to finish() on its own.
class TransferLoop : public QObject
{
    Q_OBJECT

public:
    explicit TransferLoop(FileDepot::Setup setup);
    ~TransferLoop() override;

    //! Of any thread.
    protocol::Mailbox<TransferOrder> &orders() { return m_orders; }
    protocol::Mailbox<TransferNews> &news() { return m_news; }

    //! On its own thread: its first, its usual and its last act.
    void start();
    void work();
    void finish();

    //! For the transfers.
    const FileDepot::Setup &setup() const { return m_setup; }
    DescriptorWatch &watch() { return *m_watch; }
    Alarms &alarms() { return *m_alarms; }
    //! Room to read into, for the moment.
    std::span<char> scratch() { return {m_scratch.data(), m_scratch.size()}; }
    void tell(TransferNews news);
    //! It does nothing more.
    void forget(Transfer &transfer);

signals:
    //! There is something in news() after there was nothing.
    void newsWait();

private:
    void obey(SweepFiles &order);
    void obey(ExpectUpload &order);
    void obey(GiveUpUpload &order);
    void obey(RemoveContents &order);
    void obey(ServePeer &order);
    void obey(DismissPeers &order);
    void obey(UnpinContent &order);
    void obey(ConfirmWhole &order);
    void obey(ConfirmPreview &order);

    void serve(ServePeer &order, const HttpAnswer &refusal);
    void serve(ServePeer &order, const BringFile &what);
    void serve(ServePeer &order, const BringPreview &what);
    void serve(ServePeer &order, const AskUpload &what);
    void serve(ServePeer &order, const FetchFile &what);
    template<typename Kind, typename... Arguments>
    Kind &admit(ServePeer &order, Arguments &&...arguments);

    FileDepot::Setup m_setup;
    protocol::Mailbox<TransferOrder> m_orders;
    protocol::Mailbox<TransferNews> m_news;
    FileFolder m_folder;
    std::vector<char> m_scratch;
    std::unique_ptr<DescriptorWatch> m_watch;
    std::unique_ptr<Alarms> m_alarms;
    std::unique_ptr<UnfinishedUploads> m_uploads;
    std::unordered_map<TransferId, std::unique_ptr<Transfer>> m_transfers;
    std::vector<std::unique_ptr<Transfer>> m_forgotten; // till the end of the turn
    TransferId m_lastId = 0;
    // Told, and not heard of yet: an order to remove them was given before.
    std::multiset<FileHash> m_pins;
};

} // namespace charla::server
