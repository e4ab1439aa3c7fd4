// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What asyncapi.py asks the code: `facts` prints limits, error codes and one frame or two of each message type as
// JSON; `client` and `server` decode a frame a line from standard input and print "ok" or the error code.

#include "samplemessages.h"

#include <protocol/codec.h>
#include <protocol/limits.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace charla::protocol;
using namespace Qt::StringLiterals;

namespace {

template<typename M>
QJsonArray frames(const std::vector<M> &messages)
{
    QJsonArray array;
    for (const M &message : messages)
        array.append(QJsonDocument::fromJson(encode(message)).object());
    return array;
}

QJsonObject limitsTable()
{
    using namespace limits;
    return {
        {u"MaxNickCodePoints"_s, MaxNickCodePoints},
        {u"MaxNickBytes"_s, MaxNickBytes},
        {u"MaxRoomCodePoints"_s, MaxRoomCodePoints},
        {u"MaxRoomBytes"_s, MaxRoomBytes},
        {u"MaxServerNameCodePoints"_s, MaxServerNameCodePoints},
        {u"MaxPasswordCodePoints"_s, MaxPasswordCodePoints},
        {u"MaxTextBytes"_s, MaxTextBytes},
        {u"MaxFrameBytes"_s, MaxFrameBytes},
        {u"MaxServerFrameBytes"_s, MaxServerFrameBytes},
        {u"MaxJsonLevels"_s, MaxJsonLevels},
        {u"MaxRequestIdChars"_s, MaxRequestIdChars},
        {u"MaxSendAtChars"_s, MaxSendAtChars},
        {u"SessionTokenChars"_s, SessionTokenChars},
        {u"MaxHistoryMessages"_s, MaxHistoryMessages},
        {u"DefaultHistoryMessages"_s, DefaultHistoryMessages},
        {u"MaxPageMembers"_s, MaxPageMembers},
        {u"MaxCrowdChanges"_s, MaxCrowdChanges},
        {u"MaxTopicCodePoints"_s, MaxTopicCodePoints},
        {u"MaxMarkCodePoints"_s, MaxMarkCodePoints},
        {u"MaxMarksPerMessage"_s, MaxMarksPerMessage},
        {u"MaxQueryCodePoints"_s, MaxQueryCodePoints},
        {u"MaxSearchHits"_s, MaxSearchHits},
        {u"DefaultSearchHits"_s, DefaultSearchHits},
        {u"MaxFileNameBytes"_s, MaxFileNameBytes},
        {u"MaxMimeChars"_s, MaxMimeChars},
        {u"MaxPictureSide"_s, MaxPictureSide},
        {u"MaxFilesPerMessage"_s, MaxFilesPerMessage},
        {u"MaxUploadsPerPerson"_s, MaxUploadsPerPerson},
        {u"MaxPreviewBytes"_s, MaxPreviewBytes},
        {u"MaxPreviewSide"_s, MaxPreviewSide},
        {u"MaxFilePathChars"_s, MaxFilePathChars},
        {u"MaxClientCodePoints"_s, MaxClientCodePoints},
        {u"MaxSessionsPerPerson"_s, MaxSessionsPerPerson},
        {u"MaxInvitationUses"_s, MaxInvitationUses},
        {u"MaxInvitationsPerPerson"_s, MaxInvitationsPerPerson},
        {u"MaxRetryInterval"_s, qint64(MaxRetryInterval.count())},
        {u"TooFastInterval"_s, qint64(TooFastInterval.count())},
        {u"MaxReasonCodePoints"_s, MaxReasonCodePoints},
        {u"MaxSlowInterval"_s, qint64(MaxSlowInterval.count())},
        {u"MaxBanInterval"_s, qint64(MaxBanInterval.count())},
        {u"MaxAddressChars"_s, MaxAddressChars},
        {u"MaxActsCount"_s, MaxActsCount},
        {u"TypingInterval"_s, qint64(TypingInterval.count())},
        {u"TypingExpiry"_s, qint64(TypingExpiry.count())},
    };
}

QJsonObject errorTable()
{
    QJsonObject table;
    for (int i = 0; i <= int(ErrorCode::TooSoon); ++i)
        table.insert(QString::fromLatin1(errorCodeText(ErrorCode(i))), errorWords(ErrorCode(i)));
    return table;
}

QByteArray facts()
{
    const QJsonObject all{{u"limits"_s, limitsTable()},
                          {u"errors"_s, errorTable()},
                          {u"client"_s, frames(sampleClientMessages())},
                          {u"server"_s, frames(sampleServerMessages())}};
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

template<typename M>
QByteArrayView verdict(const Result<M, Refusal> &message)
{
    return message ? QByteArrayView("ok") : errorCodeText(message.error().code);
}

} // namespace

int main(int argc, char *argv[])
{
    const QByteArrayView mode(argc == 2 ? argv[1] : "");
    QFile in;
    QFile out;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly))
        return 1;
    if (mode == "facts") {
        out.write(facts());
        return 0;
    }
    if (mode != "client" && mode != "server")
        return 2;
    // Not by atEnd(), which can't see the end of a pipe before it is reached.
    for (QByteArray frame = in.readLine(); !frame.isEmpty(); frame = in.readLine()) {
        out.write(mode == "client" ? verdict(decodeClientMessage(frame)).toByteArray()
                                   : verdict(decodeServerMessage(frame)).toByteArray());
        out.write("\n");
    }
    return 0;
}
