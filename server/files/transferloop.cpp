// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/files/transferloop.h>

#include <protocol/handover.h>
#include <server/files/delivery.h>
#include <server/files/intake.h>
#include <server/files/previewintake.h>
#include <server/log.h>

#include <QMetaObject>

#include <csignal>
#include <utility>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

// Of one peer in one turn of the loop.
constexpr std::size_t ScratchBytes = 64 * 1024;

// Peers in one turn of the loop: orders and timers wait that long.
constexpr int MostAtOnce = 64;

// sendfile() to a peer that is gone sends this, and no flag keeps it from that; on this thread alone.
void refuseBrokenPipeSignal()
{
    sigset_t refused;
    ::sigemptyset(&refused);
    ::sigaddset(&refused, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &refused, nullptr);
}

} // namespace

TransferLoop::TransferLoop(FileDepot::Setup setup)
    : m_setup(std::move(setup)), m_folder(m_setup.folder), m_scratch(ScratchBytes)
{
}

TransferLoop::~TransferLoop() = default;

void TransferLoop::start()
{
    refuseBrokenPipeSignal();
    m_watch = DescriptorWatch::create(MostAtOnce);
    m_alarms = std::make_unique<Alarms>();
    m_uploads = std::make_unique<UnfinishedUploads>(
        m_folder, scratch(), [this](const UploadTerms &terms, const FileHash &content) {
            tell(UploadWhole{terms.key, content, terms.size});
        });
    if (!m_folder.prepare())
        qCWarning(logFiles) << "no file can be taken";
}

void TransferLoop::work()
{
    for (TransferOrder &order : m_orders.takeAll())
        std::visit([this](auto &it) { obey(it); }, order);
}

void TransferLoop::finish()
{
    work(); // what nobody names any more would stay
    m_transfers.clear();
    m_forgotten.clear();
    m_uploads.reset();
    m_alarms.reset();
    m_watch.reset();
    handover::give(this);
}

void TransferLoop::tell(TransferNews news)
{
    if (const auto *whole = std::get_if<UploadWhole>(&news))
        m_pins.insert(whole->content);
    else if (const auto *kept = std::get_if<PreviewKept>(&news))
        m_pins.insert(kept->preview);
    if (m_news.put(std::move(news)) == Mailbox<TransferNews>::WakeUp::Needed)
        emit newsWait();
}

void TransferLoop::forget(Transfer &transfer)
{
    auto node = m_transfers.extract(transfer.id());
    m_forgotten.push_back(std::move(node.mapped())); // it is in the middle of something
    if (m_forgotten.size() == 1)
        QMetaObject::invokeMethod(
            this, [this] { m_forgotten.clear(); }, Qt::QueuedConnection);
}

void TransferLoop::obey(SweepFiles &order)
{
    m_folder.sweep(order.known);
}

void TransferLoop::obey(ExpectUpload &order)
{
    const qint64 bytes = m_uploads->expect(order.terms);
    tell(UploadReceived{order.terms.key, bytes});
}

void TransferLoop::obey(GiveUpUpload &order)
{
    m_uploads->giveUp(order.key);
}

void TransferLoop::obey(RemoveContents &order)
{
    for (const FileHash &content : order.contents) {
        if (!m_pins.contains(content))
            m_folder.removeContent(content);
    }
}

void TransferLoop::obey(ServePeer &order)
{
    const auto most = std::size_t(m_setup.maxTransfers);
    if (m_transfers.size() < most)
        return std::visit([this, &order](const auto &it) { serve(order, it); }, order.request.what);
    if (m_transfers.size() >= 2 * most)
        return; // no time for words
    serve(
        order,
        HttpAnswer::refusal(503, "Too many files are on their way.", {{"Retry-After"_ba, "5"_ba}}));
}

void TransferLoop::obey(DismissPeers &)
{
    for (auto &[id, transfer] : std::exchange(m_transfers, {}))
        transfer.reset();
}

void TransferLoop::obey(UnpinContent &order)
{
    m_pins.erase(m_pins.find(order.content));
}

void TransferLoop::obey(ConfirmWhole &order)
{
    m_uploads->confirm(order.key);
}

void TransferLoop::obey(ConfirmPreview &order)
{
    const auto found = m_transfers.find(order.transfer);
    if (found != m_transfers.end())
        static_cast<PreviewIntake &>(*found->second).confirm();
}

template<typename Kind, typename... Arguments>
Kind &TransferLoop::admit(ServePeer &order, Arguments &&...arguments)
{
    const TransferId id = ++m_lastId;
    auto transfer = std::make_unique<Kind>(*this, id, std::move(order.socket), order.request.head,
                                           std::forward<Arguments>(arguments)...);
    Kind &admitted = *transfer;
    m_transfers.emplace(id, std::move(transfer));
    return admitted;
}

void TransferLoop::serve(ServePeer &order, const HttpAnswer &refusal)
{
    admit<Transfer>(order).answer(refusal);
}

void TransferLoop::serve(ServePeer &order, const BringFile &what)
{
    auto &intake = admit<Intake>(order, what.terms, *m_uploads);
    intake.begin(order.request.behind);
    intake.lookForPending();
}

void TransferLoop::serve(ServePeer &order, const BringPreview &what)
{
    auto &intake = admit<PreviewIntake>(order, what.terms, m_folder);
    intake.begin(order.request.behind);
    intake.lookForPending();
}

void TransferLoop::serve(ServePeer &order, const AskUpload &what)
{
    const UploadTerms &terms = what.terms;
    const qint64 received = terms.content ? terms.size : m_uploads->expect(terms);
    admit<Transfer>(order).answer({204,
                                   {{"Cache-Control"_ba, "no-store"_ba},
                                    {"Upload-Length"_ba, QByteArray::number(terms.size)},
                                    {"Upload-Offset"_ba, QByteArray::number(received)}},
                                   {}});
}

void TransferLoop::serve(ServePeer &order, const FetchFile &what)
{
    admit<Transfer>(order).answer(deliver(order.request.head, what.file, m_folder));
}

} // namespace charla::server
