// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/session.h>

#include <QWidget>

namespace charla::ui {

class ActQuestion;
class RecordPanel;
class TermsSheet;

//! \brief Where a person keeps order: what is asked before an act, a room's settings, and the record. One
//! of them at a time, above the conversations.
class OrderArea : public QWidget
{
    Q_OBJECT

public:
    //! \a session is not owned and must outlive this.
    explicit OrderArea(client::Session &session, QWidget *parent = nullptr);

    //! An act, which is asked about first if it hurts.
    void ask(const protocol::ClientMessage &act);
    void openTerms(const protocol::RoomName &room);
    void openRecord();

signals:
    //! Something was done to this person; it was not done what they asked for.
    void told(const QString &words);
    void troubled(const QString &words);
    void dismissed();

private:
    void request(const protocol::ClientMessage &act);
    void showOnly(QWidget *part);
    void onRefused(const protocol::RequestId &request, const protocol::Refusal &refusal);

    client::Session &m_session;
    ActQuestion *m_question;
    TermsSheet *m_terms;
    RecordPanel *m_record;
};

} // namespace charla::ui
