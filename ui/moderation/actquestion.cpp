// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/moderation/actquestion.h>

#include <protocol/limits.h>
#include <ui/look/controls.h>
#include <ui/look/naming.h>

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <utility>

namespace charla::ui {

using namespace protocol;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Margin = 12;
constexpr std::chrono::seconds ForGood{0};

QString titleOf(const PersonAct &act)
{
    const QString who = act.nick.text();
    const QString room = act.room ? act.room->text() : QString();
    switch (act.act) {
    case Act::Mute:
        return act.room ? ActQuestion::tr("Mute %1 in %2?").arg(who, room)
                        : ActQuestion::tr("Mute %1 everywhere?").arg(who);
    case Act::Ban:
        return ActQuestion::tr("Ban %1 from this server?").arg(who);
    default:
        return act.room ? ActQuestion::tr("Put %1 out of %2?").arg(who, room)
                        : ActQuestion::tr("Put %1 off the server?").arg(who);
    }
}

QString verbOf(Act act)
{
    switch (act) {
    case Act::Mute:
        return ActQuestion::tr("&Mute");
    case Act::Ban:
        return ActQuestion::tr("&Ban");
    default:
        return ActQuestion::tr("&Put out");
    }
}

} // namespace

ActQuestion::ActQuestion(QWidget *parent)
    : SideColumn(parent), m_title(named(sideTitle({}, this), "actTitle"_L1, {})),
      m_span(named(new QComboBox(this), "actSpan"_L1, tr("For how long"))),
      m_reason(named(new QLineEdit(this), "actReason"_L1, tr("Why"))),
      m_address(named(new QCheckBox(tr("Also whoever comes from the same &address"), this),
                      "actAddress"_L1, {})),
      m_do(named(new QPushButton(this), "actButton"_L1, {}))
{
    m_address->setAccessibleName(m_address->text().remove(u'&'));
    const std::pair<QString, std::chrono::seconds> spans[]
        = {{tr("for 10 minutes"), 10min},
           {tr("for 1 hour"), 1h},
           {tr("for 1 day"), 24h},
           {tr("for 1 week"), 7 * 24h},
           {tr("until it is taken back"), ForGood}};
    for (const auto &[words, span] : spans)
        m_span->addItem(words, qint64(span.count()));
    m_reason->setPlaceholderText(tr("Why (they are told, and it is kept)"));
    m_reason->setMaxLength(int(limits::MaxReasonCodePoints));
    for (QWidget *field : {static_cast<QWidget *>(m_span), static_cast<QWidget *>(m_reason)})
        makeRoomy(field);
    makeMarkSeen(m_address);
    auto *no = named(new QPushButton(this), "actCancel"_L1, tr("Cancel"));
    setRoomyText(no, tr("Cancel"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_span);
    row->addWidget(m_reason, 1);
    row->addWidget(m_do);
    row->addWidget(no);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Margin, 8, Margin, 10);
    column->addWidget(m_title);
    column->addLayout(row);
    column->addWidget(m_address);
    connect(m_do, &QPushButton::clicked, this, &ActQuestion::decide);
    connect(m_reason, &QLineEdit::returnPressed, this, &ActQuestion::decide);
    connect(no, &QPushButton::clicked, this, &ActQuestion::dismiss);
    hide();
}

void ActQuestion::ask(const PersonAct &act)
{
    m_act = act;
    m_title->setText(titleOf(act));
    setAccessibleName(titleOf(act));
    setRoomyText(m_do, verbOf(act.act));
    m_do->setAccessibleName(verbOf(act.act).remove(u'&'));
    m_span->setVisible(act.act != Act::Kick);
    m_span->setCurrentIndex(act.act == Act::Ban ? m_span->count() - 1 : 0);
    m_address->setVisible(act.act == Act::Ban);
    m_address->setChecked(act.act == Act::Ban); // who is banned as a guest is a guest again at once
    m_reason->clear();
    show();
    m_reason->setFocus();
}

void ActQuestion::decide()
{
    if (!m_act)
        return;
    PersonAct act = *std::exchange(m_act, {});
    const std::chrono::seconds span(m_span->currentData().toLongLong());
    if (act.act != Act::Kick && span != ForGood)
        act.span = span;
    if (act.act == Act::Ban && m_address->isChecked())
        act.reach = PersonAct::Reach::Address;
    act.reason = m_reason->text().simplified();
    hide();
    emit decided(act);
    emit dismissed();
}

void ActQuestion::dismiss()
{
    m_act.reset();
    hide();
    emit dismissed();
}

void ActQuestion::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return dismiss();
    SideColumn::keyPressEvent(event);
}

} // namespace charla::ui
