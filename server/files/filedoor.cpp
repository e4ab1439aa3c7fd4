// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/files/filedoor.h>

#include <server/files/filedepot.h>
#include <server/log.h>

#include <memory>
#include <utility>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

using Act = FileTarget::Act;

HttpAnswer unknownFile()
{
    return HttpAnswer::refusal(404, "There is no such file, or no longer.");
}

bool isBringing(Act act)
{
    return act == Act::BringFile || act == Act::BringPreview;
}

} // namespace

FileDoor::FileDoor(FileDepot &depot, Questions questions, QObject *parent)
    : QObject(parent), m_depot(depot), m_questions(std::move(questions))
{
}

void FileDoor::take(Socket socket, const RequestHead &head, const QByteArray &behind, Origin origin)
{
    TransferRequest request{head, behind, {}};
    const auto outcome = readFileTarget(head);
    if (const auto *target = std::get_if<FileTarget>(&outcome)) {
        if (origin == Origin::Admitted || !isBringing(target->act))
            return take(std::move(socket), std::move(request), *target);
        request.what = HttpAnswer::refusal(403, "Pages of this origin may bring nothing here.");
    } else {
        request.what = std::get<HttpAnswer>(outcome);
    }
    m_depot.serve(std::move(socket), std::move(request));
}

void FileDoor::take(Socket socket, TransferRequest request, const FileTarget &target)
{
    if (isBringing(target.act) || target.act == Act::AskUpload)
        bring(std::move(socket), std::move(request), target);
    else
        fetch(std::move(socket), std::move(request), target);
}

void FileDoor::bring(Socket socket, TransferRequest request, const FileTarget &target)
{
    const auto terms = m_questions.upload(target.secret);
    if (!terms)
        request.what = unknownFile();
    else if (target.act == Act::BringFile)
        request.what = BringFile{*terms};
    else if (target.act == Act::BringPreview)
        request.what = BringPreview{*terms};
    else
        request.what = AskUpload{*terms};
    m_depot.serve(std::move(socket), std::move(request));
}

void FileDoor::fetch(Socket socket, TransferRequest request, const FileTarget &target)
{
    // A function that can be copied can't hold what can't be.
    const auto held = std::make_shared<Socket>(std::move(socket));
    const auto asked = std::make_shared<TransferRequest>(std::move(request));
    const auto &ask = target.act == Act::FetchPreview ? m_questions.preview : m_questions.file;
    ask(target.secret, this, [this, held, asked](const std::optional<ServedFile> &file) {
        if (file)
            asked->what = FetchFile{*file};
        else
            asked->what = unknownFile();
        m_depot.serve(std::move(*held), std::move(*asked));
    });
}

} // namespace charla::server
