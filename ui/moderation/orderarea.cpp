// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/moderation/orderarea.h>

#include <client/moderation.h>
#include <ui/look/naming.h>
#include <ui/moderation/actquestion.h>
#include <ui/moderation/orderwords.h>
#include <ui/moderation/recordpanel.h>
#include <ui/moderation/termssheet.h>
#include <ui/texts.h>

#include <QVBoxLayout>

namespace charla::ui {

using namespace protocol;
using namespace Qt::StringLiterals;

OrderArea::OrderArea(client::Session &session, QWidget *parent)
    : QWidget(parent), m_session(session),
      m_question(named(new ActQuestion(this), "actQuestion"_L1, {})),
      m_terms(named(new TermsSheet(this), "termsSheet"_L1, {})),
      m_record(named(new RecordPanel(*session.moderation(), this), "recordPanel"_L1,
                     tr("What was done")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_question);
    column->addWidget(m_terms);
    column->addWidget(m_record);
    const client::Moderation *moderation = session.moderation();
    connect(moderation, &client::Moderation::acted, this,
            [this](const Acted &act) { emit told(texts::acted(act)); });
    connect(moderation, &client::Moderation::refused, this, &OrderArea::onRefused);
    connect(m_question, &ActQuestion::decided, this,
            [this](const PersonAct &act) { request(act); });
    connect(m_terms, &TermsSheet::termsWanted, this,
            [this](const SetRoomTerms &terms) { request(terms); });
    connect(m_terms, &TermsSheet::letInWanted, this,
            [this](const PersonAct &act) { request(act); });
    connect(m_question, &ActQuestion::dismissed, this, &OrderArea::dismissed);
    connect(m_terms, &TermsSheet::dismissed, this, &OrderArea::dismissed);
    connect(m_record, &RecordPanel::dismissed, this, &OrderArea::dismissed);
}

void OrderArea::ask(const ClientMessage &act)
{
    const auto *onPerson = std::get_if<PersonAct>(&act);
    const bool hurts = onPerson
        && (onPerson->act == Act::Kick || onPerson->act == Act::Mute || onPerson->act == Act::Ban);
    if (!hurts)
        return request(act);
    showOnly(m_question);
    m_question->ask(*onPerson);
}

void OrderArea::openTerms(const RoomName &room)
{
    const client::Moderation &moderation = *m_session.moderation();
    if (!moderation.keepsOrderIn(room)) {
        emit troubled(tr("Only operators, and who has made the room, change its settings."));
        return;
    }
    showOnly(m_terms);
    m_terms->open(room, moderation.terms(room),
                  room == RoomName::lobby() ? TermsSheet::Door::AlwaysOpen
                                            : TermsSheet::Door::AnyKind);
}

void OrderArea::openRecord()
{
    if (!m_session.moderation()->keepsOrder()) {
        emit troubled(tr("Only operators read what was done."));
        return;
    }
    showOnly(m_record);
    m_record->open();
}

void OrderArea::request(const ClientMessage &act)
{
    if (m_session.moderation()->ask(act).isEmpty())
        emit troubled(tr("That can be done once the server can be reached again."));
}

void OrderArea::showOnly(QWidget *part)
{
    for (QWidget *other : {static_cast<QWidget *>(m_question), static_cast<QWidget *>(m_terms),
                           static_cast<QWidget *>(m_record)}) {
        if (other != part)
            other->hide();
    }
}

void OrderArea::onRefused(const RequestId &id, const Refusal &refusal)
{
    if (!m_record->take(id))
        emit troubled(texts::refusal(refusal));
}

} // namespace charla::ui
