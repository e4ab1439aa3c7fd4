// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/frontdoor/httpanswer.h>
#include <server/options.h>

#include <QHttpServer>
#include <QObject>

namespace charla::server {

class Listener;
class PeerSocket;

//! \brief Answers one page request a connection, through QHttpServer.
//!
//! QHttpServer has no limits and no timers of its own, and would take a kept-alive connection's
//! next request. So it gets to see one head, which is checked and without a body, and never reads
//! again; whoever doesn't take the answer is cut. Refusals and answers without a body are written
//! past it: it waits for bodies before it refuses, and sends a body after HEAD (Qt 6.4).
class PageServer : public QObject
{
    Q_OBJECT

public:
    //! Nothing is served before bind().
    PageServer(const Options &options, QObject *parent);

    //! Takes over \a listener, which must listen already.
    void bind(Listener *listener);

    //! Takes over \a socket, from which the head has not been read yet.
    void serve(PeerSocket *socket, const HttpAnswer &answer, HttpAnswer::Content content);

private:
    void serveThroughHttpServer(PeerSocket *socket, const HttpAnswer &answer);
    void closeWhenWritten(PeerSocket *socket);

    QHttpServer m_http;
    Listener *m_listener = nullptr; // child of m_http
    const HttpAnswer *m_answer = nullptr; // while QHttpServer asks for it
    std::chrono::milliseconds m_answerDeadline;
};

} // namespace charla::server
