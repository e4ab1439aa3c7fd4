// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/files/filedepot.h>

#include <protocol/handover.h>
#include <server/files/transferloop.h>

#include <utility>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

FileDepot::FileDepot(Setup setup, QObject *parent) : QObject(parent)
{
    if (setup.folder.isEmpty()) {
        m_temporary = std::make_unique<QTemporaryDir>();
        setup.folder = m_temporary->path();
    }
    m_loop = std::make_unique<TransferLoop>(std::move(setup));
    m_loop->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_loop.get(), &TransferLoop::start);
    connect(&m_thread, &QThread::finished, m_loop.get(), &TransferLoop::finish);
    connect(this, &FileDepot::ordersWait, m_loop.get(), &TransferLoop::work);
    connect(m_loop.get(), &TransferLoop::newsWait, this, &FileDepot::takeNews);
    m_thread.setObjectName(u"files"_s);
    m_thread.start();
}

FileDepot::~FileDepot()
{
    m_thread.quit();
    m_thread.wait();
    handover::take(m_loop.get());
}

void FileDepot::sweep(KnownFiles known)
{
    order(SweepFiles{std::move(known)});
}

void FileDepot::expect(const UploadTerms &terms)
{
    order(ExpectUpload{terms});
}

void FileDepot::giveUp(const FileHash &key)
{
    order(GiveUpUpload{key});
}

void FileDepot::remove(std::vector<FileHash> contents)
{
    order(RemoveContents{std::move(contents)});
}

void FileDepot::serve(Socket socket, TransferRequest request)
{
    order(ServePeer{std::move(socket), std::move(request)});
}

void FileDepot::dismiss()
{
    order(DismissPeers());
}

void FileDepot::order(TransferOrder order)
{
    if (m_loop->orders().put(std::move(order)) == Mailbox<TransferOrder>::WakeUp::Needed)
        emit ordersWait();
}

void FileDepot::takeNews()
{
    for (const TransferNews &news : m_loop->news().takeAll())
        std::visit([this](const auto &it) { tell(it); }, news);
}

void FileDepot::tell(const UploadReceived &news)
{
    emit received(news.key, news.bytes);
}

void FileDepot::tell(const UploadWhole &news)
{
    order(UnpinContent{news.content});
    emit completed(news.key, news.content, news.bytes);
    order(ConfirmWhole{news.key});
}

void FileDepot::tell(const PreviewKept &news)
{
    order(UnpinContent{news.preview});
    emit previewed(news.key, news.preview, news.bytes);
    order(ConfirmPreview{news.transfer});
}

} // namespace charla::server
