// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz.h"

#include <protocol/codec.h>

//! The JSON of the native protocol, as both ends read it.
namespace charla::fuzz {

using namespace protocol;

namespace {

template<typename Decode>
void checkRoundTrip(QByteArrayView frame, Decode decode)
{
    const auto message = decode(frame);
    if (!message)
        return;
    const QByteArray written = encode(*message);
    promise(!written.contains('\n'), "a frame is one line");
    const auto again = decode(written);
    promise(again.ok(), "what was accepted is accepted again as it is written");
    promise(again->index() == message->index(), "it has the same type then");
    promise(encode(*again) == written, "it says the same then");
}

//! What is refused is answered, and the answer must reach the client.
void checkRefusal(QByteArrayView frame)
{
    const auto message = decodeClientMessage(frame);
    if (message)
        return;
    const QByteArray answer = encode(ServerMessage(
        Error{.refusal = message.error(), .message = errorWords(message.error().code)}));
    const auto read = decodeServerMessage(answer);
    promise(read.ok(), "a refusal can be read");
    const auto *error = std::get_if<Error>(&*read);
    promise(error && error->refusal == message.error(), "a refusal comes as it was meant");
}

} // namespace

void tryInput(QByteArrayView bytes)
{
    checkRoundTrip(bytes, decodeClientMessage);
    checkRoundTrip(bytes, decodeServerMessage);
    checkRefusal(bytes);
}

} // namespace charla::fuzz
